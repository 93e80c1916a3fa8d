/** The words that may stand round the number in the title of a resolution: organs, “resolution”, dates, “adopted by”. */
import { plainText } from '../citations/words';
import type { Organ, What } from '../docsymbol/resolution';
import { findDate } from '../languages/dates';
import { LEXICONS } from '../languages/index';
import type { Language, Lexicon } from '../languages/lexicon';

export type WordKind = Organ | What | 'adopted' | 'other';

/** One line, for comparing: both at the same places. */
export interface Line {
  /** With brackets, digits and dashes in one form. */
  readonly text: string;
  /** The same in small letters, alef in one form. */
  readonly low: string;
  readonly language: Language;
}

export function makeLine(written: string, language: Language): Line {
  const text = plainText(written);
  return { text, low: plain(text), language };
}

export interface Words {
  /** Behind the last word. */
  readonly to: number;
  readonly kinds: readonly WordKind[];
  readonly date?: string;
}

/** The words and dates from `at` on, as many as stand there with nothing but commas and stops between them. */
export function readWords(line: Line, at: number): Words {
  const kinds: WordKind[] = [];
  let to = at;
  let date: string | undefined;
  for (;;) {
    const from = to + (/^[\s.,;，、،]*/.exec(line.text.slice(to))?.[0].length ?? 0);
    const day = dateAt(line, from);
    const word = day ? undefined : wordAt(line, from);
    if (!day && !word) return { to, kinds, ...(date !== undefined && { date }) };
    date ??= day?.day;
    if (word) kinds.push(word.kind);
    to = day?.to ?? word?.to ?? from;
  }
}

/** The organ that a line names and nothing else, as the first line of its resolutions does: `The General Assembly,`. */
export function readOrgan(written: string, language: Language): Organ | undefined {
  if (written.length > 60) return undefined;
  const line = makeLine(written.replace(/[\s,.،，:：]+$/u, ''), language);
  // `إن الجمعية العامة`, `L’Assemblée générale`: an article or particle may stand before it.
  const article = /^\S{1,4}?[\s’]/.exec(line.text)?.[0].length ?? 0;
  for (const at of article > 0 ? [0, article] : [0]) {
    const word = wordAt(line, at);
    if (word && word.to === line.text.length && isOrgan(word.kind)) return word.kind;
  }
  return undefined;
}

const ORGANS = ['GA', 'SC', 'ECOSOC', 'HRC', 'CHR'] as const;

export function isOrgan(kind: WordKind): kind is Organ {
  return (ORGANS as readonly string[]).includes(kind);
}

/** Mastheads and their dates are English in most languages. */
export function lexiconsOf(language: Language): readonly Lexicon[] {
  return [...new Set([LEXICONS[language], LEXICONS.en])];
}

function dateAt({ text, language }: Line, at: number): { readonly to: number; readonly day: string } | undefined {
  const date = /^\d/.test(text.slice(at)) ? findDate(text.slice(at, at + 60), lexiconsOf(language)) : undefined;
  return date?.from === 0 ? { to: at + date.to, day: date.day } : undefined;
}

interface Vocabulary {
  readonly prefixes: readonly string[];
  /** By their first character, the longest first. */
  readonly words: ReadonlyMap<string, readonly (readonly [word: string, kind: WordKind])[]>;
}

/** A word of the line, which in Arabic may have its article before it. */
function wordAt(
  { text, low, language }: Line,
  at: number,
): { readonly to: number; readonly kind: WordKind } | undefined {
  const { words, prefixes } = vocabulary(language);
  for (const from of [
    at,
    ...prefixes.filter((prefix) => low.startsWith(prefix, at)).map((prefix) => at + prefix.length),
  ]) {
    for (const [word, kind] of words.get(low.charAt(from)) ?? []) {
      const to = from + word.length;
      if (low.startsWith(word, from) && isWhole(text, to)) return { to, kind };
    }
  }
  return undefined;
}

/** Whether a word can end here: not inside one, but anywhere among Han characters, and behind an apostrophe. */
function isWhole(text: string, to: number): boolean {
  const around = text.slice(to - 1, to + 1);
  return !/^[\p{L}\d]\p{L}$/u.test(around) || /[\u2e80-\u9fff]/.test(around);
}

const vocabularies = new Map<Language, Vocabulary>();

function vocabulary(language: Language): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const words = lexiconsOf(language)
    .flatMap(({ citations }) => [
      ...ORGANS.flatMap((organ) => citations.organs[organ].map((word) => [word, organ] as const)),
      ...citations.resolution.map((word) => [word, 'resolution'] as const),
      ...citations.decision.map((word) => [word, 'decision'] as const),
      ...citations.adoptedBy.map((word) => [word, /^.{5}/u.test(word) ? 'adopted' : 'other'] as const),
      ...[citations.opens, citations.closes, citations.dated, citations.the]
        .flat()
        .map((word) => [word, 'other'] as const),
    ])
    .map(([word, kind]) => [plain(word), kind] as const)
    .sort(([a], [b]) => b.length - a.length);
  const byFirst = new Map<string, (readonly [word: string, kind: WordKind])[]>();
  for (const entry of words) {
    const first = entry[0].charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  const prefixes = LEXICONS[language].citations.prefixes.map(([prefix]) => plain(prefix));
  const made = { words: byFirst, prefixes };
  vocabularies.set(language, made);
  return made;
}

/** Keeps every place. */
function plain(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627');
}
