/** The catalogue of resolutions: symbol, title and date of those whose text need not be held. Facts, shipped with the program. */
import compressed from './catalogue.tsv';
import { symbolKey } from '../docsymbol/format';
import type { Language } from '../languages/lexicon';

/** The language of its titles. */
export const CATALOGUE_LANGUAGE: Language = 'en';

export interface CatalogueEntry {
  readonly symbol: string;
  /** Empty where the source has none. */
  readonly title: string;
  /** `2015-01-29`, or only a year; empty where the source has none. */
  readonly date: string;
}

export interface Catalogue {
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  /** What the catalogue covers, in words. Its silence outside of this proves nothing. */
  readonly coverage: readonly string[];
}

let read: Promise<Catalogue> | undefined;

/** The catalogue, by `symbolKey`; unpacked when it is first asked for. */
export function catalogue(): Promise<Catalogue> {
  return (read ??= unpack());
}

async function unpack(): Promise<Catalogue> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const lines = (await new Response(stream).text()).split('\n');
  const entries = new Map<string, CatalogueEntry>();
  const coverage: string[] = [];
  for (const line of lines) {
    const [symbol = '', title = '', date = ''] = line.split('\t');
    if (symbol === '# coverage') coverage.push(title);
    else if (symbol !== '' && !symbol.startsWith('#')) entries.set(symbolKey(symbol), { symbol, title, date });
  }
  return { entries, coverage };
}
