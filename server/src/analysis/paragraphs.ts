/** Numbered paragraphs of a part, a section or an article. */
import { fact, factOfPair } from '../base/lazy';
import type { PlaceRange } from '../base/place';
import type { ParagraphNode } from '../draft/tree';
import { goesOn } from './certainty';
import { paragraphHolder, resolveItem } from './items';
import type { Scope } from './scope';
import { foundOr, paragraphSpot, type PlaceResolution, type Spot } from './spots';

/**
 * The paragraphs of each range, or the sub-paragraph that it names. The same ranges give the same object: of a draft that
 * cites a thousand paragraphs a thousand times, only one list is kept.
 */
export function resolveParagraphs(ranges: readonly PlaceRange[], scope: Scope): PlaceResolution {
  const known = resolved(scope);
  const key = JSON.stringify(ranges);
  const found = known.get(key) ?? readParagraphs(ranges, scope);
  known.set(key, found);
  return found;
}

const resolved = fact<Scope, Map<string, PlaceResolution>>(() => new Map());

/** From one paragraph to another of the same part, both included: where the two start. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The paragraphs that a list of spots is made of, where it is of nothing but whole paragraphs. */
export function runsOf(spots: readonly Spot[]): readonly Run[] | undefined {
  return RUNS.get(spots);
}

const RUNS = new WeakMap<readonly Spot[], readonly Run[]>();

function readParagraphs(ranges: readonly PlaceRange[], scope: Scope): PlaceResolution {
  const { part } = scope;
  const spots: Spot[] = [];
  const runs: Run[] = [];
  if (ranges.every(({ first }) => first.sub.length === 0)) RUNS.set(spots, runs);
  for (const { first, last } of ranges) {
    for (const { number } of first.number === last.number ? [first] : [first, last]) {
      const found = paragraphsAt(number, scope);
      if (found.length === 0) return missingParagraph(number, scope) ?? foundOr(spots);
      if (new Set(found.map(({ label }) => label)).size < found.length)
        return { state: 'ambiguous', spots: found.map((paragraph) => paragraphSpot(paragraph, part)) };
    }
    const cited = between(first.number, last.number, scope);
    if (first.sub.length > 0 && cited[0]) {
      const item = resolveItem(first.sub, paragraphHolder(cited[0], scope));
      if (item.state !== 'found') return item;
      spots.push(...item.spots);
    } else {
      for (const paragraph of cited) spots.push(spotOf(paragraph, part));
      const [from, to] = [cited[0], cited.at(-1)];
      if (from && to) runs.push({ first: from.at, last: to.at });
    }
  }
  return foundOr(spots);
}

/** One object for each paragraph: long ranges share it. */
const spotOf = factOfPair(paragraphSpot);

/** The paragraphs with this number; `12 bis` and `145.23` by their label. */
function paragraphsAt(number: string, scope: Scope): readonly ParagraphNode[] {
  if (/^\d+$/.test(number)) return byNumber(scope).get(Number(number)) ?? [];
  return byLabel(scope).get(plainLabel(number)) ?? [];
}

const byLabel: (scope: Scope) => ReadonlyMap<string, readonly ParagraphNode[]> = fact(({ paragraphs }) =>
  grouped(paragraphs, ({ label }) => plainLabel(label)),
);

const byNumber: (scope: Scope) => ReadonlyMap<number, readonly ParagraphNode[]> = fact(({ paragraphs }) =>
  grouped(
    paragraphs.filter(({ major }) => major === undefined),
    ({ number }) => number,
  ),
);

function grouped<K>(all: readonly ParagraphNode[], keyOf: (paragraph: ParagraphNode) => K): Map<K, ParagraphNode[]> {
  const found = new Map<K, ParagraphNode[]>();
  for (const paragraph of all) {
    const key = keyOf(paragraph);
    const same = found.get(key);
    if (same) same.push(paragraph);
    else found.set(key, [paragraph]);
  }
  return found;
}

/** A label as two are compared: `12 bis` of `12 bis.`. */
export function plainLabel(label: string): string {
  return label
    .replace(/[\s.]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** From the first to the last of a range, in the order of the text. */
function between(first: string, last: string, scope: Scope): readonly ParagraphNode[] {
  const [from, to] = [paragraphsAt(first, scope)[0], paragraphsAt(last, scope)[0]];
  const places = placesOf(scope);
  return from && to ? scope.paragraphs.slice(places.get(from), (places.get(to) ?? -1) + 1) : [];
}

const placesOf: (scope: Scope) => ReadonlyMap<ParagraphNode, number> = fact(
  ({ paragraphs }) => new Map(paragraphs.map((paragraph, at) => [paragraph, at])),
);

function missingParagraph(label: string, scope: Scope): PlaceResolution | undefined {
  const number = Number(label);
  if (!Number.isInteger(number)) return undefined;
  const count = unbroken(scope);
  if (count === 0 || number <= count || goesOn(scope, number)) return undefined;
  return {
    state: 'missing',
    missing: `paragraph ${number}`,
    scope: scope.name,
    has: count === 1 ? 'only paragraph 1' : `paragraphs 1 to ${count}`,
  };
}

/** How many paragraphs are numbered 1, 2, 3 and so on; 0 where any of them is not. */
const unbroken: (scope: Scope) => number = fact(({ paragraphs }) => {
  if (paragraphs.some(({ major }) => major !== undefined)) return 0;
  const plain = paragraphs.filter(({ label }) => !/\d\s?\p{L}/u.test(label));
  return plain.every(({ number }, at) => number === at + 1) ? plain.length : 0;
});
