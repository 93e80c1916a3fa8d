/** The store in a real database against the corpus in memory: the same documents, the same answers. */
import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { parsePlace } from '../../../../server/src/base/placeQuery';
import type { Hit } from '../../../../server/src/corpus/corpus';
import { readDocument, type CorpusDocument } from '../../../../server/src/corpus/document';
import { memoryCorpus } from '../../../../server/src/corpus/memory';
import {
  number,
  openDatabase,
  openStored,
  StoreError,
  transaction,
  type Database,
} from '../../../../server/src/corpus/store/database';
import { lease } from '../../../../server/src/corpus/store/lease';
import { citingOf, contextOf, passagesAt } from '../../../../server/src/corpus/store/places';
import { storeReader } from '../../../../server/src/corpus/store/read';
import { titlesOf } from '../../../../server/src/corpus/store/titles';
import { searchText } from '../../../../server/src/corpus/store/search';
import { verifyStore } from '../../../../server/src/corpus/store/verify';
import { writer } from '../../../../server/src/corpus/store/write';
import { memoryHost } from '../../../support/memoryHost';
import { putDocument } from '../../../support/storeFiles';

const FILES: Readonly<Record<string, string>> = {
  'file:///c/a/A-94-8.txt':
    'A/94/8–S/2039/5\n\n12 March 2039\n\nLetter about the rivers\n\n1. The gauges of the upper river are read hourly.\n\n2. See A/93/120, paras. 3 to 5.\n\nAnnex I\n\nRules\n\n1. The gauges are read by day and by night.\n',
  'file:///c/a/A-93-120.txt':
    'A/93/120\n\n1 May 2038\n\nGauges\n\n1. Réglementation des écluses.\n\n2. As S/2039/5, annex I, paragraph 1, says.\n\n3. Three.\n\n4. Four.\n\n5. Five.\n',
  'file:///c/b/A-93-120.zh.txt':
    'A/93/120\n\n2038年5月1日\n\n水尺\n\n1. 各方加强预警系统。\n\n2. 见A/94/8-S/2039/5，附件一，第1段。\n',
  'file:///c/b/again.txt': 'A/93/120*\n\n1 May 2038\n\nGauges\n\n1. Reissued text about the locks.\n',
};

const NEVER = (): boolean => false;

