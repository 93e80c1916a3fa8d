/** Names and types of our own messages between client and server. Imports nothing; the client imports this file alone. */

/** The scheme of corpus documents, which the server serves as read-only text: `un-corpus:/zh/A-60-341-S-2005-567.undoc`. */
export const CORPUS_SCHEME = 'un-corpus';

/** Request, client → server: the text of a corpus document; null where the corpus has none under this URI. */
export const CORPUS_TEXT = 'rapporteur/corpusText';

export interface CorpusTextParams {
  readonly uri: string;
}

export interface CorpusText {
  readonly text: string;
}

/** Notification, server → client: what was read of a draft, after each version. */
export const DRAFT_STATUS = 'rapporteur/draftStatus';

export interface DraftStatus {
  readonly uri: string;
  /** Undefined where the document was not read; `skipped` says why. */
  readonly read?: {
    readonly language: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
    readonly layout: 'flowing' | 'extracted';
    readonly paragraphs: number;
  };
  readonly skipped?: string;
}

/** Notification, server → client: the state of the corpus. */
export const CORPUS_STATUS = 'rapporteur/corpusStatus';

export interface CorpusStatus {
  /**
   * `ready`: everything in the folders has been read. `stopped`: somebody has stopped the reading, and the rest is read when
   * the folders are read again. `waiting`: another window writes to the store.
   */
  readonly stage: 'ready' | 'stopped' | 'waiting' | 'listing' | 'reading';
  /** Files that have been read, of how many. */
  readonly done: number;
  readonly total: number;
  readonly documents: number;
  readonly problems: number;
}

/** Notification, client → server: stop reading the folders; what has been read stays. */
export const CANCEL_INDEXING = 'rapporteur/cancelIndexing';

/** Notification, client → server: read the folders again. */
export const INDEX_AGAIN = 'rapporteur/indexAgain';

/** Request, client → server: documents of the corpus by symbol or words of their title. */
export const FIND_DOCUMENTS = 'rapporteur/findDocuments';

export interface FindDocumentsParams {
  readonly query: string;
  readonly limit: number;
}

export interface FoundDocument {
  readonly uri: string;
  readonly symbols: readonly string[];
  readonly title: string;
  readonly date: string | null;
  readonly language: string;
  readonly held: 'held' | 'held without text' | 'advance version';
  readonly paragraphs: number;
}

/** Request, client → server: full text of the corpus. A newer search takes the place of an older one. */
export const SEARCH_CORPUS = 'rapporteur/searchCorpus';

export interface SearchCorpusParams {
  readonly query: string;
  /** The whole query word for word. */
  readonly exact: boolean;
  readonly limit: number;
}

export interface FoundPassage {
  readonly document: FoundDocument;
  /** `annex I, paragraph 7`; empty for a passage without a name. */
  readonly where: string;
  /** The words in their surroundings, on one line, and where in it they stand. */
  readonly excerpt: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
  /** In the document, lines and UTF-16 columns from 0. */
  readonly range: { readonly start: PassagePosition; readonly end: PassagePosition };
}

export interface PassagePosition {
  readonly line: number;
  readonly character: number;
}

export interface SearchCorpusResult {
  readonly passages: readonly FoundPassage[];
  readonly more: boolean;
}

/** Request, client → server: what of the folders is not in the corpus, and why. */
export const CORPUS_PROBLEMS = 'rapporteur/corpusProblems';

export interface CorpusProblem {
  readonly uri: string;
  /** A clause that reads well behind the name of the file. */
  readonly why: string;
}

/** What the client gives with `initialize`. */
export interface ServerOptions {
  /** The path of the store; the user's own where it is not given. */
  readonly store?: string;
  /** The command that shows the page of a rule, given its id, where the client has one. */
  readonly explainCommand?: string;
  /** The command that adds a document to the corpus, given its symbol and its address. */
  readonly addToCorpusCommand?: string;
  /** The command that opens the file that a corpus document was read from, given its URI and a page. */
  readonly openSourceCommand?: string;
  /** The command that copies what is cited at a place, given the URI of the draft and the position. */
  readonly copyCitedCommand?: string;
  /** The command that shows the references of a place, given the URI of a document and a position. */
  readonly showReferencesCommand?: string;
  /** The command that shows a passage, given the URI of a document and a range. */
  readonly showPassageCommand?: string;
}

