/** The versions of a draft whose numbers are kept: finding a paragraph by the number that it had, and the table of numbers. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import {
  FIND_NUMBER,
  NUMBER_TABLE,
  VERSIONS,
  type FindNumberParams,
  type FoundNumber,
  type NumberTable,
  type NumberTableParams,
  type VersionNames,
  type VersionsParams,
} from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';
import { isReport } from './reports';

/** How long a message stays in the status bar, in milliseconds. */
const MOMENT = 5000;

export function registerVersions(server: ServerClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('rapporteur.goToParagraphOfVersion', (name?: unknown, number?: unknown) =>
      attempt(t('The paragraph could not be found'), () => goToParagraph(server, name, number)),
    ),
    vscode.commands.registerCommand('rapporteur.showNumberTable', (name?: unknown) =>
      attempt(t('The table of numbers could not be shown'), async () => {
        const { document } = reportEditor();
        const version = await versionOf(server, document, name);
        if (version !== undefined) await showNumberTable(server, document, version);
      }),
    ),
  ];
}

/** The name of a new version; undefined where none is given. */
export function askForVersion(): Thenable<string | undefined> {
  const today = new Date();
  const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return vscode.window.showInputBox({
    title: t('Keep the numbers of this version'),
    prompt: t('What is the version called that is given out?'),
    value: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  });
}

export async function showNumberTable(
  server: ServerClient,
  document: vscode.TextDocument,
  name: string,
): Promise<void> {
  const params: NumberTableParams = { uri: document.uri.toString(), name };
  const { text } = await server.request<NumberTable>(NUMBER_TABLE, params);
  if (text === null) throw new Error(t('there is no version {0}', name));
  // A language that is not known would leave a second, empty document behind.
  const language = (await vscode.languages.getLanguages()).includes('tsv') ? 'tsv' : 'plaintext';
  const table = await vscode.workspace.openTextDocument({ language, content: text });
  await vscode.window.showTextDocument(table, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function goToParagraph(server: ServerClient, name: unknown, number: unknown): Promise<void> {
  const editor = reportEditor();
  const version = await versionOf(server, editor.document, name);
  if (version === undefined) return;
  const asked =
    typeof number === 'string'
      ? number
      : await vscode.window.showInputBox({
          title: t('Go to a paragraph of version {0}', version),
          prompt: t('Its number in that version: 34, 12 bis, or annex I, 7'),
        });
  if (asked === undefined) return;
  const params: FindNumberParams = { uri: editor.document.uri.toString(), name: version, number: asked };
  const found = await server.request<FoundNumber>(FIND_NUMBER, params);
  if ('cannot' in found) {
    void vscode.window.showWarningMessage(found.cannot);
    return;
  }
  const { start } = found.range;
  const at = new vscode.Position(start.line, start.character);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const where =
    found.note === undefined
      ? t('Paragraph {0} of version {1} is paragraph {2} now.', asked, version, found.now)
      : t('Paragraph {0} of version {1} is paragraph {2} now ({3}).', asked, version, found.now, found.note);
  vscode.window.setStatusBarMessage(where, MOMENT);
}

/** The one that is given, the only one, or the one that is picked. */
async function versionOf(
  server: ServerClient,
  document: vscode.TextDocument,
  given: unknown,
): Promise<string | undefined> {
  if (typeof given === 'string') return given;
  const params: VersionsParams = { uri: document.uri.toString() };
  const { names } = await server.request<VersionNames>(VERSIONS, params);
  if (names.length === 0) throw new Error(t('the draft keeps the numbers of no version'));
  if (names.length === 1) return names[0];
  return vscode.window.showQuickPick([...names].reverse(), { title: t('Which version?') });
}

function reportEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isReport(editor.document)) throw new Error(t('no UN report is open'));
  return editor;
}
