/** The place that a reference of the old draft names in the new one: range by range, and what of it is gone. */
import type { Offsets } from '../../base/pieces';
import { fact } from '../../base/lazy';
import { isPart, isRange, type Place, type PlaceItem, type PlaceNumber, type PlaceRange } from '../../base/place';
import { isHeadingUnit } from '../../analysis/headings';
import { nodesAt } from '../../analysis/placeAt';
import { resolveInternal } from '../../analysis/places';
import type { Draft } from '../../draft/nodes';
import type { ParagraphNode, PartNode } from '../../draft/tree';
import {
  headingsNow,
  itemsNow,
  namedHeading,
  namedItem,
  namedParagraph,
  paragraphsNow,
  placesOf,
  type Named,
  type Told,
} from './fates';

export interface Carried {
  readonly place: Place;
  /** What was named and is gone. */
  readonly gone: readonly Gone[];
}

/** One end of a range, or a single number, whose text is no longer there. */
export interface Gone {
  readonly unit: PlaceItem['unit'];
  readonly range: number;
  readonly end: 'first' | 'last';
  readonly number: PlaceNumber;
  /** Where it began in the old draft. */
  readonly at: number;
  /** What stands at this end now; undefined where nothing of the range is left. */
  readonly instead: PlaceNumber | undefined;
}

/** A draft before a change and behind it. */
export interface Passed {
  readonly before: Draft;
  readonly now: Draft;
  readonly offsets: Offsets;
  /** Where paragraphs, items and headings begin now that were not there before. */
  readonly fresh: ReadonlySet<number>;
}

/** `unclear`: what it named is not known well enough to be followed, or cannot be named now. */
export type CarriedPlace = Carried | 'unclear';

/** Of a place that was found, seen from a part of the old draft. Notes are none of its business. */
export function carriedPlace(place: Place, from: PartNode, passed: Passed): CarriedPlace {
  const items: PlaceItem[] = [];
  const gone: Gone[] = [];
  for (const [at, item] of place.entries()) {
    const { unit } = item;
    if (isPart(unit) || !(unit === 'paragraph' || isHeadingUnit(unit))) {
      items.push(item);
      continue;
    }
    const ends = item.ranges.map(({ first, last }) => {
      const [one, other] = [first, last].map((number) => find(place.slice(0, at), item, number, from, passed));
      return one && other ? { first: one, last: other } : undefined;
    });
    if (ends.some((end) => end === undefined)) return 'unclear';
    const carried = carriedItem(item, ends as Ends[], passed.fresh);
    if (!carried) return 'unclear';
    items.push(carried.item);
    gone.push(...carried.gone);
  }
  return { place: items, gone };
}

/** What one number of a place names in the old draft, and where that is now. */
interface Fate {
  readonly before: Named;
  /** Where one of those beside it is now, by its place among them. */
  readonly now: (index: number) => readonly Named[];
  /** Whether all from one place among them to another follow one another still, each by itself. */
  readonly unbroken?: (from: number, to: number) => boolean;
}

interface Ends {
  readonly first: Fate;
  readonly last: Fate;
}

