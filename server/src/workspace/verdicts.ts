/** What a reader wants to know of a citation in one word. */
import type { PlacedCitation } from '../analysis/analysis';
import { resolutionOf, type Snapshot } from './workspace';

/**
 * `broken`: the place is not there, or the symbol cannot be right; `unknown`: nothing speaks for or against it, mostly because
 * the document is not held; `to come`: a number that has not been given yet.
 */
export type Verdict = 'found' | 'ambiguous' | 'unknown' | 'to come' | 'broken';

export function verdictOf(snapshot: Pick<Snapshot, 'draft' | 'view'>, placed: PlacedCitation): Verdict {
  const { citation } = placed;
  if (citation.state === 'to come') return 'to come';
  if (citation.fault !== undefined) return 'broken';
  const { state } = resolutionOf(snapshot, placed);
  return state === 'missing' ? 'broken' : state;
}
