/** Whether a line of a page goes on in the next one. */

const NARROWEST = 40;
const WIDEST = 170;

/** What ends a sentence, a clause or a member of a list, and what may stand behind it. */
const STOPPED = /[.。;；:：!！?？…،؛؟](?:[”’“」』"'»)）\]]|\[\^\w+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹])*\s*$/u;

/** A number, a letter in brackets, a bullet: what opens a block. */
const OPENS = /^\s*(?:\d{1,3}[.．、)]\s|[(（]\p{L}{1,4}[)）]|[•●▪◦‣–—*-]\s|[IVX]{1,5}\.\s|[A-Z]\.\s|\[\^)/u;

/** Printed width in columns, a Han character two wide. */
export function widthOf(line: string): number {
  let width = 0;
  for (const sign of line.trim()) width += sign >= '\u2e80' && sign <= '\uffef' ? 2 : 1;
  return width;
}

/** Whether a line begins with a number, a letter in brackets or a bullet. */
export function opensBlock(line: string): boolean {
  return OPENS.test(line);
}

/** As wide as a line of a page, stopping in mid-sentence, and followed by what can be the rest of it. */
export function endsOpen(line: string, next: string): boolean {
  const width = widthOf(line);
  if (width < NARROWEST || width > WIDEST || STOPPED.test(line) || line.includes('\t') || opensBlock(next))
    return false;
  const [first = ''] = /[\p{L}\p{N}]/u.exec(next) ?? [];
  // A capital may open a name as well as a line of its own.
  return !/\p{Lu}/u.test(first) || width >= NARROWEST + 15;
}
