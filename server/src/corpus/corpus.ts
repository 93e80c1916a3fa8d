/**
 * What has been published, as the rest of the program sees it. Asynchronous and batched: no caller waits for a disk, and
 * none knows how or where the documents are kept.
 */
import type { Told } from '../base/l10n';
import type { TextRange } from '../base/lineIndex';
import type { Place } from '../base/place';
import type { Language } from '../languages/lexicon';
import type { CatalogueEntry } from './catalogue';
import type { PlaceKey } from './citing';
import type { CorpusRecord, DocumentSummary } from './record';
import type { ShelfCount, ShelfQuery } from './shelves';
import type { HeadKind, UnitKind } from './structure';

/** What is known under the keys that were asked for (`symbolKey`); a key of which nothing is known is in neither map. */
export interface CorpusView {
  /** The versions of each document, the preferred one of each language first. */
  readonly records: ReadonlyMap<string, readonly CorpusRecord[]>;
  /** Title and date from the catalogue of resolutions, also of documents whose text is not held. */
  readonly catalogue: ReadonlyMap<string, CatalogueEntry>;
}

/** Where a passage of a document stands, for a person to read. */
export interface Where {
  readonly document: DocumentSummary;
  /** `main`, `annex I`. */
  readonly part: string;
  readonly kind: UnitKind;
  /** As printed: `12.`; the mark of a note; empty where there is none. */
  readonly label: string;
  /** The page of the source, from 1; undefined where it has none. */
  readonly page?: number;
  /** In the text of the document, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** A passage that was found, and what of it was looked for. */
export interface Hit extends Where {
  readonly text: string;
  /** Stretches of `text` that the query names. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

export interface SearchOptions {
  readonly language?: Language;
  /** The whole query is one quotation, word for word. */
  readonly exact?: boolean;
  /** Only in units of these kinds; not of a quotation. */
  readonly kinds?: readonly HeadKind[];
  readonly limit: number;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Whether there is more than the limit. */
  readonly more: boolean;
}

/** A citation in a document of the corpus: where it stands, without its words. */
export interface CitingPlace extends Where {
  /** What of the asked place is cited, in its short form; of a whole document all places, empty for none. */
  readonly cites: string;
  /** Where it stands in lines and columns. */
  readonly range: TextRange;
  /** What is cited, to be compared with other places. */
  readonly keys: readonly PlaceKey[];
}

export interface CitingResult {
  /** The symbols of the document whose citations these are: the halves of a joint one are one document. */
  readonly symbols: readonly string[];
  /** The newest documents first, as many as were asked for. */
  readonly places: readonly CitingPlace[];
  readonly total: number;
  /** In so many documents. */
  readonly documents: number;
}

/** What was found under a symbol and a place, in the version of the language that was asked for or the next best. */
export interface Passages {
  readonly document: DocumentSummary;
  /** In the order of the text; empty where the document has no such place. */
  readonly hits: readonly Hit[];
  /** What the document has instead, where it has no such place: `paragraphs 1 to 12`; empty where that cannot be said. */
  readonly has: string;
  /** What a reader should know of the place that was found, in clauses: that it is in another part than one would think. */
  readonly doubts: readonly string[];
}

/** A file or folder that is not in the corpus, not as it should be, or there twice, and a clause that says so. */
export interface Problem {
  readonly uri: string;
  readonly why: Told;
}

export interface CorpusCounts {
  readonly documents: number;
  readonly files: number;
  readonly symbols: number;
  readonly citations: number;
  readonly problems: number;
  /** The folders that were indexed, as URIs. */
  readonly folders: readonly string[];
  /** How many documents are held in which way, and in which language. */
  readonly held: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
}

/** Documents of a shelf, each with all its language versions, the preferred one first. */
export interface Shelf {
  readonly documents: readonly (readonly DocumentSummary[])[];
  /** How many there are on it. */
  readonly total: number;
}

/** How many files there are, and the first of them. */
export interface SomeFiles {
  readonly count: number;
  readonly first: readonly string[];
}

/** What has been read of a folder. */
export interface FolderCount {
  readonly uri: string;
  readonly documents: number;
  readonly files: number;
  /** Files without text, and files that gave no document. */
  readonly scans: SomeFiles;
  readonly unread: SomeFiles;
  /** Why it could not be read, as a clause; null where nothing is known against it. */
  readonly problem: Told | null;
}

/** Told to cancel a question that takes long; the promise then rejects with `Cancelled`. */
export interface CancelSignal {
  readonly cancelled: boolean;
  onCancel(act: () => void): void;
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** A language version of a document as a list of titles names it. */
export interface TitleLine {
  /** Grows from document to document, and is never given again. */
  readonly id: number;
  readonly symbols: readonly string[];
  readonly title: string;
  readonly date: string | null;
  readonly language: Language;
}

export interface TitlesPage {
  readonly lines: readonly TitleLine[];
  /** Whether there are more behind these. */
  readonly more: boolean;
  /** The sum of all ids, of the last page only: another one tells that documents have gone. */
  readonly sum: number;
}

export interface Corpus {
  /** Grows with every change, so that an answer can say what it rests on. */
  readonly revision: number;
  /** Whether documents of its folders are still being read: what is not there may come. */
  readonly reading: boolean;
  /** How many documents there are, as of this revision. */
  readonly count: number;
  get(keys: readonly string[]): Promise<CorpusView>;
  /** The record behind an `un-corpus:` URI. */
  read(uri: string): Promise<CorpusRecord | undefined>;
  /** Documents by symbol, or words of their title; all in the order of symbols for an empty query. */
  find(query: string, limit: number): Promise<readonly DocumentSummary[]>;
  /** The documents behind one of them, in the order of their ids: all of them are read page by page. */
  titles(after: number, limit: number): Promise<TitlesPage>;
  /** The best passages first; of a quotation, in any order. */
  search(query: string, options: SearchOptions, cancel?: CancelSignal): Promise<SearchResult>;
  passages(symbol: string, place: Place, language?: Language): Promise<Passages | undefined>;
  citing(symbol: string, place: Place, limit: number): Promise<CitingResult>;
  /** The passages that these places stand in, with their words; a place whose document has gone is left out. */
  inContext(places: readonly Where[]): Promise<readonly Hit[]>;
  /** How many documents there are of each organ and year, of those that the words of the filter let through. */
  shelves(filter: string): Promise<readonly ShelfCount[]>;
  shelf(query: ShelfQuery): Promise<Shelf>;
  /** What has been read of each of these folders. */
  folders(uris: readonly string[]): Promise<readonly FolderCount[]>;
  problems(): Promise<readonly Problem[]>;
  counts(): Promise<CorpusCounts>;
}
