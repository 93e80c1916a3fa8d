/** The front of the first page: masthead and titles, each line or title a block of its own, as the parser knows them. */
import { readDigits, readHan, readRoman } from '../languages/numerals';
import type { PdfLine } from './pdfLines';
import { endOf, startOf, type Extent, type PdfMeasure } from './pdfMeasure';
import { fitsInto, isTight } from './pdfBlocks';
import { hasLeaders, isLabelled } from './pdfTables';

/** What of the page's height the masthead proper takes at the most, and from which part of its width on its right half begins. */
const HEIGHT = 0.36;
const RIGHT = 0.52;
/** The letter of the organ is printed large, as a sign. */
const LETTER = /^[A-Z]$/;
const LOWER = /^["“«(]?\p{Ll}/u;
const DISTRIBUTION = /^Distr\.?\s?:?$/i;

/** How many lines of the first page are its front: what stands before a chapter, paragraph 1, contents, or a paragraph of text. */
export function frontEnd(lines: readonly PdfLine[], extent: Extent, measure: PdfMeasure): number {
  const end = lines.findIndex((line, at) => {
    if (opensFirst(line.text) || hasLeaders(line)) return true;
    const next = lines[at + 1];
    if (line.bold || !next || line.cells.length > (isLabelled(line) ? 2 : 1)) return false;
    const wide = endOf(line) - startOf(line) > (extent.end - extent.start) * 0.75;
    return wide && !next.bold && line.size <= measure.body * 1.05 && isTight(line, next, measure);
  });
  return end < 0 ? lines.length : end;
}

/** `1. …`, `I. …`, `一、…`. */
function opensFirst(text: string): boolean {
  const number = /^(\S{1,2})[.．、]\s?\S/.exec(text)?.[1] ?? '';
  return (readDigits(number) ?? readRoman(number) ?? readHan(number)) === 1;
}

/** The blocks of these lines, the right half of the masthead behind its left half. */
export function frontBlocks(
  lines: readonly PdfLine[],
  page: { readonly width: number; readonly height: number },
  extent: Extent,
  measure: PdfMeasure,
): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  for (const line of inOrder(lines, page)) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block && before && goesOn(before, line, extent, measure)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function inOrder(
  lines: readonly PdfLine[],
  { width, height }: { readonly width: number; readonly height: number },
): PdfLine[] {
  const cells = lines.flatMap((line) =>
    isLabelled(line) ? [line] : line.cells.map((cell) => ({ ...line, ...cell, cells: [cell], text: cell.text })),
  );
  const isRight = ({ left, right, rightToLeft }: PdfLine): boolean =>
    rightToLeft ? right < width * (1 - RIGHT) : left > width * RIGHT;
  const printed = cells.filter(({ text, size }) => !(LETTER.test(text) && size > 13));
  const last = printed.findLastIndex(
    (line) =>
      isRight(line) && line.y < height * HEIGHT && lines.some(({ y, cells: all }) => y === line.y && all.length === 1),
  );
  const masthead = printed.slice(0, last + 1);
  const right = masthead.filter(isRight);
  return [...masthead.filter((line) => !isRight(line)), ...right, ...printed.slice(last + 1)];
}

function goesOn(before: PdfLine, line: PdfLine, extent: Extent, measure: PdfMeasure): boolean {
  if (DISTRIBUTION.test(before.text)) return Math.abs(before.left - line.left) < line.size;
  if (Math.abs(before.size - line.size) > 1 || !isTight(before, line, measure) || line.mark !== undefined) return false;
  if (LOWER.test(line.text)) return true;
  if (isLabelled(before)) return Math.abs((before.cells[1]?.left ?? 0) - line.left) < line.size;
  if (before.weight < 0.6 || line.weight < 0.6) return false;
  return !fitsInto(before, line, Math.max(extent.end, endOf(before)));
}
