/** The commands of the palette. */
import * as vscode from 'vscode';
import type { ServerClient } from './languageClient';

export function registerCommands(server: ServerClient, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('rapporteur.treatAsReport', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await vscode.languages.setTextDocumentLanguage(document, 'un-report');
      else void vscode.window.showInformationMessage('Open a text file first; then it can be treated as a UN report.');
    }),
    vscode.commands.registerCommand('rapporteur.restartServer', () => server.restart()),
    vscode.commands.registerCommand('rapporteur.showLog', () => {
      log.show();
    }),
  ];
}
