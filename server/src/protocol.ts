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
  readonly reading: boolean;
  readonly documents: number;
  readonly skipped: number;
}
