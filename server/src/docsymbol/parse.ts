/** Document symbols in running text: `A/60/341-S/2005/567`, `S/RES/1631 (2005)`, `A/50/60–S/1995/1*` → canonical form and key. */
import type { Span } from '../base/span';
import { ROOTS } from './bodies';

/** One written symbol, joint or not. `targets` are its canonical halves in the order of the text. */
export interface WrittenSymbol extends Span {
  readonly text: string;
  readonly targets: readonly string[];
}

const roots = Object.keys(ROOTS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Hyphens, dashes and minus signs that join the halves of a joint symbol (un-conventions.md 1.3). */
const JOIN = '[-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d]';

/** `(2005)`, `(XV)`, `(S-VI)`, `(Part I)`, `(Vol. IV)`, `(Sect. 26)`, in brackets of either width; a space may stand before. */
const bracket =
  '(?:[ \u00a0\u202f]?[(（][ \u00a0]?(?:\\d{4}|(?:S-|ES-)?[IVXLC]+|(?:Parts?|Vol\\.|Sect\\.|Resumption|Supp\\.?)[ \u00a0]?[A-Z0-9]*(?: and [A-Z0-9]+)?)[ \u00a0]?[)）])';

/** `RES`, `C.1`, `1325`, `Add.1`, `S-10`, `ES-10`, `235B`, `WG.6`; U+2011 is the usual hyphen of special sessions. */
const segment = `(?:E?S[-\u2011]\\d+|[A-Za-z][A-Za-z]*\\.?\\d+(?![A-Za-z0-9])|[A-Za-z][A-Za-z]*\\.?(?=/)|\\d+(?:[A-Z](?![A-Za-z0-9]))?(?:[ \u00a0]?[A-Z](?=[ \u00a0]?[(（](?:E?S-)?[IVXLC]+[)）]))?|[A-Z]+[A-Za-z.]*|[IVXLC]+)${bracket}?`;

/** No symbol has more components; the bound keeps a megabyte of slashes linear. */
const single = `(?:${roots})(?:/${segment}){1,12}`;

const WRITTEN = new RegExp(`(?<![A-Za-z0-9\\u00c0-\\u024f/_@=-])${single}(?:\\*{0,3}${JOIN}${single})*`, 'gu');

const HALF = new RegExp(`${JOIN}(?=(?:${roots})/)`, 'u');

/**
 * Every document symbol of a text, in order, never overlapping. A symbol has a digit behind its first slash
 * (`A/RES` alone is none); a reissue asterisk and a closing stop are outside.
 */
export function findSymbols(text: string): WrittenSymbol[] {
  const found: WrittenSymbol[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    const written = match[0].replace(/\.+$/, '');
    if (!/\d/.test(written.slice(written.indexOf('/')))) continue;
    found.push({
      from: match.index,
      to: match.index + written.length,
      text: written,
      targets: written.split(HALF).map(canonical),
    });
  }
  return found;
}

/** The canonical form: half-width brackets, plain hyphens, one space before the year or session of a resolution and none elsewhere. */
export function canonical(symbol: string): string {
  return symbol
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(new RegExp(JOIN, 'g'), '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ ?\( ?/g, ' (')
    .replace(/ ?\)/g, ')')
    .replace(/(?: ?\*)+ ?(?=-|$)/g, '')
    .trim();
}

/** The key of a symbol in indexes: one for all its printed variants (`S/RES/1631(2005)`, `s/res/1631 (2005)`). */
export function symbolKey(symbol: string): string {
  return canonical(symbol).replace(/ /g, '').toUpperCase();
}

/** Where the text is one written symbol and nothing else but spaces and reissue asterisks: that symbol. */
export function onlySymbol(text: string): WrittenSymbol | undefined {
  const [first, second] = findSymbols(text);
  if (!first || second) return undefined;
  return /^\s*$/.test(text.slice(0, first.from)) && /^[\s*]*$/.test(text.slice(first.to)) ? first : undefined;
}

/** The file name, without an ending, that `symbolFromFileName` reads back: `S-RES-1631(2005)`, `A-60-341-S-2005-567`. */
export function fileNameOfSymbol(symbols: readonly string[]): string {
  return symbols.join('-').replace(/\//g, '-').replace(/ /g, '');
}

/** The symbol that a file name stands for: `S-RES-1631(2005).txt`, `A-60-341-S-2005-567.txt`, `A_RES_77_1.pdf`; undefined where it is none. */
export function symbolFromFileName(name: string): WrittenSymbol | undefined {
  const stem = name.replace(/\.[A-Za-z]+$/, '').trim();
  if (!new RegExp(`^(?:${roots})[-_]`).test(stem)) return undefined;
  const halves = stem.replace(/_/g, '-').split(/(?<=\d)-(?=[ASE]-\d)/);
  return onlySymbol(halves.map(slashed).join('-'));
}

/** `A-S-12-32` → `A/S-12/32`: a hyphen is a slash, but not in brackets or in a special or emergency session. */
function slashed(half: string): string {
  return half.split(/-(?![^()（）]*[)）])/).reduce((symbol, word, at, words) => {
    const session = at > 1 && /^E?S$/.test(words[at - 1] ?? '') && /^\d+$/.test(word);
    return `${symbol}${session ? '-' : '/'}${word}`;
  });
}
