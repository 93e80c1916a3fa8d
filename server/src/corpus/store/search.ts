/** Full text and quotations in the store: the index finds the units, the text itself decides. */
import { Cancelled, type Hit, type SearchOptions, type SearchResult } from '../corpus';
import { hitOf } from '../hits';
import { marksOf, matchOf, phrases, quotationPhrase, quotationSpan, type Phrase } from '../query';
import type { Unit } from '../structure';
import type { Database } from './database';
import type { Listed, StoreReader } from './read';

/** So many units that have the words are weighed against each other; more would keep the next question waiting. */
const WEIGHED = 2000;
/** A word in a heading or title says more than one in a paragraph. */
const HEADING_FACTOR = 1.5;

/** Rejects with `Cancelled` between two units when `cancelled` says so. */
export function searchText(
  db: Database,
  reader: StoreReader,
  query: string,
  { language, exact = false, limit }: SearchOptions,
  cancelled: () => boolean,
): SearchResult {
  const quoted = exact ? quotationPhrase(query) : undefined;
  const asked: readonly Phrase[] = exact ? (quoted ? [quoted] : []) : phrases(query);
  if (asked.length === 0) return { hits: [], more: false };
  const hits: Hit[] = [];
  let more = false;
  for (const row of candidates(db, reader, asked, exact, cancelled)) {
    if (cancelled()) throw new Cancelled('The search was cancelled.');
    const unit = reader.unitOf(row);
    const document = unit && reader.listed(unit.id);
    if (!document || (language !== undefined && document.language !== language)) continue;
    const hit = hitAt(reader, document, unit.at, (text) => {
      if (!exact) return marksOf(text, asked);
      const span = quotationSpan(text, query);
      return span ? [span] : [];
    });
    if (!hit || hit.marks.length === 0) continue;
    if (hits.length === limit) {
      more = true;
      break;
    }
    hits.push(hit);
  }
  return { hits, more };
}

/** The rows of units that have all phrases: of a quotation in the order of the store, else the best first. */
function candidates(
  db: Database,
  reader: StoreReader,
  asked: readonly Phrase[],
  exact: boolean,
  cancelled: () => boolean,
): Iterable<number> {
  const match = matchOf(asked);
  if (exact) return rowsOf(db, match);
  const found: { row: number; score: number }[] = [];
  // The rank of SQLite is smaller the better.
  const ranked = db.prepare('SELECT rowid, rank FROM words WHERE words MATCH ?');
  for (const { rowid, rank } of ranked.iterate(match) as Iterable<{ rowid: number; rank: number }>) {
    if (cancelled()) throw new Cancelled('The search was cancelled.');
    found.push({ row: rowid, score: rank });
    if (found.length >= WEIGHED) break;
  }
  const best = found.sort((a, b) => a.score - b.score).slice(0, 200);
  const weighed = best.map(({ row, score }) => {
    const unit = reader.unitOf(row);
    const kind = unit && reader.structure(unit.id)?.units[unit.at]?.kind;
    return { row, score: kind === 'heading' || kind === 'title' || kind === 'part' ? score * HEADING_FACTOR : score };
  });
  return weighed.sort((a, b) => a.score - b.score).map(({ row }) => row);
}

function* rowsOf(db: Database, match: string): Generator<number> {
  for (const { rowid } of db.prepare('SELECT rowid FROM words WHERE words MATCH ?').iterate(match)) yield Number(rowid);
}

/** A unit of a document as a hit; `marks` finds in its text what was looked for. */
export function hitAt(
  reader: StoreReader,
  document: Listed,
  at: number,
  marks: (text: string, unit: Unit) => Hit['marks'],
): Hit | undefined {
  const structure = reader.structure(document.id);
  const body = reader.body(document.id);
  return structure && body && hitOf(document, structure, body, at, marks);
}
