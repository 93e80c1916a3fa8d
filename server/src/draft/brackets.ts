/** Pairs of round brackets in a passage, whatever their width. */
import { fact } from '../base/lazy';
import type { Passage } from '../base/passage';
import type { Span } from '../base/span';

/** Every pair, from its opening to behind its closing bracket; one that has no other half is in none. */
export const bracketPairs: (passage: Passage) => readonly Span[] = fact(({ text }) => {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()（）]/g)) {
    if (sign === '(' || sign === '（') open.push(index);
    else {
      const from = open.pop();
      if (from !== undefined) found.push({ from, to: index + 1 });
    }
  }
  return found;
});

/** The innermost pair that has the span between its brackets. */
export function bracketsRound(passage: Passage, { from, to }: Span): Span | undefined {
  return bracketPairs(passage)
    .filter((pair) => pair.from < from && to < pair.to)
    .sort((a, b) => b.from - a.from)[0];
}
