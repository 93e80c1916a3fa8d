/** What the views ask for, over the protocol: the structure of a draft, its citations with their counts, the sheet of references. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { RESTRUCTURE, type RestructureResult } from '../../server/src/protocol';
import {
  CORPUS_OFFER,
  CORPUS_SHELF,
  CORPUS_SHELVES,
  DOCUMENT_CITERS,
  DOCUMENT_PAGES,
  DRAFT_CITATIONS,
  MOVE_TO,
  READ_FOLDERS,
  REFERENCE_SHEET,
  STRUCTURE,
  type CorpusOffer,
  type CorpusShelf,
  type CorpusShelves,
  type DocumentCiters,
  type DocumentPages,
  type DraftCitations,
  type ReadFolder,
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
      ['A.', 'B.', 'C.'],
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

describe('what the view of the corpus asks for, over the protocol', () => {
  const FILES: Readonly<Record<string, string>> = {
    'draft.undoc': 'A/96/7\n\nOn rivers\n\n1. See A/93/120, para. 1.\n',
    'A-93-120.txt': 'A/93/120\n\n1 May 2038\n\nFlood warnings\n\n1. The gauges are read every hour.\n',
    'zh/A-93-120.txt':
      'A/93/120\n\n2038年5月1日\n\n洪水预警\n\n1. 各国加强洪水预警系统，工作人员每小时读取一次水位。\n',
    'S-2039-1.txt': 'S/2039/1\n\n5 March 2039\n\nA letter on rivers\n\n1. As A/93/120, paragraph 1, says.\n',
    'empty.txt': '',
  };
  let folder: string;
  let editor: Editor;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-views-'));
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    editor = await startServer(folder, { corpus: { folders: ['.'] } });
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = <T>(method: string, params?: object): Promise<T> => editor.connection.sendRequest(method, params);

  it('the shelves, and those that a filter leaves', async () => {
    const { organs } = await ask<CorpusShelves>(CORPUS_SHELVES, { filter: '' });
    deepStrictEqual(
      organs.map(({ name, documents, years }) => [name, documents, years.map(({ year }) => year)]),
      [
        ['General Assembly', 1, [2038]],
        ['Security Council', 1, [2039]],
      ],
    );
    const left = await ask<CorpusShelves>(CORPUS_SHELVES, { filter: '洪水' });
    deepStrictEqual(
      left.organs.map(({ organ }) => organ),
      ['General Assembly'],
    );
  });

  it('the shelves of an organ by its name in the language of the interface', async () => {
    const french = await startServer(folder, { corpus: { folders: ['.'] } }, { options: { language: 'fr' } });
    try {
      for (const filter of ['conseil sécurité', 'security']) {
        const { organs } = await french.connection.sendRequest<CorpusShelves>(CORPUS_SHELVES, { filter });
        deepStrictEqual(
          organs.map(({ organ, name }) => [organ, name]),
          [['Security Council', 'Conseil de sécurité']],
        );
      }
    } finally {
      await french.stop();
    }
  });

  it('documents with their languages, that of the drafts first', async () => {
    const query = { organ: 'General Assembly', year: 2038, filter: '', limit: 10 };
    const { documents, total } = await ask<CorpusShelf>(CORPUS_SHELF, { ...query, language: 'zh' });
    strictEqual(total, 1);
    strictEqual(documents[0]?.title, '洪水预警');
    deepStrictEqual(
      documents[0].versions.map(({ language }) => language),
      ['zh', 'en'],
    );
    deepStrictEqual((await ask<CorpusShelf>(CORPUS_SHELF, { ...query, limit: 0 })).documents, []);
    const uri = documents[0].versions[0]?.uri ?? '';
    deepStrictEqual(await ask<DocumentPages>(DOCUMENT_PAGES, { uri }), { pages: null });
  });

  it('leaves the drafts of the folder out, which is read in place', async () => {
    const [read] = await ask<readonly ReadFolder[]>(READ_FOLDERS);
    deepStrictEqual(read, {
      uri: fileUri(folder),
      documents: 3,
      files: 4,
      scans: { count: 0, first: [] },
      unread: { count: 1, first: [fileUri(join(folder, 'empty.txt'))] },
      problem: null,
    });
    strictEqual(editor.corpus().documents, 3);
  });

  it('who cites a document: drafts of the workspace, and documents', async () => {
    const uri = 'un-corpus:/en/A-93-120.undoc';
    const { places, more } = await ask<DocumentCiters>(DOCUMENT_CITERS, { uri });
    deepStrictEqual(
      places.map((place) => place.uri.slice(place.uri.lastIndexOf('/') + 1)),
      ['draft.undoc', 'S-2039-1.undoc'],
    );
    strictEqual(more, 0);
    deepStrictEqual(await ask<DocumentCiters>(DOCUMENT_CITERS, { uri: 'un-corpus:/en/none.undoc' }), {
      places: [],
      more: 0,
    });
  });

  it('no offer where there is a corpus; one where nobody has named the folder', async () => {
    strictEqual(await ask(CORPUS_OFFER, { uri: fileUri(folder) }), null);
    const other = mkdtempSync(join(tmpdir(), 'rapporteur-offer-'));
    mkdirSync(join(other, 'Published'));
    for (let at = 0; at < 6; at++) writeFileSync(join(other, 'Published', `N${at}.pdf`), '');
    const plain = await startServer(other, undefined);
    try {
      deepStrictEqual(await plain.connection.sendRequest<CorpusOffer>(CORPUS_OFFER, { uri: fileUri(other) }), {
        uri: fileUri(join(other, 'Published')),
        path: 'Published',
        kinds: [{ kind: 'pdf', files: 6 }],
      });
    } finally {
      await plain.stop();
      rmSync(other, { recursive: true, force: true });
    }
  });
});
