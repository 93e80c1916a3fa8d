/** Documents as they stand on shelves: by the organ that they are of, and by year. The same for a store and in memory. */
import { compareSymbols } from '../docsymbol/format';
import { organOf } from '../docsymbol/organ';
import { parseSymbol } from '../docsymbol/parse';
import { tokens } from './tokens';

/** What is known of a language version before it is put on a shelf. */
export interface Card {
  readonly id: number;
  /** The one name of all its language versions. */
  readonly name: string;
  readonly symbols: readonly string[];
  readonly title: string;
  readonly date: string | null;
}

/** A document with all its language versions. */
export interface Volume {
  /** The preferred version first. */
  readonly ids: readonly number[];
  readonly symbols: readonly string[];
  readonly title: string;
  /** A joint document is of two organs; of none that is known, it is of `OTHER`. */
  readonly organs: readonly string[];
  /** Null where neither the document nor its symbol says. */
  readonly year: number | null;
}

/** So many documents of an organ there are of a year. */
export interface ShelfCount {
  readonly organ: string;
  readonly year: number | null;
  readonly documents: number;
}

/** Which shelf, and how much of it. */
export interface ShelfQuery {
  readonly organ: string;
  readonly year: number | null;
  /** Words of symbol, title, organ or year that all have to be there; the rest is left out. */
  readonly filter: string;
  /** So many of its documents, from the first on. */
  readonly limit: number;
}

/** So many files of a folder are named of which something is to be said. */
export const NAMED = 3;

/** The organ of what has none. */
export const OTHER = '';

/** The cards come in any order, those of one document with the preferred version first. */
export function volumesOf(cards: readonly Card[]): readonly Volume[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    // A title is no name: two documents may have the same.
    const key = card.symbols.length > 0 ? card.name : `${card.name} ${card.id}`;
    const group = groups.get(key);
    if (group) group.push(card);
    else groups.set(key, [card]);
  }
  return [...groups.values()].map(volumeOf);
}

function volumeOf(versions: readonly Card[]): Volume {
  const { symbols, title } = versions[0] ?? { symbols: [], title: '' };
  const organs = new Set(symbols.map((symbol) => organOf(symbol)).filter((organ) => organ !== undefined));
  return {
    ids: versions.map(({ id }) => id),
    symbols,
    title,
    organs: organs.size > 0 ? [...organs] : [OTHER],
    year: yearOf(versions),
  };
}

/** Of the date of any version, else what the symbol says. */
function yearOf(versions: readonly Card[]): number | null {
  const dates = versions.flatMap(({ date }) => date ?? []).sort();
  const year = Number(dates.at(-1)?.slice(0, 4));
  if (Number.isInteger(year) && year > 0) return year;
  const said = versions[0]?.symbols.map((symbol) => parseSymbol(symbol)?.year).find((one) => one !== undefined);
  return said ?? null;
}

/** Where words of symbols and titles are found: the ids of the versions that have a word which begins so. */
export type WordIndex = (word: string) => ReadonlySet<number>;

/**
 * The documents that have all words of the filter, each in the symbols or the title of some version, its organ or its year.
 * `names`: what the organs are called besides, where the reader does not see their English names.
 */
export function filtered(
  volumes: readonly Volume[],
  filter: string,
  index: WordIndex,
  names: Readonly<Record<string, string>>,
): readonly Volume[] {
  let left = volumes;
  for (const { word } of tokens(filter)) {
    const ids = index(word);
    const organs = new Map<string, boolean>();
    const isOfOrgan = (organ: string): boolean => {
      const known =
        organs.get(organ) ?? tokens(`${organ} ${names[organ] ?? ''}`).some((token) => token.word.startsWith(word));
      organs.set(organ, known);
      return known;
    };
    left = left.filter(
      ({ ids: versions, year, organs: own }) =>
        (year !== null && String(year) === word) || own.some(isOfOrgan) || versions.some((id) => ids.has(id)),
    );
  }
  return left;
}

/** What there is of each organ and year, in no order. */
export function shelfCounts(volumes: readonly Volume[]): readonly ShelfCount[] {
  const counts = new Map<string, Map<number | null, number>>();
  for (const { organs, year } of volumes) {
    for (const organ of organs) {
      const years = counts.get(organ) ?? new Map<number | null, number>();
      years.set(year, (years.get(year) ?? 0) + 1);
      counts.set(organ, years);
    }
  }
  return [...counts].flatMap(([organ, years]) =>
    Array.from(years, ([year, documents]) => ({ organ, year, documents })),
  );
}

/** The documents of one shelf in the order of their symbols; those without one behind, by their titles. */
export function shelfOf(
  volumes: readonly Volume[],
  { organ, year, limit }: Omit<ShelfQuery, 'filter'>,
): { readonly volumes: readonly Volume[]; readonly total: number } {
  const all = volumes.filter((volume) => volume.year === year && volume.organs.includes(organ)).sort(inOrder);
  return { volumes: all.slice(0, limit), total: all.length };
}

function inOrder(a: Volume, b: Volume): number {
  const [one, other] = [a.symbols[0], b.symbols[0]];
  if (one !== undefined && other !== undefined) return compareSymbols(one, other);
  if (one !== undefined || other !== undefined) return one !== undefined ? -1 : 1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
