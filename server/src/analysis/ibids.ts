/**
 * `Ibid.`, `同上` without a place, and with one behind such a note: no citations of their own (draft-format.md, "Citations"),
 * but whoever points at one asks what it stands for.
 */
import { fact } from '../base/lazy';
import { toBlock } from '../base/passage';
import { shift, touches, type Span } from '../base/span';
import type { Citation } from '../citations/citation';
import { symbolKey } from '../docsymbol/format';
import { PROSE } from '../draft/kinds';
import type { Block, Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { passage } from '../draft/passage';
import { everyBlock, partAt } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { citationAt, citations, type PlacedCitation } from './analysis';
import { blockCitations } from './blockCitations';

/** The citation at an offset, or the *ibid.* there as the citation that it stands for. */
export function referenceAt(draft: Draft, offset: number): PlacedCitation | undefined {
  return citationAt(draft, offset) ?? furtherIbids(draft).find(({ span }) => touches(span, offset));
}

/**
 * Those of which the source is certain: the last one before it in the same text or note, else the only one of the note
 * before. `within` is the place of the source, `antecedent` says where that is. In the order of the text.
 */
export const furtherIbids: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => {
  const known = byBlock(draft);
  const language = languageOf(draft);
  const found: PlacedCitation[] = [];
  let before: PlacedCitation | undefined;
  for (const placed of everyBlock(draft)) {
    const note = placed.block.kind === 'note';
    const cited = known.get(placed.at) ?? [];
    const open = ibidsIn(placed.block, language(partAt(draft, placed.at)));
    if (!note && open.length === 0) continue;
    const sources = cited.filter(({ citation }) => citation.kind !== 'internal');
    for (const ibid of open) {
      const span = shift(ibid.span, placed.at);
      if (cited.some((one) => one.span.from === span.from)) continue;
      const source = sources.findLast((one) => one.span.from < span.from) ?? (note ? before : undefined);
      if (!source) continue;
      const standing = { citation: standingFor(ibid.citation, source), span, block: placed, antecedent: source.span };
      found.push(standing);
      sources.push(standing);
    }
    if (note) before = isOne(sources) ? sources.at(-1) : undefined;
  }
  return found;
});

interface Ibid {
  readonly citation: Citation;
  readonly span: Span;
}

/** Those of a block, as they were recognised and without a place, relative to the block. */
function ibidsIn(block: Block, language: Language): readonly Ibid[] {
  if (!PROSE.has(block.kind) || block.kind === 'quotation') return [];
  const text = passage(block);
  const lower = text.text.toLowerCase();
  const { ibid } = LEXICONS[language].citations;
  if (!ibid.some((word) => lower.includes(word))) return [];
  const all = blockCitations(block, language);
  const placed = all.filter(({ citation }) => citation.form === 'ibid.' && !citation.quoted);
  const bare = bareWords(lower, ibid)
    .filter(({ from, to }) => !all.some(({ citation }) => citation.from < to && from < citation.to))
    .map((span): Ibid => ({
      citation: {
        ...span,
        kind: 'symbol',
        form: 'ibid.',
        text: text.text.slice(span.from, span.to),
        targets: [],
        place: [],
      },
      span: toBlock(text, span),
    }));
  return [...placed, ...bare].sort((a, b) => a.span.from - b.span.from);
}

/** Without the stop that ends the sentence, too; `Ibid., Supplement No. 53` means the series. */
function bareWords(lower: string, ibid: readonly string[]): Span[] {
  const words = [...ibid].sort((a, b) => b.length - a.length).map((word) => word.replace(/\./g, '\\.'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'gu');
  return Array.from(lower.matchAll(pattern)).flatMap(({ 0: word, index }): Span[] => {
    const end = index + word.length;
    const rest = lower.slice(end).trimStart();
    if (rest === '') return [{ from: index, to: word.endsWith('.') ? end - 1 : end }];
    return /^[.;；。)）؛]/u.test(rest) ? [{ from: index, to: end }] : [];
  });
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
