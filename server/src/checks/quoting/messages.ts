/** What is said of a quotation that stands elsewhere, or otherwise. */
import { phrases } from '../../base/enumeration';
import { plural, t } from '../../base/l10n';
import type { Change } from './difference';

/**
 * The same words in another place. `name` is that of the document, undefined for the draft itself; `where` is where they stand,
 * empty where that has no number; `cited` is the place that is cited.
 */
export function movedMessage(name: string | undefined, where: string, cited: string): string {
  if (name === undefined)
    return where === ''
      ? t('These words stand elsewhere in this draft, not in {0}.', cited)
      : t('These words stand in {0} of this draft, not in {1}.', where, cited);
  return where === ''
    ? t('These words stand elsewhere in {0}, not in {1}.', name, cited)
    : t('These words stand in {0} of {1}, not in {2}.', where, name, cited);
}

/** Nearly the same words in another place; `said` are the changes. */
export function nearMessage(name: string | undefined, where: string, cited: string, said: string): string {
  if (name === undefined)
    return where === ''
      ? t('Nearly the same words stand elsewhere in this draft, not in {0}: {1}.', cited, said)
      : t('Nearly the same words stand in {0} of this draft, not in {1}: {2}.', where, cited, said);
  return where === ''
    ? t('Nearly the same words stand elsewhere in {0}, not in {1}: {2}.', name, cited, said)
    : t('Nearly the same words stand in {0} of {1}, not in {2}: {3}.', where, name, cited, said);
}

/** So many changes are named. */
const NAMED = 3;

/** `“two” is “three” there, “wide” is left out, and 2 more`. */
export function changesWords(changes: readonly Change[]): string {
  const said = phrases(
    changes.slice(0, NAMED).map(({ before, after }) => {
      if (before === '') return t('“{0}” is left out', after);
      return after === '' ? t('“{0}” is not there', before) : t('“{0}” is “{1}” there', before, after);
    }),
  );
  const more = changes.length - NAMED;
  return more > 0 ? plural(more, '{1}, and {0} more', '{1}, and {0} more', said) : said;
}
