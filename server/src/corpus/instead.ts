/** What is said of a place that a document does not have, or not quite: what it has instead, and where the place is. */
import { enumerated } from '../base/enumeration';
import { later, listed, plural, t } from '../base/l10n';
import { isPart, rangesOf, type PartKind, type PartName, type Place, type PlaceRange } from '../base/place';
import { partItem } from '../analysis/placeItems';
import { placeWords } from '../citations/placeWords';
import { bareLabel } from '../draft/labels';
import { inSpots, partsOf, sectionSpots, type Spot } from './locate';
import type { Structure, Unit } from './structure';

/** More names than this are no help. */
const MOST = 12;

/** Where the last unit of the place was looked for: `paragraphs 1 to 12`; empty where that says nothing. */
export function hasInstead(structure: Structure, place: Place): string {
  const { parts, units } = structure;
  const named = partsOf(structure, place);
  if (place.some(({ unit }) => isPart(unit)) && named.length === 0) {
    const names = parts.flatMap(({ kind, number }) => (kind === 'main' ? [] : partWords({ kind, number })));
    return names.length === 0 ? t('no annexes') : inWords(names);
  }
  const here = units.filter(({ part }) => named.includes(part));
  return words(structure, here, place);
}

const UNNUMBERED: Readonly<Record<PartKind, string>> = {
  annex: later('an annex without a number'),
  appendix: later('an appendix without a number'),
  enclosure: later('an enclosure without a number'),
};

function partWords(part: PartName): string {
  const message = UNNUMBERED[part.kind];
  return part.number === null ? t(message) : placeWords([partItem(part)]);
}

function words({ parts }: Structure, units: readonly Unit[], place: Place): string {
  const wanted = place.filter(({ unit }) => !isPart(unit)).at(-1);
  switch (wanted?.unit) {
    case 'paragraph': {
      const sub = subparagraphs(units, wanted.ranges);
      if (sub !== undefined) return sub;
      const each = parts.flatMap(({ kind, number }, part) => {
        const found = labels(
          units.filter((unit) => unit.part === part && unit.kind === 'paragraph'),
          'paragraph',
        );
        if (found === '') return [];
        return kind === 'main' ? found : t('{0} in {1}', found, placeWords([partItem({ kind, number })]));
      });
      return each.length === 0 ? t('no numbered paragraphs') : enumerated(each);
    }
    case 'article':
      return (
        labels(
          units.filter(({ kind }) => kind === 'article'),
          'article',
        ) || t('no articles')
      );
    case 'section':
    case 'chapter':
    case 'chap': {
      const names = units.flatMap(({ section }) => (section === undefined ? [] : [section]));
      if (names.length === 0) return t('no numbered sections');
      const named = inWords(names);
      return names.length === 1 ? t('section {0}', named) : t('sections {0}', named);
    }
    case 'note':
      return (
        labels(
          units.filter(({ kind }) => kind === 'note'),
          'note',
        ) || t('no notes')
      );
    default:
      return '';
  }
}

const LABELS = {
  paragraph: [later('paragraph {0}'), later('paragraphs {0}')],
  article: [later('article {0}'), later('articles {0}')],
  note: [later('note {0}'), later('notes {0}')],
} as const;

/** `paragraphs 1 to 27 and 26.1 to 26.329`: plain numbers, and the others by their first and last label. */
function labels(units: readonly Unit[], kind: keyof typeof LABELS): string {
  const plain = units.flatMap((unit) => numberOf(unit) ?? []);
  const others = units.filter((unit) => numberOf(unit) === undefined).map(({ label }) => bareLabel(label));
  const ranges = [
    ...(plain.length === 0 ? [] : [range(String(Math.min(...plain)), String(Math.max(...plain)))]),
    ...(others.length === 0 ? [] : [range(others[0] ?? '', others.at(-1) ?? '')]),
  ];
  if (ranges.length === 0) return '';
  const [one, many] = LABELS[kind];
  return t(units.length === 1 ? one : many, listed(ranges));
}

function numberOf({ kind, number, label }: Unit): number | undefined {
  if (kind === 'note') return /^\d+$/.test(label) ? Number(label) : undefined;
  return number;
}

function range(first: string, last: string): string {
  return first === last ? first : t('{0} to {1}', first, last);
}

/** The paragraph is there, and the sub-paragraph is not. */
function subparagraphs(units: readonly Unit[], [asked]: readonly PlaceRange[]): string | undefined {
  if (!asked || asked.first.sub.length === 0) return undefined;
  const paragraph = units.find(({ kind, number }) => kind === 'paragraph' && number === Number(asked.first.number));
  if (!paragraph) return undefined;
  const top = paragraph.items.filter(({ path }) => path.length === 1).map(({ path }) => `(${path[0] ?? ''})`);
  const { number } = asked.first;
  return top.length === 0
    ? t('paragraph {0} without sub-paragraphs', number)
    : t('paragraph {0} {1}', number, range(top[0] ?? '', top.at(-1) ?? ''));
}

function inWords(names: readonly string[]): string {
  const rest = names.length - MOST;
  return listed(rest > 0 ? [...names.slice(0, MOST), plural(rest, '{0} more', '{0} more')] : names);
}

/**
 * What a reader should know of a place that was found: that it is in another part or section, or not all of it there. In
 * English: the command line alone says it.
 */
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
  if (absent.length > 0) doubts.push(`there is no paragraph ${inWords(absent)} in it`);
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
