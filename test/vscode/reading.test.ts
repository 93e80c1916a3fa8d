/** Reading in the real VS Code: outline, folding, selection, colours, hover, F12 and marks, on the samples and, where they are, on published documents. */
import { match, notStrictEqual, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';

/** A draft, a reference in it to another document, and one to its own paragraphs. */
interface Case {
  readonly file: string;
  readonly outside: {
    readonly words: string;
    readonly hover: readonly RegExp[];
    readonly opens: RegExp;
    readonly line: RegExp;
  };
  readonly inside: { readonly words: string; readonly shows: readonly number[]; readonly broken: string };
  /** How many references it has that lead nowhere, as it stands. */
  readonly findings: number;
  readonly outline: readonly [part: string, heading: string, paragraph: string];
}

const CASES: readonly Case[] = [
  {
    file: 'river-cooperation.zh.undoc',
    outside: {
      words: 'A/94/87-S/2039/655，附件一，第7段',
      hover: [/A\\\/94|A\/94/, /annex I/, /\*\*7\\?\.\*\*/],
      opens: /^un-corpus:\/zh\/A-94-87-S-2039-655\.undoc$/,
      line: /^\s*7\./,
    },
    inside: { words: '上文第5至8段', shows: [5, 6, 7, 8], broken: '上文第5至80段' },
    findings: 1,
    outline: ['附件一', '二. ', '5. '],
  },
  {
    file: 'published/000.undoc',
    outside: {
      words: 'A/60/341-S/2005/567，附件一，第 7段',
      hover: [/A\/60\/341/, /annex I/, /\*\*7\\?\.\*\*/],
      opens: /^un-corpus:\/zh\/A-60-341-S-2005-567\.undoc$/,
      line: /^7\./,
    },
    inside: { words: '上文第 20 至 26 段', shows: [20, 21, 22, 23, 24, 25, 26], broken: '上文第 20 至 126 段' },
    findings: 0,
    outline: ['', '二. ', '7. '],
  },
];

async function find(file: string): Promise<vscode.Uri | undefined> {
  return (await vscode.workspace.findFiles(file))[0];
}

function position(document: vscode.TextDocument, words: string, by = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, `${words} is not in ${document.fileName}`);
  return document.positionAt(offset + by);
}

async function hovers(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return found.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n');
}

/** What is found of the references of the document: other rules find more in published texts. */
function references(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'reference-missing');
}

/** The findings of the document once they satisfy `enough`; waits on the event, and fails after `patience` ms. */
function findings(
  uri: vscode.Uri,
  enough: (found: readonly vscode.Diagnostic[]) => boolean,
  patience: number,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = references(uri);
      if (!enough(found)) return;
      clearTimeout(timer);
      event.dispose();
      resolve(found);
    };
    const event = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      event.dispose();
      reject(new Error(`waited too long; the findings are ${JSON.stringify(references(uri))}`));
    }, patience);
    look();
  });
}

/** The semantic tokens as VS Code has them from the server, with their words. */
async function semanticTokens(
  document: vscode.TextDocument,
): Promise<{ words: string; type: string; modifiers: string }[]> {
  const ask = <T>(command: string): Thenable<T> => vscode.commands.executeCommand<T>(command, document.uri);
  const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
  const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
  const found = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const words = document.getText(new vscode.Range(line, character, line, character + length));
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit)).join(' ');
    found.push({ words, type: legend.tokenTypes[type] ?? '', modifiers });
  }
  return found;
}

function names(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
}

