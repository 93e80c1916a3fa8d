/** Inserts a footnote at the cursor: its mark, the numbers of the others, its empty note, and the cursor in it. */
import { t } from '../../base/l10n';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { notes } from '../../draft/notes';
import { languageAt } from '../../draft/partLanguage';
import { everyBlock, type Placed } from '../../draft/tree';
import { HOUSE_STYLES } from '../../languages/house/index';
import { joined } from '../refactor/joined';
import { changed, keepsCitations } from '../refactor/kept';
import { keepsNotes, namesSame } from '../refactor/keptNotes';
import { freeNumber, markForm } from '../refactor/marksInText';
import { insertNote } from '../refactor/noteLines';
import { runFor, type NoteNumbers } from '../refactor/noteNumbers';
import { renumberedOrStuck } from '../refactor/renumberNotes';
import { sentence } from '../sentences';
import { isRefusal, type ChangeRequest, type Outcome } from './change';
import { cursorBehind, overlaps } from './editsTogether';
import { sameNumber } from './footnoteAt';
import { followed } from './footnoteSummary';
import { markPlace, type MarkPlace } from './markPlace';
import { lineAt, numbersOf, stuckAt } from './notesRefused';
import { writtenOut } from './writtenOut';

/** At the end of what is selected. */
export function insertFootnote({ snapshot, span }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const all = numbersOf(snapshot);
  if (isRefusal(all)) return all;
  const place = markPlace(draft, span.to);
  if (isRefusal(place)) return place;
  const run = runFor(draft, all, place.at);
  if (!run) return sameNumber();
  const number = nextNumber(run, place.at);
  const isTaken = [...run.marks, ...run.notes].some((one) => one.number === number);
  const renumber = (old: number): number => (isTaken && old >= number ? old + 1 : old);
  const moved = renumberedOrStuck(snapshot, { run, renumber });
  if ('stuck' in moved) return stuckAt(snapshot, moved.stuck);

  const tried = newNote(draft, run, place, { position: number, number: freeNumber(all) });
  const out = writtenOut(draft, notesBehind(draft, tried));
  if ('stuck' in out) {
    return {
      cannot: t(
        'The footnote in line {0} says “Ibid.” and would then mean the new one. Write out its source first.',
        lineAt(snapshot, out.stuck.at),
      ),
    };
  }
  const made = newNote(draft, run, place, { position: number, number });
  const edits = [...moved.edits, ...out.edits, made.mark, made.note];
  if (overlaps(edits) || !isKept(draft, [tried.mark, tried.note], out.edits) || !namesSame(draft, joined(edits), 1))
    return {
      cannot: t(
        'A footnote cannot be inserted in line {0}: the text would be read differently.',
        lineAt(snapshot, place.at),
      ),
    };
  const caret = cursorBehind(edits, made.note, made.note.text.indexOf(LABEL_END) + LABEL_END.length);
  const back = cursorBehind(edits, made.mark, made.mark.text.replace(/,$/, '').length);
  return {
    edits: joined(edits),
    summary: sentence([t('Inserted footnote {0}', number), ...followed(run, renumber, moved.edits, out.edits.length)]),
    caret: { from: caret, to: caret },
    back: { from: back, to: back },
  };
}

const LABEL_END = ']: ';

interface NewNote {
  readonly mark: FixEdit;
  readonly note: FixEdit;
}

/** One more than the highest before it: a note that is named twice has its number from the first time. */
function nextNumber({ marks }: NoteNumbers, offset: number): number {
  const before = marks.filter(({ placed, from }) => placed.block.kind !== 'note' && from < offset);
  return before.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}

/** `position` says before which notes it goes, `number` what is written. */
function newNote(
  draft: Draft,
  run: NoteNumbers,
  { placed, at, beside }: MarkPlace,
  { position, number }: { readonly position: number; readonly number: number },
): NewNote {
  const form = markForm(draft, placed.at) ?? HOUSE_STYLES[languageAt(draft, placed.at)].mark[0];
  const own = form.replace('#', String(number));
  const text = beside === 'behind' ? `,${own}` : beside === 'before' ? `${own},` : own;
  return {
    mark: { from: at, to: at, text },
    note: insertNote(draft, run, position, `[^${number}${LABEL_END}`, placed),
  };
}

/** The note behind the new one as they are printed, and the one behind it in the order of the marks. */
function notesBehind(draft: Draft, { mark, note }: NewNote): readonly Placed[] {
  const printed = everyBlock(draft).find(({ block, at }) => block.kind === 'note' && at >= note.from);
  const marked = notes(draft).find((one) => one.note && (one.reference?.from ?? -1) >= mark.from)?.note;
  return [...new Set([printed, marked])].flatMap((one) => one ?? []);
}

/** Whether nothing else changes; `out` is made first. */
function isKept(draft: Draft, tried: readonly FixEdit[], out: readonly FixEdit[]): boolean {
  const before = out.length > 0 ? changed(draft, out) : draft;
  return (
    (before === draft || keepsCitations(draft, before)) &&
    keepsNotes(before, changed(draft, joined([...out, ...tried])), 1)
  );
}
