/**
 * The text of a passage as tokens: words of the tables, numbers, symbols, dates, signs. The forms of citation are
 * grammars over these, so that none of them meets a space, an inflection or a kind of bracket. Reads the text once.
 */
import type { Span } from '../base/span';
import { findSymbols, type WrittenSymbol } from '../docsymbol/scan';
import { LEXICONS } from '../languages/index';
import type { Language, Lexicon } from '../languages/lexicon';
import { HAN } from '../languages/numerals';
import { scriptOf } from '../languages/script';
import { vocabulary, type Term, type Vocabulary } from './vocabulary';
import { plainText, plainWord, WORD } from './words';

export type TokenKind =
  /** A word or phrase of the tables. */
  | 'term'
  /** Any other word. */
  | 'word'
  /** `64`, `145.23`, `12`. */
  | 'number'
  /** A run of Han numerals. */
  | 'han'
  /** `57/337`, `S-10/2`, `2/CP.27`, `20/…`. */
  | 'slashed'
  | 'symbol'
  | 'date'
  /** `《…》`, the brackets included. */
  | 'title'
  /** `https://…`: what it names is no citation, and not the draft either. */
  | 'address'
  /** One character: punctuation, brackets, quotes. */
  | 'sign';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** As the grammars compare it (`words.ts`). */
  readonly text: string;
  readonly term: Term | undefined;
  readonly symbol: WrittenSymbol | undefined;
  /** Whether it stands in quotation marks that were opened before. */
  readonly quoted: boolean;
  /** Counted from 0: sentences end at stops and semicolons, clauses also at colons, full-width commas and brackets. */
  readonly sentence: number;
  readonly clause: number;
}

const SLASHED =
  /(?:(?:E?S)-)?\d{1,4}\/(?:\d{1,4}(?![\d/])|(?:CP|CMP|CMA|COP|MOP)\.\d{1,3}|…|\.{3}|\[(?:…|\.{3})\]|_{2,8}|X{2,4}(?!\p{L})|x{2,4}(?!\p{L}))/uy;
const NUMBER = /\d+(?:\.\d{1,3}(?!\d|\.\d))?/y;
const HAN_RUN = new RegExp(`[${HAN}]+`, 'y');
const TITLE = /《[^《》]{1,120}》/y;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s，。；、）》”"<>]+/iy;

