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
const MARKS = '[\\u200b-\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*';
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

const DIRECTION = new RegExp(`^${MARKS}`);
const ALL_MARKS = new RegExp(MARKS.slice(0, -1), 'g');

function halfWidth(label: string): string {
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
  const numeral = (lexicon.script === 'han' ? HAN_NUMBER.exec(text) : null)?.[0] ?? ROMAN_NUMBER.exec(text)?.[0] ?? '';
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
  const numeral = lexicon.script === 'han' && HAN_NUMBER.exec(text)?.[0] === text ? readHan(text) : undefined;
  const roman = text === text.toUpperCase() ? readRoman(text) : undefined;
  const chapter = lexicon.chapterWords.indexOf(text) + 1;
  const letter = lexicon.letterNames.indexOf(text) + 1;
  if (chapter > 0 || letter > 0) return bare(chapter || letter, chapter > 0 ? 1 : 2);
  return [...bare(numeral ?? roman, 1), ...bare(/^[A-Z]$/.test(text) ? readLetter(text) : undefined, 2)];
}

export interface ItemLabel {
  readonly printed: string;
  readonly length: number;
  /** Every way to read the label: `(i)` is the ninth letter or the first Roman numeral. */
  readonly readings: readonly ItemReading[];
}

/** `letter` of the first alphabet, `letter2` of the second; with a stop in place of brackets `letter.`. */
type ItemStyle = string;

interface ItemReading {
  readonly style: ItemStyle;
  readonly number: number;
  /** Two letters, `ab`, which are a label only behind the one before it: `(by)` and `(as)` are words. */
  readonly rare: boolean;
}

const BRACKETED = new RegExp(
  `^(?<open>[(（]?)${MARKS}\\s?(?<label>[\\p{Ll}\\u2170-\\u217b\\u0621-\\u063a\\u0641-\\u064a]{1,6}|[${DIGIT}]{1,2}|[${HAN}]{1,3})\\u0640?${MARKS}\\s?[)）]`,
  'u',
);
const DOTTED = /^(?<label>\p{Ll}{1,6})\.(?=\s|$)/u;
const SIGN = /^[㈠-㈩]/;
/** `'1'`, as Arabic prints what other languages number (i). */
const QUOTED = new RegExp(`^['‘’](?<label>[${DIGIT}]{1,2})['‘’](?=\\s)`);

