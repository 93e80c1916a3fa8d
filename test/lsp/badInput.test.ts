/** What no editor should ask, and files that go away: each is answered, and the next question as if nothing had been. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  type Hover,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const METHOD_NOT_FOUND = -32601;
/** LSP's `RequestFailed`. */
const REFUSED = -32803;
const CONTENT_MODIFIED = -32801;
const URI = 'untitled:draft';
const TEXT = 'A/96/9\n\nI. 引言\n\n1. 见A/95/2，第2段。\n\n2. 各国同意上文第1段。[^1]\n\n[^1]: A/95/3，第1段。\n';

/** Of one that takes edits, with the version that they are of. */
const CAPABILITIES = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
  workspace: { workspaceEdit: { documentChanges: true } },
};

const POSITIONED = [
  'hover',
  'definition',
  'declaration',
  'references',
  'documentHighlight',
  'completion',
  'prepareCallHierarchy',
  'prepareRename',
];
const WHOLE = ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full'];
const RANGED = ['inlayHint', 'semanticTokens/range', 'codeAction'];

/** Asks all that there is to ask of a document at a place. The answers by method; one that is not offered has none. */
async function askAll(editor: Editor, uri: string, position: object): Promise<ReadonlyMap<string, unknown>> {
  const textDocument = { uri };
  const answers = new Map<string, unknown>();
  const ask = async (name: string, params: object): Promise<void> => {
    try {
      answers.set(name, await editor.connection.sendRequest(`textDocument/${name}`, params));
    } catch (error) {
      // Why nothing there can be renamed is said as an error.
      const refuses = name === 'prepareRename' ? REFUSED : METHOD_NOT_FOUND;
      const { code } = error as { readonly code?: number };
      if (code !== METHOD_NOT_FOUND && code !== refuses)
        throw new Error(`${name}, ${JSON.stringify(params)}: ${String(error)}`, { cause: error });
    }
  };
  const context = { includeDeclaration: true, diagnostics: [] };
  const range = { start: position, end: position };
  await Promise.all([
    ...POSITIONED.map((name) => ask(name, { textDocument, position, context })),
    ...WHOLE.map((name) => ask(name, { textDocument })),
    ...RANGED.map((name) => ask(name, { textDocument, range, context })),
    ask('semanticTokens/full/delta', { textDocument, previousResultId: 'never given' }),
    ask('selectionRange', { textDocument, positions: [position, position] }),
  ]);
  return answers;
}

