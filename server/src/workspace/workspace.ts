/** Open drafts and the corpus, joined: one draft version with the corpus documents that it needs is an immutable snapshot. */
import { fact } from '../base/lazy';
import type { LineIndex, Position } from '../base/lineIndex';
import type { Corpus, CorpusView } from '../corpus/corpus';
import { symbolKey } from '../docsymbol/format';
import { successorsOf } from '../docsymbol/successors';
import type { Draft } from '../draft/nodes';
import { linesOf } from '../draft/lines';
import { edited, parse, type Edit } from '../draft/parse';
import { partAt, parts } from '../draft/tree';
import { citations, type PlacedCitation } from '../analysis/analysis';
import { preferred, resolve, type Resolution } from './resolve';

/** One version of an open draft. */
export interface OpenDraft {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
}

export interface Snapshot extends OpenDraft {
  readonly lines: LineIndex;
  readonly view: CorpusView;
  readonly corpusRevision: number;
  /** Whether documents were still being read into the corpus: what is not in the view may come. */
  readonly corpusReading: boolean;
}

/** A change as LSP gives it: the whole text, or the text that replaces a range of the text before it. */
export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** Where a citation of the snapshot leads; computed once. */
export function resolutionOf(snapshot: Pick<Snapshot, 'draft' | 'view'>, placed: PlacedCitation): Resolution {
  const known = resolutions(snapshot);
  const before = known.get(placed);
  if (before) return before;
  const found = readResolution(snapshot, placed);
  known.set(placed, found);
  return found;
}

const resolutions = fact<Pick<Snapshot, 'draft' | 'view'>, Map<PlacedCitation, Resolution>>(() => new Map());

function readResolution({ draft, view }: Pick<Snapshot, 'draft' | 'view'>, placed: PlacedCitation): Resolution {
  // A quotation speaks of its own text.
  if (placed.citation.kind === 'internal' && placed.block.block.kind === 'quotation') return { state: 'unknown' };
  return resolve(placed.citation, draft, partAt(draft, placed.span.from), view);
}

/** The draft of a text that nobody edits. */
export function openDraft(uri: string, version: number, text: string): OpenDraft {
  return { uri, version, draft: parse(text).tree };
}

/**
 * The next version of a draft: the changes applied in order. A range outside the text is moved to its end. `made` is told
 * of each edit, its offsets those of the text as the edits before it have left it.
 */
export function changeDraft(
  before: OpenDraft,
  version: number,
  changes: readonly Change[],
  made: (edit: Edit) => void = () => undefined,
): OpenDraft {
  let { draft } = before;
  const all = descending(linesOf(draft), changes);
  if (all) {
    all.forEach(made);
    return { uri: before.uri, version, draft: edited(draft, all) };
  }
  for (const { range, text } of changes) {
    const lines = linesOf(draft);
    const from = range ? lines.offset(range.start) : 0;
    const to = range ? Math.max(from, lines.offset(range.end)) : draft.segments.length;
    made({ from, to, text });
    draft = edited(draft, [{ from, to, text }]);
  }
  return { uri: before.uri, version, draft };
}

/**
 * The edits of changes each of which lies before the one it follows, as editors send a replacement of all: their ranges
 * are those of the text before the first. Undefined for any other order.
 */
function descending(lines: LineIndex, changes: readonly Change[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { range, text } of changes) {
    if (!range) return undefined;
    const from = lines.offset(range.start);
    const to = Math.max(from, lines.offset(range.end));
    if (to > (edits.at(-1)?.from ?? Infinity)) return undefined;
    edits.push({ from, to, text });
  }
  return edits;
}

/** The draft with the corpus documents that its citations name, and with what has corrected or replaced them. */
export async function takeSnapshot(draft: OpenDraft, corpus: Corpus): Promise<Snapshot> {
  const targets = citations(draft.draft).flatMap(({ citation }) => [...citation.targets, ...(citation.suggest ?? [])]);
  const { revision, reading } = corpus;
  const view = await withOthers(await corpus.get(keysOf(targets)), targets, corpus);
  return { ...draft, lines: linesOf(draft.draft), view, corpusRevision: revision, corpusReading: reading };
}

/** The keys of documents and of what may have come after them. */
function keysOf(symbols: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const symbol of new Set(symbols)) {
    keys.add(symbolKey(symbol));
    for (const successor of successorsOf(symbol)) keys.add(symbolKey(successor.symbol));
  }
  return [...keys];
}

/** A document that is held may have another symbol than the cited one, under which it was corrected. */
async function withOthers(view: CorpusView, cited: readonly string[], corpus: Corpus): Promise<CorpusView> {
  const known = new Set(cited.map(symbolKey));
  const others = [...known]
    .flatMap((key) => view.records.get(key) ?? [])
    .flatMap(({ symbols }) => symbols)
    .filter((symbol) => !known.has(symbolKey(symbol)));
  if (others.length === 0) return view;
  const more = await corpus.get(keysOf(others));
  return {
    records: new Map([...more.records, ...view.records]),
    catalogue: new Map([...more.catalogue, ...view.catalogue]),
  };
}

/**
 * Parses the documents whose places the draft cites, one at a time with a pause behind each, so that a request in between
 * waits for one of them and not for all.
 */
export async function readCited({ draft, view }: Snapshot, pause: () => Promise<void>): Promise<void> {
  const keys = citations(draft).flatMap(({ citation }) =>
    citation.place.length > 0 ? citation.targets.map(symbolKey) : [],
  );
  for (const key of new Set(keys)) {
    const record = preferred(view.records.get(key) ?? [], draft.language);
    if (!record) continue;
    parts(record.draft);
    await pause();
  }
}
