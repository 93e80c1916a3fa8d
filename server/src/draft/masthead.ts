/** What the masthead says of the document: its date and its original language. */
import { fact } from '../base/lazy';
import { findDate } from '../languages/dates';
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import { originalIn } from '../languages/issued';
import type { Block, Draft } from './nodes';

export interface MastheadFacts {
  /** `2006-07-28`; null where no masthead line has a date. */
  readonly date: string | null;
  /** As printed behind `Original:`; null where no masthead line has it. */
  readonly original: string | null;
}

/** Reads the masthead of the document, never that of a part. */
export const mastheadFacts: (draft: Draft) => MastheadFacts = fact((draft) => {
  let date: string | null = null;
  let original: string | null = null;
  for (const block of draft.blocks) {
    if (block.kind === 'part' || block.kind === 'paragraph') break;
    if (block.kind !== 'masthead') continue;
    for (const { text } of block.segments) {
      date ??= findDate(text, [LEXICONS[draft.language], LEXICONS.en])?.day ?? null;
      original ??= readOriginal(text);
    }
  }
  return { date, original };
});

function readOriginal(text: string): string | null {
  for (const lexicon of ALL_LEXICONS) {
    const original = originalIn(text, lexicon);
    if (original !== undefined) return original;
  }
  return null;
}

/** The canonical symbols of the document itself: those of its masthead, else those of its running heads. */
export const ownSymbols: (draft: Draft) => readonly string[] = fact((draft) => {
  const { masthead, furniture } = printed(draft);
  return [...new Set(masthead.length > 0 ? masthead : furniture)];
});

/** The canonical symbols that the masthead prints, both halves of a joint one. */
export function mastheadSymbols(draft: Draft): readonly string[] {
  return [...new Set(printed(draft).masthead)];
}

/**
 * The canonical symbols of running heads. A text without pages has them twice at the least; none where there are more than
 * the halves of one document, because then they are only named.
 */
export function runningSymbols(draft: Draft): readonly string[] {
  const { furniture } = printed(draft);
  const heads = [...new Set(furniture)].filter(
    (symbol) => draft.layout === 'extracted' || furniture.indexOf(symbol) < furniture.lastIndexOf(symbol),
  );
  return heads.length <= 3 ? heads : [];
}

/** The symbols that stand as the document's own, each as often as it is printed. */
const printed: (draft: Draft) => { readonly masthead: readonly string[]; readonly furniture: readonly string[] } = fact(
  (draft) => {
    const masthead: string[] = [];
    const furniture: string[] = [];
    const add = ({ kind, symbols = [] }: Block): void => {
      const list = kind === 'masthead' ? masthead : kind === 'furniture' ? furniture : undefined;
      for (const symbol of symbols) list?.push(symbol);
    };
    for (const block of draft.blocks) {
      add(block);
      for (const child of block.children) add(child.block);
    }
    return { masthead, furniture };
  },
);
