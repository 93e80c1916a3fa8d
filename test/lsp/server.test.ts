/** The server as an editor meets it: over stdio, on the samples. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DefinitionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
} from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import { SAMPLES } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const DRAFT = join(SAMPLES, 'river-cooperation.zh.undoc');
const URI = fileUri(DRAFT);
const TEXT = readFileSync(DRAFT, 'utf8');

/** The position of the first character of `words`, moved by `by`. */
function at(text: string, words: string, by = 0): Position {
  const offset = text.indexOf(words);
  ok(offset >= 0, `${words} is not in the text`);
  return lineIndex(text).position(offset + by);
}

function hoverText(hover: Hover | null): string {
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents
    ? hover.contents.value.replace(/\\/g, '')
    : '';
}

describe('the server on the samples', () => {
  let editor: Editor;
  before(async () => {
    editor = await startServer(SAMPLES, undefined);
    editor.open(URI, TEXT);
  });
  after(() => editor.stop());

  const hover = (position: Position): Promise<Hover | null> =>
    editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position });
  const definition = (position: Position): Promise<LocationLink[] | null> =>
    editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: URI }, position }) as Promise<
      LocationLink[] | null
    >;

  it('shows the cited paragraph of another document', async () => {
    const found = await hover(at(TEXT, 'A/94/87-S/2039/655，附件一，第7段', 3));
    match(hoverText(found), /A\/94\/87–S\/2039\/655/);
    match(hoverText(found), /annex I/);
    match(hoverText(found), /\*\*7\.\*\*/);
  });

  it('answers before the corpus has been read, and better afterwards', async () => {
    const early = await startServer(SAMPLES, undefined, { wait: false });
    early.open(URI, TEXT);
    const ask = (): Promise<Hover | null> =>
      early.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: at(TEXT, 'A/94/87-S/2039/655，附件一，第7段', 3),
      });
    match(hoverText(await ask()), /A\/94\/87/);
    await early.read();
    match(hoverText(await ask()), /annex I/);
    await early.stop();
  });

  it('goes to the cited paragraph in a read-only corpus document', async () => {
    const [link] = (await definition(at(TEXT, 'A/94/87-S/2039/655，附件一，第7段', 3))) ?? [];
    strictEqual(link?.targetUri, 'un-corpus:/zh/A-94-87-S-2039-655.undoc');
    const document = await editor.connection.sendRequest<{ text: string } | null>('rapporteur/corpusText', {
      uri: link.targetUri,
    });
    const line = document?.text.split('\n')[link.targetSelectionRange.start.line];
    match(line ?? '', /^\s*7\./);
  });

  it('gives a client that takes no links the places alone', async () => {
    const plain = await startServer(SAMPLES, undefined, { capabilities: { textDocument: { definition: {} } } });
    plain.open(URI, TEXT);
    const found = await plain.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: URI },
      position: at(TEXT, '上文第5至8段', 2),
    });
    const [place] = (found ?? []) as Location[];
    strictEqual(place?.uri, URI);
    match(TEXT.split('\n')[place.range.start.line] ?? '', /^5\./);
    await plain.stop();
  });

  it('shows the paragraphs of a reference above, and goes to the first', async () => {
    const words = hoverText(await hover(at(TEXT, '上文第5至8段', 2)));
    for (const number of ['5', '6', '7', '8']) ok(words.includes(`**${number}.**`), `paragraph ${number} is not shown`);
    ok(!words.includes('**9.**'));
    const [link] = (await definition(at(TEXT, '上文第5至8段', 2))) ?? [];
    strictEqual(link?.targetUri, URI);
    match(TEXT.split('\n')[link.targetSelectionRange.start.line] ?? '', /^5\./);
  });

  it('answers only inside the citation', async () => {
    const offset = TEXT.indexOf('上文第5至8段') + '上文第5至8段'.length;
    strictEqual(await hover(lineIndex(TEXT).position(offset + 1)), null);
    deepStrictEqual(await definition(lineIndex(TEXT).position(offset + 1)), []);
  });

  it('goes from a footnote mark to its note and back', async () => {
    const [note] = (await definition(at(TEXT, '[^3]', 2))) ?? [];
    const [mark] = (await definition(at(TEXT, '[^3]:', 2))) ?? [];
    match(TEXT.split('\n')[note?.targetSelectionRange.start.line ?? -1] ?? '', /^\[\^3\]:/);
    deepStrictEqual(mark?.targetSelectionRange.start, at(TEXT, '[^3]'));
  });

  it('marks the one broken reference, and says what the document has', async () => {
    const found = await editor.diagnostics(URI, 1);
    deepStrictEqual(
      found.map(({ code, severity, message }) => ({ code, severity, message })),
      [
        {
          code: 'reference-missing',
          severity: 1,
          message: 'There is no paragraph 31 in A/93/120, which has paragraphs 1 to 14.',
        },
      ],
    );
    deepStrictEqual(found[0]?.range.start, at(TEXT, 'A/93/120，第31段'));
  });

  it('marks a reference when it was broken and the typing has come to rest, and no longer when it is mended', async () => {
    const start = at(TEXT, '上文第5至8段', 5);
    const range = { start, end: { line: start.line, character: start.character + 1 } };
    editor.change(URI, 2, [{ range, text: '80' }]);
    await editor.diagnostics(URI, 2, (found) =>
      found.some(({ message }) => message === 'There is no paragraph 80 in this draft, which has paragraphs 1 to 30.'),
    );
    editor.change(URI, 3, [{ range: { start, end: { line: start.line, character: start.character + 2 } }, text: '8' }]);
    strictEqual((await editor.diagnostics(URI, 3)).length, 1);
  });

  it('outlines parts, headings and paragraphs with their first words', async () => {
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: URI },
    })) as DocumentSymbol[];
    const names = symbols.map(({ name }) => name);
    ok(names.some((name) => name.startsWith('一. ')));
    ok(names.some((name) => name.startsWith('附件一')));
    const second = symbols.find(({ name }) => name.startsWith('二. '));
    match(second?.children?.[0]?.name ?? '', /^A\. /);
    match(second?.children?.[0]?.children?.[0]?.name ?? '', /^5\. ./);
    const inside = (outer: DocumentSymbol): void => {
      for (const child of outer.children ?? []) {
        ok(
          child.range.start.line >= outer.range.start.line && child.range.end.line <= outer.range.end.line,
          child.name,
        );
        inside(child);
      }
    };
    symbols.forEach(inside);
  });

  it('folds parts and sections up to their last line of text', async () => {
    const ranges =
      (await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: URI } })) ?? [];
    const lines = TEXT.split('\n');
    ok(ranges.length > 10);
    for (const { startLine, endLine } of ranges) {
      ok(endLine > startLine);
      ok(lines[startLine]?.trim() && lines[endLine]?.trim(), 'a fold starts or ends at a blank line');
    }
  });
});

