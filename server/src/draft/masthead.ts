/** What the masthead says of the document: its date and its original language. */
import { fact } from '../base/lazy';
import { findDate } from '../languages/dates';
import { ALL_LEXICONS, LEXICONS } from '../languages/index';
import type { Block, Draft } from './nodes';
import { everyBlock, topLevel } from './tree';

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
  for (const { original } of ALL_LEXICONS) {
    for (const word of original) {
      const rest = text.slice(word.length);
      if (text.toLowerCase().startsWith(word) && /^\s?[:：]/.test(rest)) return rest.replace(/^\s?[:：]\s*/, '').trim();
    }
  }
  return null;
}

/** The canonical symbols of the document itself: those of its masthead, else those of its running heads. */
export const ownSymbols: (draft: Draft) => readonly string[] = fact((draft) => {
  const own = mastheadSymbols(draft);
  return own.length > 0 ? own : [...new Set(printed(draft, 'furniture'))];
});

/** The canonical symbols that the masthead prints, both halves of a joint one. */
export const mastheadSymbols: (draft: Draft) => readonly string[] = fact((draft) => [
  ...new Set(printed(draft, 'masthead')),
]);

/**
 * The canonical symbols of running heads. A text without pages has them twice at the least; none where there are more than
 * the halves of one document, because then they are only named.
 */
export const runningSymbols: (draft: Draft) => readonly string[] = fact((draft) => {
  const all = printed(draft, 'furniture');
  const heads = [...new Set(all)].filter(
    (symbol) => draft.layout === 'extracted' || all.indexOf(symbol) < all.lastIndexOf(symbol),
  );
  return heads.length <= 3 ? heads : [];
});

function printed(draft: Draft, kind: Block['kind']): readonly string[] {
  return [...everyBlock(draft)].flatMap(({ block }) => (block.kind === kind ? (block.symbols ?? []) : []));
}

/** Whether the masthead prints a symbol; a running head is weaker evidence of whose document it is. */
export function hasMastheadSymbol(draft: Draft): boolean {
  return [...topLevel(draft)].some(({ block }) => block.kind === 'masthead' && block.symbols !== undefined);
}
