/** Growing the selection: text of the block, block, sub-paragraph, paragraph, article, sections, part, document. */
import type { SelectionRange } from 'vscode-languageserver-types';
import { toBlock } from '../base/passage';
import { shift, touches, type Span } from '../base/span';
import type { LineIndex, Position } from '../base/lineIndex';
import type { Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import { blockAt, partAt, parts, type Placed } from '../draft/tree';
import { ownLines } from './blockLines';
import { toRange } from './convert';
import { textEnd, unitsAt } from './structure';

/** One chain for each position, each range inside its parent and smaller. The word under the cursor is the editor's own. */
export function selectionRanges(draft: Draft, lines: LineIndex, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansAt(draft, lines.offset(position));
    return spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(lines, span), ...(parent && { parent }) }),
      undefined,
    ) as SelectionRange;
  });
}

/** From the innermost out; the last is the whole document. */
function spansAt(draft: Draft, offset: number): Span[] {
  const around = [blockAt(draft, offset), topBlockAt(draft, offset)].flatMap((placed) =>
    placed ? blockSpans(draft, placed) : [],
  );
  const whole = { from: 0, to: draft.segments.length };
  const chain: Span[] = [];
  for (const { from, to } of [...around, ...unitsAt(draft, offset), ...partSpan(draft, offset), whole]
    .filter((span) => touches(span, offset))
    .sort((a, b) => length(a) - length(b))) {
    const last = chain.at(-1) ?? { from: offset, to: offset };
    if (from <= last.from && to >= last.to && to - from > length(last)) chain.push({ from, to });
  }
  return chain.length > 0 ? chain : [whole];
}

function length({ from, to }: Span): number {
  return to - from;
}

/** What it says, with its marks; with its label; with the notes and furniture inside it or behind it. */
function blockSpans(draft: Draft, { block, at }: Placed): Span[] {
  const lines = ownLines(block);
  const { from = 0 } = lines[0] ?? {};
  const { to = from } = lines.at(-1) ?? {};
  const text = { from: toBlock(passage(block), { from: 0, to: 1 }).from, to };
  const all = { from: at + from, to: textEnd(draft, at + block.length) };
  return [shift(text, at), shift({ from, to }, at), all];
}

/** The block that holds the innermost one, or is it. */
function topBlockAt(draft: Draft, offset: number): Placed | undefined {
  const index = draft.blocks.find(offset);
  const block = draft.blocks.at(index);
  return block && { block, at: draft.blocks.offset(index) };
}

/** The part's own text, where the draft has several: an annex as a unit holds its appendices too. */
function partSpan(draft: Draft, offset: number): Span[] {
  const { at, end, blocks } = partAt(draft, offset);
  const first = blocks[0]?.block.segments[0];
  return parts(draft).length > 1 ? [{ from: at + (first?.start ?? 0), to: textEnd(draft, end) }] : [];
}
