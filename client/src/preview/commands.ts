/** The commands of the preview, and what brings it back when the window is opened again. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { t } from '../../../server/src/base/l10n';
import { PREVIEW, type Preview, type PreviewParams } from '../../../server/src/protocolPreview';
import type { ServerClient } from '../languageClient';
import { attempt } from '../livePick';
import { make } from '../outside';
import type { ActiveReport } from '../views/activeReport';
import { registerLook } from './look';
import { PreviewPanel, VIEW_TYPE } from './panel';
import { printedPage } from './shell';

/** `report` is the report in sight, also where something else has the keyboard. */
export function registerPreview(
  context: vscode.ExtensionContext,
  server: ServerClient,
  report: ActiveReport,
): vscode.Disposable[] {
  let panel: PreviewPanel | undefined;
  const take = (view: vscode.WebviewPanel, draft: vscode.Uri): void => {
    const opened = new PreviewPanel(server, context.extensionUri, view, draft);
    opened.onEnd(() => {
      if (panel === opened) panel = undefined;
    });
    panel = opened;
  };

  const open = async (): Promise<void> => {
    const draft = report.document;
    if (!draft) {
      void vscode.window.showInformationMessage(t('Open a draft first; then it can be shown as it is printed.'));
      return;
    }
    if (panel) {
      panel.follow(draft);
      panel.reveal();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    take(vscode.window.createWebviewPanel(VIEW_TYPE, t('Preview'), column, { enableScripts: true }), draft.uri);
    await Promise.resolve();
  };

  const print = (): Promise<void> =>
    attempt(t('The draft could not be printed'), async () => {
      const uri = report.document?.uri ?? panel?.uri;
      if (!uri) throw new Error(t('no draft is open'));
      await openPrinted(context, server, uri);
    });

  const command = (name: string, act: () => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`rapporteur.${name}`, act);
  return [
    command('openPreview', open),
    command('preview.print', print),
    ...registerLook(),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(view, state: { readonly uri?: unknown } | undefined) {
        const draft = typeof state?.uri === 'string' ? vscode.Uri.parse(state.uri) : report.document?.uri;
        // There is one preview; what cannot be shown again is closed.
        if (!draft || panel) view.dispose();
        else take(view, draft);
        await Promise.resolve();
      },
    }),
    new vscode.Disposable(() => panel?.dispose()),
  ];
}

/** VS Code prints nothing: a file is written and opened in the browser, which asks to print it. */
async function openPrinted(context: vscode.ExtensionContext, server: ServerClient, uri: vscode.Uri): Promise<void> {
  const params: PreviewParams = { textDocument: { uri: uri.toString() } };
  const preview = await server.request<Preview | null>(PREVIEW, params);
  if (!preview) throw new Error(t('the server does not read this document'));
  const css = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, 'client', 'media', 'preview.css'),
  );
  const page = printedPage({
    ...preview,
    title: basename(uri.path),
    blocks: preview.blocks.map(({ html }) => html),
    css: new TextDecoder().decode(css),
    nonce: randomBytes(16).toString('hex'),
  });
  const file = await fileFor(context, uri);
  if (!file) return;
  await make(file, (to) => vscode.workspace.fs.writeFile(to, new TextEncoder().encode(page)));
  if (vscode.env.remoteName === undefined) {
    if (!(await vscode.env.openExternal(file))) throw new Error(t('no program opens {0}', file.fsPath));
  } else void vscode.window.showInformationMessage(t('Open {0} in a browser to print it.', file.fsPath));
}

/** In VS Code's own folder; where the window is far from the disk, a file that the user names, to be fetched from there. */
async function fileFor(context: vscode.ExtensionContext, draft: vscode.Uri): Promise<vscode.Uri | undefined> {
  const name = `${basename(draft.path).replace(/\.[^.]*$/, '')}.html`;
  if (vscode.env.remoteName !== undefined) {
    const defaultUri = draft.scheme === 'file' ? vscode.Uri.joinPath(draft, '..', name) : undefined;
    return vscode.window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters: { HTML: ['html'] } });
  }
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'print');
  // Of what was printed before nothing stays on the disk.
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  await vscode.workspace.fs.createDirectory(folder);
  return vscode.Uri.joinPath(folder, name);
}
