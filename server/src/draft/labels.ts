/** Labels at the start of a line, read and compared: `12.`, `145.23`, `(a)`, `(iv)`, `㈠`, `一.`, `B.`. */
import {
  DIGIT,
  HAN,
  INSERTIONS,
  ROMAN_LETTER,
  latinLetters,
  readDigits,
  readHan,
  readLetter,
  readRoman,
  westernDigits,
} from '../languages/numerals';
import type { Lexicon } from '../languages/lexicon';

export interface ReadLabel {
  /** As printed, brackets and stops in half width. */
  readonly printed: string;
  readonly number: number;
  /** Where the label ends in the line. */
  readonly length: number;
}

/** Marks of writing direction that stand round and inside labels in right-to-left and converted texts. */
export const MARKS = '[\\u200b-\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*';
const NUMBER = new RegExp(`^(?<digits>[${DIGIT}]{1,4})${MARKS}(?<inserted>\\s?(?:${INSERTIONS.join('|')}))?${MARKS}`);
const DIGIT_NEXT = new RegExp(`^[${DIGIT}]`);

/** `12.`, `12．`, `12 bis.`, Arabic `١٢ -`: the label of a numbered paragraph. `1.5` is none, nor is `12.º`. */
export function readParagraphLabel(text: string, lexicon: Lexicon): (ReadLabel & { inserted: boolean }) | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const stop = lexicon.paragraphStop.exec(text.slice(match[0].length));
  if (!stop) return undefined;
  const length = match[0].length + stop[0].length;
  if (DIGIT_NEXT.test(text.slice(length))) return undefined;
  const number = readDigits(match.groups?.digits ?? '');
  if (number === undefined || number === 0) return undefined;
  return { printed: halfWidth(text.slice(0, length)), number, length, inserted: match.groups?.inserted !== undefined };
}

const HAN_PARAGRAPH = new RegExp(`^([${HAN}]{1,5})、`);

/** `一、` of a numbered paragraph in an instrument. */
export function readHanParagraphLabel(text: string): ReadLabel | undefined {
  const [printed, han = ''] = HAN_PARAGRAPH.exec(text) ?? [];
  const number = readHan(han);
  return printed === undefined || number === undefined ? undefined : { printed, number, length: printed.length };
}

export interface CompoundLabel extends ReadLabel {
  /** The number before the stop, of the section or review: 145 in `145.23`. */
  readonly major: number;
}

const COMPOUND = new RegExp(`^([${DIGIT}]{1,3})\\.([${DIGIT}]{1,3})\\.?(?=[\\s\\u00a0]|$)`);

/** `13.4`, `145.23.`: a paragraph that is numbered within its section. `number` is the second one. */
export function readCompoundLabel(text: string): CompoundLabel | undefined {
  const match = COMPOUND.exec(text);
  const major = readDigits(match?.[1] ?? '');
  const number = readDigits(match?.[2] ?? '');
  if (!match || !major || !number) return undefined;
  return { printed: westernDigits(match[0]), major, number, length: match[0].length };
}

/** A label as one speaks of it, without the stop or dash behind it: `12` of `12.`, `(a)`, `١٢` of `١٢ -`. */
export function bareLabel(printed: string): string {
  return printed.replace(/[\s.．、‑–-]+$/, '');
}

const DIRECTION = new RegExp(`^${MARKS}`);
const ALL_MARKS = new RegExp(MARKS.slice(0, -1), 'g');

/** A label as `inspect` prints it: brackets, stops and digits in half width, direction marks left out. */
export function halfWidth(label: string): string {
  return westernDigits(label)
    .replace(ALL_MARKS, '')
    .replace(/[．（）]/g, (sign) => (sign === '．' ? '.' : sign === '（' ? '(' : ')'))
    .trim();
}

export interface HeadingLabel extends ReadLabel {
  readonly level: 1 | 2;
}

/**
 * `一.`, `I.`, `أولا -` (level 1) and `B.`, `باء -` (level 2). One letter can be both: the number that the headings before
 * lead to decides, and without one only I, V and X are Roman.
 */
export function readHeadingLabel(
  text: string,
  lexicon: Lexicon,
  before: { readonly chapter: number; readonly section: number },
): HeadingLabel | undefined {
  const asChapter = chapterLabel(text, lexicon);
  const asLetter = letterLabel(text, lexicon);
  if (!asLetter || !asChapter) return asLetter ?? asChapter;
  if (asLetter.number === before.section + 1 && before.section > 0) return asLetter;
  if (asChapter.number === before.chapter + 1) return asChapter;
  return /^[IVX]/.test(latinLetters(text.charAt(0))) ? asChapter : asLetter;
}

const ROMAN_NUMBER = new RegExp(`^[${ROMAN_LETTER}]{1,8}`);
const HAN_NUMBER = new RegExp(`^[${HAN}]{1,5}`);

function chapterLabel(text: string, lexicon: Lexicon): HeadingLabel | undefined {
  const word = longest(text, lexicon.chapterWords);
  if (word) return stopped(text, word.text, word.number, 1, lexicon);
  const numeral = (HAN_NUMBER.exec(text) ?? ROMAN_NUMBER.exec(text))?.[0] ?? '';
  const number = readHan(numeral) ?? readRoman(numeral);
  return number === undefined ? undefined : stopped(text, numeral, number, 1, lexicon);
}

function letterLabel(text: string, lexicon: Lexicon): HeadingLabel | undefined {
  const word = longest(text, lexicon.letterNames);
  if (word) return stopped(text, word.text, word.number, 2, lexicon);
  const number = readLetter(latinLetters(text.charAt(0)));
  const upper = text.charAt(0) !== text.charAt(0).toLowerCase();
  return number === undefined || !upper ? undefined : stopped(text, text.charAt(0), number, 2, lexicon);
}

function longest(text: string, words: readonly string[]): { text: string; number: number } | undefined {
  const found = words
    .map((word, at) => ({ text: word, number: at + 1 }))
    .filter(({ text: word }) => text.startsWith(word));
  return found.sort((a, b) => b.text.length - a.text.length)[0];
}

function stopped(
  text: string,
  numeral: string,
  number: number,
  level: 1 | 2,
  lexicon: Lexicon,
): HeadingLabel | undefined {
  const marks = DIRECTION.exec(text.slice(numeral.length))?.[0].length ?? 0;
  const stop = lexicon.headingStop.exec(text.slice(numeral.length + marks));
  if (!stop) return undefined;
  const length = numeral.length + marks + stop[0].length;
  return { printed: halfWidth(text.slice(0, length)), number, length, level };
}

/** `III`, `二`, `B` alone on a line, as the sections of a resolution have it. */
export function readBareHeadingLabel(text: string, lexicon: Lexicon): readonly HeadingLabel[] {
  if (text.length > 12) return [];
  const bare = (number: number | undefined, level: 1 | 2): HeadingLabel[] =>
    number === undefined ? [] : [{ printed: text, number, length: text.length, level }];
  const numeral = readHan(text);
  const roman = text === text.toUpperCase() ? readRoman(text) : undefined;
  const chapter = lexicon.chapterWords.indexOf(text) + 1;
  const letter = lexicon.letterNames.indexOf(text) + 1;
  if (chapter > 0 || letter > 0) return bare(chapter || letter, chapter > 0 ? 1 : 2);
  return [...bare(numeral ?? roman, 1), ...bare(/^[A-Z]$/.test(text) ? readLetter(text) : undefined, 2)];
}