describe('the store', () => {
  let folder: string;
  let db: Database;
  const documents: (CorpusDocument & { source: string })[] = [];
  const memory = memoryCorpus();

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-store-'));
    db = openDatabase(join(folder, 'a.db'));
    const write = writer(db);
    transaction(db, () => {
      for (const [uri, text] of Object.entries(FILES)) {
        const document = readDocument({ format: 'text', text, pages: [], facts: {}, remarks: [] }, uri, undefined);
        documents.push({ ...document, source: uri });
        putDocument(write, uri, FILES[uri] ?? '', document);
      }
      write.root('file:///c', null);
      write.bump();
    });
    memory.replace(documents);
  });
  after(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const read = (roots?: readonly string[]): ReturnType<typeof storeReader> => storeReader(db, roots);
  const plain = (hits: readonly Hit[]): unknown[] =>
    hits.map(({ document, text, marks, part, label, from, to }) => [document.uri, part, label, from, to, text, marks]);

  it('finds a document by each half of its symbol, the corrected one first', async () => {
    for (const key of ['A/94/8', 'S/2039/5', 'A/93/120', 'A/1/1']) {
      const stored = read().versions([key])[0]?.[1] ?? [];
      const held = (await memory.get([key])).records.get(key) ?? [];
      deepStrictEqual(
        stored.map(({ source, language }) => [source, language]),
        held.map(({ source, language }) => [source, language]),
        key,
      );
    }
    strictEqual(read().versions(['A/93/120'])[0]?.[1][0]?.source, 'file:///c/b/again.txt');
  });

  it('gives the same passages as the memory, in the language that was asked for or the next best', async () => {
    for (const [symbol, words, language] of [
      ['A/94/8', { paragraph: '1' }, undefined],
      ['S/2039/5', { annex: 'I', paragraph: '1' }, 'fr'],
      ['A/93/120', { paragraph: '1' }, 'zh'],
      ['A/93/120', { paragraph: '9' }, 'zh'],
    ] as const) {
      const place = parsePlace(words);
      const stored = passagesAt(read(), symbol, place, language);
      const held = await memory.passages(symbol, place, language);
      strictEqual(stored?.document.language, held?.document.language);
      deepStrictEqual(stored && plain(stored.hits), held && plain(held.hits));
      strictEqual(stored?.has, held?.has);
    }
  });

  it('finds the same words as the memory: two Han characters, folded accents, phrases, quotations', async () => {
    for (const [query, exact] of [
      ['预警', false],
      ['reglementation', false],
      ['gauges night', false],
      ['"upper river"', false],
      ['gaug*', false],
      ['uges of the upper riv', true],
      ['nothing like it', true],
      ['加强预警', true],
      ['读', true],
      ['各方加', true],
      ['the upper river are re', true],
      ['gauges', true],
    ] as const) {
      const options = { exact, limit: 20 };
      const stored = searchText(db, read(), query, options, NEVER).hits;
      const held = (await memory.search(query, options)).hits;
      const key = (hit: Hit): string => `${hit.document.source} ${hit.from}`;
      deepStrictEqual([...stored].map(key).sort(), [...held].map(key).sort(), query);
      strictEqual(stored.length > 0, !['nothing like it', '读'].includes(query), query);
    }
  });

  it('finds the same headings and titles as the memory, where only those are asked for', async () => {
    for (const [query, kinds, count] of [
      ['gauges', ['title'], 2],
      ['gaug*', ['heading', 'part', 'title'], 2],
      ['rules', ['heading', 'part', 'title'], 1],
      ['rules', ['heading', 'part'], 0],
      ['水尺', ['title'], 1],
      ['预警', ['heading', 'part', 'title'], 0],
      ['gauges', [], 0],
    ] as const) {
      const options = { kinds, limit: 20 };
      const stored = searchText(db, read(), query, options, NEVER).hits;
      const held = (await memory.search(query, options)).hits;
      const key = (hit: Hit): string => `${hit.document.source} ${hit.from} ${hit.kind}`;
      deepStrictEqual([...stored].map(key).sort(), [...held].map(key).sort(), query);
      strictEqual(stored.length, count, query);
    }
    // What marks a heading in the index is no word of it.
    strictEqual(searchText(db, read(), 'heading', { limit: 5 }, NEVER).hits.length, 0);
    strictEqual(searchText(db, read(), 'title', { limit: 5 }, NEVER).hits.length, 0);
  });

  it('finds a quotation that runs over the end of a paragraph, with the number of the next one or without', () => {
    for (const words of [
      'river are read hourly. 2. See A/93/120, paras.',
      'upper river are read hourly. See A/93/120, par',
    ]) {
      const [hit] = searchText(db, read(), words, { exact: true, limit: 5 }, NEVER).hits;
      strictEqual(hit?.label, '1.', words);
      ok(hit.text.slice(...(hit.marks[0] ?? [0, 0])).endsWith('river are read hourly.'));
    }
    strictEqual(
      searchText(db, read(), 'are read hourly. 3. See A/93/120', { exact: true, limit: 5 }, NEVER).hits.length,
      0,
    );
  });

  it('stops a search that was cancelled', () => {
    throws(() => searchText(db, read(), 'gauges', { limit: 20 }, () => true), /cancelled/);
  });

  it('knows who cites a document under either half, and a place in it', async () => {
    for (const [symbol, words, total] of [
      ['S/2039/5', {}, 2],
      ['A/94/8', { annex: 'I', paragraph: '1' }, 2],
      ['A/94/8', { annex: 'I' }, 2],
      ['A/94/8', { paragraph: '1' }, 0],
      ['A/93/120', { paragraph: '4' }, 1],
      ['A/93/120', { paragraph: '6' }, 0],
    ] as const) {
      const place = parsePlace(words);
      const stored = citingOf(db, read(), symbol, place, 10);
      const held = await memory.citing(symbol, place, 10);
      strictEqual(stored.total, total, `${symbol} ${JSON.stringify(words)}`);
      strictEqual(held.total, total);
      deepStrictEqual(
        stored.places.map(({ cites, label, from }) => `${cites} ${label} ${from}`).sort(),
        held.places.map(({ cites, label, from }) => `${cites} ${label} ${from}`).sort(),
      );
      const context = contextOf(read(), stored.places);
      ok(
        context.every(({ text, marks }) => marks.length === 1 && /120|2039/.test(text.slice(...(marks[0] ?? [0, 0])))),
      );
    }
  });

  it('shows a reader only what lies in its folders', () => {
    const reader = read(['file:///c/a']);
    strictEqual(reader.versions(['A/93/120'])[0]?.[1][0]?.source, 'file:///c/a/A-93-120.txt');
    strictEqual(reader.versions(['A/93/120'])[0]?.[1].length, 1);
    strictEqual(searchText(db, reader, '预警', { limit: 5 }, NEVER).hits.length, 0);
    strictEqual(citingOf(db, reader, 'A/94/8', [], 10).total, 1);
    strictEqual(reader.counts().documents, 2);
    strictEqual(read(['file:///c/ab']).counts().documents, 0);
  });

  it('opens each document under its URI, those that are not preferred too', () => {
    const uris = read()
      .find('', 10)
      .map(({ uri }) => uri);
    strictEqual(new Set(uris).size, 4);
    for (const uri of uris) ok(/^un-corpus:\/(?:en|zh)\//.test(uri));
    strictEqual(read().byName('en', 'A-93-120').length, 2);
  });

  it('finds documents by the beginning of their symbol and by words of their title', () => {
    const sources = (query: string): string[] =>
      read()
        .find(query, 10)
        .map(({ source }) => source)
        .sort();
    strictEqual(sources('A/93').length, 3);
    deepStrictEqual(sources('letter riv'), ['file:///c/a/A-94-8.txt']);
    deepStrictEqual(sources('S/2039/5'), ['file:///c/a/A-94-8.txt']);
    deepStrictEqual(sources('水尺'), ['file:///c/b/A-93-120.zh.txt']);
  });

  it('lists the titles page by page, of what the reader may see, with the sum of their ids', () => {
    const all = titlesOf(db, read(), 0, 10);
    strictEqual(all.more, false);
    strictEqual(
      all.sum,
      all.lines.reduce((sum, { id }) => sum + id, 0),
    );
    const first = titlesOf(db, read(), 0, 2);
    deepStrictEqual([first.lines.length, first.more], [2, true]);
    deepStrictEqual(titlesOf(db, read(), first.lines[1]?.id ?? 0, 10).lines, all.lines.slice(2));
    strictEqual(titlesOf(db, read(['file:///c/a']), 0, 10).lines.length, 2);
    deepStrictEqual(titlesOf(db, read(['file:///c/ab']), 0, 10), { lines: [], more: false, sum: 0 });
  });

  it('is whole after a document has left, and nothing of it is left', async () => {
    const path = join(folder, 'b.db');
    const other = openDatabase(path);
    const write = writer(other);
    const host = memoryHost(FILES);
    for (const document of documents)
      transaction(other, () => {
        putDocument(write, document.source, FILES[document.source] ?? '', document);
      });
    deepStrictEqual((await verifyStore(other, host)).damage, []);
    for (const { source } of documents.slice(1))
      transaction(other, () => {
        write.forget(source);
        write.bump();
      });
    const verified = await verifyStore(other, host);
    deepStrictEqual(verified, { files: 1, documents: 1, damage: [], stale: [], unfinished: [] });
    strictEqual(searchText(other, storeReader(other, undefined), '预警', { limit: 5 }, NEVER).hits.length, 0);
    other.close();
  });

  for (const lock of ['BEGIN; SELECT count(*) FROM sqlite_schema', 'BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE']) {
    it(`waits for another process that is about to make it too (${lock})`, async () => {
      const path = join(folder, `${lock.replace(/\W/g, '')}.db`);
      // The other one is before the moment at which the store becomes one with a write-ahead log.
      const script = `
        const { parentPort, workerData } = require('node:worker_threads');
        const { DatabaseSync } = require('node:sqlite');
        const db = new DatabaseSync(workerData.path);
        db.exec(workerData.lock);
        parentPort.postMessage('locked');
        setTimeout(() => db.exec('ROLLBACK'), 150);
        setTimeout(() => db.close(), 160);`;
      const other = new Worker(script, { eval: true, workerData: { path, lock } });
      const ended = once(other, 'exit');
      await once(other, 'message');
      openDatabase(path).close();
      await ended;
    });
  }

  it('refuses a store of a newer version and files that are none, and leaves them alone', () => {
    const newer = join(folder, 'newer.db');
    openDatabase(newer).close();
    const raw = new DatabaseSync(newer);
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    throws(
      () => openDatabase(newer),
      (error) => error instanceof StoreError && /newer Rapporteur/.test(error.message),
    );
    const foreign = join(folder, 'foreign.db');
    const strange = new DatabaseSync(foreign);
    strange.exec('CREATE TABLE mine (a)');
    strange.close();
    throws(() => openDatabase(foreign), /no store of Rapporteur/);
    const text = join(folder, 'text.db');
    writeFileSync(text, 'words, and no database at all. '.repeat(100));
    throws(() => openDatabase(text), /the file is no database/);
    ok(readFileSync(text, 'utf8').startsWith('words'));
    throws(() => openDatabase(join(folder, 'none', 'x.db')), /its folder is not there/);
  });
});

