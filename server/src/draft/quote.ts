/** Whether a block is a quotation: which mark opened it, and whether the same pair closed it, read line by line. */
import type { Lexicon } from '../languages/lexicon';

export interface Quote {
  /** The opening and the closing mark, one behind the other: `“”`. */
  readonly pair: string;
  /** How many are open. */
  readonly depth: number;
  /** Whether text stands behind the mark that closed it: then only some words are quoted, not the block. */
  readonly tail: boolean;
}

const STRAIGHT = ['"', '"'] as const;

/** What may stand behind the closing mark of a whole block: stops and footnote marks. */
const BEHIND = /^(?:[\s。.,，;；:：…、،؛!?！？؟*⁰¹²³⁴⁵⁶⁷⁸⁹]|\(?[[【［][\^＾][^\]】］]{1,16}[\]】］]\)?)*$/u;

/** The quotation that a line opens, read to its end; undefined where it opens none. */
export function openQuote(text: string, { quotes }: Lexicon): Quote | undefined {
  const marks = quotes.find(([open]) => text.startsWith(open)) ?? (text.startsWith('"') ? STRAIGHT : undefined);
  return marks && readQuote(text, { pair: marks.join(''), depth: 0, tail: false });
}

/** The quotation behind one more line. */
export function readQuote(text: string, before: Quote): Quote {
  const [open, close] = before.pair;
  let { depth } = before;
  if (depth === 0 && text.charAt(0) !== open) return { ...before, tail: before.tail || !BEHIND.test(text) };
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    // A straight mark closes what one has opened.
    if (sign === open && (open !== close || depth === 0)) depth++;
    else if (sign === close && depth > 0) depth--;
    if (depth === 0) return { ...before, depth, tail: before.tail || !BEHIND.test(text.slice(i + 1)) };
  }
  return { ...before, depth };
}
