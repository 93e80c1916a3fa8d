/** The blocks of a Word file → the lines of a flowing draft. */
import type { Block, Box, Paragraph, Table } from './docxBlocks';
import { readCaption } from './docxCaption';
import { contentsLine, headingLine, isHeading, isTitleInFront, opensBody } from './docxHeading';
import type { NoteReference } from './docxInline';
import { isBlank, isOpenLine, onOneLine, tidy } from './docxLines';
import { notesIn, openingMarks, settle } from './docxMarks';
import { isMasthead, isSymbolLine, withPlainStars } from './docxMasthead';
import { withoutMark } from './docxNotes';
import { isFrame, paragraphsIn, rowsOf, unframed } from './docxTable';

/** The blocks of the text of a note; undefined where the file has lost it. */
export type NoteText = (reference: NoteReference) => readonly Block[] | undefined;

/** What is being written. */
interface Page {
  readonly lines: string[];
  /** Notes for which no place has come yet. */
  notes: string[];
  /** Signs of pages that begin with an empty paragraph. */
  breaks: string;
  /** Whether the last block was a heading, which nothing may part from what it heads. */
  headed: boolean;
  /** Before the first paragraph, chapter or table. */
  front: boolean;
}

/** A masthead in the body stands among its first blocks. */
const FIRST = 6;

/** A line of a text box is shorter where the box is a picture of words. */
const WORD = 60;

/**
 * The whole text; the header of the first page opens it where that is the masthead and the body has none. Where the body is
 * no whole document, it has no `front`.
 */
export function writeText(header: readonly Block[], body: readonly Block[], noteText: NoteText, front = true): string {
  const page: Page = { lines: [], notes: [], breaks: '', headed: false, front };
  const marks = openingMarks(paragraphsIn([...header, ...body]).map(({ text }) => text));

  const words = (paragraph: Paragraph): string => tidy(settle(paragraph.text, marks), paragraph);

  const keepNotes = (paragraphs: readonly Paragraph[]): void => {
    for (const reference of paragraphs.flatMap(({ notes }) => notes)) {
      const texts = paragraphsIn(noteText(reference) ?? []).map((one) => onOneLine(words(one)));
      const text = withoutMark(texts.filter((one) => one !== '').join(' '), reference.mark);
      if (text !== '') page.notes.push(`[^${reference.mark}]: ${text}`);
    }
  };

  /** The notes that somebody has numbered by hand, where a paragraph is one of them. */
  const typedNotes = (paragraph: Paragraph): string[] | undefined =>
    notesIn(paragraph.text, marks)?.map(
      ({ mark, text }) => `[^${mark}]: ${onOneLine(tidy(settle(text, marks), { label: undefined }))}`,
    );

  const linesOf = (blocks: readonly Block[]): string[] =>
    paragraphsIn(blocks)
      .flatMap((one) => words(one).split('\n'))
      .map(withPlainStars)
      .filter((line) => !isBlank(line));

  const paragraph = (block: Paragraph): void => {
    const text = words(block);
    if (isBlank(text)) {
      page.breaks += text;
      return;
    }
    const written = typedNotes(block);
    if (written) {
      page.notes.push(...written);
      return;
    }
    const heading = isHeading(block, text);
    if (page.front) page.front = !opensBody(block, onOneLine(text), heading);
    if (page.front && (!heading || isTitleInFront(block))) put(page, text.split('\n').map(withPlainStars), heading);
    else if (heading) put(page, [headingLine(onOneLine(text))], true);
    else put(page, contentsLine(block, text).split('\n'));
    keepNotes([block]);
  };

  const table = (block: Table, caption: readonly Paragraph[] = []): void => {
    page.front = false;
    const under: string[] = [];
    const rows = rowsOf(block, (one) => {
      const written = typedNotes(one);
      under.push(...(written ?? []));
      return written ? '' : onOneLine(words(one));
    });
    put(page, [...caption.map((one) => onOneLine(words(one))), ...rows]);
    keepNotes(caption);
    keepNotes(paragraphsIn([block]));
    page.notes.push(...under);
  };

  const box = ({ blocks }: Box): void => {
    const lines = linesOf(blocks);
    const isPicture =
      lines.length > 1 && lines.every((line) => line.length <= WORD && !/^\(?\p{L}?\d*[.)]\s/u.test(line));
    if (isPicture || (page.front && isMasthead(lines))) put(page, lines);
    else write(blocks);
  };

  const write = (blocks: readonly Block[]): void => {
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at];
      if (!block) break;
      const caption = readCaption(blocks, at, words);
      if (caption) {
        at += caption.blocks - 1;
        if (caption.table) table(caption.table, caption.paragraphs);
        else {
          page.front = false;
          put(
            page,
            caption.paragraphs.map((one) => onOneLine(words(one))),
          );
          keepNotes(caption.paragraphs);
        }
      } else if (block.kind === 'paragraph') paragraph(block);
      else if (block.kind === 'box') box(block);
      else if (page.front && isMasthead(linesOf([block]))) {
        put(page, linesOf([block]));
        keepNotes(paragraphsIn([block]));
      } else if (isFrame(block)) write(unframed(block));
      else table(block);
    }
  };

  const head = linesOf(header);
  if (isMasthead(head) && !linesOf(body.slice(0, FIRST)).some(isSymbolLine)) put(page, head);
  write(body);
  printNotes(page);
  return `${page.lines.join('\n')}\n`;
}

/**
 * A block of lines. Notes that wait are printed before it, but not between a heading and what it heads, nor before an
 * indented line, which would be theirs.
 */
function put(page: Page, lines: readonly string[], heading = false): void {
  const [first, ...rest] = lines;
  if (first === undefined) return;
  if (!page.headed && !/^\ue002*\s/.test(first)) printNotes(page);
  add(page, [page.breaks + first, ...rest]);
  page.breaks = '';
  page.headed = heading;
}

function printNotes(page: Page): void {
  for (const note of page.notes) add(page, [note]);
  page.notes = [];
}

function add({ lines }: Page, block: readonly string[]): void {
  const before = lines.at(-1);
  if (before !== undefined) lines.push(...(isOpenLine(before) ? ['', ''] : ['']));
  lines.push(...block);
}
