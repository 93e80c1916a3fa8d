/** Why the notes of a draft cannot be numbered anew, as sentences. */
import { t } from '../../base/l10n';
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
    cannot: t(
      'It is not certain whether {0} in line {1} is a footnote with its number. Write it as [^7] if it is.',
      shown(textOf(draft, doubtful)),
      lineAt({ lines }, doubtful.from),
    ),
  };
}

/** A place that names a note in words that are not understood. */
export function stuckAt({ draft, lines }: Reading, { from, to }: Span): Refusal {
  return {
    cannot: t(
      'Line {0} names a footnote in a way that cannot be renumbered with certainty: {1}. Mend that reference first.',
      lineAt({ lines }, from),
      shown(textOf(draft, { from, to })),
    ),
  };
}

/** The number of a line, from 1. */
export function lineAt({ lines }: Pick<Reading, 'lines'>, offset: number): number {
  return lines.position(offset).line + 1;
}
