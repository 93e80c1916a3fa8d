/** A place as the interface names it: in English the short form, in another language as its house writes it. */
import { interfaceLanguage } from '../base/l10n';
import { formatPlace, type Place } from '../base/place';
import type { Language } from '../languages/lexicon';
import { writePlace } from './writePlace';

/** The short form of draft-format.md is the one that every English answer has. */
const SHORT = 'en';

/** `annex I, para 7`, `附件一，第7段`; empty for a whole document. */
export function placeWords(place: Place): string {
  const language = interfaceLanguage();
  return language === SHORT ? formatPlace(place) : writePlace(place, language as Language, 'note');
}
