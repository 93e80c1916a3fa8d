/** What the views ask for, over the protocol: the structure of a draft, its citations with their counts, the sheet of references. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { RESTRUCTURE, type RestructureResult } from '../../server/src/protocol';
import {
  DRAFT_CITATIONS,
  MOVE_TO,
  REFERENCE_SHEET,
  STRUCTURE,
  type DraftCitations,
  type ReferenceSheet,
  type Structure,
} from '../../server/src/protocolViews';
import { SAMPLES } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';
import { edited } from '../support/textEdits';

const URI = fileUri(join(SAMPLES, 'river-cooperation.en.undoc'));
const TEXT = readFileSync(join(SAMPLES, 'river-cooperation.en.undoc'), 'utf8');

describe('what the views ask for, over the protocol', () => {
  let editor: Editor;
  before(async () => {
    editor = await startServer(SAMPLES, undefined);
    editor.open(URI, TEXT);
  });
  after(() => editor.stop());

  const ask = <T>(method: string, params: object): Promise<T | null> => editor.connection.sendRequest(method, params);

  it('the structure, of the version that is there', async () => {
    const found = await ask<Structure>(STRUCTURE, { uri: URI });
    strictEqual(found?.version, 1);
    const [summary, first, second] = found.units.filter(({ kind }) => kind === 'section');
    deepStrictEqual([summary?.name, summary?.paragraphs, first?.name], ['Summary', undefined, 'I. Introduction']);
    deepStrictEqual(first?.paragraphs, ['1', '4']);
    deepStrictEqual(
      second?.children.map(({ name }) => name.slice(0, 2)),
      ['A.', 'B.'],
    );
    const line = TEXT.split('\n').indexOf('I. Introduction');
    deepStrictEqual(first.range.start, { line, character: 0 });
  });

  it('the citations, counted and listed alike', async () => {
    const counted = await ask<DraftCitations>(DRAFT_CITATIONS, { uri: URI, list: false });
    const listed = await ask<DraftCitations>(DRAFT_CITATIONS, { uri: URI, list: true });
    ok(counted && listed?.list);
    strictEqual(counted.list, undefined);
    deepStrictEqual(counted.counts, listed.counts);
    const { citations, documents } = listed.list;
    const total = Object.values(listed.counts).reduce((sum, count) => sum + count, 0);
    strictEqual(citations.length, total);
    for (const state of ['found', 'broken', 'unknown'] as const)
      strictEqual(citations.filter((one) => one.state === state).length, listed.counts[state], state);
    ok(listed.counts.found > 10);
    for (const { range, words } of citations.filter(({ range: { start, end } }) => start.line === end.line))
      strictEqual(TEXT.split('\n')[range.start.line]?.slice(range.start.character, range.end.character), words);
    const held = documents.find(({ name }) => name === 'A/94/87–S/2039/655');
    strictEqual(held?.held, 'held');
    match(held.uri ?? '', /^un-corpus:/);
    strictEqual(listed.reading, false);
  });

  it('what has been edited since', async () => {
    const uri = 'untitled:edited';
    editor.open(uri, '1. See A/93/120, para. 2.\n');
    editor.change(uri, 2, [{ text: '1. See A/93/120, para. 99, and A/90/7.\n\n2. Two.\n' }]);
    const found = await ask<DraftCitations>(DRAFT_CITATIONS, { uri, list: true });
    strictEqual(found?.version, 2);
    strictEqual(found.paragraphs, 2);
    deepStrictEqual(
      found.list?.citations.map(({ words, state }) => [words, state]),
      [
        ['A/93/120, para. 99', 'broken'],
        ['A/90/7', 'unknown'],
      ],
    );
    strictEqual((await ask<Structure>(STRUCTURE, { uri }))?.version, 2);
  });

  it('nothing when nobody wants to know any more', async () => {
    const source = new CancellationTokenSource();
    const uri = 'untitled:long';
    editor.open(uri, Array.from({ length: 3000 }, (_, at) => `${at + 1}. See A/93/120, para. 2.\n`).join('\n'));
    const asked = editor.connection.sendRequest(DRAFT_CITATIONS, { uri, list: true }, source.token);
    source.cancel();
    const answer = await asked.then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    match(answer, /cancelled/);
    // It answers others at once, and the same question when it is put again.
    ok(await ask<Structure>(STRUCTURE, { uri: URI }));
    strictEqual((await ask<DraftCitations>(DRAFT_CITATIONS, { uri, list: true }))?.counts.found, 3000);
  });

  it('a sheet of what is cited', async () => {
    const sheet = await ask<ReferenceSheet>(REFERENCE_SHEET, { uri: URI });
    ok(sheet);
    const rows = sheet.text
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    strictEqual(rows.length, sheet.documents + 1);
    ok(rows.every((row) => row.length === 6));
    const flood = rows.find(([name]) => name === 'A/93/120');
    match(flood?.[4] ?? '', /^paras 3, 6, 8, 9\(a\), 9\(b\), 12/);
    match(flood?.[5] ?? '', /^paras 1/);
  });

  it('and answer null of what is not open', async () => {
    const uri = 'untitled:none';
    for (const [method, params] of [
      [STRUCTURE, { uri }],
      [DRAFT_CITATIONS, { uri, list: true }],
      [REFERENCE_SHEET, { uri }],
    ] as const)
      strictEqual(await ask(method, params), null, method);
  });

  it('moving to another place is an operation like the others', async () => {
    const uri = 'untitled:moved';
    const text = '1. One, see paragraph 3 below.\n\n2. Two.\n\n3. Three.\n';
    editor.open(uri, text);
    const start = { line: 0, character: 0 };
    const params = { uri, version: 1, range: { start, end: start }, operation: MOVE_TO, argument: '4:0' };
    const result = await ask<RestructureResult>(RESTRUCTURE, params);
    ok(result && 'edit' in result);
    const edits = result.edit.documentChanges.flatMap((change) => change.edits);
    strictEqual(edited(text, edits), '1. Two.\n\n2. Three.\n\n3. One, see paragraph 2 above.\n');
    deepStrictEqual(result.selection?.start, { line: 4, character: 0 });
    match(result.summary, /^Moved; /);
  });
});
