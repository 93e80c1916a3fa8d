/** The corpus in a store, asked over workers: nobody on this side waits for a disk, and a search keeps no look-up waiting. */
import { told, type Told } from '../base/l10n';
import { calls, EndedError, type Calls, type Port } from '../base/port';
import { whyOf } from '../base/toldError';
import { fileName, normalUri } from '../base/uri';
import { organNames } from '../docsymbol/organ';
import type { Host } from '../host/host';
import type { CatalogueEntry } from './catalogue';
import { Cancelled, type CancelSignal, type Corpus } from './corpus';
import { makeRecord, type CorpusRecord } from './record';
import type { Questions, QuestionsStart, Versions } from './store/questions';
import type { Body, Listed } from './store/read';

export interface StoreCorpus extends Corpus {
  /** Which folders count; all of the store's where undefined. */
  see(roots: readonly string[] | undefined): Promise<void>;
  /** Asks whether the store has changed, by this process or another; true where it has. */
  refresh(): Promise<boolean>;
  /** The folders whose last reading did not finish, or is under way. */
  unfinished(): Promise<readonly string[]>;
  end(): void;
}

/** Documents are kept up to so many UTF-16 units of text; with its tree a document takes some ten bytes a unit. */
const KEPT = 5_000_000;

export interface StoreOptions {
  /** Makes the store where there is none, and anew where it is older; else it is only read. */
  readonly create?: boolean;
  /** Told, in one sentence, of a store that cannot be used. */
  readonly failed?: (why: Told) => void;
}

export function storeCorpus(host: Host, path: string, { create = false, failed }: StoreOptions = {}): StoreCorpus {
  let roots: readonly string[] | undefined;
  /** Ours, which also grows when other folders count, and when the store was made anew. */
  let revision = 0;
  let stored: number | undefined;
  let count = 0;

  const starts = (): QuestionsStart => ({ path, roots, create, organs: organNames() });
  const lookups = workerLine(host, starts);
  const searches = workerLine(host, starts);

  type Params<K extends keyof Questions> = Parameters<Questions[K]>[0];
  type Result<K extends keyof Questions> = Awaited<ReturnType<Questions[K]>>;
  const ask = <K extends keyof Questions>(method: K, params: Params<K>): Promise<Result<K>> =>
    lookups.ask<Result<K>>(method, params);

  const kept = keptRecords();
  const recordOf = async (listed: Listed): Promise<CorpusRecord | undefined> => {
    const known = kept.get(listed);
    if (known) return known;
    const body = await ask('body', { id: listed.id });
    return body && kept.add(listed, body);
  };
  const records = async (versions: readonly Listed[]): Promise<CorpusRecord[]> => {
    const all = await Promise.all(versions.map(recordOf));
    return all.filter((record) => record !== undefined);
  };

  const update = async (next: number): Promise<boolean> => {
    if (next === stored) return false;
    count = await ask('count', undefined);
    stored = next;
    revision++;
    return true;
  };

  ask('revision', undefined)
    .then(update)
    .catch((error: unknown) => {
      failed?.(whyOf(error));
    });

  return {
    get revision() {
      return revision;
    },
    reading: false,
    get count() {
      return count;
    },
    async see(next) {
      roots = next;
      const now = await ask('see', { roots });
      if (searches.isStarted()) await searches.ask('see', { roots });
      stored = undefined;
      await update(now);
    },
    refresh: async () => update(await ask('revision', undefined)),
    unfinished: () => ask('unfinished', undefined),
    async get(keys) {
      const { versions, catalogue }: Versions = await ask('versions', { keys });
      const found = new Map<string, readonly CorpusRecord[]>();
      for (const [key, listed] of versions) found.set(key, await records(listed));
      return { records: found, catalogue: new Map<string, CatalogueEntry>(catalogue) };
    },
    async read(uri) {
      const { language, name, mark } = readUri(uri);
      const versions = await ask('byName', { language, name });
      const wanted = normalUri(uri);
      const listed = versions.find((version) => version.uri === wanted) ?? (mark ? undefined : versions[0]);
      return listed && recordOf(listed);
    },
    find: (query, limit) => ask('find', { query, limit }),
    titles: (after, limit) => ask('titles', { after, limit }),
    async search(query, options, signal) {
      const cancel = signal && new SharedArrayBuffer(4);
      if (signal && cancel) stopAt(signal, cancel);
      if (signal?.cancelled) throw new Cancelled('The search was cancelled.');
      try {
        return await searches.ask<Result<'search'>>('search', { query, options, cancel } satisfies Params<'search'>);
      } catch (error) {
        throw signal?.cancelled === true ? new Cancelled('The search was cancelled.') : error;
      }
    },
    passages: (symbol, place, language) => ask('passages', { symbol, place, language }),
    citing: (symbol, place, limit) => ask('citing', { symbol, place, limit }),
    inContext: (places) => searches.ask<Result<'inContext'>>('inContext', { places } satisfies Params<'inContext'>),
    shelves: (filter) => ask('shelves', { filter }),
    shelf: (query) => ask('shelf', query),
    folders: (uris) => ask('folders', { uris }),
    problems: () => ask('problems', undefined),
    counts: () => ask('counts', undefined),
    end() {
      lookups.end();
      searches.end();
    },
  };
}