function find(
  outer: Place,
  { unit }: PlaceItem,
  number: PlaceNumber,
  from: PartNode,
  passed: Passed,
): Fate | undefined {
  const { before, now, offsets } = passed;
  const one = { unit, ranges: [{ first: number, last: number }] };
  const found = resolveInternal([...outer, one], before, from);
  if (found.state !== 'found') return undefined;
  const [spot, second] = found.spots;
  if (!spot || second) return undefined;
  const { part } = spot;
  if (isHeadingUnit(unit)) {
    const { block } = nodesAt(before, spot.from);
    const heading = block && part.headings.find(({ at }) => at === block.at);
    if (heading?.section === undefined) return undefined;
    const level = part.headings.filter((one) => one.level === heading.level);
    // A letter alone stays one.
    const short = !number.number.includes('.') && heading.section.includes('.');
    return {
      before: namedHeading(heading, part, heading.section),
      now: (index) => {
        const all = level[index] ? headingsNow(level[index], offsets, now) : [];
        return short ? all.map(withoutChapter) : all;
      },
    };
  }
  const { paragraph } = spot;
  if (!paragraph) return undefined;
  const item =
    number.sub.length > 0 && !spot.standsIn
      ? paragraph.subparagraphs.find(({ at, block }) => spot.from >= at && spot.from < at + block.length)
      : undefined;
  if (item) {
    const named = namedItem(item, paragraph, part);
    return {
      before: named,
      now: (index) => {
        const other = named.beside[index];
        const sub = other && paragraph.subparagraphs.find(({ at }) => at === other.at);
        return sub ? itemsNow({ part, paragraph, item: sub }, offsets, now) : [];
      },
    };
  }
  if (number.sub.length > 0 && !keepsLabels({ part, paragraph }, offsets, now)) return undefined;
  return {
    before: namedParagraph(paragraph, part),
    unbroken: (first, last) => {
      const breaks = breaksIn(part, passed);
      return breaks[first] === breaks[last];
    },
    now: (index) => {
      const other = part.paragraphs[index];
      const all = other ? paragraphsNow({ part, paragraph: other }, offsets, now) : [];
      // A label that could not be followed stays as it is.
      return number.sub.length > 0 ? all.map((named) => withLabels(named, number.sub)) : all;
    },
  };
}

/** For each paragraph of an old part how often the ones before it do not follow one another any more; computed once for a change. */
function breaksIn(part: PartNode, { offsets, now, fresh }: Passed): readonly number[] {
  const known = partBreaks(offsets);
  const before = known.get(part);
  if (before) return before;
  let count = 0;
  let last: Named | undefined;
  const found = part.paragraphs.map((paragraph, at) => {
    const [one, other] = paragraphsNow({ part, paragraph }, offsets, now);
    const follows =
      one !== undefined && other === undefined && (at === 0 || (last !== undefined && isBeside(last, one, fresh)));
    if (!follows) count++;
    last = other === undefined ? one : undefined;
    // What has no place of its own is no end of a range either.
    return one === undefined || other !== undefined ? NaN : count;
  });
  known.set(part, found);
  return found;
}

const partBreaks = fact<Offsets, Map<PartNode, readonly number[]>>(() => new Map());

/** Whether the items of a paragraph are called as before: a label that was not found among them must not be found now. */
function keepsLabels(told: Told, offsets: Offsets, now: Draft): boolean {
  const labels = ({ subparagraphs }: ParagraphNode): string => subparagraphs.map(({ path }) => path.join(' ')).join();
  return paragraphsNow(told, offsets, now).every(
    ({ node }) => node === undefined || labels(node) === labels(told.paragraph),
  );
}

function withLabels(named: Named, sub: readonly string[]): Named {
  return { ...named, number: { ...named.number, sub } };
}

function withoutChapter(named: Named): Named {
  return { ...named, number: { ...named.number, number: named.number.number.split('.').at(-1) ?? '' } };
}

/** A stretch of what stands side by side now. */
interface Stretch {
  readonly first: Named;
  readonly last: Named;
  /** Where the first of its range began in the old draft. */
  readonly from: number;
}

