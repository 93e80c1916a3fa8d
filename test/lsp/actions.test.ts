/** Actions over the protocol: with the version of the draft, refused for an older one, with the commands that the client names. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CodeActionRequest,
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver-protocol/node';
import { CORPUS_FOLDERS, type CorpusFolders, type CorpusFoldersParams } from '../../server/src/protocol';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const CAN: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor'] } } } },
};
const TEXT = '1. As stated in A/93/120, paras. 4 and 5, it is read.\n';

describe('actions over the protocol', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-actions-'));
  const uri = fileUri(join(folder, 'draft.undoc'));
  let editor: Editor;
  before(async () => {
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus', 'A-93-120.txt'), 'A/93/120\n\nFloods\n\n1. One.\n');
    editor = await startServer(folder, undefined, { capabilities: CAN });
    editor.open(uri, TEXT);
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (only?: string[]): Promise<readonly CodeAction[]> => {
    const position = { line: 0, character: TEXT.indexOf('paras') };
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  };

  it('carry the version that they were made for', async () => {
    const [action] = await ask(['refactor.rewrite']);
    strictEqual(action?.title, 'Write as “A/93/120, paragraphs 4 and 5”');
    deepStrictEqual(
      action.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri, version: 1 }],
    );
  });

  it('are refused where an edit has overtaken the question', async () => {
    let refused = 0;
    for (let version = 2; version < 30 && refused === 0; version++) {
      const answer = ask(['refactor']).catch((error: unknown) => error);
      editor.change(uri, version, [{ text: TEXT }]);
      const given = await answer;
      if (Array.isArray(given)) continue;
      ok(given instanceof ResponseError);
      strictEqual(given.code, LSPErrorCodes.ContentModified);
      refused++;
    }
    strictEqual(refused, 1);
  });

  it('tell where the files of the corpus lie, and how a file is to be called', async () => {
    const params: CorpusFoldersParams = { uri, file: 'download.pdf', symbol: 'S/RES/2931 (2041)' };
    const found = await editor.connection.sendRequest<CorpusFolders>(CORPUS_FOLDERS, params);
    deepStrictEqual(found, { folders: [fileUri(join(folder, 'corpus'))], name: 'S-RES-2931(2041).pdf' });
    strictEqual((await editor.connection.sendRequest<CorpusFolders>(CORPUS_FOLDERS, {})).name, null);
  });
});
