/** What every reader of a format gives: draft text, its pages, and what the file says of itself outside its text. */
import { inEnglish, type Told } from '../base/l10n';
import { asIs, ToldError } from '../base/toldError';
import type { Language } from '../languages/lexicon';

export type Format = 'text' | 'pdf' | 'word' | 'akoma-ntoso';

/** What a file says of its document beside the printed text, in its metadata or in comments; each only where it is said. */
export interface SourceFacts {
  /** Canonical symbols, both halves of a joint one. */
  readonly symbols?: readonly string[];
  readonly language?: Language;
  /** `2022-10-07`. */
  readonly date?: string;
  readonly title?: string;
}

export interface SourceText {
  readonly format: Format;
  /** Draft text (draft-format.md), in one of its layouts: marks as `[^7]`, numbers as printed. Empty for a scan. */
  readonly text: string;
  /** Where in the text each page begins, in UTF-16 units, ascending, the first at 0; empty where the format has no pages. */
  readonly pages: readonly number[];
  readonly facts: SourceFacts;
  /** What could not be read, each a clause that reads well behind the name of the file: `page 7 could not be read`. */
  readonly remarks: readonly Told[];
}

/** Why a file cannot be read, as a clause to follow its name: `is a folder`. */
export class SourceError extends ToldError {
  override readonly name: 'SourceError' | 'ReaderError' = 'SourceError';

  constructor(clause: Told | string) {
    super(printable(typeof clause === 'string' ? asIs(clause) : clause));
  }
}

/** In characters. */
const LONGEST_CLAUSE = 200;

/** What a damaged file gives of itself, the name of an entry or a tag, may be long and of characters that nobody can see. */
function printable(clause: Told): Told {
  const plain = withWords(clause, (words) => words.replace(/[\p{C}\ufffd]+/gu, '…'));
  const excess = Array.from(inEnglish(plain)).length - LONGEST_CLAUSE;
  if (excess <= 0) return plain;
  let longest = '';
  withWords(plain, (words) => (longest = words.length > longest.length ? words : longest));
  const cut = `${Array.from(longest).slice(0, -excess).join('')}…`;
  return withWords(plain, (words) => (words === longest ? cut : words));
}

/** The same clause with other words in its message, those that are ours left as they are unless nothing stands in them. */
function withWords({ message, args }: Told, change: (words: string) => string): Told {
  if (args.length === 0) return asIs(change(message));
  const changed = args.map((arg) =>
    typeof arg === 'object' ? withWords(arg, change) : typeof arg === 'string' ? change(arg) : arg,
  );
  return { message, args: changed };
}

/**
 * What reads the file took too long, or died. The file need not be to blame: the machine may have slept, or had no memory
 * left. It is a `SourceError` for whoever reads one file, and worth another try for whoever comes back.
 */
export class ReaderError extends SourceError {
  override readonly name = 'ReaderError';
}

/** Whether it is one of these two, from another thread too, where only the name of an error comes along. */
export function isSourceError(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'SourceError' || error.name === 'ReaderError');
}
