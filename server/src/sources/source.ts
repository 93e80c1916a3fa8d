/** What every reader of a format gives: draft text, its pages, and what the file says of itself outside its text. */
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
  readonly remarks: readonly string[];
}

/** Why a file cannot be read, as a clause to follow its name: `is a folder`. */
export class SourceError extends Error {
  override readonly name: 'SourceError' | 'ReaderError' = 'SourceError';

  constructor(clause: string) {
    super(printable(clause));
  }
}

/** In characters. */
const LONGEST_CLAUSE = 200;

/** What a damaged file gives of itself, the name of an entry or a tag, may be long and of characters that nobody can see. */
function printable(clause: string): string {
  const plain = Array.from(clause.replace(/[\p{C}\ufffd]+/gu, '…'));
  return plain.length > LONGEST_CLAUSE ? `${plain.slice(0, LONGEST_CLAUSE).join('')}…` : plain.join('');
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
