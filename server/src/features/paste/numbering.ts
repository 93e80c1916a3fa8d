/** The numbers that pasted notes get in a draft, and what becomes of the numbers that are there. */
import { t } from '../../base/l10n';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { blockAt, everyBlock } from '../../draft/tree';
import type { Draft } from '../../draft/nodes';
import type { Snapshot } from '../../workspace/workspace';
import { printed } from '../ignoreComments';
import { noteNumbers, runAt, type NoteNumbers, type NumberedNote } from '../refactor/noteNumbers';
import { namedNotes, renumbered } from '../refactor/renumberNotes';

export interface Numbering {
  /** The number of each pasted note, by the one that it had. */
  readonly given: ReadonlyMap<number, number>;
  /** What a note that is there is called afterwards. */
  readonly renumber: (number: number) => number;
  /** The edits of the draft that follow. */
  readonly moved: readonly FixEdit[];
  /** The notes of the draft that count with them. */
  readonly run: NoteNumbers;
  /** Why they could not be counted in the order of the text, as a clause. */
  readonly why?: string;
}

export interface Counted {
  readonly snapshot: Snapshot;
  /** What the paste replaces. */
  readonly range: Span;
  /** The numbers of the pasted notes, in the order of their marks. */
  readonly order: readonly number[];
  /** Numbers of pasted notes without a pasted mark, for which the draft has a mark without its note: they are its notes. */
  readonly missing: ReadonlySet<number>;
  /** Notes of the draft that a pasted one is: those that have lost their mark when the draft was cut. */
  readonly reused: ReadonlyMap<number, NumberedNote>;
}

const NO_NUMBERS: NoteNumbers = { marks: [], notes: [] };

/** In the order of the text where the notes of the draft have it, else above the highest number. */
export function numberNotes(counted: Counted): Numbering {
  const { snapshot, range } = counted;
  const { draft } = snapshot;
  const all = noteNumbers(draft);
  if (!all) return aboveAll(counted, NO_NUMBERS, t('not all of the draft are certain'));
  const run = runAt(draft, all, range.from);
  if (!run) return aboveAll(counted, NO_NUMBERS, t('it is not certain which notes of the draft are counted together'));
  if (isInNote(draft, range)) return aboveAll(counted, run, t('they are pasted into a note'));
  if (!isInOrder(run, range, counted.missing)) return aboveAll(counted, run, t('those of the draft are not in order'));
  return (
    inOrder(counted, run) ??
    aboveAll(counted, run, t('a sentence of the draft names a note in a way that cannot follow'))
  );
}

/** Numbers above the highest one; those of the draft stay. */
export function aboveAll(
  { snapshot: { draft }, order, missing, reused }: Counted,
  run: NoteNumbers,
  why: string,
): Numbering {
  let next = 1;
  for (const { block } of everyBlock(draft)) {
    for (const { mark } of block.marks) if (/^\d{1,9}$/.test(mark)) next = Math.max(next, Number(mark) + 1);
    const printed = block.kind === 'note' ? (block.label?.printed ?? '') : '';
    if (/^\d{1,9}$/.test(printed)) next = Math.max(next, Number(printed) + 1);
  }
  const given = new Map(
    order.map((number) => [number, missing.has(number) ? number : (reused.get(number)?.number ?? next++)]),
  );
  return { given, renumber: (number) => number, moved: [], run, why };
}

/** Whether each mark outside the range has its note, and first marks come in the order of their numbers. */
function isInOrder(run: NoteNumbers, range: Span, missing: ReadonlySet<number>): boolean {
  const notes = new Set([...run.notes.map(({ number }) => number), ...missing]);
  if (notes.size !== run.notes.length + missing.size) return false;
  const firsts = firstMarks(run, range);
  return firsts.every(({ number }, at) => notes.has(number) && (at === 0 || number > (firsts[at - 1]?.number ?? 0)));
}

function firstMarks({ marks }: NoteNumbers, range: Span): readonly NoteNumbers['marks'][number][] {
  const seen = new Set<number>();
  return [...marks]
    .sort((a, b) => a.from - b.from)
    .filter(({ mark, number, placed }) => {
      const outside = mark.to <= range.from || mark.from >= range.to;
      if (!outside || placed.block.kind === 'note' || seen.has(number)) return false;
      seen.add(number);
      return true;
    });
}

function inOrder({ snapshot, range, order: all, missing, reused }: Counted, run: NoteNumbers): Numbering | undefined {
  const gone = [...reused.values()].map(({ number }) => number);
  const order = all.filter((number) => !missing.has(number));
  const there = [...run.notes.map(({ number }) => number), ...missing];
  const kept = there.filter((number) => !gone.includes(number));
  const closed = (number: number): number => number - gone.filter((other) => other < number).length;
  const lowest = Math.min(...there, ...(there.length === 0 ? [1] : []));
  const before = firstMarks(run, range)
    .filter(({ from }) => from < range.from)
    .map(({ number }) => closed(number));
  const first = Math.max(lowest - 1, ...before) + 1;
  const given = new Map(order.map((number, at) => [number, first + at]));
  const renamed = new Map<number, number>();
  let last = first + order.length - 1;
  for (const number of [...new Set(kept)].sort((a, b) => a - b)) {
    const here = closed(number);
    if (here < first) renamed.set(number, here);
    // A gap in the numbers is filled before anything else moves.
    else renamed.set(number, (last = Math.max(here, last + 1)));
  }
  for (const [pasted, { number }] of reused) renamed.set(number, given.get(pasted) ?? number);
  const renumber = (number: number): number => renamed.get(number) ?? number;
  for (const number of missing) given.set(number, renumber(number));
  if (reused.size > 0 && !keepsRanges(snapshot, { run, renumber })) return undefined;
  const moved = renumbered(snapshot, { run, renumber });
  return moved && { given, renumber, moved, run };
}

/** Whether what a sentence names by a range, `notes 1 to 3`, still stands side by side, with no other note of the draft between. */
function keepsRanges(snapshot: Snapshot, { run, renumber }: Pick<Numbering, 'run' | 'renumber'>): boolean {
  const named = namedNotes(snapshot, { run, renumber });
  if ('stuck' in named) return false;
  const ranges = named.references.flatMap((reference) => reference.ranges.filter(([first, last]) => first !== last));
  return ranges.every(([first, last]) => {
    const [from, to] = [renumber(first.number), renumber(last.number)];
    return run.notes.every(({ number }) => {
      const now = renumber(number);
      return (number >= first.number && number <= last.number) === (now >= from && now <= to);
    });
  });
}

/** Whether a range begins inside a note: the blank lines behind one belong to it, and are no part of what it says. */
export function isInNote(draft: Draft, { from }: Span): boolean {
  const placed = blockAt(draft, from);
  if (placed?.block.kind !== 'note' || from === placed.at) return false;
  return from <= printed(placed).to;
}
