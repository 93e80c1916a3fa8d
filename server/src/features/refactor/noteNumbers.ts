/** Every number of a footnote in a draft: in the text, before the notes, and where a sentence names a note. */
import { citationsIn } from '../../analysis/analysis';
import { fact } from '../../base/lazy';
import { isRange } from '../../base/place';
import { shift, type Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { everyBlock, partAt, parts, type PartNode, type Placed } from '../../draft/tree';
import { unreadNumbers } from './unreadNotes';
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

/** The digits of a mark or label in the form `[^7]`; undefined for any other form. */
export function digitsOf(draft: Draft, span: Span): NoteNumber | undefined {
  const [, before, digits] = /^(\(?\[\^)(\d+)\]/.exec(textOf(draft, span)) ?? [];
  if (before === undefined || digits === undefined) return undefined;
  const from = span.from + before.length;
  return { from, to: from + digits.length, number: Number(digits) };
}

/**
 * The numbers that are counted with those at an offset: an annex may count its notes anew. Undefined where that is not
 * certain, as a number that stands before two notes of one part is not.
 */
export function runAt(draft: Draft, numbers: NoteNumbers, offset: number): NoteNumbers | undefined {
  const order = runsOf(draft);
  if (!order) return undefined;
  const run = order.get(partAt(draft, offset));
  const isIn = ({ placed }: { readonly placed: Placed }): boolean => order.get(partAt(draft, placed.at)) === run;
  const own = { marks: numbers.marks.filter(isIn), notes: numbers.notes.filter(isIn) };
  // A part without notes may begin anew as the others do.
  const isOne = own.notes.length === numbers.notes.length && own.marks.length === numbers.marks.length;
  const part = partAt(draft, offset);
  const hasOwn = [...own.marks, ...own.notes].some(({ placed }) => partAt(draft, placed.at) === part);
  return isOne || hasOwn ? own : undefined;
}

/** For each part which run of numbers it is of. A run ends where a part has a note with a number that came before. */
const runsOf: (draft: Draft) => ReadonlyMap<PartNode, number> | undefined = fact((draft) => {
  const byPart = new Map<PartNode, number[]>();
  for (const { number, placed } of noteNumbers(draft)?.notes ?? []) {
    const part = partAt(draft, placed.at);
    const known = byPart.get(part);
    if (known) known.push(number);
    else byPart.set(part, [number]);
  }
  const found = new Map<PartNode, number>();
  let seen = new Set<number>();
  let run = 0;
  for (const part of parts(draft)) {
    const own = byPart.get(part) ?? [];
    if (new Set(own).size !== own.length) return undefined;
    if (own.some((number) => seen.has(number))) {
      run++;
      seen = new Set();
    }
    for (const number of own) seen.add(number);
    found.set(part, run);
  }
  return found;
});

/** What becomes of the numbers of one run. */
export interface Renumbering {
  readonly run: NoteNumbers;
  readonly renumber: (number: number) => number;
  /** The note that is taken away. */
  readonly gone?: number;
}

/**
 * The edits that give every note of a run its new number, wherever it is named. Undefined where a sentence names one of
 * them, or the one that is taken away, in a way that cannot be renumbered.
 */
export function renumbered(snapshot: Snapshot, renumbering: Renumbering): readonly FixEdit[] | undefined {
  const { run, renumber, gone } = renumbering;
  const most = Math.max(0, ...[...run.marks, ...run.notes].map(({ number }) => number));
  // `note 2040` names no note of a draft that has five.
  const isOther = (number: number): boolean => number === gone || (number <= most + 1 && renumber(number) !== number);
  const named = namedNotes(snapshot, renumbering, isOther);
  if (!named || unreadNumbers(snapshot.draft).some(isOther)) return undefined;
  return [...run.marks, ...run.notes, ...named]
    .filter(({ number }) => renumber(number) !== number)
    .map(({ from, to, number }) => ({ from, to, text: String(renumber(number)) }));
}

/** `see note 7 above`, `注7至9`: the numbers of notes of this run. */
function namedNotes(
  snapshot: Snapshot,
  { run, gone }: Renumbering,
  isOther: (number: number) => boolean,
): readonly NoteNumber[] | undefined {
  const { draft } = snapshot;
  const found: NoteNumber[] = [];
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
        if (ends.flat().some(isOther)) return undefined;
        continue;
      }
      const isOfRun = ({ from }: Span): boolean =>
        run.notes.some(({ placed: { block, at } }) => at <= from && from < at + block.length);
      if (!resolution.spots.some(isOfRun)) continue;
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
      if (other || ends.flat().join() !== digits.map(({ number }) => String(number)).join()) return undefined;
      if (gone !== undefined && ends.some(([first = 0, last = first]) => first <= gone && gone <= last))
        return undefined;
      if (digits.some(({ number }) => isOther(number)) && !resolution.spots.every(isOfRun)) return undefined;
      found.push(...digits);
    }
  }
  return found;
}
