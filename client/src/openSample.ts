/** The sample workspace: copied to where the user wants it, opened, and its draft shown when the window comes up on it. */
import { homedir } from 'node:os';
import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { interfaceLanguage, t } from '../../server/src/base/l10n';
import { freeName } from './fileNames';
import { attempt } from './livePick';
import { isThere, make } from './outside';

/** What a link or a test may give. */
interface Given {
  /** The folder in which the sample is put, as a URI. */
  readonly into?: string;
  /** Whether it is opened; it is unless told otherwise. */
  readonly open?: boolean;
}

/** The sample that was put somewhere last: its window shows the draft once. */
const LAST = 'rapporteur.sample';
/** What completes the first step of the walkthrough in the window that the sample comes up in. */
const IN_SAMPLE = 'rapporteur.inSample';
const WALKTHROUGH = 'rapporteur.rapporteur#firstReport';

export function registerOpenSample(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('rapporteur.openSample', (given?: Given) => openSample(context, given ?? {}));
}

/** Gives the folder that was made, as a URI; undefined where none was. */
async function openSample(context: vscode.ExtensionContext, { into, open = true }: Given): Promise<string | undefined> {
  let made: string | undefined;
  await attempt(t('The sample could not be opened'), async () => {
    const folder = typeof into === 'string' ? await freeIn(vscode.Uri.parse(into, true)) : await askWhere();
    if (!folder) return;
    const samples = vscode.Uri.joinPath(context.extensionUri, 'samples');
    await make(folder, (to) => vscode.workspace.fs.copy(samples, to, { overwrite: false }));
    made = folder.toString();
    await context.globalState.update(LAST, made);
    if (!open) return;
    const isBusy = vscode.workspace.workspaceFolders !== undefined;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: isBusy });
  });
  return made;
}

async function askWhere(): Promise<vscode.Uri | undefined> {
  const home = await documents();
  const folder = await freeIn(home);
  const there = { label: `$(folder) ${folder.fsPath}`, detail: t('A new folder for the sample') };
  const elsewhere = {
    label: `$(folder-opened) ${t('Another place…')}`,
    detail: t('The new folder is put into the one that you choose'),
  };
  const title = t('Where is the sample to be put?');
  const choice = await vscode.window.showQuickPick([there, elsewhere], { title });
  if (choice !== elsewhere) return choice && folder;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title,
      defaultUri: home,
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: t('Put the sample here'),
    })) ?? [];
  return chosen && freeIn(chosen);
}

/** A folder that is not there yet: nothing of the user's is ever written over. */
async function freeIn(folder: vscode.Uri): Promise<vscode.Uri> {
  const name = await freeName(t('Rapporteur sample'), (one) => isThere(vscode.Uri.joinPath(folder, one)));
  return vscode.Uri.joinPath(folder, name);
}

async function documents(): Promise<vscode.Uri> {
  const home = vscode.Uri.file(homedir());
  const folder = vscode.Uri.joinPath(home, 'Documents');
  return (await isThere(folder)) ? folder : home;
}

/** In the window that has come up on a sample: its draft, and beside it the walkthrough that goes on from there. */
export async function showNewSample(context: vscode.ExtensionContext): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder || folder.uri.toString() !== context.globalState.get(LAST)) return;
  await context.globalState.update(LAST, undefined);
  const draft = await sampleDraft();
  if (!draft) return;
  await vscode.window.showTextDocument(draft, { preview: false });
  const next = { category: WALKTHROUGH, step: 'cited' };
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', next, true);
  // Its steps look at what happens from now on.
  await vscode.commands.executeCommand('setContext', IN_SAMPLE, true);
}

/** A draft of the workspace: one in the language of the interface, else in English, else any. */
export async function sampleDraft(): Promise<vscode.Uri | undefined> {
  const all = (await vscode.workspace.findFiles('*.undoc')).sort((a, b) => (a.path < b.path ? -1 : 1));
  const inLanguage = (language: string): vscode.Uri | undefined =>
    all.find(({ path }) => basename(path).endsWith(`.${language}.undoc`));
  return inLanguage(interfaceLanguage()) ?? inLanguage('en') ?? all[0];
}
