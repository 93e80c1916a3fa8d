/** What the corpus knows of one published document. */
import type { Draft } from '../draft/nodes';
import type { Language } from '../languages/lexicon';

export interface CorpusRecord {
  /** Canonical symbols, both halves of a joint one. */
  readonly symbols: readonly string[];
  /** `un-corpus:/zh/A-60-341-S-2005-567.undoc`, under which the text can be read. */
  readonly uri: string;
  /** The file that it came from. */
  readonly source: string;
  readonly title: string;
  /** `2005-09-08`; null where the document does not say. */
  readonly date: string | null;
  readonly language: Language;
  readonly text: string;
  readonly draft: Draft;
}
