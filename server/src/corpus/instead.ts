/** What is said of a place that a document does not have, or not quite: what it has instead, and where the place is. */
import { isPart, rangesOf, type Place, type PlaceRange } from '../base/place';
import { inSpots, partsOf, sectionSpots, type Spot } from './locate';
import type { Structure, Unit } from './structure';

/** More names than this are no help. */
const MOST = 12;

/** Where the last unit of the place was looked for: `paragraphs 1 to 12`; empty where that says nothing. */
export function hasInstead(structure: Structure, place: Place): string {
  const { parts, units } = structure;
  const named = partsOf(structure, place);
  if (place.some(({ unit }) => isPart(unit)) && named.length === 0) {
    const names = parts
      .filter(({ kind }) => kind !== 'main')
      .map(({ name, number }) => (number === null ? `an ${name} without a number` : name));
    return names.length === 0 ? 'no annexes' : list(names);
  }
  const here = units.filter(({ part }) => named.includes(part));
  return words(structure, here, place);
}

function words({ parts }: Structure, units: readonly Unit[], place: Place): string {
  const wanted = place.filter(({ unit }) => !isPart(unit)).at(-1);
  switch (wanted?.unit) {
    case 'paragraph': {
      const sub = subparagraphs(units, wanted.ranges);
      if (sub !== undefined) return sub;
      const each = parts.flatMap(({ name }, part) => {
        const found = labels(
          units.filter((unit) => unit.part === part && unit.kind === 'paragraph'),
          'paragraph',
        );
        return found === '' ? [] : [name === 'main' ? found : `${found} in ${name}`];
      });
      return each.join(', ') || 'no numbered paragraphs';
    }
    case 'article':
      return (
        labels(
          units.filter(({ kind }) => kind === 'article'),
          'article',
        ) || 'no articles'
      );
    case 'section':
    case 'chapter':
    case 'chap': {
      const names = units.flatMap(({ section }) => (section === undefined ? [] : [section]));
      return names.length === 0 ? 'no numbered sections' : `section${names.length === 1 ? '' : 's'} ${list(names)}`;
    }
    case 'note':
      return (
        labels(
          units.filter(({ kind }) => kind === 'note'),
          'note',
        ) || 'no notes'
      );
    default:
      return '';
  }
}

/** `paragraphs 1 to 27 and 26.1 to 26.329`: plain numbers, and the others by their first and last label. */
function labels(units: readonly Unit[], noun: string): string {
  const plain = units.flatMap((unit) => numberOf(unit) ?? []);
  const others = units
    .filter((unit) => numberOf(unit) === undefined)
    .map(({ label }) => label.replace(/[\s.．]+$/, ''));
  const ranges = [
    ...(plain.length === 0 ? [] : [range(String(Math.min(...plain)), String(Math.max(...plain)))]),
    ...(others.length === 0 ? [] : [range(others[0] ?? '', others.at(-1) ?? '')]),
  ];
  if (ranges.length === 0) return '';
  return `${noun}${units.length === 1 ? '' : 's'} ${ranges.join(' and ')}`;
}

function numberOf({ kind, number, label }: Unit): number | undefined {
  if (kind === 'note') return /^\d+$/.test(label) ? Number(label) : undefined;
  return number;
}

function range(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

/** The paragraph is there, and the sub-paragraph is not. */
function subparagraphs(units: readonly Unit[], [asked]: readonly PlaceRange[]): string | undefined {
  if (!asked || asked.first.sub.length === 0) return undefined;
  const paragraph = units.find(({ kind, number }) => kind === 'paragraph' && number === Number(asked.first.number));
  if (!paragraph) return undefined;
  const top = paragraph.items.filter(({ path }) => path.length === 1).map(({ path }) => `(${path[0] ?? ''})`);
  return `paragraph ${asked.first.number}${top.length === 0 ? ' without sub-paragraphs' : ` ${range(top[0] ?? '', top.at(-1) ?? '')}`}`;
}

function list(names: readonly string[]): string {
  const some = names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} more`] : names;
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} and ${some.at(-1) ?? ''}`;
}

/** What a reader should know of a place that was found: that it is in another part or section, or not all of it there. */
export function doubtsOf({ parts, units }: Structure, place: Place, spots: readonly Spot[]): string[] {
  const doubts: string[] = [];
  const [first] = spots;
  if (!first || place.length === 0) return doubts;
  const part = parts[first.part];
  const namesPart = place.some(({ unit }) => isPart(unit));
  if (!namesPart && part && part.kind !== 'main')
    doubts.push(
      `the main part has no such place; this is in ${spots.every((spot) => spot.part === first.part) ? part.name : 'several parts'}`,
    );
  const paragraphs = rangesOf(place, 'paragraph');
  if (!paragraphs) return doubts;
  const sections = sectionSpots(units, first.part, place);
  if (sections.length > 0 && inSpots(units, sections).every(({ from }) => spots.every((spot) => spot.from !== from)))
    doubts.push('it is not in the section that was named');
  const absent = paragraphs.flatMap((one) =>
    absentOf(
      one,
      units.filter((unit) => unit.part === first.part),
    ),
  );
  if (absent.length > 0) doubts.push(`there is no paragraph ${list(absent)} in it`);
  return doubts;
}

/** The numbers of a range that are not there. */
function absentOf({ first, last }: PlaceRange, units: readonly Unit[]): string[] {
  const [from, to] = [Number(first.number), Number(last.number)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 10_000) return [];
  const there = new Set(
    units.flatMap(({ kind, number }) => (kind === 'paragraph' && number !== undefined ? [number] : [])),
  );
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    .filter((number) => !there.has(number))
    .map(String);
}
