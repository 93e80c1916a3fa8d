/** Completion in the real VS Code: what its list has, and what stands in the text when somebody types and accepts. */
import { ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { until } from './until';

const DRAFT = '一. 导言\n\n1. 甲。\n\n2. 见\n\n3. 乙。\n';

describe('completion', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const draft = vscode.Uri.joinPath(folder, 'completing.undoc');

  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    await vscode.workspace.fs.writeFile(draft, Buffer.from(DRAFT));
  });
  beforeEach(async () => {
    const document = await vscode.workspace.openTextDocument(draft);
    const editor = await vscode.window.showTextDocument(document);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => {
      edit.replace(all, DRAFT);
    });
    const end = document.lineAt(4).range.end;
    editor.selection = new vscode.Selection(end, end);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
  });

  const line = async (): Promise<string> => (await vscode.workspace.openTextDocument(draft)).lineAt(4).text;
  const type = async (text: string): Promise<void> => {
    for (const sign of text) await vscode.commands.executeCommand('type', { text: sign });
  };
  /** What the list of the editor has at the cursor. */
  const offered = async (): Promise<vscode.CompletionItem[]> => {
    const at = vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      draft,
      at,
    );
    return list.items;
  };
  const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
  /** The first of the list is accepted, as soon as there is one. */
  const accepted = async (wanted: string): Promise<void> => {
    const before = await line();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    const after = await until('the accepted item', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      const now = await line();
      return now === before ? undefined : now;
    });
    strictEqual(after, wanted);
  };

  it('lists the documents of a symbol with their titles', async () => {
    await type('A/94/87');
    const found = await until('the document', async () =>
      (await offered()).find((item) => labelOf(item) === 'A/94/87-S/2039/655'),
    );
    ok(found.detail);
    ok(typeof found.label === 'object' && found.label.description === found.detail);
  });

  it('puts the symbol in place of what was typed of it', async () => {
    await type('A/94/87');
    await until('the document', async () => ((await offered()).length > 0 ? true : undefined));
    await accepted('2. 见A/94/87-S/2039/655');
  });

  it('puts a place of the draft behind the words for above', async () => {
    await type('上文第');
    await accepted('2. 见上文第1段');
  });

  it('keeps words of a title in the list while they are typed on, and puts the symbol in their place', async () => {
    const document = await vscode.workspace.openTextDocument(draft);
    await type('A/94/87');
    const { detail = '' } = await until('the document', async () =>
      (await offered()).find((item) => labelOf(item) === 'A/94/87-S/2039/655'),
    );
    const run = /\p{Script=Han}{4}/u.exec(detail)?.[0] ?? '';
    ok(run);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.replace(document.lineAt(4).range, '2. 见《');
    });
    const end = document.lineAt(4).range.end;
    editor.selection = new vscode.Selection(end, end);
    await type(run);
    ok((await offered()).some((item) => labelOf(item) === 'A/94/87-S/2039/655'));
    const before = await line();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    const after = await until('the accepted item', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      const now = await line();
      return now === before ? undefined : now;
    });
    ok(after.startsWith('2. 见《') && !after.includes(run), after);
  });

  it('has nothing in the middle of a composition', async () => {
    await type('shuizha');
    strictEqual((await offered()).filter(({ insertText }) => insertText !== undefined).length, 0);
  });
});
