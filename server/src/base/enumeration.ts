/** Lists of the interface without a word before their last member: `a, b, c` and `a; b; c`, with the signs of its language. */
import { t } from './l10n';

/** `a, b, c`. */
export function enumerated(items: readonly string[]): string {
  return items.length === 0 ? '' : items.reduce((list, item) => t('{0}, {1}', list, item));
}

/** `a; b; c`. */
export function clauses(items: readonly string[]): string {
  return items.length === 0 ? '' : items.reduce((list, item) => t('{0}; {1}', list, item));
}
