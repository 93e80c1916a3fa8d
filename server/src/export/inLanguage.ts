/** HTML that says in which language an element is. */
import { directionOf } from '../languages/direction';
import type { Language } from '../languages/lexicon';

/** The attributes of an element inside one of another language, with a space before them; empty where it is the same. */
export function inLanguage(language: Language, around?: Language): string {
  return language === around ? '' : ` lang="${language}" dir="${directionOf(language)}"`;
}
