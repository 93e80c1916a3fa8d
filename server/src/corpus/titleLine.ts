/** The line over a resolution that names it, and nothing else → its symbols: `Resolution 1330 (2000)`, `76/1. Title`, `第83(1950)号决议`. */
import { plainText } from '../citations/words';
import { yearOfResolution } from '../docsymbol/firstNumbers';
import { parseSymbol } from '../docsymbol/parse';
import { isPossible, resolutionSymbols, type Organ, type ResolutionNumber, type What } from '../docsymbol/resolution';
import { findDate } from '../languages/dates';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';

export interface TitleLine {
  readonly organ: Organ;
  readonly symbols: readonly string[];
  /** The day of its adoption, where the line has it. */
  readonly date?: string;
  /** What stands behind the number; empty for most. */
  readonly title: string;
}

const ORGANS = ['GA', 'SC', 'ECOSOC', 'HRC', 'CHR'] as const;

type Kind = Organ | What | 'adopted' | 'other';

/** The words that may stand in such a line, the longest first, of the language and of English. */
const WORDS = new Map<Language, readonly (readonly [word: string, kind: Kind])[]>();

function wordsOf(language: Language): readonly (readonly [word: string, kind: Kind])[] {
  const known = WORDS.get(language);
  if (known) return known;
  const made = [LEXICONS[language].citations, LEXICONS.en.citations]
    .flatMap((words) => [
      ...ORGANS.flatMap((organ) => words.organs[organ].map((word) => [word, organ] as const)),
      ...words.resolution.map((word) => [word, 'resolution'] as const),
      ...words.decision.map((word) => [word, 'decision'] as const),
      ...words.adoptedBy.map((word) => [word, word.length > 4 ? 'adopted' : 'other'] as const),
      ...[words.opens, words.closes, words.dated, words.the].flat().map((word) => [word, 'other'] as const),
    ])
    .map(([word, kind]) => [plain(word), kind] as const)
    .sort(([a], [b]) => b.length - a.length);
  WORDS.set(language, made);
  return made;
}

/** Keeps every place. */
function plain(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627');
}

/**
 * Reads the line; `organ` is whose text stands under it, for numbers that several organs give. Undefined for any other
 * line, for a sentence, and for a number that the organ cannot have given in that year.
 */
export function readTitleLine(line: string, language: Language, organ: Organ | undefined): TitleLine | undefined {
  if (line.length > 600) return undefined;
  const text = plain(line);
  const before = eat(text, 0, language);
  const number = readNumber(text, before.to);
  if (!number) return undefined;
  const behind = eat(text, number.to, language);
  const kinds = [...before.kinds, ...behind.kinds];
  const what: What = kinds.includes('decision') ? 'decision' : 'resolution';
  const named = kinds.includes('resolution') || kinds.includes('decision');
  const date = before.date ?? behind.date ?? (kinds.includes('adopted') ? dateIn(text.slice(behind.to), language) : undefined);
  const title = readTitle(line, text, number.to, behind);
  if (title === undefined || (title !== '' && !number.own && !named)) return undefined;
  const whose = kinds.find(isOrgan) ?? (number.bare || number.n.year !== undefined ? 'SC' : organ);
  if (whose === undefined || (number.bare && !(named && date !== undefined))) return undefined;
  if (!named && !number.own) return undefined;
  const n: ResolutionNumber = number.bare ? { ...number.n, year: Number(date?.slice(0, 4)) } : number.n;
  const symbols = whose === 'SC' && !isOfItsYear(n) ? [] : symbolsOf(whose, what, n);
  if (symbols.length === 0) return undefined;
  return { organ: whose, symbols, title, ...(date !== undefined && { date }) };
}

function symbolsOf(organ: Organ, what: What, written: ResolutionNumber): readonly string[] {
  const n =
    organ === 'ECOSOC' && /^\d{4}$/.test(written.session ?? '')
      ? { number: written.number, year: Number(written.session), letters: written.letters }
      : written;
  return isPossible(organ, what, n)
    ? resolutionSymbols(organ, what, n).filter((symbol) => parseSymbol(symbol) !== undefined)
    : [];
}

function isOfItsYear({ number, year }: ResolutionNumber): boolean {
  const known = yearOfResolution(Number(number));
  return known === undefined || known === year;
}

function isOrgan(kind: Kind): kind is Organ {
  return (ORGANS as readonly string[]).includes(kind);
}

interface Eaten {
  readonly to: number;
  readonly kinds: readonly Kind[];
  readonly date?: string;
}

/** The words and dates from `at` on that say whose it is and of when, with the commas and stops between them. */
function eat(text: string, at: number, language: Language): Eaten {
  const words = wordsOf(language);
  const kinds: Kind[] = [];
  let to = at;
  let date: string | undefined;
  for (;;) {
    const from = to + (/^[\s.,;，،]*/.exec(text.slice(to))?.[0].length ?? 0);
    const day = dateAt(text, from, language);
    const word = day ? undefined : wordAt(text, from, words, language);
    if (!day && !word) return { to, kinds, ...(date !== undefined && { date }) };
    date ??= day?.day;
    if (word) kinds.push(word.kind);
    to = day?.to ?? word?.to ?? from;
  }
}

function dateAt(text: string, at: number, language: Language): { readonly to: number; readonly day: string } | undefined {
  const near = text.slice(at, at + 60);
  const date = /^\d/.test(near) ? findDate(near, lexiconsOf(language)) : undefined;
  return date?.from === 0 ? { to: at + date.to, day: date.day } : undefined;
}
