/** The titles of all documents of a store, page by page: whoever completes what is typed keeps them at hand. */
import type { Language } from '../../languages/lexicon';
import type { TitleLine, TitlesPage } from '../corpus';
import { number, type Database } from './database';
import type { StoreReader } from './read';

interface Row {
  readonly id: number;
  readonly symbols: string;
  readonly title: string;
  readonly date: string | null;
  readonly language: Language;
}

/** The documents that the reader may see behind the one with the id `after`. */
export function titlesOf(db: Database, reader: StoreReader, after: number, limit: number): TitlesPage {
  const rows = db
    .prepare(
      `SELECT d.id, d.symbols, d.title, d.date, d.language FROM documents d
       WHERE d.id > ? AND ${reader.shown('d.id')} ORDER BY d.id LIMIT ?`,
    )
    .all(after, limit + 1) as unknown as Row[];
  const more = rows.length > limit;
  const lines = rows.slice(0, limit).map(lineOf);
  return {
    lines,
    more,
    sum: more ? 0 : number(db, `SELECT coalesce(sum(d.id), 0) FROM documents d WHERE ${reader.shown('d.id')}`),
  };
}

function lineOf({ id, symbols, title, date, language }: Row): TitleLine {
  return { id, symbols: JSON.parse(symbols) as string[], title, date, language };
}
