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
  /** The language of the messages, one of the six; that of the client's `locale` where it is not given. */
  readonly language?: string;
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
  /** Whether the client has a command for each operation of `RESTRUCTURE`: the light bulb then does not list them again. */
  readonly restructureCommands?: boolean;
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

/**
 * What can be done to the structure of a draft: each name is an operation of the server, and `rapporteur.<name>` a command of
 * our own client.
 */
export const OPERATION_NAMES = [
  'insertParagraphBefore',
  'insertParagraphAfter',
  'deleteParagraph',
  'splitParagraph',
  'joinParagraph',
  'moveUp',
  'moveDown',
  'promoteHeading',
  'demoteHeading',
  'renumber',
  'freezeNumbers',
  'releaseNumbers',
  'insertFootnote',
  'deleteFootnote',
  'sortNotes',
  'updateContents',
] as const;

/** The operation of Enter: what a line end that has just been typed begins. Its range begins in the new line. */
export const CONTINUE_SERIES = 'continueSeries';

/** Its argument where Enter was pressed at the end of a line: what stands in the new one was typed since. */
export const TYPED_ON = 'typed on';

export type OperationName = (typeof OPERATION_NAMES)[number];

/** Request, client → server: the names of the versions whose numbers a draft keeps. */
export const VERSIONS = 'rapporteur/versions';

export interface VersionsParams {
  readonly uri: string;
}

export interface VersionNames {
  /** In the order in which they were given out. */
  readonly names: readonly string[];
}

/** Request, client → server: where a paragraph of a version stands now. */
export const FIND_NUMBER = 'rapporteur/findNumber';

export interface FindNumberParams {
  readonly uri: string;
  /** Of the version. */
  readonly name: string;
  /** `34`, `12 bis`, `annex I, 7`. */
  readonly number: string;
}

/** `note`: what is to be known of it, as a clause. */
export type FoundNumber =
  { readonly range: PlainRange; readonly now: string; readonly note?: string } | { readonly cannot: string };

/** Request, client → server: the numbers of a version, old and new, in columns set off by tabs; null where there is no such version. */
export const NUMBER_TABLE = 'rapporteur/numberTable';

export interface NumberTableParams {
  readonly uri: string;
  readonly name: string;
}

export interface NumberTable {
  readonly text: string | null;
}

/** The command of our own client that leads out of a new note, back to its mark. */
export const BACK_TO_MARK_COMMAND = 'rapporteur.backToMark';

/** Request, client → server: what an operation makes of a draft. Nothing is changed by the server. */
export const RESTRUCTURE = 'rapporteur/restructure';

export interface RestructureParams {
  readonly uri: string;
  /** The version of the draft that the range is of. */
  readonly version: number;
  /** What is selected, or where the cursor is. */
  readonly range: PlainRange;
  readonly operation: string;
  /** Of an operation that takes one. */
  readonly argument?: string;
}

/** Lines and UTF-16 columns from 0. */
export interface PlainRange {
  readonly start: PassagePosition;
  readonly end: PassagePosition;
}

/** `cannot`: why nothing is done, as a sentence. `overtaken`: the draft has been edited since, or not yet as far. */
export type RestructureResult = Restructured | { readonly cannot: string } | { readonly overtaken: true };

export interface Restructured {
  /** One step to undo, as LSP writes it. No edit needs to be confirmed where `asks` is 0. */
  readonly edit: PlainWorkspaceEdit;
  /** How many of its change annotations are to be confirmed. */
  readonly asks: number;
  /** In one line, what is done; also what could not be asked about, with its lines. */
  readonly summary: string;
  /** Where the cursor goes, in the text with all edits made that need no confirmation. */
  readonly selection?: PlainRange;
  /** Where Escape leads from there: out of a new note, behind its mark. */
  readonly back?: PlainRange;
  /** The version whose table of numbers is to be shown. */
  readonly table?: string;
}

export interface PlainWorkspaceEdit {
  readonly documentChanges: readonly {
    readonly textDocument: { readonly uri: string; readonly version: number | null };
    readonly edits: readonly PlainTextEdit[];
  }[];
  readonly changeAnnotations?: Readonly<Record<string, PlainAnnotation>>;
}

export interface PlainTextEdit {
  readonly range: PlainRange;
  readonly newText: string;
  readonly annotationId?: string;
}

export interface PlainAnnotation {
  readonly label: string;
  readonly description?: string;
  readonly needsConfirmation?: boolean;
}

/** The type under which the notes of copied words travel on the clipboard: a `CopiedPassage` as JSON. */
export const PASSAGE_TYPE = 'application/vnd.rapporteur.passage+json';

/** Request, client → server: what goes along with words that are copied out of a draft; null where nothing does. */
export const PASSAGE = 'rapporteur/passage';

export interface PassageParams {
  readonly uri: string;
  readonly version: number;
  /** What is copied: several where there are several cursors. */
  readonly ranges: readonly PlainRange[];
}

export interface CopiedPassage {
  /** The draft that it was copied from, and the words as they stand there. */
  readonly uri: string;
  readonly text: string;
  /** The notes that its marks name, each with its mark before it: `[^7]: See …`. */
  readonly notes: readonly { readonly number: number; readonly lines: string }[];
  /** What *ibid.* and the like mean in it and in its notes; left out where there is none. */
  readonly leaning?: readonly string[];
  /** Words and notes with the source in place of those that lean on what was not copied along. */
  readonly written?: { readonly text: string; readonly notes: readonly string[] };
}

/** Request, client → server: what a paste makes of a draft; null where VS Code's own paste does the same. */
export const PASTE = 'rapporteur/paste';

export interface PasteParams {
  readonly uri: string;
  /** Of another version there is no answer. */
  readonly version: number;
  /** What the paste replaces. */
  readonly ranges: readonly PlainRange[];
  readonly text: string;
  readonly html?: string;
  readonly passage?: CopiedPassage;
  /** Whether it was copied from an editor: its lines are as somebody wants them. */
  readonly fromEditor?: boolean;
}

export interface PasteResult {
  /** None meets another, but that two may touch; one of them covers the range of the paste, mostly exactly. */
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
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
  readonly range?: PlainRange;
}

export interface FormattedCopy {
  readonly html: string;
  readonly text: string;
  /** `3 paragraphs and 2 notes` */
  readonly summary: string;
  /** What was not copied or stays as it was, as clauses: `1 note without a mark is left out`. */
  readonly left: readonly string[];
}
