/**
 * Folders → store: what is new or changed is read, what is gone leaves, everything else stays untouched. Whenever it is
 * stopped, killed even, the store is whole, and the next run goes on where this one ended.
 */
import type { Host } from '../../host/host';
import { readBytes } from '../../sources/read';
import type { DeclaredFacts } from '../projectFile';
import { messageOf, scan, type Found } from '../scan';
import { plainError, StoreError, transaction, type Database } from './database';
import { fingerprintOf, hashOf, READING } from './fingerprint';
import { waitForLease, type Lease } from './lease';
import type { Packed } from './pack';
import { insideOf, isIn } from './read';
import { writer, type FileRow, type Writer } from './write';

export interface IndexProgress {
  /** `waiting`: another process writes to the store. */
  readonly stage: 'waiting' | 'listing' | 'reading';
  readonly done: number;
  readonly total: number;
}

export interface IndexReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Of all these folders, those of an earlier run that have stayed too. */
  readonly problems: number;
  readonly cancelled: boolean;
}

/** What reads a document, in a thread of its own; rejects with a plain message. */
export type Prepare = (uri: string, bytes: Uint8Array, declared: DeclaredFacts | undefined) => Promise<Packed>;

export interface IndexOptions {
  readonly host: Host;
  readonly lease: Lease;
  readonly prepare: Prepare;
  /** How many files are on their way at once. */
  readonly width: number;
  readonly progress: (progress: IndexProgress) => void;
  /** Called when readers can see more than before. */
  readonly committed: () => void;
  readonly cancelled: () => boolean;
}

/** So much is committed at once: whatever comes first. More is faster and lets readers wait longer for what is new. */
const BATCH = { milliseconds: 500, units: 8_000_000 };

/** Rejects when the store cannot be written (a full disk, a lost lease); what was committed before stays. */
export async function indexFolders(
  db: Database,
  roots: readonly string[],
  options: IndexOptions,
): Promise<IndexReport> {
  const { lease, progress, cancelled } = options;
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0, problems: 0 };
  let stopKeeping: () => void = () => undefined;
  try {
    const ours = await waitForLease(lease, cancelled, () => {
      progress({ stage: 'waiting', done: 0, total: 0 });
    });
    if (!ours) return { ...counts, cancelled: true };
    stopKeeping = lease.keep();
    const write = writer(db);
    const batch = batchOf(db, write, options);
    const plan = await planOf(db, roots, options);
    for (const act of plan.notes) batch.add(act, 0);
    counts.unchanged = plan.unchanged;
    counts.problems = plan.problems;
    let done = plan.unchanged;
    const total = plan.changed.length + plan.unchanged;
    progress({ stage: 'reading', done, total });
    await eachOf(plan.changed, options.width, cancelled, async ({ found, before }) => {
      const problem = await indexFile(found, before, batch, write, options.prepare, options.host);
      if (problem !== undefined) counts.problems++;
      if (before) counts.changed++;
      else if (problem === undefined) counts.added++;
      progress({ stage: 'reading', done: ++done, total });
    });
    // Last, for a file that was moved gives the document that the one that is gone gave.
    for (const { uri, hash, document } of cancelled() ? [] : plan.gone) {
      if (hash !== null || document !== null) counts.removed++;
      batch.add(() => {
        write.forget(uri);
      }, 0);
    }
    batch.commit();
    return { ...counts, cancelled: cancelled() };
  } catch (error) {
    throw new StoreError(`The store could not be written: ${plainError(error)}. What was written before stays.`, {
      cause: error,
    });
  } finally {
    stopKeeping();
    try {
      lease.release();
    } catch {
      // The lease ends by itself; a full disk must not hide the reason.
    }
  }
}

type FileFound = Extract<Found, { kind: 'file' }>;

interface Plan {
  readonly changed: readonly { readonly found: FileFound; readonly before: FileRow | undefined }[];
  readonly gone: readonly FileRow[];
  readonly unchanged: number;
  readonly problems: number;
  readonly notes: readonly (() => void)[];
}

/**
 * Compares the folders with the store. What lies below something that cannot be listed is neither changed nor gone. Of
 * folders in each other each file counts once, and it is gone when it is in none of them.
 */
async function planOf(
  db: Database,
  roots: readonly string[],
  { host, progress, cancelled }: IndexOptions,
): Promise<Plan> {
  const write = writer(db);
  const changed: { found: FileFound; before: FileRow | undefined }[] = [];
  const mayBeGone = new Map<string, FileRow>();
  const everSeen = new Set<string>();
  const everHidden: string[] = [];
  const notes: (() => void)[] = [];
  let unchanged = 0;
  let problems = 0;
  let listed = 0;
  for (const root of [...roots, ...rootsIn(db, roots)]) {
    let empty = true;
    let unlisted = false;
    const known = new Map(filesIn(db, root).map((row) => [row.uri, row]));
    const before = driveOf(db, root);
    const drive = await host.stat(root).then(
      (info) => info.drive,
      () => before,
    );
    for await (const found of scan(host, root)) {
      if (cancelled()) return { changed: [], gone: [], unchanged, problems, notes: [] };
      if (++listed % 100 === 0) progress({ stage: 'listing', done: listed, total: 0 });
      empty = false;
      if (found.uri === root) unlisted = true;
      else if (everSeen.has(found.uri)) continue;
      everSeen.add(found.uri);
      const file = known.get(found.uri);
      if (found.kind === 'problem') {
        everHidden.push(found.uri);
        problems++;
        if (found.uri === root)
          notes.push(() => {
            write.root(root, drive, known.size > 0 ? `${found.why}; what was read from it before is kept` : found.why);
          });
        else
          notes.push(() => {
            // Without its hash, so that it is read again when it can be.
            write.note({ ...(file ?? unread(found.uri)), hash: null, problem: found.why });
          });
      } else if (file && isSame(file, found)) {
        unchanged++;
        if (file.problem !== null) problems++;
      } else changed.push({ found, before: file });
    }
    if (empty && known.size > 0 && drive !== before) {
      problems++;
      notes.push(() => {
        write.root(
          root,
          before,
          'is empty and on another drive than before, so the drive that it was on may be away; what was read from it is kept',
        );
      });
      everHidden.push(root);
      continue;
    }
    if (!unlisted)
      notes.push(() => {
        write.root(root, drive, null);
      });
    for (const row of known.values()) mayBeGone.set(row.uri, row);
  }
  const gone = [...mayBeGone.values()].filter(
    ({ uri }) => !everSeen.has(uri) && !everHidden.some((folder) => isIn(uri, folder)),
  );
  return { changed, gone, unchanged, problems, notes };
}

