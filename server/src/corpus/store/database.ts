/** The database of the store. The one file that knows SQLite's library; only ever used in a worker or a test. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { told, type Told } from '../../base/l10n';
import { asIs, ToldError } from '../../base/toldError';
import { FORMAT, SCHEMA } from './schema';

export type Database = DatabaseSync;
export type Statement = StatementSync;

/** A store that cannot be used, and a sentence that says why and what to do. */
export class StoreError extends ToldError {
  override readonly name = 'StoreError';
}

/** 'RAPP', so that no other database is mistaken for a store. */
const APPLICATION = 0x52415050;

/** How long one process waits for another that is writing, in milliseconds. */
const BUSY = 10_000;

/**
 * Opens the store in a file, and makes it where there is none. Throws `StoreError` for a file that is no store, for one of
 * a newer version, and where SQLite has no full text. An older store is emptied: the next indexing fills it again.
 */
export function openDatabase(path: string): Database {
  return inWords(path, () => patiently(() => opened(path)));
}

/** A store that is only read. */
export interface StoredDatabase {
  readonly db: Database;
  /** False where another process has written to a store that was opened without locks: it is to be opened again. */
  readonly isCurrent: () => boolean;
}

/**
 * Opens the store in a file to read it, and never writes to it or makes a file beside it. Throws `StoreError` where there is
 * none, for one of another version, and for a file that is no store.
 */
export function openStored(path: string): StoredDatabase {
  return inWords(path, () => patiently(() => stored(path)));
}

