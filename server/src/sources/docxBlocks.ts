/** The body of a Word file → paragraphs with their printed numbers, and tables, in the order of the page. */
import { told, type Told } from '../base/l10n';
import { attribute, child, chosen, numberOf } from './docxElements';
import { inlineReader, type NoteReference } from './docxInline';
import type { NoteNumbers } from './docxNotes';
import type { Label, Numbering } from './docxNumbering';
import type { ParagraphLook, Styles } from './docxStyles';
import { descendants, elements, firstOf, localName, type XmlElement } from './xml';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly label: Label | undefined;
  /** With the signs of `docxMarks`. */
  readonly text: string;
  readonly notes: readonly NoteReference[];
  readonly look: ParagraphLook;
  readonly bold: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** How many columns it covers. */
  readonly width: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

/** A text box. */
export interface Box {
  readonly kind: 'box';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table | Box;

/** What one story is read with: the body, a header, a note. */
export interface Story {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly numbers: NoteNumbers;
  readonly remarks: Told[];
}

/** More columns than any table has; a number in a file may be anything. */
const WIDEST = 64;

/** Reads all blocks of a story. */
export function readBlocks(root: XmlElement, story: Story): Block[] {
  const reader = inlineReader(story.styles, story.numbers);
  const sections = [...descendants(root, 'sectPr')];
  let section = 0;
  story.numbers.section(sections[0]);
  /** Of paragraphs whose end was taken out or hidden: the next one goes on with them. */
  let begun: { content: XmlElement[]; properties: XmlElement | undefined } | undefined;

  const labelOf = (look: ParagraphLook): Label | undefined => {
    if (look.list === undefined || look.list === 0) return undefined;
    const level = look.level ?? story.numbering.levelOf(look.list, look.style) ?? 0;
    return story.numbering.next(look.list, level);
  };

  const paragraph = (element: XmlElement, blocks: Block[]): void => {
    const own = child(element, 'pPr');
    const content = [...(begun?.content ?? []), ...elements(element).filter((node) => node !== own)];
    const properties = begun?.properties ?? own;
    begun = undefined;
    const end = endOf(own);
    if (end !== 'shown') {
      const hidden = end === 'hidden' && content.some((node) => isShown(node, story.styles));
      begun = { content, properties: hidden ? properties : undefined };
      return;
    }
    const look = story.styles.paragraph(properties);
    const ends = child(own, 'sectPr') !== undefined;
    const { text, notes, boxes, bold } = reader.read(content, look);
    const empty = text.trim() === '';
    // An empty paragraph that ends a section, or only holds a picture, prints no number.
    const label = empty && (ends || boxes.length > 0) ? undefined : labelOf(look);
    blocks.push({ kind: 'paragraph', label, text, notes, look, bold });
    for (const box of boxes) blocks.push({ kind: 'box', blocks: walked(box) });
    if (ends) story.numbers.section(sections[++section]);
  };

  const table = (element: XmlElement): Table => {
    const rows: Cell[][] = [];
    for (const row of within(element, 'tr')) {
      const properties = child(row, 'trPr');
      if (child(properties, 'del')) continue;
      const cells: Cell[] = [];
      const before = numberOf(properties, 'gridBefore') ?? 0;
      if (before > 0) cells.push({ blocks: [], width: Math.min(before, WIDEST) });
      for (const cell of within(row, 'tc')) {
        const look = child(cell, 'tcPr');
        if (child(look, 'cellDel')) continue;
        const blocks = walked(cell);
        const merge = child(look, 'vMerge') ?? child(look, 'hMerge');
        const goesOn = merge !== undefined && attribute(merge, 'val') !== 'restart';
        const width = Math.max(1, Math.min(numberOf(look, 'gridSpan') ?? 1, WIDEST));
        cells.push({ blocks: goesOn ? [] : blocks, width });
      }
      rows.push(cells);
    }
    return { kind: 'table', rows };
  };

  const walk = (element: XmlElement, blocks: Block[]): void => {
    for (const node of elements(element)) {
      switch (localName(node)) {
        case 'p':
          paragraph(node, blocks);
          break;
        case 'tbl':
          blocks.push(table(node));
          break;
        case 'AlternateContent': {
          const shown = chosen(node);
          if (shown) walk(shown, blocks);
          break;
        }
        case 'altChunk':
          story.remarks.push(told('a file that is inserted into it could not be read'));
          break;
        case 'del':
        case 'moveFrom':
        case 'sdtPr':
        case 'tcPr':
        case 'sectPr':
          break;
        default:
          walk(node, blocks);
      }
    }
  };

  const walked = (element: XmlElement): Block[] => {
    const blocks: Block[] = [];
    walk(element, blocks);
    return blocks;
  };
  return walked(root);
}

/** Rows of a table, cells of a row: also those in content controls and other wrappings. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((node) => {
    if (localName(node) === name) return [node];
    return WRAPPINGS.has(localName(node)) ? within(node, name) : [];
  });
}

const WRAPPINGS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** What became of the end of a paragraph: one that was taken out, or is hidden, joins it to the next. */
function endOf(properties: XmlElement | undefined): 'shown' | 'removed' | 'hidden' {
  const mark = child(properties, 'rPr');
  if (child(mark, 'del') || child(mark, 'moveFrom')) return 'removed';
  const hidden = child(mark, 'vanish') ?? child(mark, 'specVanish');
  return hidden && !/^(?:0|false|off)$/.test(attribute(hidden, 'val') ?? '1') ? 'hidden' : 'shown';
}

/** Whether something of a paragraph is printed, so that it keeps its number when its end is hidden. */
function isShown(node: XmlElement, styles: Styles): boolean {
  const runs = localName(node) === 'r' ? [node] : [...descendants(node, 'r')];
  const plain = styles.paragraph(undefined);
  return runs.some((run) => styles.run(child(run, 'rPr'), plain).hidden !== true && firstOf(run, 't') !== undefined);
}
