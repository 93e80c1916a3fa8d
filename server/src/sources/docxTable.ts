/** Tables of a Word file: which are tables, and which only place text on the page; and their rows of cells between tabs. */
import type { Block, Cell, Paragraph, Table } from './docxBlocks';
import { PAGE } from './docxMarks';

/** A cell with more text than this, in several paragraphs, is a column of a page. */
const COLUMN = 1500;

/** The paragraphs of blocks, those in tables among them, in their order. */
export function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return paragraphsIn(block.kind === 'box' ? block.blocks : unframed(block));
  });
}

/** Whether a table only places text: never two cells with text side by side, or a cell that holds whole pages. */
export function isFrame({ rows }: Table): boolean {
  return (
    rows.every((row) => row.filter(hasText).length <= 1) ||
    rows.some((row) => row.some((cell) => paragraphsIn(cell.blocks).length > 3 && lengthOf(cell) > COLUMN))
  );
}

/** The blocks of all cells, one after the other. */
export function unframed({ rows }: Table): Block[] {
  return rows.flatMap((row) => row.flatMap((cell) => [...cell.blocks]));
}

/**
 * A row a line; a cell that covers several columns leaves the others empty. Where a row has one cell with text, an empty
 * one stands behind it between tab and pipe: without it the line would be a heading or paragraph in the midst of a table.
 * `write` gives the text of a paragraph.
 */
export function rowsOf({ rows }: Table, write: (paragraph: Paragraph) => string): string[] {
  return rows
    .map((row) =>
      oneBreak(
        row
          .flatMap((cell) => cellTexts(cell, write))
          .join('\t')
          .trimEnd(),
      ),
    )
    .filter(isPrinted)
    .map((line) => (line.trimStart().includes('\t') ? line : `${line}\t|`));
}

function cellTexts({ blocks, width }: Cell, write: (paragraph: Paragraph) => string): string[] {
  const words = paragraphsIn(blocks)
    .map((paragraph) => write(paragraph).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return [words.join(' '), ...Array<string>(width - 1).fill('')];
}

/** A row that goes on overleaf does so in each of its cells: the page begins once. */
function oneBreak(line: string): string {
  const at = line.indexOf(PAGE);
  return at < 0 ? line : PAGE + line.replaceAll(PAGE, '');
}

function isPrinted(line: string): boolean {
  return line.replaceAll(PAGE, '').trim() !== '';
}

function hasText(cell: Cell): boolean {
  return paragraphsIn(cell.blocks).some(({ text, label }) => isPrinted(text) || label !== undefined);
}

function lengthOf(cell: Cell): number {
  return paragraphsIn(cell.blocks).reduce((sum, { text }) => sum + text.length, 0);
}
