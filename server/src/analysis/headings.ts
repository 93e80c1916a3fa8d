/** Sections and chapters of a part by their numbers: `section II.D`, `chap V`, `Chapter VIII` of an instrument. */
import type { PlaceRange } from '../base/place';
import type { Span } from '../base/span';
import { divisionOf } from '../draft/divisions';
import type { HeadingNode, PartNode } from '../draft/tree';
import type { Division } from '../languages/lexicon';
import { writeRoman } from '../base/roman';
import { readDigits, readRoman } from '../languages/numerals';
import { opensChapter } from './certainty';
import { itemWords, rangeWords } from './placeItems';
import { partScope } from './scope';
import { foundOr, headingSpot, type PlaceResolution, type Spot } from './spots';

/** `chap` is a chapter of a report, `chapter` one of an instrument; both are headings of level 1. */
export type HeadingUnit = 'section' | 'chap' | 'chapter';

const HEADING_UNITS: ReadonlySet<string> = new Set<HeadingUnit>(['section', 'chap', 'chapter']);

export function isHeadingUnit(unit: string): unit is HeadingUnit {
  return HEADING_UNITS.has(unit);
}

/** From each heading to the next of its level; only headings inside `within`. */
export function resolveHeadings(
  unit: HeadingUnit,
  ranges: readonly PlaceRange[],
  part: PartNode,
  within: Span | undefined,
): PlaceResolution {
  const spots: Spot[] = [];
  for (const { first, last } of ranges) {
    const ends: HeadingNode[] = [];
    for (const { number } of first.number === last.number ? [first] : [first, last]) {
      const found = headingsAt(unit, number, part, within);
      const [heading] = found;
      if (found.length > 1) return { state: 'ambiguous', spots: found.map((one) => headingSpot(one, part)) };
      if (!heading) return (within ? undefined : missingHeading(unit, number, part)) ?? foundOr(spots);
      ends.push(heading);
    }
    spots.push(...between(ends, part).map((heading) => headingSpot(heading, part)));
  }
  return foundOr(spots);
}

/** The only heading of that number; undefined where there is none, or more than one. */
export function onlyHeading(
  unit: HeadingUnit,
  ranges: readonly PlaceRange[],
  part: PartNode,
  within: Span | undefined,
): HeadingNode | undefined {
  const [range, further] = ranges;
  if (!range || further || range.first.number !== range.last.number) return undefined;
  const [heading, second] = headingsAt(unit, range.first.number, part, within);
  return second ? undefined : heading;
}

/** Whether its label says that it is a chapter, or a section; most have a number alone. */
function isCalled(division: Division, { block: { label } }: HeadingNode): boolean {
  return label !== undefined && divisionOf(label) === division;
}

function headingsAt(
  unit: HeadingUnit,
  name: string,
  { headings }: PartNode,
  within: Span | undefined,
): readonly HeadingNode[] {
  const number = readDigits(name) ?? readRoman(name);
  const numeral = readDigits(name) === undefined ? name : writeRoman(number ?? 0);
  const named = headings.filter((heading) => {
    if (within && (heading.at <= within.from || heading.at >= within.to)) return false;
    if (heading.section === numeral) return true;
    if (unit !== 'section') return false;
    const counted = heading.section === undefined && isCalled('section', heading);
    return heading.section?.endsWith(`.${name}`) === true || (counted && heading.block.number === number);
  });
  const fitting = named.filter((heading) => isCalled('chapter', heading) === (unit !== 'section'));
  return fitting.length > 0 ? fitting : named;
}

/** All of the same level from one to the other. */
function between([first, last = first]: readonly HeadingNode[], { headings }: PartNode): readonly HeadingNode[] {
  if (!first || !last) return [];
  if (first.level !== last.level || last.at < first.at) return [first, last];
  return headings.filter(({ at, level }) => level === first.level && at >= first.at && at <= last.at);
}

/** Sections that are called chapters are no sections of their own count, and the other way round. */
function missingHeading(unit: HeadingUnit, name: string, part: PartNode): PlaceResolution | undefined {
  const first = part.headings.filter(({ level }) => level === 1);
  const sections = first.map(({ section }) => section);
  const number = readRoman(name);
  const unbroken = sections.length > 1 && sections.every((section, at) => section === writeRoman(at + 1));
  const fitting = first.every((heading) => isCalled('chapter', heading) === (unit !== 'section'));
  if (number === undefined || !unbroken || !fitting || number <= sections.length || opensChapter(part, sections.length))
    return undefined;
  const called = unit === 'section' ? 'section' : 'chap';
  const has = rangeWords(called, 'I', sections.at(-1) ?? '');
  return { state: 'missing', missing: itemWords(called, name), scope: partScope(part).name, has };
}
