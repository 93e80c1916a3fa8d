/** Folding: parts, sections, and paragraphs of more than one line. */
import type { FoldingRange } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex';
import type { Draft } from '../draft/nodes';
import { parts, type Placed } from '../draft/tree';

export function folding(draft: Draft, lines: LineIndex): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (from: Placed, to: number): void => {
    const startLine = lines.position(from.at + (from.block.segments[0]?.start ?? 0)).line;
    const endLine = lastTextLine(draft, to, lines);
    if (endLine > startLine) ranges.push({ startLine, endLine });
  };
  for (const part of parts(draft)) {
    if (part.block) add({ block: part.block, at: part.at }, part.end);
    part.headings.forEach((heading, index) => {
      const next = part.headings.slice(index + 1).find(({ level }) => level <= heading.level);
      add(heading, next?.at ?? part.end);
    });
    for (const paragraph of part.paragraphs) {
      const last = paragraph.members.at(-1) ?? paragraph;
      add(paragraph, last.at + last.block.length);
    }
  }
  return ranges;
}

/** The last line before an offset at which a block ends, without the blank lines that belong to the block. */
function lastTextLine(draft: Draft, end: number, lines: LineIndex): number {
  const index = draft.segments.find(end - 1);
  return lines.position(draft.segments.offset(index)).line;
}
