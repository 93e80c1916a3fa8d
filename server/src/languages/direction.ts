/** Which way a language is written. */
import { LEXICONS } from './index';
import type { Language } from './lexicon';

/** As HTML and LSP clients name it. */
export type Direction = 'ltr' | 'rtl';

export function directionOf(language: Language): Direction {
  return LEXICONS[language].script === 'arabic' ? 'rtl' : 'ltr';
}
