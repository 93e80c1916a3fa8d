/** Why the notes of a draft cannot be numbered anew, as sentences. */
import type { Span } from '../../base/span';
import { textOf } from '../../draft/textOf';
import type { Snapshot } from '../../workspace/workspace';
import { noteNumbers, doubtfulNumber, type NoteNumbers } from '../refactor/noteNumbers';
import { shown } from '../refactor/request';
import type { Refusal } from './change';

type Reading = Pick<Snapshot, 'draft' | 'lines'>;

/** The numbers of the notes, where all are in a form that is known. */
export function numbersOf({ draft, lines }: Reading): NoteNumbers | Refusal {
  const numbers = noteNumbers(draft);
  if (numbers) return numbers;
  const doubtful = doubtfulNumber(draft) ?? { from: 0, to: 0 };
  return {
    cannot: `It is not certain whether ${shown(textOf(draft, doubtful))} in ${lineOf({ lines }, doubtful.from)} is a footnote with its number. Write it as [^7] if it is.`,
  };
}

/** A place that names a note in words that are not understood. */
export function stuckAt({ draft, lines }: Reading, { from, to }: Span): Refusal {
  return {
    cannot: `${lineOf({ lines }, from, 'Line')} names a footnote in a way that cannot be renumbered with certainty: ${shown(textOf(draft, { from, to }))}. Mend that reference first.`,
  };
}

/** `line 45`, from 1. */
export function lineOf({ lines }: Pick<Reading, 'lines'>, offset: number, word = 'line'): string {
  return `${word} ${lines.position(offset).line + 1}`;
}
