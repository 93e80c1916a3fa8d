/** Why the notes of a draft cannot be numbered anew, as sentences. */
import type { Span } from '../../base/span';
import { textOf } from '../../draft/textOf';
import type { Snapshot } from '../../workspace/workspace';
import { noteNumbers, printedNumber, type NoteNumbers } from '../refactor/noteNumbers';
import { shown } from '../refactor/request';
import type { Refusal } from './change';

type Reading = Pick<Snapshot, 'draft' | 'lines'>;

/** The numbers of the notes, where they are written as `[^7]`. */
export function numbersOf({ draft, lines }: Reading): NoteNumbers | Refusal {
  if (draft.layout === 'extracted')
    return { cannot: 'This text is laid out as a PDF gives it, not as a draft: its footnotes cannot be changed.' };
  const numbers = noteNumbers(draft);
  if (numbers) return numbers;
  const printed = printedNumber(draft) ?? { from: 0, to: 0 };
  return {
    cannot: `The footnotes of this draft are printed ones, not written as [^7]: ${shown(textOf(draft, printed))} in ${lineOf({ lines }, printed.from)} is the first. They cannot be numbered anew.`,
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
