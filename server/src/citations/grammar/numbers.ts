/** The numbers of a place: `86 (b)`, `7(e)、第11和19`, `145.1–145.23; 145.55`, `一和二`, `II.D`, `12 bis`. */
import { isPart, type PlaceNumber, type PlaceRange, type PlaceUnit } from '../../base/place';
import { writeRoman } from '../../base/roman';
import { INSERTIONS, latinLetters, readHan, readRoman } from '../../languages/numerals';
import { has, isAdjacent, isComma, isSign, skip, type Read, type Reader, unitsOf } from '../reader';
import type { Token } from '../tokens';
import { readSubs, readSubsOf } from './labels';
import { rangeSign, separator } from './separators';

/** No list in a document is longer; the bound keeps a text of nothing but lists linear. */
const LONGEST = 100;

/** Units that are counted in Arabic numerals; the others have Roman numerals, letters or words. */
const COUNTED: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>([
  'paragraph',
  'preambular',
  'page',
  'note',
  'table',
  'target',
  'article',
  'rule',
]);

/** What is said before the first number: whether a list may follow, whether a sign such as `第` has opened it. */
export interface ListStart {
  readonly many: boolean;
  readonly opened: boolean;
}

/** One number, a range or a list of this unit from token `at` on. */
export function readNumbers(
  reader: Reader,
  at: number,
  unit: PlaceUnit,
  { many, opened }: ListStart,
): Read<readonly PlaceRange[]> | undefined {
  const first = readMember(reader, at, unit, opened);
  if (!first) return undefined;
  const ranges = [...first.value];
  let { next } = first;
  while (ranges.length < LONGEST) {
    const member = readFurther(reader, next, unit, { many, opened });
    if (!member) break;
    ranges.push(...member.value);
    ({ next } = member);
  }
  // In `articles 46, paragraph 4, and 56 of …` the list is not the paragraph's.
  const other = many || isComma(reader.tokens[at - 2]) ? undefined : readOther(reader, next, unit, opened);
  if (other) return { value: [...ranges, ...other.value], next: other.next };
  return { value: ranges, next };
}

/** `paragraph 12 and 13 of`, `annex A, B and C above`: a list behind a singular, where what follows says that it is one. */
function readOther(reader: Reader, at: number, unit: PlaceUnit, opened: boolean): Read<PlaceRange[]> | undefined {
  const { tokens } = reader;
  const ranges: PlaceRange[] = [];
  let next = at;
  while (ranges.length < LONGEST && (isComma(tokens[next]) || has(tokens[next], 'and'))) {
    const member = readFurther(reader, next, unit, { many: true, opened });
    if (!member) break;
    ranges.push(...member.value);
    ({ next } = member);
  }
  const behind = tokens[next];
  return ranges.length > 0 && (has(behind, 'of') || behind?.term?.above !== undefined)
    ? { value: ranges, next }
    : undefined;
}

/** A further member: bare behind a word that takes a list, with the word again behind one that does not. */
function readFurther(
  reader: Reader,
  at: number,
  unit: PlaceUnit,
  { many, opened }: ListStart,
): Read<PlaceRange[]> | undefined {
  const { tokens } = reader;
  const between = separator(reader, at);
  if (between === at) return undefined;
  if (isSign(tokens[at], ';') && !tokens[between]?.text.includes('.')) return undefined;
  const named = skip(reader, between, (token) => has(token, 'the'), 2);
  const again = unitsOf(tokens[named], 'before').some((word) => word.unit === unit);
  const joined = has(tokens[between - 1], 'and') || (many && !isPart(unit));
  if (again && joined) {
    const member = readMember(reader, named + 1, unit, opened);
    // `A/94/87, paragraph 7, and paragraph 1 above`
    return member && tokens[member.next]?.term?.above === undefined ? member : undefined;
  }
  if (!many) return undefined;
  return readMember(reader, has(tokens[between], 'opens') && opened ? between + 1 : between, unit, opened);
}

function readMember(reader: Reader, at: number, unit: PlaceUnit, opened: boolean): Read<PlaceRange[]> | undefined {
  const { tokens } = reader;
  const first = readNumber(reader, at, unit, opened);
  if (!first) return undefined;
  const to = rangeSign(reader, first.next);
  if (to > first.next) {
    let start = to;
    if (has(tokens[start], 'opens') || unitsOf(tokens[start], 'before').some((again) => again.unit === unit)) start++;
    const last = readNumber(reader, start, unit, opened) ?? readSubOf(reader, start, first.value);
    if (last) return { value: [{ first: first.value, last: last.value }], next: last.next };
  }
  return readSubList(reader, first);
}

/** `7 (a), (b) and (d)`: further sub-paragraphs of the same paragraph. */
export function readSubList(reader: Reader, first: Read<PlaceNumber>): Read<PlaceRange[]> {
  const ranges: PlaceRange[] = [{ first: first.value, last: first.value }];
  let { value: number, next } = first;
  while (number.sub.length > 0 && ranges.length < LONGEST) {
    const between = separator(reader, next);
    const further = between > next && readSubOf(reader, between, number);
    if (!further) break;
    ({ value: number, next } = further);
    ranges.push({ first: number, last: number });
  }
  return { value: ranges, next };
}

