/** Blocks → flowing draft text: blank lines between them, notes as `[^7]: …`, and where in the text each page begins. */

export interface DraftBlock {
  /** One line, with `pageMark` where a page begins in it. */
  readonly text: string;
  /** Whether the next block follows without a blank line, as rows of a table do. */
  readonly tight?: boolean;
}

export interface WrittenDraft {
  readonly text: string;
  readonly pages: readonly number[];
}

const MARK = /\u0001(\d+)\u0002/g;

/** Stands in the text of a block where page `number`, counted from 1, begins; no writer prints it. */
export function pageMark(number: number): string {
  return `\u0001${number}\u0002`;
}

/** The text of a note as a draft has it. */
export function draftNote(mark: string, text: string): string {
  return `[^${mark}]: ${text}`;
}

/** Of a line as long as a page's that stops in mid-sentence: headings and members of lists are such lines too. */
function isOpen({ text, tight }: DraftBlock): boolean {
  const width = widthOf(text);
  return !tight && width >= 40 && width <= 160 && !/[.。;；:：!！?？…,，،؛؟*][”’“」』"'»)）\]]*\s*$/.test(text);
}

function widthOf(text: string): number {
  return text.replace(MARK, '').replace(/[\u2e80-\uffef]/g, '##').length;
}

/** Whether a reader who knows nothing of the file could take its short lines for lines of a page, one blank line apart. */
function looksExtracted(blocks: readonly DraftBlock[]): boolean {
  const open = blocks.filter(isOpen).length;
  const typed = blocks.filter(({ text }) => widthOf(text) > 160).length;
  return open >= 3 && typed <= open;
}

/** The blocks as one text, and the beginning of each of `count` pages in it. A page without text begins where the next does. */
export function writeDraft(blocks: readonly DraftBlock[], count: number): WrittenDraft {
  const apart = looksExtracted(blocks);
  const begins = new Map<number, number>();
  let text = '';
  for (const [at, block] of blocks.entries()) {
    let from = 0;
    for (const mark of block.text.matchAll(MARK)) {
      text += block.text.slice(from, mark.index);
      from = mark.index + mark[0].length;
      const page = Number(mark[1]);
      if (!begins.has(page)) begins.set(page, text.length);
    }
    text += block.text.slice(from);
    if (block.tight && at < blocks.length - 1) text += '\n';
    else text += apart && isOpen(block) ? '\n\n\n' : '\n\n';
  }
  const written = text === '' ? '' : `${text.trimEnd()}\n`;
  const pages: number[] = [];
  let next = written.length;
  for (let page = count; page >= 1; page--) {
    next = Math.min(next, begins.get(page) ?? next);
    pages.unshift(next);
  }
  if (pages.length > 0) pages[0] = 0;
  return { text: written, pages };
}
