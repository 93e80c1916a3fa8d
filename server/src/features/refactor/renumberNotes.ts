/** Gives the notes of a draft other numbers, also where a sentence names a note. */
import { citationsIn } from '../../analysis/analysis';
import { isRange } from '../../base/place';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { everyBlock } from '../../draft/tree';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import { writeLike, type NoteNumber, type NoteNumbers } from './noteNumbers';
import { unreadNumbers } from './unreadNotes';

/** What becomes of the numbers of one run. */
export interface Renumbering {
  readonly run: NoteNumbers;
  readonly renumber: (number: number) => number;
  /** The note that is taken away. */
  readonly gone?: number;
}

/** What a renumbering comes to: its edits, or the first words that name a note in a way that cannot be renumbered. */
export type Renumbered = { readonly edits: readonly FixEdit[] } | { readonly stuck: Span };

/**
 * The edits that give every note of a run its new number, wherever it is named. Undefined where a sentence names one of
 * them, or the one that is taken away, in a way that cannot be renumbered.
 */
export function renumbered(snapshot: Snapshot, renumbering: Renumbering): readonly FixEdit[] | undefined {
  const found = renumberedOrStuck(snapshot, renumbering);
  return 'edits' in found ? found.edits : undefined;
}

/** The same with where it fails. */
export function renumberedOrStuck(snapshot: Snapshot, renumbering: Renumbering): Renumbered {
  const { run, gone } = renumbering;
  const named = namedNotes(snapshot, renumbering);
  if ('stuck' in named) return named;
  const lost = named.references.find(
    ({ ranges }) => gone !== undefined && ranges.some(([first, last]) => first.number <= gone && gone <= last.number),
  );
  if (lost) return { stuck: lost.span };
  const digits = named.references.flatMap(({ ranges }) => ranges.flatMap(endsOf));
  return { edits: renumberEdits([...run.marks, ...run.notes, ...digits], renumbering.renumber) };
}

export function renumberEdits(
  numbers: readonly NoteNumber[],
  renumber: (number: number) => number,
): readonly FixEdit[] {
  return numbers
    .filter(({ number }) => renumber(number) !== number)
    .map((one) => ({ from: one.from, to: one.to, text: writeLike(one, renumber(one.number)) }));
}

/** Where a sentence names notes: `see notes 7 and 9 to 11 above`. */
export interface NoteReference {
  readonly span: Span;
  /** Of a single number both are the same. */
  readonly ranges: readonly NumberRange[];
}

export type NumberRange = readonly [first: NoteNumber, last: NoteNumber];

function endsOf([first, last]: NumberRange): readonly NoteNumber[] {
  return first === last ? [first] : [first, last];
}

/**
 * `see note 7 above`, `注7至9`: the references to notes of this run; `stuck` is the first that names one of those that change,
 * or may name one, in a way that is not understood.
 */
export function namedNotes(
  snapshot: Snapshot,
  { run, renumber, gone }: Renumbering,
): { readonly references: readonly NoteReference[] } | { readonly stuck: Span } {
  const { draft } = snapshot;
  const most = [...run.marks, ...run.notes].reduce((last, { number }) => Math.max(last, number), 0);
  // `note 2040` names no note of a draft that has five.
  const isOther = (number: number): boolean => number === gone || (number <= most + 1 && renumber(number) !== number);
  const found: NoteReference[] = [];
  for (const placed of everyBlock(draft)) {
    for (const cited of citationsIn(draft, placed)) {
      const { kind, place, quoted } = cited.citation;
      if (kind !== 'internal' || quoted || !place.some(({ unit }) => unit === 'note')) continue;
      const [item, other] = place;
      const ends = (item?.ranges ?? []).map((range) =>
        (isRange(range) ? [range.first, range.last] : [range.first]).map(({ number }) => Number(number)),
      );
      const resolution = resolutionOf(snapshot, cited);
      if (resolution.state !== 'found') {
        // Once the others have other numbers, it may name one of them.
        if (ends.flat().some(isOther)) return { stuck: cited.span };
        continue;
      }
      const isOfRun = ({ from }: Span): boolean =>
        run.notes.some(({ placed: { block, at } }) => at <= from && from < at + block.length);
      if (!resolution.spots.some(isOfRun)) continue;
      const digits = cited.pieces.flatMap((piece) =>
        piece.pinpoint ? numbersIn(draft, { from: placed.at + piece.from, to: placed.at + piece.to }) : [],
      );
      if (other || ends.flat().join() !== digits.map(({ number }) => String(number)).join())
        return { stuck: cited.span };
      if (digits.some(({ number }) => isOther(number)) && !resolution.spots.every(isOfRun))
        return { stuck: cited.span };
      let next = 0;
      const ranges = ends.map(({ length }): NumberRange => {
        const [first, last] = [digits[next], digits[next + length - 1]] as [NoteNumber, NoteNumber];
        next += length;
        return [first, last];
      });
      found.push({ span: cited.span, ranges });
    }
  }
  const unread = unreadNumbers(draft).find(({ number }) => isOther(number));
  return unread ? { stuck: unread } : { references: found };
}

function numbersIn(draft: Draft, { from, to }: Span): readonly NoteNumber[] {
  return [...textOf(draft, { from, to }).matchAll(/\d+/g)].map(({ 0: number, index }) => ({
    from: from + index,
    to: from + index + number.length,
    number: Number(number),
  }));
}
