/**
 * Workspace symbols: the units of the drafts, and documents, headings and paragraphs of the corpus, by number or words. VS
 * Code sends only the first word of what is typed, and shows of the answer what has the rest of it, too.
 */
import { namesParagraphs, readAskedPlace, type AskedPlace } from '../analysis/askedPlace';
import { Cancelled, type CancelSignal, type Corpus } from '../corpus/corpus';
import { symbolKey } from '../docsymbol/format';
import type { DraftFacts } from '../workspace/draftFacts';
import type { DraftUnit } from '../workspace/draftUnits';
import { corpusSymbols, type CorpusSymbols } from './corpusSymbols';
import type { FoundSymbol } from './foundSymbol';
import { KINDS } from './symbolKinds';
import { isPlaceOf, numberIn } from './placeMatch';
import { containerName, folded, foldedNames, shownName, unitName, wordsOf } from './symbolNames';

/** So many are listed of what was found by words, and of one document or draft that was named. */
const MOST = 100;
const MOST_UNITS = 500;

/** What is searched; `open` are the drafts that an editor has open. */
export interface SymbolSources {
  readonly open: readonly DraftFacts[];
  readonly closed: readonly DraftFacts[];
  readonly corpus: Corpus;
}

export interface SymbolOptions {
  readonly cancel?: CancelSignal;
  /** Lets others in between two drafts. */
  readonly pause?: () => Promise<void>;
}

/** After so many units others are let in. */
const STEP = 5000;

/** The best first. What is in the corpus has no range yet: `withRange` gives it. Rejects with `Cancelled`. */
export async function workspaceSymbols(
  typed: string,
  { open, closed, corpus }: SymbolSources,
  { cancel, pause = () => Promise.resolve() }: SymbolOptions = {},
): Promise<FoundSymbol[]> {
  const query = typed.trim();
  const found = listed(MOST_UNITS);
  if (query === '') {
    for (const draft of open) found.add(unitsOf(draft, () => true, ''));
    return found.symbols;
  }
  const goOn = async (): Promise<void> => {
    if (isCancelled(cancel)) throw new Cancelled('The search was cancelled.');
    await pause();
    if (isCancelled(cancel)) throw new Cancelled('The search was cancelled.');
  };
  const published = await corpusSymbols(query, corpus, open[0]?.language, cancel).catch(nothing);
  const drafts = [...open, ...closed];
  const hasWords = wordsOf(query);
  const named: FoundSymbol[] = [];
  const heads: FoundSymbol[] = [];
  const paragraphs: FoundSymbol[] = [];
  const place = readAskedPlace(query);
  let looked = STEP;
  for (const draft of drafts) {
    if (found.isFull()) break;
    if (looked >= STEP) {
      await goOn();
      looked = 0;
    }
    looked += draft.units.length;
    found.add(placesIn(draft, query, place));
    named.push(...documentOf(draft, query, hasWords));
    take(
      MOST,
      heads,
      byWords(draft, query, hasWords, ({ kind }) => kind !== 'paragraph'),
    );
    take(
      MOST,
      paragraphs,
      byWords(draft, query, hasWords, ({ kind }) => kind === 'paragraph'),
    );
  }
  for (const more of [named, published.named, heads, published.found.slice(0, MOST), paragraphs]) found.add(more);
  return found.symbols;
}

function isCancelled(cancel: CancelSignal | undefined): boolean {
  return cancel?.cancelled === true;
}

/** A store that cannot be asked is said once, where that is found out; the drafts are there all the same. */
function nothing(error: unknown): CorpusSymbols {
  if (error instanceof Cancelled) throw error;
  return { named: [], found: [] };
}

/** Takes more until there are so many; what is not taken is not made. */
function take(most: number, list: FoundSymbol[], more: Iterable<FoundSymbol>): void {
  if (list.length >= most) return;
  for (const symbol of more) if (list.push(symbol) >= most) return;
}

interface Listed {
  readonly symbols: FoundSymbol[];
  isFull(): boolean;
  add(more: Iterable<FoundSymbol>): void;
}

/** So many, without what was found twice, by its number and by its words. */
function listed(most: number): Listed {
  const symbols: FoundSymbol[] = [];
  const seen = new Set<string>();
  return {
    symbols,
    isFull: () => symbols.length >= most,
    add(more) {
      if (symbols.length >= most) return;
      for (const symbol of more) {
        const { kind, location, data } = symbol;
        const key = JSON.stringify([kind, location, data?.from]);
        if (seen.has(key)) continue;
        seen.add(key);
        if (symbols.push(symbol) >= most) return;
      }
    },
  };
}

/** The units that the query names by their place: where it names a draft, in that. */
function* placesIn(draft: DraftFacts, query: string, asked: AskedPlace | undefined): Generator<FoundSymbol> {
  if (namesParagraphs(query)) {
    for (const unit of draft.units) {
      const number = numberIn(unit.place, 'paragraph');
      if (unit.kind !== 'paragraph' || number === undefined) continue;
      yield symbolOf(draft, unit, `${query} ${number} · ${unit.words}`);
    }
    return;
  }
  if (!asked) return;
  const keys = new Set(asked.targets.map(symbolKey));
  if (keys.size > 0 && !draft.symbols.some((own) => keys.has(symbolKey(own)))) return;
  const before = keys.size > 0 ? `${draft.symbols.join('-')} ` : '';
  yield* unitsOf(draft, (unit) => isPlaceOf(unit, asked.place), query, before);
}

type IsMeant = (unit: DraftUnit, at: number) => boolean;

function* unitsOf(draft: DraftFacts, isMeant: IsMeant, query: string, before = ''): Generator<FoundSymbol> {
  for (const [at, unit] of draft.units.entries())
    if (isMeant(unit, at)) yield symbolOf(draft, unit, shownName(`${before}${unitName(unit)}`, query));
}

function byWords(
  draft: DraftFacts,
  query: string,
  hasWords: (text: string) => boolean,
  isMeant: IsMeant,
): Generator<FoundSymbol> {
  const names = foldedNames(draft);
  return unitsOf(draft, (unit, at) => isMeant(unit, at) && hasWords(names[at] ?? ''), query);
}

function symbolOf({ uri, symbols, title }: DraftFacts, unit: DraftUnit, name: string): FoundSymbol {
  return {
    name,
    kind: KINDS[unit.kind],
    containerName: containerName(unit.container, symbols.join('-') || title),
    location: { uri, range: unit.range },
  };
}

function documentOf(
  { uri, symbols, title }: DraftFacts,
  query: string,
  hasWords: (text: string) => boolean,
): FoundSymbol[] {
  const name = `${symbols.join('-')} ${title}`.trim();
  if (name === '' || !hasWords(folded(name))) return [];
  const start = { line: 0, character: 0 };
  return [{ name: shownName(name, query), kind: KINDS.document, location: { uri, range: { start, end: start } } }];
}