function stored(path: string): StoredDatabase {
  if (!existsSync(path))
    throw new StoreError(told('There is no store at {0}: rapporteur corpus index DIR… makes one.', path));
  if (mayWrite(path) && mayWrite(dirname(path))) {
    try {
      // Not opened as one to be read: only who may write takes away the files that SQLite puts beside a store.
      return { db: readable(path, connect(path), 'PRAGMA query_only = ON'), isCurrent: () => true };
    } catch (error) {
      // Whether a folder may be written to is not always known before.
      if (!/unable to open/.test(String((error as Error).cause))) throw error;
    }
  }
  if (existsSync(`${path}-wal`))
    return { db: readable(path, connect(path, { readOnly: true })), isCurrent: () => true };
  // SQLite would put files beside it for its locks. Nobody writes now; where somebody begins to, that can be seen.
  const stamp = (): string => `${statSync(path).mtimeMs} ${existsSync(`${path}-wal`)}`;
  const before = stamp();
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return { db: readable(path, connect(path, { readOnly: true, url })), isCurrent: () => stamp() === before };
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readable(path: string, db: Database, pragma = ''): Database {
  try {
    const format = knownFormat(path, db);
    if (format < FORMAT)
      throw new StoreError(
        format === 0
          ? told('{0} is an empty store: index its folders again.', path)
          : told(
              '{0} was written by an older version of Rapporteur (format {1}, this one reads {2}): index its folders again.',
              path,
              format,
              FORMAT,
            ),
      );
    db.exec(`${pragma}; PRAGMA temp_store = MEMORY; PRAGMA cache_size = ${CACHE}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Pages kept in memory; negative for KiB. */
const CACHE = -16_000;

/**
 * SQLite waits by itself, but not where two processes make the same file a write-ahead one: whoever comes second is told at
 * once that it is locked.
 */
function patiently<T>(act: () => T): T {
  for (const end = Date.now() + BUSY; ;) {
    try {
      return act();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
      Atomics.wait(PAUSE, 0, 0, AGAIN);
    }
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
/** In milliseconds. */
const AGAIN = 10;

/** The lower byte of a code of SQLite says what went wrong: 5 is another process, 6 another connection of this one. */
function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && [5, 6].includes(errcode & 0xff);
}

/** Does something with a store; an error of SQLite, or of what a damaged page gave, becomes a `StoreError`. */
export function inWords<T>(path: string, act: () => T): T {
  const plainly = (error: unknown): never => {
    const { code } = error as NodeJS.ErrnoException;
    const garbled = error instanceof SyntaxError || code?.startsWith('Z_') === true;
    if (code !== 'ERR_SQLITE_ERROR' && !garbled) throw error;
    throw new StoreError(told('The store {0} cannot be used: {1}.', path, garbled ? DAMAGED : plainError(error)), {
      cause: error,
    });
  };
  try {
    const result = act();
    return result instanceof Promise ? (result.catch(plainly) as T) : result;
  } catch (error) {
    return plainly(error);
  }
}

function opened(path: string): Database {
  const db = connect(path);
  try {
    const format = knownFormat(path, db);
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = ${CACHE}`,
    );
    if (format < FORMAT) create(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The format of the store, 0 for one that is not made yet. Throws `StoreError` for a newer one, and for what is no store. */
function knownFormat(path: string, db: Database): number {
  const application = number(db, 'PRAGMA application_id');
  const format = number(db, 'PRAGMA user_version');
  const tables = number(db, 'SELECT count(*) FROM sqlite_schema');
  if (tables > 0 && application !== APPLICATION)
    throw new StoreError(told('{0} is a database, but no store of Rapporteur; name another file.', path));
  if (format > FORMAT)
    throw new StoreError(
      told(
        '{0} was written by a newer Rapporteur (format {1}, this one knows {2}). Update Rapporteur, or name another file.',
        path,
        format,
        FORMAT,
      ),
    );
  return format;
}

/** `url` names the same file, with what SQLite is to know of it. */
function connect(
  path: string,
  { readOnly = false, url = path }: { readOnly?: boolean; url?: string | URL } = {},
): Database {
  let db: Database | undefined;
  try {
    db = new DatabaseSync(url, { timeout: BUSY, readOnly });
    // A file that is no database is only noticed when it is read.
    number(db, 'SELECT count(*) FROM sqlite_schema');
    return db;
  } catch (error) {
    db?.close();
    if (isBusy(error)) throw error;
    throw new StoreError(told('The store {0} cannot be opened: {1}.', path, plainError(error)), { cause: error });
  }
}

/** Makes the tables in one transaction, over whatever an older version left. Two processes may try it at once. */
function create(db: Database): void {
  transaction(db, () => {
    if (number(db, 'PRAGMA user_version') === FORMAT) return;
    for (const { name, type } of db
      .prepare("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
      .all())
      // The tables behind a full-text table go with it.
      if (!/_(?:data|idx|content|docsize|config)$/.test(String(name)))
        db.exec(`DROP ${String(type)} IF EXISTS ${String(name)}`);
    try {
      db.exec(SCHEMA);
    } catch (error) {
      if (/fts5/.test(String(error)))
        throw new StoreError(
          told('This Node has SQLite without full-text search (FTS5); update VS Code, or Node to 22.16 or later.'),
        );
      throw error;
    }
    db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${FORMAT}`);
  });
}

/** Runs it in one transaction that takes the write lock at once; an error takes back all of it, and goes on. */
export function transaction<T>(db: Database, act: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The first column of the first row as a number. */
export function number(db: Database, sql: string): number {
  const row = db.prepare(sql).get();
  return Number(row === undefined ? 0 : Object.values(row)[0]);
}

/** An error of SQLite in words that a drafter can act on. */
export function plainError(error: unknown): Told {
  const message = error instanceof Error ? error.message : String(error);
  if (/database or disk is full/.test(message)) return told('the disk is full');
  if (/disk I\/O error/.test(message)) return told('the disk could not be read or written (it may be full, or gone)');
  if (/unable to open/.test(message)) return told('its folder is not there, or may not be written to');
  if (/not a database/.test(message)) return told('the file is no database');
  if (/readonly|read-only/.test(message)) return told('it may not be written to');
  if (/locked/.test(message)) return told('another process has been writing to it for too long; try again');
  if (/malformed|corruption|vtable constructor failed/.test(message)) return DAMAGED;
  return asIs(message);
}

const DAMAGED = told('the file is damaged; delete it, and the next indexing makes it anew');
