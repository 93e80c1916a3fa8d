/** Pinpoints in the store: what stands at a place, and who cites it. */
import { PLACE_UNITS, type Place } from '../../base/place';
import { symbolKey } from '../../docsymbol/format';
import { aliasKeys } from '../../docsymbol/aliases';
import { parseSymbol } from '../../docsymbol/parse';
import type { Language } from '../../languages/lexicon';
import { askedKeys, type AskedKey } from '../asked';
import { citedWords, unitCode, type PlaceKey } from '../citing';
import type { CitingPlace, CitingResult, Hit, Passages, Where } from '../corpus';
import { hitAround, passagesIn } from '../hits';
import { UNIT_KINDS } from '../structure';
import type { Database } from './database';
import type { Listed, StoreReader } from './read';
import { COLUMNS, type Row } from './rows';
import { ROWS } from './schema';

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
  const own =
    versions.length > 0 ? versions.flatMap((version) => version.symbols) : [parseSymbol(symbol)?.canonical ?? symbol];
  const symbols = [...new Set(own)];
  const keys = [...new Set([symbolKey(symbol), ...symbols.flatMap(aliasKeys)])];
  const { condition, values } = conditionOf(keys, place);
  const from = `FROM citations c WHERE ${condition} AND ${reader.shown(`c.id / ${ROWS}`)}`;
  const sum = db
    .prepare(
      `SELECT count(*) AS total, count(DISTINCT document) AS documents FROM (SELECT DISTINCT c.id / ${ROWS} AS document, c.start ${from})`,
    )
    .get(...values);
  const newest = db.prepare(
    `SELECT c.id AS citation, c.part, c.unit, c.series, c.first, c.last, c.sub, c.kind, c.home, c.label, c.start, c.length,
         c.line, c.character, c.lines, c.last_character, ${COLUMNS}
       FROM citations c JOIN documents d ON d.id = c.id / ${ROWS}
       WHERE ${condition} AND ${reader.shown('d.id')} ORDER BY d.date DESC, d.id DESC, c.id LIMIT ?`,
  );
  // A citation of several places has several rows: the last one may be cut, and one too many is needed to know.
  let found: CitingPlace[];
  for (let most = (limit + 1) * 4; ; most *= 4) {
    const rows = newest.all(...values, most) as unknown as Citing[];
    found = places(rows, reader);
    if (rows.length < most || found.length > limit) break;
  }
  return {
    symbols,
    places: found.slice(0, limit),
    total: Number(sum?.total ?? 0),
    documents: Number(sum?.documents ?? 0),
  };
}

interface Citing extends Row {
  readonly citation: number;
  readonly part: string;
  readonly unit: number;
  readonly series: string;
  readonly first: number;
  readonly last: number;
  readonly sub: string;
  readonly kind: number;
  readonly home: string;
  readonly label: string;
  readonly start: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
  readonly lines: number;
  readonly last_character: number;
}

function places(rows: readonly Citing[], reader: StoreReader): CitingPlace[] {
  const found = new Map<string, { readonly place: Omit<CitingPlace, 'cites' | 'keys'>; readonly cited: PlaceKey[] }>();
  const documents = new Map<number, Listed | undefined>();
  for (const row of rows) {
    if (!documents.has(row.id)) documents.set(row.id, reader.list(row));
    const document = documents.get(row.id);
    if (!document) continue;
    const { part, series, first, last, sub, home, label, start } = row;
    const cited: PlaceKey = { part, unit: PLACE_UNITS[row.unit - 1] ?? '', series, first, last, sub };
    const key = `${row.id} ${start}`;
    const before = found.get(key);
    if (before) {
      before.cited.push(cited);
      continue;
    }
    const kind = UNIT_KINDS[row.kind] ?? 'text';
    const range = {
      start: { line: row.line, character: row.character },
      end: { line: row.line + row.lines, character: row.last_character },
    };
    const inside = home === '' ? 'main' : home;
    const place = { document, part: inside, kind, label, from: start, to: start + row.length, range };
    found.set(key, { place, cited: [cited] });
  }
  return Array.from(found.values(), ({ place, cited }) => ({ ...place, cites: citedWords(cited), keys: cited }));
}

/** SQL that finds the citations of these documents at a place, and its values. */
function conditionOf(keys: readonly string[], place: Place): { condition: string; values: (string | number)[] } {
  const target = `c.target IN (SELECT id FROM targets WHERE key IN (${keys.map(() => '?').join(', ')}))`;
  if (place.length === 0) return { condition: target, values: [...keys] };
  const each = askedKeys(place).map(askedSql);
  return {
    condition: `${target} AND ${anyOf(each.map(({ sql }) => sql))}`,
    values: [...keys, ...each.flatMap(({ values }) => values)],
  };
}

/** `isAsked` in SQL, of a row `c`. */
export function askedSql(key: AskedKey): { sql: string; values: (string | number)[] } {
  const { part } = key;
  if (key.how === 'part') {
    const inside = `${part}, `;
    return { sql: '(c.part = ? OR substr(c.part, 1, ?) = ?)', values: [part, inside.length, inside] };
  }
  const { how, series, first, last, sub } = key;
  const inSeries = IN_SERIES[how];
  // A sub-paragraph is cited with the whole paragraph, with what it is in, and with what is in it.
  const meets = '(substr(c.sub, 1, length(?)) = ? OR substr(?, 1, length(c.sub)) = c.sub)';
  return {
    sql: `(c.unit IN (${key.units.map(unitCode).join(', ')}) AND c.part = ? AND ${inSeries} AND c.first <= ? AND c.last >= ? AND ${meets})`,
    values: [part, ...(how === 'is' ? [series] : [series, series]), last, first, sub, sub, sub],
  };
}

const IN_SERIES = {
  is: 'c.series = ?',
  ends: 'substr(c.series, -length(?)) = ?',
  begins: 'substr(c.series, 1, length(?)) = ?',
};

/** True where one of them is: in pairs, since SQLite reads no long chain. */
export function anyOf(conditions: readonly string[]): string {
  if (conditions.length < 2) return conditions[0] ?? '0';
  const middle = conditions.length >> 1;
  return `(${anyOf(conditions.slice(0, middle))} OR ${anyOf(conditions.slice(middle))})`;
}

/** The passages that these spans of documents stand in. */
export function contextOf(reader: StoreReader, asked: readonly Where[]): Hit[] {
  return asked.flatMap(({ document, from, to }) => {
    const { id } = document as Listed;
    const structure = reader.structure(id);
    const body = reader.body(id);
    const hit = structure && body && hitAround(document, structure, body, from, to);
    return hit ? [hit] : [];
  });
}
