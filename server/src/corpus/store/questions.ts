/** The worker that answers questions of a store: opens it once, and does one thing after the other. */
import { answer, type Port } from '../../base/port';
import type { Place } from '../../base/place';
import type { Language } from '../../languages/lexicon';
import { catalogue, type CatalogueEntry } from '../catalogue';
import type {
  CitingResult,
  CorpusCounts,
  FolderCount,
  Hit,
  Passages,
  Problem,
  SearchOptions,
  SearchResult,
  Shelf,
  TitlesPage,
  Where,
} from '../corpus';
import type { ShelfCount, ShelfQuery } from '../shelves';
import { inWords, openDatabase, openStored, type Database, type StoredDatabase } from './database';
import { citingOf, contextOf, passagesAt } from './places';
import { folderCounts, storeShelves, type StoreShelves } from './shelves';
import { storeReader, unfinishedIn, type Body, type Listed, type StoreReader } from './read';
import { searchText } from './search';
import { titlesOf } from './titles';

/** Names and shapes of the questions; the other end is `corpus/storeCorpus.ts`. */
export interface Questions {
  /** Which folders the asker may see; all where undefined. Gives the revision. */
  see(params: { roots: readonly string[] | undefined }): number;
  versions(params: { keys: readonly string[] }): Promise<Versions>;
  byName(params: { language: string; name: string }): Listed[];
  body(params: { id: number }): Body | undefined;
  find(params: { query: string; limit: number }): Listed[];
  titles(params: { after: number; limit: number }): TitlesPage;
  search(params: { query: string; options: SearchOptions; cancel: SharedArrayBuffer | undefined }): SearchResult;
  passages(params: { symbol: string; place: Place; language: Language | undefined }): Passages | undefined;
  citing(params: { symbol: string; place: Place; limit: number }): CitingResult;
  inContext(params: { places: readonly Where[] }): Hit[];
  shelves(params: { filter: string }): readonly ShelfCount[];
  shelf(params: ShelfQuery): Shelf;
  folders(params: { uris: readonly string[] }): FolderCount[];
  problems(params: undefined): Problem[];
  counts(params: undefined): CorpusCounts;
  count(params: undefined): number;
  revision(params: undefined): number;
  /** The folders whose last reading did not finish, or is under way. */
  unfinished(params: undefined): readonly string[];
}

export interface Versions {
  readonly versions: readonly [key: string, versions: readonly Listed[]][];
  readonly catalogue: readonly [key: string, entry: CatalogueEntry][];
}

/**
 * What the worker is started with. `roots`: the folders that the asker may see; all where undefined. `create`: the store is
 * made where there is none, and made anew where it is older; without it nothing is ever written. `organs`: what they are called
 * in the language of the interface, which is not known here.
 */
export interface QuestionsStart {
  readonly path: string;
  readonly roots: readonly string[] | undefined;
  readonly create: boolean;
  readonly organs: Readonly<Record<string, string>>;
}

export function serveQuestions(port: Port, { path, roots, create, organs }: QuestionsStart): void {
  let seen = roots;
  let stored: StoredDatabase | undefined;
  let reader: StoreReader | undefined;
  let shelves: StoreShelves | undefined;
  const opened = (): Database => {
    if (stored?.isCurrent() === false) {
      stored.db.close();
      [stored, reader, shelves] = [undefined, undefined, undefined];
    }
    stored ??= create ? { db: openDatabase(path), isCurrent: () => true } : openStored(path);
    return stored.db;
  };
  const reading = (): StoreReader => {
    const db = opened();
    return (reader ??= storeReader(db, seen));
  };
  const shelved = (): StoreShelves => {
    const now = reading();
    return (shelves ??= storeShelves(opened(), now, organs));
  };
  const questions: Questions = {
    see(params) {
      seen = params.roots;
      [reader, shelves] = [undefined, undefined];
      return reading().revision();
    },
    async versions({ keys }) {
      const versions = reading().versions(keys);
      const held = new Set(versions.map(([key]) => key));
      const missing = keys.filter((key) => !held.has(key));
      const entries = missing.length > 0 ? (await catalogue()).entries : undefined;
      const known = missing.flatMap((key): [string, CatalogueEntry][] => {
        const entry = entries?.get(key);
        return entry ? [[key, entry]] : [];
      });
      return { versions, catalogue: known };
    },
    byName: ({ language, name }) => reading().byName(language, name),
    body: ({ id }) => reading().body(id),
    find: ({ query, limit }) => reading().find(query, limit),
    titles: ({ after, limit }) => titlesOf(opened(), reading(), after, limit),
    search({ query, options, cancel }) {
      const flag = cancel && new Int32Array(cancel);
      return searchText(opened(), reading(), query, options, () => flag !== undefined && Atomics.load(flag, 0) !== 0);
    },
    passages: ({ symbol, place, language }) => passagesAt(reading(), symbol, place, language),
    citing: ({ symbol, place, limit }) => citingOf(opened(), reading(), symbol, place, limit),
    inContext: ({ places }) => contextOf(reading(), places),
    shelves: ({ filter }) => shelved().counts(filter),
    shelf: (query) => shelved().shelf(query),
    folders: ({ uris }) => folderCounts(opened(), uris),
    problems: () => reading().problems(),
    counts: () => reading().counts(),
    count: () => reading().count(),
    revision: () => reading().revision(),
    unfinished: () => unfinishedIn(opened(), seen),
  };
  answer(port, { ...questions }, (act) => inWords(path, act));
}
