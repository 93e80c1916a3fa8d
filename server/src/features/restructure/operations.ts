/** The operations on the structure of a draft, by the names of the protocol: each is a file beside this one. */
import type { OperationName } from '../../protocol';
import { blockAt } from '../../draft/tree';
import { noteNumbers } from '../refactor/noteNumbers';
import { isRefusal, type ChangeRequest, type Outcome } from './change';
import { deleteFootnote } from './deleteFootnote';
import { footnoteName } from './footnoteAt';
import { insertFootnote } from './insertFootnote';
import { markPlace } from './markPlace';
import { sortNotes } from './sortNotes';
import { updateContents } from './updateContents';

export interface Operation {
  /** As a menu says it. */
  readonly title: string;
  /** Whether it makes sense there, at the cost of a look at the block; where this is left out, it does everywhere. */
  readonly suits?: (request: ChangeRequest) => boolean;
  readonly run: (request: ChangeRequest, argument?: string) => Outcome;
}

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  insertFootnote: {
    title: 'Insert a footnote',
    suits: ({ snapshot: { draft }, span }) => draft.layout === 'flowing' && !isRefusal(markPlace(draft, span.to)),
    run: insertFootnote,
  },
  deleteFootnote: {
    title: 'Delete the footnote with its note',
    suits: ({ snapshot: { draft }, span }) => footnoteName(draft, span.from) !== undefined,
    run: deleteFootnote,
  },
  sortNotes: {
    title: 'Number the footnotes in the order of the text',
    suits: ({ snapshot: { draft } }) => (noteNumbers(draft)?.notes.length ?? 0) > 1,
    run: sortNotes,
  },
  updateContents: {
    title: 'Bring the contents page up to date',
    suits: ({ snapshot: { draft }, span }) => blockAt(draft, span.from)?.block.kind === 'contents',
    run: updateContents,
  },
};

/** Undefined for a name that is none of an operation. */
export function operationOf(name: string): Operation | undefined {
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name as OperationName] : undefined;
}
