/**
 * Text → the words of the full-text index. Letters are folded (case, accents, vowel marks, width); a run of Han characters
 * becomes its overlapping pairs, so that a word of two characters is one look-up. Spaces inside Han are none.
 */

export interface Token {
  readonly word: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  readonly han: boolean;
}

const SEPARATOR = 0;
const LETTER = 1;
const HAN = 2;
/** Belongs to the word that it stands in and says nothing: a combining accent, an Arabic vowel mark or tatweel, a soft hyphen. */
const MARK = 3;
const SPACE = 4;
const UNKNOWN = 255;

/** The class of each UTF-16 unit, asked once. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

function classOf(code: number): number {
  const known = classes[code] ?? SEPARATOR;
  if (known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(code), code);
  classes[code] = found;
  return found;
}

function classify(sign: string, code: number): number {
  // Half of a pair: rare Han characters.
  if (code >= 0xd800 && code < 0xe000) return HAN;
  if (code === 0x640 || code === 0xad || code === 0x200d || /\p{M}/u.test(sign)) return MARK;
  if (/\s/.test(sign)) return SPACE;
  if (/\p{Script=Han}/u.test(sign) && /\p{L}|\p{N}/u.test(sign)) return HAN;
  return /[\p{L}\p{N}]/u.test(sign) ? LETTER : SEPARATOR;
}

/** The words of a text in order. Linear. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER) {
      const to = wordEnd(text, at);
      const from = at;
      addWords(text.slice(at, to), (word) => found.push({ word, from, to, han: false }));
      at = to;
    } else if (kind === HAN) {
      at = pairs(text, at, (from, next, to) => found.push({ word: pairOf(text, from, next, to), from, to, han: true }));
    } else at++;
  }
  return found;
}

/** The same as one string with spaces between, as the index takes it. */
export function tokenText(text: string): string {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER) {
      const to = wordEnd(text, at);
      addWords(text.slice(at, to), (word) => words.push(word));
      at = to;
    } else if (kind === HAN) at = pairs(text, at, (from, next, to) => words.push(pairOf(text, from, next, to)));
    else at++;
  }
  return words.join(' ');
}

function wordEnd(text: string, at: number): number {
  let to = at + 1;
  for (let kind; to < text.length; to++) {
    kind = classOf(text.charCodeAt(to));
    if (kind !== LETTER && kind !== MARK) break;
  }
  return to;
}

/** The folded word; folding the width may give several of one: `㎞²`, `½`. */
function addWords(written: string, add: (word: string) => unknown): void {
  if (isAscii(written)) {
    add(written.toLowerCase());
    return;
  }
  for (const word of fold(written).split(/[^\p{L}\p{N}]+/u)) if (word !== '') add(word);
}

/** Tells the pairs of a run of Han characters, and returns the offset behind it: where each half begins, and the end. */
function pairs(text: string, at: number, add: (from: number, next: number, to: number) => unknown): number {
  let last = at;
  let to = at + widthAt(text, at);
  let count = 0;
  for (let look = to; look < text.length;) {
    const kind = classOf(text.charCodeAt(look));
    const width = widthAt(text, look);
    if (kind !== SPACE && kind !== MARK) {
      if (kind !== HAN) break;
      to = look + width;
      add(last, look, to);
      count++;
      last = look;
    }
    look += width;
  }
  if (count === 0) add(at, to, to);
  return to;
}

/** The two characters of a pair without what stands between them. */
function pairOf(text: string, from: number, next: number, to: number): string {
  const first = from + widthAt(text, from);
  return first === next ? text.slice(from, to) : text.slice(from, first) + text.slice(next, to);
}

/** Two units for the rare characters that UTF-16 writes as a pair. */
function widthAt(text: string, at: number): 1 | 2 {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** One written form for all: lower case, no accents or vowel marks, half width, European digits. */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u00ad\u200d]+/gu, '')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}
