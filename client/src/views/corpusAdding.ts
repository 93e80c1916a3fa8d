/** Adding to the corpus: files are copied into one of its folders, a folder is read where it is. By picking, or dropped onto the view. */
import { homedir } from 'node:os';
import { basename, relative } from 'node:path/posix';
import * as vscode from 'vscode';
import { plural, t } from '../../../server/src/base/l10n';
import { INDEX_AGAIN } from '../../../server/src/protocol';
import { copyToCorpus, publishedFiles } from '../addToCorpus';
import { isInside } from '../fileNames';
import type { ServerClient } from '../languageClient';
import { attempt } from '../livePick';
import { reasonOf, together } from '../wording';

const SETTING = 'corpus.folders';

/** What is dropped: the addresses of files and folders, or files that the window got from the system. */
export const DROPPED = ['text/uri-list', 'files'];

/** `given`: their addresses, where another program has picked them. */
export async function pickFiles(server: ServerClient, given?: unknown): Promise<void> {
  const chosen =
    addresses(given) ??
    (await vscode.window.showOpenDialog({
      title: t('Add files to the corpus'),
      openLabel: t('Add to the corpus'),
      canSelectMany: true,
      filters: publishedFiles(),
    }));
  if (chosen) await addAll(server, chosen);
}

export async function pickFolders(server: ServerClient, given?: unknown): Promise<void> {
  const chosen =
    addresses(given) ??
    (await vscode.window.showOpenDialog({
      title: t('Read a folder as part of the corpus'),
      openLabel: t('Read this folder'),
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: true,
    }));
  if (chosen) await addAll(server, chosen);
}

export function addDropped(server: ServerClient, transfer: vscode.DataTransfer): Promise<void> {
  return attempt(t('Nothing could be added to the corpus'), () => takeDropped(server, transfer));
}

async function takeDropped(server: ServerClient, transfer: vscode.DataTransfer): Promise<void> {
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line, true));
  const files: NamedBytes[] = [];
  if (uris.length === 0)
    for (const [, item] of transfer) {
      const file = item.asFile();
      if (file?.uri) uris.push(file.uri);
      else if (file) files.push({ name: file.name, bytes: await file.data() });
    }
  await addAll(server, uris, files);
}

function addresses(given: unknown): vscode.Uri[] | undefined {
  if (!Array.isArray(given) || !given.every((one) => typeof one === 'string')) return undefined;
  return given.map((one) => vscode.Uri.parse(one, true));
}

/** A file that has no address on this machine. */
interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files are copied, folders are named in the settings, each by itself; one message says what was done, and what was not. */
export async function addAll(
  server: ServerClient,
  uris: readonly vscode.Uri[],
  files: readonly NamedBytes[] = [],
): Promise<void> {
  const said: string[] = [];
  const failed: string[] = [];
  let [copied, there] = [0, 0];
  const copy = async (file: vscode.Uri | NamedBytes): Promise<void> => {
    const { isNew } = await copyToCorpus(server, file);
    if (isNew) copied++;
    else there++;
  };
  const add = async (uri: vscode.Uri): Promise<void> => {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) await copy(uri);
    else if (await nameFolder(uri)) said.push(t('The folder {0} is read where it is.', basename(uri.path)));
    else said.push(t('The folder {0} is read already.', basename(uri.path)));
  };
  const all = [
    ...uris.map((uri) => ({ name: basename(uri.path), act: () => add(uri) })),
    ...files.map((file) => ({ name: file.name, act: () => copy(file) })),
  ];
  for (const { name, act } of all) {
    try {
      await act();
    } catch (error) {
      failed.push(t('{0} was not added: {1}', name, reasonOf(error)));
    }
  }
  if (copied > 0) {
    await server.notify(INDEX_AGAIN);
    said.push(plural(copied, '{0} file was copied into the corpus.', '{0} files were copied into the corpus.'));
  }
  if (there > 0) said.push(plural(there, '{0} file is in the corpus already.', '{0} files are in the corpus already.'));
  if (said.length > 0) void vscode.window.showInformationMessage(together(said));
  if (failed.length > 0) void vscode.window.showErrorMessage(together(failed));
}

/**
 * Names a folder in the settings of the workspace; in those of the user where there is none, and where it is outside of a
 * workspace that is not trusted, whose settings would not count. False where one names it already. Throws where what the
 * workspace has set would hide that.
 */
async function nameFolder(folder: vscode.Uri): Promise<boolean> {
  const holder = workspaceFolderOf(folder);
  const settings = vscode.workspace.getConfiguration('rapporteur', holder?.uri);
  const path = pathOf(folder, holder);
  const isOutside = vscode.workspace.getWorkspaceFolder(folder) === undefined;
  const target = isOutside && !vscode.workspace.isTrusted ? vscode.ConfigurationTarget.Global : targetOf(holder);
  const { globalValue, defaultValue, workspaceValue, workspaceFolderValue } = settings.inspect(SETTING) ?? {};
  if (target === vscode.ConfigurationTarget.Global && (workspaceValue ?? workspaceFolderValue) !== undefined)
    throw new Error(t('this workspace is not trusted, and its own settings say which folders are read'));
  const value = target === vscode.ConfigurationTarget.Global ? (globalValue ?? defaultValue) : settings.get(SETTING);
  const folders: readonly unknown[] = Array.isArray(value) ? value : [];
  const same = (one: unknown): boolean => String(one).replace(/^\.\//, '').replace(/\/$/, '') === path;
  if (folders.some(same)) return false;
  await settings.update(SETTING, [...folders, path], target);
  return true;
}

/** Makes a folder the corpus of its workspace folder, which had none. */
export async function makeCorpus(folder: vscode.Uri): Promise<void> {
  const holder = workspaceFolderOf(folder);
  await vscode.workspace
    .getConfiguration('rapporteur', holder?.uri)
    .update(SETTING, [pathOf(folder, holder)], targetOf(holder));
}

/** The one that holds it, else the first. */
function workspaceFolderOf(folder: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.getWorkspaceFolder(folder) ?? vscode.workspace.workspaceFolders?.[0];
}

/** `.`, `published/letters`; of a folder elsewhere the whole path, from `~/` on where it is the user's. */
function pathOf(folder: vscode.Uri, holder: vscode.WorkspaceFolder | undefined): string {
  if (folder.toString() === holder?.uri.toString()) return '.';
  if (holder && folder.scheme === holder.uri.scheme && isInside(holder.uri.path, folder.path))
    return relative(holder.uri.path, folder.path);
  const home = vscode.Uri.file(homedir());
  return isInside(home.path, folder.path) ? `~/${relative(home.path, folder.path)}` : folder.fsPath;
}

/** Where several folders are open, each has its own corpus. */
function targetOf(holder: vscode.WorkspaceFolder | undefined): vscode.ConfigurationTarget {
  if (!holder) return vscode.ConfigurationTarget.Global;
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 1
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
}
