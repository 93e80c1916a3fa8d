/** What a block quotes word for word, and what stands beside it that says where from. */
import type { Beside } from '../citing/beside';
import { blockCitations, type BlockCitation } from '../../analysis/blockCitations';
import { factOfPair } from '../../base/lazy';
import { toBlock, type Passage } from '../../base/passage';
import type { Span } from '../../base/span';
import type { Block } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';
import { lettersOf } from '../letters';
import { SAYS, TITLED } from '../../languages/checks/quotationWords';
import { zonesIn, zoneOf } from '../zones';

export interface Quotation {
  /** Inside the quotation marks, relative to the block. */
  readonly span: Span;
  readonly words: string;
  /** The letters of what stands between ellipses and insertions. */
  readonly fragments: readonly string[];
  /** Where the citation or the footnote mark stands that says where it is from, relative to the block. */
  readonly source: Beside;
}

/** Fewer are a term, a slogan or a title. */
const LEAST_HAN = 8;
const LEAST_WORDS = 5;

/** A shorter stretch between two ellipses may be anywhere. */
const LEAST_FRAGMENT = 4;

/** An ellipsis, or what the author put in. */
const OMITTED = /\s?(?:…+|\.\s?\.\s?\.|\[[^\]]*\]|［[^］]*］)/;

/** The quotations of a block that are bound to a citation or a mark. They hang on the block. */
export const quotationsIn: (block: Block, language: Language) => readonly Quotation[] = factOfPair(readQuotations);

function readQuotations(block: Block, language: Language): readonly Quotation[] {
  const zone = zoneOf(block.kind);
  if (zone !== undefined && zone !== 'quotation') return [];
  const text = passage(block);
  if (!/["“«„「『”]/.test(text.text)) return [];
  return zonesIn(text, LEXICONS[language]).flatMap(({ from, to, zone: kind }): Quotation[] => {
    // What is not closed goes on in the next block.
    if (kind !== 'quotation' || to >= text.text.length) return [];
    const words = text.text.slice(from, to);
    if (!isLong(words) || isTitle(text.text, from - 1, language)) return [];
    const source = sourceOf(block, text, { from, to }, language);
    if (!source) return [];
    const fragments = words
      .split(OMITTED)
      .map((part) => lettersOf(part).text)
      .filter((part) => part.length >= LEAST_FRAGMENT);
    return fragments.length === 0 ? [] : [{ span: toBlock(text, { from, to }), words, fragments, source }];
  });
}

/** Whether the words before the opening mark say that it encloses a title. */
function isTitle(text: string, at: number, language: Language): boolean {
  const before = text
    .slice(Math.max(0, at - 30), at)
    .toLowerCase()
    .replace(/[\s:：]+$/, '');
  return TITLED[language].some((word) => before.endsWith(word));
}

function isLong(words: string): boolean {
  const han = words.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const spaced = words.split(/[\s\u00a0]+/).filter((word) => /\p{L}/u.test(word)).length;
  return han >= LEAST_HAN || (han === 0 && spaced >= LEAST_WORDS);
}

/** In brackets or as a note directly behind it; else directly before it. */
function sourceOf(block: Block, text: Passage, quote: Span, language: Language): Quotation['source'] | undefined {
  const citations = blockCitations(block, language);
  const behind = quote.to + 1;
  const stops = /^[\s。.,，;；、:：!?！？]*/.exec(text.text.slice(behind, behind + 8))?.[0].length ?? 0;
  return (
    bracketed(text.text, behind + stops, citations) ??
    marked(block, text, behind, behind + stops) ??
    before(text.text, quote.from - 1, citations, language)
  );
}

/** `” (A/93/120, para. 5)`: the bracket opens with the citation, and has no other. */
function bracketed(text: string, at: number, citations: readonly BlockCitation[]): Quotation['source'] | undefined {
  const [opening] = /^[(（]\s*/.exec(text.slice(at, at + 8)) ?? [];
  if (opening === undefined) return undefined;
  const first = at + opening.length;
  const end = /[)）][^)）(（]*$|$/.exec(text.slice(first).split(/[。.](?=\s|$)/)[0] ?? '')?.index ?? 0;
  const inside = citations.filter(({ citation }) => citation.from >= first && citation.from < first + end);
  const [only, second] = inside;
  return only?.citation.from === first && !second ? { citation: only.span.from } : undefined;
}

/** The mark between the closing quotation mark and the end of the stops behind it; undefined where there are two. */
function marked(block: Block, text: Passage, from: number, to: number): Quotation['source'] | undefined {
  const low = toBlock(text, { from: from - 1, to: from }).to;
  const high = to < text.text.length ? toBlock(text, { from: to, to: to + 1 }).from : Infinity;
  const [only, second] = block.marks.filter((mark) => mark.from >= low && mark.to <= high);
  return only && !second ? { mark: only.mark, at: only.from } : undefined;
}

/** `paragraph 5 of A/93/120 states that “…”`: nothing else between the two. */
function before(
  text: string,
  at: number,
  citations: readonly BlockCitation[],
  language: Language,
): Quotation['source'] | undefined {
  const last = citations.findLast(({ citation }) => citation.to <= at);
  if (!last || at - last.citation.to > 40) return undefined;
  const between = text.slice(last.citation.to, at).toLowerCase();
  if (/[.。;；!?！？“”"«»《》()（）]/.test(between)) return undefined;
  const plain = between.replace(/[\s,，:：،]+$/, '').trimStart();
  const says = SAYS[language].some((word) => plain.endsWith(word));
  const joined = plain === '' && /[,，:：،]/.test(between);
  return says || joined ? { citation: last.span.from } : undefined;
}
