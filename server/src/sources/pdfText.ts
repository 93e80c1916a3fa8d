/** The regions of all pages → the blocks of a draft: paragraphs put together over page breaks, notes behind their paragraph. */
import type { DraftBlock } from './draftText';
import { draftNote, pageMark } from './draftText';
import { isCaption } from './docxHeading';
import { blocksOf, goesOn } from './pdfBlocks';
import type { PdfRegion } from './pdfColumns';
import { headingText } from './pdfHeadings';
import { cleanText, joinLines } from './pdfJoin';
import type { PdfLine } from './pdfLines';
import type { Extent, PdfMeasure } from './pdfMeasure';
import { frontBlocks, frontEnd } from './pdfMasthead';
import { partFoot, readNoteLabel, withoutStrayLetters, writeSlashed, writeStars } from './pdfNotes';
import { findTables, hasLeaders, rowsOf } from './pdfTables';

export interface TextPage {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly PdfRegion[];
}

/** A block while pages are read. */
interface Open {
  /** Its lines, page by page. */
  readonly pages: { readonly number: number; readonly lines: PdfLine[] }[];
  readonly extent: Extent;
}

interface Note {
  readonly mark: string;
  text: string;
}

type Written = { text: string; tight: boolean; readonly note?: Note };

/** The blocks of the document, in order. */
export function textOf(pages: readonly TextPage[], measure: PdfMeasure): DraftBlock[] {
  const writer = new Writer(measure);
  const first = pages.findIndex(({ regions }) => regions.length > 0);
  for (const [at, page] of pages.entries()) writer.page(page, at + 1, at === first);
  return writer.end();
}

/** What has been written so far, and what still may go on. */
class Writer {
  private readonly written: Written[] = [];
  /** What stands at the foot of the pages that the open block is on: printed behind it. */
  private held: Written[] = [];
  private open: Open | undefined;
  private lastNote: Note | undefined;
  private readonly slashed = new Set<string>();
  private front = false;
  private marked = 0;

  constructor(private readonly measure: PdfMeasure) {}

  page(page: TextPage, number: number, first: boolean): void {
    this.front = first;
    for (const region of page.regions) this.region(page, region, number, first);
  }

  end(): DraftBlock[] {
    this.close();
    const known = new Set(this.written.flatMap(({ note }) => (note ? [note.mark] : [])));
    return notesApart(this.written).map(({ text, tight, note }) => {
      const body = note ? draftNote(note.mark, note.text) : writeStars(writeSlashed(text, this.slashed), known);
      return { text: withoutStrayLetters(cleanText(body), known), tight };
    });
  }

  private region(page: TextPage, { lines, column }: PdfRegion, number: number, first: boolean): void {
    const { body } = this.measure;
    const unfinished = this.lastNote !== undefined && !/[.。;；!?)）”»"]$/.test(this.lastNote.text);
    const { text, foot, behindRule } = partFoot(lines, body, unfinished, first);
    const extent = this.measure.extent(page, column);
    let at = 0;
    if (column > 0) this.front = false;
    if (this.front) at = this.writeFront(text, page, extent, number);
    const rest = text.slice(at);
    at = 0;
    for (const [from, to] of [...findTables(rest, this.measure), [rest.length, rest.length] as const]) {
      this.blocks(rest.slice(at, from), extent, number);
      if (from < rest.length) this.table(rest.slice(from, to + 1), number);
      at = to + 1;
    }
    this.foot(foot, extent, behindRule);
  }

  /** How many of the lines are masthead and titles. */
  private writeFront(lines: readonly PdfLine[], page: TextPage, extent: Extent, number: number): number {
    const end = frontEnd(lines, extent, this.measure);
    const blocks = frontBlocks(lines.slice(0, end), page, extent, this.measure);
    for (const block of blocks) this.write(this.begin(number) + joinLines(block.map(({ text }) => text)), false);
    this.front = end === lines.length;
    return end;
  }

  private blocks(lines: readonly PdfLine[], extent: Extent, number: number): void {
    for (const [at, block] of blocksOf(lines, extent, this.measure).entries()) {
      const last = this.open?.pages.at(-1);
      const line = block[0];
      if (
        at === 0 &&
        line &&
        this.open &&
        last &&
        goesOn(
          this.open.pages.flatMap((p) => p.lines),
          this.open.extent,
          line,
          extent,
        )
      ) {
        if (last.number === number) last.lines.push(...block);
        else this.open.pages.push({ number, lines: [...block] });
        continue;
      }
      this.close();
      this.open = { pages: [{ number, lines: [...block] }], extent };
    }
  }

