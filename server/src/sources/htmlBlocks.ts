/** The elements of a page → paragraphs and tables in the order of the text, as those of a Word file. */
import { UNSPACED } from '../base/passage';
import type { Block, Cell, Paragraph, Table } from './docxBlocks';
import type { NoteReference } from './docxInline';
import { LOWERED, RAISED, withoutSigns } from './docxMarks';
import type { Label } from './docxNumbering';
import { withoutSignFont } from './docxSymbols';
import { wordsOf, type HtmlElement } from './html';
import {
  BLOCKS,
  countComments,
  isComment,
  isSeen,
  outlineOf,
  seeLink,
  shownOnly,
  signsIn,
  SILENT,
  span,
} from './htmlElements';
import { listLabels, writtenLabel, type LabelForm, type ListLabels } from './htmlLists';
import type { HtmlLosses } from './htmlLosses';
import type { HtmlNotes } from './htmlNotes';
import { lookOf, styleOf } from './htmlStyle';

/** More columns than any table has. */
const WIDEST = 64;
const MOST_ROWS = 1000;

const LOWERED_DIGITS = '₀₁₂₃₄₅₆₇₈₉';

/** What the elements round a text say of it. */
interface Context {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly coloured: boolean;
  readonly raised: boolean | undefined;
  readonly kept: boolean;
  readonly font: string;
  readonly list: ListLabels | undefined;
  /** 0 for the highest heading. */
  readonly outline: number | undefined;
}

const PLAIN: Context = {
  ...{ bold: false, italic: false, coloured: false, raised: undefined, kept: false, font: '' },
  ...{ list: undefined, outline: undefined },
};

export interface HtmlReader {
  /** Those of an element; of a page where a clipboard says what was copied, of that alone. */
  blocks(element: HtmlElement): Block[];
}

/** Reads elements of one page; what is not kept is counted. */
export function htmlReader(page: HtmlElement, notes: HtmlNotes, losses: HtmlLosses, opens: LabelForm): HtmlReader {
  const told = new Set<HtmlElement>();
  return {
    blocks(element) {
      const fragment = element === page && hasFragment(page);
      return readBlocks(element, { notes, losses, opens, told, copied: { now: !fragment } });
    },
  };
}

function hasFragment(root: HtmlElement): boolean {
  return root.children.some((node) => typeof node !== 'string' && (node.name === '#start' || hasFragment(node)));
}

interface Reading {
  readonly notes: HtmlNotes;
  readonly losses: HtmlLosses;
  readonly opens: LabelForm;
  /** Holders of notes whose mark has come. */
  readonly told: Set<HtmlElement>;
  /** Whether the text is between the signs of what was copied. */
  readonly copied: { now: boolean };
}

