/** The labels of sub-paragraphs as places have them, in Latin letters and numerals, whatever they are printed in. */
import { writeRoman } from '../base/roman';
import { latinLetters, readHan, westernDigits } from './numerals';

/**
 * `b` of `b`, of Arabic `ب`, of the stem 乙; `ii` of 二. Undefined for what is no label. `alphabets` are those in which letters
 * are counted, the first one with this letter.
 */
export function itemName(text: string, alphabets: readonly string[]): string | undefined {
  const plain = text.replace(/\u0640/g, '');
  const latin = latinLetters(plain);
  if (/^(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})$/.test(latin)) return latin;
  const value = readHan(plain);
  if (value !== undefined) return writeRoman(value).toLowerCase();
  const place =
    plain.length === 1 ? alphabets.map((letters) => letters.indexOf(plain)).find((index) => index >= 0) : undefined;
  return place !== undefined && place < 26 ? String.fromCharCode(97 + place) : undefined;
}

/** The name of a label as it is printed, with its brackets: `(b)`, `㈡`, `’2‘`; what it is called itself where it has no other. */
export function printedItemName(printed: string, alphabets: readonly string[]): string {
  const sign = printed.charCodeAt(0) - 0x321f;
  if (sign >= 1 && sign <= 10) return writeRoman(sign).toLowerCase();
  const bare = printed.replace(/[().\s]/g, '');
  const quoted = /^['‘’](\p{Nd}{1,2})['‘’]$/u.exec(bare)?.[1];
  if (quoted !== undefined) return writeRoman(Number(westernDigits(quoted))).toLowerCase();
  // Alef is printed with its sign and without it.
  return itemName(bare.replace(/^\u0627$/, '\u0623'), alphabets) ?? bare;
}