describe('bad input', () => {
  let folder: string;
  let editor: Editor;
  before(async () => {
    // Node and VS Code write these signs differently in URIs.
    folder = mkdtempSync(join(tmpdir(), 'rapporteur (a+b, c) '));
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus/A-95-1.txt'), Buffer.from([1, 2, 3, 0, 0, 5, 6, 0, 1, 2]));
    writeFileSync(join(folder, 'corpus/empty.txt'), '');
    writeFileSync(join(folder, 'corpus/A-95-2.txt'), 'A/95/2\n\nI. One\n\n1. First.\n\n2. Second.\n');
    editor = await startServer(folder, { corpus: { folders: ['corpus', 'not-there'] } });
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true });
  });

  it('says which files of the corpus it left out, and which folder is not there', async () => {
    const said = await editor.message(/Problem in the corpus/);
    match(said, /is a binary file|is empty|cannot be listed: no such file or folder/);
    match(said, /and 2 more/);
  });

  it('tells of a binary document, stays up, and answers for others', async () => {
    editor.open('untitled:binary', '\0\0\0\0abc\0\0\0'.repeat(100));
    match(await editor.message(/is not checked/), /is a binary file/);
    editor.open('untitled:empty', '');
    deepStrictEqual(await editor.diagnostics('untitled:empty', 1), []);
    editor.open('untitled:good', 'I. One\n\n1. See A/95/2, paragraph 3.\n');
    strictEqual(
      (await editor.diagnostics('untitled:good', 1))[0]?.message,
      'There is no paragraph 3 in A/95/2, which has paragraphs 1 to 2.',
    );
  });

  it('survives ranges outside the text and documents that are not open', async () => {
    const uri = 'untitled:good';
    editor.change(uri, 2, [
      { range: { start: { line: 99, character: 0 }, end: { line: 120, character: 7 } }, text: '\n2. Two.\n' },
    ]);
    strictEqual((await editor.diagnostics(uri, 2)).length, 1);
    const far = { textDocument: { uri }, position: { line: 500, character: 500 } };
    strictEqual(await editor.connection.sendRequest(HoverRequest.type, far), null);
    strictEqual(
      await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'untitled:none' },
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });
});

describe('a window without a folder', () => {
  it('looks for the corpus beside the open file', async () => {
    const editor = await startServer(undefined, undefined);
    editor.open(URI, TEXT);
    await editor.diagnostics(URI, 1);
    await editor.read();
    const found = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position: at(TEXT, 'A/94/87-S/2039/655，附件一，第7段', 3),
    });
    match(hoverText(found), /annex I/);
    await editor.stop();
  });
});
