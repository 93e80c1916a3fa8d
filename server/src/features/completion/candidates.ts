/** Documents in the order in which they are offered: cited here, cited in other drafts, held, known by name only. */
import type { KnownDocument, Titles } from '../../corpus/titles';
import { compareSymbols, symbolKey } from '../../docsymbol/format';
import type { Used } from './usage';

/** What is known of documents when somebody types. */
export interface Library {
  readonly titles: Titles;
  /** Cited in this draft, by the keys of all halves. */
  readonly here: ReadonlyMap<string, Used>;
  /** Cited in other drafts of the workspace, by the key of each half. */
  readonly elsewhere: ReadonlySet<string>;
}

/** How well a document fits: it is what was typed, begins so, or has it somewhere. */
export type Fit = 'exact' | 'begins' | 'inner';

export interface Candidate {
  readonly document: KnownDocument;
  readonly fit: Fit;
}

/** The documents that the draft cites; what nobody else knows by their symbols alone. */
export function citedHere({ titles, here }: Library): readonly KnownDocument[] {
  return Array.from(here.values(), ({ symbols }) => documentOf(titles, symbols));
}

/** Those that other drafts cite, as far as their titles are known. */
export function citedElsewhere({ titles, elsewhere }: Library): readonly KnownDocument[] {
  return Array.from(elsewhere, (key) => titles.ofKey(key)).filter((document) => document !== undefined);
}

function documentOf(titles: Titles, symbols: readonly string[]): KnownDocument {
  const keys = symbols.map(symbolKey);
  const known = titles.ofKey(keys[0] ?? '');
  return known?.keys.join() === keys.join() ? known : { symbols, keys, titles: {}, date: '', held: false };
}

const FITS: readonly Fit[] = ['exact', 'begins', 'inner'];

/** Each document once, under its best fit: what was typed exactly first, then by use, fit and symbol. */
export function ranked(candidates: Iterable<Candidate>, { here, elsewhere }: Library): readonly KnownDocument[] {
  const ranks = new Map<string, { readonly document: KnownDocument; readonly rank: number }>();
  for (const { document, fit } of candidates) {
    const key = document.keys.join('-');
    const tier = here.has(key) ? 0 : document.keys.some((one) => elsewhere.has(one)) ? 1 : document.held ? 2 : 3;
    const rank = fit === 'exact' ? 0 : 1 + tier * FITS.length + FITS.indexOf(fit);
    const known = ranks.get(key);
    if (!known || known.rank > rank) ranks.set(key, { document, rank });
  }
  const found = [...ranks.values()];
  // More are not put in order of symbols: reading those would take longer than anybody waits.
  const isFew = found.length <= MOST_SORTED;
  const first = ({ document }: { document: KnownDocument }): string => document.symbols[0] ?? '';
  return found
    .sort((a, b) => a.rank - b.rank || (isFew ? compareSymbols(first(a), first(b)) : 0))
    .map(({ document }) => document);
}

const MOST_SORTED = 400;
