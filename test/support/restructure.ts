/** What the tests of the operations on the structure of a draft share: marked text in, the text after with its cursor out. */
import { ok, strictEqual } from 'node:assert';
import { isRefusal, type Change, type Outcome } from '../../server/src/features/restructure/change';
import { OPERATIONS } from '../../server/src/features/restructure/operations';
import { editedText } from '../../server/src/features/restructure/prepared';
import type { OperationName } from '../../server/src/protocol';
import { snapshotOf } from './check';
import { readMarks } from './marks';

export interface Done {
  readonly text: string;
  readonly outcome: Outcome;
}

/** An operation at `⟦|⟧`; between two of them, what is selected. */
export async function done(operation: OperationName, marked: string, argument?: string): Promise<Done> {
  const { text, cursors } = readMarks(marked);
  const [from = 0, to = from] = cursors;
  const outcome = OPERATIONS[operation].run({ snapshot: await snapshotOf(text), span: { from, to } }, argument);
  return { text, outcome };
}

/** The text after it, with all that it asks about, and with the cursor as `⟦|⟧`; `no: why` where it refuses. */
export async function afterOperation(operation: OperationName, marked: string, argument?: string): Promise<string> {
  const { text, outcome } = await done(operation, marked, argument);
  if (isRefusal(outcome)) return `no: ${outcome.cannot}`;
  const certain = textAfter(text, outcome);
  const { caret } = outcome;
  if (!caret || (outcome.asks ?? []).length > 0) return textAfter(text, outcome, true);
  strictEqual(caret.from, caret.to);
  return `${certain.slice(0, caret.from)}⟦|⟧${certain.slice(caret.from)}`;
}

/** With the edits that it is sure of, or with all. Throws where they overlap or are in disorder. */
export function textAfter(text: string, change: Change, all = false): string {
  const edits = [...change.edits, ...(all ? (change.asks ?? []).flatMap((ask) => ask.edits) : [])];
  if (all) edits.sort((a, b) => a.from - b.from || a.to - b.to);
  edits.forEach((edit, at) => {
    ok(edit.from <= edit.to && edit.to <= text.length && edit.from >= (edits[at - 1]?.to ?? 0));
  });
  return editedText(text, edits);
}
