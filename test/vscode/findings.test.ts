/** Findings in the real VS Code: shown in drafts that are open or not, mended and excused by the light bulb, explained. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { until } from './until';

const TEXT = '一. 导言\n\n1. 各国(成员国）同意。\n\n2. 大家(所有人）赞成。\n';

function codesOf(uri: vscode.Uri): unknown[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

const shown = (uri: vscode.Uri, codes: readonly string[]): Promise<true> =>
  until(`${codes.join()} in ${uri.path}; there are ${codesOf(uri).join()}`, () =>
    codesOf(uri).join() === codes.join() ? true : undefined,
  );

describe('findings', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const draft = vscode.Uri.joinPath(folder, 'brackets.undoc');
  const project = vscode.Uri.joinPath(folder, 'rapporteur.json');
  let document: vscode.TextDocument;

  const actionAt = (words: string, title: RegExp): Promise<vscode.CodeAction> =>
    until(`an action like ${String(title)}`, async () => {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft,
        new vscode.Range(at, at),
      );
      return actions.find((action) => title.test(action.title));
    });

  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    await vscode.workspace.fs.writeFile(draft, Buffer.from(TEXT));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [draft, project]) await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('are shown in a draft that is not open', async () => {
    await shown(draft, ['bracket-width', 'bracket-width']);
  });

  it('are mended by their quick fix', async () => {
    document = await vscode.workspace.openTextDocument(draft);
    await vscode.window.showTextDocument(document);
    await shown(draft, ['bracket-width', 'bracket-width']);
    const { edit, isPreferred } = await actionAt('(成员国）', /^Write/);
    ok(edit);
    strictEqual(isPreferred, true);
    ok(await vscode.workspace.applyEdit(edit));
    match(document.getText(), /\(成员国\)/);
    await shown(draft, ['bracket-width']);
  });

  it('are excused by an exception in rapporteur.json, which is made', async () => {
    const { edit } = await actionAt('(所有人）', /^Ignore this bracket-width/);
    ok(edit);
    ok(await vscode.workspace.applyEdit(edit));
    await shown(draft, []);
    const made = await vscode.workspace.openTextDocument(project);
    deepStrictEqual(JSON.parse(made.getText()), {
      exceptions: [
        { rule: 'bracket-width', file: '/brackets.undoc', text: '(所有人）', near: '2. 大家(所有人）赞成。' },
      ],
    });
    ok(await made.save());
  });

  it('of a project file are shown on it', async () => {
    const made = await vscode.workspace.openTextDocument(project);
    const editor = await vscode.window.showTextDocument(made);
    await editor.edit((edit) => {
      edit.insert(made.positionAt(1), '\n  "rules": { "no-such-rule": "off" },');
    });
    await until('the problem', () => (codesOf(project).includes('project-file') ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('no problem', () => (codesOf(project).includes('project-file') ? undefined : true));
  });

  it('are explained on the page of their rule', async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('rapporteur.explain', 'bracket-width');
    const page = await until('the page', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'rapporteur-rule'),
    );
    match(page.getText(), /^# bracket-width/);
    await until('the preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('bracket-width')))
        ? true
        : undefined,
    );
  });
});
