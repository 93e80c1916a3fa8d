/** Labels of sub-paragraphs, read in every way that they can be, and placed among those that are open: `(a)`, `(iv)`, `㈠`. */
import { ALL_LEXICONS } from '../languages/index';
import { DIGIT, HAN, latinLetters, readDigits, readHan, readLetter, readRoman } from '../languages/numerals';
import type { Lexicon } from '../languages/lexicon';
import { halfWidth, MARKS } from './labels';

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

/** Letters of labels that have no case. */
const SIGNS = ALL_LEXICONS.flatMap(({ alphabets }) => alphabets)
  .join('')
  .replace(/\p{Ll}/gu, '');

const BRACKETED = new RegExp(
  `^(?<open>[(（]?)${MARKS}\\s?(?<label>[\\p{Ll}\\u2170-\\u217b\\u0621-\\u063a\\u0641-\\u064a]{1,6}|[${DIGIT}]{1,2}|[${HAN}]{1,3}|[${SIGNS}])\\u0640?${MARKS}\\s?[)）]`,
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
