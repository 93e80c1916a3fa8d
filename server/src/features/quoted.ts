/** The words of a cited place as a quotation with its source: for the draft, and for the clipboard. */
import type { Span } from '../base/span';
import type { CorpusRecord } from '../corpus/record';
import type { BlockKind } from '../draft/kinds';
import { passage } from '../draft/passage';
import { everyBlock, type Placed } from '../draft/tree';
import { HOUSE_STYLES } from '../languages/house/index';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';

const TEXTS: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'subparagraph', 'bullet', 'text', 'quotation']);
const LEFT_OUT: ReadonlySet<BlockKind> = new Set<BlockKind>(['note', 'furniture']);

/** Stands for what is no running text: a table, a figure. */
export const GAP = '[…]';

/**
 * The words of a place, without its own label unless it is one of several, one entry a block, `GAP` for what is not made of words. Undefined where it does
 * not begin with words, as a section, an annex or a table does not, and where it has none.
 */
export function wordsAt(
  record: CorpusRecord,
  { from, to }: Span,
  isOneOfSeveral = false,
): readonly string[] | undefined {
  const [first, ...rest] = everyBlock(record.draft).filter(
    ({ block, at }) => at + block.length > from && at < to && !LEFT_OUT.has(block.kind),
  );
  if (!first || (first.block.kind !== 'article' && !TEXTS.has(first.block.kind))) return undefined;
  const opening = wordsOf(first);
  // The line of an article often has its name alone.
  const skipped = first.block.kind === 'article' && opening === '';
  if (opening === '' && !skipped) return undefined;
  const words = [
    ...(isOneOfSeveral ? [withLabel(first)] : skipped ? [] : [opening]),
    ...rest.map((placed) => (TEXTS.has(placed.block.kind) ? withLabel(placed) : GAP)),
  ];
  return words.every((text) => text === GAP) ? undefined : withSingleGaps(words);
}

function withLabel(placed: Placed): string {
  return [placed.block.label?.printed ?? '', wordsOf(placed)].filter((words) => words !== '').join(' ');
}

function wordsOf({ block }: Placed): string {
  return passage(block).text.trim();
}

/** A table has a line for each of its rows. */
export function withSingleGaps(words: readonly string[]): readonly string[] {
  return words.filter((text, at) => text !== GAP || words[at - 1] !== GAP);
}

/** `“words” (source)` in the marks of a language, `between` its paragraphs; the source has its brackets. */
export function quoted(paragraphs: readonly string[], source: string, language: Language, between: string): string {
  const { quotes, innerQuotes } = HOUSE_STYLES[language];
  const [open, close] = quotes;
  const words = paragraphs.map((text) => withInnerQuotes(text, quotes, innerQuotes)).join(between);
  return `${open}${words}${close}${LEXICONS[language].spaced ? ' ' : ''}${source}`;
}

/** Marks inside a quotation are the inner ones. */
function withInnerQuotes(text: string, quotes: readonly [string, string], inner: readonly [string, string]): string {
  const [open, close] = quotes.map((mark) => mark.trim());
  return Array.from(text, (sign) => (sign === open ? inner[0] : sign === close ? inner[1] : sign)).join('');
}
