/** Texts cut to what fits: the first words of one, or some words with what stands round them. Never inside a character. */
import type { Span } from './span';

const JOINER = '\u200d';

/** What cannot open a character: accents, vowel signs, a joiner, the second half of a pair. */
const INSIDE = /^[\p{M}\u200d\udc00-\udfff]/u;

/** The text, or its first `most` UTF-16 units and an ellipsis: cut behind a word where the script has spaces. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = wholeBefore(text, most);
  const cut = text.slice(0, end);
  const words = /\s/.test(text.charAt(end)) ? cut : cut.replace(/(?<=\S)\s+[^\s\p{Script=Han}]*$/u, '');
  return `${words.trimEnd()}…`;
}

/** The words of a span of a text with up to `most` UTF-16 units before and behind it, on one line. */
export function wordsAround(text: string, { from, to }: Span, most: number): string {
  const before = from > most ? lastWords(text.slice(0, from), most) : text.slice(0, from);
  return `${before}${text.slice(from, to)}${firstWords(text.slice(to), most)}`.replace(/\s+/g, ' ').trim();
}

/** The last words of a text that is longer than `most`, behind an ellipsis. */
function lastWords(text: string, most: number): string {
  const start = wholeBehind(text, text.length - most);
  const cut = text.slice(start);
  const words = /\s/.test(text.charAt(start - 1)) ? cut : cut.replace(/^[^\s\p{Script=Han}]*\s+(?=\S)/u, '');
  return `…${words.trimStart()}`;
}

/** The nearest end of a character at or before an offset. */
function wholeBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isInside(text, end)) end--;
  return end;
}

function wholeBehind(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && isInside(text, start)) start++;
  return start;
}

function isInside(text: string, offset: number): boolean {
  return INSIDE.test(text.slice(offset, offset + 2)) || text[offset - 1] === JOINER;
}
