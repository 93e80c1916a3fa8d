/** Text as citations are looked for in it: one written form for each word and sign, at unchanged places. */

/** A word, a number, or a single sign. */
export const WORD = /[\p{L}\p{M}\u0640]+|\d+|[^\s\p{L}\p{M}\d]/gu;

/** The word as the tables have it: lower case; Arabic without vowels and stretching, its alef in one form. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.charCodeAt(0) >= 0x600
    ? lower.replace(/[\u0640\u064b-\u0652\u0670]/g, '').replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    : lower;
}

/** Every kind of hyphen and dash. */
export const DASHES = /[\u2010-\u2015\u2212\uff0d\u301c\uff5e~\u2500]/g;

/**
 * The text with full-width letters, digits and brackets, dashes, spaces and apostrophes in one form each. Keeps every
 * place; the full-width comma, colon and stop stay, because they end clauses.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uff08-\uff09\uff0e-\uff19\uff21-\uff3b\uff3d\uff41-\uff5a]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(DASHES, '-')
    .replace(/[\u00a0\u2000-\u200f\u202a-\u202f\u2066-\u2069\u3000\ufeff]/g, ' ')
    .replace(/['\u02bc](?=\p{L})/gu, '\u2019')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
