/** Answers over stdio that rest on more than one document, or on settings: workspace symbols, inlay hints, links in the corpus. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DidChangeConfigurationNotification,
  DocumentLinkRequest,
  InlayHintRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
  type InlayHint,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { CORPUS_TEXT, type CorpusText } from '../../server/src/protocol';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const PUBLISHED =
  'A/93/120\n\n1 May 2038\n\nFlood warnings\n\nI. The gauges\n\n1. The gauges are read.\n\n2. See A/93/77, para. 3.\n';

describe('answers that rest on several documents', () => {
  let folder: string;
  let editor: Editor;
  let settings: unknown = {};
  let hintRefreshes = 0;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-answers-'));
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus/A-93-120.txt'), PUBLISHED);
    writeFileSync(join(folder, 'closed.undoc'), 'A/95/77\n\nI. The locks\n\n1. The locks of the lower river.\n');
    editor = await startServer(folder, () => settings, {
      capabilities: {
        workspace: {
          symbol: { resolveSupport: { properties: ['location.range'] } },
          inlayHint: { refreshSupport: true },
        },
      },
    });
    editor.connection.onRequest('workspace/inlayHint/refresh', () => {
      hintRefreshes++;
      return null;
    });
    editor.open(fileUri(join(folder, 'open.undoc')), 'A/95/78\n\n1. 见A/93/120，第2段。\n\n2. 见上文第1段。\n');
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const symbols = async (query: string): Promise<WorkspaceSymbol[]> =>
    (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];

  it('finds what is in open drafts, in files and in the corpus', async () => {
    const names = async (query: string): Promise<string[]> => (await symbols(query)).map(({ name }) => name);
    deepStrictEqual((await names('1')).slice(0, 2), ['1. 见A/93/120，第2段。', '1. The locks of the lower river.']);
    ok((await names('locks')).includes('I. The locks'));
    ok((await names('gauges')).includes('I. The gauges'));
    const [passage] = await symbols('A/93/120 2');
    ok(passage && !('range' in passage.location));
    const resolved = await editor.connection.sendRequest(WorkspaceSymbolResolveRequest.type, passage);
    deepStrictEqual('range' in resolved.location && resolved.location.range.start, { line: 10, character: 0 });
  });

  it('finds what has changed on disk when it is told', async () => {
    const path = join(folder, 'new.undoc');
    writeFileSync(path, '1. A ferry.\n');
    void editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: fileUri(path), type: 1 }],
    });
    deepStrictEqual(
      (await symbols('ferry')).map(({ name }) => name),
      ['1. A ferry.'],
    );
  });

  it('shows hints when they are wanted, and says so to the editor', async () => {
    const uri = fileUri(join(folder, 'open.undoc'));
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = (): Promise<InlayHint[] | null> =>
      editor.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
    strictEqual(await hints(), null);
    const before = hintRefreshes;
    settings = { inlayHints: { titles: true, firstWords: true } };
    void editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await editor.until('a refresh', () => (hintRefreshes > before ? true : undefined));
    deepStrictEqual(
      (await hints())?.map(({ label, position }) => [label, position]),
      [
        ['Flood warnings', { line: 2, character: 16 }],
        ['见A/93/120，第2段。', { line: 4, character: 9 }],
      ],
    );
  });

  it('links the documents that a document of the corpus cites', async () => {
    const uri = 'un-corpus:/en/A-93-120.undoc';
    const { text } = await editor.connection.sendRequest<CorpusText>(CORPUS_TEXT, { uri });
    editor.open(uri, text);
    deepStrictEqual(
      (await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } }))?.map(
        ({ range, target }) => [range.start, target],
      ),
      [[{ line: 10, character: 7 }, 'https://docs.un.org/en/A/93/77']],
    );
  });
});
