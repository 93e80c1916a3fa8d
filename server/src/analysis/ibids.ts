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
import { everyBlock, partAt } from '../draft/tree';
import { citationAt, citations, type PlacedCitation } from './analysis';
import { blockIbids } from './blockIbids';
import { hasOtherSource } from './otherSource';

/** The citation at an offset, or the *ibid.* there as the citation that it stands for. */
export function referenceAt(draft: Draft, offset: number): PlacedCitation | undefined {
  return citationAt(draft, offset) ?? furtherIbids(draft).find(({ span }) => touches(span, offset));
}

/**
 * Those of which the source is certain: the last one before it in the same text or note, else the only one of the note
 * before; in notes none where a source that was not recognised may stand behind it. `within` is the place of the source, `antecedent` says where that is. In the order of the text.
 */
export const furtherIbids: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => {
  const known = byBlock(draft);
  const language = languageOf(draft);
  const found: PlacedCitation[] = [];
  let before: PlacedCitation | undefined;
  for (const placed of everyBlock(draft)) {
    const note = placed.block.kind === 'note';
    const cited = known.get(placed.at) ?? [];
    const spoken = language(partAt(draft, placed.at));
    const open = blockIbids(placed.block, spoken);
    if (!note && open.length === 0) continue;
    const sources = cited.filter(({ citation }) => citation.kind !== 'internal');
    const isLast = (source: PlacedCitation, to?: number): boolean =>
      !note || !hasOtherSource(placed.block, spoken, source.citation.to, to);
    let isWhole = true;
    for (const ibid of open) {
      const span = shift(ibid.span, placed.at);
      if (cited.some((one) => one.span.from === span.from)) continue;
      const near = sources.filter((one) => one.span.from < span.from).at(-1);
      const source = near ? (isLast(near, ibid.citation.from) ? near : undefined) : note ? before : undefined;
      if (!source) {
        isWhole = false;
        continue;
      }
      const standing = { citation: standingFor(ibid.citation, source), span, block: placed, antecedent: source.span };
      found.push(standing);
      sources.push(standing);
      sources.sort((a, b) => a.span.from - b.span.from);
    }
    const last = sources.at(-1);
    if (note) before = last && isWhole && isOne(sources) && isLast(last) ? last : undefined;
  }
  return found;
});

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