describe('a store that is only read', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-stored-'));
    path = join(folder, 'a.db');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const refuses = (why: RegExp): void => {
    throws(
      () => openStored(path),
      (error) => error instanceof StoreError && why.test(error.message),
    );
  };

  it('is not made where there is none, and left alone where it is older or empty', () => {
    refuses(/no store at .*a\.db/);
    strictEqual(existsSync(path), false);
    writeFileSync(path, '');
    refuses(/empty store/);
    openDatabase(path).close();
    const older = new DatabaseSync(path);
    older.exec("INSERT INTO roots VALUES ('file:///c', NULL); PRAGMA user_version = 1");
    older.close();
    const before = readFileSync(path);
    refuses(/older version of Rapporteur \(format 1, .*index its folders again/);
    deepStrictEqual([readFileSync(path), readdirSync(folder)], [before, ['a.db']]);
  });

  it('cannot be written to, nothing is left beside it, and what others write is seen', () => {
    const writing = openDatabase(path);
    const { db, isCurrent } = openStored(path);
    throws(() => {
      db.exec("INSERT INTO roots VALUES ('file:///c', NULL)");
    }, /readonly/);
    writing.exec("INSERT INTO roots VALUES ('file:///d', NULL)");
    strictEqual(number(db, 'SELECT count(*) FROM roots'), 1);
    strictEqual(isCurrent(), true);
    writing.close();
    db.close();
    deepStrictEqual(readdirSync(folder), ['a.db']);
  });
});

describe('the lease', () => {
  it('is held by one, goes to another when it is released, or when its holder is dead', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-lease-'));
    const db = openDatabase(join(folder, 'a.db'));
    const alive = new Set(['one', 'two']);
    const one = lease(db, 'one', (holder) => alive.has(holder));
    const two = lease(db, 'two', (holder) => alive.has(holder));
    ok(one.take() && one.take() && one.held());
    ok(!two.take() && !two.held());
    one.release();
    ok(two.take() && !one.take());
    alive.delete('two');
    ok(one.take() && !two.held());
    db.close();
    rmSync(folder, { recursive: true });
  });
});
