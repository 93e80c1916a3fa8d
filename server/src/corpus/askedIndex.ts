/**
 * Asking for many places at once how many citations are shown to who asks for each: as `asked.ts` says of one place and one
 * citation, but not at the cost of all places times all citations.
 */
import { lowerBound, tally, type Tally } from '../base/ordered';
import type { Place } from '../base/place';
import { askedKeys, isAsked, type AskedKey } from './asked';
import type { PlaceKey } from './citing';

type NumberKey = Exclude<AskedKey, { readonly how: 'part' }>;

interface Asker {
  /** The index of the place. */
  readonly at: number;
  readonly key: NumberKey;
}

/** Those who ask for one number of the same part, unit and series, in the order of that number. */
interface Numbered {
  readonly askers: readonly Asker[];
  readonly numbers: readonly number[];
}

interface Bucket {
  /** Those who ask for nothing else: what cites a stretch of them is counted without a look at each. */
  readonly plain: Numbered & { readonly tally: Tally };
  readonly rest: Numbered;
}

interface AskedIndex {
  /** By the part that is asked for. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** Who asks for a beginning or end of a series, or for several numbers. */
  readonly others: ReadonlyMap<string, readonly Asker[]>;
}

/** How many of the citations, each given as its keys, are shown to who asks for each place; none for an empty one. */
export function citedCounts(places: readonly Place[], citations: readonly (readonly PlaceKey[])[]): number[] {
  const counts = places.map(() => 0);
  if (citations.length === 0) return counts;
  const index = indexOf(places);
  /** The citation that was last counted for a place: one that cites it twice counts once. */
  const last = new Int32Array(places.length).fill(-1);
  citations.forEach((rows, citation) => {
    const [row] = rows;
    const bucket = rows.length === 1 && row ? index.buckets.get(nameOf(row, 'is', row.series)) : undefined;
    if (bucket && row) bucket.plain.tally.add(row.first, row.last);
    for (const at of rows.flatMap((each) => askersOf(each, index, bucket))) {
      if (last[at] === citation) continue;
      last[at] = citation;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  });
  for (const { plain } of index.buckets.values()) {
    plain.tally.sums().forEach((sum, position) => {
      const at = plain.askers[position]?.at ?? -1;
      counts[at] = (counts[at] ?? 0) + sum;
    });
  }
  return counts;
}

function indexOf(places: readonly Place[]): AskedIndex {
  const parts = new Map<string, number[]>();
  const plain = new Map<string, Asker[]>();
  const rest = new Map<string, Asker[]>();
  const others = new Map<string, Asker[]>();
  places.forEach((place, at) => {
    const keys = askedKeys(place);
    for (const key of keys) {
      if (key.how === 'part') {
        listIn(parts, key.part).push(at);
        continue;
      }
      const { part, units, how, series, first, last, sub } = key;
      const isPlain = keys.length === 1 && units.length === 1 && first === last && sub === '';
      // A number, or the gap behind it, where `12 bis` stands.
      const isOne = how === 'is' && (first === last || first === last + 1);
      const lists = !isOne ? others : isPlain ? plain : rest;
      for (const unit of units) listIn(lists, nameOf({ part, unit }, how, series)).push({ at, key });
    }
  });
  const buckets = new Map<string, Bucket>();
  for (const name of [...plain.keys(), ...rest.keys()]) {
    const one = numbered(plain.get(name) ?? []);
    buckets.set(name, { plain: { ...one, tally: tally(one.numbers) }, rest: numbered(rest.get(name) ?? []) });
  }
  return { parts, buckets, others };
}

function numbered(askers: readonly Asker[]): Numbered {
  const sorted = [...askers].sort((a, b) => middleOf(a) - middleOf(b));
  return { askers: sorted, numbers: sorted.map(middleOf) };
}

function middleOf({ key: { first, last } }: Asker): number {
  return (first + last) / 2;
}

function nameOf({ part, unit }: Pick<PlaceKey, 'part' | 'unit'>, how: NumberKey['how'], series: string): string {
  return `${how}\n${unit}\n${series}\n${part}`;
}

function listIn<V>(lists: Map<string, V[]>, name: string): V[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** The places to whose askers a row is shown, some more than once; without the plain ones of a bucket that was counted. */
function askersOf(row: PlaceKey, { parts, buckets, others }: AskedIndex, counted: Bucket | undefined): number[] {
  const found = partsAround(row.part).flatMap((part) => parts.get(part) ?? []);
  const exact = nameOf(row, 'is', row.series);
  const bucket = buckets.get(exact);
  for (const { numbers, askers } of bucket ? [...(counted ? [] : [bucket.plain]), bucket.rest] : [])
    for (let at = lowerBound(numbers, row.first); (numbers[at] ?? Infinity) <= row.last; at++) {
      const asker = askers[at];
      if (asker && isAsked(row, asker.key)) found.push(asker.at);
    }
  const names = [exact];
  for (let cut = 0; cut <= row.series.length; cut++)
    names.push(nameOf(row, 'begins', row.series.slice(0, cut)), nameOf(row, 'ends', row.series.slice(cut)));
  for (const name of names) for (const { at, key } of others.get(name) ?? []) if (isAsked(row, key)) found.push(at);
  return found;
}

/** `annex I` and `annex I, Article 2` of `annex I, Article 2`. */
function partsAround(part: string): string[] {
  const found = [part];
  for (let cut = part.indexOf(', '); cut >= 0; cut = part.indexOf(', ', cut + 1)) found.push(part.slice(0, cut));
  return found;
}
