/** Document symbols in running text: `A/60/341-S/2005/567`, `S/RES/1631 (2005)`, `A/50/60–S/1995/1*`, near misses among them. */
import { say } from '../base/l10n';
import type { Span } from '../base/span';
import { checkHalf, type Fault, type FaultKind } from './check';
import { canonical } from './format';
import { fold, isLetter, isWordy } from './glyphs';
import { readHalf, type Half } from './half';

/** One written symbol, joint or not. `targets` are its halves in the order of the text. */
export interface WrittenSymbol extends Span {
  readonly text: string;
  /** The halves as written, with plain brackets, dashes and spaces. */
  readonly targets: readonly string[];
  /** What is wrong with it, in a clause of the interface; undefined for a well-formed symbol. */
  readonly fault?: string;
  /** What kind of fault that is; with a fault. */
  readonly faultKind?: FaultKind;
  /** The canonical symbols that are meant, one for each of `targets`; only with a fault, and only where they can be known. */
  readonly suggest?: readonly string[];
  /** A number is still missing: `S/2026/XXX`. */
  readonly state?: 'to come';
}

/** No joint symbol has more halves. */
const MOST_HALVES = 6;

/**
 * Every document symbol of a text, in order, never overlapping, in time linear in the text. A symbol has a digit behind
 * its first slash (`A/RES` alone is none); a reissue asterisk and a closing stop are outside. What is unmistakably meant
 * as a symbol and written wrong is found too, with its fault (un-conventions.md 1.3).
 */
export function findSymbols(text: string): WrittenSymbol[] {
  const found: WrittenSymbol[] = [];
  const folded = fold(text);
  let end = 0;
  for (let slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', Math.max(slash + 1, end))) {
    const from = rootStart(folded, slash, end);
    if (from < 0 || isGlued(text, folded, from)) continue;
    const symbol = readSymbol(text, folded, from);
    if (!symbol) continue;
    found.push(symbol);
    end = symbol.to;
  }
  return found;
}

/** Where the letters before a slash begin; -1 where there are none, or too many for a root. */
function rootStart(folded: string, slash: number, end: number): number {
  const last = folded[slash - 1] === ' ' && folded[slash + 1] === ' ' ? slash - 1 : slash;
  let from = last;
  while (from > end && last - from < 8 && isLetter(folded.charCodeAt(from - 1))) from--;
  return from === last || last - from > 7 ? -1 : from;
}

/** What stands before a symbol that is none: an address, a path, a word. A dash of the sentence may stand there. */
function isGlued(text: string, folded: string, from: number): boolean {
  if (from === 0) return false;
  return (
    isWordy(folded.charCodeAt(from - 1)) || '/@=\\~%#&+$'.includes(folded[from - 1] ?? '') || text[from - 1] === '-'
  );
}

function readSymbol(text: string, folded: string, from: number): WrittenSymbol | undefined {
  const first = readHalf(folded, from);
  if (!first) return undefined;
  const halves = [first];
  for (let last = first; halves.length < MOST_HALVES;) {
    let at = last.to;
    while (folded[at] === '*' && at - last.to < 3) at++;
    const next = folded[at] === '-' ? readHalf(folded, at + 1) : undefined;
    if (!next) break;
    halves.push(next);
    last = next;
  }
  const to = halves.at(-1)?.to ?? first.to;
  const faults = halves.map((half, at) => faultOf(half, at > 0, folded.slice(half.to, half.to + 12)));
  const { fault, faultKind } = faults.find((one) => one !== undefined) ?? {};
  const meant = halves.map((half, at) => (faults[at] ? faults[at].meant : half.meant));
  const known = meant.filter((one) => one !== undefined);
  const open = halves.some(({ parts }) => parts.some(({ kind }) => kind === 'open'));
  return {
    from,
    to,
    text: text.slice(from, to),
    targets: halves.map((half) => canonical(folded.slice(half.from, half.to))),
    ...(fault !== undefined && { fault: say(fault) }),
    ...(faultKind && { faultKind }),
    ...(fault !== undefined && known.length === meant.length && { suggest: known }),
    ...(open && { state: 'to come' as const }),
  };
}

function faultOf(half: Half, joint: boolean, behind: string): Fault | undefined {
  const whole = checkHalf(half, joint, behind);
  if (whole && half.fault !== undefined) return { ...whole, fault: half.fault, faultKind: 'form' };
  return whole ?? (half.fault === undefined ? undefined : { fault: half.fault, faultKind: 'form', meant: half.meant });
}

/**
 * Where the text is one symbol and nothing else but spaces and reissue asterisks: that symbol. Mastheads and running heads
 * are known by it; a line that is a near miss and nothing else, or has a number still to come, is as certain as any.
 */
export function onlySymbol(text: string): WrittenSymbol | undefined {
  const [first, second] = findSymbols(text);
  if (!first || second) return undefined;
  return text.slice(0, first.from).trim() === '' && isRest(text, first.to) ? first : undefined;
}

function isRest(text: string, at: number): boolean {
  for (let k = at; k < text.length; k++)
    if (text[k] !== '*' && text[k] !== '＊' && text.charAt(k).trim() !== '') return false;
  return true;
}