/** No token is wrong for any text; what is no word, number or symbol is a sign. */
export function tokensOf(text: string, language: Language): Token[] {
  const lexicon = LEXICONS[language];
  const words = vocabulary(language);
  const plain = plainText(text);
  const date = dateAt(lexicon);
  const symbols = findSymbols(text);
  const quotes = quoteTracker(lexicon);
  const found: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let symbolAt = 0;
  let at = 0;

  const add = (kind: TokenKind, to: number, term?: Term, symbol?: WrittenSymbol): void => {
    const quoted = quotes.isOpen();
    found.push({ kind, from: at, to, text: plain.slice(at, to), term, symbol, quoted, sentence, clause });
    at = to;
  };
  const addSign = (): void => {
    const sign = plain.charAt(at);
    const item = isItemQuote(plain, at);
    add('sign', at + 1);
    if (!item) quotes.read(sign);
    if (ENDS_SENTENCE.has(sign) || (sign === '.' && endsHere(plain, at))) sentence++;
    else if (!ENDS_CLAUSE.has(sign)) return;
    clause++;
  };

  while (at < plain.length) {
    const symbol = symbols[symbolAt];
    if (symbol && symbol.from <= at) {
      symbolAt++;
      if (symbol.from === at) {
        add('symbol', symbol.to, undefined, symbol);
        continue;
      }
    }
    const c = plain.charCodeAt(at);
    if (c === 0x20 || (c >= 9 && c <= 13) || c === 0x2028 || c === 0x2029) {
      at++;
      continue;
    }
    const sign = plain.charAt(at);
    const end = symbols[symbolAt]?.from ?? plain.length;
    if (isDigit(c) || sign === 'S' || sign === 'E') {
      const slashed = isBoundary(plain, at) ? match(SLASHED, plain, at) : 0;
      const day = slashed === 0 && isDigit(c) ? match(date, plain, at) : 0;
      if (slashed > 0 || day > 0) {
        add(slashed > 0 ? 'slashed' : 'date', at + Math.max(slashed, day));
        continue;
      }
    }
    if (isDigit(c)) {
      add('number', at + match(NUMBER, plain, at));
      continue;
    }
    const address = sign === 'h' || sign === 'w' ? match(ADDRESS, plain, at) : 0;
    if (address > 0) {
      add('address', at + address);
      continue;
    }
    const title = sign === '《' ? match(TITLE, plain, at) : 0;
    if (title > 0 && at + title <= end) {
      add('title', at + title, wholePhrase(plain.slice(at + 1, at + title - 1), words));
      continue;
    }
    const word = words.spaced ? wordOrSign(plain, at) : '';
    const term = words.spaced ? spacedTerm(plain, at, word, words) : unspacedTerm(plain, at, words);
    if (term && at + term.length <= end) {
      const behind = at + term.length;
      const name = at + term.particle;
      // Arabic writes *and* together with the word behind it.
      const joined = term.particle > 0 ? singleTerm(sign, words) : undefined;
      if (joined) add('term', at + 1, joined);
      at = name;
      add('term', behind, term.term);
      continue;
    }
    const letters = asciiWord(plain, at) || match(LETTERS, plain, at);
    if (letters > 0) add('word', Math.min(end, at + letters));
    else if (scriptOf(c) !== 'han') addSign();
    else {
      const numeral = match(HAN_RUN, plain, at);
      if (numeral > 0) add('han', at + numeral);
      else add('word', at + unknownHan(plain, at, words));
    }
  }
  return found;
}

const ENDS_SENTENCE = new Set(['。', '！', '？', '!', '?', ';', '；', '؛']);
const ENDS_CLAUSE = new Set(['，', '：', ':', '(', ')', '[', ']']);

/** Arabic numbers the items of an item so: `(أ) ‘3’`, `’2‘`. */
function isItemQuote(text: string, at: number): boolean {
  if (text[at] !== '‘' && text[at] !== '’') return false;
  return (
    /^[‘’]\d{1,2}[‘’]/.test(text.slice(at, at + 4)) || /[‘’]\d{1,2}[‘’]$/.test(text.slice(Math.max(0, at - 3), at + 1))
  );
}

