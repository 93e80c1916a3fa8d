/** All documents that a draft cites as a table: what each is, which places of it are cited, and where in the draft. */
import { clauses } from '../../base/enumeration';
import { dateWords, later, t } from '../../base/l10n';
import type { Place } from '../../base/place';
import { citations } from '../../analysis/analysis';
import { placeAt } from '../../analysis/placeAt';
import { placeWords } from '../../citations/placeWords';
import type { CitedDocument, ReferenceSheet } from '../../protocolViews';
import { meantPlace } from '../../workspace/resolve';
import type { Snapshot } from '../../workspace/workspace';
import { bearerOf } from '../bearer';
import { citedDocuments } from './citedDocuments';
import { gathered } from './gathered';

/**
 * Columns are set off by tabs and rows by line ends: spreadsheets take that as cells, and Word makes a table of it. The first row
 * names the columns. In steps between which somebody else may have the time.
 */
export function* referenceSheet(snapshot: Snapshot): Generator<void, ReferenceSheet> {
  const { draft } = snapshot;
  const documents = citedDocuments(snapshot);
  const cited: { readonly places: Place[]; readonly from: Place[] }[] = [];
  for (const placed of citations(draft)) {
    yield;
    const number = documents.of(placed);
    // What is still to come is no document that anybody could look up.
    if (number === undefined || placed.citation.state !== undefined) continue;
    const row = (cited[number] ??= { places: [], from: [] });
    row.places.push(meantPlace(placed.citation));
    row.from.push(placeAt(draft, bearerOf(draft, placed.span.from)));
  }
  const rows = documents.all.flatMap((document, number) => {
    const row = cited[number];
    return row ? [cellsOf(document, row)] : [];
  });
  const head = [t('Document'), t('Title'), t('Date'), t('In the corpus'), t('Places cited'), t('Cited in')];
  return {
    text: `${[head, ...rows].map((cells) => cells.map(plainCell).join('\t')).join('\n')}\n`,
    documents: rows.length,
  };
}

const HELD: Readonly<Record<CitedDocument['held'], string>> = {
  held: later('held'),
  'held without text': later('held without text'),
  'advance version': later('advance version'),
  'not held': later('not held'),
};

function cellsOf(
  { name, title, date, held }: CitedDocument,
  { places, from }: { readonly places: readonly Place[]; readonly from: readonly Place[] },
): string[] {
  return [name, title, dateWords(date ?? ''), t(HELD[held]), wordsOf(places), wordsOf(from)];
}

function wordsOf(places: readonly Place[]): string {
  return clauses(gathered(places).map(placeWords));
}

function plainCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