for (const { file, outside, inside, outline, findings: standing } of CASES) {
  describe(file, function () {
    let document: vscode.TextDocument;
    let editor: vscode.TextEditor;
    before(async function () {
      const uri = await find(file);
      // The published documents are not part of the project; the samples are.
      if (!uri && file.startsWith('published/')) this.skip();
      ok(uri, `${file} is not in the workspace`);
      document = await vscode.workspace.openTextDocument(uri);
      editor = await vscode.window.showTextDocument(document);
      strictEqual(document.languageId, 'un-report');
      await vscode.extensions.getExtension('rapporteur.rapporteur')?.activate();
    });

    it('shows the cited paragraph of another document', async () => {
      const text = await hovers(document, position(document, outside.words, 2));
      for (const pattern of outside.hover) match(text, pattern);
    });

    it('answers nothing beside the citation', async () => {
      const end = position(document, outside.words, outside.words.length);
      strictEqual(await hovers(document, end.translate(0, 1)), '');
    });

    it('F12 opens the cited document at the paragraph, read-only', async () => {
      editor = await vscode.window.showTextDocument(document);
      const at = position(document, outside.words, 2);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      const opened = vscode.window.activeTextEditor;
      ok(opened);
      match(opened.document.uri.toString(), outside.opens);
      strictEqual(opened.document.languageId, 'un-report');
      match(opened.document.lineAt(opened.selection.active.line).text, outside.line);
      const refused = await opened
        .edit((edit) => {
          edit.insert(opened.selection.active, 'x');
        })
        .then(
          (done) => !done,
          () => true,
        );
      ok(refused || !opened.document.isDirty, 'the corpus document could be edited');
    });

    it('shows the paragraphs of a reference above', async () => {
      const text = await hovers(document, position(document, inside.words, 3));
      for (const number of inside.shows) match(text, new RegExp(`\\*\\*${number}\\\\?\\.\\*\\*`));
    });

    it('outlines headings and paragraphs with their first words', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const all = names(symbols);
      for (const start of outline)
        ok(
          all.some((name) => name.startsWith(start) && name.length > start.length),
          `no ${start} in the outline`,
        );
    });

    it('folds', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      ok(ranges.length > 20);
      const starts = ranges.map(({ start }) => start);
      strictEqual(new Set(starts).size, starts.length, 'VS Code drops all but one of the ranges of a line');
    });

    it('grows the selection from the text of a paragraph to its section', async () => {
      const at = position(document, inside.words, 3);
      const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [at],
      );
      const chain: vscode.Range[] = [];
      for (let step = range; step; step = step.parent as vscode.SelectionRange) chain.push(step.range);
      for (const [index, one] of chain.slice(1).entries()) ok(one.contains(chain[index] ?? one));
      const firstLines = chain.map(({ start }) => document.lineAt(start.line).text.trim());
      ok(
        firstLines.some((line) => /^[一二三四五六七八九十]+\. /.test(line)),
        'no step is the section',
      );
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      ok(chain.at(-1)?.isEqual(document.validateRange(whole)), 'the last step is not the document');
    });

    it('colours labels, headings and marks', async () => {
      const found = await semanticTokens(document);
      ok(found.some(({ type, words }) => type === 'heading' && words.length > 1));
      ok(found.some(({ type, words, modifiers }) => type === 'label' && modifiers === 'paragraph' && words === '5.'));
      ok(found.some(({ type, modifiers }) => type === 'footnoteMark' && modifiers === 'definition'));
      const symbol = /^[^，,]+/.exec(outside.words)?.[0].trim();
      ok(found.some(({ type, words }) => type === 'citation' && words === symbol));
      ok(found.some(({ type, words }) => type === 'pinpoint' && outside.words.endsWith(words) && words.length > 2));
    });

    it('links the cited document to docs.un.org, in the language of the draft', async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const start = position(document, outside.words);
      const link = links.find(({ range }) => range.start.isEqual(start));
      match(link?.target?.toString(true) ?? '', /^https:\/\/docs\.un\.org\/(?:zh|en)\/A\/\d+\/\d+$/);
    });

    it('marks a broken reference within a second of the end of the typing, and unmarks it when it is mended', async () => {
      editor = await vscode.window.showTextDocument(document);
      await findings(document.uri, (found) => found.length === standing, 10_000);
      const { broken } = inside;
      const start = position(document, inside.words);
      const replace = (from: string, to: string): Thenable<boolean> =>
        editor.edit((edit) => {
          edit.replace(new vscode.Range(start, document.positionAt(document.offsetAt(start) + from.length)), to);
        });
      ok(await replace(inside.words, broken));
      // What is being typed is spoken of two seconds later.
      const marked = await findings(document.uri, (found) => found.length > standing, 3000);
      const finding = marked.find(({ range }) => range.start.isEqual(start));
      strictEqual(typeof finding?.code === 'object' ? finding.code.value : finding?.code, 'reference-missing');
      strictEqual(document.getText(finding?.range), broken);
      notStrictEqual(finding?.message, '');
      ok(await replace(broken, inside.words));
      await findings(document.uri, (found) => found.length === standing, 1000);
      // VS Code has saved the broken text meanwhile.
      ok(await document.save());
    });
  });
}

