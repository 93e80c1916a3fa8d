/** The operations on the structure of a draft, by the names of the protocol: each is a file beside this one. */
import { CONTINUE_SERIES, type OperationName } from '../../protocol';
import type { ChangeRequest, Outcome } from './change';
import { continueSeries } from './continueSeries';
import { deleteUnit } from './deleteUnit';
import { freezeNumbers, releaseNumbers } from './freeze';
import { demoteHeading, promoteHeading } from './headingLevel';
import { insertFootnote } from './insertFootnote';
import { insertParagraph } from './insertParagraph';
import { moveUnit } from './moveUnit';
import { renumber } from './renumber';
import { mergeParagraph, splitParagraph } from './splitParagraph';
import { unitAt } from './units';

export interface Operation {
  /** As a menu says it. */
  readonly title: string;
  /** Whether it makes sense there, at the cost of a look at the block; where this is left out, it does everywhere. */
  readonly suits?: (request: ChangeRequest) => boolean;
  readonly run: (request: ChangeRequest, argument?: string) => Outcome;
}

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  insertParagraphBefore: {
    title: 'Insert a paragraph before this one',
    suits: isInUnit,
    run: (request) => insertParagraph(request, 'before'),
  },
  insertParagraphAfter: {
    title: 'Insert a paragraph behind this one',
    suits: isInUnit,
    run: (request) => insertParagraph(request, 'after'),
  },
  deleteParagraph: { title: 'Delete this paragraph, item or heading', suits: isInUnit, run: deleteUnit },
  splitParagraph: { title: 'Split the paragraph here', suits: isInUnit, run: splitParagraph },
  joinParagraph: { title: 'Join the paragraph to the one before', suits: isInUnit, run: mergeParagraph },
  moveUp: {
    title: 'Move the paragraph, item or section up',
    suits: isInUnit,
    run: (request) => moveUnit(request, 'up'),
  },
  moveDown: {
    title: 'Move the paragraph, item or section down',
    suits: isInUnit,
    run: (request) => moveUnit(request, 'down'),
  },
  promoteHeading: { title: 'Make the heading one level higher', suits: isOnHeading, run: promoteHeading },
  demoteHeading: { title: 'Make the heading one level lower', suits: isOnHeading, run: demoteHeading },
  renumber: { title: 'Clean up the numbering', run: renumber },
  freezeNumbers: { title: 'Keep the numbers of this version', run: freezeNumbers },
  releaseNumbers: { title: 'Let the numbers go, and number everything anew', run: releaseNumbers },
  insertFootnote: { title: 'Insert a footnote', run: insertFootnote },
};

/** What our own client asks for as keys are pressed. */
const TYPED: Readonly<Record<string, Operation>> = {
  [CONTINUE_SERIES]: { title: 'Begin the next paragraph or item', run: continueSeries },
};

/** Undefined for a name that is none of an operation. */
export function operationOf(name: string): Operation | undefined {
  if (Object.hasOwn(TYPED, name)) return TYPED[name];
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name as OperationName] : undefined;
}

function isInUnit({ snapshot: { draft }, span }: ChangeRequest): boolean {
  return unitAt(draft, span.from) !== undefined;
}

function isOnHeading({ snapshot: { draft }, span }: ChangeRequest): boolean {
  return unitAt(draft, span.from)?.item.kind === 'heading';
}
