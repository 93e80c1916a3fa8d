/** Stretches of a draft, taken out or kept. */
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';

/** What is left of a stretch without some others, which are in order. */
export function without({ from, to }: Span, others: readonly Span[]): Span[] {
  const found: Span[] = [];
  let at = from;
  for (const one of others) {
    if (one.to <= at || one.from >= to) continue;
    if (one.from > at) found.push({ from: at, to: one.from });
    at = Math.max(at, one.to);
  }
  if (at < to) found.push({ from: at, to });
  return found;
}

/** The draft without some stretches, in any order, which may touch. */
export function piecesWithout(draft: Draft, cut: readonly Span[]): Span[] {
  return without(
    { from: 0, to: draft.segments.length },
    [...cut].sort((a, b) => a.from - b.from),
  );
}
