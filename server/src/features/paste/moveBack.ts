/** Paragraphs that were cut from a draft and are put in again elsewhere have moved: whatever names them follows. */
import { composed, editsOf, piecesAfter, type Piece } from '../../base/pieces';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { linesOf } from '../../draft/lines';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import type { Snapshot } from '../../workspace/workspace';
import { changed } from '../refactor/kept';
import { isRefusal } from '../restructure/change';
import { itemsOf, startOf, type Item } from '../restructure/items';
import { rearranged } from '../restructure/rearranged';
import { unitOf } from '../restructure/units';
import { frozenAt } from '../restructure/versions';
import { withoutStop } from '../sentences';
import type { Joined, PastedAt } from './joinSeries';

/**
 * Where the numbers of what was pasted are missing from the draft: it is thought to stand where its numbers say, and to be moved
 * from there. Undefined where they are not missing, or nothing says where they stood.
 */
export function moveBack(
  snapshot: Snapshot,
  edits: readonly FixEdit[],
  { span, caret }: PastedAt,
  said: string,
): Joined | undefined {
  const { draft } = snapshot;
  const after = changed(draft, edits);
  const moved = movedBlock(after, span);
  const home = moved && homeOf(after, moved);
  if (!moved || home === undefined || frozenAt(draft) !== undefined) return undefined;
  const { length } = after.segments;
  const before = atHome(moved.block, home, length);
  const virtual = changed(
    after,
    editsOf(before, length, (stretch) => textOf(after, stretch)),
  );
  if (!isCounted(virtual, moved.numbers)) return undefined;
  const outcome = rearranged(
    { ...snapshot, draft: virtual, lines: linesOf(virtual) },
    {
      arrangement: backFrom(moved.block, home, length),
      caret: { arranged: caret },
      notesStay: true,
      done: () => withoutStop(said),
    },
  );
  if (isRefusal(outcome) || (outcome.asks ?? []).length > 0 || !outcome.caret) return undefined;
  const overAfter = composed(piecesAfter(length, outcome.edits), before);
  const pieces = composed(overAfter, piecesAfter(draft.segments.length, edits));
  return {
    edits: editsOf(pieces, draft.segments.length, (stretch) => textOf(draft, stretch)),
    caret: outcome.caret.to,
    // Where it is pasted at its home, nothing has moved.
    summary: outcome.edits.length === 0 ? said : outcome.summary,
  };
}

interface Moved {
  /** Whole lines. */
  readonly block: Span;
  readonly first: Item;
  /** Of its paragraphs, one after the other. */
  readonly numbers: readonly number[];
}

/** The paragraphs that were pasted, with their headings; undefined where there are none, or they do not follow one another. */
function movedBlock(after: Draft, span: Span): Moved | undefined {
  const items = itemsOf(after).filter((item) => startOf(item) >= span.from && startOf(item) < span.to);
  const paragraphs = items.filter(({ kind, label }) => kind === 'paragraph' && label?.inserted.word === '');
  const [opening, first] = [items[0], paragraphs[0]];
  const last = items.at(-1);
  if (!opening || !first || !last || opening.kind === 'subparagraph') return undefined;
  const numbers = paragraphs.map(({ label }) => label?.value ?? 0);
  if (!numbers.every((number, at) => number === (numbers[0] ?? 0) + at)) return undefined;
  const end = Math.max(...paragraphs.map((item) => unitOf(after, item).to));
  const block = { from: unitOf(after, opening).from, to: end };
  // At the end of a draft without a line end it could not be taken out as lines.
  return /[\r\n]$/.test(textOf(after, { from: block.to - 1, to: block.to })) ? { block, first, numbers } : undefined;
}

/** Behind the paragraph with the number before; undefined where that is not there, or another one has one of the numbers. */
function homeOf(after: Draft, { block, first, numbers }: Moved): number | undefined {
  const others = itemsOf(after).filter(
    ({ kind, part, placed }) =>
      kind === 'paragraph' && part === first.part && (placed.at < block.from || placed.at >= block.to),
  );
  const own = new Set(numbers);
  if (others.some(({ label }) => label && own.has(label.value))) return undefined;
  const before = others.filter(({ label }) => label?.value === (numbers[0] ?? 0) - 1);
  const behind = others.filter(({ label }) => label?.value === (numbers.at(-1) ?? 0) + 1);
  const [one, second] = before.length > 0 ? before : behind;
  if (!one || second) return undefined;
  const unit = unitOf(after, one);
  const home = before.length > 0 ? unit.to : unit.from;
  return home <= block.from || home >= block.to ? home : undefined;
}

/** The text with the block at its home. */
function atHome({ from, to }: Span, home: number, length: number): Piece[] {
  return (
    home <= from
      ? [
          { from: 0, to: home },
          { from, to },
          { from: home, to: from },
          { from: to, to: length },
        ]
      : [
          { from: 0, to: from },
          { from: to, to: home },
          { from, to },
          { from: home, to: length },
        ]
  ).filter((piece) => piece.to > piece.from);
}

/** From there back to where it was pasted, in offsets of the text with the block at its home. */
function backFrom({ from, to }: Span, home: number, length: number): Piece[] {
  const size = to - from;
  return (
    home <= from
      ? [
          { from: 0, to: home },
          { from: home + size, to },
          { from: home, to: home + size },
          { from: to, to: length },
        ]
      : [
          { from: 0, to: from },
          { from: home - size, to: home },
          { from, to: home - size },
          { from: home, to: length },
        ]
  ).filter((piece) => piece.to > piece.from);
}

/** Whether the numbers are read one after the other where the block is at home. */
function isCounted(virtual: Draft, numbers: readonly number[]): boolean {
  const lists = new Set(
    itemsOf(virtual)
      .filter(({ kind, label }) => kind === 'paragraph' && label && numbers.includes(label.value))
      .map(({ label }) => label?.list),
  );
  return lists.size === 1;
}
