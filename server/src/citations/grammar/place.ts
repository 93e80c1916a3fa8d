/**
 * Places: `，附件一，第86(b)段`, `annex I, paras. 7 (e), 11 and 19`, `第二节D部分`, `Article 13, paragraph 1 (a)`. One grammar
 * for every language; where a word stands, and what it is a word for, the tables say (un-conventions.md 1.5).
 */
import { isPart, isRange, type Place, type PlaceItem, type PlaceRange, type PlaceUnit } from '../../base/place';
import { writeRoman } from '../../base/roman';
import { has, isAdjacent, isComma, isSign, unitsOf, type Read, type Reader } from '../reader';
import { enclosedNumeral, readSubs } from './labels';
import { readNumbers, readSubList } from './numbers';
import { rangeSign, separator } from './separators';

/** How far in a unit stands; an annex, appendix or enclosure may stand before any of the others. */
const DEPTH: Readonly<Record<PlaceUnit, number>> = {
  volume: 0,
  annex: 1,
  appendix: 1,
  enclosure: 1,
  part: 2,
  chap: 3,
  chapter: 3,
  section: 4,
  article: 5,
  rule: 5,
  target: 5,
  table: 6,
  page: 6,
  preambular: 7,
  paragraph: 7,
  note: 8,
};

/** The place that starts at token `at`, read inwards; undefined where none starts there. */
export function readPlace(reader: Reader, at: number): Read<Place> | undefined {
  let place: PlaceItem[] = [];
  let next = at;
  let start = at;
  for (;;) {
    const item = readItem(reader, start) ?? readClause(reader, start, place);
    if (!item) break;
    const joined = join(place, item.value, start === next && next > at);
    if (!joined) break;
    place = joined;
    next = item.next;
    // `часть II приложения`: in a genitive the outer level stands behind.
    if (reader.genitive && !isComma(reader.tokens[next])) break;
    start = isComma(reader.tokens[next]) || has(reader.tokens[next], 'within') ? next + 1 : next;
  }
  return place.length > 0 ? { value: place, next } : undefined;
}

/** The place with a further item, where it may stand there; `D` behind section II makes section II.D. */
function join(place: readonly PlaceItem[], item: PlaceItem, close: boolean): PlaceItem[] | undefined {
  const last = place.at(-1);
  if (!last) return [item];
  if (last.unit === 'section' && item.unit === 'section' && close) {
    // `第三节和第二节B部分`: the letter belongs to the last of the list.
    const [outer, inner] = [single(last.ranges.slice(-1)), single(item.ranges)];
    if (outer === undefined || inner === undefined || !/^[A-Z]/.test(inner)) return undefined;
    return [
      ...place.slice(0, -1),
      { unit: 'section', ranges: [...last.ranges.slice(0, -1), one(`${outer}.${inner}`)] },
    ];
  }
  if (place.some(({ unit }) => unit === item.unit)) return undefined;
  const inside = isPart(item.unit) ? DEPTH[last.unit] <= DEPTH.section : DEPTH[item.unit] > DEPTH[last.unit];
  return inside ? [...place, item] : undefined;
}

function single(ranges: readonly PlaceRange[]): string | undefined {
  const [range] = ranges;
  return range && ranges.length === 1 && !isRange(range) ? range.first.number : undefined;
}

function one(number: string): PlaceRange {
  return { first: { number, sub: [] }, last: { number, sub: [] } };
}

/** One level: a unit with its numbers, in whichever order. */
function readItem(reader: Reader, at: number): Read<PlaceItem> | undefined {
  const { tokens } = reader;
  const start = has(tokens[at], 'operative') ? at + 1 : at;
  return readBefore(reader, start) ?? readOrdinal(reader, start) ?? readBehind(reader, start);
}

