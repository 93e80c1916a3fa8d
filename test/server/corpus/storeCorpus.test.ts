/** The corpus as those who ask see it, when the worker behind it dies, and when other folders count. */
import { deepStrictEqual, notStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { Cancelled } from '../../../server/src/corpus/corpus';
import { storeCorpus } from '../../../server/src/corpus/storeCorpus';
import { programHost, type Program } from '../../support/programHost';

interface Question {
  readonly id: number;
  readonly method: string;
}

/** Answers as an empty store does; dies of a search for `bomb`. */
const worker: Program = (message, answer, die) => {
  const { id, method, params } = message as Question & { readonly params?: { readonly query?: string } };
  if (params?.query === 'bomb') die('it takes too much memory');
  else if (params?.query === 'slow') {
    setTimeout(() => {
      answer({ id, error: { name: 'Cancelled', message: 'x' } });
    }, 20);
  } else answer({ id, result: method === 'find' ? [] : method === 'search' ? { hits: [], more: false } : 7 });
};

describe('the corpus in a store', () => {
  it('takes no more along than the question that its worker dies of', async () => {
    const host = programHost(() => worker);
    const corpus = storeCorpus(host, '/a.db');
    await rejects(corpus.search('bomb', { limit: 1 }), { message: 'it takes too much memory' });
    deepStrictEqual(await corpus.search('plain', { limit: 1 }), { hits: [], more: false });
    await rejects(corpus.find('bomb', 1));
    deepStrictEqual(await corpus.find('plain', 1), []);
    strictEqual(host.started, 4);
    corpus.end();
    await rejects(corpus.find('plain', 1), { message: 'the corpus was closed' });
  });

  it('has a new revision when other folders count, though the store is the same', async () => {
    const corpus = storeCorpus(
      programHost(() => worker),
      '/a.db',
    );
    await corpus.see(['file:///a']);
    const before = corpus.revision;
    await corpus.see([]);
    ok(corpus.revision > before);
    notStrictEqual(await corpus.refresh(), true);
    corpus.end();
  });

  it('rejects with Cancelled what was cancelled', async () => {
    const corpus = storeCorpus(
      programHost(() => worker),
      '/a.db',
    );
    const acts: (() => void)[] = [];
    const signal = {
      cancelled: false,
      onCancel: (act: () => void) => void acts.push(act),
    };
    const searching = corpus.search('slow', { limit: 1 }, signal);
    signal.cancelled = true;
    for (const act of acts) act();
    await rejects(searching, Cancelled);
    corpus.end();
  });
});
