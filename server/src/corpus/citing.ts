/** The citations of a document as rows that can be looked up: the cited document by its key, the cited place by its numbers. */
import { between, labelOf, labelsIn, readings, type Span } from '../base/labels';
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

/** The rows of every citation of a document; `unitAt` gives the unit that a block is in. */
export function citationRows(citations: readonly PlacedCitation[], unitAt: ReadonlyMap<number, number>): CitationRow[] {
  return citations.flatMap(({ citation, span, block }) => {
    if (citation.kind === 'internal' || citation.state !== undefined) return [];
    const keys = citedKeys(citation.place);
    const at = unitAt.get(block.at) ?? -1;
    // A misprint cites what is printed, and what was meant.
    const targets = new Set([...citation.targets, ...(citation.suggest ?? [])].map(symbolKey));
    return [...targets].flatMap((target) => keys.map((key) => ({ target, ...key, at, from: span.from, to: span.to })));
  });
}

/** How many citations of a document these are the rows of. */
export function citationCount(rows: readonly CitationRow[]): number {
  return new Set(rows.map(({ from }) => from)).size;
}

/** What one citation cites, from its rows: `annex I, paras 7-9`; empty for a whole document. */
export function citedWords(rows: readonly PlaceKey[]): string {
  const parts = new Map<string, Map<PlaceUnit, Map<string, PlaceRange>>>();
  for (const { part, unit, series, first, last, sub } of rows) {
    const units = parts.get(part) ?? new Map<PlaceUnit, Map<string, PlaceRange>>();
    parts.set(part, units);
    if (unit === '') continue;
    const ranges = units.get(unit) ?? new Map<string, PlaceRange>();
    units.set(unit, ranges);
    const number = (value: number): PlaceNumber => ({ number: labelOf(series, value), sub: labelsOfSub(sub) });
    ranges.set(`${series} ${first} ${last} ${sub}`, { first: number(first), last: number(last) });
  }
  return Array.from(parts, ([part, units]) => {
    const place = formatPlace(Array.from(units, ([unit, ranges]) => ({ unit, ranges: [...ranges.values()] })));
    return [part, place].filter((words) => words !== '').join(', ');
  }).join(' and ');
}

/** The keys of a cited place: one for each of its units, so that a citation of `section II, para. 7` is one of both. */
export function citedKeys(place: Place): PlaceKey[] {
  return alternatives(place).flatMap(({ part, inner }): PlaceKey[] => {
    const keys = inner.flatMap(({ unit, ranges }) =>
      ranges.flatMap(spansOf).map((span): PlaceKey => ({ part, unit, ...span })),
    );
    return keys.length > 0 ? keys : [{ part, unit: '', series: '', first: 0, last: 0, sub: '' }];
  });
}

/** One way through a place that names several: what its numbers are in, and the units that have them. */
export interface Alternative {
  readonly part: string;
  readonly inner: readonly PlaceItem[];
}

/** Of `annexes I and III` one for each; `Article 2 (4)` as the paragraph that it names. */
export function alternatives(place: Place): Alternative[] {
  let paths: PlaceItem[][] = [[]];
  for (const item of place) {
    const each = holds(item) || (countsAnew(item) && hasParagraph(place)) ? singles(item) : apart(item);
    paths = paths.flatMap((path) => each.map((one) => [...path, one]));
  }
  return paths.map((path) => {
    const items = path.flatMap((item) => withParagraph(item, path));
    const around = items.filter((item) => holds(item) || (countsAnew(item) && hasParagraph(items)));
    return { part: formatPlace(around), inner: items.filter((item) => !around.includes(item)) };
  });
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

/** So many annexes or sub-paragraphs are a range to be taken apart; what is longer is no range that anybody writes. */
const MOST = 60;

/** An item for each number, without sub-paragraphs: `annexes I to III` is three. */
export function singles(item: PlaceItem): PlaceItem[] {
  if (item.ranges.length === 0) return [item];
  return item.ranges.flatMap(({ first, last }) => {
    const labels = between(first.number, last.number)?.flatMap((span) => labelsIn(span, MOST) ?? []) ?? [];
    const numbers = labels.length > 0 ? labels : [first.number, last.number];
    return numbers.map((number) => ({ ...item, ranges: [single({ number, sub: [] })] }));
  });
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
  const spans = between(first.number, last.number) ?? [...readings(first.number), ...readings(last.number)];
  if (first.number !== last.number) return spans.map((span) => ({ ...span, sub: '' }));
  const [from = '', to = ''] = [first.sub.at(-1), last.sub.at(-1)];
  const outer = first.sub.slice(0, -1);
  if (first.sub.length !== last.sub.length || outer.join() !== last.sub.slice(0, -1).join())
    return spans.map((span) => ({ ...span, sub: '' }));
  const labels =
    from === to ? [from] : (between(from, to)?.flatMap((span) => labelsIn(span, MOST) ?? []) ?? [from, to]);
  return spans.flatMap((span) => labels.map((label) => ({ ...span, sub: subOf([...outer, label]) })));
}

function subOf(path: readonly string[]): string {
  return path.map((label) => (label === '' ? '' : `(${label})`)).join('');
}

function labelsOfSub(sub: string): string[] {
  return Array.from(sub.matchAll(/\(([^)]*)\)/g), ([, label = '']) => label);
}
