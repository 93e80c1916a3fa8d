/** Numbers of footnote marks that skip or come in another order; two notes with one number. */
import { later, t } from '../../base/l10n';
import { fact } from '../../base/lazy';
import type { Draft } from '../../draft/nodes';
import { notes, type NoteNode } from '../../draft/notes';
import { parts, type PartNode, type Placed } from '../../draft/tree';
import { labelSpan } from '../numbering/labels';
import type { DocumentRule, Finding } from '../rule';
import page from './footnote-sequence.md';

export const rule: DocumentRule = {
  id: 'footnote-sequence',
  level: 'warning',
  summary: later('Footnote marks are numbered in the order of the text.'),
  scope: 'document',
  page,
  speaksIn: ['quotation', 'title'],
  *check({ snapshot: { draft, uri } }) {
    const hint = draft.layout === 'extracted' ? ({ severity: 'hint' } as const) : {};
    for (const found of order(draft)) yield { ...found, ...hint };
    for (const part of parts(draft)) {
      for (const [first, second] of doubles(part)) {
        yield {
          ...labelSpan(second),
          message: t('There is a note {0} already.', first.block.label?.printed ?? ''),
          related: [{ uri, span: labelSpan(first), message: t('The first one') }],
          ...hint,
        };
      }
    }
  },
};

/** The marks by their first places. A number that only a note has is that of a mark that was lost, and counts. */
function order(draft: Draft): readonly Finding[] {
  const numbered = notes(draft).filter(({ mark }) => /^\d+$/.test(mark));
  const known = new Set(numbered.map(numberOf));
  const found: Finding[] = [];
  let last = 0;
  for (const node of numbered) {
    const { reference } = node;
    if (!reference) continue;
    const number = numberOf(node);
    while (last + 1 < number && known.has(last + 1) && !isMarked(numbered, last + 1)) last++;
    if (number === last + 1) last = number;
    else if (number > last) {
      found.push({ ...reference, message: t('Mark {0} is expected here, not {1}.', last + 1, number) });
      last = number;
    } else found.push({ ...reference, message: t('Mark {0} comes behind mark {1}.', number, last) });
  }
  return found;
}

function numberOf({ mark }: NoteNode): number {
  return Number(mark);
}

function isMarked(numbered: readonly NoteNode[], number: number): boolean {
  return numbered.some((node) => numberOf(node) === number && node.reference);
}

/** Notes of a part with the number of one before them. */
const doubles = fact((part: PartNode): readonly (readonly [Placed, Placed])[] => {
  const first = new Map<string, Placed>();
  const found: (readonly [Placed, Placed])[] = [];
  for (const { block, at } of part.blocks) {
    for (const placed of [
      { block, at },
      ...block.children.map((child) => ({ block: child.block, at: at + child.at })),
    ]) {
      const mark = placed.block.kind === 'note' ? placed.block.label?.printed : undefined;
      if (mark === undefined || !/^\d+$/.test(mark)) continue;
      const before = first.get(mark);
      if (before) found.push([before, placed]);
      else first.set(mark, placed);
    }
  }
  return found;
});
