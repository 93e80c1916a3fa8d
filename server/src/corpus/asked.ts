/**
 * Asking who cites a place. What cites a place inside the asked one is shown; so is what cites the whole of an asked
 * sub-paragraph. What names no more than the document, an annex, a section or an article is shown to nobody who asks for
 * a paragraph in it. Sections do not matter for paragraphs, which run through them, nor chapters for what is in them.
 */
import { readings } from '../base/labels';
import { formatPlace, type Place, type PlaceItem, type PlaceRange, type PlaceUnit } from '../base/place';
import { alternatives, countsAnew, singles, spansOf, type PlaceKey } from './citing';

/** What a row must be to be shown; of several keys one is enough. */
export type AskedKey =
  /** Anything in this part. */
  | { readonly how: 'part'; readonly part: string }
  /** One of these numbers; in a series that ends so where `tail` is set: `D` asks for `II.D`. */
  | (Omit<PlaceKey, 'unit'> & { readonly how: 'number'; readonly units: readonly PlaceUnit[]; readonly tail: boolean })
  /** Any number in a series that begins so: `II.` has `II.D`. */
  | { readonly how: 'series'; readonly part: string; readonly units: readonly PlaceUnit[]; readonly head: string };

/** The keys of the place that is asked for; empty for a whole document, of which every row is shown. */
export function askedKeys(place: Place): AskedKey[] {
  if (place.length === 0) return [];
  return alternatives(place).flatMap(({ part, inner }): AskedKey[] => {
    const last = inner.findLast(({ unit }) => unit === 'paragraph') ?? inner.at(-1);
    if (!last) return [{ how: 'part', part }];
    return [...last.ranges.flatMap((range) => keysOf(part, last, range)), ...insideOf(part, last)];
  });
}

function keysOf(part: string, { unit }: PlaceItem, range: PlaceRange): AskedKey[] {
  const units = unit === 'chap' || unit === 'chapter' ? CHAPTERS : [unit];
  const { number } = range.first;
  const spans = number === range.last.number ? readings(number) : [];
  const numbers = [...spansOf(range), ...spans.slice(1).map((span) => ({ ...span, sub: '' }))].map(
    (span): AskedKey => ({ how: 'number', part, units, tail: false, ...span }),
  );
  if (unit === 'section') {
    const letter = /^[A-Z]$/.test(number) ? number.charCodeAt(0) - 64 : 0;
    const tail: AskedKey = {
      how: 'number',
      part,
      units,
      tail: true,
      series: '.A',
      first: letter,
      last: letter,
      sub: '',
    };
    return [...numbers, ...(letter > 0 ? [tail] : []), { how: 'series', part, units, head: `${number}.` }];
  }
  // `12 bis` stands between 12 and 13: what cites both cites it.
  const [, value = '', inserted] = /^(\d+)( \S+)?$/.exec(number) ?? [];
  if (inserted === undefined) return numbers;
  const gap = { series: '', first: Number(value) + 1, last: Number(value), sub: '' };
  return [...numbers, { how: 'number', part, units, tail: false, ...gap }];
}

/** A chapter of a report and one of a treaty are asked for by the same word. */
const CHAPTERS: readonly PlaceUnit[] = ['chap', 'chapter'];

/** What cites a paragraph of an article cites the article. */
function insideOf(part: string, item: PlaceItem): AskedKey[] {
  if (!countsAnew(item)) return [];
  return singles(item).map((one) => {
    const article = formatPlace([one]);
    return { how: 'part', part: part === '' ? article : `${part}, ${article}` };
  });
}

/** Whether a row is shown to who asks for this. */
export function isAsked(row: PlaceKey, key: AskedKey): boolean {
  if (key.how === 'part') return row.part === key.part || row.part.startsWith(`${key.part}, `);
  if (row.part !== key.part || !key.units.some((unit) => unit === row.unit)) return false;
  if (key.how === 'series') return row.series.startsWith(key.head);
  if (key.tail ? !row.series.endsWith(key.series) : row.series !== key.series) return false;
  return row.first <= key.last && row.last >= key.first && meetsSub(row.sub, key.sub);
}

/** Whether one sub-paragraph is the other, or in it; a whole paragraph has all of them. */
function meetsSub(cited: string, asked: string): boolean {
  return cited.startsWith(asked) || asked.startsWith(cited);
}
