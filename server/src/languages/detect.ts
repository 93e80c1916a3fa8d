/** Which of the six official languages a text is in, from what can be counted piece by piece and added up. */
import { ALL_LEXICONS } from './index';
import type { Language, Script } from './lexicon';
import { scriptOf, WEIGHT } from './script';

/** Counts of one stretch of text: letters by script, and frequent words by language. */
export interface Profile {
  readonly han: number;
  readonly arabic: number;
  readonly cyrillic: number;
  readonly latin: number;
  readonly words: Readonly<Record<string, number>>;
}

export const NO_PROFILE: Profile = { han: 0, arabic: 0, cyrillic: 0, latin: 0, words: {} };

const STOPWORDS = new Map<string, Language[]>();
for (const { language, stopwords } of ALL_LEXICONS) {
  for (const word of stopwords) STOPWORDS.set(word, [...(STOPWORDS.get(word) ?? []), language]);
}

const LONGEST_STOPWORD = Math.max(...[...STOPWORDS.keys()].map((word) => word.length));
const NONE: readonly Language[] = [];

/** More than this of one line tells nothing new, and a line may be a megabyte long. */
const ENOUGH = 400;

/** Counts the first characters of a text. */
export function profile(text: string): Profile {
  const sample = text.length > ENOUGH ? text.slice(0, ENOUGH) : text;
  const letters: Record<Script, number> = { arabic: 0, han: 0, latin: 0, cyrillic: 0 };
  const words: Record<string, number> = {};
  let start = -1;
  for (let i = 0; i <= sample.length; i++) {
    const script = i < sample.length ? scriptOf(sample.charCodeAt(i)) : undefined;
    if (script) {
      letters[script]++;
      if (start < 0) start = i;
    } else if (start >= 0) {
      if (i - start <= LONGEST_STOPWORD) {
        for (const language of STOPWORDS.get(sample.slice(start, i).toLowerCase()) ?? NONE)
          words[language] = (words[language] ?? 0) + 1;
      }
      start = -1;
    }
  }
  const { han, arabic, cyrillic, latin } = letters;
  return han + arabic + cyrillic + latin === 0 ? NO_PROFILE : { han, arabic, cyrillic, latin, words };
}

export function joinProfiles(a: Profile, b: Profile): Profile {
  if (a === NO_PROFILE) return b;
  if (b === NO_PROFILE) return a;
  const words: Record<string, number> = { ...a.words };
  for (const [language, count] of Object.entries(b.words)) words[language] = (words[language] ?? 0) + count;
  return {
    han: a.han + b.han,
    arabic: a.arabic + b.arabic,
    cyrillic: a.cyrillic + b.cyrillic,
    latin: a.latin + b.latin,
    words,
  };
}

/** By so many words must another language lead: `para.` is English too, and a first line has few words. */
const CERTAIN = 2;

/** What a text is taken for whose words tell nothing. */
export const UNTOLD: Language = 'en';

/** The language of what was counted; `UNTOLD` where nothing tells. A Han character weighs as much as three letters. */
export function detect({ han, arabic, cyrillic, latin, words }: Profile): Language {
  const scripts: readonly (readonly [Language, number])[] = [
    ['zh', han * WEIGHT.han],
    ['ar', arabic * WEIGHT.arabic],
    ['ru', cyrillic * WEIGHT.cyrillic],
    ['en', latin * WEIGHT.latin],
  ];
  const [script] = scripts.reduce<readonly [Language, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [UNTOLD, 0],
  );
  if (script !== 'en') return script;
  let language: Language = 'en';
  let most = (words.en ?? 0) + CERTAIN;
  for (const { language: other } of ALL_LEXICONS) {
    const count = words[other] ?? 0;
    if (other === 'en' || count <= most) continue;
    language = other;
    most = count;
  }
  return language;
}
