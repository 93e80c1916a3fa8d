/** Numerals as UN documents write them → numbers, and back where a place is printed. */

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

const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** A number from 1 as Roman numeral. */
export function writeRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** I … CCCXCIX in either case → a number; undefined for anything that is not written as `writeRoman` writes it. */
export function readRoman(text: string): number | undefined {
  if (!/^[IVXLC]{1,11}$/i.test(text)) return undefined;
  const upper = text.toUpperCase();
  let rest = upper;
  let value = 0;
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return writeRoman(value) === upper ? value : undefined;
}

/** A … Z → 1 … 26, in either case. */
export function readLetter(text: string): number | undefined {
  return /^[A-Z]$/i.test(text) ? text.toUpperCase().charCodeAt(0) - 64 : undefined;
}
