/** The citations of a document as rows that can be looked up: the cited document by its key, the cited place by its numbers. */
import {
  formatPlace,
  isPart,
  PLACE_UNITS,
  type Place,
  type PlaceItem,
  type PlaceRange,
  type PlaceUnit,
} from '../base/place';
import { symbolKey } from '../docsymbol/format';
import type { PlacedCitation } from '../analysis/analysis';

/** One range of one place of one citation; a citation without a place has one row, too. */
export interface CitationRow {
  /** `symbolKey` of the cited document. */
  readonly target: string;
  /** The part that the place is in: `annex I`, `Article 2`; empty for the main part, or where none is named. */
  readonly part: string;
  /** The unit of the numbers; empty for the whole document or part. */
  readonly unit: PlaceUnit | '';
  /** Plain numbers; -1 where the place is no plain number. */
  readonly first: number;
  readonly last: number;
  /** `12 bis`, `II.D`: a place that is no plain number; empty for one that is. */
  readonly name: string;
  /** `(c)(ii)`: the sub-paragraph; empty for a whole paragraph. */
  readonly sub: string;
  /** The unit of the structure that the citation stands in, and its span in the text of the document. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a place is looked up by: one entry for each of its ranges in each of its parts. */
export type PlaceKey = Pick<CitationRow, 'part' | 'unit' | 'first' | 'last' | 'name' | 'sub'>;

/** A unit as the store keeps it: a number, 0 for none. */
export function unitCode(unit: PlaceUnit | ''): number {
  return unit === '' ? 0 : PLACE_UNITS.indexOf(unit) + 1;
}

/** Whether one sub-paragraph is the other, or in it; a whole paragraph has all of them. */
export function meetsSub(cited: string, asked: string): boolean {
  return cited.startsWith(asked) || asked.startsWith(cited);
}

/** `annex I, paras 7-9`; empty for a whole document. */
export function citedWords({ part, unit, first, last, name, sub }: PlaceKey): string {
  if (unit === '') return part;
  const [from, to] = name === '' ? [String(first), String(last)] : [name, name];
  const inner = formatPlace([{ unit, ranges: [{ first: { number: from, sub: [] }, last: { number: to, sub: [] } }] }]);
  return `${part === '' ? inner : `${part}, ${inner}`}${sub}`;
}

/** Units inside which paragraphs are numbered anew; sections are none, since paragraphs run through them. */
function holds({ unit }: PlaceItem): boolean {
  return isPart(unit) || unit === 'volume' || unit === 'part';
}

/** The rows of every citation of a document; `unitAt` gives the unit that a block is in. */
export function citationRows(citations: readonly PlacedCitation[], unitAt: ReadonlyMap<number, number>): CitationRow[] {
  return citations.flatMap(({ citation, span, block }) => {
    if (citation.kind === 'internal' || citation.state !== undefined) return [];
    const keys = placeKeys(citation.place);
    const at = unitAt.get(block.at) ?? -1;
    // A misprint cites what is printed, and what was meant.
    const targets = new Set([...citation.targets, ...(citation.suggest ?? [])].map(symbolKey));
    return [...targets].flatMap((target) => keys.map((key) => ({ target, ...key, at, from: span.from, to: span.to })));
  });
}

/** What one citation cites, from its rows: each place once, though a joint document has it under both symbols. */
export function citesAlso(before: string, cites: string): string {
  return before.split(' and ').includes(cites) ? before : `${before} and ${cites}`;
}

/** The keys of a place; of `annexes I and III, para. 7` one for each annex. */
export function placeKeys(place: Place): PlaceKey[] {
  const outer = place.filter(holds);
  const inner = place.filter((item) => !holds(item));
  const numbered = inner.findLast(({ unit }) => unit === 'paragraph') ?? inner.at(-1);
  const article = numbered?.unit === 'paragraph' ? inner.find(({ unit }) => unit === 'article') : undefined;
  return partNames(article ? [...outer, article] : outer).flatMap((part): PlaceKey[] => {
    if (!numbered || numbered.ranges.length === 0) return [{ part, unit: '', first: -1, last: -1, name: '', sub: '' }];
    return numbered.ranges.map((range) => ({ part, unit: numbered.unit, ...numbersOf(range) }));
  });
}

/** Each combination of one range of each part: `annex I`, `annex III`. */
function partNames(items: readonly PlaceItem[]): string[] {
  let paths: PlaceItem[][] = [[]];
  for (const item of items) {
    const single = item.ranges.length === 0 ? [item] : item.ranges.map((range) => ({ ...item, ranges: [range] }));
    paths = paths.flatMap((path) => single.map((one) => [...path, one]));
  }
  return paths.map((path) => formatPlace(path.map(bare)));
}

/** Without sub-paragraphs. */
function bare(item: PlaceItem): PlaceItem {
  const plain = ({ number }: PlaceRange['first']): PlaceRange['first'] => ({ number, sub: [] });
  return { ...item, ranges: item.ranges.map(({ first, last }) => ({ first: plain(first), last: plain(last) })) };
}

function numbersOf({ first, last }: PlaceRange): Pick<PlaceKey, 'first' | 'last' | 'name' | 'sub'> {
  const sub = first.number === last.number ? first.sub.map((label) => `(${label})`).join('') : '';
  const [from, to] = [first.number, last.number].map((number) => (/^\d{1,9}$/.test(number) ? Number(number) : -1));
  if (from === undefined || to === undefined || from < 0 || to < from)
    return { first: -1, last: -1, name: first.number, sub };
  return { first: from, last: to, name: '', sub };
}
