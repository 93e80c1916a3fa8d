/**
 * The corpus of a window: which folders it is, kept up to date in the background by a worker, and asked meanwhile for what
 * is there already. Where the store cannot be used, the folders are read into memory, and it is said why.
 */
import { told, type Told } from '../base/l10n';
import { whyOf } from '../base/toldError';
import { writtenFolders } from '../config/draftFiles';
import type { Corpus, Problem } from '../corpus/corpus';
import { ingest } from '../corpus/ingest';
import { memoryCorpus } from '../corpus/memory';
import { storeCorpus, type StoreCorpus } from '../corpus/storeCorpus';
import { storeWriter, type StoreWriter } from '../corpus/storeWriter';
import type { Host } from '../host/host';
import type { CorpusStatus } from '../protocol';
import { formatReader } from '../sources/reader';
import { corpusFolders, type Root } from './folders';
import { switchedCorpus } from './switchedCorpus';

export interface IndexReport {
  readonly documents: number;
  /** Whether the reading was stopped before its end. */
  readonly stopped: boolean;
  readonly problems: readonly Problem[];
}

export interface IndexEvents {
  readonly status: (status: CorpusStatus) => void;
  /** The corpus can answer more, or otherwise, than before. */
  readonly changed: () => void;
  /** Everything in the folders has been looked at, or it was stopped. */
  readonly finished: (report: IndexReport) => void;
  /** A sentence for the user. */
  readonly failed: (why: Told) => void;
}

export interface Indexing {
  /** Empty until the store is opened. */
  readonly corpus: Corpus;
  /** Opens the store in this file. Called once, before anything is read. */
  open(store: string): void;
  /** Resolves when the corpus answers for the folders that were asked for last; never waits for a document to be read. */
  ready(): Promise<void>;
  /** These roots are the corpus from now on; asked for while a reading is under way, it is done behind it. */
  read(roots: readonly Root[]): void;
  cancel(): void;
  /** Looks whether another process has changed the store. */
  refresh(): Promise<void>;
  end(): void;
}

/** How many threads parse: one, so that the editor has the other cores. */
const PARSERS = 1;

export function indexing(host: Host, events: IndexEvents): Indexing {
  let stored: StoreCorpus | undefined;
  let writer: StoreWriter | undefined;
  const { corpus, use, setReading } = switchedCorpus(memoryCorpus());
  let status: CorpusStatus = { stage: 'listing', done: 0, total: 0, documents: 0, problems: 0 };
  const tell = (next: Partial<CorpusStatus>): void => {
    status = { ...status, ...next };
    setReading(status.stage !== 'ready' && status.stage !== 'stopped');
    events.status(status);
  };

  const refresh = async (): Promise<void> => {
    if (!stored || !(await stored.refresh())) return;
    tell({ documents: corpus.count });
    events.changed();
  };
  const open = (store: string): void => {
    stored = storeCorpus(host, store, { create: true });
    use(stored);
    writer = storeWriter(host, store, PARSERS, {
      progress: ({ stage, done, total }) => {
        tell({ stage, done, total });
      },
      committed: () => void refresh().catch(() => undefined),
    });
  };

  /** The store is of no use: from now on the folders are read into memory. */
  const withoutStore = (why: Told): void => {
    events.failed(told('{0} The corpus is read into memory instead, anew in each window.', why));
    stored?.end();
    writer?.end();
    stored = undefined;
  };

  /** Gives whether it was stopped. */
  const inStore = async (folders: readonly string[], written: readonly string[]): Promise<boolean> => {
    const report = await writer?.index(folders, written);
    await refresh();
    return report?.cancelled === true;
  };

  const inMemory = async (folders: readonly string[], written: readonly string[]): Promise<readonly Problem[]> => {
    const reader = formatReader(host);
    const { documents, problems } = await ingest(host, folders, reader, undefined, written);
    reader.end();
    const memory = memoryCorpus();
    memory.replace(documents, problems);
    use(memory);
    events.changed();
    return problems;
  };

  /** The folders that are being read. */
  let under: readonly string[] = [];
  let wanted: readonly Root[] | undefined;
  let running: Promise<void> | undefined;
  /** Settles when the corpus answers for the folders that were wanted last. */
  let seen: Promise<void> = Promise.resolve();

  const readOnce = async (roots: readonly Root[], sees: () => void): Promise<IndexReport> => {
    const folders = await corpusFolders(host, roots);
    const written = writtenFolders(
      folders,
      roots.map(({ uri }) => uri),
    );
    under = folders;
    let problems: readonly Problem[] = [];
    let stopped = false;
    try {
      await stored?.see(folders);
    } catch (error) {
      withoutStore(whyOf(error));
    }
    if (stored) {
      tell({ stage: 'listing', done: 0, total: 0, documents: corpus.count });
      sees();
      events.changed();
      try {
        stopped = await inStore(folders, written);
      } catch (error) {
        // What was read before is there and answers; a full disk is no reason to forget it.
        events.failed(whyOf(error));
      }
      problems = await corpus.problems();
    } else {
      tell({ stage: 'reading', done: 0, total: 0 });
      problems = await inMemory(folders, written);
      sees();
    }
    return { documents: corpus.count, stopped, problems };
  };

  const run = async (): Promise<void> => {
    let report: IndexReport | undefined;
    while (wanted) {
      const roots = wanted;
      wanted = undefined;
      let sees: () => void = () => undefined;
      seen = new Promise((resolve) => {
        sees = resolve;
      });
      try {
        report = await readOnce(roots, sees);
      } finally {
        sees();
      }
    }
    // Told once, of the last reading: what another one has overtaken is of no use to anybody.
    if (!report) return;
    tell({
      stage: report.stopped ? 'stopped' : 'ready',
      done: 0,
      total: 0,
      documents: report.documents,
      problems: report.problems.length,
    });
    events.finished(report);
  };

  const start = (): void => {
    running ??= run()
      .catch((error: unknown) => {
        events.failed(told('The corpus could not be read: {0}', whyOf(error)));
      })
      .finally(() => {
        running = undefined;
        if (wanted) start();
      });
  };

  return {
    corpus,
    open,
    ready: () => seen,
    read(roots) {
      wanted = roots;
      start();
      // Other folders do not wait for the end of a long reading; it goes on when it is their turn again.
      void corpusFolders(host, roots).then((folders) => {
        if (wanted === roots && folders.join('\n') !== under.join('\n')) writer?.cancel();
      });
    },
    cancel() {
      wanted = undefined;
      writer?.cancel();
    },
    refresh,
    end() {
      stored?.end();
      writer?.end();
    },
  };
}
