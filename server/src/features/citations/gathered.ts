/** Many places as few: those of one kind in one part are put together, `para 3`, `para 5`, `para 4` → `paras 3-5`. */
import type { Place, PlaceItem, PlaceRange } from '../../base/place';

/** In the order in which they come first; the ranges of numbers in theirs. */
export function gathered(places: readonly Place[]): readonly Place[] {
  const found = new Map<string, { readonly outer: Place; readonly unit: PlaceItem['unit']; ranges: PlaceRange[] }>();
  for (const place of places) {
    const outer = place.slice(0, -1);
    const inner = place.at(-1);
    if (!inner) continue;
    const key = JSON.stringify([outer, inner.unit]);
    const known = found.get(key) ?? { outer, unit: inner.unit, ranges: [] };
    known.ranges.push(...inner.ranges);
    found.set(key, known);
  }
  return Array.from(found.values(), ({ outer, unit, ranges }) => [...outer, { unit, ranges: joined(ranges) }]);
}

/** Each once, in the order of their numbers; three or more that follow one another as a range. */
function joined(ranges: readonly PlaceRange[]): readonly PlaceRange[] {
  const numbers = new Set<number>();
  const others = new Map<string, PlaceRange>();
  for (const range of ranges) {
    const [first, last] = [plain(range.first), plain(range.last)];
    if (first === undefined || last === undefined || last < first || last - first > LONGEST)
      others.set(JSON.stringify(range), range);
    else for (let number = first; number <= last; number++) numbers.add(number);
  }
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const plainRanges = runs.flatMap(({ first, last }) =>
    last === first + 1 ? [rangeOf(first, first), rangeOf(last, last)] : [rangeOf(first, last)],
  );
  return [...plainRanges, ...others.values()].sort(byNumber);
}

/** A longer range is kept as it is written. */
const LONGEST = 10_000;

function plain({ number, sub }: PlaceRange['first']): number | undefined {
  return sub.length === 0 && /^\d+$/.test(number) ? Number(number) : undefined;
}

function rangeOf(first: number, last: number): PlaceRange {
  return { first: { number: String(first), sub: [] }, last: { number: String(last), sub: [] } };
}

/** What is no number stays where it is. */
function byNumber(a: PlaceRange, b: PlaceRange): number {
  const [one, other] = [a, b].map(({ first }) => parseInt(first.number, 10) || 0) as [number, number];
  const [label, next] = [a, b].map(({ first }) => first.sub.join(' ')) as [string, string];
  return one - other || (label < next ? -1 : label > next ? 1 : 0);
}
