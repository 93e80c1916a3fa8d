/** Lists of the interface without a word before their last member, with the signs that its language has between them. */
import { t } from './l10n';

/** `3, 5, 7`: the members of one enumeration; with `most` no more than so many, and an ellipsis for the others. */
export function enumerated(items: readonly (string | number)[], most = Infinity): string {
  const named = items.slice(0, most).join(t(', '));
  return items.length > most ? t('{0} …', named) : named;
}

/** `Pasted 2 paragraphs, without a table`: what belongs together in one clause. */
export function phrases(items: readonly string[]): string {
  return items.length === 0 ? '' : items.reduce((before, next) => t('{0}, {1}', before, next));
}

/** `a; b; c`. */
export function clauses(items: readonly string[]): string {
  return items.length === 0 ? '' : items.reduce((before, next) => t('{0}; {1}', before, next));
}
