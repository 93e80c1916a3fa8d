/** The levels of a place as values, and the words that the interface has for them. */
import type { PartName, PlaceItem, PlaceNumber, PlaceUnit } from '../base/place';
import { levelWords } from '../citations/placeWords';

/** One unit: `paragraph 7`, `Article 8 (2)`. */
export function oneItem(unit: PlaceUnit, number: string, sub: readonly string[] = []): PlaceItem {
  const written: PlaceNumber = { number, sub };
  return { unit, ranges: [{ first: written, last: written }] };
}

/** Annex I, or the annex that has no number. */
export function partItem({ kind, number }: PartName): PlaceItem {
  return number === null ? { unit: kind, ranges: [] } : oneItem(kind, number);
}

/** `paragraph 7`, in words of the interface. */
export function itemWords(unit: PlaceUnit, number: string | number, sub: readonly string[] = []): string {
  return levelWords(oneItem(unit, String(number), sub));
}

/** `paragraphs 1 to 14`. */
export function rangeWords(unit: PlaceUnit, first: string, last: string | number): string {
  return levelWords({
    unit,
    ranges: [{ first: { number: first, sub: [] }, last: { number: String(last), sub: [] } }],
  });
}

/** `paragraph 7 (a) to (c)`. */
export function labelWords(unit: PlaceUnit, number: string, first: string, last: string): string {
  return levelWords({ unit, ranges: [{ first: { number, sub: [first] }, last: { number, sub: [last] } }] });
}
