/** Copies a draft, or what is selected of it, for Word or a mail: VS Code itself puts nothing but plain text on the clipboard. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import { COPY_FORMATTED, type CopyFormattedParams, type FormattedCopy } from '../../server/src/protocol';
import { copyingPage } from './copyingPage';
import type { ServerClient } from './languageClient';
import { attempt } from './livePick';
import { isReport } from './reports';

const MOMENT = 8000;
/** A page that has not been shown by then will not be: in milliseconds. */
const PATIENCE = 20_000;

export function registerCopyForWord(server: ServerClient): vscode.Disposable {
  return vscode.commands.registerCommand('rapporteur.copyForWord', () => copyForWord(server));
}

function copyForWord(server: ServerClient): Promise<void> {
  return attempt(t('The draft could not be copied'), async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isReport(editor.document)) throw new Error(t('no draft is open'));
    const { document, selection } = editor;
    const { start, end } = selection;
    const params: CopyFormattedParams = {
      uri: document.uri.toString(),
      ...(!selection.isEmpty && {
        range: {
          start: { line: start.line, character: start.character },
          end: { line: end.line, character: end.character },
        },
      }),
    };
    const copy = await server.request<FormattedCopy | null>(COPY_FORMATTED, params);
    if (!copy) throw new Error(t('the server does not read this document'));
    if (copy.summary === '') throw new Error(t('nothing is selected but blank lines'));
    await put(copy);
    await vscode.window.showTextDocument(document, {
      selection,
      ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
    });
    const done = [t('Copied {0} for Word or mail', copy.summary), ...copy.left];
    vscode.window.setStatusBarMessage(
      t(
        '{0}.',
        done.reduce((all, clause) => t('{0}; {1}', all, clause)),
      ),
      MOMENT,
    );
  });
}

/** A page of the browser can write what VS Code cannot; it closes as soon as it has. Throws where it is closed before. */
async function put({ html, text }: FormattedCopy): Promise<void> {
  const panel = vscode.window.createWebviewPanel(
    'rapporteur.copy',
    t('Copy for Word or mail'),
    { viewColumn: vscode.ViewColumn.Active, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [] },
  );
  try {
    await new Promise<void>((resolve, reject) => {
      const clock = setTimeout(() => {
        reject(new Error(t('the page that writes to the clipboard did not open')));
      }, PATIENCE);
      panel.onDidDispose(() => {
        clearTimeout(clock);
        reject(new Error(t('the page was closed before anything was copied')));
      });
      panel.webview.onDidReceiveMessage((message: 'ready' | 'waiting' | 'copied') => {
        if (message === 'ready') void panel.webview.postMessage({ html, text });
        // Somebody has to press the button: that may take any time.
        else clearTimeout(clock);
        if (message === 'copied') resolve();
      });
      panel.webview.html = copyingPage(randomBytes(16).toString('hex'));
    });
  } finally {
    panel.dispose();
  }
}
