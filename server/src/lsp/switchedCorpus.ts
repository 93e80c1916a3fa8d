/** A corpus that can be exchanged for another without those who hold it noticing. */
import type { Corpus } from '../corpus/corpus';

export interface SwitchedCorpus {
  readonly corpus: Corpus;
  readonly use: (next: Corpus) => void;
  /** Says whether documents are still being read. */
  readonly setReading: (next: boolean) => void;
}

/** The revision goes on growing, so that no answer of the one before is taken for one of the next. */
export function switchedCorpus(first: Corpus): SwitchedCorpus {
  let current = first;
  let before = 0;
  let reading = false;
  const corpus: Corpus = {
    get revision() {
      return before + current.revision;
    },
    get reading() {
      return reading;
    },
    get count() {
      return current.count;
    },
    get: (keys) => current.get(keys),
    read: (uri) => current.read(uri),
    find: (query, limit) => current.find(query, limit),
    titles: (after, limit) => current.titles(after, limit),
    search: (query, options, cancel) => current.search(query, options, cancel),
    passages: (symbol, place, language) => current.passages(symbol, place, language),
    citing: (symbol, place, limit) => current.citing(symbol, place, limit),
    inContext: (places) => current.inContext(places),
    shelves: (filter) => current.shelves(filter),
    shelf: (query) => current.shelf(query),
    folders: (uris) => current.folders(uris),
    problems: () => current.problems(),
    counts: () => current.counts(),
  };
  return {
    corpus,
    use(next) {
      before += current.revision + 1;
      current = next;
    },
    setReading(next) {
      if (next !== reading) before++;
      reading = next;
    },
  };
}
