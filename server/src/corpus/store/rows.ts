/** A document as the tables have it. */
import type { Language } from '../../languages/lexicon';
import type { Format } from '../../sources/source';
import type { Held } from '../record';

export const COLUMNS = `d.id, d.name, d.language, d.symbols, d.title, d.date, d.held, d.reissued, d.format, d.remarks,
  d.paragraphs, hex(substr(d.fingerprint, 1, 4)) AS mark,
  (SELECT uri FROM files f WHERE f.document = d.id ORDER BY uri LIMIT 1) AS file,
  (SELECT count(*) FROM documents e WHERE e.name = d.name) AS same`;

/**
 * Which of two files with the same symbol and language comes first: the final text, the corrected one, the newer one; the
 * one whose format says most of its structure; then the one that came last.
 */
export const ORDER = `CASE d.held WHEN 'held' THEN 0 WHEN 'advance version' THEN 1 ELSE 2 END, d.reissued DESC, d.date DESC,
  CASE d.format WHEN 'akoma-ntoso' THEN 0 WHEN 'word' THEN 1 WHEN 'text' THEN 2 ELSE 3 END, d.id DESC`;

/** What `COLUMNS` reads. */
export interface Row {
  readonly id: number;
  readonly name: string;
  readonly language: Language;
  readonly symbols: string;
  readonly title: string;
  readonly date: string | null;
  readonly held: Held;
  readonly reissued: number;
  readonly format: Format;
  readonly remarks: string;
  readonly paragraphs: number;
  readonly mark: string;
  /** A file that gives the document. */
  readonly file: string | null;
  /** How many documents have the name, in all languages. */
  readonly same: number;
}
