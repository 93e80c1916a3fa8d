/** The brackets of what is written into a draft: of the width that its house style has, as the checks want them. */
import { profileFor } from '../checks/profiles';
import type { ProfileId } from '../config/levels';
import { mastheadFacts } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import type { Language } from '../languages/lexicon';

/**
 * The pair of brackets: Chinese of 2006 has full-width ones, Chinese of today half-width ones. `chosen` is the profile of the
 * settings.
 */
export function houseBrackets(
  language: Language,
  draft: Draft,
  chosen: ProfileId | undefined,
): readonly [open: string, close: string] {
  const { brackets } = profileFor(language, mastheadFacts(draft).date, chosen);
  return brackets === 'half' ? ['(', ')'] : ['（', '）'];
}

/** Words that were made with half-width brackets, in those of the house. */
export function inHouseBrackets(
  words: string,
  language: Language,
  draft: Draft,
  chosen: ProfileId | undefined,
): string {
  const [open, close] = houseBrackets(language, draft, chosen);
  return open === '(' ? words : words.replace(/ ?\(/g, open).replace(/\)/g, close);
}
