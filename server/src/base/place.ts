/**
 * A place in a UN document as a value: annex I, section II.D, paragraphs 7 (e) and 11 to 19. Resolving keys on it,
 * never on the words of a pinpoint; `formatPlace` is the one short form in which it is printed (draft-format.md).
 */

export type PartKind = 'annex' | 'appendix' | 'enclosure';

/** `chap` is a chapter of a document, `chapter` one of a treaty: `chap V`, but `Chapter VIII` of the Charter. */
export const PLACE_UNITS = [
  'annex',
  'appendix',
  'enclosure',
  'volume',
  'part',
  'chap',
  'chapter',
  'section',
  'article',
  'rule',
  'target',
  'table',
  'page',
  'preambular',
  'paragraph',
  'note',
] as const;
export type PlaceUnit = (typeof PLACE_UNITS)[number];

/** The name of a part: its kind, and its number as Roman numeral or letter; null where it has none. */
export interface PartName {
  readonly kind: PartKind;
  readonly number: string | null;
}

/** One number of a place, and the sub-paragraph labels behind it without brackets: `86`, `['b']`. */
export interface PlaceNumber {
  /** As it is told apart: `7`, `12 bis`, `145.23`; Roman for annexes, parts, volumes, chapters; `II.D` for sections. */
  readonly number: string;
  readonly sub: readonly string[];
}

/** From `first` to `last`; the same for one. */
export interface PlaceRange {
  readonly first: PlaceNumber;
  readonly last: PlaceNumber;
}

/** `annex`, `annexes I and III`, `paras 33-38 and 54-59`. Without ranges only for a part that has no number. */
export interface PlaceItem {
  readonly unit: PlaceUnit;
  readonly ranges: readonly PlaceRange[];
}

/** Outermost first; empty for a whole document. */
export type Place = readonly PlaceItem[];

const PARTS: ReadonlySet<string> = new Set<PartKind>(['annex', 'appendix', 'enclosure']);

export function isPart(unit: PlaceUnit): unit is PartKind {
  return PARTS.has(unit);
}

/** The ranges of the item of this unit; undefined where the place has none. */
export function rangesOf(place: Place, unit: PlaceUnit): readonly PlaceRange[] | undefined {
  return place.find((item) => item.unit === unit)?.ranges;
}

/** The short form of each unit, for one and for several. */
const NAMES: Readonly<Record<PlaceUnit, readonly [one: string, many: string]>> = {
  annex: ['annex', 'annexes'],
  appendix: ['appendix', 'appendices'],
  enclosure: ['enclosure', 'enclosures'],
  volume: ['vol', 'vols'],
  part: ['part', 'parts'],
  chap: ['chap', 'chaps'],
  chapter: ['Chapter', 'Chapters'],
  section: ['section', 'sections'],
  article: ['Article', 'Articles'],
  rule: ['rule', 'rules'],
  target: ['target', 'targets'],
  table: ['table', 'tables'],
  page: ['page', 'pages'],
  preambular: ['preambular para', 'preambular paras'],
  paragraph: ['para', 'paras'],
  note: ['note', 'notes'],
};

/** `annex I, para 7`; `paras 33-38 and 54-59`; `section II.D` (the grammar of draft-format.md). Empty for an empty place. */
export function formatPlace(place: Place): string {
  return place.map(formatItem).join(', ');
}

function formatItem({ unit, ranges }: PlaceItem): string {
  const [one, many] = NAMES[unit];
  if (ranges.length === 0) return one;
  const single = ranges.length === 1 && ranges[0] !== undefined && !isRange(ranges[0]);
  return `${single ? one : many} ${list(ranges.map(formatRange))}`;
}

/** `annex I`, `appendix`. */
export function formatPart({ kind, number }: PartName): string {
  return number === null ? kind : `${kind} ${number}`;
}

export function isRange({ first, last }: PlaceRange): boolean {
  return formatNumber(first) !== formatNumber(last);
}

function formatRange(range: PlaceRange): string {
  return isRange(range) ? `${formatNumber(range.first)}-${formatNumber(range.last)}` : formatNumber(range.first);
}

function formatNumber({ number, sub }: PlaceNumber): string {
  return `${number}${sub.map((label) => `(${label})`).join('')}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
