/** Abbreviations that need no definition: those that readers of United Nations documents know by their letters. */
import { ROOTS } from '../../docsymbol/bodies';
import { COUNTRIES, EVERYWHERE, OWN } from '../../languages/checks/knownAbbreviations';
import type { Language } from '../../languages/lexicon';

function list(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

const COMMON: ReadonlySet<string> = new Set([...list(EVERYWHERE), ...list(COUNTRIES), ...Object.keys(ROOTS)]);

const OF_LANGUAGE = Object.fromEntries(
  Object.entries(OWN).map(([language, words]) => [language, new Set(list(words))]),
) as unknown as Readonly<Record<Language, ReadonlySet<string>>>;

/** Whether an abbreviation needs no definition in a text of the language. */
export function isKnown(short: string, language: Language): boolean {
  return COMMON.has(short) || OF_LANGUAGE[language].has(short);
}
