/** Words, marks and citations → HTML. */
import type { NoteNode } from '../../draft/notes';
import { isolated } from '../../base/escaped';
import type { Inline, InlineMark } from './inline';

/** `at` is where the block begins and `from` where the element does: places on the element are relative to it. */
export function inlineHtml(
  inline: readonly Inline[],
  ids: ReadonlyMap<NoteNode, number>,
  at: number,
  from: number,
): string {
  return inline
    .map((one) => {
      if (typeof one === 'string') return isolated(one);
      if (one.kind === 'mark') return markHtml(one, ids);
      const words = one.inside
        .map((part) => (typeof part === 'string' ? isolated(part) : markHtml(part, ids)))
        .join('');
      return `<a class="citation ${one.state.replace(' ', '-')}" href="#" data-at="${at - from + one.at}">${words}</a>`;
    })
    .join('');
}

function markHtml({ text, note, first }: InlineMark, ids: ReadonlyMap<NoteNode, number>): string {
  const id = note && ids.get(note);
  const printed = isolated(text);
  if (id === undefined) return `<sup class="mark lost">${printed}</sup>`;
  return `<sup class="mark"><a role="doc-noteref" href="#n${id}"${first ? ` id="m${id}"` : ''}>${printed}</a></sup>`;
}
