/** Printed lines → the words of one paragraph: what a line end hides is put right. */

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const SOFT = /[\u00ad\u200b]$/;

/** The lines of a paragraph as one line. `marks` are put before the lines of the same index, and seen by nobody. */
export function joinLines(lines: readonly string[], marks: readonly string[] = []): string {
  let text = '';
  let before = '';
  for (const [at, line] of lines.entries()) {
    if (before !== '') text += glue(before, line);
    text += (marks[at] ?? '') + line;
    if (line !== '') before = line;
  }
  return text.replace(SOFT_INSIDE, '');
}

/** A hyphen that the file has only for the end of its line; `pageMark` may stand behind it. */
const SOFT_INSIDE = /\u00ad(?=(?:\u0001\d+\u0002)?\p{L})/gu;

function glue(before: string, line: string): string {
  const left = before.at(-1) ?? '';
  const right = line.charAt(0);
  if (SOFT.test(before)) return '';
  if (HAN.test(left) || HAN.test(right)) return '';
  // A hyphen that joins words or halves of a symbol: `non-` `governmental`, `A/79/846-` `S/2025/198`, `2019-` `2020`.
  if (/[\p{L}\p{N})][-\u2010\u2011]$/u.test(before) && /^[\p{L}\p{N}]/u.test(line)) return '';
  // A symbol, an address or `and/or` that was broken behind a slash, or before one; `1/` is a footnote mark.
  if (/\S\/$/.test(before) && !/(?:^|\s)(?:\d{1,3}|[a-z])\/$/.test(before) && /^[\p{L}\p{N}]/u.test(line)) return '';
  if (right === '/' && /\/[\w.()]+$|\b[A-Z]{1,5}$/.test(before)) return '';
  if (/https?:\/\/\S*[/.=&?_-]$/.test(before)) return '';
  return ' ';
}

/** What single lines need before anything else is read of them. */
export function cleanText(text: string): string {
  return (
    text
      // Between figures a minus sign is a dash.
      .replace(/(?<=\d)\u2212(?=\d)/g, '–')
      // Type is spaced wrongly before hyphens: `five -storey`.
      .replace(/(?<=\p{L}) -(?=\p{Ll})/gu, '-')
      .replace(/\s+(?=\p{M})/gu, '')
      .replace(/^[\ue000-\uf8ff](?=\s)/, '•')
  );
}