/** The other folders of the store that lie in these: what was read from them is not gone because a walk passes them by. */
function rootsIn(db: Database, roots: readonly string[]): string[] {
  const all = db.prepare('SELECT uri FROM roots ORDER BY uri').all() as { uri: string }[];
  return all.map(({ uri }) => uri).filter((uri) => !roots.includes(uri) && roots.some((root) => isIn(uri, root)));
}

function unread(uri: string): FileRow {
  return { uri, size: 0, modified: 0, hash: null, declared: '', document: null, problem: null, reading: READING };
}

export function filesIn(db: Database, root: string): FileRow[] {
  return db.prepare('SELECT * FROM files WHERE uri >= ? AND uri < ?').all(...insideOf(root)) as unknown as FileRow[];
}

function driveOf(db: Database, root: string): string {
  const drive = db.prepare('SELECT drive FROM roots WHERE uri = ?').get(root)?.drive;
  return typeof drive === 'string' ? drive : '';
}

/** A file whose bytes could not be read is read again each time. */
function isSame(before: FileRow, { info, declared }: FileFound): boolean {
  return (
    before.size === info.size &&
    before.modified === info.modified &&
    before.hash !== null &&
    before.reading === READING &&
    before.declared === declaredText(declared)
  );
}

function declaredText(declared: DeclaredFacts | undefined): string {
  return declared ? JSON.stringify(declared) : '';
}

/** Reads one file, and adds what it gives to the batch. Gives the problem that it had. */
async function indexFile(
  { uri, info, declared }: FileFound,
  before: FileRow | undefined,
  batch: Batch,
  write: Writer,
  prepare: Prepare,
  host: Host,
): Promise<string | undefined> {
  const file = { uri, size: info.size, modified: info.modified, declared: declaredText(declared), reading: READING };
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(host, uri);
  } catch (error) {
    // What the file said when it could be read is not lost.
    const kept = before?.document ?? null;
    const problem = `${messageOf(error)}${kept === null ? '' : '; what was read before is kept'}`;
    batch.add(() => {
      write.note({ ...file, hash: null, document: kept, problem });
    }, 0);
    return problem;
  }
  const hash = hashOf(bytes);
  const fingerprint = fingerprintOf(hash, uri, file.declared);
  const known = write.known(fingerprint);
  if (known !== undefined) {
    batch.add(() => {
      write.note({ ...file, hash, document: write.known(fingerprint) ?? null, problem: null });
    }, 0);
    return undefined;
  }
  try {
    const packed = await prepare(uri, bytes, declared);
    batch.add(() => {
      const document = write.known(fingerprint) ?? write.insert(fingerprint, packed);
      write.note({ ...file, hash, document, problem: null });
    }, packed.length);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SourceError') throw error;
    const problem = error.message;
    batch.add(() => {
      write.note({ ...file, hash, document: null, problem });
    }, 0);
    return problem;
  }
}

interface Batch {
  /** Adds something to be written; commits what is there when it is enough. */
  add(act: () => void, units: number): void;
  commit(): void;
}

function batchOf(db: Database, write: Writer, { lease, committed }: IndexOptions): Batch {
  let acts: (() => void)[] = [];
  let units = 0;
  let since = performance.now();
  const commit = (): void => {
    const all = acts;
    acts = [];
    units = 0;
    since = performance.now();
    if (all.length === 0) {
      lease.held();
      return;
    }
    transaction(db, () => {
      if (!lease.held()) throw new Error('another process has taken over the writing');
      for (const act of all) act();
      write.bump();
      // Again, for what was written may have taken long.
      lease.held();
    });
    committed();
  };
  return {
    add(act, length) {
      acts.push(act);
      units += length;
      if (units >= BATCH.units || performance.now() - since >= BATCH.milliseconds) commit();
    },
    commit,
  };
}

/** Does it with each, `width` at a time; stops at the first error, or when it is cancelled, and settles when all have stopped. */
async function eachOf<T>(
  all: readonly T[],
  width: number,
  cancelled: () => boolean,
  act: (one: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const run = async (): Promise<void> => {
    while (next < all.length && failures.length === 0 && !cancelled()) {
      const one = all[next++];
      if (one !== undefined) await act(one).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, all.length) }, run));
  if (failures.length > 0) throw failures[0];
}
