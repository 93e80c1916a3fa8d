/** Collects what somebody needs to know who is to mend a problem, for the user to look through and to send. */
import * as vscode from 'vscode';
import { interfaceLanguage, t } from '../../server/src/base/l10n';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';
import { problemReport } from './problemReport';

export function registerReportProblem(context: vscode.ExtensionContext, server: ServerClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('rapporteur.reportProblem', () =>
      attempt(t('The report could not be made'), async () => {
        const active = vscode.window.activeTextEditor?.document.uri;
        const content = problemReport({
          extension: String((context.extension.packageJSON as { readonly version?: unknown }).version),
          editor: `${vscode.version}, ${vscode.env.appName}, ${vscode.env.remoteName ?? 'local'}`,
          system: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
          language: `${interfaceLanguage()} (VS Code: ${vscode.env.language})`,
          isTrusted: vscode.workspace.isTrusted,
          server: server.state.kind,
          ending: server.state.kind === 'stopped' ? server.state.ending : '',
          store: context.globalStorageUri.scheme === 'file' ? 'in the folder of VS Code' : 'in the folder of the user',
          corpus: server.corpus,
          draft: active && server.draft(active)?.read,
          settings: changedSettings(context),
        });
        const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
        await vscode.window.showTextDocument(document);
      }),
    ),
  ];
}

/** What is not as the extension brought it, wherever it was set. */
function changedSettings(context: vscode.ExtensionContext): Record<string, unknown> {
  const { contributes } = context.extension.packageJSON as {
    readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
  };
  const settings = vscode.workspace.getConfiguration();
  const changed = Object.keys(contributes.configuration.properties).flatMap((name) => {
    const found = settings.inspect(name);
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(changed);
}
