/** Running heads, page numbers, job numbers and bar codes: known at the edges of pages by their form or because they come back. */
import { onlySymbol } from '../docsymbol/scan';
import { ALL_LEXICONS } from '../languages/index';
import type { PdfCell, PdfLine } from './pdfLines';

/** So many lines from an edge may be furniture, and so far into the page. */
const LINES = 6;
const MARGIN = 0.16;
/** So many pages must have it. */
const OFTEN = 3;

/** `25-05391 (E) 140425`, `GE.19-13879(E)`, `K3912345 050340`. */
const JOB_NUMBER = /^(?:(?:[A-Z]{1,3}[.\s]?)?\d{2}-\d{4,6}|[A-Z]\d{7})(?![\d-])[\sA-Z()\d*/.…]*$/;
const BAR_CODE = /^\*[\s\d]{6,12}[A-Z]?\s?\*$/;
const PAGE_NUMBER = /^(?:[-–—]\s?)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?\/\s?\d{1,4})?(?:\s?[-–—])?$/;
/** The sign that the text goes on overleaf, and bar codes in a font of their own. */
const ORNAMENT = /^[/.…·•=~\s\ue000-\uf8ff]+$/;
/** The printed link of the document. */
const LINK = /^https?:\/\/\S+$/;

/** The lines of each page without its furniture. `height` is that of the page. */
export function withoutFurniture(
  pages: readonly { readonly lines: readonly PdfLine[]; readonly height: number }[],
): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const { lines, height } of pages) {
    const keys = new Set(edges(lines, height).flatMap((line) => line.cells.map((cell) => keyOf(cell, line))));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const first = pages.findIndex(({ lines }) => lines.length > 0);
  return pages.map(({ lines, height }, at) => {
    const repeated = (cell: PdfCell, line: PdfLine): boolean => (counts.get(keyOf(cell, line)) ?? 0) >= OFTEN;
    const is = (line: PdfLine | undefined): boolean =>
      line !== undefined && line.cells.every((cell) => isPrinted(cell.text) || repeated(cell, line));
    let from = 0;
    // The first page opens with the masthead.
    if (at > first) while (from < LINES && isEdge(lines[from], height) && is(lines[from])) from++;
    let to = lines.length;
    if (at === first) to = firstPageEnd(lines, height);
    while (to > from && to > lines.length - LINES && isEdge(lines[to - 1], height) && is(lines[to - 1])) to--;
    return lines.slice(from, to);
  });
}

/** The first symbol that a running head prints; for files that lack their first page. */
export function headSymbol(pages: readonly { readonly lines: readonly PdfLine[] }[]): string | undefined {
  for (const { lines } of pages.slice(0, 4)) {
    for (const { cells } of lines.slice(0, 3)) {
      for (const { text } of cells) if (onlySymbol(text)) return text;
    }
  }
  return undefined;
}

function edges(lines: readonly PdfLine[], height: number): PdfLine[] {
  return [...lines.slice(0, LINES), ...lines.slice(LINES).slice(-LINES)].filter((line) => isEdge(line, height));
}

function isEdge(line: PdfLine | undefined, height: number): boolean {
  return line !== undefined && (line.y < height * MARGIN || line.y > height * (1 - MARGIN));
}

/** The text with its digits masked, and roughly where it stands. */
function keyOf({ text }: PdfCell, { y, size }: PdfLine): string {
  return `${text.replace(/\d+/g, '#')}|${Math.round(y / 6)}|${Math.round(size)}`;
}

function isPrinted(text: string): boolean {
  if (text.length > 80) return false;
  if (PAGE_NUMBER.test(text) || JOB_NUMBER.test(text) || BAR_CODE.test(text) || ORNAMENT.test(text)) return true;
  if (LINK.test(text) || onlySymbol(text)) return true;
  return ALL_LEXICONS.some(({ page, languageNames }) => {
    const found = page.exec(text);
    if (found?.[0] === text) return true;
    if (found && found.index > 0 && found.index + found[0].length === text.length)
      return onlySymbol(text.slice(0, found.index)) !== undefined;
    return Object.values(languageNames).some((names) => names.includes(text));
  });
}

/** Beside and below the job number of the first page stand its bar code, and the request to recycle the paper. */
function firstPageEnd(lines: readonly PdfLine[], height: number): number {
  const at = lines.findIndex(
    ({ y, cells }) => y > height * (1 - MARGIN) && cells.some(({ text }) => JOB_NUMBER.test(text)),
  );
  return at < 0 ? lines.length : at;
}
