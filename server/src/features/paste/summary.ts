/** One line on a paste: what was made of it, what was done, and what could not be kept. */
import type { Lost } from '../../base/pasted';
import type { BlockKind } from '../../draft/kinds';
import type { Block } from '../../draft/nodes';

const NAMES: Readonly<Partial<Record<BlockKind, readonly [one: string, many: string]>>> = {
  heading: ['heading', 'headings'],
  part: ['heading', 'headings'],
  article: ['heading', 'headings'],
  title: ['heading', 'headings'],
  paragraph: ['paragraph', 'paragraphs'],
  text: ['paragraph', 'paragraphs'],
  quotation: ['paragraph', 'paragraphs'],
  signature: ['paragraph', 'paragraphs'],
  masthead: ['line of a masthead', 'lines of a masthead'],
  subparagraph: ['sub-paragraph', 'sub-paragraphs'],
  bullet: ['list item', 'list items'],
  table: ['table row', 'table rows'],
  figure: ['figure', 'figures'],
  box: ['box', 'boxes'],
  contents: ['line of contents', 'lines of contents'],
};

/** `2 headings, 3 paragraphs and 2 notes`; of words inside a sentence `words`. */
export function made(blocks: readonly Block[], notes: number): string {
  const counts = new Map<string, { names: readonly [string, string]; count: number }>();
  for (const block of blocks) {
    const names = NAMES[block.kind];
    if (!names || block.segments.every(({ text }) => text === '')) continue;
    const known = counts.get(names[0]);
    if (known) known.count++;
    else counts.set(names[0], { names, count: 1 });
  }
  const items = [...counts.values()].map(({ names, count }) => counted(count, ...names));
  if (items.length === 0) items.push('words');
  if (notes > 0) items.push(counted(notes, 'note', 'notes'));
  return list(items);
}

/** `1 picture and bold type are not kept` */
export function notKept(lost: readonly Lost[]): string | undefined {
  if (lost.length === 0) return undefined;
  const items = lost.map(({ one, many, count }) => (count === undefined ? many : counted(count, one, many)));
  const [first] = lost;
  const single =
    lost.length === 1 && (first?.count === 1 || (first?.count === undefined && !first?.many.endsWith('s')));
  return `${list(items)} ${single ? 'is' : 'are'} not kept`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
