/** First pass: text → segments, each a line with the blank lines behind it. Looks at nothing but the characters of its lines. */

export interface Segment {
  /** The line, its end, and the blank lines behind it, exactly as in the file. */
  readonly raw: string;
  readonly length: number;
  /** The line without white space at its ends. Empty only in a first segment of nothing but white space. */
  readonly text: string;
  /** Where `text` starts in `raw`. */
  readonly start: number;
  /** Columns of white space before the text. Ideographic spaces are how Chinese opens any paragraph, and do not count. */
  readonly indent: number;
  /** Blank lines behind the line. */
  readonly blanks: number;
  /** Printed width in columns, a Han character two wide; nothing is counted past `WIDEST`. */
  readonly width: number;
}

export const WIDEST = 400;

/** All segments of a text. Their `raw` parts joined are the text. Never throws. */
export function segment(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let end = lineEnd(text, 0);
  while (start < text.length) {
    const line = text.slice(start, end.text);
    let blanks = 0;
    let behind = end.line;
    let next = behind < text.length ? lineEnd(text, behind) : undefined;
    while (next && isBlank(text.slice(behind, next.text))) {
      blanks++;
      behind = next.line;
      next = behind < text.length ? lineEnd(text, behind) : undefined;
    }
    segments.push(make(text.slice(start, behind), line, blanks));
    start = behind;
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

function make(raw: string, line: string, blanks: number): Segment {
  const text = line.trim();
  const start = text === '' ? 0 : line.indexOf(text.charAt(0));
  return { raw, length: raw.length, text, start, indent: columns(line.slice(0, start)), blanks, width: width(text) };
}

function isBlank(line: string): boolean {
  return line.trim() === '';
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

function width(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length && count < WIDEST; i++) {
    const c = text.charCodeAt(i);
    count += c >= 0x2e80 && c <= 0xffef && !(c >= 0xd800 && c <= 0xf8ff) ? 2 : 1;
  }
  return count;
}
