/** What is under the cursor: a citation, a footnote mark, the label of a note, a short form, the label of a paragraph. */
import { shift, touches, type Span } from '../base/span';
import type { Position } from '../base/lineIndex';
import { blockAt, type Placed } from '../draft/tree';
import { noteAt, type NoteNode } from '../draft/notes';
import type { PlacedCitation } from '../analysis/analysis';
import { referenceAt } from '../analysis/ibids';
import { shortFormAt, type FoundForm } from './shortForms';
import { unitsAt, type Unit } from './structure';
import type { Snapshot } from '../workspace/workspace';

export type Target =
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: PlacedCitation }
  /** A mark in the text; `note` is undefined where no note has it. */
  | { readonly kind: 'mark'; readonly span: Span; readonly note: NoteNode }
  /** The mark before the text of a note. */
  | { readonly kind: 'noteLabel'; readonly span: Span; readonly note: NoteNode }
  | ({ readonly kind: 'shortForm' } & FoundForm)
  | UnitTarget;

/** The label of a paragraph or article, the line of a heading or part: the thing itself. */
export interface UnitTarget {
  readonly kind: 'unit';
  readonly span: Span;
  readonly unit: Unit;
  /** Where its block starts. */
  readonly at: number;
}

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
  const citation = referenceAt(draft, offset);
  if (citation) return { kind: 'citation', span: citation.span, citation };
  const form = shortFormAt(draft, offset);
  if (form) return { kind: 'shortForm', ...form };
  const unit = unitsAt(draft, offset).at(-1);
  const span = labelSpan({ block, at });
  if (unit?.block !== block || !LABELLED.has(unit.kind) || !touches(span, offset)) return undefined;
  return { kind: 'unit', span, unit, at };
}

const LABELLED = new Set<Unit['kind']>(['part', 'section', 'article', 'paragraph', 'subparagraph']);

/** The label of a block, without the space behind it; of a heading or part its first line. */
export function labelSpan({ block, at }: Placed): Span {
  const { label, kind, segments } = block;
  const [first] = segments;
  const line = { from: first?.start ?? 0, to: (first?.start ?? 0) + (first?.text.length ?? 0) };
  if (!label || kind === 'heading' || kind === 'part') return shift(line, at);
  const text = first?.raw.slice(label.from, label.to).trimEnd() ?? '';
  return shift({ from: label.from, to: label.from + text.length }, at);
}
