/** What the tests of the actions share: a request at the cursor of a marked text, and the text after the action. */
import { strictEqual } from 'node:assert';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { codeActions, type ActionRequest } from '../../server/src/features/codeActions';
import { snapshotOf } from './check';
import { readMarks } from './marks';
import { edited } from './textEdits';

export interface Offered {
  readonly text: string;
  readonly actions: readonly CodeAction[];
}

/** The actions of a kind at `⟦|⟧`; between two of them, what is selected. */
export async function offeredAt(
  marked: string,
  corpus: Readonly<Record<string, string>> = {},
  rest: Partial<ActionRequest> = { only: ['refactor'] },
): Promise<Offered> {
  const { text, cursors } = readMarks(marked);
  const [from = 0, to = from] = cursors;
  const actions = codeActions({
    snapshot: await snapshotOf(text, corpus),
    findings: [],
    span: { from, to },
    only: undefined,
    project: undefined,
    support: { documentChanges: true, create: true },
    explain: undefined,
    ...rest,
  });
  return { text, actions };
}

/** The text after an action. Its edits are of version 1 of the draft. */
export function applied(text: string, action: CodeAction): string {
  const [change, other] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  strictEqual(other, undefined);
  strictEqual(change?.textDocument.version, 1);
  return edited(text, change.edits as Parameters<typeof edited>[1]);
}

/** The text after the only action of this kind; undefined where none is offered. */
export async function after(
  kind: string,
  marked: string,
  corpus?: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { text, actions } = await offeredAt(marked, corpus, { only: [kind] });
  const [first] = actions;
  return first && applied(text, first);
}
