/** Who cites a place, beyond the draft that asks: the other drafts of the workspace, and the corpus. */
import { normalUri, schemeOf } from '../base/uri';
import type { Place } from '../base/place';
import { Cancelled, type CancelSignal, type CitingPlace, type Corpus } from '../corpus/corpus';
import type { PlaceKey } from '../corpus/citing';
import type { DocumentSummary } from '../corpus/record';
import { symbolKey } from '../docsymbol/format';
import { keysOf, type Asked } from '../features/asked';
import type { CitedElsewhere } from '../features/codeLens';
import { citingRows } from '../features/references';
import type { Host } from '../host/host';
import { CORPUS_SCHEME } from '../protocol';
import { readText } from '../sources/read';
import { ownSymbols } from '../draft/masthead';
import type { CitingRow, DraftFacts } from '../workspace/draftFacts';
import { openDraft, takeSnapshot, type Snapshot } from '../workspace/workspace';
import type { Documents } from './documents';
import type { DraftIndex } from './draftIndex';

/** More citations of one place in the corpus are not listed. */
const MOST = 500;

export interface Citers {
  readonly drafts: readonly { readonly facts: DraftFacts; readonly rows: readonly CitingRow[] }[];
  readonly corpus: readonly CitingPlace[];
  /** How many there are in the corpus that are not listed. */
  readonly more: number;
}

export interface CitersParts {
  readonly host: Host;
  readonly documents: Documents;
  readonly corpus: Corpus;
  readonly index: DraftIndex;
}

/** A document that is open, of the corpus, or a draft of the workspace; undefined for any other, and for one that has gone. */
export async function snapshotOf(
  { host, documents, corpus, index }: CitersParts,
  uri: string,
): Promise<Snapshot | undefined> {
  const open = await documents.snapshot(uri);
  if (open) return open;
  if (schemeOf(uri) === CORPUS_SCHEME) {
    const record = await corpus.read(uri);
    return record && takeSnapshot({ uri, version: 0, draft: record.draft }, corpus);
  }
  const known = await index.all();
  if (!known.some((facts) => normalUri(facts.uri) === normalUri(uri))) return undefined;
  const text = await readText(host, uri).catch(() => undefined);
  return text && takeSnapshot(openDraft(uri, 0, text.text), corpus);
}

/** The symbols of a document: what the corpus knows of its own, which may be from the name of the file, else those it prints. */
export async function symbolsOf({ corpus }: CitersParts, { uri, draft }: Snapshot): Promise<readonly string[]> {
  const record = schemeOf(uri) === CORPUS_SCHEME ? await corpus.read(uri) : undefined;
  return record?.symbols ?? ownSymbols(draft);
}

/** Who else cites what is asked about by somebody in the document with this URI. Rejects with `Cancelled`. */
export async function citers(
  { corpus, index }: CitersParts,
  asked: Asked,
  uri: string,
  cancel: CancelSignal,
): Promise<Citers> {
  const { symbols, places } = asked;
  if (symbols.length === 0) return { drafts: [], corpus: [], more: 0 };
  const all = await index.all(uri, cancel);
  const drafts = all.map((facts) => ({ facts, rows: citingRows(facts, asked) })).filter(({ rows }) => rows.length > 0);
  const published = await citingPlaces(corpus, symbols, places, cancel);
  const isWritten = writtenAmong(all, uri);
  return { drafts, corpus: published.places.filter(({ document }) => !isWritten(document)), more: published.more };
}

/** What cites a document from elsewhere: the places that each citation names. Rejects with `Cancelled`. */
export async function citedElsewhere(
  { corpus, index }: CitersParts,
  symbols: readonly string[],
  uri: string,
  cancel: CancelSignal,
): Promise<CitedElsewhere> {
  if (symbols.length === 0) return { citations: [], more: false };
  const all = await index.all(uri, cancel);
  const keys = keysOf({ symbols });
  const inDrafts = all.flatMap(({ citations }) => {
    const found = new Map<number, PlaceKey[]>();
    for (const row of citations) if (keys.has(row.target)) found.set(row.from, [...(found.get(row.from) ?? []), row]);
    return [...found.values()];
  });
  const isWritten = writtenAmong(all, uri);
  const { places, more } = await citingPlaces(corpus, symbols, [[]], cancel);
  const inCorpus = places.filter(({ document }) => !isWritten(document)).map((place) => place.keys);
  return { citations: [...inDrafts, ...inCorpus], more: more > 0 };
}

/**
 * The citations of these places in the corpus, each once, and how many there are behind those: under every symbol that is
 * not another name of one before it. A misprint and what was meant are two documents; so are the halves of a joint symbol that
 * is not held.
 */
async function citingPlaces(
  corpus: Corpus,
  symbols: readonly string[],
  places: readonly Place[],
  cancel: CancelSignal,
): Promise<{ readonly places: readonly CitingPlace[]; readonly more: number }> {
  const known = new Set<string>();
  const found = new Map<string, CitingPlace>();
  let more = 0;
  for (const symbol of symbols) {
    if (known.has(symbolKey(symbol))) continue;
    if (cancel.cancelled) throw new Cancelled('The question was taken back.');
    for (const result of await Promise.all(places.map((place) => corpus.citing(symbol, place, MOST)))) {
      for (const key of [symbol, ...result.symbols].map(symbolKey)) known.add(key);
      more += result.total - result.places.length;
      for (const one of result.places) found.set(`${one.document.uri} ${one.from}`, one);
    }
  }
  return { places: [...found.values()], more };
}

/** A draft that is kept in a folder of the corpus, too, is told of once: as the draft. */
function writtenAmong(all: readonly DraftFacts[], uri: string): (document: DocumentSummary) => boolean {
  const written = new Set([...all.map((facts) => normalUri(facts.uri)), normalUri(uri)]);
  return (document) => written.has(normalUri(document.source)) || written.has(document.uri);
}
