/**
 * `Ibid.`, `同上` without a place, and with one behind such a note: no citations of their own (draft-format.md, "Citations"),
 * but whoever points at one asks what it stands for.
 */
import { fact } from '../base/lazy';
import { shift, touches } from '../base/span';
import type { Citation } from '../citations/citation';
import { symbolKey } from '../docsymbol/format';
import type { Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { everyBlock, partAt, type Placed } from '../draft/tree';
import type { Language } from '../languages/lexicon';
import { citationAt, citations, type PlacedCitation } from './analysis';
import { blockCitations } from './blockCitations';
import { blockIbids } from './blockIbids';
import { hasOtherSource } from './otherSource';

/** The citation at an offset, or the *ibid.* there as the citation that it stands for. */
export function referenceAt(draft: Draft, offset: number): PlacedCitation | undefined {
  return citationAt(draft, offset) ?? furtherIbids(draft).find(({ span }) => touches(span, offset));
}

/**
 * Those of which the source is certain: the last one before it in the same text or note, else the only one of the note
 * before; in notes none where a source that was not recognised may stand behind it. `within` is the place of the source,
 * `antecedent` says where that is. In the order of the text.
 */
export const furtherIbids: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => {
  const known = byBlock(draft);
  const language = languageOf(draft);
  const found: PlacedCitation[] = [];
  let before: () => PlacedCitation | undefined = () => undefined;
  for (const placed of everyBlock(draft)) {
    const note = placed.block.kind === 'note';
    const cited = known.get(placed.at) ?? [];
    const spoken = language(partAt(draft, placed.at));
    const open = blockIbids(placed.block, spoken);
    if (!note && open.length === 0) continue;
    const sources = cited.filter(({ citation }) => citation.kind !== 'internal');
    const ends = note ? openEnds(placed, spoken, cited) : undefined;
    for (const ibid of open) {
      const span = shift(ibid.span, placed.at);
      if (cited.some((one) => one.span.from === span.from)) continue;
      const near = sources.filter((one) => one.span.from < span.from).at(-1);
      const isNear = near && !ends?.isBehind(near, ibid.citation.from);
      const source = near ? (isNear ? near : undefined) : note ? before() : undefined;
      if (!source) {
        ends?.add(ibid.citation);
        continue;
      }
      const meant = { citation: standingFor(ibid.citation, source), span, block: placed, antecedent: source.span };
      found.push(meant);
      sources.push(meant);
      sources.sort((a, b) => a.span.from - b.span.from);
    }
    const last = sources.at(-1);
    if (ends) before = () => (last && isOne(sources) && ends.isWhole(last) ? last : undefined);
  }
  return found;
});

/** What else a note may name than the sources that are known. */
interface OpenEnds {
  /** One more *ibid.* of which the source is not known. */
  readonly add: (ibid: Citation) => void;
  /** Whether such a source may stand behind a known one, before an offset of the passage. */
  readonly isBehind: (source: PlacedCitation, to: number) => boolean;
  /** Whether there is none in the note, the last one that is known given. */
  readonly isWhole: (last: PlacedCitation) => boolean;
}

function openEnds({ block, at }: Placed, language: Language, cited: readonly PlacedCitation[]): OpenEnds {
  const understood = new Set(cited.map(({ span }) => span.from - at));
  const leftOut = blockCitations(block, language)
    .filter(
      ({ citation, span }) => citation.kind !== 'internal' && citation.form !== 'ibid.' && !understood.has(span.from),
    )
    .map(({ citation }) => citation);
  return {
    add: (ibid) => leftOut.push(ibid),
    isBehind: ({ citation }, to) =>
      leftOut.some(({ from }) => citation.from < from && from < to) || hasOtherSource(block, language, citation.to, to),
    isWhole: ({ citation }) => leftOut.length === 0 && !hasOtherSource(block, language, citation.to),
  };
}

function standingFor(ibid: Citation, source: PlacedCitation): Citation {
  const { kind, targets, suggest, place, form, within } = source.citation;
  const meant = form === 'ibid.' && place.length === 0 ? (within ?? []) : place;
  return { ...ibid, kind, targets: suggest ?? targets, within: meant };
}

function isOne(sources: readonly PlacedCitation[]): boolean {
  return new Set(sources.map(({ citation: { targets } }) => targets.map(symbolKey).join())).size === 1;
}

function byBlock(draft: Draft): ReadonlyMap<number, readonly PlacedCitation[]> {
  const found = new Map<number, PlacedCitation[]>();
  for (const placed of citations(draft)) {
    const all = found.get(placed.block.at);
    if (all) all.push(placed);
    else found.set(placed.block.at, [placed]);
  }
  return found;
}