describe('the samples', () => {
  it('have a table with its title in the outline, and an appendix in its annex', async () => {
    const uri = await find('river-cooperation.en.undoc');
    ok(uri);
    await vscode.workspace.openTextDocument(uri);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const annex = symbols.find(({ name }) => name.startsWith('Annex II '));
    const inside = names(annex?.children ?? []);
    ok(inside.includes('Table 1 · Dates and size of the exercises'));
    ok(inside.includes('Appendix · Questions to be answered after an exercise'));
  });

  it('have one deliberate mistake, in the Chinese draft', async () => {
    const uri = await find('river-cooperation.zh.undoc');
    ok(uri);
    await vscode.workspace.openTextDocument(uri);
    const [finding] = await findings(uri, (found) => found.length > 0, 10_000);
    match(finding?.message ?? '', /^There is no paragraph 31 in A\/93\/120/);
  });
});

describe('the corpus folder', () => {
  it('is read again when a document in it changes', async () => {
    const [draft, cited] = [await find('river-cooperation.zh.undoc'), await find('corpus/A-93-120.txt')];
    ok(draft && cited);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft));
    await findings(draft, (found) => found.length === 1, 10_000);
    const before = await vscode.workspace.fs.readFile(cited);
    const more = Array.from({ length: 17 }, (_, at) => `\n${15 + at}. One more paragraph.\n`).join('');
    await vscode.workspace.fs.writeFile(cited, Buffer.concat([before, Buffer.from(more)]));
    await findings(draft, (found) => found.length === 0, 20_000);
    await vscode.workspace.fs.writeFile(cited, before);
    await findings(draft, (found) => found.length === 1, 20_000);
  });
});

describe('the client', () => {
  it('treats any text as a UN report when asked', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: '一. 导言\n\n1. 见下文第9段。\n\n2. 第二段。\n',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('rapporteur.treatAsReport');
    const now = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString());
    strictEqual(now?.languageId, 'un-report');
    const [finding] = await findings(document.uri, (found) => found.length > 0, 5000);
    strictEqual(finding?.message, 'There is no paragraph 9 in this draft, which has paragraphs 1 to 2.');
  });

  it('starts the server again when it was killed', async function () {
    // Who the extension host's children are is asked of Linux, where the suite runs in continuous integration.
    if (process.platform !== 'linux') this.skip();
    const uri = await find('river-cooperation.zh.undoc');
    ok(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const servers = (): string[] =>
      spawnSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server.js'], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter(Boolean);
    const [before] = servers();
    ok(before, 'no server runs');
    process.kill(Number(before), 'SIGKILL');
    // The findings go with the server and come back with the next one.
    await findings(uri, (found) => found.length === 0, 10_000);
    await findings(uri, (found) => found.length === 1, 20_000);
    const [after] = servers();
    ok(after !== undefined && after !== before, 'the server is the old one');
    match(await hovers(document, position(document, 'A/94/87-S/2039/655，附件一，第7段', 2)), /annex I/);
  });

  it('goes on after the server was restarted', async () => {
    const uri = await find('river-cooperation.zh.undoc');
    ok(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('rapporteur.restartServer');
    const text = await hovers(document, position(document, 'A/94/87-S/2039/655，附件一，第7段', 2));
    match(text, /annex I/);
  });
});
