/**
 * `Ibid.`, `同上` without a place: it is no citation of its own (draft-format.md, "Citations"), but whoever points at it
 * asks what it stands for.
 */
import { fact } from '../base/lazy';
import { toBlock } from '../base/passage';
import { shift, touches } from '../base/span';
import { symbolKey } from '../docsymbol/format';
import type { Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { passage } from '../draft/passage';
import { everyBlock, partAt, type Placed } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import { citationAt, citations, type PlacedCitation } from './analysis';

/** The citation at an offset, or the bare *ibid.* there as the citation that it stands for. */
export function referenceAt(draft: Draft, offset: number): PlacedCitation | undefined {
  return citationAt(draft, offset) ?? bareIbids(draft).find(({ span }) => touches(span, offset));
}

/**
 * Those of which the source is certain: the last one before it in the same note, else the only one of the note before. Each
 * has what it means as its place, `antecedent` says where that is.
 */
export const bareIbids: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => {
  const all = byBlock(draft);
  const found: PlacedCitation[] = [];
  let before: PlacedCitation | undefined;
  for (const note of everyBlock(draft).filter(({ block }) => block.kind === 'note')) {
    const own = all.get(note.at) ?? [];
    const word = openingIbid(draft, note);
    const ibid = word && own[0]?.span.from !== word.span.from && before ? standingFor(word, before, note) : undefined;
    if (ibid) found.push(ibid);
    const sources = [...(ibid ? [ibid] : []), ...own.filter(({ citation }) => citation.kind !== 'internal')];
    before = isOne(sources) ? sources.at(-1) : undefined;
  }
  return found;
});

interface Word {
  readonly text: string;
  readonly span: PlacedCitation['span'];
}

/** The word with which a note opens, without the stop behind it. */
function openingIbid(draft: Draft, { block, at }: Placed): Word | undefined {
  const { text } = passage(block);
  const folded = text.toLowerCase();
  const { ibid } = LEXICONS[languageOf(draft)(partAt(draft, at))].citations;
  const words = ibid.filter((word) => folded.startsWith(word)).sort((a, b) => b.length - a.length);
  const [word] = words;
  if (word === undefined || /^[\p{L}\p{M}]/u.test(text.slice(word.length))) return undefined;
  return {
    text: text.slice(0, word.length),
    span: shift(toBlock(passage(block), { from: 0, to: word.length }), at),
  };
}

function standingFor({ text, span }: Word, source: PlacedCitation, block: Placed): PlacedCitation {
  const { kind, targets, suggest, place, form, within } = source.citation;
  const meant = form === 'ibid.' && place.length === 0 ? (within ?? []) : place;
  return {
    citation: {
      kind,
      form: 'ibid.',
      text,
      targets: suggest ?? targets,
      place: [],
      within: meant,
      from: 0,
      to: text.length,
    },
    span,
    block,
    antecedent: source.span,
  };
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
