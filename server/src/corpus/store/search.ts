/** Full text and quotations in the store: the index finds the units, the text itself decides. */
import { Cancelled, type Hit, type SearchOptions, type SearchResult } from '../corpus';
import { hitAround, hitOf } from '../hits';
import { runOffset, runText, type Run } from '../passages';
import {
  marksOf,
  matchOf,
  matchOfKinds,
  phrases,
  quotationPhrases,
  quotationSpan,
  type QuotationPhrases,
} from '../query';
import type { Language } from '../../languages/lexicon';
import type { Unit } from '../structure';
import type { Database } from './database';
import type { Listed, RowsOf, StoreReader } from './read';

/** So many units that have the words are weighed against each other; more would keep the next question waiting. */
const WEIGHED = 2000;
/** Of the best of them it is looked at what they are. */
const LOOKED_AT = 200;
/** A word in a heading or title says more than one in a paragraph. */
const HEADING_FACTOR = 1.5;

/** Throws `Cancelled` between two units when `cancelled` says so. */
export function searchText(
  db: Database,
  reader: StoreReader,
  query: string,
  { language, exact = false, kinds, limit }: SearchOptions,
  cancelled: () => boolean,
): SearchResult {
  const wanted = wantedUnits(reader, language);
  if (exact) return quoted(db, reader, query, wanted, limit, cancelled);
  const asked = phrases(query);
  if (asked.length === 0 || kinds?.length === 0) return { hits: [], more: false };
  const match = kinds ? matchOfKinds(asked, kinds) : matchOf(asked);
  const units = bestUnits(db, reader, match, wanted, limit, cancelled);
  return hitsIn(reader, units, limit, (text) => marksOf(text, asked));
}

type Wanted = (row: number) => Candidate | undefined;

/** Of a quotation of one frequent word not every unit that has it can be compared. */
const COMPARED = 5000;
/** Words that so many units have are too frequent to be asked for alone. */
const FREQUENT = 40;

/** A quotation: whole words first, since what is found by half a word is rarely meant; then over the end of a paragraph. */
function quoted(
  db: Database,
  reader: StoreReader,
  query: string,
  wanted: Wanted,
  limit: number,
  cancelled: () => boolean,
): SearchResult {
  for (const ends of ['whole', 'cut'] as const) {
    const asked = quotationPhrases(query, ends);
    if (!asked) continue;
    const units = unitsOfQuotation(db, asked, wanted, cancelled);
    const result = hitsIn(reader, units, limit, (text) => {
      const span = quotationSpan(text, query);
      return span ? [span] : [];
    });
    if (result.hits.length > 0) return result;
  }
  return { hits: across(db, reader, query, wanted, limit, cancelled), more: false };
}

/** The units that have its rarest words, or where those are frequent, all of its words. */
function unitsOfQuotation(
  db: Database,
  { few, all }: QuotationPhrases,
  wanted: Wanted,
  cancelled: () => boolean,
): Iterable<Candidate> {
  if (few.words.length === all.words.length) return unitsWith(db, matchOf([few]), '0', wanted, cancelled);
  const found: Candidate[] = [];
  for (const unit of unitsWith(db, matchOf([few]), '0', wanted, cancelled))
    if (found.push(unit) > FREQUENT) return unitsWith(db, matchOf([all]), '0', wanted, cancelled);
  return found;
}

/** So many of the units as hits; `marks` finds in their text what was looked for. */
function hitsIn(
  reader: StoreReader,
  units: Iterable<Candidate>,
  limit: number,
  marks: (text: string) => Hit['marks'],
): SearchResult {
  const hits: Hit[] = [];
  let compared = 0;
  for (const { id, at } of units) {
    const document = reader.listed(id);
    const hit = document && hitAt(reader, document, at, marks);
    if (++compared === COMPARED) return { hits, more: true };
    if (!hit || hit.marks.length === 0) continue;
    if (hits.length === limit) return { hits, more: true };
    hits.push(hit);
  }
  return { hits, more: false };
}

/** So many units around the one that has a half of a quotation may have the rest of it. */
const AROUND = 3;

/** A quotation that runs over the end of a paragraph: a half of it is looked for, and the rest in what stands beside it. */
function across(
  db: Database,
  reader: StoreReader,
  query: string,
  wanted: Wanted,
  limit: number,
  cancelled: () => boolean,
): Hit[] {
  const middle = query.length / 2;
  const [first, second] = [query.slice(0, middle), query.slice(middle)];
  const halves = [
    quotationPhrases(first, 'whole'),
    quotationPhrases(first, 'cut'),
    quotationPhrases(second, 'cut') ?? quotationPhrases(second, 'whole'),
  ].filter((half) => half !== undefined);
  const hits = new Map<string, Hit>();
  for (const half of halves) {
    let looked = 0;
    for (const { id, at } of unitsOfQuotation(db, half, wanted, cancelled)) {
      if (++looked > LOOKED_AT) break;
      const hit = hitAcross(reader, id, at, query);
      if (hit) hits.set(`${id} ${hit.from}`, hit);
      if (hits.size >= limit) return [...hits.values()];
    }
  }
  return [...hits.values()];
}

