/** What lies outside of the editor: whether a file is there, and pages of the United Nations. */
import * as vscode from 'vscode';
import { isOfUnitedNations } from './fileNames';

/** Whether there is a file or folder. */
export function isThere(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(
    vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    ),
  );
}

/**
 * Makes a file or folder where none is; what a failure leaves of it, as on a full drive, is taken away. What somebody else has
 * put there meanwhile is theirs, and stays.
 */
export async function make(target: vscode.Uri, act: (target: vscode.Uri) => Thenable<void>): Promise<void> {
  const wasThere = await isThere(target);
  try {
    await act(target);
  } catch (error) {
    const isTheirs = error instanceof vscode.FileSystemError && error.code === 'FileExists';
    if (!wasThere && !isTheirs)
      await vscode.workspace.fs.delete(target, { recursive: true }).then(undefined, () => undefined);
    throw error;
  }
}

/** In the browser. No other address is opened, whoever names it. */
export async function openOfUnitedNations(address: string | undefined): Promise<void> {
  if (address !== undefined && isOfUnitedNations(address))
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
}