describe('questions that no editor should ask', function () {
  this.timeout(20_000);
  let folder: string;
  let editor: Editor;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-bad-'));
    writeCorpus(folder);
    editor = await startServer(folder, { corpus: { folders: ['corpus'] } }, { capabilities: CAPABILITIES });
    editor.open(URI, TEXT);
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  afterEach('and the next one is answered as ever', () => isWell(editor));

  const far = [
    { line: 4, character: 500 },
    { line: 4, character: 2 ** 31 - 1 },
    { line: 5, character: 1 },
    { line: 9, character: 0 },
    { line: 500, character: 0 },
    { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
    { line: 4, character: -1 },
    { line: -1, character: 0 },
    { line: -(2 ** 31), character: -(2 ** 31) },
    { line: 1e300, character: 1e300 },
    { line: 4, character: 3.5 },
    { line: 4.5, character: 3 },
  ];
  for (const position of far) {
    it(`at line ${position.line}, character ${position.character}`, async () => {
      const answers = await askAll(editor, URI, position);
      strictEqual((answers.get('selectionRange') as unknown[]).length, 2);
      ok((answers.get('documentSymbol') as unknown[]).length > 0);
    });
  }

  it('of a range that ends before it begins', async () => {
    const range = { start: { line: 8, character: 3 }, end: { line: 0, character: 0 } };
    const textDocument = { uri: URI };
    for (const name of ['semanticTokens/range', 'codeAction'])
      await editor.connection.sendRequest(`textDocument/${name}`, {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
  });

  it('without what belongs to them, or with something else', async () => {
    const { connection } = editor;
    const bad: [string, unknown][] = [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument: { uri: URI } }],
      ['textDocument/hover', { textDocument: { uri: URI }, position: null }],
      ['textDocument/hover', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
      ['textDocument/definition', { textDocument: { uri: URI }, position: { line: 'x' } }],
      ['textDocument/documentSymbol', null],
      ['textDocument/selectionRange', { textDocument: { uri: URI }, positions: 5 }],
      ['textDocument/codeAction', { textDocument: { uri: URI } }],
      ['rapporteur/corpusText', {}],
      ['rapporteur/searchCorpus', { query: 5 }],
      ['rapporteur/none', {}],
    ];
    // An answer or an error, but one of the two, and of no other question.
    for (const [method, params] of bad) await connection.sendRequest(method, params).catch(() => undefined);
  });

  it('of documents that are not open, were closed, never were', async () => {
    editor.open('untitled:closed', TEXT);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: 'untitled:closed' },
    });
    for (const uri of [
      'untitled:closed',
      fileUri(join(folder, 'none.undoc')),
      'un-corpus:/zh/none.undoc',
      'no URI',
      '',
    ]) {
      const answers = await askAll(editor, uri, { line: 4, character: 5 });
      for (const [name, answer] of answers)
        ok(
          answer === null || (Array.isArray(answer) && answer.length === 0),
          `${name} of ${uri}: ${JSON.stringify(answer)}`,
        );
    }
    editor.change('untitled:closed', 2, [{ text: 'I. One\n' }]);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: 'no URI' },
    });
  });

  it('of documents of the corpus that it has not', async () => {
    for (const uri of [
      'un-corpus:/zh/A-99-99.undoc',
      'un-corpus:/zh/A-95-2~00000000.undoc',
      'un-corpus:/xx/A-95-2.undoc',
      'un-corpus:',
      'un-corpus:/%E0%A4%A/x.undoc',
      'un-corpus:/../../etc/passwd',
      'file:///etc/passwd',
      '',
    ])
      strictEqual(await editor.connection.sendRequest('rapporteur/corpusText', { uri }), null, uri);
  });

  it('of the colours since a result of long ago, or of another document: all of them', async () => {
    const textDocument = { uri: URI };
    const { connection } = editor;
    const full = (): Promise<SemanticTokens> =>
      connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
    const delta = (previousResultId: unknown): Promise<SemanticTokens & SemanticTokensDelta> =>
      connection.sendRequest('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
    const first = await full();
    editor.change(URI, 2, [{ range: at(6, 0), text: 'x' }]);
    const second = await full();
    editor.change(URI, 3, [{ range: at(6, 0, 1), text: '' }]);
    for (const old of [first.resultId, '', 'none', 7, null]) {
      const { data, edits } = await delta(old);
      strictEqual(edits, undefined);
      deepStrictEqual(data, first.data);
    }
    ok(second.resultId !== first.resultId);
    editor.open('untitled:other', TEXT);
    const other: SemanticTokens = await connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument: { uri: 'untitled:other' },
    });
    strictEqual((await delta(other.resultId)).edits, undefined);
  });

  it('what to do about something that an edit has overtaken: no edit of the old text', async () => {
    let version = 4;
    editor.change(URI, version, [{ range: at(4, 13), text: '9' }]);
    await editor.diagnostics(URI, version, (found) => found.some(({ code }) => code === 'reference-missing'));
    const versions = async (): Promise<(number | null)[]> => {
      const found = await editor.connection.sendRequest<
        readonly { edit?: { documentChanges?: readonly Versioned[] } }[]
      >('textDocument/codeAction', { textDocument: { uri: URI }, range: at(4, 8), context: { diagnostics: [] } });
      return found
        .flatMap(({ edit }) => edit?.documentChanges ?? [])
        .flatMap(({ textDocument: { uri, version } }) => (uri === URI ? [version] : []));
    };
    const before = await versions();
    ok(before.length > 0 && before.every((one) => one === 4), `edits of the versions ${before.join(', ')}`);
    for (let tries = 0; ; tries++) {
      const asked = versions();
      editor.change(URI, version + 1, [{ range: at(4, 13, 1), text: '' }]);
      const answered = await asked.catch((error: unknown) => {
        strictEqual((error as { readonly code?: number }).code, CONTENT_MODIFIED);
        return [];
      });
      // All of the old version: this answer was on its way before the edit was read, and the editor refuses it.
      const isTooEarly = answered.length > 0 && answered.every((one) => one === version);
      if (!isTooEarly || tries === 20) {
        ok(
          answered.every((one) => one === version + 1),
          `edits of the versions ${answered.join(', ')}, not ${version + 1}`,
        );
        break;
      }
      version += 2;
      editor.change(URI, version, [{ range: at(4, 13), text: '9' }]);
    }
    await editor.diagnostics(URI, version + 1, (found) => found.every(({ code }) => code !== 'reference-missing'));
  });
});

