/** What is typed of a place, from the word for its kind on: `para. 6`, `6`, `par`, `第6(`. */
import type { PlaceUnit } from '../../base/place';
import { tokensOf } from '../../citations/tokens';
import { DIGIT } from '../../languages/numerals';
import { LEXICONS } from '../../languages/index';
import type { Language } from '../../languages/lexicon';

export interface Tail {
  /** All of it. */
  readonly typed: string;
  /** What the word says that stands there whole, with the space behind it: then the number alone is completed. */
  readonly units: readonly PlaceUnit[];
  /** What is typed of the number; all of the tail where no word stands before it. */
  readonly number: string;
}

const LONGEST = 24;

/** A number with labels, as far as it has been typed. */
const NUMBER = new RegExp(`^(?:[\\p{L}${DIGIT}.]{0,10}(?:\\s?[(（]?\\p{L}{0,5}[)）]?){0,4}|[${DIGIT}]+\\s)$`, 'u');

/** A half-typed word, or the number of a division. */
const WORD = /^[\p{L}\p{M}]{1,16}\.?$/u;

/** Where words are not spaced: from the first sign of a number or the word before it. */
const UNSPACED = new RegExp(`^[\\p{Script=Han}${DIGIT}A-Za-z.]{0,8}(?:[(（]\\p{L}{0,4}[)）]?){0,3}$`, 'u');

/** Undefined for what no place is typed as. */
export function readTail(typed: string, language: Language): Tail | undefined {
  if (typed.length > LONGEST) return undefined;
  if (typed === '') return { typed, units: [], number: '' };
  if (!LEXICONS[language].spaced) return UNSPACED.test(typed) ? { typed, units: [], number: typed } : undefined;
  const [first] = tokensOf(typed, language);
  const units = first?.from === 0 || isPrefixed(typed, first?.from) ? (first?.term?.before ?? []) : [];
  if (first && units.length > 0) {
    const rest = typed.slice(first.to);
    const number = rest.trimStart();
    if (rest === '') return { typed, units: [], number: typed };
    return rest !== number && NUMBER.test(number) ? { typed, units: units.map(({ unit }) => unit), number } : undefined;
  }
  return WORD.test(typed) ? { typed, units: [], number: typed } : undefined;
}

/** Arabic writes the article together with the word behind it. */
function isPrefixed(typed: string, from = 0): boolean {
  return from < 4 && /^\p{L}+$/u.test(typed.slice(0, from));
}
