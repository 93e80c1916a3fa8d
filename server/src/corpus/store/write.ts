/** What the one writer of a store does: documents in and out, files and roots noted. Every function is called inside a transaction. */
import type { Database, Statement } from './database';
import { unitCode } from '../citing';
import type { Packed } from './pack';
import { BEGUN, insideOf } from './read';
import { ROWS } from './schema';

/** A file as the store knows it. */
export interface FileRow {
  readonly uri: string;
  readonly size: number;
  readonly modified: number;
  /** Of its bytes; null where they could not be read. */
  readonly hash: Uint8Array | null;
  /** What was declared of it, as JSON; empty for nothing. */
  readonly declared: string;
  /** The drive of the folder that it was found in; empty where it never was. */
  readonly drive: string;
  readonly document: number | null;
  /** A packed `Trouble`. */
  readonly problem: string | null;
  /** The version of the reader that read it. */
  readonly reading: number;
}

export interface Writer {
  /** The id of the document with this fingerprint. */
  known(fingerprint: Uint8Array): number | undefined;
  /** Inserts a document, and gives its id. */
  insert(fingerprint: Uint8Array, packed: Packed): number;
  /** Notes what a file gave; the document that it gave before is loose now. */
  note(file: FileRow): void;
  /** Forgets a file that is gone; its document is loose now. */
  forget(uri: string): void;
  /** The drive of its folder has another number than before. */
  moved(uri: string, drive: string): void;
  /** `problem`: a packed `Trouble`. */
  root(uri: string, problem: string | null): void;
  /** The reading of a root begins, and is unfinished until it has ended. */
  begin(uri: string): void;
  /** The reading of a root, and of those in it, has ended. */
  finish(uri: string): void;
  /** Forgets a root, and those in it. */
  forgetRoot(uri: string): void;
  /** The last thing in a transaction: takes out the documents that no file gives any more, and tells every reader of the change. */
  bump(): void;
}

export function writer(db: Database): Writer {
  const prepare = (sql: string): Statement => db.prepare(sql);
  const documentBy = prepare('SELECT id FROM documents WHERE fingerprint = ?');
  const newDocument = prepare(
    `INSERT INTO documents (fingerprint, base, name, language, symbols, title, date, held, reissued, format, remarks, paragraphs,
      notes, units, citations, rows, length, structure, pages, text) VALUES (${Array(20).fill('?').join(', ')})`,
  );
  const nextBase = prepare('SELECT base + units AS next FROM documents ORDER BY base DESC, units DESC LIMIT 1');
  const newSymbol = prepare('INSERT OR IGNORE INTO symbols VALUES (?, ?)');
  const newWords = prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
  const newTitle = prepare('INSERT INTO titles (rowid, text) VALUES (?, ?)');
  const newCitation = prepare(`INSERT INTO citations VALUES (${Array(18).fill('?').join(', ')})`);
  const newTarget = prepare('INSERT OR IGNORE INTO targets (key) VALUES (?)');
  const targetBy = prepare('SELECT id FROM targets WHERE key = ?');
  const fileBefore = prepare('SELECT document FROM files WHERE uri = ?');
  const newFile = prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const newDrive = prepare('UPDATE files SET drive = ? WHERE uri = ?');
  const noFile = prepare('DELETE FROM files WHERE uri = ?');
  const others = prepare('SELECT 1 FROM files WHERE document = ? LIMIT 1');
  const removals = [
    `DELETE FROM citations WHERE id >= ?1 * ${ROWS} AND id < (?1 + 1) * ${ROWS}`,
    'DELETE FROM titles WHERE rowid = ?1',
    'DELETE FROM symbols WHERE document = ?1',
    'DELETE FROM documents WHERE id = ?1',
  ].map(prepare);
  const unitsOf = prepare('SELECT base, units FROM documents WHERE id = ?');
  const noWords = prepare('DELETE FROM words WHERE rowid >= ?1 AND rowid < ?1 + ?2');
  const newRoot = prepare('INSERT OR REPLACE INTO roots VALUES (?, ?)');
  const noRoot = prepare('DELETE FROM roots WHERE uri = ? OR (uri >= ? AND uri < ?)');
  const begun = prepare('INSERT OR REPLACE INTO meta VALUES (?, 1)');
  const ended = prepare('DELETE FROM meta WHERE key = ? OR (key >= ? AND key < ?)');
  const revision = prepare("UPDATE meta SET value = value + 1 WHERE key = 'revision'");

  // Of no use after a transaction that was taken back, like the writer itself.
  const targets = new Map<string, number>();
  const targetId = (key: string): number => {
    const known = targets.get(key);
    if (known !== undefined) return known;
    newTarget.run(key);
    const id = Number(targetBy.get(key)?.id);
    targets.set(key, id);
    return id;
  };
  /** Documents that a file no longer gives; another one may give them before the transaction is over. */
  const loose = new Set<number>();
  const release = (document: unknown): void => {
    if (typeof document === 'number') loose.add(document);
  };
  const sweep = (): void => {
    for (const document of loose) {
      if (others.get(document)) continue;
      const { base = 0, units = 0 } = unitsOf.get(document) ?? {};
      noWords.run(base, units);
      for (const removal of removals) removal.run(document);
    }
    loose.clear();
  };
  const finish = (uri: string): void => {
    const key = `${BEGUN}:${uri}`;
    ended.run(key, ...insideOf(key));
  };
  return {
    known(fingerprint) {
      const row = documentBy.get(fingerprint);
      return row === undefined ? undefined : Number(row.id);
    },
    insert(fingerprint, { columns, keys, words, titleWords, citations }) {
      const base = Number(nextBase.get()?.next ?? 1);
      const id = Number(newDocument.run(fingerprint, base, ...columns).lastInsertRowid);
      for (const key of keys) newSymbol.run(key, id);
      newTitle.run(id, titleWords);
      words.forEach((text, at) => {
        if (text !== '') newWords.run(base + at, text);
      });
      citations.forEach((row, at) => {
        const { part, unit, series, first, last, sub, kind, home, label, from, to } = row;
        const place = [part, unitCode(unit), series, first, last, sub] as const;
        const { start, end } = row.range;
        const printed = [from, to - from, start.line, start.character, end.line - start.line, end.character] as const;
        newCitation.run(id * ROWS + at, targetId(row.target), ...place, row.at, kind, home, label, ...printed);
      });
      return id;
    },
    note(file) {
      const before = fileBefore.get(file.uri)?.document;
      const { uri, size, modified, hash, declared, drive, document, problem, reading } = file;
      newFile.run(uri, size, modified, hash, declared, drive, document, problem, reading);
      if (before !== file.document) release(before);
    },
    forget(uri) {
      const before = fileBefore.get(uri)?.document;
      noFile.run(uri);
      release(before);
    },
    moved: (uri, drive) => void newDrive.run(drive, uri),
    root: (uri, problem) => void newRoot.run(uri, problem),
    begin: (uri) => void begun.run(`${BEGUN}:${uri}`),
    finish,
    forgetRoot(uri) {
      noRoot.run(uri, ...insideOf(uri));
      finish(uri);
    },
    bump() {
      sweep();
      revision.run();
    },
  };
}
