/** Labels at the start of a line, read and compared: `12.`, `(a)`, `(iv)`, `一.`, `B.`. */
import { readDigits, readHan, readLetter, readRoman, westernDigits } from '../languages/numerals';
import type { Lexicon } from '../languages/lexicon';

export interface ReadLabel {
  /** As printed, brackets and stops in half width. */
  readonly printed: string;
  readonly number: number;
  /** Where the label ends in the line. */
  readonly length: number;
}

/** `12.`, `12．`, `12 bis.`, Arabic `١٢ -`: the label of a numbered paragraph. `1.5` is none, nor is `12.º`. */
export function readParagraphLabel(text: string, lexicon: Lexicon): ReadLabel | undefined {
  const match = /^([\d\u0660-\u0669\uff10-\uff19]{1,4})(\s?(?:bis|ter|quater))?/.exec(text);
  if (!match) return undefined;
  const stop = lexicon.paragraphStop.exec(text.slice(match[0].length));
  if (!stop) return undefined;
  const length = match[0].length + stop[0].length;
  if (/^[\d\u0660-\u0669\uff10-\uff19]/.test(text.slice(length))) return undefined;
  const number = readDigits(match[1] ?? '');
  if (number === undefined || number === 0) return undefined;
  return { printed: westernDigits(text.slice(0, length)).replace('．', '.'), number, length };
}

export interface HeadingLabel extends ReadLabel {
  readonly level: 1 | 2;
}

/**
 * `一.`, `I.` (level 1) and `B.` (level 2). One letter can be both: the number that the headings before lead to
 * decides, and without one only I, V and X are Roman.
 */
export function readHeadingLabel(
  text: string,
  lexicon: Lexicon,
  before: { readonly chapter: number; readonly section: number },
): HeadingLabel | undefined {
  const chapter = lexicon.chapterNumber.exec(text) ?? /^(?<number>[IVXLC]+)\s?\.(?=\s|$)/.exec(text);
  const digits = chapter?.groups?.number ?? '';
  const number = readHan(digits) ?? readRoman(digits.replace('Х', 'X').replace('І', 'I'));
  const letter = /^([A-Z])[.．](?=[\s\u2e80-\u9fff]|$)/.exec(text);
  const letterNumber = letter ? readLetter(letter[1] ?? '') : undefined;
  const asLetter = letter && letterNumber !== undefined ? level(letter[0], letterNumber, 2) : undefined;
  const asChapter = chapter && number !== undefined ? level(chapter[0], number, 1) : undefined;
  if (!asLetter || !asChapter) return asLetter ?? asChapter;
  if (asLetter.number === before.section + 1 && before.section > 0) return asLetter;
  if (asChapter.number === before.chapter + 1) return asChapter;
  return /^[IVX]/.test(text) ? asChapter : asLetter;
}

function level(printed: string, number: number, at: 1 | 2): HeadingLabel {
  return { printed: printed.replace('．', '.').trim(), number, length: printed.length, level: at };
}

export interface ItemLabel {
  readonly printed: string;
  readonly length: number;
  /** Every way to read the label: `(i)` is the ninth letter or the first Roman numeral. */
  readonly readings: readonly ItemReading[];
}

type ItemStyle = 'letter' | 'roman' | 'double' | 'digit' | 'han' | 'arabic' | 'cyrillic';

interface ItemReading {
  readonly style: ItemStyle;
  readonly number: number;
}

const ARABIC_ORDER = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** `(a)`, `（e)`, `(iv)`, `(aa)`, `(1)`, `㈠`; `a)` in French and Spanish. */
export function readItemLabel(text: string, lexicon: Lexicon): ItemLabel | undefined {
  const match = lexicon.subparagraphLabel.exec(text);
  if (!match) return undefined;
  const { label = '', sign } = match.groups ?? {};
  const readings = sign ? [{ style: 'han', number: sign.charCodeAt(0) - 0x321f } as const] : readItem(label);
  if (readings.length === 0) return undefined;
  const printed = match[0].replace('（', '(').replace('）', ')').replace(/\s/g, '');
  return { printed, length: match[0].length, readings };
}

function readItem(label: string): ItemReading[] {
  const readings: ItemReading[] = [];
  const add = (style: ItemStyle, number: number | undefined): void => {
    if (number !== undefined && number > 0) readings.push({ style, number });
  };
  add('letter', readLetter(label));
  add('roman', readRoman(label));
  add('double', /^([a-z])\1$/.test(label) ? readLetter(label.charAt(0)) : undefined);
  add('digit', readDigits(label));
  add('han', readHan(label));
  add('arabic', ARABIC_ORDER.indexOf(label.replace('ا', 'أ').charAt(0)) + 1);
  if (/^[а-я]$/.test(label)) add('cyrillic', label.charCodeAt(0) - 0x42f);
  return readings;
}

export interface PlacedItem {
  /** Depth from 1. */
  readonly level: number;
  /** The open labels with this one, as `State.items` keeps them: `letter 3;roman 2`. */
  readonly items: string;
  /** Whether the label is the first of its kind or follows the one before. */
  readonly expected: boolean;
}

/** Where a label belongs among the open ones: behind its predecessor, else as the first of a deeper level, else beside its like. */
export function placeItem(items: string, { readings }: ItemLabel): PlacedItem {
  const open: ItemReading[] = items === '' ? [] : items.split(';').map(parseItem);
  const put = (depth: number, reading: ItemReading, expected: boolean): PlacedItem => ({
    level: depth + 1,
    items: [...open.slice(0, depth), reading].map(({ style, number }) => `${style} ${String(number)}`).join(';'),
    expected,
  });
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const next = readings.find(
      ({ style, number }) => style === open[depth]?.style && number === (open[depth]?.number ?? 0) + 1,
    );
    if (next) return put(depth, next, true);
  }
  const like = (reading: ItemReading): number => open.findIndex(({ style }) => style === reading.style);
  const first = readings.find(({ number }) => number === 1);
  if (first) return put(like(first) >= 0 ? like(first) : open.length, first, true);
  const known = readings.find((reading) => like(reading) >= 0) ?? readings[0] ?? { style: 'letter', number: 0 };
  return put(like(known) >= 0 ? like(known) : open.length, known, false);
}

function parseItem(text: string): ItemReading {
  const [style = 'letter', number = '0'] = text.split(' ');
  return { style: style as ItemStyle, number: Number(number) };
}