/** `para. 7`, `附件一`, `annex`. */
function readBefore(reader: Reader, at: number): Read<PlaceItem> | undefined {
  const { tokens } = reader;
  for (const { unit, many } of unitsOf(tokens[at], 'before')) {
    // `附件第37段` is a paragraph of the annex.
    const opened = !isPart(unit) && has(tokens[at + 1], 'opens');
    // `الفقرات من 4 إلى 7`: only a range has a word for its beginning.
    const from = many && has(tokens[at + 1], 'from');
    const numbers = readNumbers(reader, opened || from ? at + 2 : at + 1, unit, { many, opened });
    // `附件B节` is a section of the annex.
    if (numbers && isPart(unit) && unitsOf(tokens[numbers.next], 'behind').length > 0) return bare(unit, at + 1);
    if (numbers && !(from && numbers.value[0] && !isRange(numbers.value[0]))) {
      const behind = opened && unitsOf(tokens[numbers.next], 'behind').length > 0;
      return { value: { unit, ranges: numbers.value }, next: behind ? numbers.next + 1 : numbers.next };
    }
    if (isPart(unit)) return readBracketed(reader, at + 1, unit) ?? bare(unit, at + 1);
  }
  return undefined;
}

/** A part without a number. */
function bare(unit: PlaceUnit, next: number): Read<PlaceItem> {
  return { value: { unit, ranges: [] }, next };
}

/** `附录(一)`. */
function readBracketed(reader: Reader, at: number, unit: PlaceUnit): Read<PlaceItem> | undefined {
  const { tokens } = reader;
  if (!isSign(tokens[at], '(') || tokens[at + 1]?.kind !== 'han' || !isSign(tokens[at + 2], ')')) return undefined;
  const number = readNumbers(reader, at + 1, unit, { many: false, opened: false });
  return number && { value: { unit, ranges: number.value }, next: at + 3 };
}

/** `première partie`, `third preambular paragraph`; of two parts none is the second. */
function readOrdinal({ tokens }: Reader, at: number): Read<PlaceItem> | undefined {
  const ordinal = tokens[at]?.term?.ordinal;
  const word = unitsOf(tokens[at + 1], 'before').find(({ unit, many }) => !many && ORDINAL.has(unit));
  if (ordinal === undefined || !word || tokens[at]?.kind !== 'term') return undefined;
  const number = word.unit === 'part' ? writeRoman(ordinal) : String(ordinal);
  return { value: { unit: word.unit, ranges: [one(number)] }, next: at + 2 };
}

/** What is counted in words before it. */
const ORDINAL: ReadonlySet<PlaceUnit> = new Set<PlaceUnit>(['part', 'preambular']);

/** `第33至38段和第54至59段`, `第7段(e)、第11和19段`, `E节`. */
function readBehind(reader: Reader, at: number): Read<PlaceItem> | undefined {
  const first = readOneBehind(reader, at);
  if (!first) return undefined;
  const { unit } = first.value;
  const ranges = [...first.value.ranges];
  let { next } = first;
  while (ranges.length < FAR) {
    const to = rangeSign(reader, next);
    const between = to > next ? to : separator(reader, next);
    const further = between > next ? readOneBehind(reader, between) : undefined;
    if (further?.value.unit !== unit) break;
    const [start, end] = [ranges.at(-1), further.value.ranges[0]];
    // `第12段至第14段` says the unit twice.
    if (to > next && start && end) ranges.splice(-1, 1, { first: start.first, last: end.last });
    ranges.push(...further.value.ranges.slice(to > next ? 1 : 0));
    ({ next } = further);
  }
  return { value: { unit, ranges }, next };
}

