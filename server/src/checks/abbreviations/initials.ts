/** Whether the words before a bracket are what an abbreviation stands for. */
import type { Span } from '../../base/span';

interface Word extends Span {
  /** In small letters without accents. */
  readonly plain: string;
  readonly small: boolean;
  /** Whether a word before it has to be taken with it: behind a hyphen. */
  readonly glued: boolean;
}

/** Marks that no name goes across. */
const STOPS = /[.;:!?…()[\]{}“”«»"„،؛\uFFFC\n]/u;

/** More words than this before a bracket are no name. */
const LONGEST = 16;

/** As many letters of an abbreviation as one word may give: INTERPOL. */
const DEEPEST = 5;

/** Small letters without accents. */
export function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words that end at `end` whose initials are the letters of an abbreviation: its first letter begins the first word,
 * small words may be left out, and so may a word or two inside. Undefined where they are not.
 */
export function nameByInitials(text: string, end: number, short: string, small: ReadonlySet<string>): Span | undefined {
  const letters = plainWord(short.replace(/[’']?s$/u, '').replace(/[^\p{L}]/gu, ''));
  const words = wordsBefore(text, end, small);
  const last = words.at(-1);
  if (!last || letters.length < 2) return undefined;
  for (let skips = 0; skips <= mostSkipped(letters.length); skips++) {
    const first = startOf(words, words.length - 1, letters, skips);
    const from = first === undefined ? undefined : words[first]?.from;
    if (from !== undefined) return { from, to: last.to };
  }
  return undefined;
}

function mostSkipped(letters: number): number {
  if (letters < 4) return 0;
  return letters < 6 ? 1 : 2;
}

/** The index of the first word where the words up to `at` give all letters with exactly `skips` words left out. */
function startOf(words: readonly Word[], at: number, letters: string, skips: number): number | undefined {
  const word = words[at];
  if (!word) return undefined;
  for (let taken = Math.min(DEEPEST, letters.length); taken > 0; taken--) {
    if (!word.plain.startsWith(letters.slice(-taken))) continue;
    const rest = letters.slice(0, -taken);
    if (rest === '') {
      if (skips === 0 && !word.small && !word.glued) return at;
      continue;
    }
    const start = startOf(words, at - 1, rest, skips);
    if (start !== undefined) return start;
  }
  if (word.small) return startOf(words, at - 1, letters, skips);
  return skips > 0 && at < words.length - 1 ? startOf(words, at - 1, letters, skips - 1) : undefined;
}

function wordsBefore(text: string, end: number, small: ReadonlySet<string>): readonly Word[] {
  let from = Math.max(0, end - 240);
  for (let at = end - 1; at >= from; at--) {
    if (STOPS.test(text.charAt(at))) from = at + 1;
  }
  const words: Word[] = [];
  for (const match of text.slice(from, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const at = from + match.index;
    const plain = plainWord(match[0]);
    const glued = words.length > 0 && /[-‐‑]/.test(text.charAt(at - 1));
    words.push({ from: at, to: at + match[0].length, plain, small: small.has(plain), glued });
  }
  return words.slice(-LONGEST);
}

/** The longest Chinese name before a short form. */
const LONGEST_HAN = 24;

/**
 * The characters that end at `end` of which a Chinese short form takes some, in order, from the first to one of the last
 * four: 欧洲安全与合作组织 of 欧安组织.
 */
export function nameByCharacters(text: string, end: number, short: string): Span | undefined {
  let from = end;
  let left = short.length;
  let lastAt = -1;
  while (left > 0 && from > Math.max(0, end - LONGEST_HAN)) {
    from--;
    const sign = text.charAt(from);
    if (!/[\u3400-\u9fff]/.test(sign)) return undefined;
    if (sign !== short.charAt(left - 1)) continue;
    left--;
    if (lastAt < 0) lastAt = from;
  }
  const length = end - from;
  if (left > 0 || lastAt < end - 4 || length <= short.length) return undefined;
  return length <= short.length * 4 + 4 ? { from, to: end } : undefined;
}
