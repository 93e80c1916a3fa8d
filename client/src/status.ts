/** The status bar: what was read of the draft in the editor, the size of the corpus, or why nothing works. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import type { DraftStatus } from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { corpusText, draftFacts } from './wording';

export function showStatus(server: ServerClient): { dispose(): unknown }[] {
  const item = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Rapporteur';
  const drafts = new Map<string, DraftStatus>();

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'un-report') {
      item.hide();
      return;
    }
    const { state, corpus } = server;
    const draft = drafts.get(document.uri.toString());
    item.text = state.kind === 'stopped' ? '$(error) Rapporteur' : draft ? draftText(draft) : '$(sync~spin) Rapporteur';
    item.tooltip =
      state.kind === 'stopped' ? state.reason : [draft?.skipped, corpusText(corpus)].filter(Boolean).join('\n');
    item.command = state.kind === 'stopped' ? 'rapporteur.restartServer' : 'rapporteur.corpusMenu';
    item.show();
  };

  update();
  return [
    item,
    server.onDraft((draft) => {
      drafts.set(vscode.Uri.parse(draft.uri).toString(), draft);
      update();
    }),
    server.onCorpus(update),
    server.onState(({ kind }) => {
      if (kind !== 'running') drafts.clear();
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument((document) => {
      drafts.delete(document.uri.toString());
      update();
    }),
    vscode.workspace.onDidOpenTextDocument(update),
  ];
}

function draftText({ read, skipped }: DraftStatus): string {
  return read ? draftFacts(read) : `$(warning) ${skipped ? t('not read') : 'Rapporteur'}`;
}
