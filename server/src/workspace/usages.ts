/** Which citations of a draft lead to which of its own paragraphs, sections, annexes and notes. */
import { fact } from '../base/lazy';
import { citations, type PlacedCitation } from '../analysis/analysis';
import { resolvePlace } from '../analysis/places';
import type { PlaceResolution } from '../analysis/spots';
import { symbolKey } from '../docsymbol/format';
import { ownSymbols } from '../draft/masthead';
import { blockAt } from '../draft/tree';
import { resolutionOf, type Snapshot } from './workspace';

/** What resolving needs; the same object for one version of a draft and one of the corpus. */
type Read = Pick<Snapshot, 'draft' | 'view'>;

/**
 * The citations that lead to the block which opens a paragraph, a section, a part or a note, by where the block starts; in
 * the order of the text. What the draft says of itself under its own symbol is among them, what is quoted is not.
 */
const usages: (snapshot: Read) => ReadonlyMap<number, readonly PlacedCitation[]> = fact((snapshot) => {
  const { draft } = snapshot;
  const own = new Set(ownSymbols(draft).map(symbolKey));
  const found = new Map<number, PlacedCitation[]>();
  for (const placed of citations(draft)) {
    const resolution = inDraft(snapshot, placed, own);
    if (resolution?.state !== 'found') continue;
    const blocks = new Set(resolution.spots.map(({ from }) => blockAt(draft, from)?.at ?? 0));
    for (const at of blocks) {
      const known = found.get(at);
      if (known) known.push(placed);
      else found.set(at, [placed]);
    }
  }
  return found;
});

function inDraft(snapshot: Read, placed: PlacedCitation, own: ReadonlySet<string>): PlaceResolution | undefined {
  const { kind, targets, place, quoted } = placed.citation;
  if (kind === 'internal') return resolutionOf(snapshot, placed);
  if (quoted || place.length === 0 || !targets.some((target) => own.has(symbolKey(target)))) return undefined;
  return resolvePlace(place, snapshot.draft);
}

/** The citations that lead to the block that starts at this offset. */
export function usesOfBlock(snapshot: Read, at: number): readonly PlacedCitation[] {
  return usages(snapshot).get(at) ?? [];
}
