/** Snippets in the real VS Code: each is put in by name, called with `@`, and never comes while prose is written. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { plainBody, withDay } from '../../server/src/features/completion/snippetBody';
import { ALL_LEXICONS } from '../../server/src/languages/index';
import { SNIPPETS } from '../../server/src/languages/snippets';
import { PAGE, press, texts, type } from './page';
import { until } from './until';

const ROWS = '.suggest-widget.visible .monaco-list-row';
const ZH = `一. 导言\n\n1. ${'各测站启用以后，上游和下游的值班员每天通报水位，并在汛期之前核对名单和电话。'.repeat(3)}\n\n`;
const EN = `I. Introduction\n\n1. ${'The stations were opened in the spring, and the officers on duty have met. '.repeat(5)}\n\n`;

describe('snippets', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
  /** A draft that is not on the disk, with the cursor at its end. */
  const open = async (content: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument({ language: 'un-report', content });
    editor = await vscode.window.showTextDocument(document);
    await toEnd();
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  };
  const toEnd = async (): Promise<void> => {
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await until('the cursor', () => (editor.selection.active.isEqual(end) ? true : undefined));
  };
  const text = (): string => editor.document.getText().replaceAll('\r\n', '\n');
  const replaceAll = async (content: string): Promise<void> => {
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), content);
    });
    await toEnd();
  };
  afterEach(async () => {
    while (vscode.window.activeTextEditor)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  // Each is put in once, a sixth of them in each language; what all of them are read as is in snippetTexts.test.ts.
  for (const [at, { language }] of ALL_LEXICONS.entries())
    it(`in ${language} are put in by VS Code itself as the server reads them`, async () => {
      await open('');
      for (const { name, body } of SNIPPETS[language].filter((_, place) => place % ALL_LEXICONS.length === at)) {
        const day = new Date();
        await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'un-report', name });
        await until(name, () => (text() === '' ? undefined : true));
        // Midnight may have passed.
        const wanted = [day, new Date()].map((one) => plainBody(withDay(body, one)));
        ok(wanted.includes(text()), `${name}: ${JSON.stringify(text())}, not ${JSON.stringify(wanted[0])}`);
        await vscode.commands.executeCommand('leaveSnippet');
        await replaceAll('');
      }
    });

  /** What the list of the editor has; VS Code shows it a moment after a key. */
  const offered = (): Promise<readonly string[]> =>
    until(
      () => `the list behind ${JSON.stringify(text().slice(-40))}`,
      async () => {
        const rows = await texts(`${ROWS} .label-name`);
        return rows.length > 0 ? rows : undefined;
      },
    );
  const accepted = async (before: string): Promise<string> => {
    await until('the snippet', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return text() === before ? undefined : true;
    });
    return text();
  };

  it('are offered as soon as the sign is typed, in the language of the draft, and go in with Enter', async function () {
    if (PAGE === undefined) this.skip();
    await open(ZH);
    await type('@');
    const chinese: readonly string[] = SNIPPETS.zh.map(({ name }) => name);
    for (const row of await offered()) ok(chinese.includes(row), row);
    await type('摘');
    await until('the summary alone', async () => ((await offered()).join() === '摘要' ? true : undefined));
    await press('Enter');
    await until('the summary', () => (text() === `${ZH}  摘要\n\n[请填写摘要]` ? true : undefined));
    // What is to be filled in is selected: it goes with the first letter.
    await type('a');
    await until('the letter', () => (text() === `${ZH}  摘要\n\na` ? true : undefined));
  });

  it('of a whole report are called by its name, and have their blanks to tab through', async function () {
    if (PAGE === undefined) this.skip();
    await open('');
    await type('@报告');
    await until('the report', async () => ((await offered())[0] === '秘书长的报告' ? true : undefined));
    await press('Enter');
    await until('the report', () => (text().includes('一. 导言') ? true : undefined));
    strictEqual(editor.document.getText(editor.selection), 'A/');
    await press('Tab');
    await until('the session', () => (editor.document.getText(editor.selection) === '81' ? true : undefined));
  });

  it('are called by their Latin names in every script', async () => {
    await open(ZH);
    await vscode.commands.executeCommand('type', { text: '@summary' });
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    strictEqual(await accepted(`${ZH}@summary`), `${ZH}  摘要\n\n[请填写摘要]`);
  });

  for (const [draft, words] of [
    [EN, 'report'],
    [EN, '2. The report'],
    [EN, '2. See annex'],
    [EN, '2. Write to registry@report'],
    [ZH, 'baogao'],
    ['', 'report on water levels'],
  ] as const)
    it(`never come behind ${JSON.stringify(words)} with a space or Enter`, async function () {
      if (PAGE === undefined) this.skip();
      const names = ALL_LEXICONS.flatMap(({ language }) => SNIPPETS[language].map(({ name }) => name));
      for (const [key, sign] of [
        ['Space', ' '],
        ['Enter', '\n'],
      ] as const) {
        await open(draft);
        await type(words);
        await new Promise((resolve) => setTimeout(resolve, 800));
        deepStrictEqual(
          (await texts(`${ROWS} .label-name`)).filter((row) => names.includes(row)),
          [],
        );
        await press(key);
        await new Promise((resolve) => setTimeout(resolve, 300));
        ok(text().startsWith(`${draft}${words}${sign}`), JSON.stringify(text()));
        ok(text().length <= `${draft}${words}${sign}`.length + 5, JSON.stringify(text()));
      }
    });

  it('never come when a list is asked for in prose', async () => {
    await open(EN);
    for (const words of ['', '2. ', '2. The report ', '报告', '2. 秘书长的报告']) {
      await replaceAll(`${EN}${words}`);
      const at = editor.selection.active;
      const uri = editor.document.uri;
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      const kinds = items.map(({ kind }) => kind);
      ok(!kinds.includes(vscode.CompletionItemKind.Snippet), words);
    }
  });
});
