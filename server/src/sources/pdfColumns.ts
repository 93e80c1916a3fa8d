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

/** The regions of a page in reading order. `lines` are those of the whole page, made of `items`. */
export function regionsOf(items: readonly PdfItem[], lines: readonly PdfLine[]): PdfRegion[] {
  const run = findColumns(lines);
  if (!run) return lines.length > 0 ? [{ column: 0, lines }] : [];
  const { from, to, gutter } = run;
  const top = (lines[from]?.y ?? 0) - (lines[from]?.size ?? 0);
  const bottom = lines[to]?.y ?? 0;
  const between = items.filter(({ y }) => y > top && y <= bottom + 1);
  const left = linesOf(between.filter(({ x }) => x < gutter));
  const right = linesOf(between.filter(({ x }) => x >= gutter));
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
function findColumns(lines: readonly PdfLine[]): Run | undefined {
  if (lines.length < FEWEST) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  let best: Run | undefined;
  for (let gutter = left + width * 0.35; gutter < left + width * 0.65; gutter += 3) {
    for (const run of runsAt(lines, gutter)) {
      if (best && run.to - run.from <= best.to - best.from) continue;
      if (isText(lines.slice(run.from, run.to + 1), run.gutter)) best = run;
    }
  }
  return best;
}

function runsAt(lines: readonly PdfLine[], gutter: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const crossed = lines[at]?.cells.some((cell) => cell.left < gutter - 1 && cell.right > gutter + 1) ?? true;
    if (!crossed) continue;
    if (at - from >= FEWEST) runs.push({ from, to: at - 1, gutter });
    from = at + 1;
  }
  return runs;
}

/** Whether both sides are full of lines of text, as no table is. */
function isText(lines: readonly PdfLine[], gutter: number): boolean {
  const cells = lines.flatMap(({ cells: all, y }) => all.map((cell) => ({ ...cell, y })));
  const sides = [cells.filter(({ right }) => right <= gutter + 1), cells.filter(({ left }) => left >= gutter - 1)];
  return sides.every((side) => {
    if (side.length < FEWEST) return false;
    const left = Math.min(...side.map((cell) => cell.left));
    const width = Math.max(...side.map((cell) => cell.right)) - left;
    const full = side.filter((cell) => cell.right - cell.left > width * FILLED && cell.text.length > 15);
    const ys = [...new Set(side.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
    const pitches = ys.slice(1).map((y, at) => y - (ys[at] ?? 0));
    const pitch = pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
    const dense = (ys.length * pitch) / ((ys.at(-1) ?? 0) - (ys[0] ?? 0) + pitch);
    return full.length > side.length * FILLED && dense > DENSE && width > 100;
  });
}
