/** The first line of a hover: whether what is cited is there. */
import { formatPlace } from '../../base/place';
import type { PlacedCitation } from '../../analysis/analysis';
import type { Citation } from '../../citations/citation';
import { meantPlace } from '../../workspace/resolve';
import { resolutionOf, type Snapshot } from '../../workspace/workspace';
import { strong, type Line } from './markup';

const FOUND = '✓ ';
const MISSING = '✗ ';
const OPEN = '? ';

/** `✓ annex I, para 7 found`, `✗ no paragraph 62: main has paragraphs 1 to 60`, `? not held …`. Never empty. */
export function verdict(snapshot: Snapshot, placed: PlacedCitation): Line {
  const { citation } = placed;
  const { targets } = citation;
  if (citation.state === 'to come') return [OPEN, strong('still to come'), ': this number has not been given yet'];
  const resolution = resolutionOf(snapshot, placed);
  const words = formatPlace(meantPlace(citation));
  switch (resolution.state) {
    case 'found':
      if (words !== '') return [FOUND, strong(words), ' found'];
      return [FOUND, strong(resolution.record ? 'held' : 'found')];
    case 'missing': {
      const { missing, scope, has, record } = resolution;
      const where = scope === 'main' ? (record ? 'the document' : 'this draft') : scope;
      return [MISSING, strong(`no ${missing}`), `: ${where} has ${has}`];
    }
    case 'ambiguous':
      return [
        OPEN,
        strong(words),
        ` may be in several parts: ${resolution.spots.map(({ part }) => part.name).join(', ')}`,
      ];
    case 'unknown':
      if (resolution.record?.held === 'held without text')
        return [OPEN, strong('not checked'), ': the file has no text'];
      if (resolution.record || targets.length === 0)
        return [OPEN, strong('not checked'), ': this place could not be told with certainty'];
      return [
        OPEN,
        strong('not held'),
        snapshot.corpusReading
          ? ': the corpus is still being read'
          : ': this document is not in the corpus, so the reference was not checked',
      ];
  }
}

/** What is wrong with a symbol as it is written, and what was probably meant; empty where nothing is. */
export function remark({ fault, suggest }: Citation): Line {
  if (fault === undefined) return [];
  const sentence = `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`;
  return [suggest ? `${sentence} Probably ${suggest.join('-')} is meant.` : sentence];
}
