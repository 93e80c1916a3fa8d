/** Whether a paste leaves every mark with its note: asked before it is made. */
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { noteAt } from '../../draft/notes';
import { passage } from '../../draft/passage';
import { everyBlock } from '../../draft/tree';
import type { PastedDraft } from './pastedDraft';

/**
 * `range` is what was replaced, `span` where it stands afterwards: outside the marks name notes that say the same as before,
 * inside those of the paste; `missing` are the numbers of marks outside that the paste brings the notes for. What changes of a
 * note are the numbers in it.
 */
export function keepsNotes(
  [before, range]: readonly [Draft, Span],
  [after, span]: readonly [Draft, Span],
  source: PastedDraft,
  missing: ReadonlySet<number>,
): boolean {
  const was = named(before)
    .filter(({ from, to }) => to <= range.from || from >= range.to)
    .map((one) =>
      missing.has(Number(one.mark)) ? { ...one, words: wordsOf(source.notes.get(Number(one.mark))?.words) } : one,
    );
  const is = named(after);
  const outside = is.filter(({ from, to }) => to <= span.from || from >= span.to);
  const inside = is.filter(({ from, to, inNote }) => from >= span.from && to <= span.to && !inNote);
  const wanted = source.marks
    .filter(({ inNote }) => !inNote)
    .map(({ number }) => wordsOf(source.notes.get(number)?.words));
  const inText = (marks: readonly Named[]): string =>
    marks.flatMap(({ inNote, words }) => (inNote ? [] : [words])).join('\n');
  return inText(was) === inText(outside) && wanted.join('\n') === inside.map(({ words }) => words).join('\n');
}

interface Named extends Span {
  readonly mark: string;
  readonly words: string;
  readonly inNote: boolean;
}

/** Every numbered mark with the words of its note. */
function named(draft: Draft): readonly Named[] {
  return everyBlock(draft)
    .flatMap(({ block, at }) =>
      block.marks.flatMap(({ mark, from, to }) => {
        if (!/^\d+$/.test(mark)) return [];
        const note = noteAt(draft, mark, at + from)?.note;
        const words = wordsOf(note && passage(note.block).text);
        return [{ from: at + from, to: at + to, mark, words, inNote: block.kind === 'note' }];
      }),
    )
    .sort((a, b) => a.from - b.from);
}

function wordsOf(text: string | undefined): string {
  return text === undefined ? '' : text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