/** `(a)`, `（e)`, `(iv)`, `(aa)`, `(1)`, `㈠`; `a)` in French, Spanish, Russian and Arabic; `a.` and `i.` of deeper levels. */
export function readItemLabel(text: string, lexicon: Lexicon): ItemLabel | undefined {
  if (!/^[(（㈠-㈩'‘’\p{Ll}\u0621-\u064a\d\u0660-\u0669\u200b-\u200f]/u.test(text)) return undefined;
  const head = text.slice(0, 24);
  const sign = SIGN.exec(head);
  if (sign) {
    return {
      printed: sign[0],
      length: 1,
      readings: [{ style: 'han', number: head.charCodeAt(0) - 0x321f, rare: false }],
    };
  }
  const bracketed = BRACKETED.exec(head);
  if (bracketed) {
    const { open = '', label = '' } = bracketed.groups ?? {};
    const readings = open === '' && lexicon.subparagraphOpens === 'always' ? [] : readItem(label, lexicon, '');
    const printed = halfWidth(bracketed[0]).replace(/[\s\u0640]/g, '');
    return readings.length > 0 ? { printed, length: bracketed[0].length, readings } : undefined;
  }
  const quoted = QUOTED.exec(head);
  if (quoted) {
    return {
      printed: quoted[0],
      length: quoted[0].length,
      readings: readItem(quoted.groups?.label ?? '', lexicon, '’'),
    };
  }
  const dotted = DOTTED.exec(head);
  const readings = dotted ? readItem(dotted.groups?.label ?? '', lexicon, '.') : [];
  return dotted && readings.length > 0 ? { printed: dotted[0], length: dotted[0].length, readings } : undefined;
}

/** Whether the label is of the `a.` kind, which a wrapped line can open with too: `i. e.`. */
export function isDotted({ printed }: ItemLabel): boolean {
  return printed.endsWith('.');
}

function readItem(label: string, { alphabets }: Lexicon, suffix: string): ItemReading[] {
  const readings: ItemReading[] = [];
  const add = (style: string, number: number | undefined, rare = false): void => {
    if (number !== undefined && number > 0) readings.push({ style: `${style}${suffix}`, number, rare });
  };
  const latin = latinLetters(label);
  alphabets.forEach((alphabet, index) => {
    const letters = index === 0 ? latin.replace(/\u0627/g, '\u0623') : label;
    const name = index === 0 ? 'letter' : `letter${String(index + 1)}`;
    for (const number of letterNumbers(letters, alphabet)) add(name, number, letters.length > 1);
  });
  if (latin === latin.toLowerCase()) add('roman', readRoman(latin));
  add('double', /^([a-z])\1$/.test(latin) ? readLetter(latin.charAt(0)) : undefined);
  add('digit', readDigits(label));
  add('han', readHan(label));
  return readings;
}

/** `c` → 3; past the last letter `aa`, `bb` and `aa`, `ab` are both in use: 27, 28. */
function letterNumbers(label: string, alphabet: string): number[] {
  const places = Array.from(label, (letter) => alphabet.indexOf(letter) + 1);
  const [first = 0, second] = places;
  if (places.includes(0) || places.length > 2) return [];
  if (second === undefined) return [first];
  const size = alphabet.length;
  const counted = first * size + second;
  return first === second && first > 1 ? [size + first, counted] : [counted];
}

export interface PlacedItem {
  /** Depth from 1. */
  readonly level: number;
  /** The open labels with this one, as `State.items` keeps them: `letter 3;roman 2`. */
  readonly items: string;
  /** Whether the label is the first of its kind or follows the one before. */
  readonly expected: boolean;
}

/**
 * Where a label belongs among the open ones: behind its predecessor, else as the first of a deeper level, else beside
 * its like. Where it can be both, as (i) behind (h), `opens` decides for the deeper level. Undefined for letters that
 * are a label only where they are expected.
 */
export function placeItem(items: string, { readings }: ItemLabel, opens = false): PlacedItem | undefined {
  const open: (readonly ItemReading[])[] = items === '' ? [] : items.split(';').map(parseItem);
  const put = (depth: number, found: readonly ItemReading[], expected: boolean): PlacedItem => ({
    level: depth + 1,
    items: [...open.slice(0, depth).map(writeItem), writeItem(found)].join(';'),
    expected,
  });
  const firsts = readings.filter(({ number }) => number === 1);
  if (!opens || firsts.length === 0) {
    for (let depth = open.length - 1; depth >= 0; depth--) {
      const next = readings.filter((reading) => open[depth]?.some((before) => follows(reading, before)));
      if (next.length > 0) return put(depth, next, true);
    }
  }
  const like = (found: readonly ItemReading[]): number =>
    open.findIndex((level) => level.some(({ style }) => found.some((reading) => reading.style === style)));
  if (firsts.length > 0) return put(like(firsts) >= 0 ? like(firsts) : open.length, firsts, true);
  const usual = readings.filter(({ rare }) => !rare);
  if (usual.length === 0) return undefined;
  return put(like(usual) >= 0 ? like(usual) : open.length, usual, false);
}

function follows(reading: ItemReading, before: ItemReading): boolean {
  return reading.style === before.style && reading.number === before.number + 1;
}

/** One level with every way to read its last label: `letter 1|letter2 1`. The label behind it says which was meant. */
function writeItem(readings: readonly ItemReading[]): string {
  return readings.map(({ style, number }) => `${style} ${String(number)}`).join('|');
}

function parseItem(text: string): ItemReading[] {
  return text.split('|').map((reading) => {
    const [style = 'letter', number = '0'] = reading.split(' ');
    return { style, number: Number(number), rare: false };
  });
}

/** Whether the label is the next one of an open series. */
export function followsItem(items: string, { readings }: ItemLabel): boolean {
  if (items === '') return false;
  return items
    .split(';')
    .some((level) => parseItem(level).some((before) => readings.some((reading) => follows(reading, before))));
}

/** Whether a label can go on one series and be the first numeral of another: (i) behind (h). */
export function isAmbiguous(items: string, label: ItemLabel): boolean {
  const numeral = label.readings.some(({ style, number }) => style.startsWith('roman') && number === 1);
  if (items === '' || !numeral || label.readings.length < 2) return false;
  return placeItem(items, label)?.level !== placeItem(items, label, true)?.level;
}
