/** The status bar: what was read of the draft in the editor, the size of the corpus, or why nothing works. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import type { DraftStatus } from '../../server/src/protocol';
import type { DraftCitations } from '../../server/src/protocolViews';
import type { ServerClient } from './languageClient';
import { statusText, statusWords } from './views/citationWords';
import type { CitationsSource } from './views/draftCitations';
import { corpusText, draftFacts } from './wording';
import { isReport } from './reports';

export function showStatus(server: ServerClient, citations: CitationsSource): { dispose(): unknown }[] {
  const item = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Rapporteur';

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!isReport(document)) {
      item.hide();
      return;
    }
    const { state, corpus } = server;
    const draft = server.draft(document.uri);
    const { current } = citations;
    const cited = current?.document === document ? current.answer : undefined;
    item.text =
      state.kind === 'stopped' ? '$(error) Rapporteur' : draft ? draftText(draft, cited) : '$(sync~spin) Rapporteur';
    item.tooltip =
      state.kind === 'stopped'
        ? state.reason
        : [draft?.skipped, draft?.read && readWords(draft.read, cited), corpusText(corpus)].filter(Boolean).join('\n');
    item.command = state.kind === 'stopped' ? 'rapporteur.restartServer' : 'rapporteur.corpusMenu';
    item.show();
  };

  update();
  return [
    item,
    server.onDraft(update),
    server.onCorpus(update),
    citations.onDidChange(update),
    server.onState(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(update),
    vscode.workspace.onDidOpenTextDocument(update),
  ];
}

/** `¶ 101 · 152 cited · 3 broken`; without what is cited until that is known. */
function draftText({ read, skipped }: DraftStatus, cited: DraftCitations | undefined): string {
  if (!read) return `$(warning) ${skipped ? t('not read') : 'Rapporteur'}`;
  return statusText(cited?.paragraphs ?? read.paragraphs, cited?.counts);
}

/** `中文 · flowing`, and the counts in words. */
function readWords(read: NonNullable<DraftStatus['read']>, cited: DraftCitations | undefined): string {
  return `${draftFacts(read)}\n${statusWords(cited?.paragraphs ?? read.paragraphs, cited?.counts)}`;
}
