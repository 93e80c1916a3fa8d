/**
 * Workspace symbols: the units of the drafts, and documents, headings and paragraphs of the corpus, by number or words. VS
 * Code sends only the first word of what is typed, and shows of the answer what has the rest of it, too.
 */
import { namesParagraphs, readAskedPlace } from '../analysis/askedPlace';
import { Cancelled, type CancelSignal, type Corpus } from '../corpus/corpus';
import { symbolKey } from '../docsymbol/format';
import type { DraftFacts } from '../workspace/draftFacts';
import type { DraftUnit } from '../workspace/draftUnits';
import { corpusSymbols, type CorpusSymbols } from './corpusSymbols';
import type { FoundSymbol } from './foundSymbol';
import { KINDS } from './symbolKinds';
import { isPlaceOf, numberIn } from './placeMatch';
import { containerName, hasWords, shownName, unitName } from './symbolNames';

/** So many are listed of what was found by words, and of one document or draft that was named. */
const MOST = 100;
const MOST_UNITS = 500;

/** What is searched; `open` are the drafts that an editor has open. */
export interface SymbolSources {
  readonly open: readonly DraftFacts[];
  readonly closed: readonly DraftFacts[];
  readonly corpus: Corpus;
}

/** The best first. What is in the corpus has no range yet: `withRange` gives it. Rejects with `Cancelled`. */
export async function workspaceSymbols(
  typed: string,
  { open, closed, corpus }: SymbolSources,
  cancel?: CancelSignal,
): Promise<FoundSymbol[]> {
  const query = typed.trim();
  if (query === '') return open.flatMap((draft) => unitsOf(draft, () => true, '')).slice(0, MOST_UNITS);
  const published = await corpusSymbols(query, corpus, open[0]?.language, cancel).catch(nothing);
  if (cancel?.cancelled === true) throw new Cancelled('The search was cancelled.');
  const drafts = [...open, ...closed];
  const asked = [...placesIn(open, query), ...placesIn(closed, query)];
  const heads = drafts.flatMap((draft) => byWords(draft, query, ({ kind }) => kind !== 'paragraph'));
  const paragraphs = drafts.flatMap((draft) => byWords(draft, query, ({ kind }) => kind === 'paragraph'));
  const found = [
    ...asked,
    ...drafts.flatMap((draft) => documentOf(draft, query)),
    ...published.named,
    ...heads.slice(0, MOST),
    ...published.found.slice(0, MOST),
    ...paragraphs.slice(0, MOST),
  ];
  return once(found).slice(0, MOST_UNITS);
}

/** A store that cannot be asked is said once, where that is found out; the drafts are there all the same. */
function nothing(error: unknown): CorpusSymbols {
  if (error instanceof Cancelled) throw error;
  return { named: [], found: [] };
}

/** The units that the query names by their place: in the drafts that it names, else in all. */
function placesIn(drafts: readonly DraftFacts[], query: string): FoundSymbol[] {
  if (namesParagraphs(query)) {
    return drafts.flatMap((draft) =>
      draft.units.flatMap((unit) => {
        const number = numberIn(unit.place, 'paragraph');
        if (unit.kind !== 'paragraph' || number === undefined) return [];
        return [symbolOf(draft, unit, `${query} ${number} · ${unit.words}`)];
      }),
    );
  }
  const asked = readAskedPlace(query);
  if (!asked) return [];
  const keys = new Set(asked.targets.map(symbolKey));
  const named = drafts.filter(({ symbols }) => keys.size === 0 || symbols.some((own) => keys.has(symbolKey(own))));
  return named.flatMap((draft) => {
    const before = keys.size > 0 ? `${draft.symbols.join('-')} ` : '';
    return unitsOf(draft, (unit) => isPlaceOf(unit, asked.place), query, before);
  });
}

function unitsOf(draft: DraftFacts, isMeant: (unit: DraftUnit) => boolean, query: string, before = ''): FoundSymbol[] {
  return draft.units
    .filter(isMeant)
    .map((unit) => symbolOf(draft, unit, shownName(`${before}${unitName(unit)}`, query)));
}

function byWords(draft: DraftFacts, query: string, isMeant: (unit: DraftUnit) => boolean): FoundSymbol[] {
  return unitsOf(draft, (unit) => isMeant(unit) && hasWords(unitName(unit), query), query);
}

function symbolOf({ uri, symbols, title }: DraftFacts, unit: DraftUnit, name: string): FoundSymbol {
  return {
    name,
    kind: KINDS[unit.kind],
    containerName: containerName(unit.container, symbols.join('-') || title),
    location: { uri, range: unit.range },
  };
}

function documentOf({ uri, symbols, title }: DraftFacts, query: string): FoundSymbol[] {
  const name = `${symbols.join('-')} ${title}`.trim();
  if (name === '' || !hasWords(name, query)) return [];
  const start = { line: 0, character: 0 };
  return [{ name: shownName(name, query), kind: KINDS.document, location: { uri, range: { start, end: start } } }];
}

/** Without what was found twice, by its number and by its words. */
function once(symbols: readonly FoundSymbol[]): FoundSymbol[] {
  const seen = new Set<string>();
  return symbols.filter(({ kind, location, data }) => {
    const key = JSON.stringify([kind, location, data?.from]);
    return !seen.has(key) && seen.add(key);
  });
}
