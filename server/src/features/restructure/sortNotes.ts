/** Numbers the footnotes in the order in which the text names them, and sorts the notes where they stand together. */
import { enumerated } from '../../base/enumeration';
import { plural, t } from '../../base/l10n';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { noteAt } from '../../draft/notes';
import { textOf } from '../../draft/textOf';
import { everyBlock, type Placed } from '../../draft/tree';
import type { Snapshot } from '../../workspace/workspace';
import { joined } from '../refactor/joined';
import { changed, keepsCitations, readings, shapeOf } from '../refactor/kept';
import { noteSpan } from '../refactor/noteLines';
import { allRuns, type NoteNumbers } from '../refactor/noteNumbers';
import { renumberedOrStuck } from '../refactor/renumberNotes';
import { ifAny, sentence } from '../sentences';
import { isRefusal, type ChangeRequest, type Outcome } from './change';
import { editsIn, holding, overlaps } from './editsTogether';
import { sameNumber } from './footnoteAt';
import { ibidsWrittenOut, referencesFollow } from './footnoteSummary';
import { behindAnother, newNumbers, slotsOf, type Slot } from './noteOrder';
import { lineAt, numbersOf, stuckAt } from './notesRefused';
import { editedText } from './prepared';
import { writtenOut } from './writtenOut';

/** Of the whole draft, each run by itself. A draft whose footnotes are in order comes out as it was, without an edit. */
export function sortNotes({ snapshot }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const all = numbersOf(snapshot);
  if (isRefusal(all)) return all;
  const runs = allRuns(draft, all);
  if (!runs) return sameNumber();
  const orders = runs.map((run) => ({ run, renumber: newNumbers(run) }));
  const numbers: FixEdit[] = [];
  for (const order of orders) {
    const found = renumberedOrStuck(snapshot, order);
    if ('stuck' in found) return stuckAt(snapshot, found.stuck);
    numbers.push(...found.edits);
  }
  const slots = orders.flatMap(({ run, renumber }) => slotsOf(draft, run, renumber));
  const out = writtenOut(draft, behindAnother(draft, slots));
  if ('stuck' in out) {
    return {
      cannot: t(
        'The footnote in line {0} says “Ibid.” and would then stand behind another. Write out its source first.',
        lineAt(snapshot, out.stuck.at),
      ),
    };
  }
  const inPlace = [...numbers, ...out.edits].sort((a, b) => a.from - b.from);
  const edits = joined(moved(draft, slots, inPlace));
  if (edits.length > 0 && (overlaps(inPlace) || !isKept(draft, edits, inPlace, out.edits)))
    return { cannot: t('The footnotes cannot be sorted: the text would be read differently.') };
  const changes = new Set(orders.flatMap(({ run, renumber }) => changing(run, renumber)));
  const references =
    numbers.length - orders.reduce((sum, { run, renumber }) => sum + changing(run, renumber).length, 0);
  return {
    edits,
    summary: sentence([
      edits.length > 0 ? sorted(changes.size) : t('The footnotes are in order'),
      ...referencesFollow(references),
      ...ibidsWrittenOut(out.edits.length),
      ...without(snapshot, all),
    ]),
  };
}

function sorted(count: number): string {
  return plural(
    count,
    'Sorted the footnotes: {0} have another number',
    'Sorted the footnotes: {0} have another number',
  );
}

function changing({ marks, notes }: NoteNumbers, renumber: (number: number) => number): readonly number[] {
  return [...marks, ...notes].map(({ number }) => number).filter((number) => renumber(number) !== number);
}

/** The edits, with the notes that come to other places there. */
function moved(draft: Draft, slots: readonly Slot[], edits: readonly FixEdit[]): readonly FixEdit[] {
  const moving = slots.filter(({ place, holds }) => place.block !== holds.block);
  const places = moving.map(({ place }) => noteSpan(draft, place)).sort((a, b) => a.from - b.from);
  const isMoved = holding(places);
  const write = noteWriter(draft, edits);
  return [
    ...edits.filter((edit) => !isMoved(edit)),
    ...moving.map(({ place, holds }): FixEdit => ({ ...noteSpan(draft, place), text: write(holds) })),
  ];
}

/** The lines of a note with those edits made that lie in them. */
function noteWriter(draft: Draft, edits: readonly FixEdit[]): (note: Placed) => string {
  const inside = editsIn(edits);
  return (note) => {
    const own = noteSpan(draft, note);
    const placed = inside(own).map(({ from, to, text }) => ({ from: from - own.from, to: to - own.from, text }));
    return editedText(textOf(draft, own), placed);
  };
}

/** Whether every mark of the text names the note that it named, and the same is cited; `out` is made first. */
function isKept(
  draft: Draft,
  edits: readonly FixEdit[],
  inPlace: readonly FixEdit[],
  out: readonly FixEdit[],
): boolean {
  const before = changed(draft, joined(out));
  const after = changed(draft, edits);
  const [was, is] = [draft, after].map(namedNotes);
  const write = noteWriter(draft, inPlace);
  const same = was?.every((note, at) => {
    const now = is?.[at];
    return note && now ? write(note) === textOf(after, noteSpan(after, now)) : note === now;
  });
  const cited = (one: Draft): string =>
    readings(one)
      .map(({ cites }) => cites)
      .sort()
      .join('\n');
  return (
    same === true &&
    was?.length === is?.length &&
    shapeOf(draft) === shapeOf(after) &&
    keepsCitations(draft, before) &&
    cited(before) === cited(after)
  );
}

/** For each mark in the text its note. */
function namedNotes(draft: Draft): readonly (Placed | undefined)[] {
  return everyBlock(draft).flatMap(({ block, at }) =>
    block.kind === 'note' ? [] : block.marks.map(({ mark, from }) => noteAt(draft, mark, at + from)?.note),
  );
}

/** `1 mark has no note (line 4)`, `1 note has no mark (line 50)`. */
function without(snapshot: Snapshot, { marks, notes }: NoteNumbers): readonly string[] {
  const { draft } = snapshot;
  const undefinedMarks = marks.filter(({ number, from }) => !noteAt(draft, String(number), from)?.note);
  const unused = notes.filter(({ number, from }) => !noteAt(draft, String(number), from)?.reference);
  const [marked, noted] = [undefinedMarks, unused].map((all) => {
    const lines = [...new Set(all.map(({ from }) => lineAt(snapshot, from)))];
    const named = lines.map((line) => t('line {0}', line));
    return enumerated(named, SHOWN);
  }) as [string, string];
  const lone = { marks: undefinedMarks.length, notes: unused.length };
  return [
    ...ifAny(lone.marks, plural(lone.marks, '{0} mark has no note ({1})', '{0} marks have no note ({1})', marked)),
    ...ifAny(lone.notes, plural(lone.notes, '{0} note has no mark ({1})', '{0} notes have no mark ({1})', noted)),
  ];
}

/** No more lines are named. */
const SHOWN = 5;