/** The commands of our own client that hovers and actions name. */
export const ADD_TO_CORPUS_COMMAND = 'rapporteur.addToCorpus';
export const OPEN_SOURCE_COMMAND = 'rapporteur.openSource';
export const COPY_CITED_COMMAND = 'rapporteur.copyCited';
export const SHOW_PASSAGE_COMMAND = 'rapporteur.showPassage';
export const SHOW_REFERENCES_COMMAND = 'rapporteur.showReferences';

/** Request, client → server: the words that are cited at a place, with the citation; null where there are none. */
export const CITED_TEXT = 'rapporteur/citedText';

export interface CitedTextParams {
  readonly uri: string;
  readonly position: PassagePosition;
}

export interface CitedText {
  readonly text: string;
}

/** Request, client → server: where the files of the corpus lie, and what a file that is put there is to be called. */
export const CORPUS_FOLDERS = 'rapporteur/corpusFolders';

export interface CorpusFoldersParams {
  /** A draft, whose folders come first. */
  readonly uri?: string;
  /** The name of a file, and the symbol of the document that it is. */
  readonly file?: string;
  readonly symbol?: string;
}

export interface CorpusFolders {
  /** As URIs; they need not be there. */
  readonly folders: readonly string[];
  /** The file's own name where it tells a symbol, else one that tells the symbol: `S-RES-1631(2005).pdf`; null without a file. */
  readonly name: string | null;
}

/** Request, client → server: the page of a rule; null where there is no such rule. */
export const EXPLAIN = 'rapporteur/explain';

export interface ExplainParams {
  readonly rule: string;
}

export interface RulePage {
  /** Markdown. */
  readonly page: string;
}

/** The command of our own client that shows the page of a rule, given its id. */
export const EXPLAIN_COMMAND = 'rapporteur.explain';

/** Request, client → server: every rule, in the order of the documentation. */
export const RULES = 'rapporteur/rules';

export interface RuleLine {
  readonly id: string;
  readonly summary: string;
}

/** The type under which the notes of copied words travel on the clipboard: a `CopiedPassage` as JSON. */
export const PASSAGE_TYPE = 'application/vnd.rapporteur.passage+json';

/** Request, client → server: what goes along with words that are copied out of a draft; null where nothing does. */
export const PASSAGE = 'rapporteur/passage';

export interface PassageParams {
  readonly uri: string;
  readonly version: number;
  readonly range: PassageRange;
}

export interface PassageRange {
  readonly start: PassagePosition;
  readonly end: PassagePosition;
}

export interface CopiedPassage {
  /** The draft that it was copied from, and the words as they stand there. */
  readonly uri: string;
  readonly text: string;
  /** The notes that its marks name, each with its mark before it: `[^7]: See …`. */
  readonly notes: readonly { readonly number: number; readonly lines: string }[];
}

/** Request, client → server: what a paste makes of a draft; null where VS Code's own paste does the same. */
export const PASTE = 'rapporteur/paste';

export interface PasteParams {
  readonly uri: string;
  /** Of another version there is no answer. */
  readonly version: number;
  /** What the paste replaces. */
  readonly ranges: readonly PassageRange[];
  readonly text: string;
  readonly html?: string;
  readonly passage?: CopiedPassage;
  /** Whether it was copied from an editor: its lines are as somebody wants them. */
  readonly fromEditor?: boolean;
}

export interface PasteResult {
  /** None meets another, but that two may touch; one of them covers the range of the paste, mostly exactly. */
  readonly edits: readonly { readonly range: PassageRange; readonly newText: string }[];
  /** One line: what was made of it, and what was lost. */
  readonly summary: string;
  /** Where the cursor goes, in the text behind all edits. */
  readonly caret?: PassagePosition;
}

/** Request, client → server: a draft, or what is selected of it, for Word or a mail; null for a document that is not open. */
export const COPY_FORMATTED = 'rapporteur/copyFormatted';

export interface CopyFormattedParams {
  readonly uri: string;
  /** The whole draft where it is not given. */
  readonly range?: PassageRange;
}

export interface FormattedCopy {
  readonly html: string;
  readonly text: string;
  /** `3 paragraphs and 2 notes` */
  readonly summary: string;
}
