/**
 * One store, several processes: two that index and ask, one that only asks, and a program that stays open. Nobody is locked
 * out, nobody sees an error, and whoever holds the lease may be killed. `SECONDS=…` runs longer.
 */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToldError } from '../../server/src/base/toldError';
import { storeCorpus } from '../../server/src/corpus/storeCorpus';
import { symbolKey } from '../../server/src/docsymbol/format';
import { rapporteur, start, storeCommands } from '../support/commandLine';
import { symbolOf, writeDocument } from '../support/corpusFiles';
import { random, type Random } from '../support/random';
import { contentsOf, host, isWhole, removeFolder } from './contents';

const SOAK = process.env.SOAK === '1';
const SECONDS = Number(process.env.SECONDS ?? (SOAK ? 60 : 4));
const SEED = Number(process.env.SEED ?? 20261123);
/** Of each of the folders. */
const FILES = SOAK ? 60 : 12;

describe(`several processes on one store, ${SECONDS} s, seed ${SEED}`, function () {
  this.timeout(0);
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'rapporteur-two-'));
  });
  afterEach(() => removeFolder(scratch));

  const folderOf = (name: string, from: number, count = FILES): string => {
    const folder = join(scratch, name);
    mkdirSync(folder, { recursive: true });
    for (let at = from; at < from + count; at++) writeDocument(folder, at);
    return folder;
  };

  it('index and query at once: no error, every question is answered, all finish', async () => {
    const store = storeCommands(join(scratch, 'store.db'));
    const one = folderOf('one', 0);
    const two = folderOf('two', FILES);
    const both = folderOf('both', FILES * 2);
    const end = Date.now() + SECONDS * 1000;
    const done = { index: 0, ask: 0, open: 0 };
    let indexed = false;

    const writer = async (own: string, from: number, r: Random): Promise<void> => {
      do {
        const { cancelled, problems } = await store.index(own, both);
        deepStrictEqual([cancelled, problems], [false, 0]);
        indexed = true;
        done.index++;
        const symbol = symbolOf(from + r.integer(FILES));
        ok((await store.list(symbol)).length > 0, `${symbol} is not found by the process that has just read it`);
        writeDocument(own, from + r.integer(FILES), r.integer(20));
        writeDocument(both, FILES * 2 + r.integer(FILES), r.integer(20));
      } while (Date.now() < end);
    };
    const asker = async (r: Random): Promise<void> => {
      await untilMade(store.path);
      do {
        if (r.integer(2) === 0) await store.search('river', 20);
        else await store.status();
        done.ask++;
      } while (Date.now() < end);
    };
    /** As the server does: one line that stays open. */
    const open = async (r: Random): Promise<void> => {
      const corpus = storeCorpus(host, store.path, {
        create: true,
        failed: (why) => {
          throw new ToldError(why);
        },
      });
      do {
        await corpus.refresh();
        const key = symbolKey(symbolOf(r.integer(FILES)));
        const { records } = await corpus.get([key]);
        if (indexed && corpus.count >= FILES * 3) ok(records.has(key), `${key} was there, and is not found`);
        await corpus.search('commission', { limit: 10 });
        done.open++;
        await new Promise((resolve) => setTimeout(resolve, 20));
      } while (Date.now() < end);
      corpus.end();
    };
    await Promise.all([
      writer(one, 0, random(SEED)),
      writer(two, FILES, random(SEED + 1)),
      asker(random(SEED + 2)),
      open(random(SEED + 3)),
    ]);
    console.log(`      ${done.index} times indexed, ${done.ask} and ${done.open} times asked`);

    await store.index(one, two, both);
    strictEqual(await isWhole(store), FILES * 3);
    const fresh = storeCommands(join(scratch, 'fresh.db'));
    await fresh.index(one, two, both);
    deepStrictEqual(await contentsOf(store), await contentsOf(fresh));
  });

  it('whoever makes the store, the others find it', async () => {
    for (let round = 0; round < (SOAK ? 20 : 2); round++) {
      const store = storeCommands(join(scratch, `new${round}.db`));
      const empty = folderOf('empty', 0, 0);
      const counts = await Promise.all([1, 2, 3, 4].map(() => store.index(empty)));
      deepStrictEqual(
        counts.map(({ added }) => added),
        [0, 0, 0, 0],
      );
      deepStrictEqual((await store.verify()).damage, []);
    }
  });

  it('the one that writes is killed: the other goes on, and finishes what it began', async () => {
    const count = FILES * 3;
    const folder = folderOf('files', 0, count);
    const store = storeCommands(join(scratch, 'store.db'));
    const first = start(['corpus', 'index', folder, '--db', store.path]);
    await untilMade(store.path);
    for (let held = 0; held === 0;) held = (await store.status()).documents;
    const second = start(['corpus', 'index', folder, '--db', store.path]);
    // On slow machines the second one may come when all is done; the first is killed in any case.
    await new Promise((resolve) => setTimeout(resolve, 300));
    first.kill();
    await first.done;
    const { status, out, err } = await second.done;
    strictEqual(status, 0, err);
    match(out, /added|unchanged/);
    match(err, /^$|^Another process is writing to the store; waiting for it\.\n$/);
    strictEqual(await isWhole(store), count);
  });

  it('the one that writes sleeps too long: the other takes over, and the sleeper finds the work done', async function () {
    if (!SOAK || process.platform === 'win32') this.skip();
    const count = FILES * 3;
    const folder = folderOf('files', 0, count);
    const store = storeCommands(join(scratch, 'store.db'));
    const sleeper = start(['corpus', 'index', folder, '--db', store.path]);
    await untilMade(store.path);
    for (let held = 0; held === 0;) held = (await store.status()).documents;
    sleeper.signal('SIGSTOP');
    strictEqual((await store.index(folder)).problems, 0);
    sleeper.signal('SIGCONT');
    const { status, out, err } = await sleeper.done;
    strictEqual(status, 0, err);
    match(out, /unchanged/);
    strictEqual(await isWhole(store), count);
  });

  it('a program that asks keeps nobody from writing while the store is checked', async () => {
    const folder = folderOf('files', 0);
    const store = storeCommands(join(scratch, 'store.db'));
    const indexed = store.index(folder);
    await untilMade(store.path);
    const [, , verified] = await Promise.all([
      indexed,
      rapporteur(['corpus', 'list', '--db', store.path]),
      store.verify(),
    ]);
    deepStrictEqual(verified.damage, []);
  });
});

/** A store that is asked before anybody has made it says so; here another process is about to. */
async function untilMade(path: string): Promise<void> {
  // Tables come a moment after the file.
  while (!existsSync(path) || (await rapporteur(['corpus', 'status', '--db', path])).status !== 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
}
