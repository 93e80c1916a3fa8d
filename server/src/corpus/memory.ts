/** The corpus in memory. */
import { symbolKey } from '../docsymbol/format';
import { normalUri } from '../base/uri';
import type { Corpus, CorpusView } from './corpus';
import type { CorpusRecord } from './record';

export interface MemoryCorpus extends Corpus {
  /** Replaces everything. Where two files give the same document in one language, the first one keeps its URI. */
  replace(records: readonly CorpusRecord[]): void;
}

export function memoryCorpus(): MemoryCorpus {
  let revision = 0;
  let byKey = new Map<string, CorpusRecord[]>();
  let byUri = new Map<string, CorpusRecord>();
  return {
    get revision() {
      return revision;
    },
    get count() {
      return byUri.size;
    },
    get(keys) {
      const view = new Map<string, readonly CorpusRecord[]>();
      for (const key of keys) {
        const records = byKey.get(key);
        if (records) view.set(key, records);
      }
      return Promise.resolve<CorpusView>(view);
    },
    read: (uri) => Promise.resolve(byUri.get(normalUri(uri))),
    replace(records) {
      revision++;
      byKey = new Map();
      byUri = new Map();
      for (const record of records) {
        if (byUri.has(record.uri)) continue;
        byUri.set(record.uri, record);
        for (const symbol of record.symbols) {
          const key = symbolKey(symbol);
          byKey.set(key, [...(byKey.get(key) ?? []), record]);
        }
      }
    },
  };
}
