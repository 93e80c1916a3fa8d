/** Captions of tables and figures in a Word file, with their titles and units: lines that stand directly under one another. */
import type { Block, Paragraph, Table } from './docxBlocks';
import { isCaption, widthOf } from './docxHeading';
import { isBlank, onOneLine } from './docxLines';
import { isFrame } from './docxTable';

export interface Caption {
  readonly paragraphs: readonly Paragraph[];
  /** Undefined for a figure. */
  readonly table: Table | undefined;
  /** How many blocks it takes, the empty ones among them. */
  readonly blocks: number;
}

/** A number, a title, a unit, another line; longer ones are no title. */
const MOST_LINES = 4;
const LONGEST = 160;

/** The caption that the blocks from `at` on begin with; undefined where they begin with none. `words` gives a paragraph's text. */
export function readCaption(
  blocks: readonly Block[],
  at: number,
  words: (paragraph: Paragraph) => string,
): Caption | undefined {
  const first = blocks[at];
  if (first?.kind !== 'paragraph' || !isCaption(onOneLine(words(first)))) return undefined;
  const paragraphs: Paragraph[] = [];
  let taken = 0;
  let titled = { paragraphs: 1, blocks: 1 };
  for (const block of blocks.slice(at)) {
    if (block.kind === 'table' && !isFrame(block)) return { paragraphs, table: block, blocks: taken + 1 };
    if (block.kind !== 'paragraph') break;
    const text = words(block);
    if (!isBlank(text)) {
      if (paragraphs.length === MOST_LINES || widthOf(text) > LONGEST) break;
      if (paragraphs.length > 0 && (ITEM.test(text) || isCaption(text))) break;
      paragraphs.push(block);
    }
    taken++;
    // Where no table follows, the title is what looks like the number.
    if (paragraphs.length === 2 && block.look.style === first.look.style && !isBlank(text))
      titled = { paragraphs: 2, blocks: taken };
  }
  return { paragraphs: paragraphs.slice(0, titled.paragraphs), table: undefined, blocks: titled.blocks };
}

/** A part of a table with a label of its own is a heading. */
const ITEM = /^\(\p{L}{1,4}\)|^\(\d{1,2}\)/u;
