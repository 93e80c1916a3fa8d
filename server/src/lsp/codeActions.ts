/** The light bulb over the protocol, and the pages of the rules. */
import { CodeActionKind, type ClientCapabilities, type Connection } from 'vscode-languageserver/node';
import { schemeOf } from '../base/uri';
import { RULE_FACTS } from '../checks/rules/index';
import { codeActions } from '../features/codeActions';
import { toSpan } from '../features/convert';
import type { EditSupport } from '../features/edits';
import { CORPUS_SCHEME, EXPLAIN, RULES, type ExplainParams, type RuleLine, type RulePage } from '../protocol';
import type { Checker } from './checker';
import type { Documents } from './documents';
import { CANCELLED } from './handlers';
import type { Projects } from './projects';

export interface ActionParts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly checker: Checker;
  readonly projects: Projects;
  readonly ready: () => Promise<void>;
  readonly can: () => ClientCapabilities;
  /** The client's command that shows the page of a rule. */
  readonly explain: () => string | undefined;
}

export function handleCodeActions(parts: ActionParts): void {
  const { connection, documents, checker, projects, ready, can, explain } = parts;

  connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only } }, token) => {
    // A client that takes commands alone could do nothing with an edit.
    if (!can().textDocument?.codeAction?.codeActionLiteralSupport || schemeOf(uri) === CORPUS_SCHEME) return [];
    await ready();
    const snapshot = await documents.snapshot(uri);
    if (token.isCancellationRequested) return CANCELLED;
    if (!snapshot) return [];
    const [{ findings }, place] = await Promise.all([checker.check(snapshot), projects.place(uri)]);
    return codeActions({
      snapshot,
      findings,
      span: toSpan(snapshot.lines, range),
      only,
      project: place && {
        uri: place.uri,
        text: place.file?.text,
        version: place.file?.version ?? null,
        path: place.path,
      },
      support: editSupport(can()),
      explain: explain(),
    });
  });

  connection.onRequest(EXPLAIN, ({ rule }: ExplainParams): RulePage | null => {
    const known = RULE_FACTS.find(({ id }) => id === rule);
    return known ? { page: known.page } : null;
  });
  connection.onRequest(RULES, (): RuleLine[] => RULE_FACTS.map(({ id, summary }) => ({ id, summary })));
}

export const ACTION_KINDS = [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.rapporteur`];

function editSupport({ workspace }: ClientCapabilities): EditSupport {
  const edit = workspace?.workspaceEdit;
  return {
    documentChanges: edit?.documentChanges === true,
    create: edit?.resourceOperations?.includes('create') === true,
  };
}
