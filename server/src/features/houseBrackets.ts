/** The brackets of what is written into a draft: of the width that its house style has, as the checks want them. */
import { profileFor } from '../checks/profiles';
import type { ProfileId } from '../config/levels';
import { mastheadFacts } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import type { Language } from '../languages/lexicon';

/** Chinese of 2006 has full-width brackets, Chinese of today half-width ones. `chosen` is the profile of the settings. */
export function inHouseBrackets(
  words: string,
  language: Language,
  draft: Draft,
  chosen: ProfileId | undefined,
): string {
  const { brackets } = profileFor(language, mastheadFacts(draft).date, chosen);
  if (brackets === 'half') return words;
  return words.replace(/ ?\(/g, '（').replace(/\)/g, '）');
}
