/** The numbers of a place: `86 (b)`, `7(e)、第11和19`, `145.1–145.23; 145.55`, `一和二`, `II.D`, `12 bis`. */
import { isPart, type PlaceNumber, type PlaceRange, type PlaceUnit } from '../../base/place';
import { INSERTIONS, latinLetters, readHan, readRoman, writeRoman } from '../../languages/numerals';
import { has, isAdjacent, isComma, isSign, skip, type Reader, unitsOf } from '../reader';
import type { Token } from '../tokens';

export interface Read<T> {
  readonly value: T;
  /** The index of the token behind. */
  readonly next: number;
}

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

/** Behind a comma, the word for *and*, both, or a semicolon; `at` itself where none stands there. */
export function separator({ tokens }: Reader, at: number): number {
  let next = at;
  if (isComma(tokens[next]) || isSign(tokens[next], ';')) next++;
  if (has(tokens[next], 'and')) next++;
  if (has(tokens[next], 'and')) next++;
  return next;
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

/** Behind a dash or the word for *to*. */
export function rangeSign({ tokens }: Reader, at: number): number {
  return isSign(tokens[at], '-') || has(tokens[at], 'to') ? at + 1 : at;
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
  const subs = readSubs(reader, start);
  const { value: sub, next } =
    subs.value.length > 0
      ? subs
      : (readLabelled(reader, start) ??
        readBareLetter(reader, start, unit) ??
        readJoinedLetter(reader, start, unit) ??
        subs);
  return { value: { number: bis ? `${name.value} ${inserted}` : name.value, sub }, next };
}

/** `paragraphe 5, alinéa c)`: the label has a word of its own. */
function readLabelled(reader: Reader, at: number): Read<readonly string[]> | undefined {
  const word = isComma(reader.tokens[at]) ? at + 1 : at;
  if (!has(reader.tokens[word], 'label')) return undefined;
  const subs = readSubs(reader, word + 1);
  return subs.value.length > 0 ? subs : undefined;
}

/** The Charter has no brackets: `Article 73 e of the Charter`. Any other small letter is a word. */
function readBareLetter(
  { tokens, genitive }: Reader,
  at: number,
  unit: PlaceUnit,
): Read<readonly string[]> | undefined {
  const [letter, behind] = [tokens[at], tokens[isComma(tokens[at + 1]) ? at + 2 : at + 1]];
  if (unit !== 'article' || !letter || !/^[a-j]$/.test(letter.text) || has(letter, 'loosely') || has(letter, 'to'))
    return undefined;
  const named = has(behind, 'charter') || has(behind, 'instruments');
  return has(behind, 'of') || (genitive && named) ? { value: [letter.text], next: at + 1 } : undefined;
}

/** `paragraph 1b`, and as French has it in the Charter `paragraphe 1, b, de l’Article 13`. */
function readJoinedLetter(reader: Reader, at: number, unit: PlaceUnit): Read<readonly string[]> | undefined {
  const { tokens } = reader;
  if (unit !== 'paragraph') return undefined;
  const joined = tokens[at - 1]?.kind === 'number' && isAdjacent(tokens[at - 1], tokens[at]) && !isComma(tokens[at]);
  const start = joined ? at : isComma(tokens[at]) && isComma(tokens[at + 2]) ? at + 1 : undefined;
  const letter = start === undefined ? undefined : subLabel(tokens[start], reader.alphabets);
  if (start === undefined || letter === undefined || !/^[a-j]$/.test(letter)) return undefined;
  const behind = tokens[at + 3];
  const linked = joined || has(behind, 'of') || behind?.term?.above !== undefined;
  return linked ? { value: [letter], next: start + 1 } : undefined;
}

/** The labels behind their word and before the number that they belong to: `alinéas a) à c) du paragraphe 5`, `alinéa e de l’Article 73`. */
export function readLabels(
  reader: Reader,
  at: number,
): Read<readonly (readonly [first: readonly string[], last: readonly string[]])[]> | undefined {
  if (!has(reader.tokens[at], 'label')) return undefined;
  const labels: [readonly string[], readonly string[]][] = [];
  let next = at + 1;
  while (labels.length < LONGEST) {
    const start = labels.length === 0 ? next : separator(reader, next);
    const first = labels.length > 0 && start === next ? undefined : readLabel(reader, start);
    if (!first) break;
    const to = rangeSign(reader, first.next);
    const last = to > first.next ? readLabel(reader, to) : undefined;
    labels.push([first.value, last?.value ?? first.value]);
    next = last?.next ?? first.next;
  }
  return labels.length > 0 ? { value: labels, next } : undefined;
}

function readLabel(reader: Reader, at: number): Read<readonly string[]> | undefined {
  const subs = readSubs(reader, at);
  if (subs.value.length > 0) return subs;
  const text = reader.tokens[at]?.text ?? '';
  return /^[a-z]$/.test(text) ? { value: [text], next: at + 1 } : undefined;
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

/** `(c) (ii)`, French and Spanish `c) ii)`: the labels behind a number, each as Latin letters or digits. */
export function readSubs({ tokens, alphabets }: Reader, at: number): Read<readonly string[]> {
  const labels: string[] = [];
  let next = at;
  for (;;) {
    const numeral = quotedNumeral(tokens, next);
    if (numeral !== undefined) {
      labels.push(numeral);
      next += 3;
      continue;
    }
    const enclosed = enclosedNumeral(tokens[next]);
    if (enclosed !== undefined) {
      labels.push(enclosed);
      next += 1;
      continue;
    }
    const opened = isSign(tokens[next], '(');
    const label = tokens[opened ? next + 1 : next];
    const close = tokens[opened ? next + 2 : next + 1];
    const text = label && subLabel(label, alphabets);
    if (text === undefined || !isSign(close, ')') || !isAdjacent(label, close)) break;
    // `(see para. 5 a)` closes the bracket that stands before; only a letter by itself is a label without one.
    if (!opened && !(/^[a-z]{1,4}$/.test(text) && label?.kind !== 'number')) break;
    labels.push(text);
    next += opened ? 3 : 2;
  }
  return { value: labels, next };
}

/** Arabic has `’2‘` for (ii). */
function quotedNumeral(tokens: readonly Token[], at: number): string | undefined {
  const [open, number, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isSign(open, '’', '‘') || !isSign(close, '’', '‘') || !isAdjacent(open, number) || !isAdjacent(number, close))
    return undefined;
  return number?.kind === 'number' && /^[1-9]\d?$/.test(number.text)
    ? writeRoman(Number(number.text)).toLowerCase()
    : undefined;
}

/** Chinese prints (iii) as one character, \u3222. */
export function enclosedNumeral(token: Token | undefined): string | undefined {
  const value = token?.kind === 'sign' ? token.text.charCodeAt(0) - 0x321f : 0;
  return value >= 1 && value <= 10 ? writeRoman(value).toLowerCase() : undefined;
}

function subLabel(token: Token | undefined, alphabets: readonly string[]): string | undefined {
  const text = token?.text ?? '';
  const plain = text.replace(/\u0640/g, '');
  const latin = latinLetters(plain);
  if (/^(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})$/.test(latin)) return latin;
  // 第3(a)(一)段 is (i).
  const value = token?.kind === 'han' ? readHan(plain) : undefined;
  if (value !== undefined) return writeRoman(value).toLowerCase();
  // Other alphabets count as theirs: Arabic (ج) and the stem 丙 are (c).
  const place =
    plain.length === 1 ? alphabets.map((letters) => letters.indexOf(plain)).find((index) => index >= 0) : undefined;
  return place !== undefined && place < 26 ? String.fromCharCode(97 + place) : undefined;
}
