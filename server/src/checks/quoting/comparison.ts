/** A quotation beside the text that it is said to be from. */
import type { Spot } from '../../analysis/spots';
import { toBlock } from '../../base/passage';
import { shift, type Span } from '../../base/span';
import type { Block, Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { closest, type Match } from './approximate';
import { bodyOf, lettersOf, printed, type Body } from '../letters';

export interface Compared {
  /**
   * `same`: in the cited place; `elsewhere`: word for word in another one; `near`: with other words, in the cited place;
   * `near elsewhere`: both; `absent`: nowhere in the document.
   */
  readonly state: 'same' | 'elsewhere' | 'near' | 'near elsewhere' | 'absent';
  /** Where the words, or those most like them, stand in the document. */
  readonly span?: Span;
  /** What is printed there for each fragment of the quotation. */
  readonly printed?: readonly string[];
}

/** So much of the words may be different before they are other words. */
const SHARE = 0.2;

/** How far behind one fragment the next may follow, in letters. */
const GAP = 3000;

/** `own` is the block with the quotation, where the document is the draft itself. */
export function compare(
  fragments: readonly string[],
  draft: Draft,
  spots: readonly Spot[],
  own: Block | undefined,
): Compared {
  const body = bodyOf(draft);
  const ranges = spots.flatMap((spot) => rangeOf(body, spot) ?? []);
  for (const { from, to } of ranges) if (inOrder(body, fragments, from, to, own, 0)) return { state: 'same' };
  const elsewhere = inOrder(body, fragments, 0, body.text.length, own, 0);
  if (elsewhere) return { state: 'elsewhere', ...told(body, elsewhere) };
  for (const { from, to } of ranges) {
    const near = inOrder(body, fragments, from, to, own, SHARE);
    if (near) return { state: 'near', ...told(body, near) };
  }
  const near = inOrder(body, fragments, 0, body.text.length, own, SHARE);
  return near ? { state: 'near elsewhere', ...told(body, near) } : { state: 'absent' };
}

/** The letters of a spot, its first and last block whole. */
function rangeOf({ blocks }: Body, { from, to }: Spot): Span | undefined {
  const inside = blocks.filter(({ placed: { at, block } }) => at + block.length > from && at < to);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/** Each fragment behind the one before; the first begins or ends in the range. */
function inOrder(
  body: Body,
  fragments: readonly string[],
  from: number,
  to: number,
  own: Block | undefined,
  share: number,
): readonly Match[] | undefined {
  const ownBlock = own && body.blocks.find(({ placed }) => placed.block === own);
  const [first = '', ...rest] = fragments;
  let low = Math.max(0, from - first.length + 1);
  // A first fragment may occur again and only there be followed by the others.
  for (let tries = 0; tries < 8; tries++) {
    const start = closest(body.text, first, share, low, Math.min(body.text.length, to + first.length - 1));
    if (!start) return undefined;
    low = start.from + 1;
    if (ownBlock && start.from < ownBlock.to && start.to > ownBlock.from) {
      low = ownBlock.to;
      continue;
    }
    const found = [start];
    for (const fragment of rest) {
      const end = found.at(-1)?.to ?? 0;
      const next = closest(body.text, fragment, share, end, Math.min(body.text.length, end + GAP));
      if (!next) break;
      found.push(next);
    }
    if (found.length === fragments.length) return found;
  }
  return undefined;
}

function told(body: Body, found: readonly Match[]): Pick<Compared, 'span' | 'printed'> {
  const [first] = found;
  const block = body.blocks.find(({ to }) => first !== undefined && to > first.from);
  if (!first || !block) return {};
  const text = passage(block.placed.block);
  const { at } = lettersOf(text.text);
  const from = at[first.from - block.from] ?? 0;
  const to = (at[Math.min(first.to, block.to) - block.from - 1] ?? from) + 1;
  return {
    span: shift(toBlock(text, { from, to }), block.placed.at),
    printed: found.map((match) => printed(body, match.from, match.to)),
  };
}
