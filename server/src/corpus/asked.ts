/**
 * Asking who cites a place. What cites a place inside the asked one is shown; so is what cites the whole of an asked
 * sub-paragraph. What names no more than the document, an annex, a section or an article is shown to nobody who asks for
 * a paragraph in it. Sections do not matter for paragraphs, which run through them, nor chapters for articles.
 */
import { OPEN_END, readings } from '../base/labels';
import { formatPlace, type Place, type PlaceItem, type PlaceRange, type PlaceUnit } from '../base/place';
import { alternatives, countsAnew, labelsBetween, singles, spansOf, type PlaceKey } from './citing';

/** What a row must be to be shown; of several keys one is enough. */
export type AskedKey =
  /** Anything in this part. */
  | { readonly how: 'part'; readonly part: string }
  /** One of these numbers, in this series, or in any that ends or begins so. */
  | (Omit<PlaceKey, 'unit'> & { readonly how: How; readonly units: readonly PlaceUnit[] });

/** The keys of the place that is asked for; empty for a whole document, of which every row is shown. */
export function askedKeys(place: Place): AskedKey[] {
  if (place.length === 0) return [];
  return alternatives(place).flatMap(({ whole, inner }): AskedKey[] => {
    const last = inner.findLast(({ item }) => item.unit === 'paragraph') ?? inner.at(-1);
    if (!last) return [{ how: 'part', part: whole }];
    const { part, item } = last;
    return [...item.ranges.flatMap((range) => keysOf(part, item, range)), ...insideOf(part, item)];
  });
}

function keysOf(part: string, { unit }: PlaceItem, range: PlaceRange): AskedKey[] {
  const { first, last } = range;
  const units = unit === 'chap' || unit === 'chapter' ? CHAPTERS : [unit];
  const key: MakeKey = (how, series, from, to, sub = '') => ({ how, part, units, series, first: from, last: to, sub });
  const spans = spansOf(range);
  const numbers = spans.map((span) => key('is', span.series, span.first, span.last, span.sub));
  if (unit === 'section')
    return [...numbers, ...labelsBetween(first.number, last.number).flatMap((label) => sections(label, key))];
  const inserted = spans.flatMap((span) => {
    // `12 bis` stands between 12 and 13: what cites both cites it, and who asks for both asks for it.
    if (span.series.startsWith(' ')) return [key('is', '', span.first + 1, span.first)];
    return span.series === '' && span.first < span.last ? [key('begins', ' ', span.first, span.last - 1)] : [];
  });
  const others = first.number === last.number ? readings(first.number).slice(1) : [];
  return [...numbers, ...inserted, ...others.map((span) => key('is', span.series, span.first, span.last))];
}

type MakeKey = (how: How, series: string, first: number, last: number, sub?: string) => AskedKey;
type How = 'is' | 'ends' | 'begins';

/** A section in all the ways that it is cited: as `D` and as `II.D`, in Roman numerals and in Arabic ones; and what is in it. */
function sections(label: string, key: MakeKey): AskedKey[] {
  const own = readings(label).flatMap(({ series, first: value }) => {
    const kind = series.slice(series.lastIndexOf('.') + 1);
    if (series !== kind) return kind === 'A' ? [key('is', series, value, value), key('is', kind, value, value)] : [];
    const numeral = kind === 'I' ? [key('is', '', value, value)] : kind === '' ? [key('is', 'I', value, value)] : [];
    return [...numeral, ...(kind === '' ? [] : [key('ends', `.${kind}`, value, value)]), key('is', kind, value, value)];
  });
  return [...own, key('begins', `${label}.`, 0, OPEN_END), key('ends', `.${label}.`, 0, OPEN_END)];
}

/** A chapter of a report and one of a treaty are asked for by the same word. */
const CHAPTERS: readonly PlaceUnit[] = ['chap', 'chapter'];

/** What cites a paragraph of an article cites the article. */
function insideOf(part: string, item: PlaceItem): AskedKey[] {
  if (!countsAnew(item) || item.ranges.some(({ first }) => first.sub.length > 0)) return [];
  return singles(item).map((one) => {
    const article = formatPlace([one]);
    return { how: 'part', part: part === '' ? article : `${part}, ${article}` };
  });
}

/** Tells whether what cites a place, given as its keys, is shown to who asks for this one. */
export function meets(asked: Place): (cited: readonly PlaceKey[]) => boolean {
  const keys = askedKeys(asked);
  return (cited) => asked.length === 0 || cited.some((row) => keys.some((key) => isAsked(row, key)));
}

/** Whether a row is shown to who asks for this. */
export function isAsked(row: PlaceKey, key: AskedKey): boolean {
  if (key.how === 'part') return row.part === key.part || row.part.startsWith(`${key.part}, `);
  if (row.part !== key.part || !key.units.some((unit) => unit === row.unit)) return false;
  if (!IN_SERIES[key.how](row.series, key.series)) return false;
  return row.first <= key.last && row.last >= key.first && meetsSub(row.sub, key.sub);
}

const IN_SERIES: Readonly<Record<How, (cited: string, asked: string) => boolean>> = {
  is: (cited, asked) => cited === asked,
  ends: (cited, asked) => cited.endsWith(asked),
  begins: (cited, asked) => cited.startsWith(asked),
};

/** Whether one sub-paragraph is the other, or in it; a whole paragraph has all of them. */
function meetsSub(cited: string, asked: string): boolean {
  return cited.startsWith(asked) || asked.startsWith(cited);
}
