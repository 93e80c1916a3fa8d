/** What a document says of itself: its symbols, title, date and state, from its front, its file's facts and its running heads. */
import type { Draft } from '../draft/nodes';
import { mastheadFacts, ownSymbols } from '../draft/masthead';
import type { Language } from '../languages/lexicon';
import type { SourceText } from '../sources/source';

export interface Identity {
  /** Canonical symbols, both halves of a joint one; empty where the document does not say. */
  readonly symbols: readonly string[];
  /** Empty where the document has none. */
  readonly title: string;
  /** `2005-09-08`; null where the document does not say. */
  readonly date: string | null;
  readonly language: Language;
  /** Printed again for technical reasons, so that it takes the place of the version before. */
  readonly reissued: boolean;
  /** A version that was given out before the final one. */
  readonly advance: boolean;
  /** The session, as symbols have it: `77`, `S-10`, `III`; undefined where neither symbol nor masthead tells. */
  readonly session?: string;
}

/** Reads what the text says of itself; what only its citations say is never taken for it. Never throws. */
export function identify(source: Pick<SourceText, 'text' | 'facts'>, draft: Draft): Identity {
  return {
    symbols: ownSymbols(draft),
    title: source.facts.title ?? '',
    date: mastheadFacts(draft).date,
    language: draft.language,
    reissued: false,
    advance: false,
  };
}
