/** The line that names a resolution, and nothing else → its symbols: `Resolution 1330 (2000)`, `76/1. Title`, `第83(1950)号决议`. */
import { yearOfResolution } from '../docsymbol/firstNumbers';
import { parseSymbol } from '../docsymbol/parse';
import { isPossible, resolutionSymbols, type Organ, type ResolutionNumber, type What } from '../docsymbol/resolution';
import { findDate } from '../languages/dates';
import type { Language } from '../languages/lexicon';
import { isOrgan, lexiconsOf, makeLine, readWords, type Line, type Words } from './titleWords';

export interface TitleLine {
  readonly organ: Organ;
  readonly symbols: readonly string[];
  /** The day of its adoption, where the line has it. */
  readonly date?: string;
  /** How the line names it: `Resolution 1330 (2000)`. */
  readonly name: string;
  /** What stands behind the number; empty for most. */
  readonly title: string;
  /** Whether something stands behind it that is not understood, such as a misprinted date. */
  readonly odd: boolean;
}

/**
 * Reads the line; `organ` is whose text stands under it, for numbers that several organs give. Undefined for any other
 * line, for a sentence, and for a number that the organ cannot have given, or not in that year.
 */
export function readTitleLine(written: string, language: Language, organ: Organ | undefined): TitleLine | undefined {
  if (written.length > 600) return undefined;
  const line = makeLine(written, language);
  const before = readWords(line, 0);
  const number = readNumber(line, before.to);
  if (!number) return undefined;
  const own = readOwnTitle(written, line, number);
  const behind = own === undefined ? readBehind(line, number) : { to: number.to, kinds: [] };
  const kinds = [...before.kinds, ...behind.kinds];
  const what: What | undefined = kinds.find((kind) => kind === 'resolution' || kind === 'decision');
  const rest = own ?? readRest(line, behind.to, kinds.includes('adopted'));
  if (!rest || (what === undefined && own === undefined)) return undefined;
  const date = before.date ?? behind.date ?? rest.date;
  const n = withYear(number, date);
  const whose = kinds.find(isOrgan) ?? (n?.year === undefined ? organ : 'SC');
  const symbols = n && whose ? symbolsOf(whose, what ?? 'resolution', n) : [];
  if (!whose || symbols.length === 0) return undefined;
  const name = written.slice(0, before.kinds.some((kind) => kind === what) ? number.to : behind.to).trim();
  return {
    organ: whose,
    symbols,
    name,
    title: rest.title,
    odd: rest.odd === true,
    ...(date !== undefined && { date }),
  };
}

interface Numbered {
  readonly to: number;
  /** `1330 (2000)`, `217 A (III)`, `76/1`, `1`. */
  readonly form: 'year' | 'roman' | 'session' | 'bare';
  readonly n: ResolutionNumber;
}

const LETTER = String.raw`(?:\s?([A-Z](?:-[A-Z])?)(?![\p{L}\d]))?`;
const FORMS = [
  ['year', new RegExp(String.raw`^\s*(\d{1,4})${LETTER}\s?\((\d{4})\)`, 'u')],
  ['roman', new RegExp(String.raw`^\s*(\d{1,4})${LETTER}\s?\(((?:E?S-)?[IVXLC]+)\)`, 'u')],
  ['session', new RegExp(String.raw`^\s*(\d{1,4})${LETTER}(?!\d)`, 'u')],
  ['bare', /^\s*(\d{1,4})(?![\d/(])/],
] as const;

/** `S/RES/760 (1992)` for `760 (1992)`. */
const SERIES = /^\s*(?:A|S|E|A\/HRC|E\/CN\.4)\/RES\//;

/** The words behind the number, and behind the same number again. */
function readBehind(line: Line, number: Numbered): Words {
  const words = readWords(line, number.to);
  const again = readNumber(line, words.to);
  if (again?.form !== number.form || again.n.number !== number.n.number) return words;
  const behind = readWords(line, again.to);
  return { ...behind, kinds: [...words.kinds, ...behind.kinds] };
}

function readNumber({ text }: Line, start: number): Numbered | undefined {
  const at = start + (SERIES.exec(text.slice(start, start + 16))?.[0].length ?? 0);
  const near = text.slice(at, at + 40);
  const session = /^\s*((?:E?S-)?\d{1,4})\//.exec(near);
  for (const [form, pattern] of FORMS) {
    const from = form === 'session' ? session?.[0].length : 0;
    const match = from === undefined ? null : pattern.exec(near.slice(from));
    if (from === undefined || !match) continue;
    const [all, number = '', letter, bracket] = match;
    const letters = form !== 'bare' && letter !== undefined ? [letter] : [];
    const of =
      form === 'year'
        ? { year: Number(bracket) }
        : form === 'roman'
          ? { session: bracket ?? '' }
          : form === 'session'
            ? { session: session?.[1] ?? '' }
            : {};
    return { to: at + from + all.length, form, n: { number, letters, ...of } };
  }
  return undefined;
}

/** A number without a year takes that of its date: `1 Resolution of 25 January 1946`. */
function withYear({ form, n }: Numbered, date: string | undefined): ResolutionNumber | undefined {
  if (form !== 'bare') return n;
  return date === undefined ? undefined : { ...n, year: Number(date.slice(0, 4)) };
}

interface Rest {
  readonly title: string;
  readonly date?: string;
  readonly odd?: true;
}

/** The title behind the number of an organ that numbers by sessions: `76/1. Title`; not that of a resolution in words. */
function readOwnTitle(written: string, line: Line, { form, to }: Numbered): Rest | undefined {
  if (form !== 'session' && form !== 'roman') return undefined;
  const { kinds } = readWords(line, to);
  if (kinds[0] === 'resolution' || kinds[0] === 'decision') return undefined;
  const [, gap = '', title = ''] = /^(\s*[.:．。：]\s*|\s+[–—-]\s+|[\s\u00a0]+)(\S.*)$/u.exec(written.slice(to)) ?? [];
  if (title === '') return undefined;
  // One space may also stand in a sentence.
  return gap === ' ' ? { title, odd: true } : { title };
}

/** A misprinted date is not longer. */
const ODD = 40;

/** What is left of the line: a place in brackets, where and when it was adopted; undefined for a sentence. */
function readRest({ text, language }: Line, words: number, adopted: boolean): Rest | undefined {
  const left = text.slice(words).trim();
  if (/^[.,;，。،]?$/.test(left) || /^\[[^\]]*\]$|^\([^)]*\)$/.test(left)) return { title: '' };
  if (adopted && left.length <= 120) {
    const date = findDate(left, lexiconsOf(language));
    return { title: '', ...(date && { date: date.day }) };
  }
  return left.length <= ODD ? { title: '', odd: true } : undefined;
}

function symbolsOf(organ: Organ, what: What, written: ResolutionNumber): readonly string[] {
  const { number, session, letters } = written;
  const n = organ === 'ECOSOC' && /^\d{4}$/.test(session ?? '') ? { number, year: Number(session), letters } : written;
  const year = organ === 'SC' ? yearOfResolution(Number(number)) : undefined;
  if (!isPossible(organ, what, n) || (year !== undefined && year !== n.year)) return [];
  return resolutionSymbols(organ, what, n).filter((symbol) => parseSymbol(symbol) !== undefined);
}
