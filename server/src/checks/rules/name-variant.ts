/** One name written two ways in the draft. */
import { later, t } from '../../base/l10n';
import type { Term } from '../../config/projectFile';
import { bodyVariants } from '../names/bodies';
import { dashVariants } from '../names/dashes';
import { transliterationVariants } from '../names/transliterated';
import type { Variant } from '../names/variant';
import { titleVariants, wordVariants } from '../names/words';
import { inDraft } from '../ownWords';
import type { DocumentRule, Finding } from '../rule';
import page from './name-variant.md';

const SEARCHES = [dashVariants, transliterationVariants, bodyVariants, wordVariants, titleVariants] as const;

export const rule: DocumentRule = {
  id: 'name-variant',
  level: 'warning',
  summary: later('A name is written one way throughout.'),
  scope: 'document',
  page,
  *check({ snapshot, terms, spared }) {
    for (const variant of SEARCHES.flatMap((search) => search(snapshot.draft))) {
      if (spared(rule.id, variant.text)) continue;
      yield finding(variant, terms);
    }
  },
};

function finding({ spoken, span, text, other }: Variant, terms: readonly Term[]): Finding {
  const isPreferred = (words: string): boolean =>
    terms.some(({ preferred }) => preferred[spoken.language]?.includes(words) === true);
  const found = { ...inDraft(spoken, span), message: t('“{0}” is “{1}” elsewhere in this draft.', text, other) };
  // Nobody but the term list knows that the two are one, and which of them is right.
  return isPreferred(other) && !isPreferred(text) ? found : { ...found, severity: 'hint' };
}
