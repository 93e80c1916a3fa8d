/** The text of a paragraph of a Word file: what its runs print, with the marks of its notes, and the boxes anchored in it. */
import { attribute, child, chosen } from './docxElements';
import { LOWERED, PAGE, RAISED, withoutSigns } from './docxMarks';
import { cleanMark, type NoteKind, type NoteNumbers } from './docxNotes';
import type { ParagraphLook, Styles } from './docxStyles';
import { symbolCharacter, withoutPrivate } from './docxSymbols';
import { descendants, localName, type XmlElement } from './xml';

export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
  /** As printed. */
  readonly mark: string;
}

export interface Inline {
  /** With the signs of `docxMarks`, tabs as `\t`, line breaks as `\n`. */
  readonly text: string;
  readonly notes: readonly NoteReference[];
  /** The contents of text boxes. */
  readonly boxes: readonly XmlElement[];
  /** Whether all of its letters are bold. */
  readonly bold: boolean;
}

/** A field from its beginning on: its instruction, then its result, may go on over several paragraphs. */
type Field = 'instruction' | 'result';

export interface InlineReader {
  read(content: readonly XmlElement[], paragraph: ParagraphLook): Inline;
}

/** Is left out with everything in it: what was taken out, and what is no text. */
const SILENT = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'rPr', 'pPr', 'sdtPr', 'sdtEndPr', 'rt', 'rubyPr'],
  ...[
    'commentReference',
    'annotationRef',
    'footnoteRef',
    'endnoteRef',
    'separator',
    'continuationSeparator',
    'fldData',
  ],
]);

/** Reads the paragraphs of one story in their order: fields and note numbers run on from one to the next. */
export function inlineReader(styles: Styles, numbers: NoteNumbers): InlineReader {
  let fields: Field[] = [];
  return {
    read(content, paragraph) {
      let text = '';
      let letters = 0;
      let boldLetters = 0;
      const notes: NoteReference[] = [];
      const boxes: XmlElement[] = [];
      const shown = (): boolean => !fields.includes('instruction');

      const print = (words: string, bold: boolean, raised: boolean): void => {
        if (!shown() || words === '') return;
        if (/[\p{L}\p{N}]/u.test(words)) {
          letters += words.length;
          if (bold) boldLetters += words.length;
        }
        text += raised ? `${RAISED}${words}${LOWERED}` : words;
      };

      const run = (element: XmlElement): void => {
        const {
          bold = false,
          hidden = false,
          raised = false,
          font = '',
        } = styles.run(child(element, 'rPr'), paragraph);
        const inRun = (node: XmlElement): void => {
          const name = localName(node);
          switch (name) {
            case 'fldChar':
              fields = advanced(fields, attribute(node, 'fldCharType'));
              return;
            case 'lastRenderedPageBreak':
              numbers.page();
              text += PAGE;
              return;
            case 'footnoteReference':
            case 'endnoteReference':
              if (!hidden && shown()) refer(node, element, name === 'footnoteReference' ? 'footnote' : 'endnote');
              return;
            case 'AlternateContent':
              alternate(node, inRun);
              return;
            case 'drawing':
            case 'pict':
            case 'object':
              if (!hidden) boxes.push(...descendants(node, 'txbxContent'));
              return;
            case 'ruby':
              for (const base of children(child(node, 'rubyBase'))) inline(base);
              return;
          }
          if (hidden || SILENT.has(name)) return;
          print(characters(node, name, font), bold, raised);
        };
        const custom = children(element).some((node) => isOwnMark(node));
        for (const node of children(element)) if (!custom || !CHARACTERS.has(localName(node))) inRun(node);
      };

      /** The mark of a note: its number, or what stands behind the reference in its run where that is its own mark. */
      const refer = (node: XmlElement, holder: XmlElement, kind: NoteKind): void => {
        const font = styles.run(child(holder, 'rPr'), paragraph).font ?? '';
        const typed = children(holder).map((one) => characters(one, localName(one), font));
        const mark = isOwnMark(node) ? cleanMark(typed.join('')) : numbers.next(kind);
        notes.push({ kind, id: attribute(node, 'id') ?? '', mark });
        text += `[^${mark}]`;
      };

      const inline = (node: XmlElement): void => {
        const name = localName(node);
        if (SILENT.has(name)) return;
        if (name === 'r') run(node);
        else if (name === 't') print(characters(node, name, ''), false, false);
        else if (name === 'AlternateContent') alternate(node, inline);
        else if (name !== 'sdt' || !isPlaceholder(node)) for (const inner of children(node)) inline(inner);
      };

      for (const node of content) inline(node);
      // An instruction that does not end with its paragraph is damage, and must not swallow the rest of the text.
      fields = fields.filter((field) => field === 'result');
      return { text, notes, boxes, bold: letters > 0 && boldLetters === letters };
    },
  };
}

function advanced(fields: readonly Field[], type: string | undefined): Field[] {
  if (type === 'begin') return [...fields, 'instruction'];
  if (type === 'separate' && fields.length > 0) return [...fields.slice(0, -1), 'result'];
  return type === 'end' ? fields.slice(0, -1) : [...fields];
}

const CHARACTERS = new Set(['t', 'sym', 'tab', 'ptab', 'br', 'cr', 'noBreakHyphen']);

/** What an element of a run prints; empty for one that prints nothing. */
function characters(node: XmlElement, name: string, font: string): string {
  switch (name) {
    case 't':
      return withoutPrivate(withoutSigns(node.children.filter((one) => typeof one === 'string').join('')), font);
    case 'sym':
      return symbol(node);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return /page|column/.test(attribute(node, 'type') ?? '') ? ' ' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    default:
      return '';
  }
}

/** `<w:sym w:font="Wingdings" w:char="F0A7"/>`; other fonts have letters of their own. */
function symbol(node: XmlElement): string {
  const code = Number.parseInt(attribute(node, 'char') ?? '', 16);
  const font = attribute(node, 'font') ?? '';
  if (!Number.isFinite(code)) return '';
  if (/symbol|wingdings|webdings/i.test(font) || (code >= 0xf020 && code <= 0xf0ff)) return symbolCharacter(code, font);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function isOwnMark(node: XmlElement): boolean {
  const custom = attribute(node, 'customMarkFollows');
  return custom !== undefined && !/^(?:0|false|off)$/.test(custom);
}

function isPlaceholder(control: XmlElement): boolean {
  return child(child(control, 'sdtPr'), 'showingPlcHdr') !== undefined;
}

function alternate(node: XmlElement, each: (inner: XmlElement) => void): void {
  for (const inner of children(chosen(node))) each(inner);
}

function children(element: XmlElement | undefined): XmlElement[] {
  return element ? element.children.filter((node): node is XmlElement => typeof node !== 'string') : [];
}
