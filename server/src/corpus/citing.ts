/** The citations of a document as rows that can be looked up: the cited document by its key, the cited place by its numbers. */
import { between, labelOf, labelsIn, OPEN_END, readings, type Span } from '../base/labels';
import type { LineIndex, TextRange } from '../base/lineIndex';
import {
  formatPlace,
  isPart,
  PLACE_UNITS,
  type Place,
  type PlaceItem,
  type PlaceNumber,
  type PlaceRange,
  type PlaceUnit,
} from '../base/place';
import { symbolKey } from '../docsymbol/format';
import type { PlacedCitation } from '../analysis/analysis';

/** One range of one place of one citation; a citation without a place has one row, too. */
export interface CitationRow extends PlaceKey {
  /** `symbolKey` of the cited document. */
  readonly target: string;
  /** The unit of the structure that the citation stands in, and its span in the text of the document. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The same span in lines and columns, so that nobody has to read the text to list it. */
  readonly range: TextRange;
}

/** What a place is looked up by: one for each range of each unit in each of its parts. */
export interface PlaceKey extends Span {
  /** What the numbers are in: `annex I`, `Article 2`; empty for the main part, or where none is named. */
  readonly part: string;
  /** The unit of the numbers; empty for the whole document or part. */
  readonly unit: PlaceUnit | '';
  /** `(c)(ii)`: the sub-paragraph; empty for a whole paragraph. */
  readonly sub: string;
}

/** A unit as the store keeps it: a number, 0 for none. */
export function unitCode(unit: PlaceUnit | ''): number {
  return unit === '' ? 0 : PLACE_UNITS.indexOf(unit) + 1;
}

/** The rows of every citation of a document; `unitAt` gives the unit that a block is in, `lines` are those of its text. */
export function citationRows(
  citations: readonly PlacedCitation[],
  unitAt: ReadonlyMap<number, number>,
  lines: LineIndex,
): CitationRow[] {
  return citations.flatMap(({ citation, span, block }) => {
    if (citation.kind === 'internal' || citation.state !== undefined) return [];
    const keys = citedKeys(citation.place);
    const at = unitAt.get(block.at) ?? -1;
    const range = { start: lines.position(span.from), end: lines.position(span.to) };
    // A misprint cites what is printed, and what was meant.
    const targets = new Set([...citation.targets, ...(citation.suggest ?? [])].map(symbolKey));
    return [...targets].flatMap((target) =>
      keys.map((key) => ({ target, ...key, at, from: span.from, to: span.to, range })),
    );
  });
}

/** How many citations of a document these are the rows of. */
export function citationCount(rows: readonly CitationRow[]): number {
  return new Set(rows.map(({ from }) => from)).size;
}

/** What these rows of one citation cite: `annex I, paras 7-9`; empty for a whole document. */
export function citedWords(rows: readonly PlaceKey[]): string {
  const parts = new Map<string, Map<PlaceUnit, PlaceRange[]>>();
  let open = false;
  for (const { part, unit, series, first, last, sub } of rows) {
    const units = parts.get(part) ?? new Map<PlaceUnit, PlaceRange[]>();
    parts.set(part, units);
    if (unit === '') continue;
    const ranges = units.get(unit) ?? [];
    units.set(unit, ranges);
    const number = (value: number): PlaceNumber => ({ number: labelOf(series, value), sub: labelsOfSub(sub) });
    const before = open ? ranges.pop() : undefined;
    ranges.push({ first: before?.first ?? number(first), last: number(last) });
    open = last === OPEN_END;
  }
  const words = Array.from(parts, ([part, units]) => {
    // A section of a chapter is kept as `V.E`.
    const chapter = labelIn(units.get('chap') ?? units.get('chapter'));
    const items = Array.from(units, ([unit, ranges]) => ({
      unit,
      ranges: unit === 'section' && chapter !== undefined ? ranges.map((range) => without(chapter, range)) : ranges,
    }));
    return [part, formatPlace(items.map(unique))].filter((some) => some !== '').join(', ');
  });
  // A chapter is what the article behind it is in.
  return words.reduce(
    (all, one) => (all === '' ? one : `${all}${/^chap[^,]*$/i.test(all) ? ', ' : ' and '}${one}`),
    '',
  );
}

