/** The views of the activity bar in the real VS Code: what their rows say, where a click or a key leads, and that they follow the cursor. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { PAGE, press, texts } from './page';
import { until } from './until';

const FOLDER = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

/** What the rows of the views say, each on one line; undefined where nobody can look. */
async function rows(): Promise<readonly string[] | undefined> {
  if (PAGE === undefined) return undefined;
  const found = await texts('.pane-body .customview-tree .monaco-list-row');
  return found.map((text) => text.replace(/\s+/g, ' ').trim());
}

async function untilRow(what: RegExp): Promise<void> {
  if (PAGE === undefined) return;
  let last: readonly string[] = [];
  await until(
    () => `a row like ${String(what)} among ${JSON.stringify(last)}`,
    async () => {
      last = (await rows()) ?? [];
      return last.some((row) => what.test(row)) ? true : undefined;
    },
  );
}

async function untilSelected(words: string): Promise<void> {
  if (PAGE === undefined) return;
  await until(`the selected row ${words}`, async () =>
    (await texts('.pane-body .customview-tree .monaco-list-row.selected')).some((row) => row.includes(words))
      ? true
      : undefined,
  );
}

/** Opens a draft with this text, from disk. */
async function opened(name: string, text: string): Promise<vscode.TextEditor> {
  const file = vscode.Uri.joinPath(FOLDER, name);
  await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
}

async function closed(name: string): Promise<void> {
  await run('workbench.action.files.revert');
  await run('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(FOLDER, name)).then(undefined, () => undefined);
}

function textIs(editor: vscode.TextEditor, text: string): Promise<true> {
  return until(
    () => `${JSON.stringify(text)} instead of ${JSON.stringify(editor.document.getText())}`,
    () => (editor.document.getText() === text ? true : undefined),
  );
}

/** Puts the keyboard into a view, on its nth row. */
async function focusRow(view: string, at: number): Promise<void> {
  await run(`rapporteur.${view}.focus`);
  await run('list.focusFirst');
  for (let row = 0; row < at; row++) await run('list.focusDown');
}

before(async () => {
  await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
});

describe('the view of the structure', () => {
  const DRAFT =
    'I. Rivers\n\n1. Rain falls.\n\n2. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n3. Gauges are read:\n\n(a) At noon;\n\n(b) At night.\n\n4. Ferries stop.\n';
  let editor: vscode.TextEditor;
  let name = '';
  let count = 0;
  beforeEach(async () => {
    // Of a file of the same name the window would still know where its cursor was.
    name = `structure-${count++}.undoc`;
    editor = await opened(name, DRAFT);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('rapporteur.structure.focus');
    await untilRow(/^4\. Ferries stop\./);
    await untilSelected('I. Rivers');
  });
  afterEach(() => closed(name));

  it('has sections with the numbers of their paragraphs, and the paragraphs with their first words', async () => {
    const shown = await rows();
    if (!shown) return;
    deepStrictEqual(shown.slice(0, 6), [
      'I. Rivers1–2',
      '1. Rain falls.',
      '2. Rivers rise, see paragraph 4 below.',
      'II. Ferries3–4',
      '3. Gauges are read:',
      '4. Ferries stop.',
    ]);
  });

  it('goes where the row is', async () => {
    await focusRow('structure', 2);
    await run('list.select');
    await until('the cursor', () => (editor.selection.active.line === 4 ? true : undefined));
  });

  it('follows the cursor without taking the keyboard', async () => {
    await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(14, 3, 14, 3);
    if (PAGE === undefined) return;
    await untilSelected('Ferries stop');
    await press('x');
    await until('what is typed', () => (editor.document.lineAt(14).text.includes('x') ? true : undefined));
  });

  it('moves a paragraph down and up again by key, and what names it follows', async () => {
    await focusRow('structure', 1);
    await run('rapporteur.structure.moveDown');
    await textIs(
      editor,
      DRAFT.replace('1. Rain falls.\n\n2. Rivers rise', '1. Rivers rise').replace(
        'below.\n',
        'below.\n\n2. Rain falls.\n',
      ),
    );
    await until('the cursor', () => (editor.selection.active.line === 4 ? true : undefined));
    await untilRow(/^2\. Rain falls/);
    await run('rapporteur.structure.moveUp');
    await textIs(editor, DRAFT);
  });

  it('moves again though the rows have not been read again yet', async () => {
    await focusRow('structure', 1);
    await Promise.all([run('rapporteur.structure.moveDown'), run('rapporteur.structure.moveDown')]);
    await textIs(
      editor,
      'I. Rivers\n\n1. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n2. Rain falls.\n\n3. Gauges are read:\n\n(a) At noon;\n\n(b) At night.\n\n4. Ferries stop.\n',
    );
  });

  it('deletes a row, and inserts a paragraph behind one, where the keyboard goes', async () => {
    await focusRow('structure', 1);
    await run('rapporteur.structure.deleteParagraph');
    await textIs(
      editor,
      DRAFT.replace('1. Rain falls.\n\n2.', '1.')
        .replace('4 below', '3 below')
        .replace('3. G', '2. G')
        .replace('4. F', '3. F'),
    );
    await run('undo');
    await textIs(editor, DRAFT);
    await untilRow(/^1\. Rain falls/);
    await focusRow('structure', 1);
    await run('rapporteur.structure.insertParagraphAfter');
    await until('the cursor', () => (editor.selection.active.isEqual(new vscode.Position(4, 3)) ? true : undefined));
    await run('type', { text: 'It hails.' });
    await until('the words', () => (/^2\. It hails\.$/m.test(editor.document.getText()) ? true : undefined));
  });

  it('shows what another report has as soon as that is the active one', async () => {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'un-report', content: 'I. Snow\n\n1. It snows.\n' }),
    );
    await untilRow(/^1\. It snows\./);
    const shown = await rows();
    if (shown) strictEqual(shown.filter((row) => row.includes('Rivers')).length, 0);
    await run('workbench.action.revertAndCloseActiveEditor');
    await untilRow(/^4\. Ferries stop\./);
  });

  it('has commands for its keys that the palette does not show', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['moveUp', 'moveDown', 'deleteParagraph', 'insertParagraphAfter'])
      ok(commands.includes(`rapporteur.structure.${command}`), command);
  });
});