/** A label in brackets that replaces the last one of the number before: (b) behind 7 (a), (ii) behind 35 (c) (i). */
function readSubOf(reader: Reader, at: number, { number, sub }: PlaceNumber): Read<PlaceNumber> | undefined {
  const labels = readSubs(reader, at);
  if (labels.value.length === 0 || sub.length === 0) return undefined;
  const nested = sub.length > 1 && !/^[ivx]+$/.test(labels.value[0] ?? '');
  return {
    value: { number, sub: [...sub.slice(0, nested ? sub.length - 2 : sub.length - 1), ...labels.value] },
    next: labels.next,
  };
}

function readNumber(reader: Reader, at: number, unit: PlaceUnit, opened: boolean): Read<PlaceNumber> | undefined {
  const name = COUNTED.has(unit) ? readCounted(reader, at, unit, opened) : readNamed(reader, at, unit);
  if (!name) return undefined;
  const { tokens } = reader;
  const inserted = tokens[name.next]?.text.toLowerCase() ?? '';
  const bis = COUNTED.has(unit) && (INSERTIONS as readonly string[]).includes(inserted);
  const start = bis ? name.next + 1 : name.next;
  const { value: sub, next } = readSubsOf(reader, start, unit);
  return { value: { number: bis ? `${name.value} ${inserted}` : name.value, sub }, next };
}

function readCounted(reader: Reader, at: number, unit: PlaceUnit, opened: boolean): Read<string> | undefined {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') {
    // A year is no paragraph (`paras. 7 and 8, 2005`).
    if (!/^\d{1,4}(?:\.\d+)?$/.test(token.text) || (!opened && /^(?:19|20)\d\d$/.test(token.text))) return undefined;
    return unit === 'target' ? readTarget(reader, at) : { value: token.text, next: at + 1 };
  }
  const name = unit === 'article' || unit === 'rule' || opened ? numeral(token) : undefined;
  if (name === undefined) return undefined;
  return { value: token.kind === 'word' ? token.text : String(name), next: at + 1 };
}

/** `8.a`, Arabic `5-2`. */
function readTarget({ tokens }: Reader, at: number): Read<string> {
  const [token, point, letter] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const number = token?.text ?? '';
  const joined =
    isAdjacent(token, point) &&
    isAdjacent(point, letter) &&
    isSign(point, '.', '-') &&
    /^(?:[a-z]|\d{1,2})$/.test(letter?.text ?? '');
  return joined ? { value: `${number}.${letter?.text ?? ''}`, next: at + 3 } : { value: number, next: at + 1 };
}

/** What a section, annex or chapter is called: Roman where it has a number, else its letter; `II.D` where two are joined. */
function readNamed({ tokens }: Reader, at: number, unit: PlaceUnit): Read<string> | undefined {
  const token = tokens[at];
  const name = token && nameOf(token, unit);
  if (name === undefined) return undefined;
  const [point, inner] = [tokens[at + 1], tokens[at + 2]];
  const close = isAdjacent(token, point) && isAdjacent(point, inner);
  const dotted = close && LETTERED.has(unit) && isSign(point, '.');
  // `الفرع الثالث - باء` has spaces round its dash; no range goes from a number to a letter.
  const dashed =
    unit === 'section' && isSign(point, '-') && isSpelledOut(token) && (close || inner?.term?.letter !== undefined);
  const joined = dotted || dashed;
  const below = joined && inner ? (/^\d{1,2}$/.test(inner.text) ? inner.text : nameOf(inner, unit)) : undefined;
  return below === undefined ? { value: name, next: at + 1 } : { value: `${name}.${below}`, next: at + 3 };
}

/** `sect. II.D`, `chap. V.C`, `annex I.B`. */
const LETTERED: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>(['section', 'chap', 'annex']);

/** Arabic joins the words of numbers and letters with a dash: `ثالثا-باء`, `جيم-4`. */
function isSpelledOut(token: Token | undefined): boolean {
  return token?.term?.letter !== undefined || token?.term?.ordinal !== undefined;
}

function nameOf(token: Token, unit: PlaceUnit): string | undefined {
  if (token.term?.letter !== undefined) return token.term.letter;
  const text = latinLetters(token.text);
  if (/^[A-HJ-UWYZ]$/.test(text)) return text;
  if (token.kind === 'number') {
    if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(text)) return undefined;
    return unit === 'section' || text.includes('.') ? text : writeRoman(Number(text));
  }
  const value = numeral(token);
  return value === undefined ? undefined : writeRoman(value);
}

/** Han and Roman numerals, the latter in capitals, and ordinal words. */
function numeral({ kind, text, term }: Token): number | undefined {
  if (term?.ordinal !== undefined) return term.ordinal;
  if (kind === 'han') return readHan(text);
  return /^[^\p{Ll}]+$/u.test(text) ? readRoman(text) : undefined;
}
