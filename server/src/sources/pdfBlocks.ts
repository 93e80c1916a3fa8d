/** Lines → blocks: where a paragraph begins, where it ends, and what it is by its type. */
import type { PdfLine } from './pdfLines';
import { endOf, startOf, type Extent, type PdfMeasure } from './pdfMeasure';
import { hasLeaders, isLabelled } from './pdfTables';

/** Of the type's size: what counts as an indentation. */
const INDENT = 0.8;
/** Of the usual distance: what counts as space between paragraphs. */
const APART = 1.25;

/** Of the column's width: from where on lines stand far to the right; what a line may leave free at its end. */
const FAR = 0.45;
const ROOM = 0.25;

const STOPPED = /[.。;；:：!！?？…؛؟](?:\[\^[^\]]+\]|[”’“」』"'»)）\]\s])*$/;
const LOWER = /^["“«(]?\p{Ll}/u;
const HAN = /[\u2e80-\u9fff]/;
/** The label of a paragraph or item, with or without a gap behind it. */
const LABEL =
  /^(?:[(（]?[\p{L}\p{N}]{1,4}[)）]|\d{1,3}(?:\.\d{1,3})*[.．](?!\d)|\d{1,3}\s?[-–](?=\s)|[•●▪◦‣\ue000-\uf8ff])\s?(?=\S)/u;

/** A label behind which the text of a paragraph or an entry may hang. */
const HANGING =
  /^(?:[(（]?[\p{L}\p{N}]{1,5}[.)）．、]|\d{1,4}(?:\.\d{1,3}){0,2}|[•●▪◦‣–—\-*\ue000-\uf8ff]|\p{L}+ \d{1,3}\.)\s/u;

export function isStopped(text: string): boolean {
  return STOPPED.test(text);
}

/** Lines that follow one another in one column. The blocks are their lines, never empty. */
export function blocksOf(lines: readonly PdfLine[], extent: Extent, measure: PdfMeasure): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  for (const group of groupsOf(lines, measure)) {
    const limit = limitOf(group, extent);
    let block: PdfLine[] | undefined;
    for (const line of group) {
      const before = block?.at(-1);
      if (block && before && !opens(before, line, block.length === 1, limit, extent)) block.push(line);
      else blocks.push((block = [line]));
    }
  }
  return blocks;
}

/** Cuts where white space or another size of type sets lines apart. */
function groupsOf(lines: readonly PdfLine[], measure: PdfMeasure): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || !isTight(before, line, measure) || differs(before, line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** Whether no white space sets the line apart from the one before it. */
export function isTight(before: PdfLine, line: PdfLine, measure: PdfMeasure): boolean {
  return line.y >= before.y && line.y - before.y <= measure.leading(line.size) * APART;
}

function differs(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.08;
}

/** Where the lines of a group could end: where several do, else where those of the column do. */
function limitOf(group: readonly PdfLine[], extent: Extent): number {
  const ends = group.map(endOf);
  const farthest = Math.max(...ends);
  const size = group[0]?.size ?? 0;
  const several = ends.filter((end) => end > farthest - size).length >= 2 && group.length >= 3;
  return several || farthest > extent.end ? farthest : extent.end;
}

/** Whether a line opens a block behind the line before it. */
function opens(before: PdfLine, line: PdfLine, first: boolean, limit: number, extent: Extent): boolean {
  const em = line.size;
  if (line.mark !== undefined || hasLeaders(before)) return true;
  const lower = LOWER.test(line.text);
  if (changesWeight(before, line) && !lower) return true;
  const ended = isStopped(before.text);
  const fits = fitsInto(before, line, limit);
  if (isLabelled(line) || LABEL.test(line.text)) return fits || (ended && isLabelled(line));
  // Signatures and dates stand far to the right, each line for itself.
  if (startOf(before) - extent.start > (extent.end - extent.start) * FAR)
    return !lower && (fits || !centred(before, line));
  if (centred(before, line)) return fits && ended;
  // A phrase that must not be broken leaves some room at the end of a line, but not much.
  const short = limit - endOf(before) > (limit - extent.start) * ROOM;
  const shift = startOf(line) - startOf(before);
  if (shift > em * INDENT) {
    // Behind a label the text hangs.
    if (first && HANGING.test(before.text)) return false;
    return !lower && (fits || !first);
  }
  if (shift < -em * INDENT) return first ? fits && !lower && (ended || short) : fits && (ended || !lower);
  return fits && !lower && (ended || short);
}

/** From type that is bold to type that is not, or back. A bold word in a paragraph is no change. */
function changesWeight(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.weight - b.weight) > 0.6 && (a.bold || b.bold);
}

function centred(before: PdfLine, line: PdfLine): boolean {
  const shift = Math.abs(line.left - before.left);
  return Math.abs(line.left + line.right - before.left - before.right) < line.size * 2 && shift > line.size / 2;
}

/** Whether the first word of the line would have found room behind the line before it. */
export function fitsInto(before: PdfLine, line: PdfLine, limit: number): boolean {
  const { text } = line;
  const word = HAN.test(text.charAt(0)) ? text.charAt(0) : (/^\S+/.exec(text)?.[0] ?? '');
  const wide = HAN.test(word)
    ? line.size * 2
    : ((line.right - line.left) * (word.length + 1)) / Math.max(1, text.length);
  return endOf(before) + wide < limit - line.size * 0.5;
}

/** Whether a block goes on with the first line of the next page or column. */
export function goesOn(block: readonly PdfLine[], from: Extent, line: PdfLine, to: Extent): boolean {
  const last = block.at(-1);
  const first = block[0];
  if (!last || !first || line.mark !== undefined || differs(last, line)) return false;
  if (changesWeight(last, line) && !LOWER.test(line.text)) return false;
  if (isLabelled(line) || LABEL.test(line.text) || hasLeaders(last)) return false;
  const ended = isStopped(last.text);
  if (LOWER.test(line.text) && !(ended && /\.$/.test(last.text))) return true;
  const usual = block.length > 1 ? startOf(last) - from.start : 0;
  if (startOf(line) - to.start > usual + line.size * INDENT) return false;
  if (fitsInto(last, line, Math.max(from.end, endOf(last)))) return false;
  if (!ended) return true;
  // At the end of a sentence only a paragraph whose first line is told from the others can be known to go on.
  return isLabelled(first) || LABEL.test(first.text) || startOf(first) - from.start > first.size * INDENT;
}
