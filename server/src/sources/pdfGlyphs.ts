/** Characters that fonts put in place of others: ligatures, the shapes of Arabic letters, radicals that look like Han characters. */
import { characterOfRadical } from '../languages/hanRadicals';

/** The text in the characters that a drafter would type. Direction marks are left out: the order of the text says it all. */
export function plainCharacters(text: string): string {
  return plainLetters(text)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}

/** The letters that ligatures, shapes and radicals stand for; anything else is as it was. */
export function plainLetters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/g, characterOfRadical);
}
