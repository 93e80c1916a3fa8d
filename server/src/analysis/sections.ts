/** A section named by its letter alone, `E 节`: the one of that letter in the chapter that names it, or the only one of the part. */
import type { Place, PlaceNumber, PlaceRange } from '../base/place';
import type { PartNode } from '../draft/tree';

/** The place with the letters of its sections as `II.E`; unchanged where the draft leaves more than one choice. */
export function withChapter(place: Place, part: PartNode, at: number): Place {
  const [outer] = place;
  if (outer?.unit !== 'section') return place;
  const chapter = part.headings.findLast((heading) => heading.level === 1 && heading.at <= at)?.section;
  const whole = (number: PlaceNumber): PlaceNumber => ({ ...number, number: nameOf(number.number, part, chapter) });
  const ranges = outer.ranges.map(({ first, last }): PlaceRange => ({ first: whole(first), last: whole(last) }));
  return [{ ...outer, ranges }, ...place.slice(1)];
}

function nameOf(letter: string, part: PartNode, chapter: string | undefined): string {
  if (!/^[A-Z]$/.test(letter)) return letter;
  const names = part.headings.flatMap(({ section }) => (section?.endsWith(`.${letter}`) ? [section] : []));
  const here = names.filter((name) => name === `${chapter ?? ''}.${letter}`);
  const [only, second] = here.length > 0 ? here : names;
  return only !== undefined && second === undefined ? only : letter;
}
