/** Resolutions and decisions cited by number: what their symbols are, and whether an organ can have such a number (un-conventions.md 1.2). */
import { readRoman } from '../languages/numerals';

/** General Assembly, Security Council, Economic and Social Council, Human Rights Council, its Commission, Trusteeship Council. */
export type Organ = 'GA' | 'SC' | 'ECOSOC' | 'HRC' | 'CHR' | 'TC';

export type What = 'resolution' | 'decision';

/** `57/337` has the session 57; `1631 (2005)` the year 2005; `217 A (III)` the session III and the letter A; `2017/3` the year 2017. */
export interface ResolutionNumber {
  readonly number: string;
  readonly session?: string;
  readonly year?: number;
  readonly letters: readonly string[];
}

/** What stands before the number; undefined where the organ gives no symbol to what it decides. */
const PREFIXES: Readonly<Record<Organ, Readonly<Record<What, string | undefined>>>> = {
  GA: { resolution: 'A/RES', decision: undefined },
  SC: { resolution: 'S/RES', decision: undefined },
  ECOSOC: { resolution: 'E/RES', decision: 'E/DEC' },
  HRC: { resolution: 'A/HRC/RES', decision: 'A/HRC/DEC' },
  CHR: { resolution: 'E/CN.4/RES', decision: 'E/CN.4/DEC' },
  TC: { resolution: 'T/RES', decision: undefined },
};

/**
 * The canonical symbols of what an organ adopted under this number, one for each letter. Decisions of the Assembly, the
 * Security Council and the Trusteeship Council have no symbol; they are named `GA decision 58/401`.
 */
export function resolutionSymbols(organ: Organ, what: What, n: ResolutionNumber): readonly string[] {
  const prefix = PREFIXES[organ][what];
  const before = prefix === undefined ? `${organ} ${what} ` : `${prefix}/`;
  const letters = n.letters.length > 0 ? n.letters.map((letter) => ` ${letter}`) : [''];
  return letters.map((letter) => before + numbered(organ, n, letter));
}

function numbered(organ: Organ, { number, session, year }: ResolutionNumber, letter: string): string {
  if (session !== undefined && isBracketed(session)) return `${number}${letter} (${session})`;
  if (session !== undefined) return `${session}/${number}${letter}`;
  if (year === undefined) return number + letter;
  return organ === 'SC' ? `${number}${letter} (${year})` : `${year}/${number}${letter}`;
}

/** `III`, `S-VI`, `ES-V`: the sessions that stood behind the number until 1976. */
function isBracketed(session: string): boolean {
  return readRoman(session.replace(/^E?S-/, '')) !== undefined;
}

/** The last number that the Assembly gave before each session began anew, and more than any of the others can reach. */
const LAST = { GA: 3541, SC: 4000, roman: 3541, session: 999, HRC: 80, decision: 999 };

/** Whether the organ can have adopted anything under this number; bounds are generous for what is to come. */
export function isPossible(organ: Organ, what: What, n: ResolutionNumber): boolean {
  const number = Number(n.number);
  if (!/^\d{1,4}$/.test(n.number) || number < 1) return false;
  switch (organ) {
    case 'SC':
      return what === 'resolution' && n.session === undefined && number <= LAST.SC && isYear(n.year, 1946);
    case 'GA':
      return n.year === undefined && n.session !== undefined && isAssemblyNumber(n.session, number);
    case 'HRC':
      return n.year === undefined && n.letters.length === 0 && isCouncilNumber(n.session ?? '', number, what);
    case 'ECOSOC':
      return n.session === undefined ? isYear(n.year, 1978) : n.year === undefined && isRoman(n.session, 63);
    case 'CHR':
      return n.session === undefined
        ? isYear(n.year, 1978) && (n.year ?? 0) <= 2006
        : n.year === undefined && isRoman(n.session, 33);
    case 'TC':
      return n.year === undefined && n.session !== undefined && isRoman(n.session, 61);
  }
}

function isYear(year: number | undefined, first: number): boolean {
  return year !== undefined && year >= first && year <= 2099;
}

function isRoman(session: string, last: number): boolean {
  const value = readRoman(session.replace(/^S-/, ''));
  return value !== undefined && value <= last;
}

/** Roman sessions until the thirtieth and the seventh special one, Arabic ones from then on. */
function isAssemblyNumber(session: string, number: number): boolean {
  const [, special = '', name = ''] = /^(E?S-)?(.+)$/.exec(session) ?? [];
  const roman = readRoman(name);
  if (roman !== undefined) {
    const sessions = special === '' ? 30 : special === 'S-' ? 7 : 5;
    return roman <= sessions && number <= LAST.GA;
  }
  if (!/^[1-9]\d?$/.test(name) || number > LAST.session) return false;
  const value = Number(name);
  return special === '' ? value >= 31 : special === 'S-' ? value >= 8 : value >= 6;
}

/** `51/19`, decisions from 101 on; special sessions `S-21/1`. */
function isCouncilNumber(session: string, number: number, what: What): boolean {
  if (!/^(?:S-)?[1-9]\d?$/.test(session)) return false;
  return what === 'decision' ? number >= 101 && number <= LAST.decision : number <= LAST.HRC;
}

/**
 * Whether the organ's session with this number can have sat in this year: sessions of the Assembly from the autumn of one
 * year into the next, three of the Council a year. True where the number says nothing of the year.
 */
export function satIn(organ: Organ, { session, year }: ResolutionNumber, when: number): boolean {
  if (year !== undefined || session === undefined || !/^\d+$/.test(session)) return true;
  const number = Number(session);
  if (organ === 'GA') return when === number + 1945 || when === number + 1946;
  if (organ !== 'HRC') return true;
  const first = 2006 + Math.floor((number - 1) / 3);
  return Math.abs(when - first) <= 1;
}
