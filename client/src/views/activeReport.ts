/** The report that a view is about: the one in the active editor, or, where that shows something else, the one before it. */
import * as vscode from 'vscode';
import { isReport } from '../reports';

export interface ActiveReport {
  readonly document: vscode.TextDocument | undefined;
  /** An editor that shows it: the active one, if it does. */
  readonly editor: vscode.TextEditor | undefined;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/** `suits` says of a UN report whether the view is about such ones; it has gone when it is closed. */
export function activeReport(suits: (document: vscode.TextDocument) => boolean): ActiveReport {
  const changed = new vscode.EventEmitter<void>();
  let current: vscode.TextDocument | undefined;

  const isOne = (document: vscode.TextDocument | undefined): document is vscode.TextDocument =>
    isReport(document) && !document.isClosed && suits(document) && isShown(document.uri);
  const find = (): vscode.TextDocument | undefined => {
    const active = vscode.window.activeTextEditor?.document;
    if (isOne(active)) return active;
    if (isOne(current)) return current;
    return vscode.window.visibleTextEditors.map(({ document }) => document).find(isOne);
  };
  const update = (): void => {
    const found = find();
    if (found === current) return;
    current = found;
    changed.fire();
  };
  update();
  const events = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    // A document that becomes a report is closed and opened again.
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
    // A document lives on for a while behind the tab that was closed.
    vscode.window.tabGroups.onDidChangeTabs(update),
    changed,
  );
  return {
    get document() {
      return current;
    },
    get editor() {
      const { activeTextEditor, visibleTextEditors } = vscode.window;
      if (activeTextEditor && activeTextEditor.document === current) return activeTextEditor;
      return visibleTextEditors.find(({ document }) => document === current);
    },
    onDidChange: changed.event,
    dispose() {
      events.dispose();
    },
  };
}

/** Whether an editor or a tab has it. */
function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  if (vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === key)) return true;
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === key;
      return input instanceof vscode.TabInputTextDiff && input.modified.toString() === key;
    }),
  );
}
