/** The items of a page → its printed lines: by baseline, in reading order, with footnote marks as `[^7]`. */
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
  readonly italic: boolean;
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
/** Of the type's size: the narrowest space between words, between cells, and the drift of one baseline. */
const SPACE = 0.17;
const GAP = 1.4;
const DRIFT = 0.25;

interface Row {
  y: number;
  size: number;
  readonly items: PdfItem[];
}

/** The lines of a page or of one column of it, from top to bottom. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  return rowsOf(withoutOverprint(items)).map(lineOf);
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

function lineOf(row: Row): PdfLine {
  const { size, y } = row;
  const rightToLeft = runsRightToLeft(row.items);
  const items = row.items.sort((a, b) => a.x - b.x);
  const groups = cellsOf(items, size);
  const raised = (item: PdfItem): boolean => item.size < size * SMALL && y - item.y > size * RAISED;
  const cells = (rightToLeft ? groups.reverse() : groups).map((group) => ({
    text: joinItems(rightToLeft ? reordered(group) : group, rightToLeft, raised),
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
    italic: all > 0 && letters(({ italic }) => italic) / all > 0.95,
    rightToLeft,
    mark,
    cells,
    text: cells
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  };
}

function runsRightToLeft(items: readonly PdfItem[]): boolean {
  const text = items.map((item) => item.text).join('');
  const arabic = text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0;
  const other = text.match(/[\p{L}]/gu)?.length ?? 0;
  return arabic * 2 > other;
}

/** Cuts a line where a gap is much wider than its spaces between words. */
function cellsOf(items: readonly PdfItem[], size: number): PdfItem[][] {
  const gaps = items.map((item, at) => (at === 0 ? 0 : item.x - endOf(items, at - 1)));
  const spaces = gaps.filter((gap) => gap > size * SPACE).sort((a, b) => a - b);
  const usual = spaces[Math.floor(spaces.length / 2)] ?? 0;
  // A line of few words that was stretched to the width of the page has wide spaces only.
  const stretched = spaces.length >= 4 && (spaces.at(-1) ?? 0) < (spaces[0] ?? 0) * 2;
  const least = Math.max(size * GAP, spaces.length >= 3 ? usual * 1.6 : 0);
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

/** From right to left, but runs of Latin letters and digits as they stand. */
function reordered(items: readonly PdfItem[]): PdfItem[] {
  const ordered: PdfItem[] = [];
  let run: PdfItem[] = [];
  for (const item of [...items].reverse()) {
    if (!item.rightToLeft && /[\p{L}\p{N}]/u.test(item.text)) {
      run.unshift(item);
      continue;
    }
    ordered.push(...run, item);
    run = [];
  }
  return [...ordered, ...run];
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

function joinItems(items: readonly PdfItem[], rightToLeft: boolean, raised: (item: PdfItem) => boolean): string {
  let text = '';
  let before: PdfItem | undefined;
  for (const item of items) {
    const up = raised(item);
    const piece = up ? raisedText(item.text, text) : item.text;
    if (before && isSpace(before, item, rightToLeft) && !(up && piece !== item.text) && !/\s$/.test(text))
      text += ' ';
    text += piece;
    before = item;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isSpace(before: PdfItem, item: PdfItem, rightToLeft: boolean): boolean {
  const gap = Math.max(item.x - before.x - before.width, before.x - item.x - item.width);
  const em = Math.max(before.size, item.size);
  const left = before.text.at(-1) ?? '';
  const right = item.text.charAt(0);
  if (HAN.test(left) && HAN.test(right)) return gap > em * 1.5;
  if (HAN.test(left) || HAN.test(right)) return gap > em * 0.4;
  return gap > em * SPACE || (item.spaced && gap > em * 0.04 && !rightToLeft);
}