function readBlocks(root: HtmlElement, reading: Reading): Block[] {
  const { notes, losses, told, copied } = reading;
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let references: NoteReference[] = [];
  let letters = 0;
  let bold = 0;
  let italic = 0;
  /** Waits for the paragraph that it belongs to. */
  let label: Label | undefined;
  let outline: number | undefined;

  const flush = (): void => {
    const text = pieces.join('');
    pieces = [];
    if (text.trim() === '') {
      letters = bold = italic = 0;
      return;
    }
    blocks.push(paragraph(text, { label, references, outline, bold: letters > 0 && bold === letters }));
    if (outline === undefined) {
      if (bold > 0 && bold < letters) losses.see('bold');
      if (italic > 0) losses.see('italic');
    }
    label = undefined;
    references = [];
    letters = bold = italic = 0;
  };

  const print = (words: string, context: Context): void => {
    if (!copied.now || words === '') return;
    const text = readable(isBroken(pieces.at(-1), words) ? words.trimStart() : words, context);
    const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += count;
    if (context.bold) bold += count;
    if (context.italic) italic += count;
    if (context.coloured && count > 0) losses.see('colour');
    if (text.trim() !== '' && outline === undefined) outline = context.outline;
    if (context.raised === true && text.trim() !== '') pieces.push(RAISED, text, LOWERED);
    else if (context.raised === false)
      pieces.push(text.replace(/\d/g, (digit) => LOWERED_DIGITS.charAt(Number(digit))));
    else pieces.push(text);
  };

  const noteMark = (element: HtmlElement): boolean => {
    const note = notes.marks.get(element);
    const lone = notes.lone.get(element);
    if (!note && lone === undefined) return false;
    if (!copied.now) return true;
    if (note) {
      pieces.push(`[^${note.mark}]`);
      if (!told.has(note.holder)) references.push({ kind: 'footnote', id: note.mark, mark: note.mark });
      told.add(note.holder);
    } else losses.see('note');
    return true;
  };

  /** A label that a word processor has written out, before the text of its paragraph. */
  const printedLabel = (element: HtmlElement, context: Context): boolean => {
    if (styleOf(element, 'mso-list') !== 'ignore') return false;
    const font = lookOf(element).font ?? context.font;
    const text = writtenLabel(wordsOf(element, 200), font);
    if (text !== '' && copied.now) label = { text, gap: true };
    return true;
  };

  const walk = (element: HtmlElement, context: Context): void => {
    for (const node of element.children) {
      if (typeof node === 'string') print(node, context);
      else if (node.name === '#start') copied.now = true;
      else if (node.name === '#end') copied.now = false;
      else enter(node, context);
    }
  };

  const enter = (element: HtmlElement, context: Context): void => {
    const { name } = element;
    if (SILENT.has(name) || notes.holders.has(element) || notes.back.has(element)) return;
    const shown = shownOnly(element);
    if (shown) {
      if (copied.now && isSeen(element)) losses.see(shown);
      return;
    }
    if (isComment(element)) {
      if (styleOf(element, 'mso-element') === 'comment') losses.see('comment');
      if (styleOf(element, 'mso-element') === 'comment-list') countComments(element, losses);
      return;
    }
    if (name === 'br') {
      if (!copied.now || styleOf(element, 'page-break-before') !== undefined) return;
      if (endsWithBreak(pieces)) flush();
      else pieces.push('\n');
      return;
    }
    if (noteMark(element) || printedLabel(element, context)) return;
    const look = lookOf(element);
    if (look.hidden || look.deleted) {
      if (copied.now && wordsOf(element, 200).trim() !== '') losses.see(look.hidden ? 'hidden' : 'deleted');
      // The signs of what was copied may stand in it.
      for (const end of signsIn(element)) copied.now = end === '#start';
      return;
    }
    if (copied.now) seeLink(element, losses);
    if (styleOf(element, 'mso-tab-count') !== undefined) {
      if (copied.now) pieces.push('\t');
      return;
    }
    const inside: Context = {
      bold: look.bold ?? context.bold,
      italic: look.italic ?? context.italic,
      coloured: look.coloured || context.coloured,
      raised: name === 'sup' || name === 'sub' ? look.raised : (look.raised ?? context.raised),
      kept: look.kept ?? context.kept,
      font: look.font ?? context.font,
      list: context.list,
      outline: outlineOf(element) ?? context.outline,
    };
    if (!BLOCKS.has(name)) walk(element, inside);
    else enterBlock(element, inside);
  };

  const enterBlock = (element: HtmlElement, context: Context): void => {
    const { name } = element;
    flush();
    if (outlineOf(element) === undefined) outline = undefined;
    if (name === 'table') {
      table(element, context);
      return;
    }
    if (name === 'li') {
      const text = context.list?.next(element) ?? '•';
      label = text === '' || !copied.now ? undefined : { text, gap: true };
    }
    const list = name === 'ol' || name === 'ul' ? listLabels(element, reading.opens) : context.list;
    walk(element, { ...context, list: name === 'li' ? undefined : list, bold: name === 'li' ? false : context.bold });
    flush();
    outline = undefined;
    // An item without text prints its number on an empty line: it heads nothing that comes behind.
    if (name === 'li') label = undefined;
  };

  const table = (element: HtmlElement, context: Context): void => {
    const rows: Cell[][] = [];
    /** How many rows a column is still covered from above. */
    const covered: number[] = [];
    const row = (tr: HtmlElement): void => {
      const cells: Cell[] = [];
      let column = 0;
      const skip = (): void => {
        while ((covered[column] ?? 0) > 0) {
          covered[column] = (covered[column] ?? 0) - 1;
          cells.push({ blocks: [], width: 1 });
          column++;
        }
      };
      for (const cell of tr.children) {
        if (typeof cell === 'string') continue;
        if (cell.name === '#start' || cell.name === '#end') copied.now = cell.name === '#start';
        if (cell.name !== 'td' && cell.name !== 'th') continue;
        skip();
        const look = lookOf(cell);
        if (look.hidden) continue;
        const width = span(cell.attributes.colspan, WIDEST);
        const height = span(cell.attributes.rowspan, MOST_ROWS);
        cells.push({ blocks: readBlocks(cell, reading), width });
        for (let end = Math.min(column + width, WIDEST); column < end; column++) covered[column] = height - 1;
      }
      skip();
      if (cells.length > 0) rows.push(cells);
    };
    const inside = (holder: HtmlElement): void => {
      for (const node of holder.children) {
        if (typeof node === 'string') continue;
        if (node.name === '#start' || node.name === '#end') copied.now = node.name === '#start';
        else if (node.name === 'tr') row(node);
        else if (node.name === 'caption') enterBlock(node, context);
        else if (/^(?:tbody|thead|tfoot|form)$/.test(node.name)) inside(node);
      }
    };
    inside(element);
    const read: Table = { kind: 'table', rows };
    if (rows.some((cells) => cells.some((cell) => cell.blocks.length > 0))) blocks.push(read);
  };

  walk(root, PLAIN);
  flush();
  return blocks;
}

