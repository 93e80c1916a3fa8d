/** Every number of a footnote in a draft: in the text, before the notes, and where a sentence names a note. */
import { citationsIn } from '../../analysis/analysis';
import { fact } from '../../base/lazy';
import { isRange } from '../../base/place';
import { shift, type Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { everyBlock, type Placed } from '../../draft/tree';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';

/** The digits of a number, absolute. */
export interface NoteNumber extends Span {
  readonly number: number;
}

export interface NumberedMark extends NoteNumber {
  /** All of `[^7]`. */
  readonly mark: Span;
  readonly placed: Placed;
}

export interface NumberedNote extends NoteNumber {
  readonly placed: Placed;
}

export interface NoteNumbers {
  /** In the order of the text. */
  readonly marks: readonly NumberedMark[];
  readonly notes: readonly NumberedNote[];
}

/** Undefined where a numbered mark or note is in another form than `[^7]`: what is printed is not renumbered. */
export const noteNumbers: (draft: Draft) => NoteNumbers | undefined = fact((draft) => {
  const marks: NumberedMark[] = [];
  const notes: NumberedNote[] = [];
  for (const placed of everyBlock(draft)) {
    const { block, at } = placed;
    for (const mark of block.marks) {
      if (!/^\d+$/.test(mark.mark)) continue;
      const digits = digitsOf(draft, shift(mark, at));
      if (!digits) return undefined;
      marks.push({ ...digits, mark: shift(mark, at), placed });
    }
    const { label } = block;
    if (block.kind !== 'note' || !label || !/^\d+$/.test(label.printed)) continue;
    const digits = digitsOf(draft, shift(label, at));
    if (!digits) return undefined;
    notes.push({ ...digits, placed });
  }
  return { marks, notes };
});

function digitsOf(draft: Draft, span: Span): NoteNumber | undefined {
  const [, before, digits] = /^(\(?\[\^)(\d+)\]/.exec(textOf(draft, span)) ?? [];
  if (before === undefined || digits === undefined) return undefined;
  const from = span.from + before.length;
  return { from, to: from + digits.length, number: Number(digits) };
}

/**
 * The edits that give every note its new number, wherever it is named. Undefined where a sentence names notes in a way that
 * cannot be renumbered.
 */
export function renumbered(
  snapshot: Snapshot,
  numbers: NoteNumbers,
  renumber: (number: number) => number,
): readonly FixEdit[] | undefined {
  const named = namedNotes(snapshot);
  if (!named) return undefined;
  return [...numbers.marks, ...numbers.notes, ...named]
    .filter(({ number }) => renumber(number) !== number)
    .map(({ from, to, number }) => ({ from, to, text: String(renumber(number)) }));
}

/** `see note 7 above`, `注7至9`: the numbers of notes of this draft. */
function namedNotes(snapshot: Snapshot): readonly NoteNumber[] | undefined {
  const { draft } = snapshot;
  const found: NoteNumber[] = [];
  for (const placed of everyBlock(draft)) {
    for (const cited of citationsIn(draft, placed)) {
      const { kind, place } = cited.citation;
      if (kind !== 'internal' || !place.some(({ unit }) => unit === 'note')) continue;
      if (resolutionOf(snapshot, cited).state !== 'found') continue;
      const [item, other] = place;
      const digits = cited.pieces
        .filter(({ pinpoint }) => pinpoint)
        .flatMap((piece) => {
          const from = placed.at + piece.from;
          const words = textOf(draft, { from, to: placed.at + piece.to });
          return [...words.matchAll(/\d+/g)].map(({ 0: number, index }) => ({
            from: from + index,
            to: from + index + number.length,
            number: Number(number),
          }));
        });
      const meant = item?.ranges.flatMap((range) =>
        (isRange(range) ? [range.first, range.last] : [range.first]).map(({ number }) => number),
      );
      if (other || meant?.join() !== digits.map(({ number }) => String(number)).join()) return undefined;
      found.push(...digits);
    }
  }
  return found;
}
