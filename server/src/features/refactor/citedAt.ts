/** The citation that an action is asked for. */
import { touches, type Span } from '../../base/span';
import { blockCitations } from '../../analysis/blockCitations';
import { citationsIn, type PlacedCitation } from '../../analysis/analysis';
import { furtherIbids } from '../../analysis/ibids';
import type { Citation } from '../../citations/citation';
import { bracketsRound } from '../../draft/brackets';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { blockAt } from '../../draft/tree';
import type { Register } from '../../languages/houseStyle';

/** The only citation or *ibid.* that a selection overlaps, or that a cursor touches; undefined where there is none, or another. */
export function citedAt(draft: Draft, span: Span): PlacedCitation | undefined {
  const block = blockAt(draft, span.from);
  if (!block || span.to > block.at + block.block.length) return undefined;
  const further = furtherIbids(draft).filter((one) => one.block.at === block.at);
  const all: readonly PlacedCitation[] = [...citationsIn(draft, block), ...further];
  if (span.from === span.to) return all.find((one) => touches(one.span, span.from));
  const [only, other] = all.filter((one) => one.span.from < span.to && span.from < one.span.to);
  return other ? undefined : only;
}

/** The citation as its passage alone says it, with all of the passage. */
export function recognisedAt(
  draft: Draft,
  { span, block }: PlacedCitation,
): { readonly citation: Citation; readonly all: readonly Citation[] } | undefined {
  const all = blockCitations(block.block, languageAt(draft, block.at));
  const found = all.find((one) => one.span.from === span.from - block.at);
  return found && { citation: found.citation, all: all.map(({ citation }) => citation) };
}

/** Notes, and what stands in brackets, have the short forms. */
export function registerOf({ block: { block }, citation }: PlacedCitation): Register {
  return block.kind === 'note' || bracketsRound(passage(block), citation) ? 'note' : 'text';
}

/** Whether nothing but these words stands there: neither a mark, nor what a page break or a comment put between them. */
export function isAlone(draft: Draft, span: Span, words: string): boolean {
  return textOf(draft, span).replace(/\s/g, '') === words.replace(/\s/g, '');
}
