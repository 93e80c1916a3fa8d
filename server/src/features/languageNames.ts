/** What languages are called in the interface. */
import type { Language } from '../languages/lexicon';

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `Chinese`. */
export function nameOfLanguage(language: Language): string {
  return names.of(language) ?? language;
}
