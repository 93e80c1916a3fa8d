/** `Ibid.` and its like in the passage of one block, before anything is known of the source. */
import { fact, factOfPair } from '../base/lazy';
import { toBlock } from '../base/passage';
import type { Span } from '../base/span';
import type { Citation } from '../citations/citation';
import { PROSE } from '../draft/kinds';
import type { Block } from '../draft/nodes';
import { passage } from '../draft/passage';
import type { CitationWords } from '../languages/citationWords';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { blockCitations } from './blockCitations';

export interface Ibid {
  readonly citation: Citation;
  /** Relative to the block. */
  readonly span: Span;
}

/** Those with a place, as they were recognised, and those without one, in the order of the text. */
export const blockIbids: (block: Block, language: Language) => readonly Ibid[] = factOfPair(findIbids);

/** Whether a block has one at all, whatever stands behind it: `Ibid., vol. 1249` is of a series. */
export function saysIbid(block: Block, language: Language): boolean {
  return opensWithIbid(block) || blockIbids(block, language).length > 0;
}

/** Whether a block begins with such a word of any language, understood or not: Russian notes have the Latin one, too. */
export const opensWithIbid: (block: Block) => boolean = fact((block) => OPENING.test(plain(passage(block).text)));

/** What Arabic stretches words with, and its vowel signs. */
const STRETCHED = /[\u0640\u064b-\u0652]/g;

/** Without what may stand before the first word, such as empty brackets. */
function plain(text: string): string {
  return text
    .replace(STRETCHED, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
}

/** `Ibid.`, `See also ibid.` */
const OPENING = new RegExp(
  `^(?:(?:${words(({ see }) => see)})[^\\p{L}\\p{N}]*)?(?:${words(({ ibid }) => ibid)})(?:(?<=[\\u3400-\\u9fff])|(?!\\p{L}))`,
  'u',
);

function words(list: (words: CitationWords) => readonly string[]): string {
  return Object.values(LEXICONS)
    .flatMap(({ citations }) => list(citations))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\./g, '\\.').replace(/ /g, ' ?'))
    .join('|');
}

function findIbids(block: Block, language: Language): readonly Ibid[] {
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
