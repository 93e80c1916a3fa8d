/** When a document can be from, as its symbol tells (un-conventions.md 1.2 and 1.6). */
import { readRoman } from '../languages/numerals';
import { yearOfResolution } from './firstNumbers';
import type { DocumentSymbol } from './symbol';

/** ISO days, both possible. */
export interface DateBounds {
  readonly from: string;
  readonly to: string;
}

/** The day of the first document of the organization. */
const BEGINNING = '1945-01-01';

/** Session n of the General Assembly opens in September of this year and n. */
const FIRST_SESSION = 1945;

/** The days between which the symbol puts its document; undefined where it says nothing. */
export function dateBounds(symbol: DocumentSymbol): DateBounds | undefined {
  const { root, nature, number, year, session, suffixes } = symbol;
  // A revision or correction may come much later; only the year in which the document was begun is told.
  const late = suffixes.length > 0;
  if (year !== undefined) return ofYear(root, year, late);
  if (root === 'S' && nature === 'RES' && number !== undefined) {
    const known = yearOfResolution(Number(number));
    return known === undefined ? undefined : years(known, known);
  }
  if (root === 'S' && nature === undefined && number !== undefined && symbol.body.length === 0) {
    // Until 1993 the documents of the Security Council were numbered through.
    return { from: BEGINNING, to: `${late ? 1996 : 1994}-12-31` };
  }
  const count = root === 'A' && session !== undefined ? ordinary(symbol, session) : undefined;
  if (count === undefined) return undefined;
  // Preliminary lists come in the January before the session opens; records of its last day, months after it ended.
  return years(FIRST_SESSION + count, FIRST_SESSION + count + (late ? 4 : 2));
}

/** What the Security Council issues has the year of its day; elsewhere it is the year of the session, prepared the autumn before. */
function ofYear(root: string, year: number, late: boolean): DateBounds {
  const from = root === 'S' ? `${year}-01-01` : `${year - 1}-07-01`;
  return { from, to: late ? `${year + 3}-12-31` : root === 'S' ? `${year}-12-31` : `${year + 1}-12-31` };
}

/** The number of an ordinary session of the Assembly; special ones and those of its councils say no year. */
function ordinary({ body }: DocumentSymbol, session: string): number | undefined {
  if (body.some((part) => !/^(?:C\.\d|BUR|CONF|INF|SPC)/.test(part))) return undefined;
  const count = /^\d{1,3}$/.test(session) ? Number(session) : readRoman(session);
  return count !== undefined && count <= 154 ? count : undefined;
}

function years(from: number, to: number): DateBounds {
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
