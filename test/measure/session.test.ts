/**
 * A session over stdio on published documents, each answer compared word for word with the lines of the file that it must
 * come from. The lines were found by hand; none of their words stands here.
 */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyPrepareRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  type LocationLink,
  type Position,
} from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import { decode } from '../../server/src/sources/txt';
import { SHARED } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

/** Words alone: line breaks and spaces are the printer's. */
function bare(text: string): string {
  return text.replace(/[\s\u2003]+/g, '');
}

describe('a session on published documents', function () {
  let editor: Editor;
  let shared = '';
  const texts = new Map<string, string>();
  const uris = new Map<string, string>();

  before(async function () {
    if (SHARED === undefined) {
      this.skip();
    }
    shared = SHARED;
    editor = await startServer(
      shared,
      { corpus: { folders: ['corpus', 'documents'] } },
      { capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } },
    );
    for (const name of readdirSync(join(shared, 'corpus')).sort()) {
      const path = join(shared, 'corpus', name);
      const text = readFileSync(path, 'utf8');
      const key = name.slice(0, 3);
      texts.set(key, text);
      uris.set(key, fileUri(path));
      editor.open(fileUri(path), text);
    }
  });
  after(() => (SHARED === undefined ? undefined : editor.stop()));

  const file = (path: string): string => decode(readFileSync(join(shared, path)))?.text ?? '';
  /** The lines from one to another, counted from 1. */
  const lines = (text: string, from: number, to = from): string =>
    text
      .split(/\r?\n/)
      .slice(from - 1, to)
      .join('\n');
  const between = (text: string, from: RegExp, to: RegExp): string => {
    const start = text.search(from);
    ok(start >= 0);
    return text.slice(start, start + 1 + text.slice(start + 1).search(to));
  };

  /** The position `by` characters into words that may be broken over lines. */
  const at = (key: string, words: string, by = 1): { uri: string; position: Position } => {
    const text = texts.get(key) ?? '';
    const pattern = Array.from(words.replace(/\s/g, ''), (sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(
      '\\s*',
    );
    const found = new RegExp(pattern).exec(text);
    ok(found, words);
    return { uri: uris.get(key) ?? '', position: lineIndex(text).position(found.index + by) };
  };
  const hoverAt = async (key: string, words: string, by = 1): Promise<string | undefined> => {
    const { uri, position } = at(key, words, by);
    const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : undefined;
  };
  /** The hover has the verdict first, and these words, and nothing of what follows them in the document. */
  const shows = (hover: string | undefined, verdict: RegExp, words: string, next: string): void => {
    ok(hover !== undefined);
    match(hover, verdict);
    ok(bare(words).length > 10);
    ok(bare(hover).includes(bare(words)), `${hover}\n\nhas not\n\n${words}`);
    ok(!bare(hover).includes(bare(next)), 'it goes on behind its end');
  };

  it('hover on a paragraph of an annex of another report shows it, in Chinese', async () => {
    const letter = texts.get('001') ?? '';
    const hover = await hoverAt('000', 'A/60/341-S/2005/567，附件一，第 7段');
    shows(hover, /^✓ annex I, para\. 7 found\n/, lines(letter, 145, 171), lines(letter, 173));
  });

  it('hover on a paragraph of a resolution that is held in English shows it, and names the language', async () => {
    const resolution = file('documents/en/S-RES-1631(2005).txt');
    const hover = await hoverAt('000', '安全理事会第 1631（2005）号决议第 3段');
    shows(hover, /^✓ para\. 3 found\n\nS\/RES\/1631 \(2005\) · /, lines(resolution, 27), lines(resolution, 28));
    match(hover ?? '', /\n\nin English\n\n3\. /);
  });

  it('hover on a chapter of the Charter shows it in Chinese', async () => {
    const charter = file('documents/zh/UN-Charter.clean.txt');
    const chapter = between(charter, /第八章：/, /第九章：/);
    const hover = (await hoverAt('000', '《宪章》第八章')) ?? '';
    match(hover, /^✓ Chapter VIII found\n/);
    // Its title is printed with a colon behind its number.
    const [, title = '', text = ''] = /^第八章：(\S+)\s(.*)$/s.exec(chapter) ?? [];
    ok(hover.includes(title) && bare(hover).includes(bare(text)), hover);
    ok(!bare(hover).includes('第五十五条'));
  });

  it('hover on a section of the report itself shows its heading', async () => {
    const report = texts.get('003') ?? '';
    const hover = await hoverAt('003', '第二节');
    shows(hover, /^✓ sect\. II found\n/, lines(report, 92), '三.');
  });

  it('hover on a range above shows each of its paragraphs, and goes to the first', async () => {
    const report = texts.get('000') ?? '';
    const hover = (await hoverAt('000', '上文第 20 至 26 段')) ?? '';
    match(hover, /^✓ paras\. 20–26 found\n/);
    for (let number = 20; number <= 26; number++) {
      const row = report.split('\n').findIndex((line) => line.startsWith(`${number}. `));
      ok(bare(hover).includes(bare(lines(report, row + 1))), `paragraph ${number}`);
    }
    ok(!/\n27\. /.test(hover));
    const { uri, position } = at('000', '上文第 20 至 26 段');
    const [link] = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position,
    })) as LocationLink[];
    match(lines(report, (link?.targetSelectionRange.start.line ?? -1) + 1), /^20\. /);
  });

  it('hover on a mark shows its note, and on the note the sentence with the mark', async () => {
    const report = texts.get('000') ?? '';
    const row = report.split('\n').findIndex((line) => line.includes('A/60/341-S/2005/567，附件一，第 7段'));
    strictEqual(lines(report, row).trim(), '7');
    const bearer = (await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uris.get('000') ?? '' },
      position: { line: row - 1, character: 0 },
    })) as { contents: { value: string } } | null;
    match(bearer?.contents.value ?? '', /^paragraph \d+\n\n.*\[7\].*$/s);
  });

  it('beside a citation there is nothing', async () => {
    for (const [words, by] of [
      ['在第 1631（2005）号决议', 0],
      ['根据《宪章》第八章的', 1],
    ] as const)
      strictEqual(await hoverAt('000', words, by), undefined, words);
  });

  it('F12 opens the paragraph in the other report', async () => {
    const { uri, position } = at('000', 'A/60/341-S/2005/567，附件一，第 7段');
    const [link, ...more] = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position,
    })) as LocationLink[];
    deepStrictEqual(more, []);
    const letter = await editor.connection.sendRequest<{ text: string }>('rapporteur/corpusText', {
      uri: link?.targetUri,
    });
    match(lines(letter.text, (link?.targetSelectionRange.start.line ?? -1) + 1), /^\s*7\./);
  });

  it('a corpus document answers as a draft does: its outline, and the reports that cite its paragraph', async () => {
    const { uri, position } = at('000', 'A/60/341-S/2005/567，附件一，第 7段');
    const [link] = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position,
    })) as LocationLink[];
    const target = link?.targetUri ?? '';
    const { text } = await editor.connection.sendRequest<{ text: string }>('rapporteur/corpusText', { uri: target });
    editor.open(target, text);
    const outline = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: target } });
    ok(JSON.stringify(outline).includes('7. '));
    const references = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: target },
      position: link?.targetSelectionRange.start ?? position,
      context: { includeDeclaration: false },
    });
    ok(
      references?.some((place) => place.uri === uri && place.range.start.line === position.line),
      JSON.stringify(references),
    );
    const [item] =
      (await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument: { uri }, position })) ??
      [];
    ok(item);
    const callers = await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    ok(callers?.some(({ from }) => from.uri === uri));
  });
});
