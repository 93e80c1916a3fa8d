/** Operations on the structure of a draft over the protocol: our own request, and code actions for clients without our commands. */
import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentOnTypeFormattingRequest,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver-protocol/node';
import {
  FIND_NUMBER,
  NUMBER_TABLE,
  RESTRUCTURE,
  VERSIONS,
  type FoundNumber,
  type NumberTable,
  type RestructureParams,
  type RestructureResult,
} from '../../server/src/protocol';
import { fileUri, startServer, type Editor } from '../support/serverProcess';
import { edited } from '../support/textEdits';

const TEXT = '1. It rises. It falls.[^1]\n\n[^1]: A.\n';
const AFTER = '1. It rises.[^1] It falls.[^2]\n\n[^1]: \n\n[^2]: A.\n';
const ASKING = '1. One.[^1] Two.[^2]\n\n2. See note 1 above.\n\n[^1]: A.\n\n[^2]: B.\n';
const RANGE = { start: { line: 0, character: 11 }, end: { line: 0, character: 11 } };

function capabilities(resolves: boolean): ClientCapabilities {
  return {
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    textDocument: {
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor'] } },
        ...(resolves && { dataSupport: true, resolveSupport: { properties: ['edit'] } }),
      },
    },
  };
}

describe('operations on the structure over the protocol', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-restructure-'));
  const uri = fileUri(join(folder, 'draft.undoc'));
  let editor: Editor;
  before(async () => {
    editor = await startServer(folder, undefined, { capabilities: capabilities(true) });
    editor.open(uri, TEXT);
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (params: Partial<RestructureParams>): Promise<RestructureResult> =>
    editor.connection.sendRequest<RestructureResult>(RESTRUCTURE, {
      uri,
      version: 1,
      range: RANGE,
      operation: 'insertFootnote',
      ...params,
    });
  const actions = async (on: Editor, only?: string[]): Promise<readonly CodeAction[]> => {
    const found = await on.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: RANGE,
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (found ?? []) as CodeAction[];
  };

  it('give an edit of the version, the cursor in the text after, and a line that says what was done', async () => {
    const result = await ask({});
    ok('edit' in result);
    const [change, other] = result.edit.documentChanges;
    strictEqual(other, undefined);
    deepStrictEqual(change?.textDocument, { uri, version: 1 });
    strictEqual(edited(TEXT, change.edits), AFTER);
    deepStrictEqual(result.selection, { start: { line: 2, character: 6 }, end: { line: 2, character: 6 } });
    deepStrictEqual(result.back, { start: { line: 0, character: 16 }, end: { line: 0, character: 16 } });
    strictEqual(result.asks, 0);
    strictEqual(result.summary, 'Inserted footnote 1; footnote 1 is now 2.');
  });

  it('are overtaken where the draft has another version', async () => {
    deepStrictEqual(await ask({ version: 2 }), { overtaken: true });
    deepStrictEqual(await ask({ version: 0 }), { overtaken: true });
  });

  it('say why they do nothing', async () => {
    const cannot = async (params: Partial<RestructureParams>): Promise<string> => {
      const result = await ask(params);
      ok('cannot' in result);
      return result.cannot;
    };
    match(await cannot({ range: { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } } }), /of its own/);
    match(await cannot({ operation: 'toString' }), /no operation “toString”/);
    match(await cannot({ uri: 'file:///nowhere.undoc' }), /not open/);
    match(await cannot({ uri: 'un-corpus:/en/A-93-120.undoc' }), /corpus cannot be changed/);
  });

  it('are code actions for a client that asks for the edit of the one that was chosen', async () => {
    const all = await actions(editor, ['refactor.restructure']);
    const insert = all.find(({ kind }) => kind === 'refactor.restructure.insertFootnote');
    ok(insert);
    strictEqual(insert.title, 'Insert a footnote');
    strictEqual(insert.edit, undefined);
    const { edit } = await editor.connection.sendRequest(CodeActionResolveRequest.type, insert);
    const [change] = edit?.documentChanges ?? [];
    ok(change && 'edits' in change);
    strictEqual(edited(TEXT, change.edits as Parameters<typeof edited>[1]), AFTER);
  });

  it('refuse to resolve an action with the sentence that says why', async () => {
    const [insert] = await actions(editor, ['refactor.restructure.insertFootnote']);
    const inNote = { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } };
    const data = { ...(insert?.data as RestructureParams), range: inNote };
    await rejects(
      editor.connection.sendRequest(CodeActionResolveRequest.type, { ...insert, title: '', data }),
      /A footnote cannot have a footnote of its own/,
    );
  });

  it('ask by change annotations about a reference to what goes', async () => {
    const asking = fileUri(join(folder, 'asking.undoc'));
    editor.open(asking, ASKING);
    const start = { line: 0, character: 8 };
    const params = { uri: asking, range: { start, end: start }, operation: 'deleteFootnote' };
    const result = await ask(params);
    ok('edit' in result);
    strictEqual(result.asks, 1);
    const { changeAnnotations = {}, documentChanges } = result.edit;
    const [[id, annotation] = ['', undefined], ...more] = Object.entries(changeAnnotations);
    deepStrictEqual(more, []);
    deepStrictEqual(annotation, {
      label: 'Footnote 1 is deleted: “note 1 above”',
      description: 'line 3',
      needsConfirmation: true,
    });
    const edits = documentChanges.flatMap((change) => change.edits);
    strictEqual(edited(ASKING, edits), '1. One. Two.[^1]\n\n2. See note […] above.\n\n[^1]: B.\n');
    const certain = edits.filter(({ annotationId }) => annotationId !== id);
    strictEqual(edited(ASKING, certain), '1. One. Two.[^1]\n\n2. See note 1 above.\n\n[^1]: B.\n');
  });

  it('leave that reference alone, and say where it is, where the client cannot ask', async () => {
    const plain = await startServer(folder, undefined, { capabilities: { workspace: { workspaceEdit: {} } } });
    try {
      const asking = fileUri(join(folder, 'asking.undoc'));
      plain.open(asking, ASKING);
      const start = { line: 0, character: 8 };
      const result = await plain.connection.sendRequest<RestructureResult>(RESTRUCTURE, {
        uri: asking,
        version: 1,
        range: { start, end: start },
        operation: 'deleteFootnote',
      });
      ok('edit' in result);
      strictEqual(result.asks, 0);
      match(result.summary, /one place is left for you to mend \(line 3\)\.$/);
      const edits = result.edit.documentChanges.flatMap((change) => change.edits);
      strictEqual(edited(ASKING, edits), '1. One. Two.[^1]\n\n2. See note 1 above.\n\n[^1]: B.\n');
    } finally {
      await plain.stop();
    }
  });

  it('are not listed for a client that cannot ask for an edit, nor for one with commands of its own', async () => {
    for (const [resolves, options] of [
      [false, undefined],
      [true, { restructureCommands: true }],
    ] as const) {
      const other = await startServer(folder, undefined, {
        capabilities: capabilities(resolves),
        ...(options && { options }),
      });
      try {
        other.open(uri, TEXT);
        const kinds = (await actions(other, ['refactor'])).map(({ kind }) => kind ?? '');
        deepStrictEqual(
          kinds.filter((kind) => kind.startsWith('refactor.restructure')),
          [],
        );
      } finally {
        await other.stop();
      }
    }
  });

  it('go on behind Enter in an editor that formats as one types', async () => {
    const file = fileUri(join(folder, 'typed.undoc'));
    editor.open(file, '1. One, see paragraph 2.\n\n\n2. Two.\n');
    const edits = await editor.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri: file },
      position: { line: 1, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    strictEqual(
      edited('1. One, see paragraph 2.\n\n\n2. Two.\n', edits ?? []),
      '1. One, see paragraph 3.\n\n2. \n\n3. Two.\n',
    );
  });

  it('on paragraphs: ask about what is gone, find it again by its old number, and tell what is overtaken', async () => {
    const file = fileUri(join(folder, 'paragraphs.undoc'));
    const text =
      '<!-- rapporteur-frozen A -->\n1. See paragraph 3 below.\n\n2. Two.\n\n3. Three.\n\n<!-- rapporteur-version A (3): 1-3 = 1 -->\n';
    editor.open(file, text);
    const at = { line: 5, character: 4 };
    const given = await ask({ uri: file, range: { start: at, end: at }, operation: 'deleteParagraph' });
    ok('edit' in given);
    strictEqual(given.asks, 1);
    const [change] = given.edit.documentChanges;
    const certain = (change?.edits ?? []).filter(({ annotationId }) => annotationId === undefined);
    match(edited(text, certain), /\n3\. \[Deleted\]\n/);
    deepStrictEqual(await editor.connection.sendRequest(VERSIONS, { uri: file }), { names: ['A'] });
    const found = await editor.connection.sendRequest<FoundNumber>(FIND_NUMBER, { uri: file, name: 'A', number: '2' });
    ok('range' in found && found.range.start.line === 3);
    const { text: table } = await editor.connection.sendRequest<NumberTable>(NUMBER_TABLE, { uri: file, name: 'A' });
    match(table ?? '', /main\t3\t3\tThree\./);
    ok('overtaken' in (await ask({ uri: file, version: 0, operation: 'renumber' })));
    ok('cannot' in (await ask({ uri: file, operation: 'renumber' })));
  });
});
