/** Numbered paragraphs of a part, a section or an article. */
import { fact } from '../base/lazy';
import type { PlaceNumber, PlaceRange } from '../base/place';
import type { ParagraphNode } from '../draft/tree';
import { goesOn } from './certainty';
import { inStead, paragraphHolder, resolveItem, resolveItems } from './items';
import type { Scope } from './scope';
import { foundOr, paragraphSpot, type PlaceResolution, type Spot } from './spots';

/** The paragraphs of each range, or the sub-paragraph that it names. */
export function resolveParagraphs(ranges: readonly PlaceRange[], scope: Scope): PlaceResolution {
  const { part } = scope;
  const spots: Spot[] = [];
  for (const { first, last } of ranges) {
    for (const { number } of first.number === last.number ? [first] : [first, last]) {
      const found = paragraphsAt(number, scope);
      if (found.length === 0) return missingParagraph(number, scope) ?? foundOr(spots);
      if (new Set(found.map(({ label }) => label)).size < found.length)
        return { state: 'ambiguous', spots: found.map((paragraph) => paragraphSpot(paragraph, part)) };
    }
    for (const result of resolveBetween(first, last, scope)) {
      if (result.state !== 'found') return result;
      spots.push(...result.spots);
    }
  }
  return foundOr(spots);
}

/** The paragraphs of a range, of the first and the last only what is named: `2 (a) and (b)`, `2 (b) to 4`, `7 to 9 (c)`. */
function resolveBetween(first: PlaceNumber, last: PlaceNumber, scope: Scope): PlaceResolution[] {
  const cited = between(first.number, last.number, scope);
  return cited.map((paragraph, at): PlaceResolution => {
    const opens = at === 0 && first.sub.length > 0;
    const closes = at === cited.length - 1 && last.sub.length > 0;
    if (!opens && !closes) return { state: 'found', spots: [paragraphSpot(paragraph, scope.part)] };
    const holder = paragraphHolder(paragraph, scope);
    if (opens && cited.length === 1 && first.sub.join() === last.sub.join()) return resolveItem(first.sub, holder);
    if (opens) return resolveItems(first.sub, closes ? last.sub : undefined, holder);
    // `7 to 9 (c)`: of 9 from its beginning on.
    const [item] = holder.subparagraphs;
    return item ? resolveItems(item.path, last.sub, holder) : inStead(holder);
  });
}

/** The paragraphs with this number; `12 bis` and `145.23` by their label. */
function paragraphsAt(number: string, scope: Scope): readonly ParagraphNode[] {
  const { paragraphs } = scope;
  if (/^\d+$/.test(number)) return byNumber(scope).get(Number(number)) ?? [];
  const label = plainLabel(number);
  return paragraphs.filter((paragraph) => plainLabel(paragraph.label) === label);
}

const byNumber: (scope: Scope) => ReadonlyMap<number, readonly ParagraphNode[]> = fact(({ paragraphs }) => {
  const found = new Map<number, ParagraphNode[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.major !== undefined) continue;
    const same = found.get(paragraph.number);
    if (same) same.push(paragraph);
    else found.set(paragraph.number, [paragraph]);
  }
  return found;
});

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
  return scope.paragraphs.filter(({ at }) => from && to && at >= from.at && at <= to.at);
}

function missingParagraph(label: string, scope: Scope): PlaceResolution | undefined {
  const number = Number(label);
  if (!Number.isInteger(number)) return undefined;
  if (scope.paragraphs.some(({ major }) => major !== undefined)) return undefined;
  const plain = scope.paragraphs.filter(({ label }) => !/\d\s?\p{L}/u.test(label));
  const numbers = plain.map((paragraph) => paragraph.number);
  const unbroken = numbers.length > 0 && numbers.every((value, at) => value === at + 1);
  if (!unbroken || number <= numbers.length || goesOn(scope, number)) return undefined;
  return {
    state: 'missing',
    missing: `paragraph ${number}`,
    scope: scope.name,
    has: numbers.length === 1 ? 'only paragraph 1' : `paragraphs 1 to ${numbers.length}`,
  };
}
