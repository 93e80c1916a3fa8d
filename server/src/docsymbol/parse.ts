/** A document symbol taken apart: organ, body, session, number, suffixes (un-conventions.md 1.1 to 1.3). */
import { factOfText } from '../base/lazy';
import { LONG_SUFFIXES, NATURES, ROOTS, SUFFIXES, type RelationKind, type SuffixKind } from './bodies';
import { canonical, formatSymbol } from './format';
import { digitsEnd } from './glyphs';
import { meantPart, readHalf, type Part } from './half';
import type { DocumentSymbol, Suffix } from './symbol';

export type { DocumentSymbol, Suffix } from './symbol';

/**
 * The parts of one symbol, in any printed form of it. Undefined for what is no symbol, more than one, or a near miss.
 * Throws for no text.
 */
export const parseSymbol: (text: string) => DocumentSymbol | undefined = factOfText((text) => {
  const written = canonical(text);
  const half = readHalf(written, 0);
  if (!half || half.to !== written.length || half.fault !== undefined) return undefined;
  const { root, parts } = half;
  const first = firstSuffix(parts);
  const core = parts.slice(0, first);
  if (core.some(({ kind }) => kind === 'open')) return undefined;
  const resolution = core.some(({ word }) => word === 'RES');
  const base = `${root}${core.map((part) => formPart(part, resolution)).join('')}`;
  const suffixes = parts.slice(first).map(readSuffix);
  const symbol = { root, base, suffixes, ...readCore(root, core) };
  const organ = ROOTS[root];
  return {
    ...symbol,
    ...(organ !== undefined && { organ }),
    canonical: [base, ...suffixes.map((one) => one.text)].join('/'),
  };
});

/** Where the suffixes begin: they stand together at the end. */
function firstSuffix(parts: readonly Part[]): number {
  let first = parts.length;
  while (first > 0 && suffixKind(parts[first - 1]?.word ?? '') !== undefined) first--;
  return first;
}

function suffixKind(word: string): SuffixKind | undefined {
  return Object.hasOwn(SUFFIXES, word) ? (word as SuffixKind) : LONG_SUFFIXES[word];
}

function readSuffix(part: Part): Suffix {
  const kind = suffixKind(part.word) ?? 'Add';
  return { kind, text: meantPart(part).slice(1), ...(part.number !== '' && { number: part.number }) };
}

/** The component as it is printed by itself: one space before the letters of a resolution. */
function formPart(part: Part, resolution: boolean): string {
  const spaced = resolution && part.kind === 'number' && part.letters !== '';
  return meantPart(spaced ? { ...part, meant: `${part.number} ${part.letters}` } : part);
}

type Core = Pick<DocumentSymbol, 'body' | 'nature' | 'session' | 'year' | 'number' | 'letters' | 'qualifiers'>;

/** What the components between root and suffixes say; the last number is that of the document. */
function readCore(root: string, parts: readonly Part[]): Core {
  const last = parts.findLastIndex(({ number }) => number !== '');
  const body: string[] = [];
  let nature: string | undefined;
  let session: string | undefined;
  let year: number | undefined;
  for (const [at, part] of parts.entries()) {
    if (isNature(root, part, at === last)) nature = part.word;
    else if (part.kind === 'word') {
      body.push(at === last && parts.length > 1 ? part.word : meantPart(part).slice(1));
    } else if (part.kind === 'session') session = part.number;
    else if (part.kind === 'bracket') body.push(part.meant);
    else if (at !== last && isYear(root, part.number, session)) year = Number(part.number);
    else if (at !== last && nature !== 'D') session ??= part.number;
    for (const bracket of part.brackets) {
      if (bracket.kind === 'year') year = Number(bracket.text);
      if (bracket.kind === 'session') session = bracket.text;
    }
  }
  const numbered = parts[last];
  return {
    body,
    letters: expand(numbered?.letters ?? ''),
    qualifiers: parts.flatMap(({ brackets }) =>
      brackets.flatMap(({ kind, text }) => (kind === 'qualifier' ? [text] : [])),
    ),
    ...(nature !== undefined && { nature }),
    ...(session !== undefined && { session }),
    ...(year !== undefined && { year }),
    ...(numbered && { number: numbered.number }),
  };
}

/** `RES` and `GC` wherever they stand; `WP.29` only with the document's number, since it is a working party before one. */
function isNature(root: string, { word, number, brackets }: Part, last: boolean): boolean {
  if (NATURES[word] === undefined || (root === 'UNEP' && word === 'GC')) return false;
  return last || (number === '' && brackets.length === 0);
}

/** The Assembly's first number is a session, whatever it looks like; elsewhere four digits are a year. */
function isYear(root: string, number: string, session: string | undefined): boolean {
  return (
    digitsEnd(number, 0) === 4 &&
    Number(number) >= 1945 &&
    Number(number) < 2100 &&
    (root !== 'A' || session === undefined)
  );
}

/** `A-C` → A, B, C; `AA` is one letter. */
function expand(letters: string): string[] {
  const [from = '', to] = letters.split('-');
  if (to === undefined) return from === '' ? [] : [from];
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (from.length !== 1 || to.length !== 1 || last < first) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, k) => String.fromCharCode(first + k));
}

export interface Relation {
  readonly kind: RelationKind;
  /** The canonical symbol of the document that it is done to. */
  readonly of: string;
}

/** What the last suffix makes of the document without it: `A/95/412/Rev.1/Corr.1` corrects `A/95/412/Rev.1`; undefined without a suffix. */
export function relation(symbol: DocumentSymbol): Relation | undefined {
  const last = symbol.suffixes.at(-1);
  return last && { kind: SUFFIXES[last.kind], of: formatSymbol({ ...symbol, suffixes: symbol.suffixes.slice(0, -1) }) };
}
