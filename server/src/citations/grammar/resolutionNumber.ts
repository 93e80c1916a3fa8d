/** The numbers of resolutions and decisions: `57/337`, `1631 (2005)`, `217 A (III)`, `76/84 A and B`, `S-10/2`, `2/CP.27`, `20/…`. */
import type { ResolutionNumber } from '../../docsymbol/resolution';
import { writeRoman } from '../../base/roman';
import { latinLetters, readRoman } from '../../languages/numerals';
import { has, isAdjacent, isComma, isSign, type Read, type Reader } from '../reader';
import type { Token } from '../tokens';

export interface WrittenNumber {
  readonly number: ResolutionNumber;
  /** `year` is `1631 (2005)`, `session` is `217 A (III)`, `slashed` is `57/337`, `conference` is `2/CP.27`, `plain` has nothing but a number. */
  readonly shape: 'year' | 'session' | 'slashed' | 'conference' | 'plain' | 'to come';
  readonly part?: NumberedPart;
}

/** The part of a resolution that has no symbol of its own. */
export interface NumberedPart {
  readonly name: string;
  /** Its first token, and the one behind its last. */
  readonly from: number;
  readonly next: number;
}

/** The number at token `at` with its letters, year and session. */
export function readResolutionNumber(reader: Reader, at: number): (WrittenNumber & { next: number }) | undefined {
  const { tokens } = reader;
  const prefix = readSessionPrefix(reader, at);
  const token = tokens[prefix ? prefix.next : at];
  if (!token) return undefined;
  const start = prefix ? prefix.next : at;
  if (token.kind === 'slashed') {
    const written = `${prefix?.value ?? ''}${token.text}`;
    if (/[…[_X.x]/.test(token.text) && !/[A-Z]\./.test(token.text))
      return { number: { number: written, letters: [] }, shape: 'to come', next: start + 1 };
    if (token.text.includes('.'))
      return { number: { number: written, letters: [] }, shape: 'conference', next: start + 1 };
    const letters = readLetters(reader, start + 1);
    const [session = '', last = ''] = written.split('/');
    const when = /^\d{4}$/.test(session) ? { year: Number(session) } : { session };
    const part = partBehindZ(letters, start + 1);
    const number = { number: last, ...when, letters: part ? [] : letters.value };
    return { number, shape: 'slashed', next: letters.next, ...(part && { part }) };
  }
  if (token.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return undefined;
  const conference = readConference(reader, start);
  if (conference) return conference;
  const letters = readLetters(reader, start + 1);
  const bracket = readBracket(reader, letters.next);
  if (!bracket) return { number: { number: token.text, letters: [] }, shape: 'plain', next: start + 1 };
  const { year, session } = bracket.value;
  const number = {
    number: token.text,
    letters: letters.value,
    ...(year !== undefined && { year }),
    ...(session !== undefined && { session }),
  };
  return { number, shape: year === undefined ? 'session' : 'year', next: bracket.next };
}

/** `53/77 AA`: parts behind Z are parts of the one document A/RES/53/77. */
function partBehindZ({ value, next }: Read<readonly string[]>, from: number): NumberedPart | undefined {
  const [name = '', second] = value;
  return name.length === 2 && second === undefined ? { name, from, next } : undefined;
}

/** Conferences of parties where they have letters of their own: Arabic `1/م أ-21` is 1/CP.21. */
function readConference({ tokens }: Reader, at: number): (WrittenNumber & { next: number }) | undefined {
  const [number, slash, name, dash, session] = tokens.slice(at, at + 5);
  const conference = name?.term?.conference;
  if (!number || !session || conference === undefined || !isSign(slash, '/') || !isSign(dash, '-')) return undefined;
  if (session.kind !== 'number' || !/^\d{1,3}$/.test(session.text)) return undefined;
  const text = `${number.text}/${conference}.${session.text}`;
  return { number: { number: text, letters: [] }, shape: 'conference', next: at + 5 };
}

/** Arabic sessions before a number: `دإ-10/2` is S-10/2. */
function readSessionPrefix({ tokens }: Reader, at: number): Read<string> | undefined {
  const session = tokens[at]?.term?.session;
  if (session === undefined || session === 'regular' || !isSign(tokens[at + 1], '-')) return undefined;
  return { value: `${session}-`, next: at + 2 };
}

function readBracket({ tokens }: Reader, at: number): Read<{ year?: number; session?: string }> | undefined {
  if (!isSign(tokens[at], '(')) return undefined;
  const prefix = sessionPrefix(tokens[at + 1]);
  const dash = prefix !== undefined && isSign(tokens[at + 2], '-');
  const start = dash ? at + 3 : prefix === undefined ? at + 1 : at + 2;
  const token = tokens[start];
  if (!token || !isSign(tokens[start + 1], ')')) return undefined;
  if (prefix === undefined && /^(?:19[4-9]|20)\d\d?$/.test(token.text) && token.text.length === 4)
    return { value: { year: Number(token.text) }, next: start + 2 };
  const roman = latinLetters(token.text);
  const value =
    token.kind === 'number' && prefix !== undefined
      ? Number(token.text)
      : /^[IVXLC]+$/.test(roman)
        ? readRoman(roman)
        : undefined;
  if (value === undefined || value > LAST_ROMAN) return undefined;
  return { value: { session: `${prefix ?? ''}${writeRoman(value)}` }, next: start + 2 };
}

/** The last session that stood behind its numbers in Roman numerals: the sixty-third of the Economic and Social Council. */
const LAST_ROMAN = 63;

/** `S-` and `ES-`; the empty string for the Arabic letter of a regular session. */
function sessionPrefix(token: Token | undefined): string | undefined {
  const session = token?.term?.session;
  if (session !== undefined) return session === 'regular' ? '' : `${session}-`;
  return token && /^E?S$/.test(token.text) ? `${token.text}-` : undefined;
}

/** A resolution in parts has no more letters than the alphabet. */
const MOST = 26;

/** `A`, `A and B`, `A, B and C`, `A–C`, `AA`, Arabic letter names. */
function readLetters(reader: Reader, at: number): Read<readonly string[]> {
  const { tokens } = reader;
  const letters: string[] = [];
  let next = at;
  while (letters.length < MOST) {
    const start = letters.length === 0 ? next : letterSeparator(reader, next);
    const letter = start === undefined ? undefined : letterOf(reader, start);
    if (start === undefined || !letter) break;
    const range = isSign(tokens[start - 1], '-') || has(tokens[start - 1], 'to');
    const last = letters.at(-1);
    if (range && last) letters.push(...lettersBetween(last, letter.value));
    letters.push(letter.value);
    ({ next } = letter);
  }
  return { value: letters, next };
}

/** Behind what joins two letters. */
function letterSeparator({ tokens }: Reader, at: number): number | undefined {
  const token = tokens[at];
  if (isSign(token, '-') || has(token, 'to')) return at + 1;
  let next = at;
  if (isComma(token)) next++;
  if (has(tokens[next], 'and')) next++;
  return next > at ? next : undefined;
}

function letterOf({ tokens }: Reader, at: number): Read<string> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const name = token.term?.letter;
  if (name !== undefined) {
    const twice = tokens[at + 1]?.text === token.text && tokens[at + 1]?.term?.letter === name;
    return twice ? { value: `${name}${name}`, next: at + 2 } : { value: name, next: at + 1 };
  }
  const letter = latinLetters(token.text);
  if (!/^([A-Z])\1?$/.test(letter) || (isAdjacent(token, tokens[at + 1]) && tokens[at + 1]?.text === '’'))
    return undefined;
  return { value: letter, next: at + 1 };
}

function lettersBetween(first: string, last: string): string[] {
  const found: string[] = [];
  if (first.length > 1 || last.length > 1) return found;
  for (let code = first.charCodeAt(0) + 1; code < last.charCodeAt(0); code++) found.push(String.fromCharCode(code));
  return found;
}