function hitAcross(reader: StoreReader, id: number, at: number, query: string): Hit | undefined {
  const document = reader.listed(id);
  const structure = reader.structure(id);
  const body = reader.body(id);
  if (!document || !structure || !body) return undefined;
  // Notes stand between two paragraphs in the file, and not in what is read.
  const near = structure.units.slice(Math.max(0, at - AROUND), at + AROUND + 1).filter(({ kind }) => kind !== 'note');
  // Numbers of paragraphs are quoted by some and left out by others.
  for (const labels of [true, false]) {
    const runs = near.flatMap((unit) => runsOf(unit, labels));
    const span = quotationSpan(runText(body.text, runs), query);
    if (!span) continue;
    const from = runOffset(runs, span[0]);
    const hit = hitAround(document, structure, body, from, from + 1);
    const start = hit?.marks[0]?.[0] ?? 0;
    if (hit) return { ...hit, to: runOffset(runs, span[1] - 1) + 1, marks: [[start, hit.text.length]] };
  }
  return undefined;
}

function runsOf({ runs, label, from }: Unit, labels: boolean): Run[] {
  const own = runs.map((run, index): Run => (index === 0 ? { ...run, join: '\n' } : run));
  return labels && label !== '' ? [{ from, to: from + label.length, join: '\n' }, ...own] : own;
}

interface Candidate {
  /** Of the document. */
  readonly id: number;
  /** The number of the unit in it. */
  readonly at: number;
}

/** A row of the full text as a unit; undefined for one that the reader may not see, or in another language. */
function wantedUnits(reader: StoreReader, language: Language | undefined): Wanted {
  // The index gives the rows of a document one after the other.
  let rows: RowsOf | undefined;
  let wanted = false;
  return (row) => {
    if (!rows || row < rows.base || row >= rows.end) {
      rows = reader.ofRow(row);
      wanted = rows !== undefined && (language === undefined || rows.language === language) && reader.sees(rows.id);
    }
    return rows && wanted ? { id: rows.id, at: row - rows.base } : undefined;
  };
}

/** The units that have all phrases, in the order of the store, with a rank: that of SQLite is smaller the better, and costs. */
function* unitsWith(
  db: Database,
  match: string,
  rank: 'rank' | '0',
  wanted: Wanted,
  cancelled: () => boolean,
): Generator<Candidate & { readonly rank: number }> {
  const found = db.prepare(`SELECT rowid, ${rank} AS score FROM words WHERE words MATCH ?`).iterate(match);
  for (const { rowid, score } of found as Iterable<{ rowid: number; score: number }>) {
    if (cancelled()) throw new Cancelled('The search was cancelled.');
    const unit = wanted(rowid);
    if (unit) yield { ...unit, rank: score };
  }
}

/** The units that have all phrases, the best first: more than the limit, where there are more. */
function bestUnits(
  db: Database,
  reader: StoreReader,
  match: string,
  wanted: Wanted,
  limit: number,
  cancelled: () => boolean,
): readonly Candidate[] {
  const found: (Candidate & { readonly rank: number })[] = [];
  for (const unit of unitsWith(db, match, 'rank', wanted, cancelled)) {
    if (found.push(unit) >= Math.max(WEIGHED, limit + 1)) break;
  }
  const best = found.sort((a, b) => a.rank - b.rank).slice(0, Math.max(LOOKED_AT, limit + 1));
  const weighed = best.map(({ id, at, rank }, index) => {
    const kind = index < LOOKED_AT ? reader.structure(id)?.units[at]?.kind : undefined;
    const heads = kind === 'heading' || kind === 'title' || kind === 'part';
    return { id, at, score: heads ? rank * HEADING_FACTOR : rank };
  });
  return weighed.sort((a, b) => a.score - b.score);
}

/** A unit of a document as a hit; `marks` finds in its text what was looked for. */
function hitAt(
  reader: StoreReader,
  document: Listed,
  at: number,
  marks: (text: string, unit: Unit) => Hit['marks'],
): Hit | undefined {
  const structure = reader.structure(document.id);
  const body = reader.body(document.id);
  return structure && body && hitOf(document, structure, body, at, marks);
}
