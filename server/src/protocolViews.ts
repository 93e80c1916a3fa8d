/** Names and types of the messages behind the views of our own client. Imports nothing but the types of `protocol.ts`. */
import type { PlainRange } from './protocol';

/** What most of them are about: a document that is open. */
export interface ViewParams {
  readonly uri: string;
}

/** Request, client → server: the parts, sections and paragraphs of a document; null where it is not open, or not read. */
export const STRUCTURE = 'rapporteur/structure';

export interface Structure {
  readonly version: number;
  readonly units: readonly StructureUnit[];
}

export const UNIT_KINDS = [
  'part',
  'section',
  'article',
  'paragraph',
  'subparagraph',
  'contents',
  'table',
  'figure',
  'box',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

export interface StructureUnit {
  readonly kind: UnitKind;
  /** Its label and its first words: `12. Further, …`; never empty. */
  readonly name: string;
  /** The name without the label, which is another when another unit is moved. */
  readonly words: string;
  /** To the end of its last line. */
  readonly range: PlainRange;
  /** The numbers of the first and the last paragraph in it, as they are printed; left out of a paragraph, and where there is none. */
  readonly paragraphs?: readonly [first: string, last: string];
  readonly children: readonly StructureUnit[];
}

/**
 * The operation that takes a paragraph, an item or a section to where another one is. Its argument is where that begins:
 * `12:0`, line and column from 0.
 */
export const MOVE_TO = 'moveTo';

/** Request, client → server: what is cited in a document, counted, and each citation; null where it is not open, or not read. */
export const DRAFT_CITATIONS = 'rapporteur/draftCitations';

export interface DraftCitationsParams extends ViewParams {
  /** Whether the citations themselves are wanted, and not only how many there are. */
  readonly list: boolean;
}

/**
 * What somebody has to look at first. `ambiguous`: it may mean several places. `unknown`: it could not be judged. `broken`: the place is not there, or the symbol is
 * misprinted. `to come`: the number has not been given yet.
 */
export const CITATION_STATES = ['broken', 'ambiguous', 'unknown', 'to come', 'found'] as const;

export type CitationState = (typeof CITATION_STATES)[number];

export interface DraftCitations {
  readonly version: number;
  /** Whether documents were still being read into the corpus: what was not found may be, soon. */
  readonly reading: boolean;
  /** Numbered ones, in all parts. */
  readonly paragraphs: number;
  readonly counts: Readonly<Record<CitationState, number>>;
  readonly list?: CitationList;
}

export interface CitationList {
  /** In the order in which they are cited first. */
  readonly documents: readonly CitedDocument[];
  /** In the order of the text. */
  readonly citations: readonly ListedCitation[];
}

export interface ListedCitation {
  readonly range: PlainRange;
  /** As they stand in the text, on one line. */
  readonly words: string;
  /** The sentence that they stand in, or what of it is near. */
  readonly sentence: string;
  /** Where in the document it stands: `para 12`; empty where that has no name. */
  readonly where: string;
  readonly state: CitationState;
  /** Why it is in this state, as a clause; empty where it is found as it is cited. */
  readonly reason: string;
  /** Of `documents`; undefined for a reference inside the document. */
  readonly document?: number;
  /** Which place of it is cited: `annex I, para 7`; empty for all of it. */
  readonly place: string;
}

export interface CitedDocument {
  /** Its symbols or its title. */
  readonly name: string;
  /** Empty where it is not known, or is the name. */
  readonly title: string;
  readonly date: string | null;
  readonly held: 'held' | 'held without text' | 'advance version' | 'not held';
  /** Of the text in the corpus, where it is held. */
  readonly uri?: string;
  /** On docs.un.org; undefined for what has no symbol. */
  readonly address?: string;
}

/** Request, client → server: all documents that a document cites, in columns set off by tabs; null where it is not open, or not read. */
export const REFERENCE_SHEET = 'rapporteur/referenceSheet';

export interface ReferenceSheet {
  readonly text: string;
  readonly documents: number;
}

/** Request, client → server: how many documents the corpus has of each organ and year. */
export const CORPUS_SHELVES = 'rapporteur/corpusShelves';

export interface CorpusShelvesParams {
  /** Words of symbol, title, organ or year; only documents that have all of them are counted. */
  readonly filter: string;
}

export interface CorpusShelves {
  /** The principal organs first. */
  readonly organs: readonly OrganShelf[];
}

export interface OrganShelf {
  /** As it is asked for; empty for documents of none that is known. */
  readonly organ: string;
  /** As it is shown. */
  readonly name: string;
  readonly documents: number;
  /** The newest first; null, which is last, for what has no date. */
  readonly years: readonly { readonly year: number | null; readonly documents: number }[];
}

/** Request, client → server: documents of an organ and a year, in the order of their symbols. */
export const CORPUS_SHELF = 'rapporteur/corpusShelf';

export interface CorpusShelfParams extends CorpusShelvesParams {
  readonly organ: string;
  readonly year: number | null;
  /** How many are wanted, from the first on. */
  readonly limit: number;
  /** Whose versions come first: that of the drafts; the one of the interface where it is not given. */
  readonly language?: string;
}

export interface CorpusShelf {
  readonly documents: readonly ShelvedDocument[];
  readonly total: number;
}

/** A document with all its language versions. */
export interface ShelvedDocument {
  readonly symbols: readonly string[];
  readonly title: string;
  readonly date: string | null;
  /** The one that is opened first; at least one. */
  readonly versions: readonly ShelvedVersion[];
  /** On docs.un.org; undefined for what has no symbol. */
  readonly address?: string;
}

export interface ShelvedVersion {
  readonly language: string;
  readonly held: 'held' | 'held without text' | 'advance version';
  /** Of its text in the corpus, and of the file that it was read from. */
  readonly uri: string;
  readonly source: string;
  readonly paragraphs: number;
}

/** Request, client → server: how many pages a corpus document has; null where it has none, or is not there. */
export const DOCUMENT_PAGES = 'rapporteur/documentPages';

export interface DocumentPages {
  readonly pages: number | null;
}

/** Request, client → server: who cites a corpus document, in the workspace and in the corpus. */
export const DOCUMENT_CITERS = 'rapporteur/documentCiters';

export interface DocumentCiters {
  readonly places: readonly { readonly uri: string; readonly range: PlainRange }[];
  /** How many there are that are not listed. */
  readonly more: number;
}

/** Request, client → server: which folders are the corpus of this window, and what has been read of each. */
export const READ_FOLDERS = 'rapporteur/readFolders';

export interface ReadFolder {
  readonly uri: string;
  readonly documents: number;
  readonly files: number;
  /** Files without text, and files that gave no document: how many there are, and the first of them. */
  readonly scans: SomeFiles;
  readonly unread: SomeFiles;
  /** Why it could not be read, as a clause. */
  readonly problem: string | null;
}

export interface SomeFiles {
  readonly count: number;
  /** As URIs. */
  readonly first: readonly string[];
}

/**
 * Request, client → server: a folder of published files that could be the corpus of a workspace folder that has none; null where
 * it has one, or there are too few files.
 */
export const CORPUS_OFFER = 'rapporteur/corpusOffer';

export interface CorpusOffer {
  /** The folder that holds all of them. */
  readonly uri: string;
  /** Its path from the workspace folder, with slashes: `.` for that one itself. */
  readonly path: string;
  /** How many of each kind; the most first. */
  readonly kinds: readonly { readonly kind: FileKind; readonly files: number }[];
}

export const FILE_KINDS = ['pdf', 'word', 'akoma-ntoso', 'text'] as const;

export type FileKind = (typeof FILE_KINDS)[number];
