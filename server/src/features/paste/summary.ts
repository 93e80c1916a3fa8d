/** One line on a paste: what was made of it, what was done, and what could not be kept. */
import { listed, plural, t } from '../../base/l10n';
import type { Lost } from '../../base/pasted';
import type { BlockKind } from '../../draft/kinds';
import type { Block } from '../../draft/nodes';

type Count = (count: number) => string;

const headings: Count = (count) => plural(count, '{0} heading', '{0} headings');
const paragraphs: Count = (count) => plural(count, '{0} paragraph', '{0} paragraphs');

/** Kinds that are counted together have the same words. */
const COUNTS: Readonly<Partial<Record<BlockKind, Count>>> = {
  heading: headings,
  part: headings,
  article: headings,
  title: headings,
  paragraph: paragraphs,
  text: paragraphs,
  quotation: paragraphs,
  signature: paragraphs,
  masthead: (count) => plural(count, '{0} line of a masthead', '{0} lines of a masthead'),
  subparagraph: (count) => plural(count, '{0} sub-paragraph', '{0} sub-paragraphs'),
  bullet: (count) => plural(count, '{0} list item', '{0} list items'),
  table: (count) => plural(count, '{0} table row', '{0} table rows'),
  figure: (count) => plural(count, '{0} figure', '{0} figures'),
  box: (count) => plural(count, '{0} box', '{0} boxes'),
  contents: (count) => plural(count, '{0} line of contents', '{0} lines of contents'),
};

/** `2 headings, 3 paragraphs and 2 notes`; of words inside a sentence `words`. */
export function made(blocks: readonly Block[], notes: number): string {
  const counts = new Map<Count, number>();
  for (const { kind, segments } of blocks) {
    const count = COUNTS[kind];
    if (!count || segments.every(({ text }) => text === '')) continue;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const items = [...counts].map(([words, count]) => words(count));
  if (items.length === 0) items.push(t('words'));
  if (notes > 0) items.push(plural(notes, '{0} note', '{0} notes'));
  return listed(items);
}

/** `1 picture and bold type are not kept`; nothing where nothing was lost. */
export function notKept(lost: readonly Lost[]): readonly string[] {
  if (lost.length === 0) return [];
  const [first] = lost;
  const things = listed(lost.map(({ words }) => words));
  return [lost.length === 1 && first?.isOne === true ? t('{0} is not kept', things) : t('{0} are not kept', things)];
}