/** A stop ends a sentence where the text goes on with a capital or a script without capitals, or ends. */
function endsHere(text: string, after: number): boolean {
  return after >= text.length || /^\s+(?:[^\p{Ll}\d\s]|$)/u.test(text.slice(after, after + 8));
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** `12/5/2006` and `path/3/4` hold no number of a resolution. */
function isBoundary(text: string, at: number): boolean {
  return (
    at === 0 || !/[A-Za-z0-9/._@=]/.test(text.charAt(at - 1)) || /[A-Za-z\u4e00-\u9fff]\.$/.test(text.slice(at - 2, at))
  );
}

/** How many characters the pattern takes here; 0 for none. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

// Han characters are words by themselves.
const LETTERS = /(?:(?!\p{Script=Han})[\p{L}\p{M}\u0640])+/uy;

/** How many Han characters stand here before the next that a phrase or a numeral may start with; at least one. */
function unknownHan(text: string, at: number, { phrases }: Vocabulary): number {
  let end = at + 1;
  while (scriptOf(text.charCodeAt(end)) === 'han' && !phrases.has(text.charAt(end)) && !HAN.includes(text.charAt(end)))
    end++;
  return end - at;
}

interface Found {
  readonly term: Term;
  readonly length: number;
  /** How many letters before the name are written together with it: و in `وقرار`. */
  readonly particle: number;
}

function unspacedTerm(text: string, at: number, { phrases }: Vocabulary): Found | undefined {
  const phrase = phrases.get(text.charAt(at))?.find(({ words: [word = ''] }) => text.startsWith(word, at));
  return phrase && { term: phrase.term, length: phrase.words[0]?.length ?? 0, particle: 0 };
}

/** What a title is called in the tables: the Charter. */
function wholePhrase(text: string, { phrases }: Vocabulary): Term | undefined {
  return phrases.get(text.charAt(0))?.find(({ words }) => words.length === 1 && words[0] === text)?.term;
}

/** The term that a single letter is: `و`. */
function singleTerm(letter: string, { phrases }: Vocabulary): Term | undefined {
  return phrases.get(plainWord(letter))?.find(({ words }) => words.length === 1)?.term;
}

/** A phrase from the word that starts here; where no phrase starts with it, without what the language writes together with it. */
function spacedTerm(text: string, at: number, first: string, vocabulary: Vocabulary): Found | undefined {
  if (first === '') return undefined;
  const word = plainWord(first);
  const whole = longest(text, at, first.length, vocabulary.phrases.get(word));
  if (whole) return whole;
  for (const [prefix, particle] of vocabulary.prefixes) {
    if (!word.startsWith(prefix) || word.length === prefix.length) continue;
    const rest = longest(text, at, first.length, vocabulary.phrases.get(word.slice(prefix.length)));
    if (rest) return { ...rest, particle };
  }
  return undefined;
}

function longest(
  text: string,
  at: number,
  length: number,
  phrases: Vocabulary['phrases'] extends ReadonlyMap<string, infer P> ? P | undefined : never,
): Found | undefined {
  for (const { words, term } of phrases ?? []) {
    let end = at + length;
    let next = 1;
    for (; next < words.length; next++) {
      while (text.charAt(end) === ' ') end++;
      const word = wordOrSign(text, end);
      if (plainWord(word) !== words[next]) break;
      end += word.length;
    }
    if (next === words.length) return { term, length: end - at, particle: 0 };
  }
  return undefined;
}

/** The length of a word of plain letters, as most are; 0 where it may have others too, which only a pattern can tell. */
function asciiWord(text: string, at: number): number {
  let end = at;
  let c = text.charCodeAt(end);
  while ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) c = text.charCodeAt(++end);
  return c > 0x7f ? 0 : end - at;
}

const ONE_WORD = new RegExp(WORD.source, 'uy');

function wordOrSign(text: string, at: number): string {
  const ascii = asciiWord(text, at);
  if (ascii > 0) return text.slice(at, at + ascii);
  ONE_WORD.lastIndex = at;
  return ONE_WORD.exec(text)?.[0] ?? '';
}

const dates = new Map<Lexicon, RegExp>();

function dateAt(lexicon: Lexicon): RegExp {
  const known = dates.get(lexicon);
  if (known) return known;
  const made = new RegExp(lexicon.date.source, 'iuy');
  dates.set(lexicon, made);
  return made;
}

/** Quotation marks as the language pairs them; what is never closed stays open to the end of the passage. */
function quoteTracker({ quotes }: Lexicon): { read: (sign: string) => void; isOpen: () => boolean } {
  const open: string[] = [];
  const reversed = quotes.some(([opening]) => opening === '”');
  const pairs = [...quotes, ...(reversed ? SINGLE.map(([opening, close]) => [close, opening] as const) : SINGLE)];
  return {
    read(sign) {
      if (open.at(-1) === sign) open.pop();
      else if (sign === '"') open.push(sign);
      else {
        const close = pairs.find(([opening]) => opening === sign)?.[1];
        if (close !== undefined) open.push(close);
      }
    },
    isOpen: () => open.length > 0,
  };
}

const SINGLE: readonly (readonly [string, string])[] = [
  ['‘', '’'],
  ['「', '」'],
];
