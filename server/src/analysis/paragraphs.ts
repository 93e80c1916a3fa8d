/** Numbered paragraphs of a part, a section or an article. */
import { t } from '../base/l10n';
import { fact } from '../base/lazy';
import type { PlaceNumber, PlaceRange } from '../base/place';
import type { Span } from '../base/span';
import type { ParagraphNode } from '../draft/tree';
import { goesOn } from './certainty';
import { inStead, paragraphHolder, resolveItem, resolveItems, type Holder } from './items';
import { itemWords, rangeWords } from './placeItems';
import type { Scope } from './scope';
import { paragraphSpot, UNKNOWN, type PlaceResolution, type Spot } from './spots';

/**
 * The paragraphs of each range, or the sub-paragraph that it names. The same ranges give the same object.
 */
export function resolveParagraphs(ranges: readonly PlaceRange[], scope: Scope): PlaceResolution {
  const known = resolved(scope);
  const key = JSON.stringify(ranges);
  const found = known.get(key) ?? readParagraphs(ranges, scope);
  known.set(key, found);
  return found;
}

const resolved = fact<Scope, Map<string, PlaceResolution>>(() => new Map());

function readParagraphs(ranges: readonly PlaceRange[], scope: Scope): PlaceResolution {
  const { part } = scope;
  const pieces: Piece[] = [];
  for (const { first, last } of ranges) {
    for (const { number } of first.number === last.number ? [first] : [first, last]) {
      const found = paragraphsAt(number, scope);
      if (found.length === 0) return missingParagraph(number, scope) ?? foundIn(scope, pieces);
      if (new Set(found.map(({ label }) => label)).size < found.length)
        return { state: 'ambiguous', spots: found.map((paragraph) => paragraphSpot(paragraph, part)) };
    }
    const stretch = between(first.number, last.number, scope);
    if (stretch.from >= stretch.to) continue;
    if (first.sub.length === 0 && last.sub.length === 0) pieces.push(stretch);
    else {
      for (const piece of piecesBetween(first, last, stretch, scope)) {
        if ('state' in piece && piece.state !== 'found') return piece;
        pieces.push('state' in piece ? piece.spots : piece);
      }
    }
  }
  return foundIn(scope, pieces);
}

/** Of the first and the last paragraph of a stretch only what is named: `2 (a) and (b)`, `2 (b) to 4`, `7 to 9 (c)`. */
function piecesBetween(
  first: PlaceNumber,
  last: PlaceNumber,
  { from, to }: Span,
  scope: Scope,
): (Span | PlaceResolution)[] {
  const holder = (at: number): Holder | undefined => {
    const paragraph = scope.paragraphs[at];
    return paragraph && paragraphHolder(paragraph, scope);
  };
  const [opening, closing] = [holder(from), holder(to - 1)];
  if (!opening || !closing) return [];
  const isOne = to - from === 1;
  if (isOne && first.sub.join() === last.sub.join()) return [resolveItem(first.sub, opening)];
  if (isOne) return [resolveItems(first.sub, last.sub.length > 0 ? last.sub : undefined, opening)];
  // `7 to 9 (c)`: of 9 from its beginning on.
  const [item] = closing.subparagraphs;
  return [
    ...(first.sub.length > 0 ? [resolveItems(first.sub, undefined, opening)] : [{ from, to: from + 1 }]),
    { from: from + 1, to: to - 1 },
    ...(last.sub.length === 0
      ? [{ from: to - 1, to }]
      : [item ? resolveItems(item.path, last.sub, closing) : inStead(closing)]),
  ];
}

/** Paragraphs of a scope by their indices, without the last; or spots that are none. */
type Piece = Span | readonly Spot[];

/**
 * The spots are put together when they are asked for, and not kept: a thousand long ranges would be a million of them.
 */
function foundIn(scope: Scope, pieces: readonly Piece[]): PlaceResolution {
  if (pieces.length === 0) return UNKNOWN;
  const { paragraphs } = scope;
  const stretches = pieces.flatMap((piece) => ('from' in piece ? [piece] : []));
  const runs = stretches.map(({ from, to }) => ({
    first: paragraphs[from]?.at ?? 0,
    last: paragraphs[to - 1]?.at ?? 0,
  }));
  return {
    state: 'found',
    get spots() {
      return pieces.flatMap((piece) => ('from' in piece ? paragraphSpots(scope).slice(piece.from, piece.to) : piece));
    },
    ...(runs.length === pieces.length && { runs }),
  };
}

const paragraphSpots: (scope: Scope) => readonly Spot[] = fact(({ paragraphs, part }) =>
  paragraphs.map((paragraph) => paragraphSpot(paragraph, part)),
);

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

/** From the first to the last of a range, in the order of the text: their indices, without the last. */
function between(first: string, last: string, scope: Scope): Span {
  const [from, to] = [paragraphsAt(first, scope)[0], paragraphsAt(last, scope)[0]];
  const places = placesOf(scope);
  return { from: (from && places.get(from)) ?? 0, to: ((to && places.get(to)) ?? -1) + 1 };
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
    missing: itemWords('paragraph', number),
    scope: scope.name,
    has: count === 1 ? t('only {0}', itemWords('paragraph', 1)) : rangeWords('paragraph', '1', count),
  };
}

/** Whether the paragraphs are numbered 1, 2, 3 and so on, so that there is none behind the last. */
export function isUnbroken(scope: Scope): boolean {
  return unbroken(scope) > 0;
}

/** How many paragraphs are numbered 1, 2, 3 and so on; 0 where any of them is not. */
const unbroken: (scope: Scope) => number = fact(({ paragraphs }) => {
  if (paragraphs.some(({ major }) => major !== undefined)) return 0;
  const plain = paragraphs.filter(({ label }) => !/\d\s?\p{L}/u.test(label));
  return plain.every(({ number }, at) => number === at + 1) ? plain.length : 0;
});
