/** Headings, told by their type: bold, larger, slanted or centred. */
import { HAN } from '../languages/numerals';
import { ALL_LEXICONS } from '../languages/index';
import { isStopped } from './pdfBlocks';
import type { PdfLine } from './pdfLines';
import { endOf, startOf, type Extent, type PdfMeasure } from './pdfMeasure';
import { hasLeaders } from './pdfTables';

const LONGEST = 300;
/** The type of a heading is so much larger than that of the text. */
const LARGER = 1.1;
/** A heading begins in the first so much of its column, unless it stands in the middle. */
const FAR = 0.6;
/** `I.`, `B.`, `一.`, `أولا -`: labels that no paragraph has. */
const LETTERED = new RegExp(
  `^(?:\\p{Lu}{1,6}[.．]|[${HAN}]{1,4}[、.．]|[\\u0621-\\u064a\\s]{2,14}\\s?[-–])\\s?(?=\\S)`,
  'u',
);

/** A heading as a draft writes it, indented unless its label says enough; undefined for what is none. */
export function headingText(
  lines: readonly PdfLine[],
  text: string,
  extent: Extent,
  measure: PdfMeasure,
): string | undefined {
  const first = lines[0];
  if (!first || text.length > LONGEST || lines.length > 5) return undefined;
  if (isPart(text)) return text;
  if (/[,，،]$/.test(text) || (isStopped(text) && !/[?？؟!！]$/.test(text)) || hasLeaders(first)) return undefined;
  if (!/\p{L}/u.test(text)) return undefined;
  const marked =
    lines.every(({ weight, plain }) => weight > 0.6 || (weight > 0.3 && plain < 0.1)) ||
    lines.every(({ size }) => size >= measure.body * LARGER);
  const slanted =
    lines.length <= 3 &&
    lines.every((line) => line.plain < 0.1 && !isFar(line, extent)) &&
    text.length < 200 &&
    !/^[(（[]/.test(text);
  if (!marked && !slanted && !isCentred(lines, extent)) return undefined;
  return LETTERED.test(text) ? text : `  ${text}`;
}

/** At the far side stands who met and when: `49th plenary meeting`. */
function isFar(line: PdfLine, { start, end }: Extent): boolean {
  return startOf(line) - start > (end - start) * FAR;
}

/** Set in from both sides by as much, and far. */
function isCentred(lines: readonly PdfLine[], { start, end }: Extent): boolean {
  return (
    lines.length <= 3 &&
    lines.every((line) => {
      const before = startOf(line) - start;
      const behind = end - endOf(line);
      return before > line.size * 3 && Math.abs(before - behind) < line.size * 1.5;
    })
  );
}

/** The name of an annex, appendix or enclosure. */
export function isPart(text: string): boolean {
  const words = text.toLowerCase();
  return ALL_LEXICONS.some(({ parts }) =>
    Object.values(parts)
      .flat()
      .some((word) => words.startsWith(word) && /^(?:\s?[\p{L}\d]{1,8})?[.*]?$/u.test(words.slice(word.length))),
  );
}
