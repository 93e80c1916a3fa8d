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

  const take = (): readonly Root[] | undefined => {
    const roots = wanted;
    wanted = undefined;
    return roots;
  };

  const run = async (): Promise<void> => {
    started();
    let report: IndexReport | undefined;
    for (let roots = take(); roots; roots = take()) {
      const { present, absent } = await folders(host, roots);
      const { records, skipped } = await ingest(host, present);
      corpus.replace(records);
      report = { documents: corpus.count, skipped, absent };
    }
    // Told once, of the last reading: what another one has overtaken is of no use to anybody.
    if (report) finished(report);
  };

  const start = (): void => {
    running ??= run().finally(() => {
      running = undefined;
      if (wanted) start();
    });
  };

  return {
    async ready() {
      while (running) await running;
    },
    read(roots) {
      wanted = roots;
      start();
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