/** A joint document has each place under both symbols. */
function unique({ unit, ranges }: PlaceItem): PlaceItem {
  const known = new Map(ranges.map((range) => [formatPlace([{ unit, ranges: [range] }]), range]));
  return { unit, ranges: [...known.values()] };
}

function labelIn(ranges: readonly PlaceRange[] | undefined): string | undefined {
  return ranges?.[0]?.first.number;
}

function without(chapter: string, { first, last }: PlaceRange): PlaceRange {
  const bare = ({ number, sub }: PlaceNumber): PlaceNumber => ({
    number: number.startsWith(`${chapter}.`) ? number.slice(chapter.length + 1) : number,
    sub,
  });
  return { first: bare(first), last: bare(last) };
}

/** The keys of a cited place: one for each of its units, so that a citation of `section II, para. 7` is one of both. */
export function citedKeys(place: Place): PlaceKey[] {
  return alternatives(place).flatMap(({ whole, inner }): PlaceKey[] => {
    const keys = inner.flatMap(({ part, item: { unit, ranges } }) =>
      ranges.flatMap(spansOf).map((span): PlaceKey => ({ part, unit, ...span })),
    );
    return keys.length > 0 ? keys : [{ part: whole, unit: '', series: '', first: 0, last: 0, sub: '' }];
  });
}

/** One way through a place that names several. */
export interface Alternative {
  /** All that is numbered anew inside: `annex I, Article 2`. */
  readonly whole: string;
  /** What else is named, and what of the whole stands before it. */
  readonly inner: readonly { readonly part: string; readonly item: PlaceItem }[];
}

/** A place that names more than so many is taken apart no further. */
const MOST_WAYS = 300;

/** Of `annexes I and III` one for each; `Article 2 (4)` as the paragraph that it names. */
export function alternatives(place: Place): Alternative[] {
  let paths: PlaceItem[][] = [[]];
  for (const item of place.map((one, at) => inChapter(completed(one), place[at - 1]))) {
    const split = holds(item) || (countsAnew(item) && hasParagraph(place)) ? singles(item) : apart(item);
    const each = paths.length * split.length > MOST_WAYS ? [item] : split;
    paths = paths.flatMap((path) => each.map((one) => [...path, one]));
  }
  return paths.map((path) => {
    const items = path.flatMap((item) => withParagraph(item, path));
    const isAround = (item: PlaceItem): boolean => holds(item) || (countsAnew(item) && hasParagraph(items));
    return {
      whole: formatPlace(items.filter(isAround)),
      inner: items.flatMap((item, at) =>
        isAround(item) ? [] : [{ part: formatPlace(items.slice(0, at).filter(isAround)), item }],
      ),
    };
  });
}

/** `sections II.B to D`, `II.B and C`: a letter alone goes on with the section before it. */
function completed(item: PlaceItem): PlaceItem {
  if (item.unit !== 'section') return item;
  let outer = '';
  const complete = (number: PlaceNumber): PlaceNumber => {
    const full = /^[A-Z]$/.test(number.number) ? { ...number, number: outer + number.number } : number;
    outer = /^(.+\.)[A-Z]$/.exec(full.number)?.[1] ?? '';
    return full;
  };
  return { ...item, ranges: item.ranges.map(({ first, last }) => ({ first: complete(first), last: complete(last) })) };
}