function paragraph(
  text: string,
  found: Pick<Paragraph, 'label' | 'bold'> & { references: readonly NoteReference[]; outline: number | undefined },
): Paragraph {
  const { label, references, outline, bold } = found;
  const look = {
    ...{ names: [], style: undefined, outline, list: undefined, level: undefined, leader: false, run: {} },
  };
  return { kind: 'paragraph', label, text, notes: references, look, bold };
}

/** Words as a page shows them: white space is one space, unless it counts. */
function readable(words: string, { kept, font }: Context): string {
  const text = withoutSignFont(withoutSigns(words), font).replace(/[\u00ad\u200b\ufeff]/g, '');
  const plain = kept ? text.replace(/\r\n?/g, '\n') : text.replace(HAN_LINE_END, '').replace(/[ \t\r\n\f]+/g, ' ');
  // Mail programs write every second space as one that does not break.
  return plain.replace(/\u00a0 | \u00a0/g, ' ').replace(/\u00a0{2,}/g, ' ');
}

/** A line end of the file between characters that no space stands between. */
const HAN_LINE_END = new RegExp(`(?<=${UNSPACED.source})[ \\t]*[\\r\\n][ \\t\\r\\n\\f]*(?=${UNSPACED.source})`, 'g');
const HAN_BEHIND = new RegExp(`^[ \\t]*[\\r\\n]\\s*${UNSPACED.source}`);

/** The same between two elements. */
function isBroken(before: string | undefined, words: string): boolean {
  return before !== undefined && UNSPACED.test(before.slice(-1)) && HAN_BEHIND.test(words.slice(0, 200));
}

/** Whether a line was ended already: another end of a line begins a paragraph. */
function endsWithBreak(pieces: readonly string[]): boolean {
  const last = pieces.findLast((piece) => piece.includes('\n') || piece.trim() !== '');
  return last !== undefined && last.trim() === '';
}
