/** Reads the corpus folders in the background, again whenever they or the settings change, and says what was left out. */
import { displayPath, resolvePath } from '../base/uri';
import { DEFAULTS, type Settings } from '../config/settings';
import { ingest, type Skipped } from '../corpus/ingest';
import type { MemoryCorpus } from '../corpus/memory';
import type { Host } from '../host/host';

/** Where the folders of the settings start, with the settings that hold there. */
export interface Root {
  readonly uri: string;
  readonly settings: Settings;
}

export interface IndexReport {
  readonly documents: number;
  readonly skipped: readonly Skipped[];
  /** Folders that the settings name and that are not there; the default folder may be absent. */
  readonly absent: readonly string[];
}

export interface Indexing {
  /** Resolves when the corpus has been read as it was last asked for. */
  ready(): Promise<void>;
  /** Reads these roots again; a reading that is under way is finished first, and asked for twice is done once. */
  read(roots: readonly Root[]): void;
}

/** `started` and `finished` are called round each reading. */
export function indexing(
  host: Host,
  corpus: MemoryCorpus,
  started: () => void,
  finished: (report: IndexReport) => void,
): Indexing {
  let wanted: readonly Root[] | undefined;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    started();
    while (wanted) {
      const roots = wanted;
      wanted = undefined;
      const { present, absent } = await folders(host, roots);
      const { records, skipped } = await ingest(host, present);
      // Another reading may have been asked for meanwhile; its answer replaces this one before anybody is told.
      corpus.replace(records);
      if (!wanted) finished({ documents: corpus.count, skipped, absent });
    }
  };

  return {
    async ready() {
      while (running) await running;
    },
    read(roots) {
      wanted = roots;
      running ??= run().finally(() => {
        running = undefined;
      });
    },
  };
}

async function folders(host: Host, roots: readonly Root[]): Promise<{ present: string[]; absent: string[] }> {
  const present: string[] = [];
  const absent: string[] = [];
  for (const { uri, settings } of roots) {
    for (const path of settings.corpusFolders) {
      const folder = resolvePath(uri, path);
      const info = await host.stat(folder).catch(() => undefined);
      if (info?.kind === 'folder') {
        if (!present.includes(folder)) present.push(folder);
      } else if (!DEFAULTS.corpusFolders.includes(path)) absent.push(displayPath(folder));
    }
  }
  return { present, absent };
}
