/** Titles before the name of a person, as sources of patterns. */
import type { Language } from '../lexicon';

export const PERSON_TITLES: Readonly<Record<Exclude<Language, 'ar'>, string>> = {
  zh: '先生|女士',
  en: '\\b(?:Mr|Mrs|Ms|Dr)\\b\\.?',
  fr: '\\b(?:M|Mme)\\b\\.?',
  ru: '(?<!\\p{L})[гГ]-(?:н[ауе]?|ном|ж[аиеу]|жой)',
  es: '\\b(?:Sr|Sra|Sres)\\b\\.?',
};
