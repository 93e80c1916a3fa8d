/** The items of a page → its printed lines: by baseline, in reading order, with footnote marks as `[^7]`. */
import { logicalText, runsRightToLeft } from './pdfDirection';
import type { PdfItem } from './pdfDocument';
import { markOf, raisedText } from './pdfMarks';

/** What stands between two wide gaps of a line: a label, the cell of a table, half of a masthead line. */
export interface PdfCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly left: number;
  readonly right: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  /** The size of most of its type. */
  readonly size: number;
  /** The part of its letters that is bold, and whether nearly all are. */
  readonly weight: number;
  readonly bold: boolean;
  /** The part that is neither bold nor slanted. */
  readonly plain: number;
  readonly rightToLeft: boolean;
  /** The raised mark that opens it, as the notes at the foot of a page have it: `7`, `*`, `a`. */
  readonly mark: string | undefined;
  /** In reading order, never empty. */
  readonly cells: readonly PdfCell[];
  /** All cells, one space between them. */
  readonly text: string;
}

/** A raised sign is smaller than this part of the line's type, and stands so much of it higher. */
const SMALL = 0.8;
const RAISED = 0.15;
const HIGHEST = 0.75;
/** Of the type's size: the narrowest space between words, between cells, the widest in a stretched line, and the drift of one baseline. */
const SPACE = 0.17;
const GAP = 1.4;
const WIDE = 5;
const DRIFT = 0.25;

interface Row {
  y: number;
  size: number;
  readonly items: PdfItem[];
}

/** The lines of a page or of one column of it, from top to bottom. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows = rowsOf(withoutOverprint(items));
  const lines = rows.map((row) => lineOf(row, true));
  return hasOpenBrackets(lines) ? rows.map((row) => lineOf(row, false)) : lines;
}

/** Whether brackets between Arabic letters close before they open: then the file says what they are, not how they look. */
function hasOpenBrackets(lines: readonly PdfLine[]): boolean {
  let open = 0;
  let pairs = 0;
  let wrong = 0;
  for (const { text, rightToLeft } of lines) {
    if (!rightToLeft) continue;
    for (const [sign] of text.matchAll(/[()]/g)) {
      if (sign === '(') open++;
      else if (open === 0) wrong++;
      else {
        open--;
        pairs++;
      }
    }
  }
  return wrong > pairs;
}

/** Bold type is sometimes made by drawing the same letters twice. */
function withoutOverprint(items: readonly PdfItem[]): readonly PdfItem[] {
  const seen = new Map<string, PdfItem[]>();
  return items.filter((item) => {
    const same = seen.get(item.text) ?? [];
    if (same.some(({ x, y }) => Math.abs(x - item.x) < item.size * 0.15 && Math.abs(y - item.y) < item.size * 0.15))
      return false;
    seen.set(item.text, [...same.slice(-8), item]);
    return true;
  });
}

function rowsOf(items: readonly PdfItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows.findLast(
      ({ y, size }) => Math.abs(y - item.y) <= Math.min(size, item.size) * DRIFT && item.y - y < size,
    );
    if (!row) {
      rows.push({ y: item.y, size: item.size, items: [item] });
      continue;
    }
    row.items.push(item);
    row.size = mainSize(row.items);
  }
  return lowerRaised(rows).sort((a, b) => a.y - b.y);
}

/** Moves raised signs into the line that they belong to. */
function lowerRaised(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (const [at, row] of rows.entries()) {
    const stays = row.items.filter((item) => {
      const base = rows
        .slice(at + 1, at + 12)
        .filter(
          (below) =>
            item.size < below.size * SMALL &&
            below.y - item.y > below.size * RAISED &&
            below.y - item.y < below.size * HIGHEST &&
            item.x > Math.min(...below.items.map(({ x }) => x)) - below.size * 4 &&
            item.x < Math.max(...below.items.map(({ x, width }) => x + width)) + below.size * 0.6,
        )
        .sort((a, b) => a.y - b.y)[0];
      base?.items.push({ ...item, y: item.y });
      return !base;
    });
    if (stays.length > 0) kept.push({ ...row, items: stays });
  }
  return kept.map((row) => ({ ...row, size: mainSize(row.items) }));
}

