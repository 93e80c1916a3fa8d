/** Paragraphs in the real VS Code: by command and by key, one step to undo, questions before what is not certain; Enter. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { compose, PAGE, press, texts, type } from './page';
import { until } from './until';

const DRAFT = [
  '一. 导言',
  '',
  '1. 见下文第2至4段和第3段。',
  '',
  '2. 水位计𠀀每小时读取一次。[^1]',
  '',
  '3. 站长每天报告。\u200f',
  '',
  '4. 见上文第2、3 和 4 段。[^2]',
  '',
  '[^1]: A/93/120。',
  '',
  '[^2]: A/93/121。',
  '',
].join('\r\n');

describe('paragraphs', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const file = vscode.Uri.joinPath(folder, 'paragraphs.undoc');
  let editor: vscode.TextEditor;

  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
  const open = async (text: string): Promise<void> => {
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await until('the text of the file', () => (editor.document.getText() === text ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    // The server knows the draft when it has an outline.
    await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', file);
      return found.length > 0 ? true : undefined;
    });
  };
  beforeEach(() => open(DRAFT));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  const putCursor = async (behind: string): Promise<void> => {
    const at = editor.document.positionAt(editor.document.getText().indexOf(behind) + behind.length);
    editor.selection = new vscode.Selection(at, at);
    await until('the cursor', () => (editor.selection.active.isEqual(at) ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const text = (): string => editor.document.getText().replaceAll('\r\n', '\n');
  const textIs = (wanted: string): Promise<true> =>
    until(
      () => `the text ${JSON.stringify(wanted)}, not ${JSON.stringify(text())}`,
      () => (text() === wanted ? true : undefined),
    );
  const undone = async (): Promise<void> => {
    await vscode.commands.executeCommand('undo');
    await until('what was there before', () => (editor.document.getText() === DRAFT ? true : undefined));
  };

  const after: readonly (readonly [command: string, behind: string, part: RegExp])[] = [
    ['insertParagraphBefore', '2. 水位', /2\. \n\n3\. 水位[^]*4\. 站长[^]*5\. 见上文第3、4 和 5 段/],
    ['insertParagraphAfter', '2. 水位', /3\. \n\n4\. 站长[^]*第2、4 和 5 段/],
    ['splitParagraph', '水位计𠀀', /2\. 水位计𠀀\n\n3\. 每小时/],
    ['joinParagraph', '3. 站长', /2\. 水位计𠀀每小时读取一次。\[\^1\]站长每天报告/],
    ['moveUp', '3. 站长', /2\. 站长[^]*3\. 水位[^]*第2、3 和 4 段/],
    ['moveDown', '3. 站长', /3\. 见上文第2、4 和 3 段|3\. 见[^]*4\. 站长/],
  ];
  for (const [command, behind, part] of after)
    it(`${command} is one step to undo, which brings every byte back`, async () => {
      await putCursor(behind);
      await vscode.commands.executeCommand(`rapporteur.${command}`);
      await until(`${String(part)} in ${JSON.stringify(text())}`, () => (part.test(text()) ? true : undefined));
      await undone();
    });

  it('move up and down by key', async function () {
    if (PAGE === undefined) this.skip();
    await putCursor('3. 站长');
    await press('Control+Alt+PageUp');
    await until('the move', () => (/2\. 站长/.test(text()) ? true : undefined));
    strictEqual(editor.document.lineAt(editor.selection.active.line).text.slice(0, 5), '2. 站长');
    await press('Control+Alt+PageDown');
    await until(
      () => `the way back from ${JSON.stringify(text())}`,
      () => (editor.document.getText() === DRAFT ? true : undefined),
    );
  });

  it('ask before a reference to what is gone is changed', async function () {
    if (PAGE === undefined) this.skip();
    await putCursor('3. 站长');
    const done = vscode.commands.executeCommand('rapporteur.deleteParagraph');
    const shown = await until('the preview', async () => {
      const rows = await texts('.bulk-edit-panel .monaco-list-row');
      return rows.some((row) => row.includes('[?]')) ? rows : undefined;
    });
    strictEqual(shown.filter((row) => row.includes('[?]')).length, 2);
    strictEqual(editor.document.getText(), DRAFT);
    await vscode.commands.executeCommand('refactorPreview.apply');
    await done;
    await until('the paragraph to go', () => (/站长/.test(text()) ? undefined : true));
    // What was not confirmed has its old words; what is certain is done.
    match(text(), /3\. 见上文第2、3 和 3 段/);
    await undone();
  });

  describe('Enter', () => {
    const FRESH = '1. 一，见第2段。\n\n2. 二。\n';

    beforeEach(async function () {
      if (PAGE === undefined) this.skip();
      await open(FRESH);
    });

    it('begins the next paragraph; one step takes the number and the line end back', async () => {
      await putCursor('见第2段。');
      await press('Enter');
      await textIs('1. 一，见第3段。\n\n2. \n\n3. 二。\n');
      ok(editor.selection.active.isEqual(new vscode.Position(2, 3)));
      await vscode.commands.executeCommand('undo');
      await textIs(FRESH);
    });

    it('waits for nobody: what is typed behind it comes behind the number', async () => {
      await open('1. One, see paragraph 2.\n\n2. Two.\n');
      await putCursor('see paragraph 2.');
      await press('Enter');
      await type('The words that follow at once.');
      await textIs('1. One, see paragraph 3.\n\n2. The words that follow at once.\n\n3. Two.\n');
      await type(' And more.');
      await textIs('1. One, see paragraph 3.\n\n2. The words that follow at once. And more.\n\n3. Two.\n');
    });

    it('twice ends the series', async () => {
      await putCursor('二。');
      await press('Enter');
      await textIs('1. 一，见第2段。\n\n2. 二。\n\n3. \n');
      await press('Enter');
      await textIs('1. 一，见第2段。\n\n2. 二。\n\n\n');
    });

    it('goes on with a bullet, and ends the list behind one without text', async () => {
      await open('1. 一：\n\n• 甲\n\n2. 二。\n');
      await putCursor('甲');
      await press('Enter');
      await textIs('1. 一：\n\n• 甲\n• \n\n2. 二。\n');
      await press('Enter');
      await textIs('1. 一：\n\n• 甲\n\n\n2. 二。\n');
    });

    it('leaves a composition whole that begins at once', async () => {
      await putCursor('二。');
      await press('Enter');
      await compose(['s', 'sh', 'shui', '水'], '水');
      await textIs('1. 一，见第2段。\n\n2. 二。\n\n3. 水\n');
    });

    it('is a line end in the middle of a line', async () => {
      await putCursor('1. 一');
      await press('Enter');
      await textIs('1. 一\n，见第2段。\n\n2. 二。\n');
    });

    it('takes what an input method has composed, and nothing else', async () => {
      await putCursor('二。');
      await compose(['s', 'sh', 'shui', '水'], '水');
      await textIs('1. 一，见第2段。\n\n2. 二。水\n');
      await press('Enter');
      await textIs('1. 一，见第2段。\n\n2. 二。水\n\n3. \n');
      await compose(['w', 'wei', '位'], '位');
      await textIs('1. 一，见第2段。\n\n2. 二。水\n\n3. 位\n');
    });

    it('is left alone where the setting says so', async () => {
      const settings = vscode.workspace.getConfiguration('rapporteur');
      await settings.update('typing.continueSeries', false, vscode.ConfigurationTarget.Workspace);
      try {
        await putCursor('二。');
        await press('Enter');
        await textIs('1. 一，见第2段。\n\n2. 二。\n\n');
      } finally {
        await settings.update('typing.continueSeries', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });

  it('keep their numbers, let them go, and are found by the old ones', async () => {
    await vscode.commands.executeCommand('rapporteur.freezeNumbers', 'Tuesday');
    await until('the comment', () => (text().startsWith('<!-- rapporteur-frozen Tuesday -->') ? true : undefined));
    await putCursor('2. 水位');
    await vscode.commands.executeCommand('rapporteur.insertParagraphAfter');
    await until('2 bis', () => (text().includes('\n2 bis. \n') ? true : undefined));
    await vscode.commands.executeCommand('rapporteur.releaseNumbers');
    const table = await until('the table', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.getText().startsWith('Part\tVersion Tuesday')),
    );
    match(table.document.getText(), /main\t3\t4\t站长/);
    editor = await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('rapporteur.goToParagraphOfVersion', 'Tuesday', '3');
    strictEqual(editor.document.lineAt(editor.selection.active.line).text.slice(0, 5), '4. 站长');
  });

  it('are changed by one command at a time', async () => {
    await putCursor('2. 水位');
    await Promise.all([1, 2, 3].map(() => vscode.commands.executeCommand('rapporteur.insertParagraphBefore')));
    await until('three paragraphs', () => (/2\. \n\n3\. \n\n4\. \n\n5\. 水位/.test(text()) ? true : undefined));
    const labels = text().match(/^\d+\./gm);
    deepStrictEqual(labels, ['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
  });
});
