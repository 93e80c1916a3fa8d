/** What can be done with a document of the corpus from its row: its file, its symbol, its other languages, who cites it. */
import * as vscode from 'vscode';
import { t } from '../../../server/src/base/l10n';
import { OPEN_SOURCE_COMMAND } from '../../../server/src/protocol';
import {
  DOCUMENT_CITERS,
  type DocumentCiters,
  type ShelvedDocument,
  type ShelvedVersion,
  type ViewParams,
} from '../../../server/src/protocolViews';
import { showDocument } from '../corpusPicks';
import type { ServerClient } from '../languageClient';
import { attempt } from '../livePick';
import { openOfUnitedNations } from '../outside';
import { rangeOf } from '../restructure';
import { documentName, languageName } from '../wording';

export function registerDocumentActions(server: ServerClient): vscode.Disposable[] {
  const actions: Readonly<Record<string, (document: ShelvedDocument) => unknown>> = {
    openShelvedDocument: async (document) => {
      const version = await versionOf(document, t('Which language?'));
      if (version) await showDocument(version.uri);
    },
    openShelvedSource: async (document) => {
      const version = await versionOf(document, t('The file of which language?'));
      if (version) await vscode.commands.executeCommand(OPEN_SOURCE_COMMAND, version.source);
    },
    revealShelvedSource: async (document) => {
      const version = await versionOf(document, t('The file of which language?'));
      if (version) await reveal(vscode.Uri.parse(version.source, true));
    },
    copyShelvedSymbol: ({ symbols, title }) => vscode.env.clipboard.writeText(symbols.join('-') || title),
    openShelvedOnline: async ({ address }) => {
      await openOfUnitedNations(address);
    },
    whoCitesDocument: (document) => whoCites(server, document),
  };
  return [
    ...Object.entries(actions).map(([name, act]) =>
      vscode.commands.registerCommand(`rapporteur.${name}`, async (node?: unknown) => {
        const { shelved } = (node ?? {}) as { readonly shelved?: ShelvedDocument };
        if (shelved)
          await attempt(t('Nothing could be done with the document'), () => Promise.resolve().then(() => act(shelved)));
      }),
    ),
    vscode.commands.registerCommand('rapporteur.revealCorpusFile', async (node?: unknown) => {
      const { folder, problem } = (node ?? {}) as Readonly<
        Record<'folder' | 'problem', { readonly uri?: unknown } | undefined>
      >;
      const uri = folder?.uri ?? problem?.uri;
      if (typeof uri === 'string')
        await attempt(t('The file could not be shown'), () => reveal(vscode.Uri.parse(uri, true)));
    }),
  ];
}

/** The only one, or the one that is picked. */
async function versionOf({ versions }: ShelvedDocument, title: string): Promise<ShelvedVersion | undefined> {
  const [first, second] = versions;
  if (!second) return first;
  const picked = await vscode.window.showQuickPick(
    versions.map((version) => ({
      label: languageName(version.language),
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(version.source, true)),
      version,
    })),
    { title },
  );
  return picked?.version;
}

/** In the explorer of the window where it is in the workspace, else in that of the system. */
async function reveal(file: vscode.Uri): Promise<void> {
  const inside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  await vscode.commands.executeCommand(inside ? 'revealInExplorer' : 'revealFileInOS', file);
}

/** Shows the places over the text of the document, as VS Code shows references. */
async function whoCites(server: ServerClient, { symbols, title, versions }: ShelvedDocument): Promise<void> {
  const [first] = versions;
  if (!first) return;
  const name = documentName({ symbols, title });
  const { places, more } = await vscode.window.withProgress({ location: { viewId: 'rapporteur.corpus' } }, () => {
    const params: ViewParams = { uri: first.uri };
    return server.request<DocumentCiters>(DOCUMENT_CITERS, params);
  });
  if (places.length === 0) {
    void vscode.window.showInformationMessage(t('Nothing in the workspace and nothing in the corpus cites {0}.', name));
    return;
  }
  if (more) void vscode.window.showInformationMessage(t('{0} is cited more often than can be shown.', name));
  await showDocument(first.uri);
  const found = places.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri, true), rangeOf(range)));
  const start = new vscode.Position(0, 0);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(first.uri, true), start, found);
}
