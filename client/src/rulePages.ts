/** The pages of the rules, as read-only Markdown in VS Code's own preview; their text comes from the server. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import {
  EXPLAIN,
  EXPLAIN_COMMAND,
  RULES,
  type ExplainParams,
  type RuleLine,
  type RulePage,
} from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';

const SCHEME = 'rapporteur-rule';

/** The command takes the id of a rule; without one, it lets the user choose. */
export function showRulePages(server: ServerClient): vscode.Disposable {
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri, token) {
      const rule = uri.path.replace(/^\/|\.md$/g, '');
      const params: ExplainParams = { rule };
      const found = await server.request<RulePage | null>(EXPLAIN, params, token);
      if (!found) throw new Error(t('There is no rule {0}.', rule));
      return found.page;
    },
  });
  const command = vscode.commands.registerCommand(EXPLAIN_COMMAND, (rule?: unknown) =>
    attempt(t('The page of the rule could not be shown'), async () => {
      const chosen = typeof rule === 'string' ? rule : await chooseRule(server);
      if (chosen === undefined) return;
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${chosen}.md` });
      await vscode.workspace.openTextDocument(uri);
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    }),
  );
  return vscode.Disposable.from(provider, command);
}

async function chooseRule(server: ServerClient): Promise<string | undefined> {
  const rules = await server.request<readonly RuleLine[]>(RULES, undefined);
  const choice = await vscode.window.showQuickPick(
    rules.map(({ id, summary }) => ({ label: id, detail: summary })),
    { title: t('Explain a rule'), matchOnDetail: true },
  );
  return choice?.label;
}
