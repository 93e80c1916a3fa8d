/** Joint symbols: whether their halves can be of one document (un-conventions.md 1.6). */
import { parseSymbol } from './parse';
import type { DocumentSymbol } from './symbol';

/** Session n of the General Assembly opens in September of this year and n. */
const FIRST_SESSION = 1945;

/** Two halves that are of different years. */
export interface YearConflict {
  readonly session: string;
  /** The two years in which the session sits. */
  readonly years: readonly [number, number];
  readonly other: string;
  readonly year: number;
}

/** The half of the Assembly and one of the Security Council or the Economic and Social Council, where their years disagree; undefined where nothing can be said. */
export function yearConflict(targets: readonly string[]): YearConflict | undefined {
  const halves = targets.map((target) => parseSymbol(target));
  const assembly = halves.find((half) => half && sessionOf(half) !== undefined);
  const session = assembly && sessionOf(assembly);
  if (!assembly || session === undefined) return undefined;
  const years = [FIRST_SESSION + session, FIRST_SESSION + session + 1] as const;
  for (const half of halves) {
    const year = half && yearOf(half);
    if (half && year !== undefined && !years.includes(year))
      return { session: assembly.canonical, years, other: half.canonical, year };
  }
  return undefined;
}

/** The ordinary session of a document of the Assembly or its main committees; its councils count their own. */
function sessionOf({ root, body, session }: DocumentSymbol): number | undefined {
  if (root !== 'A' || body.some((part) => !/^(?:C\.\d|INF)$/.test(part))) return undefined;
  const count = /^\d{2,3}$/.test(session ?? '') ? Number(session) : 0;
  return count > 30 ? count : undefined;
}

function yearOf({ root, body, year }: DocumentSymbol): number | undefined {
  return (root === 'S' || root === 'E') && body.length === 0 ? year : undefined;
}
