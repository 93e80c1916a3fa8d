/** What the preview asks for, over the protocol: the page of a draft, what of it an edit changes, and what a hover says in it. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { changed } from '../../client/src/preview/changes';
import { PREVIEW, PREVIEW_HOVER, type Preview, type PreviewHover } from '../../server/src/protocolPreview';
import { SAMPLES } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const URI = fileUri(join(SAMPLES, 'river-cooperation.zh.undoc'));
const TEXT = readFileSync(join(SAMPLES, 'river-cooperation.zh.undoc'), 'utf8');

describe('what the preview asks for, over the protocol', () => {
  let editor: Editor;
  before(async () => {
    editor = await startServer(SAMPLES, undefined);
    editor.open(URI, TEXT);
  });
  after(() => editor.stop());

  const textDocument = { uri: URI };
  const page = (): Promise<Preview | null> => editor.connection.sendRequest(PREVIEW, { textDocument });

  it('the page, with the place of every block', async () => {
    const preview = await page();
    ok(preview);
    deepStrictEqual([preview.version, preview.language, preview.direction], [1, 'zh', 'ltr']);
    deepStrictEqual(preview.symbols, ['A/95/412', 'S/2040/318']);
    for (const { at, line } of preview.blocks) strictEqual(TEXT.slice(0, at).split('\n').length - 1, line);
    const inOrder = preview.blocks.filter((block) => block.inOrder).map(({ at }) => at);
    deepStrictEqual(
      inOrder,
      [...inOrder].sort((a, b) => a - b),
    );
  });

  it('what a hover says, of this version alone', async () => {
    const offset = TEXT.indexOf('A/94/87-S/2039/655，附件一，第7段') + 1;
    const params = { textDocument, version: 1, offset };
    const hover = await editor.connection.sendRequest<PreviewHover | null>(PREVIEW_HOVER, params);
    match(hover?.html ?? '', /^<p dir="auto">✓ <strong>annex I, para\. 7<\/strong> found<\/p>/);
    const old = await editor.connection.sendRequest<PreviewHover | null>(PREVIEW_HOVER, { ...params, version: 0 });
    strictEqual(old, null);
  });

  it('after an edit one block is another, and the numbers of all notes stay', async () => {
    const before = await page();
    const at = TEXT.indexOf('1. 大会在') + 3;
    const line = TEXT.slice(0, at).split('\n').length - 1;
    const place = { line, character: 3 };
    editor.change(URI, 2, [{ range: { start: place, end: place }, text: '因此，' }]);
    const after = await page();
    strictEqual(after?.version, 2);
    const html = (preview: Preview | null): string[] => preview?.blocks.map((block) => block.html) ?? [];
    const { removed, blocks } = changed(html(before), html(after));
    deepStrictEqual([removed, blocks.length], [1, 1]);
    match(blocks[0] ?? '', /因此，大会在/);
  });

  it('nothing of a document that is not open, and no answer to a question that is taken back', async () => {
    const other = { textDocument: { uri: fileUri('/nowhere.undoc') } };
    strictEqual(await editor.connection.sendRequest(PREVIEW, other), null);
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest(PREVIEW, { textDocument }, source.token);
    source.cancel();
    await asked.then(
      (answer) => {
        ok(answer);
      },
      (error: unknown) => {
        match(String(error), /cancel/i);
      },
    );
  });
});
