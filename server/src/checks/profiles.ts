/** The house styles: what a rule of style holds a draft to, by language and time (un-conventions.md, 3.4 and 5). */
import type { Language } from '../languages/lexicon';
import type { ProfileId } from '../config/levels';

export interface Profile {
  readonly id: ProfileId;
  readonly language: Language;
  /** Documents before this day have it, where it is not the style of today. */
  readonly before?: string;
  /** Round brackets: in Chinese documents of 2005 and 2006 full width, in those of 2009 and later half width. */
  readonly brackets: 'half' | 'full';
  /** Commas, stops, colons in running text. */
  readonly punctuation: 'half' | 'full';
}

const PROFILES: readonly Profile[] = [
  { id: 'secretariat-zh-2006', language: 'zh', before: '2008-01-01', brackets: 'full', punctuation: 'full' },
  { id: 'secretariat-zh', language: 'zh', brackets: 'half', punctuation: 'full' },
  { id: 'secretariat-ar', language: 'ar', brackets: 'half', punctuation: 'half' },
  { id: 'secretariat-en', language: 'en', brackets: 'half', punctuation: 'half' },
  { id: 'secretariat-es', language: 'es', brackets: 'half', punctuation: 'half' },
  { id: 'secretariat-fr', language: 'fr', brackets: 'half', punctuation: 'half' },
  { id: 'secretariat-ru', language: 'ru', brackets: 'half', punctuation: 'half' },
];

/**
 * The profile of a draft in `language` of `date` (an ISO day; null for today). `chosen` counts where it is of the same
 * language: an annex may be in another one.
 */
export function profileFor(language: Language, date: string | null, chosen: ProfileId | undefined): Profile {
  const own = PROFILES.filter((profile) => profile.language === language);
  const found =
    own.find(({ id }) => id === chosen) ??
    own.find(({ before }) => before !== undefined && date !== null && date < before) ??
    own.find(({ before }) => before === undefined);
  if (!found) throw new Error(`There is no profile for ${language}.`);
  return found;
}
