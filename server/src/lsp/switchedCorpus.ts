/** A corpus that can be exchanged for another without those who hold it noticing. */
import type { Corpus } from '../corpus/corpus';

/** The revision goes on growing, so that no answer of the one before is taken for one of the next. */
export function switchedCorpus(first: Corpus): { readonly corpus: Corpus; readonly use: (next: Corpus) => void } {
  let current = first;
  let before = 0;
  const corpus: Corpus = {
    get revision() {
      return before + current.revision;
    },
    get count() {
      return current.count;
    },
    get: (keys) => current.get(keys),
    read: (uri) => current.read(uri),
    find: (query, limit) => current.find(query, limit),
    search: (query, options, cancel) => current.search(query, options, cancel),
    passages: (symbol, place, language) => current.passages(symbol, place, language),
    citing: (symbol, place, limit) => current.citing(symbol, place, limit),
    inContext: (places) => current.inContext(places),
    problems: () => current.problems(),
    counts: () => current.counts(),
  };
  return {
    corpus,
    use(next) {
      before += current.revision + 1;
      current = next;
    },
  };
}