interface Versioned {
  readonly textDocument: { readonly uri: string; readonly version: number | null };
}

describe('files that go away under the server', function () {
  this.timeout(20_000);
  let folder: string;
  let editor: Editor;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-gone-'));
    writeCorpus(folder);
    editor = await startServer(folder, { corpus: { folders: ['corpus'] } });
    editor.open(URI, TEXT);
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('a document of the corpus is answered from what was read of it, until somebody says that it has gone', async () => {
    rmSync(join(folder, 'corpus/A-95-2.txt'));
    await isWell(editor);
    match(await corpusText(editor, 'A-95-2'), /Second/);
    told(editor, join(folder, 'corpus/A-95-2.txt'), FileChangeType.Deleted);
    await editor.until('the document to be gone', async () => {
      const found = await hoverAt(editor);
      return /not in the corpus/.test(found) ? true : undefined;
    });
    strictEqual(
      await editor.connection.sendRequest('rapporteur/corpusText', { uri: 'un-corpus:/en/A-95-2.undoc' }),
      null,
    );
    writeCorpus(folder);
    told(editor, join(folder, 'corpus/A-95-2.txt'), FileChangeType.Created);
    await editor.until('the document to be back', async () =>
      /Second/.test(await hoverAt(editor)) ? true : undefined,
    );
    await isWell(editor);
  });

  it('the folder of the corpus may go and come back while questions are asked', async () => {
    const going = new AbortController();
    const asking = (async () => {
      let asked = 0;
      for (; !going.signal.aborted; asked++) await askAll(editor, URI, { line: 4, character: 7 });
      return asked;
    })();
    for (let round = 0; round < 5; round++) {
      rmSync(join(folder, 'corpus'), { recursive: true, maxRetries: 3 });
      told(editor, join(folder, 'corpus/A-95-2.txt'), FileChangeType.Deleted);
      await new Promise((resolve) => setTimeout(resolve, 50 * round));
      writeCorpus(folder);
      told(editor, join(folder, 'corpus/A-95-2.txt'), FileChangeType.Created);
      await new Promise((resolve) => setTimeout(resolve, 50 * round));
    }
    await editor.until('the document to be back', async () =>
      /Second/.test(await hoverAt(editor)) ? true : undefined,
    );
    going.abort();
    ok((await asking) > 0);
    await isWell(editor);
  });
});

/** A place on one line, or so many characters from there on. */
function at(line: number, character: number, length = 0): { start: Place; end: Place } {
  return { start: { line, character }, end: { line, character: character + length } };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function writeCorpus(folder: string): void {
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  writeFileSync(join(folder, 'corpus/A-95-2.txt'), 'A/95/2\n\nI. One\n\n1. First.\n\n2. Second.\n');
  writeFileSync(join(folder, 'corpus/A-95-3.txt'), 'A/95/3\n\nI. One\n\n1. First of the third.\n');
}

function told(editor: Editor, path: string, type: FileChangeType): void {
  void editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: fileUri(path), type }],
  });
}

async function hoverAt(editor: Editor): Promise<string> {
  const found: Hover | null = await editor.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: URI },
    position: { line: 4, character: 7 },
  });
  return JSON.stringify(found?.contents ?? null);
}

async function corpusText(editor: Editor, name: string): Promise<string> {
  const found: { text: string } | null = await editor.connection.sendRequest('rapporteur/corpusText', {
    uri: `un-corpus:/en/${name}.undoc`,
  });
  return found?.text ?? '';
}

/** The next question is answered as ever, and nobody was told of anything that went wrong in the server. */
async function isWell(editor: Editor): Promise<void> {
  match(await hoverAt(editor), /Second/);
  deepStrictEqual(
    editor.messages.filter((message) => !/^Problem in the corpus/.test(message)),
    [],
  );
}
