/** What is known of a citation, in one word. */
import type { PlacedCitation } from '../analysis/analysis';
import type { CitationState } from '../protocolViews';
import { resolutionOf, type Snapshot } from './workspace';

/** A misprinted symbol is broken, whatever stands where it was probably meant to lead. */
export function stateOf(snapshot: Snapshot, placed: PlacedCitation): CitationState {
  const { state, fault } = placed.citation;
  if (state !== undefined) return state;
  if (fault !== undefined) return 'broken';
  const resolution = resolutionOf(snapshot, placed);
  return resolution.state === 'missing' ? 'broken' : resolution.state;
}
