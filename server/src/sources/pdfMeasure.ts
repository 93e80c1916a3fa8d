/** What is usual in a document: the size of its type, the distance of its lines, where its columns begin and end. */
import type { PdfRegion } from './pdfColumns';
import type { PdfLine } from './pdfLines';

/** The edges of a column in the direction of reading: in a text from right to left both are negative. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface PdfMeasure {
  /** The size of most of the type. */
  readonly body: number;
  /** The usual distance of two baselines of type of this size. */
  leading(size: number): number;
  extent(page: { readonly width: number }, column: number): Extent;
}

/** Where a line begins, in the direction of reading. */
export function startOf(line: Pick<PdfLine, 'left' | 'right' | 'rightToLeft'>): number {
  return line.rightToLeft ? -line.right : line.left;
}

/** Where a line ends, in the direction of reading. */
export function endOf(line: Pick<PdfLine, 'left' | 'right' | 'rightToLeft'>): number {
  return line.rightToLeft ? -line.left : line.right;
}

interface MeasuredPage {
  readonly width: number;
  readonly regions: readonly PdfRegion[];
}

/** Measures all pages, without their furniture. */
export function measure(pages: readonly MeasuredPage[]): PdfMeasure {
  const sizes = new Map<number, number>();
  const pitches = new Map<number, Map<number, number>>();
  for (const { lines } of pages.flatMap(({ regions }) => regions)) {
    for (const [at, line] of lines.entries()) {
      add(sizes, line.size, line.text.length);
      const next = lines[at + 1];
      if (!next || next.size !== line.size || next.y - line.y > line.size * 2.5 || next.y - line.y < line.size)
        continue;
      const known = pitches.get(line.size) ?? new Map<number, number>();
      add(known, Math.round((next.y - line.y) * 2) / 2, 1);
      pitches.set(line.size, known);
    }
  }
  const body = most(sizes) ?? 10;
  const extents = new Map<string, Extent>();
  for (const key of new Set(pages.flatMap(({ width, regions }) => regions.map((r) => keyOf(width, r.column))))) {
    const lines = pages.flatMap(({ width, regions }) =>
      regions.filter(({ column }) => keyOf(width, column) === key).flatMap((region) => region.lines),
    );
    const text = lines.filter(({ size }) => Math.abs(size - body) < body * 0.08);
    extents.set(key, extentOf(text.length > 0 ? text : lines));
  }
  return {
    body,
    leading: (size) => smallest(pitches.get(size)) ?? size * 1.2,
    extent: ({ width }, column) => extents.get(keyOf(width, column)) ?? { start: 0, end: width },
  };
}

function keyOf(width: number, column: number): string {
  return `${Math.round(width)} ${column}`;
}

function add(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function most(counts: ReadonlyMap<number, number> | undefined): number | undefined {
  return [...(counts ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** The distance within paragraphs: where each is a line or two, the distance between them may be as frequent. */
function smallest(counts: ReadonlyMap<number, number> | undefined): number | undefined {
  if (!counts) return undefined;
  const highest = Math.max(...counts.values());
  return Math.min(...[...counts].filter(([, count]) => count * 3 >= highest).map(([pitch]) => pitch));
}

/** Most lines begin where the column does, and one in twenty reaches over its end, as stops may. */
function extentOf(all: readonly PdfLine[]): Extent {
  const rightToLeft = all.filter((line) => line.rightToLeft).length * 2 > all.length;
  const lines = all.filter((line) => line.rightToLeft === rightToLeft);
  const starts = new Map<number, number>();
  for (const line of lines) add(starts, Math.round(startOf(line) / 2) * 2, 1);
  const ends = lines.map(endOf).sort((a, b) => a - b);
  return { start: most(starts) ?? 0, end: ends[Math.floor(ends.length * 0.95)] ?? 0 };
}
