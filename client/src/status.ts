/** The status bar: what was read of the draft in the editor, the size of the corpus, or why nothing works. */
import * as vscode from 'vscode';
import type { CorpusStatus, DraftStatus } from '../../server/src/protocol';
import type { ServerClient, ServerState } from './languageClient';

const LANGUAGES = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' } as const;

export function showStatus(server: ServerClient): { dispose(): unknown }[] {
  const item = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Rapporteur';
  const drafts = new Map<string, DraftStatus>();
  let corpus: CorpusStatus = { reading: true, documents: 0, skipped: 0 };
  let state: ServerState = { kind: 'starting' };

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'un-report') {
      item.hide();
      return;
    }
    const draft = drafts.get(document.uri.toString());
    item.text = state.kind === 'stopped' ? '$(error) Rapporteur' : draft ? draftText(draft) : '$(sync~spin) Rapporteur';
    item.tooltip =
      state.kind === 'stopped' ? state.reason : [draft?.skipped, corpusText(corpus)].filter(Boolean).join('\n');
    item.command = state.kind === 'stopped' ? 'rapporteur.restartServer' : 'rapporteur.showLog';
    item.show();
  };

  update();
  return [
    item,
    server.onDraft((draft) => {
      drafts.set(vscode.Uri.parse(draft.uri).toString(), draft);
      update();
    }),
    server.onCorpus((next) => {
      corpus = next;
      update();
    }),
    server.onState((next) => {
      state = next;
      if (next.kind !== 'running') drafts.clear();
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

/** `中文 · flowing · 30 paragraphs`. */
function draftText({ read, skipped }: DraftStatus): string {
  if (!read) return `$(warning) ${skipped ? 'not read' : 'Rapporteur'}`;
  const paragraphs = read.paragraphs === 1 ? '1 paragraph' : `${read.paragraphs} paragraphs`;
  return `${LANGUAGES[read.language]} · ${read.layout} · ${paragraphs}`;
}

function corpusText({ reading, documents, skipped }: CorpusStatus): string {
  if (reading) return 'Reading the corpus…';
  const left = skipped > 0 ? `, ${skipped} files left out` : '';
  return `Corpus: ${documents === 1 ? '1 document' : `${documents} documents`}${left}`;
}
