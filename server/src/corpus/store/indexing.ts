/**
 * Folders → store: what is new or changed is read, what is gone leaves, everything else stays untouched. Whenever it is
 * stopped, killed even, the store is whole, and the next run goes on where this one ended.
 */
import { told, type Told } from '../../base/l10n';
import { whyOf } from '../../base/toldError';
import type { Host } from '../../host/host';
import { readBytes } from '../../sources/read';
import { isSourceError } from '../../sources/source';
import type { DeclaredFacts } from '../projectFile';
import { plainError, StoreError, transaction, type Database } from './database';
import { fingerprintOf, hashOf, READING } from './fingerprint';
import { waitForLease, type Lease } from './lease';
import type { Packed } from './pack';
import { declaredText, planOf, type FileFound } from './plan';
import { isReasonOf, packTrouble } from './trouble';
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

/** What reads a document, in a thread of its own; rejects with an error that says why. */
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
  /** Folders among the roots in which people write drafts, which are no documents. */
  readonly written?: readonly string[] | undefined;
}

/** So much is committed at once: whatever comes first. More is faster and lets readers wait longer for what is new. */
const BATCH = { milliseconds: 500, units: 8_000_000 };

/** Rejects when the store cannot be written (a full disk, another process in the way); what was committed before stays. */
export async function indexFolders(
  db: Database,
  roots: readonly string[],
  options: IndexOptions,
): Promise<IndexReport> {
  const { lease, progress, cancelled } = options;
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0, problems: 0 };
  let stopKeeping: () => void = () => undefined;
  try {
    for (;;) {
      const ours = await waitForLease(lease, cancelled, () => {
        progress({ stage: 'waiting', done: 0, total: 0 });
      });
      if (!ours) return { ...counts, cancelled: true };
      stopKeeping = lease.keep();
      try {
        await indexOnce(db, roots, options, counts);
        return { ...counts, cancelled: cancelled() };
      } catch (error) {
        // This machine slept, and another process went on: what it has written is looked at, and the rest is done.
        if (!(error instanceof LeaseLost)) throw error;
        stopKeeping();
      }
    }
  } catch (error) {
    throw new StoreError(
      told('The store could not be written: {0}. What was written before stays.', plainError(error)),
      { cause: error },
    );
  } finally {
    stopKeeping();
    try {
      lease.release();
    } catch {
      // The lease ends by itself; a full disk must not hide the reason.
    }
  }
}

class LeaseLost extends Error {}

type Counts = { -readonly [K in keyof Omit<IndexReport, 'cancelled'>]: number };

/** Everything that is to be done, under the lease. Throws `LeaseLost` where another process has taken it over. */
async function indexOnce(db: Database, roots: readonly string[], options: IndexOptions, counts: Counts): Promise<void> {
  const { host, lease, width, prepare, progress, cancelled } = options;
  const write = writer(db);
  // Whoever asks is told that there is more, also after this process was killed.
  transaction(db, () => {
    if (!lease.held()) throw new LeaseLost();
    for (const root of roots) write.begin(root);
  });
  const batch = batchOf(db, write, options);
  const listed = (done: number): void => {
    progress({ stage: 'listing', done, total: 0 });
  };
  const plan = await planOf(db, roots, host, cancelled, listed, options.written);
  if (!plan) return;
  for (const note of plan.notes)
    batch.add(() => {
      note(write);
    }, 0);
  counts.unchanged = plan.unchanged;
  counts.problems = plan.problems;
  let done = plan.unchanged;
  const total = plan.changed.length + plan.unchanged;
  progress({ stage: 'reading', done, total });
  await eachOf(plan.changed, width, cancelled, async ({ found, before }) => {
    const problem = await indexFile(found, before, batch, write, prepare, host);
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
  if (!cancelled())
    batch.add(() => {
      for (const root of roots) write.finish(root);
    }, 0);
  batch.commit();
}

/** Reads one file, and adds what it gives to the batch. Gives the problem that it had. */
async function indexFile(
  { uri, info, declared, drive }: FileFound,
  before: FileRow | undefined,
  batch: Batch,
  write: Writer,
  prepare: Prepare,
  host: Host,
): Promise<Told | undefined> {
  const { size, modified } = info;
  const file = { uri, size, modified, declared: declaredText(declared), drive, reading: READING };
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(host, uri);
  } catch (error) {
    // What the file said when it could be read is not lost.
    const kept = before?.document ?? null;
    const why = whyOf(error);
    batch.add(() => {
      write.note({ ...file, hash: null, document: kept, problem: troubleOf(why, kept) });
    }, 0);
    return why;
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
    if (!isSourceError(error)) throw error;
    // What may not be the fault of the file is believed the second time; until then what it said before is not lost.
    const why = whyOf(error);
    const again = error.name === 'ReaderError' && !isReasonOf(why, before?.problem);
    const kept = again ? (before?.document ?? null) : null;
    batch.add(() => {
      write.note({ ...file, hash: again ? null : hash, document: kept, problem: troubleOf(why, kept) });
    }, 0);
    return why;
  }
}

function troubleOf(why: Told, kept: number | null): string {
  return packTrouble({ why, ...(kept !== null && { kept: 'of file' }) });
}

interface Batch {
  /** Adds something to be written; commits what is there when it is enough. Throws from the first failure on. */
  add(act: () => void, units: number): void;
  commit(): void;
}

function batchOf(db: Database, write: Writer, { lease, committed }: IndexOptions): Batch {
  let acts: (() => void)[] = [];
  let units = 0;
  let since = performance.now();
  let failed = false;
  /** Nothing is written by a writer whose transaction was taken back: it remembers what is there no more. */
  const commit = (): void => {
    if (failed) throw new Error('the writing has failed before');
    failed = true;
    commitNow();
    failed = false;
  };
  const commitNow = (): void => {
    const all = acts;
    acts = [];
    units = 0;
    since = performance.now();
    if (all.length === 0) {
      lease.held();
      return;
    }
    transaction(db, () => {
      if (!lease.held()) throw new LeaseLost();
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
