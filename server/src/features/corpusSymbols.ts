/** What of the corpus is listed among workspace symbols: documents, the units of one that is named, passages, headings. */
import type { SymbolKind } from 'vscode-languageserver-types';
import { firstWords } from '../base/firstWords';
import { isPart } from '../base/place';
import { readAskedPlace, type AskedPlace } from '../analysis/askedPlace';
import { Cancelled, type CancelSignal, type Corpus, type Hit } from '../corpus/corpus';
import type { CorpusRecord, DocumentSummary } from '../corpus/record';
import { HEAD_KINDS, type UnitKind } from '../corpus/structure';
import { symbolKey } from '../docsymbol/format';
import { parseSymbol } from '../docsymbol/parse';
import type { Language } from '../languages/lexicon';
import { draftUnits } from '../workspace/draftUnits';
import { preferred } from '../workspace/resolve';
import { partWords } from './citedNames';
import type { FoundSymbol } from './foundSymbol';
import { KINDS } from './symbolKinds';
import { containerName, shownName, unitName } from './symbolNames';

export interface CorpusSymbols {
  /** What the query names by symbol and place. */
  readonly named: readonly FoundSymbol[];
  /** What has its words: documents, then headings. */
  readonly found: readonly FoundSymbol[];
}

const DOCUMENTS = 40;
const HEADINGS = 60;
/** Of so many documents that are named the units are listed: of `1631` every organ may have one. */
const OPENED = 3;
const FIRST_WORDS = 80;

/** `language` is preferred where a document is held in several. Rejects with `Cancelled`. */
export async function corpusSymbols(
  query: string,
  corpus: Corpus,
  language: Language | undefined,
  cancel?: CancelSignal,
): Promise<CorpusSymbols> {
  const asked = readAskedPlace(query);
  const [documents, heads] = await Promise.all([
    corpus.find(query, DOCUMENTS),
    corpus.search(begun(query), { kinds: HEAD_KINDS, limit: HEADINGS }, cancel),
  ]);
  const named = await opened(query, asked, documents, corpus, language);
  const passages = asked ? await passagesOf(asked, corpus, language) : [];
  if (cancel?.cancelled === true) throw new Cancelled('The search was cancelled.');
  const whole = passages.length > 0 ? [] : named;
  return {
    named: [
      ...passages.map((hit) => hitSymbol(hit, query, true)),
      ...whole.map((record) => documentSymbol(record, query)),
      ...whole.flatMap((record) => unitsOf(record, query)),
    ],
    found: [
      ...documents.map((document) => documentSymbol(document, query)),
      ...heads.hits.map((hit) => hitSymbol(hit, query, false)),
    ],
  };
}

/** The last word may be half typed. */
function begun(query: string): string {
  return /[\p{L}\p{N}]$/u.test(query) ? `${query}*` : query;
}

/** The documents that the query names, each in one language. */
async function opened(
  query: string,
  asked: AskedPlace | undefined,
  documents: readonly DocumentSummary[],
  corpus: Corpus,
  language: Language | undefined,
): Promise<CorpusRecord[]> {
  const begins = documents.flatMap(({ symbols }) => symbols.filter((symbol) => isNamed(symbol, query)));
  const keys = [...new Set([...(asked?.targets ?? []), ...begins].map(symbolKey))].slice(0, OPENED * 2);
  const { records } = await corpus.get(keys);
  const found = [...records.values()].map((versions) => (language ? preferred(versions, language) : versions[0]));
  return [...new Set(found.filter((record) => record !== undefined))].slice(0, OPENED);
}

/** By its symbol, but for a year in brackets; a resolution by its number. */
function isNamed(symbol: string, query: string): boolean {
  const [own, typed] = [symbolKey(symbol), symbolKey(query)];
  if (own === typed || own.startsWith(`${typed}(`)) return true;
  const parsed = /^\d{3,4}$/.test(query) ? parseSymbol(symbol) : undefined;
  return parsed?.number === query && (parsed.nature === 'RES' || parsed.nature === 'DEC');
}

async function passagesOf(
  { targets, place }: AskedPlace,
  corpus: Corpus,
  language: Language | undefined,
): Promise<Hit[]> {
  if (place.length === 0) return [];
  const found = await Promise.all(targets.map((target) => corpus.passages(target, place, language)));
  return found.flatMap((passages) => passages?.hits ?? []);
}

function documentSymbol({ uri, symbols, title, language, date }: DocumentSummary, query: string): FoundSymbol {
  const start = { line: 0, character: 0 };
  return {
    name: shownName([symbols.join('-'), title].filter((one) => one !== '').join(' ') || '…', query),
    kind: KINDS.document,
    containerName: containerName(language, date ?? ''),
    location: { uri, range: { start, end: start } },
  };
}

/** `A/93/341 附件一 7. …`: all of it in the name, so that what is typed behind the symbol finds it. */
function unitsOf({ uri, symbols, title, draft }: CorpusRecord, query: string): FoundSymbol[] {
  return draftUnits(draft).units.map((unit) => {
    const part = unit.kind === 'part' ? '' : (unit.container.split(' › ')[0] ?? '');
    const within = unit.place.some(({ unit: outer }) => isPart(outer));
    return {
      name: shownName(`${symbols.join('-')} ${within && part !== '' ? `${part} ` : ''}${unitName(unit)}`, query),
      kind: KINDS[unit.kind],
      containerName: containerName(unit.container, title),
      location: { uri, range: unit.range },
    };
  });
}

const KIND_OF: Readonly<Record<UnitKind, SymbolKind>> = {
  ...KINDS,
  title: KINDS.heading,
  note: KINDS.paragraph,
  table: KINDS.paragraph,
  text: KINDS.paragraph,
};

function hitSymbol({ document, part, kind, label, text, from, to }: Hit, query: string, named: boolean): FoundSymbol {
  const symbols = document.symbols.join('-');
  const words = unitName({ label, words: firstWords(text.replace(/\s+/g, ' ').trim(), FIRST_WORDS) });
  const where = part === 'main' ? '' : partWords(part);
  const name = named ? [symbols, where, words].filter((one) => one !== '').join(' ') : words;
  return {
    name: shownName(name, query),
    kind: KIND_OF[kind],
    containerName: named ? containerName(document.title) : containerName(where, symbols, document.title),
    location: { uri: document.uri },
    data: { from, to },
  };
}
