/** Which citations of a draft lead to which of its own paragraphs, sections, annexes and notes. */
import { fact } from '../base/lazy';
import { lowerBound, tally } from '../base/ordered';
import { citations, type PlacedCitation } from '../analysis/analysis';
import { resolvePlace } from '../analysis/places';
import type { PlaceResolution, Run } from '../analysis/spots';
import { symbolKey } from '../docsymbol/format';
import { ownSymbols } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { blockAt, parts } from '../draft/tree';
import { relatedBlocks } from './related';
import { resolutionOf, type Snapshot } from './workspace';

/** What resolving needs; the same object for one version of a draft and one of the corpus. */
type Read = Pick<Snapshot, 'draft' | 'view'>;

/** A citation of whole paragraphs leads to each of those that start in one of its runs. */
interface Ranged {
  readonly placed: PlacedCitation;
  /** In order; none touches another. */
  readonly runs: readonly Run[];
}

interface Usages {
  /** By where the block starts that is cited. */
  readonly byBlock: ReadonlyMap<number, readonly PlacedCitation[]>;
  /** What cites paragraphs from one to another: a list for each of them would be as long as all citations. */
  readonly ranged: readonly Ranged[];
}

/**
 * The citations that lead to the block which opens a paragraph, a section, a part or a note; in the order of the text. What
 * the draft says of itself under its own symbol is among them, what is quoted is not.
 */
const usages: (snapshot: Read) => Usages = fact((snapshot) => {
  const { draft } = snapshot;
  const own = new Set(ownSymbols(draft).map(symbolKey));
  const byBlock = new Map<number, PlacedCitation[]>();
  const ranged: Ranged[] = [];
  for (const placed of citations(draft)) {
    const resolution = inDraft(snapshot, placed, own);
    if (resolution?.state !== 'found') continue;
    if (resolution.runs) {
      ranged.push({ placed, runs: apart(resolution.runs) });
      continue;
    }
    const blocks = new Set(resolution.spots.map(({ from }) => blockAt(draft, from)?.at ?? 0));
    for (const at of blocks) {
      const known = byBlock.get(at);
      if (known) known.push(placed);
      else byBlock.set(at, [placed]);
    }
  }
  return { byBlock, ranged };
});

/** Runs that meet, as `paragraphs 1 to 5 and 3` are, as one. */
function apart(runs: readonly Run[]): readonly Run[] {
  if (runs.length < 2) return runs;
  const found: Run[] = [];
  for (const { first, last } of [...runs].sort((a, b) => a.first - b.first)) {
    const before = found.at(-1);
    if (before && first <= before.last) found[found.length - 1] = { ...before, last: Math.max(before.last, last) };
    else found.push({ first, last });
  }
  return found;
}

function inDraft(snapshot: Read, placed: PlacedCitation, own: ReadonlySet<string>): PlaceResolution | undefined {
  const { kind, targets, place, quoted } = placed.citation;
  if (kind === 'internal') return resolutionOf(snapshot, placed);
  if (quoted || place.length === 0 || !targets.some((target) => own.has(symbolKey(target)))) return undefined;
  return resolvePlace(place, snapshot.draft);
}

/** The citations that lead to a block that starts at one of these offsets, each once, in the order of the text. */
export function usesOfBlocks(snapshot: Read, starts: readonly number[]): readonly PlacedCitation[] {
  const { byBlock, ranged } = usages(snapshot);
  const asked = starts.filter((at) => isParagraph(snapshot.draft, at)).sort((a, b) => a - b);
  const found = new Set(starts.flatMap((at) => byBlock.get(at) ?? []));
  for (const { placed, runs } of ranged)
    if (runs.some(({ first, last }) => (asked[lowerBound(asked, first)] ?? Infinity) <= last)) found.add(placed);
  return [...found].sort((a, b) => a.span.from - b.span.from);
}

function isParagraph(draft: Draft, at: number): boolean {
  const placed = blockAt(draft, at);
  return placed?.at === at && placed.block.kind === 'paragraph';
}

/** How many citations lead to the block that starts at an offset, or to what is asked for with it; of all blocks at the cost of one look at each citation. */
export const useCounts: (snapshot: Read) => (at: number) => number = fact((snapshot) => {
  const { byBlock, ranged } = usages(snapshot);
  const starts = parts(snapshot.draft).flatMap(({ paragraphs }) => paragraphs.map(({ at }) => at));
  const counted = tally(starts);
  for (const { runs } of ranged) for (const { first, last } of runs) counted.add(first, last);
  const counts = new Map(counted.sums().map((sum, at) => [starts[at], sum]));
  return (at) => {
    const all = relatedBlocks(snapshot.draft, at).flatMap((one) => byBlock.get(one) ?? []);
    return new Set(all).size + (counts.get(at) ?? 0);
  };
});
