/** Roman numerals as places have them: Latin letters, upper case, from I on. */

const SIGNS: readonly (readonly [string, number])[] = [
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

/** A whole number from 1 on → `IV`. */
export function writeRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [sign, worth] of SIGNS) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** `IV` → 4; undefined for anything that `writeRoman` does not write. */
export function fromRoman(text: string): number | undefined {
  if (!/^[IVXLC]{1,11}$/.test(text)) return undefined;
  let rest = text;
  let value = 0;
  for (const [sign, worth] of SIGNS) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return writeRoman(value) === text ? value : undefined;
}
