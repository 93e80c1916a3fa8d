/** The lines of one block that are its own, without those of the notes and furniture inside it. */
import type { Span } from '../base/span';
import type { Block } from '../draft/nodes';

export interface OwnLine extends Span {
  readonly text: string;
}

/** Relative to the block, in order; none is empty, none holds the end of a line. */
export function ownLines({ segments, children }: Block): OwnLine[] {
  const others = new Set(children.flatMap(({ first, block }) => block.segments.map((_, index) => first + index)));
  const found: OwnLine[] = [];
  let at = 0;
  segments.forEach(({ start, text, length }, index) => {
    if (text !== '' && !others.has(index)) found.push({ from: at + start, to: at + start + text.length, text });
    at += length;
  });
  return found;
}
