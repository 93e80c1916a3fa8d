/** All that a store says of its documents, to compare it with what another one says. */
import { ok, strictEqual } from 'node:assert';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DocumentSummary } from '../../server/src/corpus/record';
import { storeCorpus } from '../../server/src/corpus/storeCorpus';
import { symbolKey } from '../../server/src/docsymbol/format';
import { makeNodeHost } from '../../server/src/host/nodeHost';
import type { StoreCommands } from '../support/commandLine';

export const host = makeNodeHost(resolve('dist'));

const QUERIES = ['river', '"paragraph 3"', 'commission harbour', '河', '决议', 'النهر', 'boats counted'];

export interface Contents {
  readonly documents: readonly string[];
  readonly problems: readonly string[];
  readonly counts: readonly number[];
  readonly hits: Readonly<Record<string, number>>;
}

/** Waits for the command line; the store must answer everything. */
export async function contentsOf(store: StoreCommands): Promise<Contents> {
  const [listed, problems, { documents, files, symbols, citations }] = await Promise.all([
    store.list(),
    store.problems(),
    store.status(),
  ]);
  const corpus = storeCorpus(host, store.path);
  const hits: Record<string, number> = {};
  for (const query of QUERIES) hits[query] = (await corpus.search(query, { limit: 100_000 })).hits.length;
  corpus.end();
  return {
    documents: listed
      .map(({ symbols: own, language, date, held, format, paragraphs, source, title, uri }) =>
        JSON.stringify({ own, language, date, held, format, paragraphs, source, title, uri }),
      )
      .sort(),
    problems: problems.map(({ uri, why }) => `${uri} ${why}`).sort(),
    counts: [documents, files, symbols, citations],
    hits,
  };
}

/** The store is whole, and every document that it lists can be read and is found by its symbols. Gives how many there are. */
export async function isWhole(store: StoreCommands): Promise<number> {
  const [{ damage }, listed] = await Promise.all([store.verify(), store.list()]);
  strictEqual(damage.join('\n'), '');
  const corpus = storeCorpus(host, store.path);
  try {
    for (const document of listed) await resolves(corpus, document);
  } finally {
    corpus.end();
  }
  return listed.length;
}

async function resolves(
  corpus: ReturnType<typeof storeCorpus>,
  { uri, symbols, source, held }: Pick<DocumentSummary, 'uri' | 'symbols' | 'source' | 'held'>,
): Promise<void> {
  const record = await corpus.read(uri);
  ok(record && (record.text.length > 0 || held === 'held without text'), `${uri} of ${source} cannot be read`);
  const keys = symbols.map(symbolKey);
  const { records } = await corpus.get(keys);
  for (const key of keys)
    ok(
      records.get(key)?.some((found) => found.source === source),
      `${source} is not found as ${key}`,
    );
}

/** Workers that have just been ended may still take their files away: not `rmSync`, which gives up when one is gone. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
