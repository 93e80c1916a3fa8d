/** The operations on the structure of a draft, by the names of the protocol: each is a file beside this one. */
import { later } from '../../base/l10n';
import { blockAt } from '../../draft/tree';
import { CONTINUE_SERIES, type OperationName } from '../../protocol';
import { MOVE_TO } from '../../protocolViews';
import { noteNumbers } from '../refactor/noteNumbers';
import { isRefusal, type ChangeRequest, type Outcome } from './change';
import { continueSeries } from './continueSeries';
import { deleteFootnote } from './deleteFootnote';
import { deleteUnit } from './deleteUnit';
import { footnoteName } from './footnoteAt';
import { freezeNumbers, releaseNumbers } from './freeze';
import { demoteHeading, promoteHeading } from './headingLevel';
import { insertFootnote } from './insertFootnote';
import { insertParagraph } from './insertParagraph';
import { markPlace } from './markPlace';
import { moveTo } from './moveTo';
import { moveUnit } from './moveUnit';
import { renumber } from './renumber';
import { sortNotes } from './sortNotes';
import { mergeParagraph, splitParagraph } from './splitParagraph';
import { unitAt } from './units';
import { updateContents } from './updateContents';

export interface Operation {
  /** As a menu says it, to be said by `t`. */
  readonly title: string;
  /** Whether it makes sense there, at the cost of a look at the block; where this is left out, it does everywhere. */
  readonly suits?: (request: ChangeRequest) => boolean;
  readonly run: (request: ChangeRequest, argument?: string) => Outcome;
}

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  insertParagraphBefore: {
    title: later('Insert a paragraph before this one'),
    suits: isInUnit,
    run: (request) => insertParagraph(request, 'before'),
  },
  insertParagraphAfter: {
    title: later('Insert a paragraph behind this one'),
    suits: isInUnit,
    run: (request) => insertParagraph(request, 'after'),
  },
  deleteParagraph: { title: later('Delete this paragraph, item or heading'), suits: isInUnit, run: deleteUnit },
  splitParagraph: { title: later('Split the paragraph here'), suits: isInUnit, run: splitParagraph },
  joinParagraph: { title: later('Join the paragraph to the one before'), suits: isInUnit, run: mergeParagraph },
  moveUp: {
    title: later('Move the paragraph, item or section up'),
    suits: isInUnit,
    run: (request) => moveUnit(request, 'up'),
  },
  moveDown: {
    title: later('Move the paragraph, item or section down'),
    suits: isInUnit,
    run: (request) => moveUnit(request, 'down'),
  },
  promoteHeading: { title: later('Make the heading one level higher'), suits: isOnHeading, run: promoteHeading },
  demoteHeading: { title: later('Make the heading one level lower'), suits: isOnHeading, run: demoteHeading },
  renumber: { title: later('Clean up the numbering'), run: renumber },
  freezeNumbers: { title: later('Keep the numbers of this version'), run: freezeNumbers },
  releaseNumbers: { title: later('Let the numbers go, and number everything anew'), run: releaseNumbers },
  insertFootnote: {
    title: later('Insert a footnote'),
    suits: ({ snapshot: { draft }, span }) => draft.layout === 'flowing' && !isRefusal(markPlace(draft, span.to)),
    run: insertFootnote,
  },
  deleteFootnote: {
    title: later('Delete the footnote with its note'),
    suits: ({ snapshot: { draft }, span }) => footnoteName(draft, span.from) !== undefined,
    run: deleteFootnote,
  },
  sortNotes: {
    title: later('Number the footnotes in the order of the text'),
    suits: ({ snapshot: { draft } }) => (noteNumbers(draft)?.notes.length ?? 0) > 1,
    run: sortNotes,
  },
  updateContents: {
    title: later('Bring the contents page up to date'),
    suits: ({ snapshot: { draft }, span }) => blockAt(draft, span.from)?.block.kind === 'contents',
    run: updateContents,
  },
};

/** What our own client asks for as keys are pressed, or something is dragged. */
const TYPED: Readonly<Record<string, Operation>> = {
  [CONTINUE_SERIES]: { title: later('Begin the next paragraph or item'), run: continueSeries },
  [MOVE_TO]: { title: later('Move the paragraph, item or section to another place'), run: moveTo },
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
