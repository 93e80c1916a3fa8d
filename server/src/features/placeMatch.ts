/** Whether a unit of a draft is the place that somebody asks for. */
import { between, readings } from '../base/labels';
import { isPart, type Place, type PlaceItem, type PlaceRange, type PlaceUnit } from '../base/place';
import type { DraftUnit } from '../workspace/draftUnits';

/** The number that a place of one unit has: `12` of `annex I, para 12`. */
export function numberIn(place: Place, unit: PlaceUnit): string | undefined {
  return place.find((item) => item.unit === unit)?.ranges[0]?.first.number;
}

/**
 * Whether it is named, or is in the annex that is named and nothing further; `12` is also `12 bis`. An empty place is
 * everything.
 */
export function isPlaceOf({ place }: Pick<DraftUnit, 'place'>, asked: Place): boolean {
  if (!asked.filter(({ unit }) => isPart(unit)).every((item) => hasItem(place, item))) return false;
  const inner = asked.filter(({ unit }) => !isPart(unit));
  const last = inner.at(-1);
  // Paragraphs run through sections, and are numbered anew in articles.
  const needed = inner.filter((item) => item === last || item.unit === 'article');
  const own = place.filter(({ unit }) => !isPart(unit)).at(-1);
  return !last || (own !== undefined && own.unit === last.unit && needed.every((item) => hasItem(place, item)));
}

function hasItem(place: Place, { unit, ranges }: PlaceItem): boolean {
  const own = place.find((item) => item.unit === unit);
  if (!own) return false;
  const number = own.ranges[0]?.first.number;
  return ranges.length === 0 || (number !== undefined && ranges.some((range) => isIn(number, range)));
}

function isIn(number: string, { first, last }: PlaceRange): boolean {
  if (number === first.number || number === last.number) return true;
  if (first.number === last.number)
    return (
      number.startsWith(`${first.number} `) ||
      number.startsWith(`${first.number}.`) ||
      number.endsWith(`.${first.number}`)
    );
  const [own] = readings(number);
  const spans = between(first.number, last.number) ?? [];
  return spans.some((span) => span.series === own.series && span.first <= own.first && own.first <= span.last);
}
