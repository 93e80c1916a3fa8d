/** Words between two numbers of which one is meant, or the last of a range that is written out: `paragraph 3 or 4`. */
import type { Language } from './lexicon';

/** In lower case. */
export const ALTERNATIVES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['或', '或者', '及/或', '和/或'],
  en: ['or', 'and/or', 'through'],
  fr: ['ou', 'et/ou'],
  es: ['o', 'u', 'y/o'],
  ru: ['или', 'и/или'],
  ar: ['أو', 'حتى', 'و/أو'],
};
