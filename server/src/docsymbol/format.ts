/** The forms of a symbol: the canonical one, the key of indexes, the order of lists (un-conventions.md 1.3). */
import { factOfText } from '../base/lazy';
import { latinLetters, readRoman } from '../languages/numerals';
import { digitsEnd, fold, isDigit, isLatin } from './glyphs';
import type { DocumentSymbol } from './symbol';

/** `A/95/20 (Part I)/Add.1`, `A/RES/217 A (III)`: the base and the suffixes of a symbol. */
export function formatSymbol({ base, suffixes }: DocumentSymbol): string {
  return [base, ...suffixes.map(({ text }) => text)].join('/');
}

/** The canonical symbol without the letters of a composite resolution, as links of the documents system have it. */
export function withoutLetters(symbol: DocumentSymbol): string {
  const { number, letters } = symbol;
  const first = letters[0];
  if (number === undefined || first === undefined) return formatSymbol(symbol);
  const at = symbol.base.lastIndexOf(`${number} ${first}`);
  if (at < 0) return formatSymbol(symbol);
  const end = at + number.length;
  const bracket = symbol.base.indexOf(' (', end);
  const base = symbol.base.slice(0, end) + (bracket < 0 ? '' : symbol.base.slice(bracket));
  return formatSymbol({ ...symbol, base });
}

/**
 * A symbol as it is written, with half-width signs, plain hyphens, one space before a bracket and no asterisk of a
 * reissue. Changes no letter or number. Takes any text, and changes nothing the second time.
 */
export function canonical(text: string): string {
  const signs = fold(text).replace(/\s+/g, ' ').trim();
  const made: string[] = [];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs.charAt(at);
    const last = made.at(-1);
    if (sign === ' ' && (signs[at + 1] === ')' || last === '(')) continue;
    if (sign === '(' && last !== undefined && !' /('.includes(last) && standsOff(signs, at)) made.push(' ');
    made.push(sign);
  }
  return withoutReissue(made.join(''));
}

/** Whether the bracket at `at` stands off: not in `COP(14)`, where it is a part of the word behind a slash. */
function standsOff(signs: string, at: number): boolean {
  let from = at;
  while (at - from < 16 && isLatin(signs.charCodeAt(from - 1))) from--;
  return from === at || signs[from - 1] !== '/';
}

/** Without asterisks at the end of a half, and the spaces round them. */
function withoutReissue(text: string): string {
  const made: string[] = [];
  for (let at = 0; at < text.length;) {
    const star = text.indexOf('*', at);
    if (star < 0) {
      made.push(text.slice(at));
      break;
    }
    let from = star;
    while (from > at && text[from - 1] === ' ') from--;
    let to = star;
    while (text[to] === '*' || text[to] === ' ') to++;
    const ends = to === text.length || text[to] === '-';
    made.push(text.slice(at, ends ? from : to));
    at = to;
  }
  return made.join('');
}

/** The key of a symbol in indexes: one for all its printed variants (`S/RES/1631(2005)`, `s/res/1631 (2005)`). */
export const symbolKey: (symbol: string) => string = factOfText((symbol) =>
  latinLetters(canonical(symbol).replace(/ /g, '').toUpperCase()),
);

/** The order of lists: A/60/9 before A/60/10, a document before its addenda, sessions and numbers by their value. */
export function compareSymbols(a: string, b: string): number {
  const [left, right] = [ranks(a), ranks(b)];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const order = compareRanks(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(symbolKey(a), symbolKey(b)) || compareText(a, b);
}

type Rank = string | number;

function compareRanks(a: Rank, b: Rank): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === typeof b) return compareText(String(a), String(b));
  return typeof a === 'number' ? -1 : 1;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The words and numbers of a symbol; a Roman session is a number. A slash comes before everything that goes on with a component. */
const ranks: (symbol: string) => readonly Rank[] = factOfText((symbol) => {
  const text = canonical(symbol).toUpperCase();
  const found: Rank[] = [];
  for (let at = 0; at < text.length;) {
    let end = at;
    if (isDigit(text.charCodeAt(at))) {
      end = digitsEnd(text, at, 15);
      found.push(Number(text.slice(at, end)));
    } else if (isLatin(text.charCodeAt(at))) {
      while (isLatin(text.charCodeAt(end))) end++;
      const word = text.slice(at, end);
      const roman = '(-'.includes(text[at - 1] ?? ' ') && text[end] === ')' ? readRoman(word) : undefined;
      found.push(roman ?? word);
    } else {
      end = at + 1;
      if (text[at] === '/') found.push('');
    }
    at = end;
  }
  return found;
});
