/** `Ibid.` without a place of its own: no citation to those who count places, but the same source and the same place to a reader. */
import { blockCitations } from '../../analysis/blockCitations';
import { toBlock } from '../../base/passage';
import type { Span } from '../../base/span';
import { betweenLevels } from '../../citations/write';
import { writePlace } from '../../citations/writePlace';
import { PROSE } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { blockAt, everyBlock, type Placed } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { changed } from './kept';
import { languageAt } from './citedAt';

/** Absolute; without the stop that ends its sentence. */
export interface BareIbid extends Span {
  readonly language: Language;
  /** Behind the whole word. */
  readonly end: number;
}

/** A paragraph that no document has. */
export const PROBE = '7777';

/** Those of the draft in order, or of the block at an offset. */
export function bareIbids(draft: Draft, at?: number): readonly BareIbid[] {
  const block = at === undefined ? undefined : blockAt(draft, at);
  const blocks = at === undefined ? everyBlock(draft) : block ? [block] : [];
  return blocks.flatMap((placed) => inBlock(placed, languageAt(draft, placed)));
}

function inBlock({ block, at }: Placed, language: Language): readonly BareIbid[] {
  if (!PROSE.has(block.kind) || block.kind === 'quotation') return [];
  const text = passage(block);
  const lower = text.text.toLowerCase();
  const { ibid } = LEXICONS[language].citations;
  if (!ibid.some((word) => lower.includes(word))) return [];
  const taken = blockCitations(block, language).map(({ citation }) => citation);
  const words = [...ibid].sort((a, b) => b.length - a.length).map((word) => word.replace(/\./g, '\\.'));
  return [...lower.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'gu'))].flatMap(
    ({ 0: word, index }): BareIbid[] => {
      const end = index + word.length;
      if (taken.some(({ from, to }) => from < end && index < to)) return [];
      const rest = text.text.slice(end);
      // `Ibid., Supplement No. 53` means the series.
      if (!/^\s*(?:$|[.;；。)）؛])/u.test(rest)) return [];
      // The stop of the abbreviation is that of the sentence, too, unless another sign follows.
      const to = word.endsWith('.') && /^\s*$/.test(rest) ? end - 1 : end;
      const span = toBlock(text, { from: index, to });
      const whole = toBlock(text, { from: index, to: end });
      return [{ from: at + span.from, to: at + span.to, end: at + whole.to, language }];
    },
  );
}

/** The draft with a place behind each, so that it is read like any other, and where each sign of it stood before. */
export function withProbes(
  draft: Draft,
  bare: readonly BareIbid[],
): { readonly probed: Draft; readonly before: (at: number) => number } {
  const edits = bare.map(({ end, language }) => {
    const number = { number: PROBE, sub: [] };
    const place = writePlace([{ unit: 'paragraph', ranges: [{ first: number, last: number }] }], language, 'note');
    return { from: end, to: end, text: betweenLevels([], language, 'note') + place };
  });
  const ends: { readonly at: number; readonly by: number }[] = [];
  let by = 0;
  for (const { from, text } of edits) {
    by += text.length;
    ends.push({ at: from + by, by });
  }
  return {
    probed: edits.length === 0 ? draft : changed(draft, edits),
    before: (at) => at - (ends.findLast((end) => end.at <= at)?.by ?? 0),
  };
}