/** Sections begin anew in each chapter: that of `chap. V, sect. E` is `V.E`. */
function inChapter(item: PlaceItem, before: PlaceItem | undefined): PlaceItem {
  const [chapter, other] = before?.unit === 'chap' || before?.unit === 'chapter' ? before.ranges : [];
  if (item.unit !== 'section' || !chapter || other || chapter.first.number !== chapter.last.number) return item;
  const inside = (number: PlaceNumber): PlaceNumber => ({
    ...number,
    number: `${chapter.first.number}.${number.number}`,
  });
  return { ...item, ranges: item.ranges.map(({ first, last }) => ({ first: inside(first), last: inside(last) })) };
}

/** Inside it everything is numbered anew; sections are none, since paragraphs run through them. */
function holds({ unit }: PlaceItem): boolean {
  return isPart(unit) || unit === 'volume' || unit === 'part';
}

/** Inside it paragraphs are. */
export function countsAnew({ unit }: PlaceItem): boolean {
  return unit === 'article' || unit === 'rule';
}

function hasParagraph(items: readonly PlaceItem[]): boolean {
  return items.some(({ unit }) => unit === 'paragraph');
}

/** So many annexes, articles or sub-paragraphs are a range to be taken apart; nobody writes a longer one. */
const MOST = 200;

/** An item for each number, without sub-paragraphs: `annexes I to III` is three. */
export function singles(item: PlaceItem): PlaceItem[] {
  if (item.ranges.length === 0) return [item];
  return item.ranges.flatMap(({ first, last }) =>
    labelsBetween(first.number, last.number).map((number) => ({ ...item, ranges: [single({ number, sub: [] })] })),
  );
}

/** Each label of a range by itself; both ends of one that is none, or too long. */
export function labelsBetween(first: string, last: string): string[] {
  const labels = between(first, last)?.flatMap((span) => labelsIn(span, MOST) ?? []) ?? [];
  return labels.length > 0 ? labels : [...new Set([first, last])];
}

/** What counts paragraphs anew by ranges, for each may name a paragraph of its own. */
function apart(item: PlaceItem): PlaceItem[] {
  return countsAnew(item) && item.ranges.some(({ first }) => first.sub.length > 0)
    ? item.ranges.map((range) => ({ ...item, ranges: [range] }))
    : [item];
}

function withParagraph(item: PlaceItem, all: readonly PlaceItem[]): PlaceItem[] {
  const [range] = item.ranges;
  if (!countsAnew(item) || !range || hasParagraph(all) || range.first.number !== range.last.number) return [item];
  const [first, last] = [innerNumber(range.first), innerNumber(range.last)];
  if (!/^\d+$/.test(first.number) || !/^\d+$/.test(last.number)) return [item];
  return [
    { ...item, ranges: [single({ number: range.first.number, sub: [] })] },
    { unit: 'paragraph', ranges: [{ first, last }] },
  ];
}

function innerNumber({ sub: [number = '', ...sub] }: PlaceNumber): PlaceNumber {
  return { number, sub };
}

function single(number: PlaceNumber): PlaceRange {
  return { first: number, last: number };
}

/** A range as numbers; `7 (a) to (c)` is one for each letter, `7 (a) to 9 (b)` the paragraphs. */
export function spansOf({ first, last }: PlaceRange): (Span & { sub: string })[] {
  const spans = between(first.number, last.number) ?? [readings(first.number)[0], readings(last.number)[0]];
  const [outer, to] = [first, last].map(({ sub }) => sub.slice(0, -1).join());
  if (first.number !== last.number || first.sub.length !== last.sub.length || outer !== to)
    return spans.map((span) => ({ ...span, sub: '' }));
  const labels = labelsBetween(first.sub.at(-1) ?? '', last.sub.at(-1) ?? '');
  return spans.flatMap((span) => labels.map((label) => ({ ...span, sub: subOf([...first.sub.slice(0, -1), label]) })));
}

function subOf(path: readonly string[]): string {
  return path.map((label) => (label === '' ? '' : `(${label})`)).join('');
}

function labelsOfSub(sub: string): string[] {
  return Array.from(sub.matchAll(/\(([^)]*)\)/g), ([, label = '']) => label);
}
