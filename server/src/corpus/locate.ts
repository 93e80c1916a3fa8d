/** A place in a stored structure: the spans that it names, and what there is instead where it names none. */
import { plainLabel } from '../analysis/paragraphs';
import { isPart, rangesOf, type Place, type PlaceItem, type PlaceRange } from '../base/place';
import type { Span } from '../base/span';
import { writeRoman } from '../base/roman';
import { readDigits, readRoman } from '../languages/numerals';
import type { PartRecord, Structure, Unit } from './structure';

export interface Spot extends Span {
  readonly part: number;
}

/**
 * The spans of a place, in the order of the text; several parts where the place leaves it open which is meant. Empty where
 * the structure has no such place, or cannot be asked for it (pages, preambular paragraphs).
 */
export function locate(structure: Structure, place: Place): Spot[] {
  const { units } = structure;
  if (place.length === 0) {
    const end = units.reduce((last, { to }) => Math.max(last, to), 0);
    return [{ from: 0, to: end, part: 0 }];
  }
  const inner = place.filter(({ unit }) => !isPart(unit));
  const named = partsOf(structure, place);
  if (inner.length === 0) return named.flatMap((part) => wholePart(structure, part));
  const found = named.map((part) => inPart(units, part, inner)).filter((spots) => spots.length > 0);
  if (place.some(({ unit }) => isPart(unit))) return found.flat();
  // Without a named part the main one is meant, if it has the place.
  const main = found.find(([first]) => first?.part === 0);
  return main ?? found.flat();
}

/** The parts that a place names; all where it names none. */
export function partsOf({ parts }: Structure, place: Place): number[] {
  const path = place.filter(({ unit }) => isPart(unit));
  const all = parts.map((_, index) => index);
  if (path.length === 0) return all;
  let inside: number[] | undefined;
  for (const item of path) {
    const within = inside;
    inside = all.filter((index) => {
      const part = parts[index] as PartRecord;
      if (part.kind !== item.unit || !hasNumber(part, item)) return false;
      return (
        within === undefined || within.includes(part.parent) || within.some((outer) => parts[outer]?.kind !== 'annex')
      );
    });
  }
  return inside ?? [];
}

function hasNumber({ number }: PartRecord, { ranges }: PlaceItem): boolean {
  return ranges.length === 0 || ranges.some((range) => number !== null && inRoman(number, range));
}

/** Whether a Roman number lies in a range of them; a letter only equals itself. */
function inRoman(number: string, { first, last }: PlaceRange): boolean {
  if (number === first.number || number === last.number) return true;
  const [value, from, to] = [readRoman(number), readRoman(first.number), readRoman(last.number)];
  return value !== undefined && from !== undefined && to !== undefined && value >= from && value <= to;
}

function wholePart({ units }: Structure, part: number): Spot[] {
  const own = units.filter((unit) => unit.part === part);
  const [first] = own;
  return first ? [{ from: first.from, to: own.reduce((last, { to }) => Math.max(last, to), first.to), part }] : [];
}

/** The spans of the innermost unit: a paragraph, else an article, a section or chapter, a note. */
function inPart(units: readonly Unit[], part: number, place: readonly PlaceItem[]): Spot[] {
  const own = units.filter((unit) => unit.part === part);
  const sections = sectionSpots(own, part, place);
  // A section that is not there has nothing in it.
  if (sections.length === 0 && place.some(({ unit }) => SECTIONS.has(unit))) return [];
  const article = rangesOf(place, 'article') ?? rangesOf(place, 'rule');
  const paragraphs = rangesOf(place, 'paragraph') ?? article?.flatMap(paragraphOf);
  if (paragraphs && paragraphs.length > 0) {
    const among = article ? inArticles(own, article) : own;
    // Paragraphs run through the sections, unless a section has numbers of its own.
    const here = paragraphs.flatMap((range) => paragraphSpots(inSpots(among, sections), part, range));
    return here.length > 0 ? here : paragraphs.flatMap((range) => paragraphSpots(among, part, range));
  }
  const notes = rangesOf(place, 'note');
  if (notes)
    return spots(
      own,
      part,
      (unit) =>
        unit.kind === 'note' &&
        notes.some(({ first, last }) => unit.label === first.number || contains({ first, last }, Number(unit.label))),
    );
  if (!article) return sections;
  const within = sections.length > 0 ? inSpots(own, sections) : own;
  return spots(
    within,
    part,
    ({ kind, number }) => kind === 'article' && article.some((range) => contains(range, number ?? 0)),
  );
}

const SECTIONS = new Set<PlaceItem['unit']>(['section', 'chapter', 'chap']);

/** Of `Article 2 (4)` the paragraph. */
function paragraphOf({ first: { sub } }: PlaceRange): PlaceRange[] {
  const [number = '', ...rest] = sub;
  const inner = { number, sub: rest };
  return /^\d+$/.test(number) ? [{ first: inner, last: inner }] : [];
}

function inArticles(units: readonly Unit[], articles: readonly PlaceRange[]): Unit[] {
  return units.filter(({ article }) => article !== undefined && articles.some((range) => contains(range, article)));
}

export function inSpots(units: readonly Unit[], within: readonly Span[]): Unit[] {
  return within.flatMap(({ from, to }) => units.filter((unit) => unit.from >= from && unit.from < to));
}

/** The sections or chapters that a place names; of `chap V, section E` the section in the chapter. */
export function sectionSpots(units: readonly Unit[], part: number, place: readonly PlaceItem[]): Spot[] {
  let within = units;
  let found: Spot[] = [];
  for (const unit of ['chapter', 'chap', 'section'] as const) {
    const ranges = rangesOf(place, unit);
    if (!ranges) continue;
    const candidates = within;
    found = ranges.flatMap((range) =>
      spots(candidates, part, ({ kind, section }) => kind === 'heading' && inSection(section, range)),
    );
    within = candidates.filter(({ from }) => found.some((spot) => from > spot.from && from < spot.to));
  }
  return found;
}

function spots(units: readonly Unit[], part: number, wanted: (unit: Unit) => boolean): Spot[] {
  return units.filter(wanted).map(({ from, to }) => ({ from, to, part }));
}

function paragraphSpots(units: readonly Unit[], part: number, { first, last }: PlaceRange): Spot[] {
  const numbered = units.filter(({ kind }) => kind === 'paragraph');
  if (!/^\d+$/.test(first.number)) {
    return spots(numbered, part, ({ label }) => plainLabel(label) === plainLabel(first.number));
  }
  const found = numbered.filter(({ number }) => number !== undefined && contains({ first, last }, number));
  if (first.sub.length === 0) return found.map(({ from, to }) => ({ from, to, part }));
  return found.flatMap(({ items }) =>
    items.flatMap(({ path, from, to }) =>
      path.join() === first.sub.join() ? [{ from, to: itemEnd(items, path, to), part }] : [],
    ),
  );
}

/** A sub-paragraph ends where the last one inside it ends. */
function itemEnd(items: Unit['items'], path: readonly string[], to: number): number {
  const inside = items.filter(
    (item) => item.path.length > path.length && path.every((label, at) => item.path[at] === label),
  );
  return inside.at(-1)?.to ?? to;
}

function contains({ first, last }: PlaceRange, number: number): boolean {
  return number >= Number(first.number) && number <= Number(last.number);
}

/** `D` is `II.D` where no chapter is named; `2` is `II`. */
function inSection(section: string | undefined, { first }: PlaceRange): boolean {
  if (section === undefined) return false;
  const digits = readDigits(first.number);
  const name = digits === undefined ? first.number : writeRoman(digits);
  return section === name || section.endsWith(`.${first.number}`);
}
