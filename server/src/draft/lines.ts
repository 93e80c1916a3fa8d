/** Lines of a draft, from the line ends of its segments: a keystroke makes no new index of the whole text. */
import { fact } from '../base/lazy';
import { lineIndex, type LineIndex } from '../base/lineIndex';
import type { Totals } from './layout';
import type { Draft } from './nodes';
import type { Segment } from './segment';

const breaks = (sum: Totals): number => sum.breaks;

/** Where the lines of one segment stand in it. */
const inside = fact(({ raw }: Segment) => lineIndex(raw));

/** Line and character of any offset of the draft and back, each at the cost of a logarithm. */
export const linesOf: (draft: Draft) => LineIndex = fact(({ segments }) => {
  /** Where a line starts; the length of the text for one behind the last. */
  const startOf = (line: number): number => {
    if (line <= 0) return 0;
    const index = segments.search(line - 1, breaks);
    const segment = segments.at(index);
    if (!segment) return segments.length;
    return (
      segments.offset(index) + inside(segment).offset({ line: line - segments.total(index, breaks), character: 0 })
    );
  };
  const lineOf = (offset: number): number => {
    const index = segments.find(offset);
    const segment = segments.at(index);
    if (!segment) return 0;
    return segments.total(index, breaks) + inside(segment).position(offset - segments.offset(index)).line;
  };
  /** The end of a line without its line end. */
  const endOf = (line: number): number => {
    const index = segments.search(line, breaks);
    const segment = segments.at(index);
    if (!segment) return segments.length;
    const within = line - segments.total(index, breaks);
    return segments.offset(index) + inside(segment).offset({ line: within, character: Number.MAX_SAFE_INTEGER });
  };
  return {
    position(offset) {
      const at = Math.max(0, Math.min(offset, segments.length));
      const line = lineOf(at);
      return { line, character: Math.min(at, endOf(line)) - startOf(line) };
    },
    offset({ line, character }) {
      if (line < 0) return 0;
      if (line > segments.total(segments.count, breaks)) return segments.length;
      const start = startOf(line);
      return Math.max(start, Math.min(start + character, endOf(line)));
    },
  };
});
