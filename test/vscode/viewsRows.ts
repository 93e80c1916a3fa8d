/** What the tests of the views share: the rows as they stand on the screen, drafts to be opened, the keyboard in a row. */
import * as vscode from 'vscode';
import { PAGE, texts } from './page';
import { until } from './until';

export const FOLDER = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
export const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

/** The rows of one view, by its name. */
export interface ViewRows {
  /** A CSS selector of them. */
  readonly ROW: string;
  /** What they say, each on one line; undefined where nobody can look. */
  readonly rows: () => Promise<readonly string[] | undefined>;
  readonly untilRow: (what: RegExp) => Promise<void>;
  /** No row is like this any more. */
  readonly untilGone: (what: RegExp) => Promise<void>;
  readonly untilSelected: (words: string) => Promise<void>;
  /** Puts the keyboard into the nth row, which says this. */
  readonly focusRow: (at: number, words: string) => Promise<void>;
}

export function viewRows(view: 'Corpus' | 'Citations' | 'Structure'): ViewRows {
  const ROW = `.customview-tree .monaco-list[aria-label="${view}"] .monaco-list-row`;
  const rows = async (): Promise<readonly string[] | undefined> => {
    if (PAGE === undefined) return undefined;
    const found = await texts(ROW);
    return found.map((text) => text.replace(/\s+/g, ' ').trim());
  };
  return {
    ROW,
    rows,
    async untilRow(what) {
      if (PAGE === undefined) return;
      let last: readonly string[] = [];
      await until(
        () => `a row like ${String(what)} among ${JSON.stringify(last)}`,
        async () => {
          last = (await rows()) ?? [];
          return last.some((row) => what.test(row)) ? true : undefined;
        },
      );
    },
    async untilGone(what) {
      await until(`no row like ${String(what)}`, async () =>
        ((await rows()) ?? []).some((row) => what.test(row)) ? undefined : true,
      );
    },
    async untilSelected(words) {
      if (PAGE === undefined) return;
      await until(`the selected row ${words}`, async () =>
        (await texts(`${ROW}.selected`)).some((row) => row.includes(words)) ? true : undefined,
      );
    },
    async focusRow(at, words) {
      await until(`the keyboard in ${words}`, async () => {
        await run(`rapporteur.${view.toLowerCase()}.focus`);
        await run('list.focusFirst');
        for (let row = 0; row < at; row++) await run('list.focusDown');
        if (PAGE === undefined) return true;
        return (await texts(`${ROW}.focused`)).some((text) => text.includes(words)) ? true : undefined;
      });
    },
  };
}

/** Opens a draft with this text, from disk. */
export async function opened(name: string, text: string): Promise<vscode.TextEditor> {
  const file = vscode.Uri.joinPath(FOLDER, name);
  await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
}

export async function closed(name: string): Promise<void> {
  await run('workbench.action.files.revert');
  await run('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(FOLDER, name)).then(undefined, () => undefined);
}

/** The editor that shows its document now: a window under load may have put another one in its place. */
export function now(editor: vscode.TextEditor): vscode.TextEditor {
  const key = editor.document.uri.toString();
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key) ?? editor;
}

export function textIs(editor: vscode.TextEditor, text: string): Promise<true> {
  const shown = (): string => now(editor).document.getText();
  return until(
    () => `${JSON.stringify(text)} instead of ${JSON.stringify(shown())}`,
    () => (shown() === text ? true : undefined),
  );
}
