/** Where a document is found in the Official Document System; an address is made and never fetched (un-conventions.md 2, resolver facts). */
import type { Language } from '../languages/lexicon';
import { canonical, withoutLetters } from './format';
import { parseSymbol } from './parse';

const DOCUMENTS = 'https://docs.un.org';

/**
 * The address of a document in a language: `https://docs.un.org/zh/S/RES/1631(2005)`. Symbols go in without escapes and
 * without spaces; of a joint symbol the first half.
 */
export function documentAddress(symbol: string, language: Language): string {
  const [first = ''] = canonical(symbol).split(/-(?=[A-Z]{1,6}\/)/);
  const parsed = parseSymbol(first);
  // The system has `217 A (III)` as `217(III)`, and `76/84 A` with its letter.
  const linked = parsed && parsed.base.endsWith(')') ? withoutLetters(parsed) : first;
  return `${DOCUMENTS}/${language}/${encodeURI(linked.replace(/ /g, ''))}`;
}
