/** The passage of a block: what it says, without label, marks, notes and furniture. */
import { fact } from '../base/lazy';
import { joinPieces, type Passage, type Piece } from '../base/passage';
import type { Block } from './nodes';

/** Reads the block once; later calls for the same block give the same value. */
export const passage: (block: Block) => Passage = fact((block) => joinPieces(pieces(block)));

function pieces(block: Block): Piece[] {
  const found: Piece[] = [];
  const skipped = new Set<number>();
  for (const { first, block: child } of block.children) {
    for (let k = 0; k < child.segments.length; k++) skipped.add(first + k);
  }
  const marks = block.marks.values();
  let mark = marks.next();
  let at = 0;
  block.segments.forEach((segment, index) => {
    const end = at + segment.start + segment.text.length;
    let from = at + segment.start;
    if (index === 0 && block.label) from = block.label.to + spaceAfter(segment.raw, block.label.to);
    // A label that was only looked for inside the line breaks no line: `SR.31. The`.
    let newLine = !segment.runIn || /\s$/.test(block.segments[index - 1]?.raw ?? ' ');
    const add = (to: number): void => {
      if (to > from && !skipped.has(index)) found.push({ text: segment.raw.slice(from - at, to - at), from, newLine });
      newLine = newLine && to <= from;
    };
    while (!mark.done && mark.value.from < end) {
      add(mark.value.from);
      from = mark.value.to;
      mark = marks.next();
    }
    add(end);
    at += segment.length;
  });
  return found;
}

function spaceAfter(raw: string, from: number): number {
  return /^[\s\u00a0]*/.exec(raw.slice(from, from + 40))?.[0].length ?? 0;
}
