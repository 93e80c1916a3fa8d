/** Checks a store against itself and against the files that it was made of. Changes nothing. */
import { told } from '../../base/l10n';
import { whyOf } from '../../base/toldError';
import { readBytes } from '../../sources/read';
import type { Host } from '../../host/host';
import type { Problem } from '../corpus';
import { runText } from '../passages';
import { tokenText } from '../tokens';
import { number, type Database } from './database';
import { hashOf } from './fingerprint';
import { inflate, unpackStructure } from './pack';
import { unfinishedIn } from './read';
import { ROWS } from './schema';
import type { FileRow } from './write';

export interface Verified {
  readonly files: number;
  readonly documents: number;
  /** What is wrong with the store itself: must be empty, always. */
  readonly damage: readonly string[];
  /** Files that have changed, or have gone, since they were indexed. */
  readonly stale: readonly Problem[];
  /** The folders whose last reading did not finish, or is under way. */
  readonly unfinished: readonly string[];
}

export async function verifyStore(db: Database, host: Host): Promise<Verified> {
  const { damage, files, documents, unfinished } = ofOneMoment(db, () => ({
    damage: [...integrity(db), ...counts(db), ...wholeness(db)],
    files: db.prepare('SELECT * FROM files ORDER BY uri').all() as unknown as FileRow[],
    documents: number(db, 'SELECT count(*) FROM documents'),
    unfinished: unfinishedIn(db, undefined),
  }));
  const stale: Problem[] = [];
  for (const { uri, hash } of files) {
    if (!hash) continue;
    try {
      if (!sameBytes(hashOf(await readBytes(host, uri)), hash))
        stale.push({ uri, why: told('has changed since it was indexed') });
    } catch (error) {
      stale.push({ uri, why: whyOf(error) });
    }
  }
  return { files: files.length, documents, damage, stale, unfinished };
}

/** Sees nothing of what another process writes meanwhile, and does not keep it waiting. */
function ofOneMoment<T>(db: Database, act: () => T): T {
  db.exec('BEGIN');
  try {
    return act();
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

/** The tables and indexes, those of the full text too. */
function integrity(db: Database): string[] {
  const rows = db.prepare('PRAGMA integrity_check(20)').all();
  return rows.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok');
}

/** Rows that belong to nothing, or that nothing belongs to. */
const LOOSE: readonly (readonly [string, string])[] = [
  [
    'documents that no file gives',
    'SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM files WHERE document IS NOT NULL)',
  ],
  [
    'files whose document is missing',
    'SELECT count(*) FROM files WHERE document IS NOT NULL AND document NOT IN (SELECT id FROM documents)',
  ],
  [
    'files without document and without reason',
    'SELECT count(*) FROM files WHERE document IS NULL AND problem IS NULL',
  ],
  ['symbols of no document', 'SELECT count(*) FROM symbols WHERE document NOT IN (SELECT id FROM documents)'],
  [`citations of no document`, `SELECT count(*) FROM citations WHERE id / ${ROWS} NOT IN (SELECT id FROM documents)`],
  ['citations of nothing', 'SELECT count(*) FROM citations WHERE target NOT IN (SELECT id FROM targets)'],
  ['titles of no document', 'SELECT count(*) FROM titles WHERE rowid NOT IN (SELECT id FROM documents)'],
  ['documents without title row', 'SELECT count(*) FROM documents WHERE id NOT IN (SELECT rowid FROM titles)'],
  [
    'words of no document',
    `SELECT count(*) FROM words w WHERE coalesce(
      (SELECT base + units FROM documents WHERE base <= w.rowid ORDER BY base DESC, units DESC LIMIT 1), 0) <= w.rowid`,
  ],
];

function counts(db: Database): string[] {
  return LOOSE.flatMap(([what, sql]) => {
    const count = number(db, sql);
    return count === 0 ? [] : [`${count} ${what}`];
  });
}

/** Every text and structure can be unpacked, and all their rows are there. */
function wholeness(db: Database): string[] {
  const words = db.prepare('SELECT count(*) AS n FROM words WHERE rowid >= ?1 AND rowid < ?1 + ?2');
  const citations = db.prepare('SELECT count(*) AS n FROM citations WHERE id >= ?1 * ?2 AND id < (?1 + 1) * ?2');
  const damage: string[] = [];
  for (const row of db
    .prepare('SELECT id, base, name, text, length, structure, units, rows FROM documents')
    .iterate()) {
    const id = Number(row.id);
    const say = (what: string): void => void damage.push(`document ${String(row.name)}: ${what}`);
    try {
      const text = inflate(row.text as Uint8Array);
      if (text.length !== row.length) say('its text is not whole');
      const { units } = unpackStructure(row.structure as Uint8Array);
      if (units.length !== row.units) say('its structure is not whole');
      const rows = Number(words.get(Number(row.base), units.length)?.n);
      // Units without words have no row: a line of asterisks.
      if (rows === 0 && units.some(({ runs }) => tokenText(runText(text, runs)) !== '')) say('its words are not whole');
      if (Number(citations.get(id, ROWS)?.n) !== row.rows) say('its citations are not whole');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  return damage;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
