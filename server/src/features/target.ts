/** What is under the cursor: a citation, a footnote mark, the label of a note. Shared by hover and definition. */
import { touches, type Span } from '../base/span';
import type { Position } from '../base/lineIndex';
import { blockAt } from '../draft/tree';
import { noteAt, type NoteNode } from '../draft/notes';
import { citationAt, type PlacedCitation } from '../analysis/analysis';
import type { Snapshot } from '../workspace/workspace';

export type Target =
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: PlacedCitation }
  /** A mark in the text; `note` is undefined where no note has it. */
  | { readonly kind: 'mark'; readonly span: Span; readonly note: NoteNode }
  /** The mark before the text of a note. */
  | { readonly kind: 'noteLabel'; readonly span: Span; readonly note: NoteNode };

/** Undefined where the position touches none of these. */
export function targetAt(snapshot: Snapshot, position: Position): Target | undefined {
  const { draft, lines } = snapshot;
  const offset = lines.offset(position);
  const holder = blockAt(draft, offset);
  if (!holder) return undefined;
  const { block, at } = holder;
  const mark = block.marks.find(({ from, to }) => touches({ from: at + from, to: at + to }, offset));
  const byMark = (name: string): NoteNode | undefined => noteAt(draft, name, at);
  if (mark) {
    const note = byMark(mark.mark);
    return note && { kind: 'mark', span: { from: at + mark.from, to: at + mark.to }, note };
  }
  const { label } = block;
  if (block.kind === 'note' && label && touches({ from: at + label.from, to: at + label.to }, offset)) {
    const note = byMark(label.printed);
    return note && { kind: 'noteLabel', span: { from: at + label.from, to: at + label.to }, note };
  }
  const citation = citationAt(draft, offset);
  return citation && { kind: 'citation', span: citation.span, citation };
}
