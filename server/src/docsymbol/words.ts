/** The words of symbols in the one way in which each is written: `RES`, `Add`, `Sub`; and how wrong ones are meant. */
import { BODIES, LONG_SUFFIXES, NATURES, SUFFIXES } from './bodies';

/** Words of symbols that are neither a body nor a nature by themselves. */
const OTHERS = ['ESCAP', 'ECA', 'ECE', 'ECLAC', 'ECWA', 'ESCWA', 'OzL', 'Pro', 'SG', 'LEG', 'ESA', 'CES', 'TRANS'];

const KNOWN = new Set([BODIES, NATURES, SUFFIXES, LONG_SUFFIXES].flatMap((table) => Object.keys(table)).concat(OTHERS));

/** By the word in small letters; where two share them (`RES`, `Res.14`) the first one. */
const BY_LETTERS = new Map([...KNOWN].reverse().map((word) => [word.toLowerCase(), word]));

/** Words that stand before a stop and a number, so that `Add2` and `CONF261` lack the stop. */
const DOTTED = new Set(['AC', 'CN', 'CONF', 'CRP', 'PV', 'SR', 'Sub', 'WG', 'WP', 'Add', 'Amend', 'Corr', 'Rev']);

/** Words that stand before a slash and a number, so that `PRST2009` lacks the slash. */
const SLASHED = new Set(['RES', 'PRST', 'HRC', 'SGB']);

/** Bodies and natures that are often misspelt by exchanging two letters. */
const TRANSPOSED = ['HRC', 'RES', 'PRST', 'CONF'];

export function isKnown(word: string): boolean {
  return KNOWN.has(word);
}

export function isSuffix(word: string): boolean {
  return Object.hasOwn(SUFFIXES, word) || Object.hasOwn(LONG_SUFFIXES, word);
}

export function isDotted(word: string): boolean {
  return DOTTED.has(word);
}

export function isSlashed(word: string): boolean {
  return SLASHED.has(word);
}

/** The word that has these letters in another case; undefined for an unknown one. */
export function inItsCase(word: string): string | undefined {
  return KNOWN.has(word) ? word : BY_LETTERS.get(word.toLowerCase());
}

/** `HCR` → `HRC`; undefined where no two neighbours have changed places. */
export function transposed(word: string): string | undefined {
  if (KNOWN.has(word)) return undefined;
  return TRANSPOSED.find((meant) => {
    for (let at = 0; at + 1 < meant.length; at++) {
      const swapped = `${meant.slice(0, at)}${meant[at + 1] ?? ''}${meant[at] ?? ''}${meant.slice(at + 2)}`;
      if (swapped === word) return true;
    }
    return false;
  });
}
