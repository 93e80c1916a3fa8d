/** What may come after a document under a symbol of its own: its corrigenda, revisions and addenda (un-conventions.md 1.1). */
import { factOfText } from '../base/lazy';
import { formatSymbol } from './format';
import { parseSymbol } from './parse';

export type SuccessorKind = 'Corr' | 'Rev' | 'Add';

export interface Successor {
  readonly kind: SuccessorKind;
  /** Canonical. */
  readonly symbol: string;
}

/** Few documents are corrected or revised more often, and each number is a question to the corpus. */
const NUMBERS = [1, 2, 3] as const;

/**
 * The exact symbols under which a document may have been corrected, replaced or added to, the last revision first. A
 * revision is replaced by later revisions; what is corrected is the text that is cited and no other.
 */
export const successorsOf: (symbol: string) => readonly Successor[] = factOfText(readSuccessors);

function readSuccessors(symbol: string): readonly Successor[] {
  const parsed = parseSymbol(symbol);
  if (!parsed) return [];
  const { suffixes } = parsed;
  const last = suffixes.at(-1);
  // A corrigendum is not corrected, and an addendum not replaced under a symbol that could be told.
  if (last?.kind !== undefined && last.kind !== 'Rev')
    return last.kind === 'Add' ? corrigenda(formatSymbol(parsed)) : [];
  const whole = formatSymbol(parsed);
  const base = last ? formatSymbol({ ...parsed, suffixes: suffixes.slice(0, -1) }) : whole;
  const revised = last ? Number(last.number) : 0;
  const revisions = NUMBERS.map((number): Successor => ({ kind: 'Rev', symbol: `${base}/Rev.${revised + number}` }));
  return [
    ...(Number.isInteger(revised) ? revisions.reverse() : []),
    ...corrigenda(whole),
    { kind: 'Add', symbol: `${whole}/Add.1` },
  ];
}

function corrigenda(symbol: string): readonly Successor[] {
  return NUMBERS.map((number): Successor => ({ kind: 'Corr', symbol: `${symbol}/Corr.${number}` }));
}