  private table(lines: readonly PdfLine[], number: number): void {
    this.close();
    this.joinCaption();
    for (const row of rowsOf(lines)) this.write(this.begin(number) + row, true);
    const last = this.written.at(-1);
    if (last) last.tight = false;
  }

  /** The title between `Table 1` and its table is bold, and no heading: the lines of a caption stand close together. */
  private joinCaption(): void {
    const [caption, title] = this.written.slice(-2);
    if (!caption || !title || !isCaption(caption.text.replace(PAGE, '')) || !INDENTED.test(title.text)) return;
    caption.tight = true;
    title.text = title.text.replace(INDENT, '');
    title.tight = true;
  }

  private foot(lines: readonly PdfLine[], extent: Extent, behindRule: boolean): void {
    for (const block of blocksOfNotes(lines, extent, this.measure, behindRule)) {
      const label = block[0] && readNoteLabel(block[0], true, behindRule);
      const text = joinLines(block.map((line, at) => (at === 0 ? line.text.slice(label?.length ?? 0) : line.text)));
      if (label) this.held.push(this.note(label.mark, text, label.slashed));
      else if (this.lastNote) this.lastNote.text = joinLines([this.lastNote.text, text]);
      else this.held.push({ text, tight: false });
    }
    if (!this.open) this.release();
  }

  private note(mark: string, text: string, slashed: boolean): Written {
    if (slashed) this.slashed.add(mark);
    this.lastNote = { mark, text };
    return { text: '', tight: false, note: this.lastNote };
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (open) this.writeOpen(open);
    this.release();
  }

  private release(): void {
    this.written.push(...this.held);
    this.held = [];
  }

  private writeOpen({ pages, extent }: Open): void {
    const lines = pages.flatMap((page) => page.lines);
    const first = lines[0];
    if (!first) return;
    const parts = pages.map((page) => joinLines(page.lines.map(({ text }) => text)));
    const label = readNoteLabel(first, false);
    const begin = this.begin(pages[0]?.number ?? 1);
    if (label) {
      this.written.push(this.note(label.mark, begin + joinLines(parts).slice(label.length), false));
      return;
    }
    const text = joinLines(
      parts,
      pages.map(({ number }) => this.begin(number)),
    );
    const heading = headingText(lines, joinLines(parts), extent, this.measure);
    if (heading) this.write(begin + heading, false);
    else this.write(begin + text, hasLeaders(lines.at(-1) ?? first));
  }

  private begin(number: number): string {
    if (number <= this.marked) return '';
    this.marked = number;
    return pageMark(number);
  }

  private write(text: string, tight: boolean): void {
    this.written.push({ text, tight });
  }
}

/** In a draft an indented line behind a note is the note's: notes before such a heading stand behind what it heads. */
function notesApart(blocks: readonly Written[]): Written[] {
  const apart: Written[] = [];
  let waiting: Written[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.note) {
      waiting.push(block);
      continue;
    }
    const before = blocks[at - 1];
    if (!INDENTED.test(block.text) && !(before && INDENTED.test(before.text) && block.tight)) {
      // Nothing stands between the heading and its text.
      if (waiting.length > 0 && !(before && INDENTED.test(before.text))) {
        apart.push(...waiting);
        waiting = [];
      }
    }
    apart.push(block);
  }
  return [...apart, ...waiting];
}

/** The sign of a page, where one begins. */
const PAGE = /^\u0001\d+\u0002/;
const INDENTED = /^(?:\u0001\d+\u0002)?\s{2}/;
const INDENT = /(?<=^(?:\u0001\d+\u0002)?)\s+/;

/** The lines at the foot: each label opens a note. */
function blocksOfNotes(
  lines: readonly PdfLine[],
  extent: Extent,
  measure: PdfMeasure,
  behindRule: boolean,
): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (!last || readNoteLabel(line, true, behindRule)) blocks.push([line]);
    else last.push(line);
  }
  return blocks.length === 1 && blocks[0] && !readNoteLabel(blocks[0][0] as PdfLine, true, behindRule)
    ? blocksOf(lines, extent, measure)
    : blocks;
}
