/** Pasted paragraphs, items and headings count on where they are put, and those behind them count on from there. */
import { lengthOf, piecesAfter, type Piece } from '../../base/pieces';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Snapshot } from '../../workspace/workspace';
import { changed } from '../refactor/kept';
import { isRefusal } from '../restructure/change';
import { startOf, itemsOf, type Item } from '../restructure/items';
import { PLACEHOLDER, type Arrangement, type NewLabel } from '../restructure/numbering';
import { rearranged } from '../restructure/rearranged';
import { givenOut } from '../restructure/versions';
import { withoutStop } from '../sentences';

export interface Joined {
  readonly edits: readonly FixEdit[];
  readonly caret: number;
  /** In one line, what was pasted and what follows from it. */
  readonly summary: string;
}

/** What was pasted, and where the cursor is behind it, in the text behind the edits of the paste. */
export interface PastedAt {
  readonly span: Span;
  readonly caret: number;
}

/**
 * `edits` make the paste, which then stands at `span` with the cursor at `caret`. Undefined where nothing that counts was
 * pasted, where the draft has nothing that it could count with, and where it would be read otherwise than it is meant.
 */
export function joinSeries(
  snapshot: Snapshot,
  edits: readonly FixEdit[],
  { span, caret }: PastedAt,
  said: string,
): Joined | undefined {
  const { draft } = snapshot;
  const after = changed(draft, edits);
  const pasted = itemsOf(after).filter((item) => isIn(startOf(item), span));
  if (pasted.length === 0 || !pasted.some((item) => hasLike(itemsOf(draft), item))) return undefined;
  if (pasted.some(({ label }) => label && !label.numeral)) return undefined;
  const { arrangement, shift } = withNewLabels(piecesAfter(draft.segments.length, edits), pasted);
  const outcome = rearranged(snapshot, {
    arrangement,
    frozen: givenOut(draft),
    notesStay: true,
    caret: { arranged: shift(caret) },
    done: () => withoutStop(said),
  });
  if (isRefusal(outcome) || (outcome.asks ?? []).length > 0 || !outcome.caret) return undefined;
  return { edits: outcome.edits, caret: outcome.caret.to, summary: outcome.summary };
}

function isIn(offset: number, { from, to }: Span): boolean {
  return from <= offset && offset < to;
}

/** Items of a list that comes whole count from their own first one. */
function hasLike(items: readonly Item[], { kind, depth }: Item): boolean {
  return kind !== 'subparagraph' && items.some((item) => item.kind === kind && item.depth === depth && item.label);
}

/** The pieces with a new label in the place of each numeral that was pasted. */
function withNewLabels(
  pieces: readonly Piece[],
  pasted: readonly Item[],
): { readonly arrangement: Arrangement; readonly shift: (at: number) => number } {
  const cuts = pasted.map((item) => ({ ...cutOf(item), label: labelFor(item) }));
  const arrangement: (Piece | NewLabel)[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    let from = at;
    for (let cut = cuts[next]; cut && cut.from < end && 'text' in piece; cut = cuts[++next]) {
      if (cut.from > from) arrangement.push({ text: piece.text.slice(from - at, cut.from - at) });
      arrangement.push(cut.label);
      from = cut.to;
    }
    if (from === at) arrangement.push(piece);
    else if (from < end && 'text' in piece) arrangement.push({ text: piece.text.slice(from - at) });
    at = end;
  }
  const shift = (offset: number): number =>
    cuts
      .filter(({ to }) => to <= offset)
      .reduce((place, { from, to, label }) => place + label.text.length - (to - from), offset);
  return { arrangement, shift };
}

/** The numeral with the word behind it; where a heading without one begins, nothing. */
function cutOf(item: Item): Span {
  const { label } = item;
  const at = startOf(item);
  return label?.numeral ? { from: label.numeral.from, to: label.inserted.to } : { from: at, to: at };
}

function labelFor({ kind, depth, label }: Item): NewLabel {
  const write = label?.numeral?.write;
  return { text: write ? PLACEHOLDER : '', item: { kind, depth, ...(write && { write }) } };
}
