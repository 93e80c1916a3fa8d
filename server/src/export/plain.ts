/** A page → plain text for where nothing else is taken: a block a line, notes numbered below. */
import type { Inline, Page } from './page';

/** Lines ended by `\n`. */
export function writePlain({ blocks, notes }: Page): string {
  const paragraphs = blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((cells) => cells.map(words).join('\t')).join('\n')
      : [block.label, words(block.inline)].filter((part) => part !== '').join(' '),
  );
  const below = notes.map(({ inline }, at) => `[${at + 1}] ${words(inline)}`.trimEnd());
  return [...paragraphs, ...(below.length > 0 ? [below.join('\n')] : [])].join('\n\n');
}

function words(inline: readonly Inline[]): string {
  return inline.map((one) => (typeof one === 'string' ? one : `[${one.note}]`)).join('');
}
