/** Words that were divided at the end of a line, joined again; a compound keeps its hyphen. */
import type { Draft } from '../../draft/nodes';
import { parse } from '../../draft/parse';
import { passage } from '../../draft/passage';
import { everyBlock } from '../../draft/tree';
import { HYPHENATED, type Hyphenated } from '../../languages/hyphenated';
import { LEXICONS } from '../../languages/index';

export interface Joined {
  readonly lines: readonly string[];
  readonly joined: number;
}

/** All of a hyphenated word: `c’est-à-` goes on in the next line as one. */
const DIVIDED = /(\p{L}(?:[\p{L}’'\u2010-]*\p{L})?)[-\u00ad\u2010]$/u;
/** In UTF-16 units: no word is longer, and what grows from line to line is no word. */
const LONGEST = 80;
const REST = /^\s*([\p{L}\p{N}]+)/u;

/** What is known of the words of a text. */
interface Known {
  readonly words: ReadonlySet<string>;
  readonly compounds: Hyphenated;
  /** `pre- and post-war`: behind such a hyphen the word is left out. */
  readonly conjunctions: readonly string[];
}

/**
 * The beginning of a divided word moves down to its rest, so that lines stay about as wide as they were. The hyphen stays
 * before a capital or figure, where the compound is known with it, or where both halves are words by themselves, in these
 * lines or in the draft.
 */
export function joinedWords(lines: readonly string[], draft: Draft): Joined {
  const out = lines.map((line) => line.trimEnd());
  let known: Known | undefined;
  let joined = 0;
  for (let at = 0; at + 1 < out.length; at++) {
    const line = out[at] ?? '';
    const head = headOf(line);
    const tail = head === undefined ? undefined : REST.exec((out[at + 1] ?? '').slice(0, LONGEST))?.[1];
    if (head === undefined || tail === undefined) continue;
    known ??= knownIn(lines, draft);
    if (known.conjunctions.includes(tail)) continue;
    const isSoft = line.endsWith('\u00ad');
    const isWhole = /^[\p{Lu}\p{N}]/u.test(tail);
    // A word in capitals that was divided, `IMPLEMEN-`, is none of two names.
    if (isWhole && /^\p{Lu}{2,}/u.test(tail) && /^\p{Lu}{2,}$/u.test(head)) continue;
    const keeps = isWhole || (!isSoft && keepsHyphen(head.toLowerCase(), tail.toLowerCase(), known));
    out[at] = line.slice(0, -head.length - 1).trimEnd();
    out[at + 1] = head + (keeps ? '-' : '') + (out[at + 1] ?? '').trimStart();
    joined++;
  }
  // A line of which nothing is left is no paragraph's end.
  return { lines: joined > 0 ? out.filter((line, at) => line !== '' || lines[at]?.trim() === '') : out, joined };
}

function headOf(line: string): string | undefined {
  return DIVIDED.exec(line.slice(-LONGEST))?.[1];
}

function keepsHyphen(head: string, tail: string, { words, compounds }: Known): boolean {
  if (words.has(`${head}-${tail}`)) return true;
  if (words.has(head + tail)) return false;
  const { first, firstBefore, last, between } = compounds;
  const [whole = '', ...before] = head.split(/[-\u2010]/).reverse();
  const part = whole.slice(Math.max(whole.lastIndexOf('’'), whole.lastIndexOf("'")) + 1);
  if (before.length > 0 && between.includes(part)) return true;
  if (first.includes(part) || last.includes(tail)) return true;
  const tails = Object.hasOwn(firstBefore, part) ? firstBefore[part] : undefined;
  if (tails?.some((start) => tail.startsWith(start))) return true;
  return words.has(head) && words.has(tail);
}

function knownIn(lines: readonly string[], draft: Draft): Known {
  const words = new Set<string>();
  const add = (text: string): void => {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word);
  };
  // The halves themselves are no witnesses.
  for (const line of lines) {
    const end = line.trimEnd();
    const head = headOf(end);
    add((head === undefined ? end : end.slice(0, -head.length - 1)).replace(REST, ''));
  }
  for (const { block } of everyBlock(draft)) add(passage(block).text);
  const { language } = parse(lines.join('\n')).tree;
  return { words, compounds: HYPHENATED[language], conjunctions: LEXICONS[language].conjunctions };
}
