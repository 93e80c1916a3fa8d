/** Outline, folding, selection and semantic tokens over the protocol, on drafts and on documents of the corpus. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type DocumentSymbol,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { SAMPLES } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const DRAFT = join(SAMPLES, 'river-cooperation.en.undoc');
const URI = fileUri(DRAFT);
const TEXT = readFileSync(DRAFT, 'utf8');
const CITED = 'un-corpus:/zh/A-94-87-S-2039-655.undoc';

describe('the structure of a draft, over the protocol', () => {
  let editor: Editor;
  before(async () => {
    editor = await startServer(SAMPLES, undefined);
    editor.open(URI, TEXT);
  });
  after(() => editor.stop());

  const tokens = (uri: string): Promise<SemanticTokens | null> =>
    editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
  const delta = (uri: string, previousResultId: string): Promise<SemanticTokens | SemanticTokensDelta | null> =>
    editor.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument: { uri }, previousResultId });

  it('outlines paragraphs with their sub-paragraphs, and the table by its title', async () => {
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: URI },
    })) as DocumentSymbol[];
    const find = (list: readonly DocumentSymbol[], start: string): DocumentSymbol | undefined =>
      list.find(({ name }) => name.startsWith(start));
    const section = find(find(symbols, 'II. ')?.children ?? [], 'A. ');
    deepStrictEqual(
      find(section?.children ?? [], '7. ')?.children?.map(({ name }) => name.slice(0, 3)),
      ['(a)', '(b)', '(c)'],
    );
    const annex = find(symbols, 'Annex II ');
    strictEqual(find(annex?.children ?? [], '1. ')?.children?.[0]?.name, 'Table 1 · Dates and size of the exercises');
    ok(find(annex?.children ?? [], 'Appendix · '));
  });

  it('links what is cited', async () => {
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: URI } });
    const targets = new Set(links?.map(({ target }) => target));
    ok(targets.has('https://docs.un.org/en/A/94/87'));
    ok(targets.has('https://docs.un.org/en/S/RES/3105(2038)'));
    ok(
      !links?.some(({ range }) => range.start.line === range.end.line && range.start.character === range.end.character),
    );
  });

  it('grows the selections at several cursors', async () => {
    const lines = TEXT.split('\n');
    const line = lines.findIndex((text) => text.startsWith('(i) Scheduled'));
    const found =
      (await editor.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri: URI },
        positions: [
          { line, character: 8 },
          { line: 0, character: 1 },
        ],
      })) ?? [];
    strictEqual(found.length, 2);
    deepStrictEqual(found[0]?.range, {
      start: { line, character: 4 },
      end: { line, character: lines[line]?.length ?? 0 },
    });
    strictEqual(lines[found[0].parent?.parent?.range.start.line ?? 0]?.slice(0, 3), '(b)');
  });

  it('gives tokens, then what has changed since, then everything to a client that remembers nothing', async () => {
    const uri = 'untitled:tokens';
    editor.open(uri, 'I. One\n\n1. First.\n\n2. Second.\n');
    const first = await tokens(uri);
    ok(first?.resultId);
    strictEqual(first.data.length, 4 * 5);
    deepStrictEqual(await delta(uri, first.resultId), { resultId: first.resultId, edits: [] });

    editor.change(uri, 2, [
      { range: { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } }, text: '[^1]' },
    ]);
    const second = await delta(uri, first.resultId);
    ok(second && 'edits' in second && second.resultId && second.resultId !== first.resultId);
    const data = [...first.data];
    for (const { start, deleteCount, data: put = [] } of second.edits) data.splice(start, deleteCount, ...put);
    deepStrictEqual(data, (await tokens(uri))?.data);

    const old = await delta(uri, first.resultId);
    ok(old && 'data' in old, 'a delta was given for a result that is no longer known');
    deepStrictEqual(old.data, data);
    ok('data' in ((await delta(uri, 'nonsense')) ?? {}));
  });

  it('gives the tokens of a range', async () => {
    const all = (await tokens(URI))?.data.length ?? 0;
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri: URI },
      range: { start: { line: 28, character: 0 }, end: { line: 40, character: 0 } },
    });
    ok(part && part.data.length > 0 && part.data.length < all / 2);
    ok((part.data[0] ?? 0) >= 27, 'the first token is before the range');
  });

  it('answers the same of a document of the corpus', async () => {
    const text = await editor.connection.sendRequest<{ text: string } | null>('rapporteur/corpusText', { uri: CITED });
    editor.open(CITED, text?.text ?? '');
    const textDocument = { uri: CITED };
    ok(((await tokens(CITED))?.data.length ?? 0) > 50);
    ok(((await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? []).length > 0);
    ok(((await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? []).length > 0);
    const positions = [{ line: 0, character: 0 }];
    ok(await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions }));
  });

  it('has no answer for what is not open', async () => {
    const textDocument = { uri: 'untitled:none' };
    strictEqual(await tokens(textDocument.uri), null);
    strictEqual(await delta(textDocument.uri, '1'), null);
    const positions = [{ line: 0, character: 0 }];
    strictEqual(await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions }), null);
  });
});
