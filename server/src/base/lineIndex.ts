/** Offset ⇄ line and character of one text, counted as LSP counts: lines end with \n, \r\n or \r, columns are UTF-16 units. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

export interface LineIndex {
  /** The position of an offset, both from 0; one outside the text is moved to its nearest end, one inside \r\n before it. */
  position(offset: number): Position;
  /** The offset of a position; one behind the end of its line, or of the text, is moved to that end. */
  offset(position: Position): number;
}

/** Reads the text once. Costs its length; make one per version of a text. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    ends.push(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);
  return {
    position(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: Math.min(at, ends[low] ?? at) - (starts[low] ?? 0) };
    },
    offset({ line, character }) {
      if (line < 0) return 0;
      const start = starts[line];
      const end = ends[line];
      if (start === undefined || end === undefined) return text.length;
      return Math.max(start, Math.min(start + character, end));
    },
  };
}
