/** Offsets ⇄ LSP positions. */
import type { Range } from 'vscode-languageserver-types';
import { fact } from '../base/lazy';
import { lineIndex, type LineIndex } from '../base/lineIndex';
import type { Span } from '../base/span';
import type { CorpusRecord } from '../corpus/record';

export function toRange(lines: LineIndex, { from, to }: Span): Range {
  return { start: lines.position(from), end: lines.position(to) };
}

export function toSpan(lines: LineIndex, { start, end }: Range): Span {
  return { from: lines.offset(start), to: lines.offset(end) };
}

/** Line starts of a corpus document, computed once. */
export const recordLines: (record: CorpusRecord) => LineIndex = fact(({ text }) => lineIndex(text));
