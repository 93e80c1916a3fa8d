/** Words that were divided at the end of a line, joined again; a compound keeps its hyphen. */
import type { Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { everyBlock } from '../../draft/tree';

export interface Joined {
  readonly lines: readonly string[];
  readonly joined: number;
}

/** Only small letters on both sides: the hyphen of `A/RES/60-\n12` or of `Franco-\nBritish` is none of a division. */
const DIVIDED = /(\p{L}*\p{Ll})[-\u00ad\u2010]$/u;
const REST = /^\s*(\p{Ll}+)/u;

/**
 * The beginning of a divided word moves down to its rest, so that lines stay about as wide as they were. The hyphen stays where the compound is known with it, or where both
 * halves are words by themselves, in these lines or in the draft.
 */
export function joinedWords(lines: readonly string[], draft: Draft): Joined {
  const out = lines.map((line) => line.trimEnd());
  let known: ReadonlySet<string> | undefined;
  let joined = 0;
  for (let at = 0; at + 1 < out.length; at++) {
    const line = out[at] ?? '';
    const head = DIVIDED.exec(line)?.[1];
    const rest = head === undefined ? undefined : REST.exec(out[at + 1] ?? '');
    if (head === undefined || !rest) continue;
    const [, tail = ''] = rest;
    known ??= words(lines, draft);
    const soft = line.endsWith('\u00ad');
    const keeps = !soft && keepsHyphen(head.toLowerCase(), tail.toLowerCase(), known);
    out[at] = line.slice(0, -head.length - 1).trimEnd();
    out[at + 1] = head + (keeps ? '-' : '') + (out[at + 1] ?? '').trimStart();
    joined++;
  }
  // A line of which nothing is left is no paragraph's end.
  return { lines: joined > 0 ? out.filter((line, at) => line !== '' || lines[at]?.trim() === '') : out, joined };
}

function keepsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (known.has(`${head}-${tail}`)) return true;
  if (known.has(head + tail)) return false;
  return known.has(head) && known.has(tail);
}

function words(lines: readonly string[], draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) found.add(word);
  };
  // The halves themselves are no witnesses.
  for (const line of lines) add(line.replace(DIVIDED, '').replace(REST, ''));
  for (const { block } of everyBlock(draft)) add(passage(block).text);
  return found;
}