interface WorkerLine extends Calls {
  isStarted(): boolean;
  end(): void;
}

/** A worker that is started when it is asked, and again when it has died: it takes no more along than what it was asked. */
function workerLine(host: Host, starts: () => QuestionsStart): WorkerLine {
  let port: Port | undefined;
  let line: Calls | undefined;
  let ended = false;
  const start = (): Calls => {
    const started = host.spawn('questions', starts());
    port = started;
    return calls({
      ...started,
      onEnd: (act) => {
        started.onEnd((reason) => {
          if (port === started) [port, line] = [undefined, undefined];
          act(reason);
        });
      },
    });
  };
  return {
    ask: (method, params, transfer) =>
      ended
        ? Promise.reject(new EndedError(told('the corpus was closed')))
        : (line ??= start()).ask(method, params, transfer),
    isStarted: () => line !== undefined,
    end() {
      ended = true;
      port?.end();
    },
  };
}

/** The worker is busy while it searches and hears nothing: what it looks at is memory that both see. */
function stopAt(signal: CancelSignal, cancel: SharedArrayBuffer): void {
  signal.onCancel(() => {
    Atomics.store(new Int32Array(cancel), 0, 1);
  });
}

/** `un-corpus:/zh/A-60-341~0a1b2c3d.undoc` → its language, its name and its mark. */
function readUri(uri: string): { language: string; name: string; mark: boolean } {
  const stem = fileName(uri).replace(/\.undoc$/, '');
  const marked = /^(.+)~[0-9a-f]{8}$/.exec(stem);
  const language = /^[^/]*:\/+([a-z]{2})\//.exec(normalUri(uri))?.[1] ?? '';
  return { language, name: marked?.[1] ?? stem, mark: marked !== null };
}

interface Kept {
  get(listed: Listed): CorpusRecord | undefined;
  add(listed: Listed, body: Body): CorpusRecord;
}

/** The records that were used last, so that a document is parsed once and not at every keystroke. */
function keptRecords(): Kept {
  const known = new Map<number, CorpusRecord>();
  let units = 0;
  return {
    get(listed) {
      const record = known.get(listed.id);
      // Its file may have moved since, and with it what is preferred.
      if (!record || record.uri !== listed.uri || record.source !== listed.source) return undefined;
      known.delete(listed.id);
      known.set(listed.id, record);
      return record;
    },
    add(listed, { text, pages }) {
      const before = known.get(listed.id);
      const record = before
        ? makeRecord({ ...listed, text, pages }, before.draft)
        : makeRecord({ ...listed, text, pages });
      units += before ? 0 : text.length;
      known.delete(listed.id);
      known.set(listed.id, record);
      for (const [id, { text: oldest }] of known) {
        if (units <= KEPT || id === listed.id) break;
        units -= oldest.length;
        known.delete(id);
      }
      return record;
    },
  };
}
