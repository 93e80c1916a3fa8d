/** The operations on the structure of a draft, by the names of the protocol: each is a file beside this one. */
import type { OperationName } from '../../protocol';
import type { ChangeRequest, Outcome } from './change';
import { insertFootnote } from './insertFootnote';

export interface Operation {
  /** As a menu says it. */
  readonly title: string;
  /** Whether it makes sense there, at the cost of a look at the block; where this is left out, it does everywhere. */
  readonly suits?: (request: ChangeRequest) => boolean;
  readonly run: (request: ChangeRequest, argument?: string) => Outcome;
}

export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
  insertFootnote: { title: 'Insert a footnote', run: insertFootnote },
};

/** Undefined for a name that is none of an operation. */
export function operationOf(name: string): Operation | undefined {
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name as OperationName] : undefined;
}
