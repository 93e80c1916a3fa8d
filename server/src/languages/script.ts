/** Which script a line is written in, from its letters. */
import type { Script } from './lexicon';

/** Of UTF-16 unit `c`; undefined for digits, signs and other scripts. */
export function scriptOf(c: number): Script | undefined {
  if (c < 0x41) return undefined;
  if (c < 0x250) return c <= 0x5a || (c >= 0x61 && c <= 0x7a) || c >= 0xc0 ? 'latin' : undefined;
  if (c >= 0x400 && c < 0x530) return 'cyrillic';
  if ((c >= 0x620 && c < 0x660) || (c >= 0x66e && c < 0x6f0)) return 'arabic';
  return c >= 0x3400 && c < 0xa000 ? 'han' : undefined;
}

/** How much one letter of a script says: a Han character is a word, or half of one. */
export const WEIGHT: Readonly<Record<Script, number>> = { arabic: 1, han: 3, latin: 1, cyrillic: 1 };
