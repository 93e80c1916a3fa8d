/** The numbers of the lists of a page, as a browser prints them, in the form of the labels of a draft. */
import { writeNumber } from '../languages/listNumerals';
import type { Lexicon } from '../languages/lexicon';
import type { HtmlElement } from './html';
import { styleOf } from './htmlStyle';
import { withoutPrivate } from './docxSymbols';

/** The formats of HTML and CSS by the names that Word files have for them, and what stands round the number. */
const FORMATS: Readonly<Record<string, readonly [format: string, form: string]>> = {
  ...{ '1': ['decimal', '#.'], decimal: ['decimal', '#.'], 'decimal-leading-zero': ['decimalZero', '#.'] },
  ...{ a: ['lowerLetter', '(#)'], 'lower-alpha': ['lowerLetter', '(#)'], 'lower-latin': ['lowerLetter', '(#)'] },
  ...{ A: ['upperLetter', '#.'], 'upper-alpha': ['upperLetter', '#.'], 'upper-latin': ['upperLetter', '#.'] },
  ...{ i: ['lowerRoman', '(#)'], 'lower-roman': ['lowerRoman', '(#)'] },
  ...{ I: ['upperRoman', '#.'], 'upper-roman': ['upperRoman', '#.'] },
  'cjk-ideographic': ['chineseCountingThousand', '#.'],
  'simp-chinese-informal': ['chineseCountingThousand', '#.'],
  'trad-chinese-informal': ['chineseCountingThousand', '#.'],
  'cjk-decimal': ['ideographDigital', '#.'],
  'arabic-indic': ['arabicIndic', '# -'],
  'lower-russian': ['russianLower', '#)'],
  'lower-cyrillic': ['russianLower', '#)'],
};

const UNNUMBERED = /^(?:none|disc|circle|square|['"])/;

/** Whether a label in brackets has the opening one. */
export type LabelForm = Lexicon['subparagraphOpens'];

/** Gives the members of one list their labels in turn. */
export interface ListLabels {
  /** With the stop or brackets of a draft; empty where the list prints none. */
  next(item: HtmlElement): string;
}

/** The labels of an `ol` or `ul` element. */
export function listLabels(list: HtmlElement, opens: LabelForm): ListLabels {
  const numbered = list.name === 'ol';
  const { type, start, reversed } = list.attributes;
  const kind = kindOf(list) ?? type ?? (numbered ? 'decimal' : 'disc');
  const count = list.children.filter((node) => typeof node !== 'string' && node.name === 'li').length;
  const step = reversed === undefined ? 1 : -1;
  let number = integer(start) ?? (step > 0 ? 1 : count);
  return {
    next(item) {
      const own = integer(item.attributes.value);
      if (own !== undefined && numbered) number = own;
      const label = write(number, kindOf(item) ?? item.attributes.type ?? kind, numbered);
      number += step;
      return opens === 'always' ? label : label.replace(/^\(/, '');
    },
  };
}

function kindOf(element: HtmlElement): string | undefined {
  const type = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style')?.split(/\s+/)[0];
  return type === undefined || type === 'inherit' || type === 'initial' ? undefined : type;
}

function write(number: number, kind: string, numbered: boolean): string {
  if (kind === 'none') return '';
  if (UNNUMBERED.test(kind) || (!numbered && FORMATS[kind] === undefined)) return '•';
  const [format, form] = FORMATS[kind] ?? ['decimal', '#.'];
  return form.replace('#', writeNumber(number, format));
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

/** Bullets that a draft has. */
const BULLETS = /^[•●▪◦‣⁃∙–—*-]$/;

/** A label that a word processor has written out, `1.` or the sign of a bullet in its font, as a draft has it. */
export function writtenLabel(printed: string, font: string): string {
  const text = withoutPrivate(printed, font)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (text === '' || BULLETS.test(text)) return text;
  if (/[\p{N}]|^[([（]?\p{L}{1,4}[)\]）.．、]|^\p{L}{2,}/u.test(text)) return text;
  return text === 'o' && /courier/i.test(font) ? '◦' : text.length > 2 ? text : '•';
}
