/** Titles before the name of a person, as sources of patterns. */
import type { Language } from '../lexicon';

export const PERSON_TITLES: Readonly<Record<Exclude<Language, 'ar'>, string>> = {
  zh: '先生|女士',
  en: '\\b(?:Mr|Mrs|Ms|Dr)\\b\\.?',
  fr: '\\b(?:M|Mme)\\b\\.?',
  ru: '\\bг-(?:н|жа|на|ном)|Г-(?:н|жа)',
  es: '\\b(?:Sr|Sra|Sres)\\b\\.?',
};
