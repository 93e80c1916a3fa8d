/** A place as the interface names it: in English in forms of its own, in another language as its house writes it. */
import { interfaceLanguage } from '../base/l10n';
import { formatPlace, isRange, type Place, type PlaceItem } from '../base/place';
import { HOUSE_STYLES } from '../languages/house/index';
import type { Language } from '../languages/lexicon';
import { inRegister, writePlace } from './writePlace';

/** The short form of draft-format.md is the one that every English answer has. */
const ENGLISH = 'en';

/** `annex I, para 7`, `附件一，第7段`; empty for a whole document. */
export function placeWords(place: Place): string {
  const language = interfaceLanguage();
  return language === ENGLISH ? formatPlace(place) : writePlace(place, language as Language, 'note');
}

/** One level of a place in whole words, as a sentence has it: `paragraphs 1 to 14`, `Article 3 (a) to (c)`, `第1至14段`. */
export function levelWords(item: PlaceItem): string {
  const language = interfaceLanguage();
  return language === ENGLISH ? englishLevel(item) : writePlace([item], language as Language, 'text');
}

function englishLevel({ unit, ranges }: PlaceItem): string {
  const [range] = ranges;
  // One paragraph stays one, however many of its sub-paragraphs are named.
  const inside = range && isRange(range) && range.first.number === range.last.number ? range : undefined;
  const shown = inside ? [{ first: inside.first, last: inside.first }] : ranges;
  const words = writePlace([{ unit, ranges: shown }], ENGLISH, 'text');
  const whole = inside ? `${words} to (${inside.last.sub.at(-1) ?? ''})` : words;
  return unit === 'article' ? `${whole.charAt(0).toUpperCase()}${whole.slice(1)}` : whole;
}

/** The words of a place with those of what it is in: `paragraph 12 of annex I`, `附件一第12段`. */
export function wordsWithin(inner: string, outer: string): string {
  const language = interfaceLanguage();
  if (language === ENGLISH) return `${inner} of ${outer}`;
  return `${outer}${inRegister(HOUSE_STYLES[language as Language].level, 'text')}${inner}`;
}