/** The size of most letters; of two that are as frequent the larger. */
function mainSize(items: readonly PdfItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items) {
    const step = Math.round(size * 4) / 4;
    letters.set(step, (letters.get(step) ?? 0) + text.trim().length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function lineOf(row: Row, mirrored: boolean): PdfLine {
  const { size, y } = row;
  const rightToLeft = runsRightToLeft(row.items.map(({ text }) => text).join(''));
  const raised = (item: PdfItem): boolean => item.size < size * SMALL && y - item.y > size * RAISED;
  const items = joinRaised(
    row.items.sort((a, b) => a.x - b.x),
    raised,
  );
  const groups = cellsOf(items, size);
  const cells = (rightToLeft ? groups.reverse() : groups).map((group) => ({
    text: rightToLeft ? drawnText(group, raised, mirrored) : joinItems(group, raised),
    left: group[0]?.x ?? 0,
    right: Math.max(...group.map(({ x, width }) => x + width)),
  }));
  const first = rightToLeft ? items.at(-1) : items[0];
  const mark = first && items.length > 1 && raised(first) ? markOf(first.text) : undefined;
  const letters = (kept: (item: PdfItem) => boolean): number =>
    items.filter(kept).reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const all = letters(() => true);
  const weight = all === 0 ? Number(items.every(({ bold }) => bold)) : letters(({ bold }) => bold) / all;
  return {
    left: items[0]?.x ?? 0,
    right: Math.max(...items.map(({ x, width }) => x + width)),
    y,
    size,
    weight,
    bold: weight > 0.95,
    plain: all === 0 ? 1 : letters(({ bold, italic }) => !bold && !italic) / all,
    rightToLeft,
    mark,
    cells,
    text: cells
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  };
}

/** The raised signs beside one another are one: `(1)`, `1, 2`. */
function joinRaised(items: readonly PdfItem[], raised: (item: PdfItem) => boolean): PdfItem[] {
  const joined: PdfItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last && raised(last) && raised(item) && item.x - last.x - last.width < item.size * 0.6)
      joined.splice(-1, 1, { ...last, text: last.text + item.text, width: item.x + item.width - last.x });
    else joined.push(item);
  }
  return joined;
}

/** Cuts a line where a gap is much wider than its spaces between words. */
function cellsOf(items: readonly PdfItem[], size: number): PdfItem[][] {
  const gaps = items.map((item, at) => (at === 0 ? 0 : item.x - endOf(items, at - 1)));
  const spaces = gaps.filter((gap) => gap > size * SPACE).sort((a, b) => a - b);
  const usual = spaces[Math.floor(spaces.length / 2)] ?? 0;
  // A line of few words that was stretched to the width of its column has wide spaces only, as rows of figures do.
  const even = (ratio: number): boolean => (spaces.at(-1) ?? 0) < (spaces[0] ?? 0) * ratio;
  const worded = items.every(({ text }) => !/^[\s\d.,()–-]+$/.test(text));
  const stretched =
    (spaces.length >= 4 && even(2)) || (spaces.length >= 2 && worded && even(1.4) && usual < size * WIDE);
  const least = Math.max(size * GAP, spaces.length >= 3 ? Math.min(usual * 1.6, size * WIDE) : 0);
  const cells: PdfItem[][] = [];
  for (const [at, item] of items.entries()) {
    const last = cells.at(-1);
    if (!last || (!stretched && (gaps[at] ?? 0) > least)) cells.push([item]);
    else last.push(item);
  }
  return cells;
}

/** Where the text up to an item ends: a raised sign or a wide letter may reach over the next one. */
function endOf(items: readonly PdfItem[], at: number): number {
  let end = -Infinity;
  for (let k = Math.max(0, at - 3); k <= at; k++) {
    const item = items[k];
    if (item) end = Math.max(end, item.x + item.width);
  }
  return end;
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

function joinItems(items: readonly PdfItem[], raised: (item: PdfItem) => boolean): string {
  let text = '';
  let before: PdfItem | undefined;
  for (const item of items) {
    const up = raised(item);
    const piece = up ? raisedText(item.text, text) : item.text;
    if (before && isSpace(before, item) && !(up && piece !== item.text)) text += ' ';
    text += piece;
    before = item;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of items of a line from right to left. */
function drawnText(items: readonly PdfItem[], raised: (item: PdfItem) => boolean, mirrored: boolean): string {
  const pieces = items.map((item, at) => {
    const before = items[at - 1];
    const text = raised(item) ? raisedText(item.text, '') : item.text;
    const mark = text !== item.text;
    // A mark stands close to the text before it, which is on its right.
    const afterMark = before !== undefined && raised(before) && markOf(before.text) !== undefined;
    return { text, spaced: before !== undefined && !afterMark && isSpace(before, item), whole: mark };
  });
  return logicalText(pieces, mirrored).replace(/\s+/g, ' ').trim();
}

/** Whether white space stands between two items, the left one first. */
function isSpace(before: PdfItem, item: PdfItem): boolean {
  const gap = item.x - before.x - before.width;
  const em = Math.max(before.size, item.size);
  const left = before.rightToLeft ? before.text.charAt(0) : (before.text.at(-1) ?? '');
  const right = item.rightToLeft ? (item.text.at(-1) ?? '') : item.text.charAt(0);
  if (HAN.test(left) && HAN.test(right)) return gap > em * 1.5;
  if (HAN.test(left) || HAN.test(right)) return gap > em * 0.4;
  return gap > em * SPACE || (item.spaced && gap > em * 0.04);
}
