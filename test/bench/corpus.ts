/**
 * What the corpus costs: reading it in against a bare insert of the same text, looking up, searching, and the server
 * meanwhile. `DOCS=20000 node --expose-gc dist/test/bench/main.js corpus`; every figure is of one run.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place } from '../../server/src/base/place';
import { openDatabase, transaction } from '../../server/src/corpus/store/database';
import { deflate } from '../../server/src/corpus/store/pack';
import { citingOf, passagesAt } from '../../server/src/corpus/store/places';
import { storeReader } from '../../server/src/corpus/store/read';
import { searchText } from '../../server/src/corpus/store/search';
import { storeCorpus } from '../../server/src/corpus/storeCorpus';
import { storeWriter } from '../../server/src/corpus/storeWriter';
import { tokenText } from '../../server/src/corpus/tokens';
import { symbolKey } from '../../server/src/docsymbol/format';
import { makeNodeHost } from '../../server/src/host/nodeHost';
import { random } from '../support/random';
import { generated, writeGenerated, type Generated } from './generated';
import { figure, median, percentile, printTable, timed, times } from './measure';
import { measureServing } from './serving';

const DOCS = Number(process.env.DOCS ?? 2000);
/** `BARE=0` leaves out the insert that reading in is compared with, which takes as long again. */
const BARE = process.env.BARE !== '0';
const SMALL = Number(process.env.SMALL ?? 1000);
/** Look-ups of each kind. */
const LOOKUPS = 1000;
const QUOTATIONS = 300;
/** As many documents a transaction as the indexer puts into one. */
const BATCH = 100;

const host = makeNodeHost(join(process.cwd(), 'dist'));

export async function measureCorpus(): Promise<void> {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'rapporteur-corpus-'));
  try {
    const texts = join(folder, 'texts');
    const bytes = writeGenerated(texts, DOCS);
    console.log(`\n${DOCS} documents, ${(bytes / 1e6).toFixed(0)} MB, ${availableParallelism()} cores`);
    const small = join(folder, 'small.db');
    const smallTexts = join(folder, 'small');
    writeGenerated(smallTexts, SMALL);
    await index(smallTexts, small);

    const bare = BARE ? await bareInsert(join(folder, 'bare.db'), DOCS) : NaN;
    for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, `bare.db${ending}`), { force: true });
    const store = join(folder, 'corpus.db');
    const whole = await index(texts, store);
    printTable(
      '(i) reading in',
      ['', 's', 'MB/s', 'to the bare insert'],
      [
        ['bare insert (tokens, deflate, SQLite)', figure(bare), figure(bytes / 1e6 / bare), ''],
        [
          'parse, recognise, insert',
          figure(whole.seconds),
          figure(bytes / 1e6 / whole.seconds),
          times(bare / whole.seconds),
        ],
        ['again, nothing changed', figure(whole.again), '', ''],
      ],
    );
    console.log(`store ${(statSync(store).size / 1e6).toFixed(0)} MB, ${times(statSync(store).size / bytes)} the text`);

    await measureOpening(store);
    const large = measureLookups(store, DOCS);
    const few = measureLookups(small, SMALL);
    printTable(
      `(k) look-ups in the store, ms (${LOOKUPS} each, ${QUOTATIONS} quotations)`,
      ['', `p50 at ${DOCS}`, 'p95', 'p99', 'slowest', `p50 at ${SMALL}`, 'ratio'],
      large.map(({ name, values }, at) => {
        const before = median(few[at]?.values ?? []);
        return [
          name,
          ...[0.5, 0.95, 0.99, 1].map((share) => figure(percentile(values, share))),
          figure(before),
          times(median(values) / before),
        ];
      }),
    );
    await measureServing(join(folder, 'serving.db'), smallTexts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same text, its words and its deflated bytes into the same tables, without reading anything in it; on one thread. */
function bareInsert(path: string, count: number): Promise<number> {
  const db = openDatabase(path);
  const words = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
  const document = db.prepare(
    `INSERT INTO documents (fingerprint, base, name, language, symbols, title, held, reissued, format, remarks, paragraphs, notes,
      units, citations, rows, length, structure, pages, text) VALUES (?, ?, ?, '', '[]', '', '', 0, '', '[]', 0, 0, 0, 0, 0, 0, x'', x'', ?)`,
  );
  let seconds = 0;
  let row = 0;
  for (let at = 0; at < count; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - at) }, (_, k) => generated(at + k));
    seconds +=
      timed(() => {
        transaction(db, () => {
          for (const { name, text } of batch) {
            document.run(createHash('sha256').update(text).digest(), row + 1, name, deflate(text));
            for (const line of text.split('\n')) if (line !== '') words.run(++row, tokenText(line));
          }
        });
      }) / 1000;
  }
  db.close();
  return Promise.resolve(seconds);
}

