/** Takes a footnote away: its marks and its note; the later numbers follow, and who names it is asked about. */
import { plural, t } from '../../base/l10n';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { notes } from '../../draft/notes';
import { textOf } from '../../draft/textOf';
import { everyBlock, type Placed } from '../../draft/tree';
import { linesOf } from '../../draft/lines';
import { joined } from '../refactor/joined';
import { changed, readings, shapeOf } from '../refactor/kept';
import { namedNotes, renumberEdits } from '../refactor/renumberNotes';
import { shown } from '../refactor/request';
import { ifAny, sentence } from '../sentences';
import { isRefusal, type Ask, type ChangeRequest, type Outcome } from './change';
import { carried, holding } from './editsTogether';
import { footnoteAt, type Footnote } from './footnoteAt';
import { followed } from './footnoteSummary';
import { removal } from './footnoteRemoval';
import { lost } from './lostReferences';
import { lineAt, numbersOf, stuckAt } from './notesRefused';
import { namesStay } from './sameNotes';
import { writtenOut } from './writtenOut';

/** The one whose mark or note the cursor is on. */
export function deleteFootnote({ snapshot, span }: ChangeRequest): Outcome {
  const { draft, lines } = snapshot;
  const all = numbersOf(snapshot);
  if (isRefusal(all)) return all;
  const found = footnoteAt(draft, all, span.from);
  if (isRefusal(found)) return found;
  const removed = removal(snapshot, found);
  if (isRefusal(removed)) return removed;
  const { run = { marks: [], notes: [] }, name } = found;
  const gone = Number(name);
  const renumber = (old: number): number => (old > gone ? old - 1 : old);
  const named =
    run.marks.length + run.notes.length > 0 ? namedNotes(snapshot, { run, renumber, gone }) : { references: [] };
  if ('stuck' in named) return stuckAt(snapshot, named.stuck);
  const { follow, asks } = lost(named.references, gone);

  const isOut = holding(removed);
  const moved = [...renumberEdits([...run.marks, ...run.notes], renumber), ...follow].filter((edit) => !isOut(edit));
  const out = writtenOut(draft, notesBehind(draft, found));
  if ('stuck' in out) {
    return {
      cannot: t(
        'The footnote in line {0} says “Ibid.” of this one. Write out its source first.',
        lineAt(snapshot, out.stuck.at),
      ),
    };
  }
  const edits = joined([...moved, ...out.edits, ...removed]);
  const leaning = leansOn(draft, removed, out.edits);
  if (leaning !== undefined)
    return { cannot: t('What is cited in line {0} leans on this footnote. Write it out first.', leaning + 1) };
  if (!namesStay(draft, changed(draft, edits), edits))
    return { cannot: t('This footnote cannot be deleted: other marks would then name other notes.') };
  const asked = asks.filter(({ span: place }) => !isOut(place));
  const caret = carried(edits)(removed[0]?.from ?? span.from);
  return {
    edits,
    asks: asked.map(({ span: place, edits: own }): Ask => ({
      edits: own,
      label: t('Footnote {0} is deleted: {1}', name, shown(textOf(draft, place))),
      description: t('line {0}', lines.position(place.from).line + 1),
    })),
    summary: sentence([
      t('Deleted footnote {0}', name),
      ...followed(run, renumber, moved, out.edits.length),
      ...ifAny(
        asked.length,
        plural(asked.length, '{0} reference names what is gone', '{0} references name what is gone'),
      ),
    ]),
    caret: { from: caret, to: caret },
  };
}

/** The note behind it as they are printed, and the one behind it in the order of the marks. */
function notesBehind(draft: Draft, { note, marks }: Footnote): readonly Placed[] {
  const printed = note && everyBlock(draft).find(({ block, at }) => block.kind === 'note' && at > note.at);
  const [first] = marks;
  const marked = first && notes(draft).find((one) => one.note && (one.reference?.from ?? -1) > first.from)?.note;
  return [printed, marked].flatMap((one) => one ?? []);
}

/** The line, from 0, of the first citation that is not read as before once the footnote is gone; `out` is made first. */
function leansOn(draft: Draft, removed: readonly FixEdit[], out: readonly FixEdit[]): number | undefined {
  const first = joined(out);
  const before = changed(draft, first);
  const after = changed(draft, joined([...out, ...removed]));
  const place = carried(first);
  const gone = removed.map(({ from, to }) => ({ from: place(from), to: place(to) }));
  const isGone = holding(gone);
  const was = readings(before).filter((one) => !isGone(one));
  const is = readings(after);
  const odd = was.findIndex(({ cites }, at) => cites !== is[at]?.cites);
  if (odd < 0) return is.length === was.length && shapeOf(before) === shapeOf(after) ? undefined : 0;
  return linesOf(before).position(was[odd]?.from ?? 0).line;
}
