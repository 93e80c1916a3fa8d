/** What readers of a store ask for, answered at once. `roots` are the folders that the reader may see; all where undefined. */
import { told, type Told } from '../../base/l10n';
import { makeUri } from '../../base/uri';
import { CORPUS_SCHEME } from '../../protocol';
import type { CorpusCounts, Problem } from '../corpus';
import type { Language } from '../../languages/lexicon';
import type { DocumentSummary } from '../record';
import type { Structure } from '../structure';
import { tokens } from '../tokens';
import { heldAgain } from './again';
import { number, type Database } from './database';
import { inflate, unpackStructure } from './pack';
import { COLUMNS, ORDER, type Row } from './rows';
import { clauseOf, unpackTrouble } from './trouble';

/** A document as it is listed; `id` names it for ever, since documents are never changed. */
export interface Listed extends DocumentSummary {
  readonly id: number;
}

/** What is read of a document when it is opened. */
export interface Body {
  readonly text: string;
  readonly pages: readonly number[];
}

/** A document, and the row of its first unit in the full text; its rows are before `end`. */
export interface RowsOf {
  readonly id: number;
  readonly base: number;
  readonly end: number;
  readonly language: Language;
}

export interface StoreReader {
  /** The versions under each of these keys, the preferred one of each language first. */
  versions(keys: readonly string[]): [key: string, versions: Listed[]][];
  byName(language: string, name: string): Listed[];
  listed(id: number): Listed | undefined;
  /** A row of `COLUMNS` as it is listed; undefined for one that the reader may not see. */
  list(row: Row): Listed | undefined;
  /** Whether the reader may see the document. */
  sees(id: number): boolean;
  /** SQL that is true for the id of a document that the reader may see. */
  shown(id: string): string;
  /** The document that a row of the full text belongs to. */
  ofRow(row: number): RowsOf | undefined;
  body(id: number): Body | undefined;
  structure(id: number): Structure | undefined;
  find(query: string, limit: number): Listed[];
  problems(): Problem[];
  counts(): CorpusCounts;
  /** How many documents there are: asked at every change, and so without the rest of `counts`. */
  count(): number;
  revision(): number;
}

