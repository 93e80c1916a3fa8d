/** Puts a published document into a folder of the corpus: a file that the user has; docs.un.org is opened in the browser, and nothing is fetched. */
import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import { CORPUS_FOLDERS, INDEX_AGAIN, type CorpusFolders, type CorpusFoldersParams } from '../../server/src/protocol';
import { freeName, isInside, isOfUnitedNations } from './fileNames';
import { attempt } from './livePick';
import type { ServerClient } from './languageClient';
import { isThere, make, openOfUnitedNations } from './outside';
import { isReport } from './reports';

const FORMATS = ['pdf', 'docx', 'txt', 'text', 'undoc', 'xml', 'akn'];

/** What the dialog that opens files offers. */
export function publishedFiles(): Record<string, string[]> {
  return { [t('Published documents')]: FORMATS };
}

/** What an action or a hover gives: the symbol and the address of the document. */
export async function addToCorpus(server: ServerClient, symbol?: unknown, address?: unknown): Promise<void> {
  const wanted = typeof symbol === 'string' && symbol !== '' ? symbol : undefined;
  const page = typeof address === 'string' && isOfUnitedNations(address) ? address : undefined;
  await attempt(t('The document could not be added to the corpus'), async () => {
    if (wanted !== undefined && page !== undefined) {
      const file = { label: `$(file) ${t('A file…')}`, detail: t('Copies it into the folder of the corpus.') };
      const open = {
        label: `$(link-external) ${t('Open it on docs.un.org')}`,
        detail: t('Download it there, then add the file.'),
      };
      const choice = await vscode.window.showQuickPick([file, open], { title: t('Add {0} to the corpus', wanted) });
      if (choice === open) await openOfUnitedNations(page);
      if (choice !== file) return;
    }
    const title = wanted === undefined ? t('Add a document to the corpus') : t('The file of {0}', wanted);
    const filters = publishedFiles();
    const [chosen] = (await vscode.window.showOpenDialog({ title, filters, openLabel: t('Add to the corpus') })) ?? [];
    if (chosen) await addFile(server, chosen, wanted);
  });
}

/** Copies a file into a folder of the corpus, and tells the user. */
export async function addFile(server: ServerClient, file: vscode.Uri, symbol: string | undefined): Promise<void> {
  const { name, folder, isNew } = await copyToCorpus(server, file, symbol);
  if (!isNew) {
    tell(t('{0} is in the corpus folder “{1}” already.', name, shown(folder)));
    return;
  }
  await server.notify(INDEX_AGAIN);
  tell(t('{0} is now in the corpus folder “{1}”.', name, shown(folder)));
}

/**
 * Copies a file into the first folder of the corpus that is there; where none is, the first one is made. `file` is where it lies, or
 * its name and content. `isNew` is false where it lies in one of the folders already; what is copied is not read yet.
 */
export async function copyToCorpus(
  server: ServerClient,
  file: vscode.Uri | { readonly name: string; readonly bytes: Uint8Array },
  symbol?: string,
): Promise<{ readonly name: string; readonly folder: vscode.Uri; readonly isNew: boolean }> {
  const draft = vscode.window.activeTextEditor?.document;
  const own = file instanceof vscode.Uri ? basename(file.path) : file.name;
  const params: CorpusFoldersParams = {
    file: own,
    ...(symbol !== undefined && { symbol }),
    ...(isReport(draft) && { uri: draft.uri.toString() }),
  };
  const { folders, name } = await server.request<CorpusFolders>(CORPUS_FOLDERS, params);
  const all = folders.map((folder) => vscode.Uri.parse(folder));
  const holder =
    file instanceof vscode.Uri
      ? all.find((folder) => folder.scheme === file.scheme && isInside(folder.path, file.path))
      : undefined;
  if (holder) return { name: own, folder: holder, isNew: false };
  const there = await firstThere(all);
  const folder = there ?? all[0];
  if (!folder) throw new Error(t('there is no folder of the corpus; open a folder first'));
  if (!there) await vscode.workspace.fs.createDirectory(folder);
  const free = await freeName(name ?? own, (one) => isThere(vscode.Uri.joinPath(folder, one)));
  const target = vscode.Uri.joinPath(folder, free);
  await make(target, (to) =>
    file instanceof vscode.Uri
      ? vscode.workspace.fs.copy(file, to, { overwrite: false })
      : vscode.workspace.fs.writeFile(to, file.bytes),
  );
  return { name: free, folder, isNew: true };
}

async function firstThere(folders: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const folder of folders) if (await isThere(folder)) return folder;
  return undefined;
}

function shown(folder: vscode.Uri): string {
  return vscode.workspace.asRelativePath(folder);
}

/** Not waited for: the message may stay as long as it likes. */
function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
