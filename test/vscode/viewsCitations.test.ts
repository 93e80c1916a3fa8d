/** The view of the citations in the real VS Code: its rows and counts, its order and filter, the sheet of references. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { click, PAGE, texts } from './page';
import { until } from './until';
import { closed, now, opened, run, viewRows } from './viewsRows';

const { ROW, rows, untilRow, untilSelected } = viewRows('Citations');

describe('the view of the citations', () => {
  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
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
    now(editor).selection = new vscode.Selection(0, 0, 0, 0);
    await run('rapporteur.citations.focus');
    await run('rapporteur.citationsInOrder');
    await run('rapporteur.filterCitationsOff');
    await untilRow(/^A\/93\/120, para\. 99 ?no paragraph 99: the document has paragraphs 1 to \d+/);
  });
  afterEach(() => closed(name));

  it('has every citation with its reason and its sentence, and the documents that are not held', async () => {
    if (PAGE === undefined) return;
    await untilRow(/^1 document not held/);
    const shown = (await rows()) ?? [];
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
        /1 broken, 1 not judged, 1 still to come, 3 found/.test(text.replace(/\u00a0/g, ' ')),
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
    now(editor).selection = new vscode.Selection(at('A/90/17'), at('A/90/17'));
    await untilSelected('A/90/17, para. 2');
    now(editor).selection = new vscode.Selection(at('A/93/120, para. 99'), at('A/93/120, para. 99'));
    await untilSelected('para. 99');
    if (PAGE === undefined) return;
    await click(ROW, 'A/93/120, para. 8');
    await until('the cursor', () => (now(editor).selection.active.line === 8 ? true : undefined));
    strictEqual(now(editor).document.getText(now(editor).selection), 'A/93/120, para. 8');
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
      ok(!((await rows()) ?? []).some((row) => row.startsWith('This draft')));
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