export function storeReader(db: Database, roots: readonly string[] | undefined): StoreReader {
  const sees = visibility(db, roots);
  const byKey = db.prepare(
    `SELECT ${COLUMNS} FROM symbols s JOIN documents d ON d.id = s.document WHERE s.key = ? ORDER BY ${ORDER}`,
  );
  const named = db.prepare(`SELECT ${COLUMNS} FROM documents d WHERE d.name = ? AND d.language = ? ORDER BY ${ORDER}`);
  const sameName = db.prepare(`SELECT ${COLUMNS} FROM documents d WHERE d.name = ? ORDER BY ${ORDER}`);
  const byId = db.prepare(`SELECT ${COLUMNS} FROM documents d WHERE d.id = ?`);
  const byRow = db.prepare(
    'SELECT id, base, base + units AS end, language FROM documents WHERE base <= ? ORDER BY base DESC, units DESC LIMIT 1',
  );
  const bodyOf = db.prepare('SELECT text, pages FROM documents WHERE id = ?');
  const structureOf = db.prepare('SELECT structure FROM documents WHERE id = ?');
  const revision = db.prepare("SELECT value FROM meta WHERE key = 'revision'");
  const structures = recent<Structure>({ count: 32, size: 100_000 }, ({ units }) => units.length);
  const bodies = recent<Body>({ count: 32, size: 16_000_000 }, ({ text }) => text.length);

  const list = (row: Row): Listed | undefined => {
    const source = roots === undefined ? (row.file ?? undefined) : sees.source(row.id);
    if (source === undefined) return undefined;
    if (row.same < 2) return listed(row, source, true);
    const same = named.all(row.name, row.language) as unknown as Row[];
    const first = same.length < 2 || same.find(({ id }) => sees.source(id) !== undefined)?.id === row.id;
    return listed(row, source, first);
  };
  const shown = (id: string): string =>
    roots === undefined
      ? '1'
      : `EXISTS (SELECT 1 FROM files f WHERE f.document = ${id} AND (${inFolders(roots, 'f.uri')}))`;
  const problems = (): Problem[] => {
    const noted = db
      .prepare(
        `SELECT uri, problem FROM roots WHERE problem IS NOT NULL
         UNION ALL SELECT uri, problem FROM files WHERE problem IS NOT NULL ORDER BY 1`,
      )
      .all() as unknown as readonly { readonly uri: string; readonly problem: string }[];
    const odd = db
      .prepare("SELECT id, held, remarks FROM documents WHERE held = 'held without text' OR remarks <> '[]'")
      .all();
    const remarked = odd.flatMap(({ id, held, remarks }) => {
      const uri = sees.source(Number(id));
      const clauses = [
        ...(held === 'held without text' ? [told('is a scan: it has no text')] : []),
        ...(JSON.parse(String(remarks)) as Told[]),
      ];
      return uri === undefined ? [] : clauses.map((why) => ({ uri, why }));
    });
    const seen = noted.filter(({ uri }) => sees.uri(uri));
    return [
      ...seen.map(({ uri, problem }) => ({ uri, why: clauseOf(unpackTrouble(problem)) })),
      ...remarked,
      ...again(),
    ];
  };
  const again = (): Problem[] => heldAgain(db, (name) => sameName.all(name) as unknown as Row[], sees.source);
  const lists = (rows: readonly unknown[]): Listed[] => (rows as readonly Row[]).flatMap((row) => list(row) ?? []);
  return {
    versions: (keys) =>
      keys.flatMap((key): [string, Listed[]][] => {
        const versions = lists(byKey.all(key));
        return versions.length > 0 ? [[key, versions]] : [];
      }),
    byName: (language, name) => lists(named.all(name, language)),
    listed(id) {
      const row = byId.get(id) as Row | undefined;
      return row && list(row);
    },
    list,
    ofRow: (row) => byRow.get(row) as unknown as RowsOf | undefined,
    sees: (id) => roots === undefined || sees.source(id) !== undefined,
    shown,
    body: (id) =>
      bodies(id, () => {
        const row = bodyOf.get(id);
        return (
          row && {
            text: inflate(row.text as Uint8Array),
            pages: JSON.parse(inflate(row.pages as Uint8Array)) as number[],
          }
        );
      }),
    structure: (id) =>
      structures(id, () => {
        const row = structureOf.get(id);
        return row && unpackStructure(row.structure as Uint8Array);
      }),
    find: (query, limit) => lists(findDocuments(db, query, limit, shown('d.id'))),
    problems,
    counts: () => counts(db, roots, problems().length),
    count: () => number(db, `SELECT count(*) FROM ${documentsIn(roots)}`),
    revision: () => Number(revision.get()?.value ?? 0),
  };
}

function listed(row: Row, source: string, preferred: boolean): Listed {
  const { id, name, language, title, date, held, format, paragraphs } = row;
  return {
    id,
    symbols: JSON.parse(row.symbols) as string[],
    // Of two files that are the same document in the same language, the one that is not preferred has a mark.
    uri: makeUri(CORPUS_SCHEME, `/${language}/${name}${preferred ? '' : `~${row.mark.toLowerCase()}`}.undoc`),
    source,
    title,
    date,
    language,
    held,
    format,
    paragraphs,
    remarks: JSON.parse(row.remarks) as Told[],
  };
}

interface Visibility {
  /** A file that gives the document, and that the reader may see. */
  readonly source: (document: number) => string | undefined;
  readonly uri: (uri: string) => boolean;
}

function visibility(db: Database, roots: readonly string[] | undefined): Visibility {
  const files = db.prepare('SELECT uri FROM files WHERE document = ? ORDER BY uri');
  const uri = (file: string): boolean => roots === undefined || roots.some((root) => isIn(file, root));
  return {
    uri,
    source(document) {
      if (roots === undefined) return files.get(document)?.uri as string | undefined;
      return (files.all(document) as { uri: string }[]).find((file) => uri(file.uri))?.uri;
    },
  };
}

/** The folders of which a reading began that has not ended; it has either been cut off, or is under way. */
export function unfinishedIn(db: Database, roots: readonly string[] | undefined): string[] {
  const rows = db.prepare("SELECT key FROM meta WHERE key >= ?1 || ':' AND key < ?1 || ';' ORDER BY key").all(BEGUN);
  const folders = rows.map(({ key }) => String(key).slice(BEGUN.length + 1));
  return folders.filter((uri) => roots === undefined || roots.some((root) => isIn(uri, root)));
}

/** Before the folder and a colon: the key in `meta` of a reading that has begun. */
export const BEGUN = 'begun';

/** Whether a URI is that of the folder or of something in it. */
export function isIn(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(insideOf(folder)[0]);
}

