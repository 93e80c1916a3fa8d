/** Where the halves of a written symbol stand: of `A/93/120-S/2039/4` the second from its S on. */
import type { Span } from '../base/span';
import { fold } from './glyphs';
import { readHalf } from './half';
import type { WrittenSymbol } from './scan';

/** One span for each of the symbol's `targets`, in the text that it was found in. */
export function halfSpans(text: string, { from, targets, to }: WrittenSymbol): readonly Span[] {
  const folded = fold(text.slice(from, to));
  const spans: Span[] = [];
  for (let at = 0; spans.length < targets.length;) {
    const half = readHalf(folded, at);
    if (!half) return [];
    spans.push({ from: from + half.from, to: from + half.to });
    at = half.to;
    while (/[*\s-]/.test(folded[at] ?? '')) at++;
  }
  return spans;
}