function readOneBehind(reader: Reader, at: number): Read<PlaceItem> | undefined {
  const { tokens, spaced } = reader;
  if (spaced) return undefined;
  const opened = has(tokens[at], 'opens');
  const start = opened ? at + 1 : at;
  // Without `第` only a letter names a section.
  if (!opened && !/^[A-Z]$/.test(tokens[start]?.text ?? '')) return undefined;
  const end = unitBehind(reader, start);
  if (end === undefined) return undefined;
  const letter = /^[A-Z]$/.test(tokens[start]?.text ?? '') && !/^[IVX]$/.test(tokens[start]?.text ?? '');
  const units = unitsOf(tokens[end], 'behind').map(({ unit }) => unit);
  const unit = letter || !opened ? units.find((name) => name === 'section') : units[0];
  if (unit === undefined) return undefined;
  const numbers = readNumbers(reader, start, unit, { many: true, opened });
  if (numbers?.next !== end) return undefined;
  const lettered = unit === 'section' ? letterBehind(reader, end + 1) : undefined;
  const [range, more] = numbers.value;
  if (lettered && range && !more && !isRange(range))
    return { value: { unit, ranges: [one(`${range.first.number}.${lettered.value}`)] }, next: lettered.next };
  const item = withSubsBehind(reader, { unit, ranges: numbers.value }, end + 1);
  // `第七十三条(辰)款`, `第3段(a)项`
  const clause = item.next > end + 1 && has(tokens[item.next], 'clause');
  return clause ? { value: item.value, next: item.next + 1 } : item;
}

/** `第三节B`, `第四节C.2`: the letter of the section inside, where no word behind it says what it is. */
function letterBehind({ tokens }: Reader, at: number): Read<string> | undefined {
  const [letter, point, digit] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!letter || !isAdjacent(tokens[at - 1], letter) || !/^[A-Z]$/.test(letter.text)) return undefined;
  const counted =
    isSign(point, '.') && isAdjacent(letter, point) && isAdjacent(point, digit) && digit?.kind === 'number';
  const next = counted ? at + 3 : at + 1;
  if (unitsOf(tokens[next], 'behind').length > 0) return undefined;
  return { value: counted ? `${letter.text}.${digit.text}` : letter.text, next };
}

/** The labels behind the unit belong to the last number: `第7段(e)`, `第3段(a)和(b)`. */
function withSubsBehind(reader: Reader, item: PlaceItem, at: number): Read<PlaceItem> {
  const subs = readSubs(reader, at);
  const last = item.ranges.at(-1);
  if (subs.value.length === 0 || !last || isRange(last)) return { value: item, next: at };
  const number = { number: last.first.number, sub: [...last.first.sub, ...subs.value] };
  const further = readSubList(reader, { value: number, next: subs.next });
  return {
    value: { unit: item.unit, ranges: [...item.ranges.slice(0, -1), ...further.value] },
    next: further.next,
  };
}

/** How many tokens a list of numbers may have before its unit. */
const FAR = 120;

/** The index of the unit behind a list of numbers; undefined where anything else stands between. */
function unitBehind({ tokens }: Reader, at: number): number | undefined {
  for (let next = at; next < at + FAR; next++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (unitsOf(token, 'behind').length > 0) return next;
    const numeric = token.kind === 'number' || token.kind === 'han' || /^[A-Za-z]{1,6}$/.test(token.text);
    const between =
      isComma(token) ||
      isSign(token, '(', ')', '.', '-') ||
      has(token, 'and') ||
      has(token, 'to') ||
      has(token, 'opens');
    const enclosed = enclosedNumeral(token) !== undefined;
    const stem = isAdjacent(tokens[next - 1], token) && isSign(tokens[next - 1], '(') && isSign(tokens[next + 1], ')');
    if (!numeric && !between && !stem && !enclosed) return undefined;
  }
  return undefined;
}

/** A paragraph of an article where it has a word of its own: `第一项(子)款` behind `第十三条`. */
function readClause(reader: Reader, at: number, place: readonly PlaceItem[]): Read<PlaceItem> | undefined {
  const { tokens } = reader;
  if (place.at(-1)?.unit !== 'article' || !has(tokens[at], 'opens')) return undefined;
  const numbers = readNumbers(reader, at + 1, 'paragraph', { many: true, opened: true });
  if (!numbers || !has(tokens[numbers.next], 'clause')) return undefined;
  const item = withSubsBehind(reader, { unit: 'paragraph', ranges: numbers.value }, numbers.next + 1);
  return { value: item.value, next: has(tokens[item.next], 'clause') ? item.next + 1 : item.next };
}
