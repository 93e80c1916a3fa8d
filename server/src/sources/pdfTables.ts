/** Tables in a PDF: runs of lines with cells, their wrapped cells put together, one row a line. */
import { joinLines } from './pdfJoin';
import type { PdfCell, PdfLine } from './pdfLines';
import type { PdfMeasure } from './pdfMeasure';

/** What stands before a gap and is no cell: `12.`, `(a)`, `•`, `IV.`, `145.23`, `12 -`. */
const LABEL =
  /^(?:[(（]?[\p{L}\p{N}]{1,5}[.)）．、:]|\(?\p{L}\)|\d{1,4}(?:\.\d{1,3}){0,2}\.?|\d{1,3}\/(?:\d{1,4}\s?[A-Z]?\.?)?|[•●▪◦‣–—\-*\ue000-\uf8ff]|\p{L}+ \d{1,3}[.:]|.{1,8}\s?[-–]|\[\^[^\]]+\]|\(\[\^[^\]]+\]\))$/u;
const LEADERS = /(?:\.\s?){4,}|…{2,}/;

/** So many lines without cells may stand in a table, before the next line with cells. */
const REACH = 4;

/** Whether the line opens with a label that a gap follows. */
export function isLabelled({ cells }: PdfLine): boolean {
  return cells.length >= 2 && LABEL.test(cells[0]?.text ?? '');
}

/** Whether dots lead to a page number, as in a table of contents. */
export function hasLeaders({ text }: PdfLine): boolean {
  return LEADERS.test(text);
}

function cellsOf(line: PdfLine): readonly PdfCell[] {
  return isLabelled(line) && !/^\d+$/.test(line.cells[0]?.text ?? '') ? line.cells.slice(1) : line.cells;
}

function isRow(line: PdfLine): boolean {
  return cellsOf(line).length >= 2 && !hasLeaders(line) && line.mark === undefined;
}

/** The runs of lines that are a table, as first and last index. */
export function findTables(lines: readonly PdfLine[], measure: PdfMeasure): (readonly [number, number])[] {
  const tables: (readonly [number, number])[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at];
    if (!first || !isRow(first)) continue;
    let last = at;
    let rows = 1;
    for (let k = at + 1; k < lines.length && k <= last + REACH; k++) {
      const line = lines[k];
      const before = lines[k - 1];
      if (!line || !before || isApart(before, line, measure) || endsTable(line, first)) break;
      if (!isRow(line)) continue;
      last = k;
      rows++;
    }
    if (rows < 2 && cellsOf(first).length < 3) continue;
    const from = reach(lines, at, -1, (tables.at(-1)?.[1] ?? -1) + 1, first, measure);
    last = reach(lines, last, 1, lines.length - 1, first, measure);
    tables.push([from, last]);
    at = last;
  }
  return tables;
}

function isApart(before: PdfLine, line: PdfLine, measure: PdfMeasure): boolean {
  return line.y - before.y > measure.leading(line.size) * 4;
}

/** How far the table goes on up or down: over wrapped cells, and over single cells of the small type that tables are in. */
function reach(
  lines: readonly PdfLine[],
  from: number,
  step: 1 | -1,
  limit: number,
  first: PdfLine,
  measure: PdfMeasure,
): number {
  let at = from;
  while (at !== limit) {
    const here = lines[at];
    const next = lines[at + step];
    if (!here || !next || next.mark !== undefined || endsTable(next, first) || Math.abs(next.size - here.size) > 0.6)
      break;
    const pitch = Math.abs(next.y - here.y);
    const small = next.size < measure.body * 0.93 && next.right - next.left < (first.right - first.left) * 0.6;
    if (pitch > measure.leading(next.size) * (small ? 2 : 1.15)) break;
    if (!small && step < 0) break;
    at += step;
  }
  return at;
}

/** A line across all columns, or of larger type, is no cell. */
function endsTable(line: PdfLine, first: PdfLine): boolean {
  const width = first.right - first.left;
  if (line.size > first.size * 1.1 || (line.bold && line.size > first.size * 1.05)) return true;
  const crosses = line.cells.some(({ left, right }) => right - left > width * 0.75);
  return line.mark !== undefined || hasLeaders(line) || (line.cells.length === 1 && crosses && width > 150);
}

interface Cell {
  text: string;
  left: number;
  right: number;
}

/** The lines of a table → its rows, each with tabs between its cells. */
export function rowsOf(lines: readonly PdfLine[]): string[] {
  const rows: Cell[][] = [];
  const left = Math.min(...lines.filter(({ cells }) => cells.length >= 2).map((line) => line.left));
  const leads = lines.filter((line) => line.left - left < line.size * 2 && line.cells.length >= 2);
  // The first column ends somewhere between its longest cell and the second column.
  const second = Math.min(...leads.map((line) => (line.cells[1]?.left ?? Infinity) - line.size));
  const limit = second * 0.7 + Math.max(...leads.map(({ cells }) => cells[0]?.right ?? 0)) * 0.3;
  const pitches = lines.map((line, at) => line.y - (lines[at - 1]?.y ?? -Infinity));
  const within = Math.min(...pitches.filter((pitch, at) => pitch > (lines[at]?.size ?? 0) * 0.9)) * 1.3;
  let before: PdfLine | undefined;
  for (const [at, line] of lines.entries()) {
    const row = rows.at(-1);
    // A row begins behind white space, and where its first cell does not go on from the one above it.
    const isOpen = (pitches[at] ?? Infinity) > Math.min(within, line.size * 1.7);
    const begins = leads.includes(line) && (!before || !isWrapped(before, line, limit));
    if (!row || isOpen || begins) rows.push(line.cells.map((cell) => ({ ...cell })));
    else for (const cell of line.cells) addCell(row, cell);
    if (line.left - left < line.size * 2) before = line;
  }
  const rightToLeft = lines.filter((line) => line.rightToLeft).length * 2 > lines.length;
  return rows.map((row) =>
    row
      .sort((a, b) => (rightToLeft ? b.right - a.right : a.left - b.left))
      .map(({ text }) => text)
      .join('\t'),
  );
}

/** Whether the first word of a row would have found no room in the first cell above it. */
function isWrapped(before: PdfLine, line: PdfLine, limit: number): boolean {
  const [above, cell] = [before.cells[0], line.cells[0]];
  if (!above || !cell) return false;
  const word = /^\S+/.exec(cell.text)?.[0].length ?? 0;
  return above.right + ((cell.right - cell.left) * (word + 1)) / Math.max(1, cell.text.length) > limit;
}

/** Puts the next line of a cell to the cell above it. */
function addCell(row: Cell[], cell: PdfCell): void {
  const [same] = row
    .map((known) => ({ known, overlap: Math.min(known.right, cell.right) - Math.max(known.left, cell.left) }))
    .sort((a, b) => b.overlap - a.overlap);
  if (!same || same.overlap <= 0) {
    row.push({ ...cell });
    return;
  }
  same.known.text = joinLines([same.known.text, cell.text]);
  same.known.left = Math.min(same.known.left, cell.left);
  same.known.right = Math.max(same.known.right, cell.right);
}
