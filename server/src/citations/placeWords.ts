/** A place as the interface names it, in the words of its language. */
import { interfaceLanguage } from '../base/l10n';
import { formatPlace, isRange, type Place, type PlaceItem } from '../base/place';
import { HOUSE_STYLES } from '../languages/house/index';
import type { SpokenPlaces } from '../languages/houseStyle';
import type { Language } from '../languages/lexicon';
import { writePlace } from './writePlace';

const SHORT: Readonly<Record<SpokenPlaces['short'], (place: Place, language: Language) => string>> = {
  plain: formatPlace,
  note: (place, language) => writePlace(place, language, 'note'),
};

/** `annex I, para 7`, `附件一，第7段`; empty for a whole document. */
export function placeWords(place: Place): string {
  const language = interfaceLanguage() as Language;
  return SHORT[spokenIn(language).short](place, language);
}

/** One level of a place in whole words, as a sentence has it: `paragraphs 1 to 14`, `Article 3 (a) to (c)`, `第1至14段`. */
export function levelWords(item: PlaceItem): string {
  const language = interfaceLanguage() as Language;
  const { capitals, toLabel } = spokenIn(language);
  const [range] = item.ranges;
  const inOne =
    toLabel !== undefined && range && isRange(range) && range.first.number === range.last.number ? range : undefined;
  const shown = inOne ? { ...item, ranges: [{ first: inOne.first, last: inOne.first }] } : item;
  const words = writePlace([shown], language, 'text');
  const whole = inOne ? words + (toLabel ?? '').replace('#', inOne.last.sub.at(-1) ?? '') : words;
  return capitals.includes(item.unit) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
}

/** The words of a place with those of what it is in: `paragraph 12 of annex I`, `附件一第12段`. */
export function wordsWithin(inner: string, outer: string): string {
  const { within } = spokenIn(interfaceLanguage() as Language);
  return within.replace(/\{(inner|outer)\}/g, (_, one: string) => (one === 'inner' ? inner : outer));
}

function spokenIn(language: Language): SpokenPlaces {
  return HOUSE_STYLES[language].spoken;
}
