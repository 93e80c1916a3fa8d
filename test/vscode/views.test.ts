/** The views of the activity bar in the real VS Code: what their rows say, where a click or a key leads, and that they follow the cursor. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { click, drag, PAGE, press, texts } from './page';
import { until } from './until';

const FOLDER = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

const ROW = '.pane-body .customview-tree .monaco-list-row';

/** What the rows of the views say, each on one line; undefined where nobody can look. */
async function rows(): Promise<readonly string[] | undefined> {
  if (PAGE === undefined) return undefined;
  const found = await texts(ROW);
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
    (await texts(`${ROW}.selected`)).some((row) => row.includes(words)) ? true : undefined,
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
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('rapporteur.structure.focus');
    await untilRow(/^4\. Ferries stop\./);
    await untilSelected('I. Rivers');
  });
  afterEach(() => closed(name));

  it('has sections with the numbers of their paragraphs, and the paragraphs with their first words', async () => {
    const shown = await rows();
    if (!shown) return;
    const first = shown.indexOf('I. Rivers1–2');
    deepStrictEqual(shown.slice(first, first + 6), [
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
    await textIs(editor, MOVED);
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

describe('the view of the citations', () => {
  const DRAFT = `A/95/7

I. Rivers

1. See A/93/120, para. 3, and A/93/120, para. 99.[^1]

2. See paragraph 1 above, and A/90/17, para. 2. The report (A/96/XXX) says more.

[^1]: A/93/120, para. 8.
`;
  let editor: vscode.TextEditor;
  let name = '';
  let count = 0;
  beforeEach(async () => {
    name = `citations-${count++}.undoc`;
    editor = await opened(name, DRAFT);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('rapporteur.citations.focus');
    await run('rapporteur.citationsInOrder');
    await run('rapporteur.filterCitationsOff');
    await untilRow(/^A\/93\/120, para\. 99 ?no paragraph 99: the document has paragraphs 1 to \d+/);
  });
  afterEach(() => closed(name));

  /** The rows of this view, from the first that is about what is not held on. */
  const citationRows = async (): Promise<readonly string[]> => {
    const shown = (await rows()) ?? [];
    return shown.slice(
      Math.max(
        0,
        shown.findIndex((row) => /documents? not held|^A\/9\d/.test(row)),
      ),
    );
  };

  it('has every citation with its reason and its sentence, and the documents that are not held', async () => {
    if (PAGE === undefined) return;
    const shown = await citationRows();
    match(shown[0] ?? '', /^1 document not held/);
    match(shown[1] ?? '', /^A\/93\/120, para\. 3 ?See A\/93\/120, para\. 3, and/);
    match(shown[3] ?? '', /^paragraph 1 above/);
    match(shown[4] ?? '', /^A\/90\/17, para\. 2 ?not held · See paragraph 1 above/);
    match(shown[5] ?? '', /^A\/96\/XXX ?still to come/);
    match(shown[6] ?? '', /^A\/93\/120, para\. 8/);
  });

  it('counts as the status bar does', async () => {
    if (PAGE === undefined) return;
    await until('the counts in the head of the view', async () =>
      (await texts('.pane-header .description')).some((text) =>
        /3 found, 1 broken, 1 not judged, 1 still to come/.test(text.replace(/\u00a0/g, ' ')),
      )
        ? true
        : undefined,
    );
    await until('the status bar', async () =>
      (await texts('.statusbar-item')).some((text) => /¶ 2 · 6 cited · 1 broken/.test(text)) ? true : undefined,
    );
  });

  it('goes to the citation, and follows the cursor from one to another', async () => {
    const at = (words: string): vscode.Position => editor.document.positionAt(DRAFT.indexOf(words) + 3);
    await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(at('A/90/17'), at('A/90/17'));
    await untilSelected('A/90/17, para. 2');
    editor.selection = new vscode.Selection(at('A/93/120, para. 99'), at('A/93/120, para. 99'));
    await untilSelected('para. 99');
    if (PAGE === undefined) return;
    await click(ROW, 'A/93/120, para. 8');
    await until('the cursor', () => (editor.selection.active.line === 8 ? true : undefined));
    strictEqual(editor.document.getText(editor.selection), 'A/93/120, para. 8');
  });

  it('is put by document, and shows only what the filter lets through', async () => {
    await run('rapporteur.citationsByDocument');
    await untilRow(/^A\/93\/120 ?3 cited · 1 broken/);
    await untilRow(/^This draft ?1 cited/);
    await run('rapporteur.filterCitations', ['broken']);
    await untilRow(/^A\/93\/120 ?1 cited · 1 broken/);
    if (PAGE !== undefined) {
      await until('the filter in the head', async () =>
        (await texts('.pane-header .description')).some((text) => /1 of 6: Broken/.test(text.replace(/\u00a0/g, ' ')))
          ? true
          : undefined,
      );
      ok(!(await citationRows()).some((row) => row.startsWith('This draft')));
    }
    await run('rapporteur.filterCitationsOff');
    await untilRow(/^This draft ?1 cited/);
  });

  it('asks which states are shown', async () => {
    if (PAGE === undefined) return;
    void run('rapporteur.filterCitations');
    await until('the states', async () =>
      (await texts('.quick-input-list .monaco-list-row')).some((row) => /Not judged/.test(row)) ? true : undefined,
    );
    await run('workbench.action.closeQuickOpen');
  });

  it('copies a sheet of all documents that are cited', async () => {
    await run('rapporteur.copyReferenceSheet');
    const text = await vscode.env.clipboard.readText();
    const cells = text
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    deepStrictEqual(cells[0]?.slice(0, 2), ['Document', 'Title']);
    deepStrictEqual(cells.find(([document]) => document === 'A/93/120')?.slice(4), ['paras 3, 8 and 99', 'para 1']);
    deepStrictEqual(cells.find(([document]) => document === 'A/90/17')?.slice(3), ['not held', 'para 2', 'para 2']);
  });

  it('is of the version that is there', async () => {
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(6, 0), '9. See A/93/120, para. 77.\n\n');
    });
    await untilRow(/^A\/93\/120, para\. 77 ?no paragraph 77/);
  });

  it('does with a document what its row offers', async () => {
    const document = { name: 'A/90/17', title: '', date: null, held: 'not held' };
    await run('rapporteur.copyCitedSymbol', { document });
    strictEqual(await vscode.env.clipboard.readText(), 'A/90/17');
    await run('rapporteur.openCitedDocument', { document: { ...document, uri: 'un-corpus:/en/A-93-120.undoc' } });
    await until('the document', () =>
      /A-93-120/.test(vscode.window.activeTextEditor?.document.uri.toString() ?? '') ? true : undefined,
    );
    // A text of the corpus does not take the place of the draft.
    await untilRow(/^A\/93\/120, para\. 99/);
    await run('workbench.action.closeActiveEditor');
    // An address that is not one of the United Nations is not opened.
    await run('rapporteur.openOnline', { document: { ...document, address: 'https://example.org/' } });
    void run('rapporteur.addCitedDocument', { document: { ...document, address: 'https://docs.un.org/en/A/90/17' } });
    if (PAGE !== undefined)
      await until('the choice', async () =>
        (await texts('.quick-input-list .monaco-list-row')).some((row) => /docs\.un\.org/.test(row)) ? true : undefined,
      );
    await run('workbench.action.closeQuickOpen');
  });
});
