/** The corpus in the real VS Code: its quick picks are driven by what Enter does, and each opens what it should. */
import { match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';

const WORDS = 'lantern of amber glass';
const PDF = /^un-corpus:\/en\/A-95-17\.undoc$/;

const run = (command: string, given?: object): Thenable<unknown> => vscode.commands.executeCommand(command, given);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const accept = (): Thenable<unknown> => run('workbench.action.acceptSelectedQuickOpenItem');

async function until<T>(look: () => T | undefined, patience: number): Promise<T | undefined> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = look();
    if (found !== undefined) return found;
    await wait(50);
  }
  return undefined;
}

function editorOn(uri: RegExp): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && uri.test(editor.document.uri.toString()) ? editor : undefined;
}

/** Runs a command that shows a quick pick and presses Enter until the editor is there; the corpus may still be read. */
async function choose(uri: RegExp, command: string, given?: object, enters = 1): Promise<vscode.TextEditor> {
  for (let tries = 0; tries < 15; tries++) {
    // A command that shows a menu ends with the menu.
    void run(command, given);
    for (let enter = 0; enter < enters; enter++) {
      await wait(500);
      await accept();
    }
    const editor = await until(() => editorOn(uri), 2000);
    if (editor) return editor;
    await run('workbench.action.closeQuickOpen');
  }
  throw new Error(`no editor on ${String(uri)}, but on ${String(vscode.window.activeTextEditor?.document.uri)}`);
}

describe('the corpus', () => {
  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
  });
  beforeEach(() => run('workbench.action.closeAllEditors'));

  it('opens a document by its symbol: a PDF as its text, a UN report', async () => {
    const { document } = await choose(PDF, 'rapporteur.openCorpusDocument', { query: 'A/95/17' });
    strictEqual(document.languageId, 'un-report');
    match(document.getText(), /^1\.\s+The present report .* cross shared rivers, and the rules/m);
    match(document.getText(), /^2\.\s+Every ferry carries a lantern/m);
  });

  it('opens a document by words of its title', async () => {
    await choose(PDF, 'rapporteur.openCorpusDocument', { query: 'ferries shared' });
  });

  it('opens what a search has found at its place', async () => {
    const { document, selection } = await choose(PDF, 'rapporteur.searchCorpus', { query: 'amber lantern' });
    match(document.lineAt(selection.active.line).text, /^2\.\s+Every ferry/);
  });

  it('finds an exact quotation only as it stands', async () => {
    const { document, selection } = await choose(PDF, 'rapporteur.searchCorpus', { query: WORDS, exact: true });
    strictEqual(document.getText(selection), WORDS);
    await run('workbench.action.closeAllEditors');
    await run('rapporteur.searchCorpus', { query: 'amber lantern', exact: true });
    await wait(1500);
    await accept();
    strictEqual(await until(() => editorOn(/./), 1000), undefined);
    await run('workbench.action.closeQuickOpen');
  });

  it('is searched for what is selected', async () => {
    const content = `1. The ${WORDS.replace(' amber', '\namber')} is old.\n`;
    const draft = await vscode.workspace.openTextDocument({ language: 'un-report', content });
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(draft.positionAt(7), draft.positionAt(7 + WORDS.length));
    const found = await choose(PDF, 'rapporteur.searchSelection');
    strictEqual(found.document.getText(found.selection), WORDS);
    // A new text would ask to be saved when it is closed.
    await vscode.window.showTextDocument(draft);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes a choice that Enter was pressed for before it was found', async () => {
    await run('rapporteur.searchCorpus', { query: WORDS });
    await accept();
    ok(await until(() => editorOn(PDF), 5000));
  });

  it('opens a file that is not in it', async () => {
    await choose(/\/corpus\/empty\.txt$/, 'rapporteur.showCorpusProblems');
  });

  it('has a menu behind the status bar', async () => {
    await choose(/^un-corpus:/, 'rapporteur.corpusMenu', undefined, 2);
  });

  it('answers after its folders were read again, and after the server was restarted', async () => {
    await run('rapporteur.indexAgain');
    await choose(PDF, 'rapporteur.searchCorpus', { query: WORDS });
    await run('workbench.action.closeAllEditors');
    await run('rapporteur.restartServer');
    await choose(PDF, 'rapporteur.searchCorpus', { query: WORDS });
  });

  it('goes on when its reading was stopped', async () => {
    await run('rapporteur.indexAgain');
    await run('rapporteur.cancelIndexing');
    await choose(PDF, 'rapporteur.searchCorpus', { query: WORDS });
  });
});
