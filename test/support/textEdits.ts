/** Edits as an editor makes them. */
import { lineIndex } from '../../server/src/base/lineIndex';

interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The text with all edits made, whose ranges are those of the text before; of two at one place, the first stands first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = lineIndex(text);
  const placed = edits.map(({ range, newText }, order) => ({
    from: lines.offset(range.start),
    to: lines.offset(range.end),
    newText,
    order,
  }));
  placed.sort((a, b) => b.from - a.from || b.to - a.to || b.order - a.order);
  let end = Infinity;
  for (const { from, to, newText } of placed) {
    if (to > end) throw new Error('two edits overlap');
    end = from;
    text = text.slice(0, from) + newText + text.slice(to);
  }
  return text;
}
