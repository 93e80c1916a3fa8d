/** What a command that changes the structure of a draft gives: one step to undo, one line that says what it did. */
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Snapshot } from '../../workspace/workspace';

export interface ChangeRequest {
  readonly snapshot: Snapshot;
  /** What is selected, or where the cursor is: absolute, in the text of the snapshot. */
  readonly span: Span;
}

/** A change of a draft; what the references of the draft mean is the same behind it, but for what it asks about. */
export interface Change {
  /** In the order of the text, none overlapping another, absolute in the text before. */
  readonly edits: readonly FixEdit[];
  /** In one line: `Inserted paragraph 13; 13 to 95 are 14 to 96; 7 references follow.` */
  readonly summary: string;
  /** Where the cursor goes, absolute in the text behind all edits; undefined where it stays in its words. */
  readonly caret?: Span;
  /** Where Escape leads from there, in the same text: out of a new note, behind its mark. */
  readonly back?: Span;
  /** The version whose table of numbers, old and new, is to be shown. */
  readonly table?: string;
  /** What is not certain, each to be confirmed by the drafter; none of their edits overlaps another. */
  readonly asks?: readonly Ask[];
}

/** An edit that is made only when the drafter agrees: a reference to what the change takes away. */
export interface Ask {
  readonly edits: readonly FixEdit[];
  /** What it is about, for a line of a list: `Paragraph 12 is deleted: “The Committee …”`. */
  readonly label: string;
  readonly description: string;
}

/** Why a command does nothing, as a sentence for the drafter: what stands against it, and where. */
export interface Refusal {
  readonly cannot: string;
}

export type Outcome = Change | Refusal;

/** Also of what is found on the way to an outcome. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'cannot' in outcome;
}
