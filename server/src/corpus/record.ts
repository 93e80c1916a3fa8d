/** What the corpus knows of one published document. */
import type { Told } from '../base/l10n';
import type { Draft } from '../draft/nodes';
import { parse } from '../draft/parse';
import type { Language } from '../languages/lexicon';
import type { Format } from '../sources/source';

/** How a document is held: with its text, as a scan without text, or in a version that was not final. */
export type Held = 'held' | 'held without text' | 'advance version';

/** What is said of a document that is asked for in one language. */
export type DocumentState = Held | 'held in another language' | 'not held';

/** One language version of one document, without its text. */
export interface DocumentSummary {
  /** Canonical symbols, both halves of a joint one; empty for a document that is known by its title. */
  readonly symbols: readonly string[];
  /** `un-corpus:/zh/A-60-341-S-2005-567.undoc`, under which the text can be read. */
  readonly uri: string;
  /** The file that it came from. */
  readonly source: string;
  readonly title: string;
  /** `2005-09-08`; null where the document does not say. */
  readonly date: string | null;
  readonly language: Language;
  readonly held: Held;
  readonly format: Format;
  readonly paragraphs: number;
  /** What was not read, or is odd, in clauses: `page 7 could not be read`. */
  readonly remarks: readonly Told[];
}

export interface CorpusRecord extends DocumentSummary {
  readonly text: string;
  /** Where each page begins in the text; empty where the source has none. */
  readonly pages: readonly number[];
  /** Parsed when it is first asked for. */
  readonly draft: Draft;
}

/** A record whose draft is read from its text when somebody needs it; `draft` is one that has been read already. */
export function makeRecord(facts: Omit<CorpusRecord, 'draft'>, draft?: Draft): CorpusRecord {
  let read = draft;
  return {
    ...facts,
    get draft() {
      return (read ??= parse(facts.text).tree);
    },
  };
}

/** What is said of a document with these versions to a reader of `language`; the version preferred is the first. */
export function stateIn(versions: readonly DocumentSummary[], language: Language | undefined): DocumentState {
  const [first] = versions;
  if (!first) return 'not held';
  return language !== undefined && first.language !== language ? 'held in another language' : first.held;
}
