/** New reports in the real VS Code: every kind in every language, and the questions with the keyboard alone. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { plainBody, withDay } from '../../server/src/features/completion/snippetBody';
import { ALL_LEXICONS } from '../../server/src/languages/index';
import { SNIPPET_PLACES, SNIPPETS } from '../../server/src/languages/snippets';
import { PAGE, press, texts, type } from './page';
import { until } from './until';

/** Each with its icon before its label, and the line under it. */
const ROWS = '.quick-input-widget .quick-input-list .monaco-list-row';
const TITLE = '.quick-input-widget .quick-input-title';

describe('a new report', () => {
  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
  const close = async (): Promise<void> => {
    while (vscode.window.activeTextEditor)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  };
  beforeEach(close);
  afterEach(close);

  /** The untitled draft that has come up. */
  const shown = (): Promise<vscode.TextEditor> =>
    until('the new draft', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.isUntitled && editor.document.getText() !== '' ? editor : undefined;
    });
  const textOf = ({ document }: vscode.TextEditor): string => document.getText().replaceAll('\r\n', '\n');
  const make = (given: object): Thenable<unknown> => vscode.commands.executeCommand('rapporteur.newReport', given);

  /** The rows of the question that asks for one that has the label, as many as there are to be. */
  const rowsWith = async (label: string, count: number): Promise<readonly string[]> => {
    let seen: readonly string[] = [];
    return until(
      () => `${count} rows, one of them ${label}, not ${seen.join(' | ')}`,
      async () => {
        seen = await texts(ROWS);
        return seen.length === count && seen.some((row) => row.includes(label)) ? seen : undefined;
      },
    );
  };

  for (const { language } of ALL_LEXICONS)
    it(`in ${language} is the snippet of its kind, under the symbol that was given`, async () => {
      for (const { id, body } of SNIPPETS[language]) {
        if (SNIPPET_PLACES[id] !== 'document') continue;
        const day = new Date();
        await make({ kind: id, language, symbol: 'A/81/123-S/2026/45' });
        const editor = await shown();
        strictEqual(editor.document.languageId, 'un-report');
        const [first, ...rest] = textOf(editor).split('\n');
        strictEqual(first, 'A/81/123–S/2026/45');
        // Midnight may have passed.
        const wanted = [day, new Date()].map((one) => plainBody(withDay(body, one)).split('\n').slice(1).join('\n'));
        ok(wanted.includes(rest.join('\n')), id);
        await close();
      }
    });

  it('without a symbol begins with its blank, and goes from blank to blank', async () => {
    await make({ kind: 'report', language: 'en', symbol: '' });
    const editor = await shown();
    const selected = (words: string): Promise<true> =>
      until(
        () => `${words} to be selected, not ${editor.document.getText(editor.selection)}`,
        () => (editor.document.getText(editor.selection) === words ? true : undefined),
      );
    for (const words of ['A/', '81', 'XXX', 'General Assembly', 'General']) {
      await selected(words);
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
  });

  it('is read as a report by the server', async () => {
    await make({ kind: 'report', language: 'zh', symbol: 'A/81/123' });
    const { document } = await shown();
    const symbols = await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    ok(symbols.some(({ name }) => name.includes('导言')));
  });

  it('is asked for with the keyboard alone: kind, language, symbol', async function () {
    if (PAGE === undefined) this.skip();
    const made = vscode.commands.executeCommand('rapporteur.newReport');
    await rowsWith('Report of the Secretary-General', 6);
    await type('Secretariat');
    await rowsWith('Note by the Secretariat', 1);
    await press('Enter');
    const languages = await rowsWith('Français', 6);
    // That of the interface is the first.
    deepStrictEqual(languages.slice(0, 2), ['English', 'العربية']);
    await type('Fran');
    await rowsWith('Français', 1);
    await press('Enter');
    await until('the symbol', async () =>
      (await texts(TITLE)).some((title) => title.includes('3/3')) ? true : undefined,
    );
    await type('eighty');
    await press('Enter');
    await until('what is wrong', async () => {
      const said = await texts('.quick-input-widget .quick-input-message');
      return said.some((line) => line.includes('“eighty” is no symbol')) ? true : undefined;
    });
    await press('Control+A');
    await type('E/2026/7');
    await press('Enter');
    await made;
    const text = textOf(await shown());
    ok(text.startsWith('E/2026/7\n') && text.includes('\nNote du Secrétariat\n'), text);
  });

  it('goes back a question, to what was answered, and on Escape makes nothing', async function () {
    if (PAGE === undefined) this.skip();
    const made = vscode.commands.executeCommand('rapporteur.newReport');
    await rowsWith('Report of the Secretary-General', 6);
    await type('resolution');
    await rowsWith('Draft resolution', 1);
    await press('Enter');
    await rowsWith('Français', 6);
    await vscode.commands.executeCommand('workbench.action.quickInputBack');
    await rowsWith('Draft resolution', 6);
    const [active = ''] = await texts(`${ROWS}.focused`);
    ok(active.includes('Draft resolution'), active);
    await press('Escape');
    await made;
    strictEqual(vscode.window.activeTextEditor, undefined);
  });

  it('is among the new files of the menu', async function () {
    if (PAGE === undefined) this.skip();
    void vscode.commands.executeCommand('welcome.showNewFileEntries');
    await until('the entry', async () =>
      (await texts(ROWS)).some((row) => row.includes('New UN report')) ? true : undefined,
    );
    await press('Escape');
  });
});
