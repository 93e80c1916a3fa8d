/** Pinpoints in the store: what stands at a place, and who cites it. */
import { formatPlace, type Place } from '../../base/place';
import { symbolKey } from '../../docsymbol/format';
import { aliasKeys } from '../../docsymbol/aliases';
import { parseSymbol } from '../../docsymbol/parse';
import type { Language } from '../../languages/lexicon';
import { placeKeys } from '../citing';
import type { CitingHit, CitingResult, Passages } from '../corpus';
import { offsetInRuns, passagesIn } from '../hits';
import type { Database } from './database';
import type { Listed, StoreReader } from './read';
import { ROWS } from './schema';
import { hitAt } from './search';

/** The passages at a place, in the version of the language or the next best; undefined where the document is not held. */
export function passagesAt(
  reader: StoreReader,
  symbol: string,
  place: Place,
  language: Language | undefined,
): Passages | undefined {
  const versions = reader.versions([symbolKey(symbol)])[0]?.[1] ?? [];
  const document = versions.find((version) => version.language === language) ?? versions[0];
  const structure = document && reader.structure(document.id);
  if (!document || !structure) return undefined;
  const body = reader.body(document.id);
  return body && passagesIn(document, structure, body, place);
}

/** Every citation of the document, or of a place in it: under any of its symbols, from any language version. */
export function citingOf(db: Database, reader: StoreReader, symbol: string, place: Place, limit: number): CitingResult {
  const versions = reader.versions([symbolKey(symbol)])[0]?.[1] ?? [];
  const symbols = [
    ...new Set([
      ...versions.flatMap((version) => version.symbols),
      ...(versions.length > 0 ? [] : [parseSymbol(symbol)?.canonical ?? symbol]),
    ]),
  ];
  const keys = [...new Set([symbolKey(symbol), ...symbols.flatMap(aliasKeys)])];
  const found = new Map<string, Citing>();
  for (const row of keys.flatMap((key) => rows(db, key, place))) {
    const id = `${Math.floor(row.id / ROWS)}:${row.start}`;
    if (!found.has(id)) found.set(id, row);
  }
  const known = new Map<number, Listed | undefined>();
  const visible = [...found.values()].flatMap((row) => {
    const id = Math.floor(row.id / ROWS);
    if (!known.has(id)) known.set(id, reader.listed(id));
    const document = known.get(id);
    return document ? [{ row, document }] : [];
  });
  const hits = visible.slice(0, limit).flatMap(({ row, document }): CitingHit[] => {
    const to = row.start + row.length;
    const hit = hitAt(reader, document, row.at, (text, unit) => {
      const from = offsetInRuns(unit.runs, row.start);
      const end = offsetInRuns(unit.runs, to);
      return from !== undefined && end !== undefined && end <= text.length ? [[from, end] as const] : [];
    });
    return hit ? [{ ...hit, from: row.start, to, cites: citedWords(row) }] : [];
  });
  return {
    symbols,
    hits,
    total: visible.length,
    documents: [...known.values()].filter((one) => one !== undefined).length,
  };
}

interface Citing {
  readonly id: number;
  readonly part: string;
  readonly unit: string;
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

function rows(db: Database, key: string, place: Place): Citing[] {
  const asked = placeKeys(place);
  const columns = 'id, part, unit, first, last, name, at, start, length';
  if (place.length === 0)
    return db.prepare(`SELECT ${columns} FROM citations WHERE target = ? ORDER BY id`).all(key) as unknown as Citing[];
  return asked.flatMap(({ part, unit, first, last, name }) => {
    // Asking for an annex, or for an article, also finds what cites a paragraph in it.
    const whole = formatPlace(place);
    if (unit === '' || unit === 'article')
      return db
        .prepare(
          `SELECT ${columns} FROM citations WHERE target = ? AND ((unit = ? AND part = ? AND first <= ? AND last >= ? AND name = ?) OR part = ?) ORDER BY id`,
        )
        .all(key, unit, part, first, last, name, whole) as unknown as Citing[];
    return db
      .prepare(
        `SELECT ${columns} FROM citations WHERE target = ? AND unit = ? AND part = ? AND first <= ? AND last >= ? AND name = ? ORDER BY id`,
      )
      .all(key, unit, part, last, first, name) as unknown as Citing[];
  });
}

function citedWords({ part, unit, first, last, name }: Citing): string {
  const number = { number: name !== '' ? name : String(first), sub: [] };
  const end = { number: name !== '' ? name : String(last), sub: [] };
  const inner =
    unit === '' ? '' : formatPlace([{ unit: unit as Place[number]['unit'], ranges: [{ first: number, last: end }] }]);
  return [part, inner].filter((word) => word !== '').join(', ');
}
