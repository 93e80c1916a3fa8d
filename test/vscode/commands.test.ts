/** The commands that actions and hovers name, in the real VS Code: a text copied, a source opened, a passage shown, a file added. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { until } from './until';

const DRAFT = '一. 导言\n\n1. 见A/93/741，第 7 段(e)。\n';
const SOURCE = 'A/93/742\n\n洪水预警\n\n1. 工作人员每小时读取一次水位计。\n';

describe('the commands of actions and hovers', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const draft = vscode.Uri.joinPath(folder, 'commands.undoc');
  const source = vscode.Uri.joinPath(folder, 'commands-source.txt');

  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    await vscode.workspace.fs.writeFile(draft, Buffer.from(DRAFT));
    await vscode.workspace.fs.writeFile(source, Buffer.from(SOURCE));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [draft, source]) await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  const actionsAt = async (words: string): Promise<vscode.CodeAction[]> => {
    const document = await vscode.workspace.openTextDocument(draft);
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft,
      new vscode.Range(at, at),
    );
  };

  it('are all there', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['addToCorpus', 'openSource', 'copyCited', 'showPassage'])
      ok(commands.includes(`rapporteur.${name}`), name);
  });

  it('put what is cited on the clipboard, with its citation', async () => {
    const report = vscode.Uri.joinPath(folder, 'river-cooperation.zh.undoc');
    const document = await vscode.workspace.openTextDocument(report);
    const { line, character } = document.positionAt(
      document.getText().indexOf('A/94/87-S/2039/655，附件一，第7段') + 3,
    );
    const copied = await until('the words', async () => {
      await vscode.commands.executeCommand('rapporteur.copyCited', report.toString(), { line, character });
      const text = await vscode.env.clipboard.readText();
      return text.includes('A/94/87') ? text : undefined;
    });
    match(copied, /^“[^]+”\(A\/94\/87-S\/2039\/655，附件一，第 ?7 ?段\)$/);
  });

  it('open the file of a text in an editor', async () => {
    await vscode.commands.executeCommand('rapporteur.openSource', source.toString());
    await until('the source', () =>
      vscode.window.activeTextEditor?.document.uri.toString() === source.toString() ? true : undefined,
    );
  });

  it('show a passage', async () => {
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 5 } };
    await vscode.commands.executeCommand('rapporteur.showPassage', source.toString(), range);
    const selection = await until('the passage', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === source.toString() && !editor.selection.isEmpty
        ? editor.selection
        : undefined;
    });
    deepStrictEqual([selection.start.line, selection.start.character, selection.end.character], [4, 3, 5]);
  });

  it('are named by the action of a document that is not held, with its symbol and address', async () => {
    const command = await until(
      'the action',
      async () => (await actionsAt('A/93/741')).find(({ title }) => title.startsWith('Add A/93/741'))?.command,
    );
    strictEqual(command.command, 'rapporteur.addToCorpus');
    match(String(command.arguments?.[1]), /^https:\/\/docs\.un\.org\/zh\/A\/93\/741$/);
  });

  it('stand beside the action that writes the citation in house style', async () => {
    const edit = await until(
      'the action',
      async () => (await actionsAt('A/93/741')).find(({ title }) => title.startsWith('Write as'))?.edit,
    );
    ok(await vscode.workspace.applyEdit(edit));
    const document = await vscode.workspace.openTextDocument(draft);
    match(document.getText(), /见A\/93\/741，第7\(e\)段。/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
