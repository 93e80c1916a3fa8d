/** Pages of two columns: where their gutter is, and their items in the order in which they are read. */
import type { PdfItem } from './pdfDocument';
import { linesOf, type PdfLine } from './pdfLines';

export interface PdfRegion {
  /** 0 across the page, 1 the column that is read first, 2 the other. */
  readonly column: 0 | 1 | 2;
  readonly lines: readonly PdfLine[];
}

/** So many lines make a column, on either side. */
const FEWEST = 8;
/** So much of a column's width do most of its lines fill, and so many of its lines are there. */
const FILLED = 0.6;
const DENSE = 0.7;
/** Of the type's size: so much is free on either side of the middle of the gutter. */
const CLEAR = 0.45;
/** In points. */
const NARROWEST = 100;
/** So many runs are looked at, the longest first. */
const TRIED = 12;

/** The regions of a page in reading order. `lines` are those of the whole page, made of `items`. */
export function regionsOf(items: readonly PdfItem[], lines: readonly PdfLine[]): PdfRegion[] {
  const run = findColumns(items, lines);
  if (!run) return lines.length > 0 ? [{ column: 0, lines }] : [];
  const { from, to, gutter } = run;
  const inside = between(items, lines, run);
  const left = linesOf(inside.filter(({ x }) => x < gutter));
  const right = linesOf(inside.filter(({ x }) => x >= gutter));
  const rightToLeft = left.filter((line) => line.rightToLeft).length * 2 > left.length;
  const [first, second] = rightToLeft ? [right, left] : [left, right];
  return [
    ...(from > 0 ? [{ column: 0 as const, lines: lines.slice(0, from) }] : []),
    { column: 1, lines: first },
    { column: 2, lines: second },
    ...regionsOf(items, lines.slice(to + 1)),
  ];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

/** The longest run of lines that no text crosses at one place near the middle, if it looks like two columns of text. */
function findColumns(items: readonly PdfItem[], lines: readonly PdfLine[]): Run | undefined {
  if (lines.length < FEWEST) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const drawn = lines.map(({ y, size }) => items.filter((item) => item.y <= y + 1 && item.y > y - size));
  const runs: Run[] = [];
  for (let gutter = left + width * 0.35; gutter < left + width * 0.65; gutter += 3) runs.push(...runsAt(drawn, gutter));
  runs.sort((a, b) => b.to - b.from - (a.to - a.from));
  return runs
    .slice(0, TRIED)
    .map((run) => withoutLastLine(lines, run))
    .find((run) => isText(between(items, lines, run), run.gutter));
}

/** What stands across both columns may end in a short line, which no longer crosses the gutter: it belongs to the line above it. */
function withoutLastLine(lines: readonly PdfLine[], run: Run): Run {
  const [above, first, second] = [lines[run.from - 1], lines[run.from], lines[run.from + 1]];
  if (!above || !first || !second || first.right > run.gutter === first.left < run.gutter) return run;
  const closer = first.y - above.y < (second.y - first.y) * 0.85 && first.y - above.y < first.size * 1.6;
  return closer ? { ...run, from: run.from + 1 } : run;
}

/** The items on the lines of a run. */
function between(items: readonly PdfItem[], lines: readonly PdfLine[], { from, to }: Run): PdfItem[] {
  const top = (lines[from]?.y ?? 0) - (lines[from]?.size ?? 0);
  const bottom = (lines[to]?.y ?? 0) + 1;
  return items.filter(({ y }) => y > top && y <= bottom);
}

function runsAt(lines: readonly (readonly PdfItem[])[], gutter: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const crossed =
      lines[at]?.some(({ x, width, size }) => x < gutter + size * CLEAR && x + width > gutter - size * CLEAR) ?? true;
    if (!crossed) continue;
    if (at - from >= FEWEST) runs.push({ from, to: at - 1, gutter });
    from = at + 1;
  }
  return runs;
}

/** Whether both sides are full of lines of text, as no table is. */
function isText(items: readonly PdfItem[], gutter: number): boolean {
  const sides = [items.filter(({ x }) => x < gutter), items.filter(({ x }) => x >= gutter)].map(linesOf);
  return sides.every((side) => {
    if (side.length < FEWEST) return false;
    const left = Math.min(...side.map((line) => line.left));
    const width = Math.max(...side.map((line) => line.right)) - left;
    const full = side.filter((line) => line.right - line.left > width * FILLED && line.text.length > 15);
    const pitches = side.slice(1).map(({ y }, at) => y - (side[at]?.y ?? 0));
    const pitch = [...pitches].sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
    const dense = (side.length * pitch) / ((side.at(-1)?.y ?? 0) - (side[0]?.y ?? 0) + pitch);
    return full.length > side.length * FILLED && dense > DENSE && width > NARROWEST;
  });
}
