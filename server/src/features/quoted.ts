/** The words of a cited place as a quotation with its source: for the draft, and for the clipboard. */
import type { Span } from '../base/span';
import type { CorpusRecord } from '../corpus/record';
import type { BlockKind } from '../draft/kinds';
import { passage } from '../draft/passage';
import { everyBlock } from '../draft/tree';
import { HOUSE_STYLES } from '../languages/house/index';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';

const TEXTS: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'subparagraph', 'bullet', 'text', 'quotation']);
const LEFT_OUT: ReadonlySet<BlockKind> = new Set<BlockKind>(['note', 'furniture']);

/** The words of a place without its own label, one entry a block; undefined where there is more than words. */
export function wordsAt(record: CorpusRecord, { from, to }: Span): readonly string[] | undefined {
  const blocks = everyBlock(record.draft).filter(
    ({ block, at }) => at + block.length > from && at < to && !LEFT_OUT.has(block.kind),
  );
  if (blocks.length === 0 || !blocks.every(({ block }) => TEXTS.has(block.kind))) return undefined;
  const words = blocks.map(({ block }, at) => {
    const label = at > 0 && block.label ? `${block.label.printed} ` : '';
    return label + passage(block).text.trim();
  });
  return words[0] === '' ? undefined : words;
}

/** `“words” (source)` in the marks of a language, `between` its paragraphs. */
export function quoted(paragraphs: readonly string[], source: string, language: Language, between: string): string {
  const { quotes, innerQuotes } = HOUSE_STYLES[language];
  const [open, close] = quotes;
  const words = paragraphs.map((text) => withInnerQuotes(text, quotes, innerQuotes)).join(between);
  return `${open}${words}${close}${LEXICONS[language].spaced ? ' ' : ''}(${source})`;
}

/** Marks inside a quotation are the inner ones. */
function withInnerQuotes(text: string, quotes: readonly [string, string], inner: readonly [string, string]): string {
  const [open, close] = quotes.map((mark) => mark.trim());
  return Array.from(text, (sign) => (sign === open ? inner[0] : sign === close ? inner[1] : sign)).join('');
}
