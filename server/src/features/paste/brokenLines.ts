/** Whether a line of a page goes on in the next one. */
import { LEXICONS } from '../../languages/index';

const NARROWEST = 40;
const WIDEST = 170;

/** What ends a sentence, a clause or a member of a list, and what may stand behind it. */
const STOPPED = /[.。;；:：!！?？…،؛؟](?:[”’“」』"'»)）\]]|\[\^\w+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹])*\s*$/u;

/** A number, a letter in brackets, a bullet: what opens a block. */
const OPENS = /^\s*(?:\d{1,3}[.．、)]\s|[(（]\p{L}{1,4}[)）]|[•●▪◦‣–—*-]\s|[IVX]{1,5}\.\s|[A-Z]\.\s|\[\^)/u;

/** What quotes a mail, and the first sign of a row. */
const MARKED = /^\s*[>|]/;

const ITEM = /^\s*[(（]?([\p{L}\d]{1,3})[)）]\s*\S/u;

/** What a list opens with, and what its second item has; letters of every alphabet, Roman numerals and figures. */
const SECOND: ReadonlyMap<string, string> = new Map([
  ['i', 'ii'],
  ['1', '2'],
  ...Object.values(LEXICONS).flatMap(({ alphabets }) =>
    alphabets.map((letters): [string, string] => [letters.charAt(0), letters.charAt(1)]),
  ),
]);

/** The lines, by their places, in which a list begins: `(a)` where `(b)` comes behind it before another `(a)`. */
export function listOpenings(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  /** By the label that it waits for. */
  const open = new Map<string, number>();
  lines.forEach((line, at) => {
    const label = ITEM.exec(line.slice(0, 20))?.[1];
    if (label === undefined) return;
    const first = open.get(label);
    if (first !== undefined) found.add(first);
    open.delete(label);
    const second = SECOND.get(label);
    if (second !== undefined) open.set(second, at);
  });
  return found;
}

/** Printed width in columns, a Han character two wide. */
export function widthOf(line: string): number {
  let width = 0;
  for (const sign of line.trim()) width += sign >= '\u2e80' && sign <= '\uffef' ? 2 : 1;
  return width;
}

/** Whether a line begins with a number, a letter in brackets, a bullet, or a sign that every line has. */
export function opensBlock(line: string): boolean {
  return OPENS.test(line) || MARKED.test(line);
}

/** Whether a line has a sign of its own before it: it stays a line. */
export function isMarked(line: string): boolean {
  return MARKED.test(line);
}

/** As wide as a line of a page, stopping in mid-sentence, and followed by what can be the rest of it. */
export function endsOpen(line: string, next: string): boolean {
  const width = widthOf(line);
  if (
    width < NARROWEST ||
    width > WIDEST ||
    STOPPED.test(line) ||
    line.includes('\t') ||
    MARKED.test(line) ||
    opensBlock(next)
  )
    return false;
  const [first = ''] = /[\p{L}\p{N}]/u.exec(next) ?? [];
  // A capital may open a name as well as a line of its own.
  return !/\p{Lu}/u.test(first) || width >= NARROWEST + 15;
}