async function index(texts: string, path: string): Promise<{ seconds: number; again: number }> {
  const writer = storeWriter(host, path, availableParallelism(), {});
  const roots = [pathToFileURL(texts).href];
  const first = performance.now();
  const report = await writer.index(roots);
  const second = performance.now();
  const again = await writer.index(roots);
  const end = performance.now();
  writer.end();
  if (report.problems > 0 || again.added + again.changed > 0) throw new Error(JSON.stringify([report, again]));
  return { seconds: (second - first) / 1000, again: (end - second) / 1000 };
}

/** From nothing to the first answer: a worker is started, the store opened, a symbol looked up. */
async function measureOpening(path: string): Promise<void> {
  const inStore: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < 10; round++) {
    inStore.push(
      timed(() => {
        const db = openDatabase(path);
        storeReader(db, undefined).versions([symbolKey(generated(1).symbol)]);
        db.close();
      }),
    );
    const start = performance.now();
    const corpus = storeCorpus(host, path);
    await corpus.get([symbolKey(generated(1).symbol)]);
    whole.push(performance.now() - start);
    corpus.end();
  }
  console.log(
    `\n(j) open and first look-up: ${figure(median(inStore))} ms in the store, ${figure(median(whole))} ms with the start of its worker`,
  );
}

interface Measured {
  readonly name: string;
  readonly values: readonly number[];
}

function measureLookups(path: string, count: number): Measured[] {
  const db = openDatabase(path);
  const reader = storeReader(db, undefined);
  const r = random(11);
  const document = (): Generated => generated(r.integer(count));
  const each = (name: string, most: number, make: () => () => unknown): Measured => {
    const values: number[] = [];
    for (let round = -20; round < most; round++) {
      const act = make();
      const time = timed(act);
      if (round >= 0) values.push(time);
    }
    return { name, values };
  };
  const paragraph = (number: number): Place => {
    const place = { number: String(number), sub: [] };
    return [{ unit: 'paragraph', ranges: [{ first: place, last: place }] }];
  };
  const never = (): boolean => false;
  const quotation = (): string => {
    const { text } = document();
    const lines = text.split('\n').filter((line) => line.length > 200 && /^\d+/.test(line));
    const line = r
      .pick(lines)
      .replace(/^\d+[. -]+/, '')
      .replace(/\[\^\d+\]/g, '');
    const from = r.integer(60);
    return line.slice(from, from + 30 + r.integer(90));
  };
  const measured = [
    each('symbol', LOOKUPS, () => {
      const key = symbolKey(document().symbol);
      return () => reader.versions([key]);
    }),
    each('paragraph', LOOKUPS, () => {
      const { symbol, paragraphs } = document();
      const place = paragraph(1 + r.integer(paragraphs));
      return () => passagesAt(reader, symbol, place, undefined);
    }),
    each('citing a document', LOOKUPS, () => {
      const { symbol } = document();
      return () => citingOf(db, reader, symbol, [], 100);
    }),
    each('citing a paragraph', LOOKUPS, () => {
      const { symbol } = document();
      return () => citingOf(db, reader, symbol, paragraph(1 + r.integer(40)), 100);
    }),
    each('quotation', QUOTATIONS, () => {
      const words = quotation();
      return () => {
        if (searchText(db, reader, words, { exact: true, limit: 20 }, never).hits.length === 0)
          console.log(`not found: ${words}`);
      };
    }),
    each('two words', QUOTATIONS, () => {
      const words = quotation().split(/\s+/).slice(1, 3).join(' ').slice(0, 24);
      return () => searchText(db, reader, words, { limit: 20 }, never);
    }),
  ];
  db.close();
  return measured;
}
