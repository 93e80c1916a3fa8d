/** The worker that writes a store: indexes folders, forgets them, verifies. Of these its asker asks for one at a time. */
import { answer, type Port } from '../../base/port';
import type { Host } from '../../host/host';
import { inWords, openDatabase, openStored, transaction, type Database } from './database';
import { indexFolders, type IndexProgress, type IndexReport } from './indexing';
import { lease, waitForLease } from './lease';
import { filesIn } from './plan';
import { preparePool } from './prepare';
import { verifyStore, type Verified } from './verify';
import { writer } from './write';

/** Names and shapes of what is asked of the writer; the other end is `corpus/storeWriter.ts`. */
export interface WritingTasks {
  index(params: { roots: readonly string[]; written?: readonly string[] }): Promise<IndexReport>;
  /** Ends the indexing that is under way; what has been read stays. */
  cancel(params: undefined): void;
  /** Takes folders and their documents out. */
  forget(params: { roots: readonly string[] }): Promise<number>;
  verify(params: undefined): Promise<Verified>;
}

/** What the writer tells meanwhile. */
export type WritingEvent =
  | { readonly event: 'progress'; readonly progress: IndexProgress }
  /** Readers can see more than before. */
  | { readonly event: 'committed' };

/** Files that are on their way to one parser: one that it works on, and the next ones. */
const AHEAD = 3;

/** What the worker is started with. `parsers`: how many others parse for it. */
export interface WritingStart {
  readonly path: string;
  readonly parsers: number;
}

export function serveWriting(
  port: Port,
  host: Host,
  { path, parsers }: WritingStart,
  holder: string,
  isAlive: (holder: string) => boolean,
): void {
  let db: Database | undefined;
  const opened = (): Database => (db ??= openDatabase(path));
  let cancelled = false;
  let told = 0;
  const tell = (event: WritingEvent): void => {
    port.post(event);
  };
  const tasks: WritingTasks = {
    async index({ roots, written }) {
      cancelled = false;
      const pool = preparePool(host, parsers);
      try {
        return await indexFolders(opened(), roots, {
          host,
          lease: lease(opened(), holder, isAlive),
          prepare: pool.prepare,
          width: parsers * AHEAD,
          progress(progress) {
            const now = performance.now();
            if (now - told < 100 && progress.done > 0 && progress.done < progress.total) return;
            told = now;
            tell({ event: 'progress', progress });
          },
          committed: () => {
            tell({ event: 'committed' });
          },
          cancelled: () => cancelled,
          written,
        });
      } finally {
        pool.end();
      }
    },
    cancel() {
      cancelled = true;
    },
    async forget({ roots }) {
      const store = opened();
      const mine = lease(store, holder, isAlive);
      await waitForLease(
        mine,
        () => false,
        () => undefined,
      );
      try {
        const files = roots.flatMap((root) => filesIn(store, root));
        transaction(store, () => {
          const write = writer(store);
          for (const { uri } of files) write.forget(uri);
          for (const root of roots) write.forgetRoot(root);
          write.bump();
        });
        tell({ event: 'committed' });
        return files.length;
      } finally {
        mine.release();
      }
    },
    async verify() {
      const { db: store } = openStored(path);
      try {
        return await verifyStore(store, host);
      } finally {
        store.close();
      }
    },
  };
  answer(port, { ...tasks }, (act) => inWords(path, act));
}
