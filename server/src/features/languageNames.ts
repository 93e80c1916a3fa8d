/** What languages are called in the interface. */
import { interfaceLanguage } from '../base/l10n';
import type { Language } from '../languages/lexicon';

const names = new Map<string, Intl.DisplayNames>();

/** `Chinese`, `中文`. */
export function nameOfLanguage(language: Language): string {
  const spoken = interfaceLanguage();
  const known = names.get(spoken) ?? new Intl.DisplayNames([spoken], { type: 'language' });
  names.set(spoken, known);
  return known.of(language) ?? language;
}