function carriedItem(
  item: PlaceItem,
  ends: readonly Ends[],
  fresh: Passed['fresh'],
): { item: PlaceItem; gone: Gone[] } | undefined {
  const gone: Gone[] = [];
  const stretches: Stretch[] = [];
  const lost: { at: number; range: PlaceRange }[] = [];
  for (const [index, range] of item.ranges.entries()) {
    const end = ends[index];
    if (!end) return undefined;
    const members = membersOf(end);
    if (!members) return undefined;
    const [opening, closing] = [members[0] ?? 0, members.at(-1) ?? 0];
    // What stands between two ends that follow one another does, too, and need not be looked at.
    const isUnbroken = end.first.unbroken?.(opening, closing) === true;
    const now = (isUnbroken && members.length > 1 ? [opening, closing] : members).map((member) =>
      end.first.now(member),
    );
    const all = inOrder(now.flat());
    if (new Set(all.map(({ part }) => part)).size > 1) return undefined;
    const [own, sides] = [isRange(range), [now[0], now.at(-1)] as const];
    const runs = (isUnbroken ? [{ first: all[0] as Named, last: all.at(-1) as Named }] : runsOf(all, own, fresh)).map(
      (run) => ({ ...run, from: end.first.before.at }),
    );
    if (runs.length === 0) lost.push({ at: stretches.length, range });
    (['first', 'last'] as const).slice(0, own ? 2 : 1).forEach((side, which) => {
      if ((sides[which] ?? []).length > 0) return;
      const instead = side === 'first' ? all[0] : all.at(-1);
      gone.push({
        unit: item.unit,
        range: index,
        end: side,
        number: range[side],
        at: side === 'first' ? end.first.before.at : end.last.before.at,
        instead: instead?.number,
      });
    });
    stretches.push(...runs);
  }
  const wasSorted = isSorted(ends);
  const ranges = (wasSorted ? joined([...stretches].sort((a, b) => a.first.at - b.first.at)) : distinct(stretches)).map(
    ({ first, last }) => ({ first: first.number, last: last.number }),
  );
  // What is gone keeps its number until somebody says what is to become of it.
  for (const { at, range } of [...lost].reverse()) ranges.splice(Math.min(at, ranges.length), 0, range);
  return ranges.length === 0 ? undefined : { item: { ...item, ranges }, gone };
}

/** The places of the members of a range among those beside its first; undefined where it does not run to its last. */
function membersOf({ first, last }: Ends): readonly number[] | undefined {
  const places = placesOf(first.before.beside);
  const [from, to] = [first, last].map(({ before }) => places.get(before.at));
  if (from === undefined || to === undefined || to < from) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/**
 * Those side by side, as ranges where they were named by a range. What is new may stand between two of them; what was there
 * before and was not named may not.
 */
function runsOf(all: readonly Named[], ranged: boolean, fresh: Passed['fresh']): Omit<Stretch, 'from'>[] {
  if (!ranged) return all.map((one) => ({ first: one, last: one }));
  const runs: { first: Named; last: Named }[] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last && isBeside(last.last, one, fresh)) runs[runs.length - 1] = { first: last.first, last: one };
    else runs.push({ first: one, last: one });
  }
  return runs;
}

function isBeside(one: Named, other: Named, fresh: Passed['fresh']): boolean {
  let at = (placesOf(one.beside).get(one.at) ?? NaN) + 1;
  for (let next = one.beside[at]; next && next.at !== other.at; next = one.beside[++at])
    if (!fresh.has(next.at)) return false;
  return one.beside[at]?.at === other.at;
}

function inOrder(all: readonly Named[]): readonly Named[] {
  const seen = new Set<number>();
  return [...all]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => {
      if (seen.has(at)) return false;
      seen.add(at);
      return true;
    });
}

/** Of two next to each other that have become one, the first. */
function distinct(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter(({ first, last, from }, at) => {
    const before = stretches[at - 1];
    const isSame = before?.first.at === first.at && before.last.at === last.at;
    return !isSame || before.from === from;
  });
}

function isSorted(ends: readonly Ends[]): boolean {
  return ends.every(({ first }, at) => at === 0 || (ends[at - 1]?.last.before.at ?? 0) < first.before.at);
}

/** What has become one is named once. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const one of stretches) {
    const last = found.at(-1);
    if (!last || one.first.at > last.last.at) found.push(one);
    else if (one.last.at > last.last.at) found[found.length - 1] = { ...last, last: one.last };
  }
  return found;
}
