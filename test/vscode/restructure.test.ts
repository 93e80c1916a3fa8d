/** The commands on the structure of a draft in the real VS Code: by key, the note typed, back by Escape, one step to undo. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { PAGE, press as pressKeys } from './page';
import { until } from './until';

const DRAFT = '1. 水位每小时读取一次。水位下降。[^1]见上文注1。\n\n2. 甲。\n\n[^1]: A/93/120。\n';
const AFTER = '1. 水位每小时读取一次。[^1]水位下降。[^2]见上文注2。\n\n2. 甲。\n\n[^1]: \n\n[^2]: A/93/120。\n';

/** Where nobody presses keys, the command of the key. */
async function press(key: string, command: string): Promise<void> {
  if (PAGE === undefined) await vscode.commands.executeCommand(command);
  else await pressKeys(key);
}

describe('the commands on the structure of a draft', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const draft = vscode.Uri.joinPath(folder, 'restructure.undoc');
  const locked = vscode.Uri.joinPath(folder, 'restructure-locked.undoc');

  const setLocked = (value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('files').update('readonlyInclude', value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    for (const file of [draft, locked]) await vscode.workspace.fs.writeFile(file, Buffer.from(DRAFT));
    await setLocked({ '**/restructure-locked.undoc': true });
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await setLocked(undefined);
    for (const file of [draft, locked]) await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  const opened = async (file: vscode.Uri): Promise<vscode.TextEditor> => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
    return editor;
  };
  const putCursor = (editor: vscode.TextEditor, behind: string): void => {
    const at = editor.document.positionAt(editor.document.getText().indexOf(behind) + behind.length);
    editor.selection = new vscode.Selection(at, at);
  };
  const textIs = (editor: vscode.TextEditor, text: string): Promise<true> =>
    until(`the text ${JSON.stringify(text)}`, () => (editor.document.getText() === text ? true : undefined));
  const cursorAt = (editor: vscode.TextEditor, line: number, character: number): Promise<true> =>
    until(`the cursor in line ${line}, column ${character}, not ${JSON.stringify(editor.selection.active)}`, () =>
      editor.selection.active.isEqual(new vscode.Position(line, character)) ? true : undefined,
    );

  it('insert a footnote by key, which is typed, left by Escape and undone in one step', async () => {
    const editor = await opened(draft);
    putCursor(editor, '读取一次');
    await press('Control+Alt+f', 'rapporteur.insertFootnote');
    await textIs(editor, AFTER);
    await cursorAt(editor, 4, 6);

    await vscode.commands.executeCommand('type', { text: 'A/93/121。' });
    await textIs(editor, AFTER.replace('[^1]: \n', '[^1]: A/93/121。\n'));
    await vscode.commands.executeCommand('notifications.clearAll');
    await press('Escape', 'rapporteur.backToMark');
    await cursorAt(editor, 0, '1. 水位每小时读取一次。[^1]'.length);

    await vscode.commands.executeCommand('undo');
    await textIs(editor, AFTER);
    await vscode.commands.executeCommand('undo');
    await textIs(editor, DRAFT);
  });

  it('leave Escape alone where there is no mark to go back to', async function () {
    if (PAGE === undefined) this.skip();
    const editor = await opened(draft);
    putCursor(editor, '读取一次');
    await vscode.commands.executeCommand('rapporteur.insertFootnote');
    await cursorAt(editor, 4, 6);
    // The cursor leaves the note, and comes back.
    const [start, note] = [new vscode.Position(0, 3), new vscode.Position(4, 6)];
    editor.selection = new vscode.Selection(start, start);
    await until('the cursor', () => (editor.selection.active.isEqual(start) ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 300));
    editor.selections = [new vscode.Selection(note, note), new vscode.Selection(start, start)];
    await until('two cursors', () => (editor.selections.length === 2 ? true : undefined));
    // A message on the screen would take the key: VS Code closes it first.
    await vscode.commands.executeCommand('notifications.clearAll');
    await pressKeys('Escape');
    await until('one cursor', () => (editor.selections.length === 1 ? true : undefined));
    ok(editor.selection.active.isEqual(note));
    await vscode.commands.executeCommand('undo');
    await textIs(editor, DRAFT);
  });

  it('wait for one another', async () => {
    const editor = await opened(draft);
    putCursor(editor, '读取一次');
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand('rapporteur.insertFootnote')));
    // The second was asked for where the first left the cursor: in a note, which can have none.
    await textIs(editor, AFTER);
    await vscode.commands.executeCommand('undo');
    await textIs(editor, DRAFT);
  });

  it('delete a footnote, and sort them', async () => {
    const editor = await opened(draft);
    putCursor(editor, '水位下降。[^1');
    await vscode.commands.executeCommand('rapporteur.sortNotes');
    await vscode.commands.executeCommand('rapporteur.insertFootnote');
    const both = await until('two marks', () =>
      /\[\^2\][^]*\[\^2\]:/.test(editor.document.getText()) ? true : undefined,
    );
    ok(both);
    await vscode.commands.executeCommand('rapporteur.deleteFootnote');
    await textIs(editor, DRAFT);
    await vscode.commands.executeCommand('undo');
    match(editor.document.getText(), /\[\^2\]/);
    await vscode.commands.executeCommand('undo');
    await textIs(editor, DRAFT);
  });

  it('change nothing in a file that is read-only', async () => {
    const editor = await opened(locked);
    putCursor(editor, '读取一次');
    await vscode.commands.executeCommand('rapporteur.insertFootnote');
    strictEqual(editor.document.getText(), DRAFT);
    ok(!editor.document.isDirty);
  });

  it('rename a footnote with VS Code’s own command, in one step', async () => {
    const editor = await opened(draft);
    const at = editor.document.positionAt(DRAFT.indexOf('[^1]') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      draft,
      at,
      '7',
    );
    ok(await vscode.workspace.applyEdit(edit));
    await textIs(editor, DRAFT.replaceAll('[^1]', '[^7]').replace('注1', '注7'));
    await vscode.commands.executeCommand('undo');
    await textIs(editor, DRAFT);
  });

  it('are not in the light bulb, where their commands are', async () => {
    const editor = await opened(draft);
    putCursor(editor, '读取一次');
    const { active } = editor.selection;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft,
      new vscode.Range(active, active),
    );
    deepStrictEqual(
      actions.filter(({ kind }) => kind?.value.startsWith('refactor.restructure')),
      [],
    );
  });
});
