/**
 * First pass: text → segments, each a line with the blank lines and comments behind it. Looks at nothing but the characters of its
 * lines. Where a label may have been run into a line, the line is cut into several segments.
 */
import type { Script } from '../languages/lexicon';
import { scriptOf, WEIGHT } from '../languages/script';
import { runIns } from './runIn';

export interface Segment {
  /** The line, its end, and the blank lines and comments behind it, exactly as in the file. */
  readonly raw: string;
  readonly length: number;
  /** The line without white space and direction marks at its ends. Empty only in a first segment of nothing else. */
  readonly text: string;
  /** Where `text` starts in `raw`. */
  readonly start: number;
  /** Columns of white space before the text. Ideographic spaces are how Chinese opens any paragraph, and do not count. */
  readonly indent: number;
  /** Blank lines behind the line. */
  readonly blanks: number;
  /** Printed width in columns, a Han character two wide; nothing is counted past `WIDEST`. */
  readonly width: number;
  /** The script of most of its letters; undefined where it has none. */
  readonly script: Script | undefined;
  /** Whether it starts inside a line, where a label was run into the text before it. */
  readonly runIn: boolean;
}

export const WIDEST = 400;

/** White space, and the marks of writing direction and joining that may stand round a line or a label. */
const EDGE = '[\\s\\u200b-\\u200f\\u061c\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*';
const LEADING = new RegExp(`^${EDGE}`);
const TRAILING = new RegExp(`${EDGE}$`);

/** All segments of a text. Their `raw` parts joined are the text. Never throws. */
export function segment(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let end = lineEnd(text, 0);
  while (start < text.length) {
    const line = text.slice(start, end.text);
    let blanks = 0;
    let rest = end.line;
    let next = rest < text.length ? lineEnd(text, rest) : undefined;
    while (next) {
      const between = text.slice(rest, next.text);
      if (isBlank(between)) blanks++;
      else if (!isComment(between)) break;
      rest = next.line;
      next = rest < text.length ? lineEnd(text, rest) : undefined;
    }
    let from = 0;
    for (const cut of isComment(line) ? [] : runIns(line)) {
      const piece = line.slice(from, cut);
      segments.push(make(piece, piece, 0, from > 0));
      from = cut;
    }
    const own = isComment(line) ? '' : line.slice(from);
    segments.push(make(text.slice(start + from, rest), own, blanks, from > 0));
    start = rest;
    if (next) end = next;
  }
  return segments;
}

/**
 * The text as a string of its own. A slice keeps the whole string alive that it was cut from: without this, each
 * segment made by an edit would keep a whole old version of the document.
 */
export function detach(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function make(raw: string, line: string, blanks: number, runIn: boolean): Segment {
  const start = (LEADING.exec(line) as RegExpExecArray)[0].length;
  const text = line.slice(start, trimmedEnd(line, start));
  return {
    raw,
    length: raw.length,
    text,
    start: text === '' ? 0 : start,
    indent: runIn ? 0 : columns(line.slice(0, start)),
    blanks,
    ...measure(text),
    runIn,
  };
}

/** Where the text of a line ends. Only the last characters are searched: the pattern would try every space of a long line. */
function trimmedEnd(line: string, start: number): number {
  let end = line.length;
  for (;;) {
    const from = Math.max(start, end - 16);
    const space = (TRAILING.exec(line.slice(from, end)) as RegExpExecArray)[0].length;
    end -= space;
    if (end > from || end <= start) return end;
  }
}

/** Whether a line is `<!-- … -->` and nothing else: it is no part of the document, and nothing changes where it stands. */
export function isComment(line: string): boolean {
  return line.includes('<!--') && /^\s*<!--(?:(?!-->).)*-->\s*$/.test(line);
}

function isBlank(line: string): boolean {
  return (LEADING.exec(line) as RegExpExecArray)[0].length === line.length;
}

/** Where the line that starts here ends: its text, and its text with the line end. LSP's line ends: \n, \r\n, \r. */
function lineEnd(text: string, from: number): { text: number; line: number } {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) return { text: i, line: i + 1 };
    if (c === 13) return { text: i, line: text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1 };
  }
  return { text: text.length, line: text.length };
}

function columns(space: string): number {
  let count = 0;
  for (const c of space) if (c === ' ' || c === '\t' || c === '\u00a0') count++;
  return count;
}

function measure(text: string): { width: number; script: Script | undefined } {
  const letters: Record<Script, number> = { arabic: 0, han: 0, latin: 0, cyrillic: 0 };
  let width = 0;
  for (let i = 0; i < text.length && width < WIDEST; i++) {
    const c = text.charCodeAt(i);
    width += c >= 0x2e80 && c <= 0xffef && !(c >= 0xd800 && c <= 0xf8ff) ? 2 : 1;
    const script = scriptOf(c);
    if (script) letters[script] += WEIGHT[script];
  }
  let most: Script | undefined;
  for (const script of ['han', 'arabic', 'cyrillic', 'latin'] as const) {
    if (letters[script] > (most ? letters[most] : 0)) most = script;
  }
  return { width, script: most };
}
