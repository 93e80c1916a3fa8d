/** The characters of document symbols: what a keyboard or a typesetter put in the place of an ASCII one, and classes of characters. */
import { latinLetters } from '../languages/numerals';

/** Hyphens, dashes and minus signs that join the halves of a joint symbol (un-conventions.md 1.3). */
const DASH = '\u2010-\u2015\u2212\ufe58\ufe63';
const SPACE = '\u00a0\u2002-\u200a\u202f\u205f\u3000';

const PRINTED = new RegExp(`[${DASH}${SPACE}\uff01-\uff5e]`, 'g');
const IS_DASH = new RegExp(`[${DASH}]`);

/** The text with full-width signs, every dash and every space as the ASCII one. Keeps the length. */
export function fold(text: string): string {
  return text.replace(PRINTED, (sign) => {
    if (sign >= '\uff01' && sign <= '\uff5e') return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
    return IS_DASH.test(sign) ? '-' : ' ';
  });
}

/** `0` … `9`; NaN, which is the code behind the end, is nothing here. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

export function isLatin(code: number): boolean {
  return isUpper(code) || isLower(code);
}

/** Latin, and the Cyrillic letters among which the look-alikes are. */
export function isLetter(code: number): boolean {
  return isLatin(code) || code === 0x406 || (code >= 0x410 && code <= 0x456);
}

/** What goes on with a word or a number, accented letters among it. */
export function isWordy(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || (code >= 0xc0 && code <= 0x24f);
}

/** Behind the digits from `at` on, `most` of them at the most. */
export function digitsEnd(text: string, at: number, most = 8): number {
  let end = at;
  while (end - at < most && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind the letters from `at` on, look-alikes included, `most` of them at the most. */
export function lettersEnd(text: string, at: number, most = 16): number {
  let end = at;
  while (end - at < most && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The letters as Latin ones, and whether Cyrillic look-alikes were among them; undefined where another letter is. */
export function readLetters(written: string): { readonly word: string; readonly cyrillic: boolean } | undefined {
  const word = latinLetters(written);
  for (let at = 0; at < word.length; at++) if (!isLatin(word.charCodeAt(at))) return undefined;
  return word === '' ? undefined : { word, cyrillic: word !== written };
}

/** The parts of a roman numeral up to MMM; a test of its letters only. */
export function isRoman(text: string): boolean {
  return text.length <= 8 && /^[IVXLC]+$/.test(text);
}
