/** The view of the structure in the real VS Code: its rows, its keys and buttons, and that it follows the cursor. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { click, drag, PAGE, press } from './page';
import { until } from './until';
import { closed, now, opened, run, textIs, viewRows } from './viewsRows';

const { ROW, rows, untilRow, untilSelected, focusRow } = viewRows('Structure');

/** Where nobody presses keys, the command of the key. */
async function key(keys: string, command: string): Promise<void> {
  if (PAGE === undefined) await run(command);
  else await press(keys);
}

describe('the view of the structure', () => {
  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
  const DRAFT =
    'I. Rivers\n\n1. Rain falls.\n\n2. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n3. Gauges are read:\n\n(a) At noon;\n\n(b) At night.\n\n4. Ferries stop.\n';
  const MOVED = DRAFT.replace('1. Rain falls.\n\n2. Rivers rise', '1. Rivers rise').replace(
    'below.\n',
    'below.\n\n2. Rain falls.\n',
  );
  let editor: vscode.TextEditor;
  let name = '';
  let count = 0;
  beforeEach(async () => {
    // Of a file of the same name the window would still know where its cursor was.
    name = `structure-${count++}.undoc`;
    editor = await opened(name, DRAFT);
    now(editor).selection = new vscode.Selection(0, 0, 0, 0);
    await run('rapporteur.structure.focus');
    await untilRow(/^4\. Ferries stop\./);
    await untilSelected('I. Rivers');
    // The window takes rows over a moment later, and those of the report before say the same.
    await new Promise((resolve) => setTimeout(resolve, 600));
  });
  afterEach(() => closed(name));

  it('has sections with the numbers of their paragraphs, and the paragraphs with their first words', async () => {
    const shown = await rows();
    if (!shown) return;
    deepStrictEqual(shown, [
      'I. Rivers1–2',
      '1. Rain falls.',
      '2. Rivers rise, see paragraph 4 below.',
      'II. Ferries3–4',
      '3. Gauges are read:',
      '4. Ferries stop.',
    ]);
  });

  it('goes where the row is', async () => {
    await focusRow(2, 'Rivers rise');
    await run('list.select');
    await until('the cursor', () => (now(editor).selection.active.line === 4 ? true : undefined));
  });

  it('follows the cursor without taking the keyboard', async () => {
    await vscode.window.showTextDocument(editor.document);
    now(editor).selection = new vscode.Selection(14, 3, 14, 3);
    if (PAGE === undefined) return;
    await untilSelected('Ferries stop');
    await press('x');
    await until('what is typed', () => (now(editor).document.lineAt(14).text.includes('x') ? true : undefined));
  });

  it('moves a paragraph down and up again by key, and what names it follows', async () => {
    await focusRow(1, 'Rain falls');
    await key('Control+Alt+PageDown', 'rapporteur.structure.moveDown');
    await textIs(editor, MOVED);
    await until('the cursor', () => (now(editor).selection.active.line === 4 ? true : undefined));
    await untilRow(/^2\. Rain falls/);
    await key('Control+Alt+PageUp', 'rapporteur.structure.moveUp');
    await textIs(editor, DRAFT);
  });

  it('moves again though the rows have not been read again yet', async () => {
    await focusRow(1, 'Rain falls');
    await Promise.all([run('rapporteur.structure.moveDown'), run('rapporteur.structure.moveDown')]);
    await textIs(
      editor,
      'I. Rivers\n\n1. Rivers rise, see paragraph 4 below.\n\nII. Ferries\n\n2. Rain falls.\n\n3. Gauges are read:\n\n(a) At noon;\n\n(b) At night.\n\n4. Ferries stop.\n',
    );
  });

  it('deletes a row, and inserts a paragraph behind one, where the keyboard goes', async () => {
    await focusRow(1, 'Rain falls');
    await key('Delete', 'rapporteur.structure.deleteParagraph');
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
    await focusRow(1, 'Rain falls');
    await key('Insert', 'rapporteur.structure.insertParagraphAfter');
    await until('the cursor', () =>
      now(editor).selection.active.isEqual(new vscode.Position(4, 3)) ? true : undefined,
    );
    await run('type', { text: 'It hails.' });
    await until('the words', () => (/^2\. It hails\.$/m.test(now(editor).document.getText()) ? true : undefined));
  });

  it('moves by its buttons, and by dragging one row onto another', async () => {
    if (PAGE === undefined) return;
    await click(ROW, 'Rain falls', 'Move the paragraph, item or section down');
    await textIs(editor, MOVED);
    await untilRow(/^2\. Rain falls/);
    await run('undo');
    await textIs(editor, DRAFT);
    await untilRow(/^1\. Rain falls/);
    await drag(ROW, '1. Rain falls', '2. Rivers rise');
    await textIs(editor, MOVED);
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
