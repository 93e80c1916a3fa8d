/**
 * Labels as numbers in a series, so that places can be compared, and looked up, as numbers: `II.D` is the fourth of
 * `II.A`, `145.23` the 23rd of `145.`, `12 bis` the twelfth of ` bis`.
 */
import { fromRoman, writeRoman } from './roman';

/** From one number of a series to another, both included. */
export interface Span {
  /** `` for plain numbers, else how its labels are written: `I`, `A`, `a`, `II.A`, `145.`, ` bis`; `=` and the label for any other. */
  readonly series: string;
  readonly first: number;
  readonly last: number;
}

/** Everything that a label can be, the likeliest first: `I` is the Roman numeral, and the ninth letter. Never empty. */
export function readings(label: string): readonly [Span, ...Span[]] {
  const dot = label.lastIndexOf('.');
  const [outer, inner] = [label.slice(0, dot + 1), label.slice(dot + 1)];
  const other = one(`=${label}`, 0);
  if (label.startsWith('=')) return [other];
  const [, digits = '', inserted = ''] = /^(\d{1,9})( [a-z]+)?$/.exec(inner) ?? [];
  if (digits !== '') return [one(outer + inserted, Number(digits))];
  const upper = inner.toUpperCase();
  const isUpper = inner === upper;
  if (!isUpper && inner !== inner.toLowerCase()) return [other];
  const letter = /^[A-Z]$/.test(upper) ? [one(outer + (isUpper ? 'A' : 'a'), upper.charCodeAt(0) - 64)] : [];
  const value = fromRoman(upper);
  const roman = value === undefined ? [] : [one(outer + (isUpper ? 'I' : 'i'), value)];
  // A lone C or L is a letter: nothing has a hundred sections.
  const [likeliest = other, ...others] = /^[IVX]/.test(upper) ? [...roman, ...letter] : [...letter, ...roman];
  return [likeliest, ...others];
}

/** The label with this number in a series, as `readings` reads it. */
export function labelOf(series: string, value: number): string {
  if (series.startsWith('=')) return series.slice(1);
  const [, outer = '', kind = ''] = /^(.*?)([IiAa]?)$/.exec(series) ?? [];
  const inserted = / [a-z]+$/.exec(series)?.[0];
  if (inserted !== undefined) return `${series.slice(0, -inserted.length)}${value}${inserted}`;
  const upper = /i/i.test(kind) ? writeRoman(value) : String.fromCharCode(64 + value);
  if (kind === '') return `${outer}${value}`;
  return outer + (kind === kind.toUpperCase() ? upper : upper.toLowerCase());
}

/** The end of a span that goes on as far as there are numbers: where `145.20` to `146.3` leaves 145. */
export const OPEN_END = 1_000_000;

/** What lies between two labels, both included; undefined where they are of different kinds, or not in order. */
export function between(first: string, last: string): readonly Span[] | undefined {
  const inserted = first === last ? undefined : betweenInserted(first, last);
  if (inserted) return inserted;
  for (const from of readings(first)) {
    const to = readings(last).find(({ series }) => series === from.series);
    if (to && (from.series.startsWith('=') || from.first <= to.first)) return [{ ...from, last: to.first }];
  }
  return betweenChapters(first, last);
}

/** How paragraphs are numbered that were put between two others, in order. */
const INSERTED = ['', ' bis', ' ter', ' quater', ' quinquies', ' sexies', ' septies', ' octies'];

/** `10` to `12 bis`: the plain numbers, and the inserted ones that are named. */
function betweenInserted(first: string, last: string): Span[] | undefined {
  const [from, to] = [first, last].map((label) => {
    const [, outer = '', digits = '', inserted = ''] = /^(.*?)(\d{1,9})( [a-z]+)?$/.exec(label) ?? [];
    return { outer, value: Number(digits || NaN), inserted };
  });
  if (!from || !to || from.outer !== to.outer || (from.inserted === '' && to.inserted === '')) return undefined;
  if (!(from.value <= to.value)) return undefined;
  if (from.value === to.value && INSERTED.indexOf(from.inserted) > INSERTED.indexOf(to.inserted)) return undefined;
  const numbers = { series: from.outer, first: from.inserted === '' ? from.value : from.value + 1, last: to.value };
  return [
    ...(from.inserted === '' ? [] : [one(from.outer + from.inserted, from.value)]),
    ...(numbers.first <= numbers.last ? [numbers] : []),
    ...(to.inserted === '' ? [] : [one(to.outer + to.inserted, to.value)]),
  ];
}

/** `145.20` to `147.3`: the rest of 145, all of 146, and the beginning of 147. */
function betweenChapters(first: string, last: string): Span[] | undefined {
  const [from, to] = [first, last].map((label) => {
    const [, chapter, number] = /^(\d{1,4})\.(\d{1,4})$/.exec(label) ?? [];
    return { chapter: Number(chapter), number: Number(number) };
  });
  if (!from || !to || !(from.chapter < to.chapter) || to.chapter - from.chapter > 20) return undefined;
  return Array.from({ length: to.chapter - from.chapter + 1 }, (_, at): Span => {
    const chapter = from.chapter + at;
    return {
      series: `${chapter}.`,
      first: at === 0 ? from.number : 0,
      last: chapter === to.chapter ? to.number : OPEN_END,
    };
  });
}

/** Each label of a span by itself; undefined for more than `most`. */
export function labelsIn({ series, first, last }: Span, most: number): string[] | undefined {
  if (last - first >= most) return undefined;
  return Array.from({ length: last - first + 1 }, (_, at) => labelOf(series, first + at));
}

function one(series: string, value: number): Span {
  return { series, first: value, last: value };
}
