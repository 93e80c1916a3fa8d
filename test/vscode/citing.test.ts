/** Who cites this, in the real VS Code on the samples: references, declaration, highlights, hierarchy, lenses, hints, symbols; and all of it in a document of the corpus. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { until } from './until';

const FOLDER = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
const LETTER = vscode.Uri.parse('un-corpus:/zh/A-94-87-S-2039-655.undoc');
const CITED = 'A/94/87-S/2039/655，附件一，第7段';

/** Where words stand in a document, moved by so many characters. */
function place(document: vscode.TextDocument, words: string, by = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, words);
  return document.positionAt(offset + by);
}

function texts(document: vscode.TextDocument, ranges: readonly vscode.Range[]): string[] {
  return ranges.map((range) => document.getText(range));
}

describe('who cites this', () => {
  let draft: vscode.TextDocument;
  before(async () => {
    await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    draft = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(FOLDER, 'river-cooperation.zh.undoc'));
    await vscode.window.showTextDocument(draft);
    // The corpus has been read when the cited document is known.
    await until('the corpus', async () => {
      const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'executeDefinitionProvider',
        draft,
        place(draft, CITED, 3),
      );
      return found.length > 0 ? true : undefined;
    });
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const ask = async <T>(command: string, document: vscode.TextDocument, ...given: readonly unknown[]): Promise<T> =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...given);
  const references = (document: vscode.TextDocument, at: vscode.Position): Promise<vscode.Location[]> =>
    ask('executeReferenceProvider', document, at);

  it('references of a paragraph are all that refer to it', async () => {
    const found = await references(draft, place(draft, '\n7. ', 1));
    const here = found.filter(({ uri }) => uri.toString() === draft.uri.toString()).map(({ range }) => range);
    deepStrictEqual(texts(draft, here), ['7.', '上文第5至8段', '上文第6、7和9段', '上文第7段']);
  });

  it('references of a place in another document are it and all that cite it', async () => {
    const found = await references(draft, place(draft, CITED, CITED.length - 1));
    ok(found.some(({ uri }) => uri.toString() === LETTER.toString()));
    const here = found.filter(({ uri }) => uri.toString() === draft.uri.toString()).map(({ range }) => range);
    ok(texts(draft, here).includes('附件一，第7段'));
  });

  it('highlights are the same places', async () => {
    const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', draft, place(draft, '\n7. ', 1));
    strictEqual(found.length, 4);
  });

  it('the declaration of a place in another document is its beginning', async () => {
    const [link] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'executeDeclarationProvider',
      draft,
      place(draft, CITED, 3),
    );
    ok(link && 'targetUri' in link);
    strictEqual(link.targetUri.toString(), LETTER.toString());
    strictEqual(link.targetSelectionRange?.start.line, 0);
  });

  it('the hierarchy of a cited paragraph has the paragraphs that cite it', async () => {
    const [item] = await ask<vscode.CallHierarchyItem[]>(
      'prepareCallHierarchy',
      draft,
      place(draft, CITED, CITED.length - 1),
    );
    match(item?.name ?? '', /annex I, para 7$/);
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    ok(calls.some(({ from }) => from.uri.toString() === draft.uri.toString()));
    const [first] = calls;
    const back = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      first?.from,
    );
    ok(back.some(({ to }) => to.uri.toString() === LETTER.toString()));
  });

  it('lenses and hints are there when they are wanted', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    const all = new vscode.Range(0, 0, draft.lineCount, 0);
    strictEqual((await ask<vscode.CodeLens[]>('executeCodeLensProvider', draft, 50)).length, 0);
    strictEqual((await ask<vscode.InlayHint[]>('executeInlayHintProvider', draft, all)).length, 0);
    await settings.update('codeLens.citations', true);
    await settings.update('inlayHints.titles', true);
    await settings.update('inlayHints.firstWords', true);
    try {
      const lenses = await until('lenses', async () => {
        const found = await ask<vscode.CodeLens[]>('executeCodeLensProvider', draft, 50);
        return found.length > 0 ? found : undefined;
      });
      const seventh = lenses.find(({ range }) => range.start.line === place(draft, '\n7. ', 1).line);
      strictEqual(seventh?.command?.title, 'cited 3 times');
      strictEqual(seventh.command.command, 'rapporteur.showReferences');
      const hints = await until('hints', async () => {
        const found = await ask<vscode.InlayHint[]>('executeInlayHintProvider', draft, all);
        return found.length > 0 ? found : undefined;
      });
      ok(hints.length > 2);
    } finally {
      for (const name of ['codeLens.citations', 'inlayHints.titles', 'inlayHints.firstWords'])
        await settings.update(name, undefined);
    }
  });

  it('a paragraph is found by its number among the symbols of the workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'A/94/87 附件一 7',
    );
    ok(
      found.some(({ location }) => location.uri.toString() === LETTER.toString()),
      JSON.stringify(found.map(({ name }) => name)),
    );
  });

  it('a document of the corpus is read as a draft is', async () => {
    const letter = await vscode.workspace.openTextDocument(LETTER);
    await vscode.window.showTextDocument(letter);
    strictEqual(letter.languageId, 'un-report');
    const outline = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', letter);
    ok(outline.length > 0);
    const annex = letter.getText().indexOf('附件一');
    const at = letter.positionAt(letter.getText().indexOf('7.', annex));
    const found = await references(letter, at);
    ok(
      found.some(({ uri, range }) => uri.toString() === draft.uri.toString() && draft.getText(range).includes('第7段')),
    );
  });
});
