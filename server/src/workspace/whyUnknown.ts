/** Why nothing is said of a place, where that can be told: for the hover and the list of citations, which say the same. */
import { isPart, rangesOf, type Place } from '../base/place';
import type { PlacedCitation } from '../analysis/analysis';
import { endsOpen } from '../analysis/certainty';
import { isUnbroken } from '../analysis/paragraphs';
import { findPart, partPaths } from '../analysis/parts';
import { isJudged, resolvePlace } from '../analysis/places';
import { partScope } from '../analysis/scope';
import type { CorpusRecord } from '../corpus/record';
import { symbolKey } from '../docsymbol/format';
import { parts, type PartNode } from '../draft/tree';
import { meantPlace } from './resolve';
import type { Snapshot } from './workspace';

export type WhyUnknown =
  /** A reference inside a quotation is one of the text that is quoted. */
  | 'quoted'
  /** A page, a table: what documents are not asked for. */
  | 'unit'
  /** The text stops in mid-sentence: the place may be in what was cut. */
  | 'cut'
  /** Another language version has it. */
  | 'other version'
  /** The paragraphs are not numbered from 1 on without a gap, so that the last number says nothing. */
  | 'numbers'
  /** Anything else. */
  | 'doubt';

/** Of a citation that is unknown, and whose document, if it cites one, is held with its text. */
export function whyUnknown({ view }: Snapshot, placed: PlacedCitation, record: CorpusRecord | undefined): WhyUnknown {
  const { citation, block } = placed;
  if (citation.kind === 'internal' && (citation.quoted || block.block.kind === 'quotation')) return 'quoted';
  const place = meantPlace(citation);
  if (place.some(({ unit }) => !isJudged(unit))) return 'unit';
  if (!record) return 'doubt';
  if (resolvePlace(place, record.draft).state === 'missing') {
    if (endsOpen(record.draft)) return 'cut';
    const versions = citation.targets.flatMap((target) => view.records.get(symbolKey(target)) ?? []);
    const isElsewhere = versions.some((one) => one !== record && resolvePlace(place, one.draft).state !== 'missing');
    return isElsewhere ? 'other version' : 'doubt';
  }
  return rangesOf(place, 'paragraph') && isCountedOddly(place, record) ? 'numbers' : 'doubt';
}

/** Whether the part that is cited has paragraphs, and their numbers have a gap. */
function isCountedOddly(place: Place, { draft }: CorpusRecord): boolean {
  const [path = []] = partPaths(place);
  const main = parts(draft)[0];
  const part = place.some(({ unit }) => isPart(unit)) ? findPart(path, draft) : main;
  return part !== undefined && isNode(part) && part.paragraphs.length > 0 && !isUnbroken(partScope(part));
}

function isNode(part: PartNode | object): part is PartNode {
  return 'paragraphs' in part;
}
