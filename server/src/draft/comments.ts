/** Comments: lines of a draft that are no part of the document. The parser sees them as it sees blank lines. */
import { fact } from '../base/lazy';
import type { Span } from '../base/span';
import type { Draft } from './nodes';
import { isComment, type Segment } from './segment';

/** A comment with its line's absolute place, from the first sign to the last, and what stands between `<!--` and `-->`. */
export interface Comment extends Span {
  readonly text: string;
}

/** Every comment of a draft, in order. */
export const comments: (draft: Draft) => readonly Comment[] = fact((draft) => {
  const found: Comment[] = [];
  let at = 0;
  for (const { items, length } of draft.segments.runs()) {
    for (const { from, to, text } of commentsIn(items)) found.push({ from: at + from, to: at + to, text });
    at += length;
  }
  return found;
});

/** Whether an offset is behind the first sign of a comment, and not behind its last one. */
export function isInComment(draft: Draft, offset: number): boolean {
  return comments(draft).some(({ from, to }) => from < offset && offset <= to);
}

const NONE: readonly Comment[] = [];

/** Those of a run of segments, from its start. */
const commentsIn = fact((run: readonly Segment[]): readonly Comment[] => {
  let at = 0;
  const found: Comment[] = [];
  for (const segment of run) {
    for (const { from, to, text } of commentsOf(segment)) found.push({ from: at + from, to: at + to, text });
    at += segment.length;
  }
  return found.length === 0 ? NONE : found;
});

const commentsOf = fact((segment: Segment): readonly Comment[] => {
  if (!segment.raw.includes('<!--')) return NONE;
  return Array.from(segment.raw.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }) => {
    if (!isComment(line)) return [];
    const from = index + line.indexOf('<!--');
    return [{ from, to: index + line.lastIndexOf('-->') + 3, text: line.trim().slice(4, -3).trim() }];
  });
});