/** The URIs of everything in a folder are from the first of these on, and before the second one. Drives end in a slash. */
export function insideOf(folder: string): readonly [from: string, to: string] {
  const name = folder.replace(/\/$/, '');
  return [`${name}/`, `${name}0`];
}

/**
 * Symbols that begin like the query first, then documents that have its words in symbol or title; the last may be half
 * typed. `shown` is SQL that is true for what may be seen: what may not must not fill the limit.
 */
function findDocuments(db: Database, query: string, limit: number, shown: string): unknown[] {
  const words = tokens(query).map(({ word }) => word);
  if (words.length === 0)
    return db.prepare(`SELECT ${COLUMNS} FROM documents d WHERE ${shown} ORDER BY d.name, ${ORDER} LIMIT ?`).all(limit);
  const key = query.toUpperCase().replace(/\s+/g, '');
  const begins = db
    .prepare(
      `SELECT DISTINCT ${COLUMNS} FROM symbols s JOIN documents d ON d.id = s.document WHERE s.key >= ? AND s.key < ? AND ${shown}
       ORDER BY length(s.key), s.key LIMIT ?`,
    )
    .all(key, `${key}\uffff`, limit);
  const match = words.map((word, at) => `"${word}"${at === words.length - 1 ? '*' : ''}`).join(' AND ');
  const having = db
    .prepare(
      `SELECT ${COLUMNS} FROM titles t JOIN documents d ON d.id = t.rowid WHERE titles MATCH ? AND ${shown}
       ORDER BY rank LIMIT ?`,
    )
    .all(match, limit);
  const seen = new Set<number>();
  return [...begins, ...having].filter(({ id }) => !seen.has(Number(id)) && seen.add(Number(id))).slice(0, limit);
}

/** SQL that is true for a URI in one of the folders. */
function inFolders(folders: readonly string[], column: string): string {
  const text = (words: string): string => `'${words.replace(/'/g, "''")}'`;
  const each = folders.map(insideOf).map(([from, to]) => `(${column} >= ${text(from)} AND ${column} < ${text(to)})`);
  return each.join(' OR ') || '0';
}

/** SQL of a table of the documents in these folders. */
function documentsIn(roots: readonly string[] | undefined): string {
  return `(SELECT DISTINCT document FROM files WHERE document IS NOT NULL AND (${roots === undefined ? '1' : inFolders(roots, 'uri')}))`;
}

/** `again`: how many documents are held twice. */
function counts(db: Database, roots: readonly string[] | undefined, problems: number): CorpusCounts {
  const inRoots = (column: string): string => (roots === undefined ? '1' : inFolders(roots, column));
  const shown = documentsIn(roots);
  const folders = (
    db.prepare('SELECT uri, problem FROM roots ORDER BY uri').all() as unknown as {
      uri: string;
      problem: string | null;
    }[]
  ).filter(({ uri }) => roots === undefined || roots.includes(uri));
  const tally = (column: string): Record<string, number> =>
    Object.fromEntries(
      db
        .prepare(
          `SELECT ${column} AS name, count(*) AS n FROM documents WHERE id IN ${shown} GROUP BY 1 ORDER BY 2 DESC`,
        )
        .all()
        .map(({ name, n }) => [String(name), Number(n)]),
    );
  return {
    documents: number(db, `SELECT count(*) FROM ${shown}`),
    files: number(db, `SELECT count(*) FROM files WHERE ${inRoots('uri')}`),
    symbols: number(db, `SELECT count(DISTINCT key) FROM symbols WHERE document IN ${shown}`),
    citations: number(db, `SELECT coalesce(sum(citations), 0) FROM documents WHERE id IN ${shown}`),
    problems,
    folders: folders.map(({ uri }) => uri),
    held: tally('held'),
    languages: tally('language'),
  };
}

/** Keeps what was made last, by key: so many, and so much together, but for the last one. */
function recent<V>(
  most: { readonly count: number; readonly size: number },
  sizeOf: (value: V) => number,
): (id: number, make: () => V | undefined) => V | undefined {
  const known = new Map<number, V>();
  let size = 0;
  return (id, make) => {
    const before = known.get(id);
    const value = before ?? make();
    if (value === undefined) return undefined;
    known.delete(id);
    known.set(id, value);
    if (!before) size += sizeOf(value);
    for (const [oldest, old] of known) {
      if ((known.size <= most.count && size <= most.size) || oldest === id) break;
      known.delete(oldest);
      size -= sizeOf(old);
    }
    return value;
  };
}
