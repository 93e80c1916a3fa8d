/** The first words of a text where there is no room for all. */

/**
 * As many of the characters as fit into `most` UTF-16 units, with `…` where that is not all: cut behind a word where the
 * script has spaces, and never inside a character.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && (INSIDE.test(text.slice(end, end + 2)) || text[end - 1] === JOINER)) end--;
  const cut = text.slice(0, end);
  const words = /\s/.test(text.charAt(end)) ? cut : cut.replace(/(?<=\S)\s+[^\s\p{Script=Han}]*$/u, '');
  return `${words.trimEnd()}…`;
}

const JOINER = '\u200d';

/** What cannot open a character: accents, vowel signs, a joiner, the second half of a pair. */
const INSIDE = /^[\p{M}\u200d\udc00-\udfff]/u;
