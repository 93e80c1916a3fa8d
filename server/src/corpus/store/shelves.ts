/** The documents of a store by organ and year. What is known of all of them is read once for each state of the store. */
import {
  filtered,
  NAMED,
  shelfCounts,
  shelfOf,
  volumesOf,
  type ShelfCount,
  type ShelfQuery,
  type Volume,
} from '../shelves';
import type { FolderCount, Shelf, SomeFiles } from '../corpus';
import { clauseOf, unpackTrouble } from './trouble';
import type { Database } from './database';
import { insideOf, type StoreReader } from './read';
import { ORDER } from './rows';

export interface StoreShelves {
  counts(filter: string): readonly ShelfCount[];
  shelf(query: ShelfQuery): Shelf;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly symbols: string;
  readonly title: string;
  readonly date: string | null;
}

/** Of the documents that the reader may see. `names`: what the organs are called besides their English names. */
export function storeShelves(db: Database, reader: StoreReader, names: Readonly<Record<string, string>>): StoreShelves {
  let known: { readonly revision: number; readonly volumes: readonly Volume[] } | undefined;
  /** The same words are asked for again, for each organ and year that is opened. */
  let last:
    { readonly volumes: readonly Volume[]; readonly filter: string; readonly left: readonly Volume[] } | undefined;

  const volumes = (): readonly Volume[] => {
    const revision = reader.revision();
    if (known?.revision !== revision) known = { revision, volumes: volumesOf(cards(db, reader)) };
    return known.volumes;
  };
  const having = db.prepare('SELECT rowid AS id FROM titles WHERE titles MATCH ?');
  const index = (word: string): ReadonlySet<number> => new Set(having.all(`"${word}"*`).map(({ id }) => Number(id)));
  const left = (filter: string): readonly Volume[] => {
    const all = volumes();
    if (last?.volumes !== all || last.filter !== filter)
      last = { volumes: all, filter, left: filtered(all, filter, index, names) };
    return last.left;
  };
  return {
    counts: (filter) => shelfCounts(left(filter)),
    shelf({ filter, ...query }) {
      const { volumes: found, total } = shelfOf(left(filter), query);
      return { documents: found.map(({ ids }) => ids.flatMap((id) => reader.listed(id) ?? [])), total };
    },
  };
}

function cards(db: Database, reader: StoreReader): readonly (Omit<Row, 'symbols'> & { symbols: string[] })[] {
  const rows = db
    .prepare(
      `SELECT d.id, d.name, d.symbols, d.title, d.date FROM documents d WHERE ${reader.shown('d.id')}
       ORDER BY d.name, ${ORDER}`,
    )
    .all() as unknown as Row[];
  return rows.map(({ id, name, symbols, title, date }) => ({
    id,
    name,
    title,
    date,
    symbols: JSON.parse(symbols) as string[],
  }));
}

/** What has been read of each of these folders, which may lie in one another. */
export function folderCounts(db: Database, uris: readonly string[]): FolderCount[] {
  const counts = db.prepare(
    'SELECT count(DISTINCT document) AS documents, count(*) AS files FROM files WHERE uri >= ? AND uri < ?',
  );
  const problem = db.prepare('SELECT problem FROM roots WHERE uri = ?');
  const some = (where: string): ((uri: string) => SomeFiles) => {
    const from = `FROM files f LEFT JOIN documents d ON d.id = f.document WHERE f.uri >= ? AND f.uri < ? AND ${where}`;
    const count = db.prepare(`SELECT count(*) AS n ${from}`);
    const first = db.prepare(`SELECT f.uri AS uri ${from} ORDER BY f.uri LIMIT ${NAMED}`);
    return (uri) => ({
      count: Number(count.get(...insideOf(uri))?.n),
      first: first.all(...insideOf(uri)).map((row) => String(row.uri)),
    });
  };
  const scans = some("d.held = 'held without text'");
  const unread = some('f.document IS NULL');
  return uris.map((uri) => {
    const row = counts.get(...insideOf(uri));
    const why = problem.get(uri)?.problem;
    return {
      uri,
      documents: Number(row?.documents ?? 0),
      files: Number(row?.files ?? 0),
      scans: scans(uri),
      unread: unread(uri),
      problem: typeof why === 'string' ? clauseOf(unpackTrouble(why)) : null,
    };
  });
}
