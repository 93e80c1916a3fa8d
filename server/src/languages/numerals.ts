/** Numerals as UN documents write them → numbers. */
import { fromRoman } from '../base/roman';

/** What is added to the number of a paragraph or article that was put behind another one; Latin in all languages but Arabic. */
export const INSERTIONS = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'مكررا',
  'مكرر',
] as const;

/**
 * The characters of numerals, to be put between the brackets of a pattern: decimal digits of every script in use, Han
 * numbers, Roman numbers with their Cyrillic look-alikes.
 */
export const DIGIT = '\\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19';
export const HAN = '〇零一二两三四五六七八九十百';
export const ROMAN_LETTER = 'IVXLCІХСМ\u2160-\u216b';

const HAN_DIGITS = '〇一二三四五六七八九';

/** 一百零二, 一百一十二, 三百, 十二: ones behind a hundred need 零, so that 一百二 (120 in speech) is no number. */
const HAN_NUMBER =
  /^(?:([一二两三四五六七八九])百)?(?:([一二三四五六七八九])?(十)|[〇零](?=.)|$)([一二三四五六七八九])?$/;

/** Western, full-width, Arabic-Indic and Persian digits → a number; undefined for anything else or nothing. */
export function readDigits(text: string): number | undefined {
  const western = westernDigits(text);
  return /^\d{1,9}$/.test(western) ? Number(western) : undefined;
}

/** The text with every decimal digit of another script written as 0–9. Keeps the length in UTF-16 units. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(
      digit.charCodeAt(0) - (digit.charCodeAt(0) >= 0xff10 ? 0xff10 : digit.charCodeAt(0) >= 0x06f0 ? 0x06f0 : 0x0660),
    ),
  );
}

/** Western digits written with those that a text has: `1640` as `１６３１` is written. */
export function digitsLike(model: string, digits: string): string {
  const sign = /[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/.exec(model)?.[0] ?? '0';
  const zero = sign.charCodeAt(0) - Number(westernDigits(sign));
  return digits.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** 一 … 九百九十九 → 1 … 999; also digit by digit (二〇). Undefined for anything else. */
export function readHan(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百]{1,6}$/.test(text)) return undefined;
  const digit = (c: string): number => HAN_DIGITS.indexOf(c === '零' ? '〇' : c === '两' ? '二' : c);
  if (!/[十百]/.test(text)) return Number(Array.from(text, digit).join('')) || undefined;
  const match = HAN_NUMBER.exec(text);
  if (!match) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  return (hundreds ? digit(hundreds) * 100 : 0) + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}

/** Cyrillic letters that look like Latin ones: Russian texts have both in `XII`, `a)` and `A.`. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X' },
  ...{ а: 'a', с: 'c', е: 'e', і: 'i', о: 'o', р: 'p', х: 'x' },
};

/** The text with Cyrillic letters that look Latin, and full-width letters, as Latin ones. Keeps the length. */
export function latinLetters(text: string): string {
  return text.replace(/[\u0406\u0410-\u0456\uff21-\uff3a\uff41-\uff5a]/g, (letter) =>
    letter >= '\uff21' && letter <= '\uff5a'
      ? String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
      : (LOOK_ALIKES[letter] ?? letter),
  );
}

/** I … CCCXCIX in either case → a number; undefined for anything that is not written as `writeRoman` writes it. */
export function readRoman(text: string): number | undefined {
  const latin = /^[\u2160-\u217b]$/.test(text) ? text.normalize('NFKC') : latinLetters(text);
  return fromRoman(latin.toUpperCase());
}

/** The number that a text is, in any form that the documents use: digits, Han, Roman, or one of these words, from one on. */
export function readNumeral(text: string, words: readonly (readonly string[])[]): number | undefined {
  const known = readDigits(text) ?? readHan(text) ?? readRoman(text);
  if (known !== undefined) return known;
  // Arabic words are stretched and vowelled at will.
  const plain = text.toLowerCase().replace(/[\u0640\u064b-\u0652]/g, '');
  const word = words.findIndex((forms) => forms.includes(plain));
  return word < 0 ? undefined : word + 1;
}

/** A … Z → 1 … 26, in either case. */
export function readLetter(text: string): number | undefined {
  return /^[A-Z]$/i.test(text) ? text.toUpperCase().charCodeAt(0) - 64 : undefined;
}
