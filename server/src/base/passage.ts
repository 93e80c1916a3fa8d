/**
 * The text of one block as a reader sees it, lines joined and marks, notes and furniture left out, with a map of
 * every character back to the block, so that what is found in the text has its exact place in the file.
 */
import type { Span } from './span';

/** `length` characters of the passage from `at` on stand in the block from `from` on. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

export interface Passage {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A stretch of a block: its text and where it starts in the block. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  /** Whether the file breaks the line before this piece; two pieces of one line are joined as they stand. */
  readonly newLine: boolean;
}

/**
 * Han, kana, bopomofo, CJK punctuation and full-width forms: scripts that write no space between words. Curly quotes
 * and dashes are not here: Latin text has them too, and in Chinese their other neighbour decides.
 */
export const UNSPACED =
  /[\u2e80-\u2fdf\u3000-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** The low half of a surrogate pair and the high half: rare Han characters; emoji do not stand at line breaks. */
const SURROGATE = /[\ud840-\udbff\udc00-\udfff]/;

/** As much of the end of a text as may be the beginning of a symbol. */
const TAIL = 40;

const SYMBOL_BREAK = /[/\u2011-]$/;

/**
 * Joins pieces: nothing where either side of a line break is Han or CJK punctuation, nothing behind `/`, `-` or
 * U+2011 between characters of a symbol, one space elsewhere (draft-format.md, "Passages").
 */
export function joinPieces(pieces: readonly Piece[]): Passage {
  const words: string[] = [];
  const runs: Run[] = [];
  let at = 0;
  // Asking the whole text for its end at every piece would copy it as often.
  let tail = '';
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (tail !== '' && piece.newLine && needsSpace(tail, piece.text)) {
      words.push(' ');
      at++;
    }
    runs.push({ at, from: piece.from, length: piece.text.length });
    words.push(piece.text);
    at += piece.text.length;
    tail = piece.text.length >= TAIL ? piece.text.slice(-TAIL) : `${tail}${piece.text}`.slice(-TAIL);
  }
  return { text: words.join(''), runs };
}

function needsSpace(before: string, after: string): boolean {
  const last = before.charAt(before.length - 1);
  const first = after.charAt(0);
  if (/\s/.test(last) || /\s/.test(first)) return false;
  if (UNSPACED.test(last) || UNSPACED.test(first) || SURROGATE.test(last) || SURROGATE.test(first)) return false;
  return !(SYMBOL_BREAK.test(last) && /[A-Z0-9][A-Z0-9./()-]*[/\u2011-]$/.test(before) && /[A-Z0-9]/.test(first));
}

/** The place in the block of a span of the passage's text. An empty span keeps its first end. */
export function toBlock(passage: Passage, span: Span): Span {
  const from = locate(passage, span.from);
  if (span.to <= span.from) return { from, to: from };
  return { from, to: locate(passage, span.to - 1) + 1 };
}

/** The stretches of a span of the passage's text as they stand in the block: one a line, or several round a mark. */
export function piecesInBlock({ text, runs }: Passage, span: Span): Span[] {
  const found: Span[] = [];
  for (let index = runAt(runs, span.from); index < runs.length; index++) {
    const run = runs[index] as Run;
    if (run.at >= span.to) break;
    const words = text.slice(Math.max(span.from, run.at), Math.min(span.to, run.at + run.length));
    const from = run.from + Math.max(span.from - run.at, 0) + words.length - words.trimStart().length;
    if (words.trim() !== '') found.push({ from, to: from + words.trim().length });
  }
  return found;
}

/** The place in the passage's text of an offset in the block, or undefined where the block shows nothing of it. */
export function fromBlock(passage: Passage, offset: number): number | undefined {
  const { runs } = passage;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.from + run.length < offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && offset >= run.from ? run.at + offset - run.from : undefined;
}

function locate({ runs }: Passage, at: number): number {
  const run = runs[runAt(runs, at)];
  return run ? run.from + Math.max(0, Math.min(at - run.at, run.length)) : 0;
}

/** The index of the last run that starts at or before a place of the text. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
