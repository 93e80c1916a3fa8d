/** What a drafter's disk does to an indexing: every case has a plain message, and loses nothing that was read before. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isPlainFailure, nobody, rapporteur, storeCommands, type StoreCommands } from '../support/commandLine';
import { writeDocument } from '../support/corpusFiles';
import { isWhole, removeFolder } from './contents';

const WINDOWS = process.platform === 'win32';

function letter(symbol: string, text: string, date = '12 March 2040'): string {
  return `United Nations\n${symbol}\nGeneral Assembly\n\nDistr.: General\n${date}\n\n${text}\n\n1. ${text} One.\n\n2. Two.\n`;
}

describe('bad input of the corpus', function () {
  this.timeout(120_000);
  let scratch: string;
  let folder: string;
  let store: StoreCommands;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'rapporteur-input-'));
    // Nobody must get at it.
    chmodSync(scratch, 0o777);
    folder = join(scratch, 'files');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    store = storeCommands(join(scratch, 'store.db'));
  });
  afterEach(() => removeFolder(scratch));

  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  /** What is said of each file, by its name in the folder. */
  const problems = async (from = store): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await from.problems()).map(({ uri, why }) => [
        decodeURIComponent(uri.slice(pathToFileURL(folder).href.length).replace(/^\//, '')),
        why,
      ]),
    );
  const symbols = async (from = store): Promise<string[]> =>
    (await from.list()).map((document) => document.symbols.join('+')).sort();

  it('files come, change, move and go; the same bytes twice are one document', async () => {
    put('a.txt', letter('A/94/1', 'The mill.'));
    put('b.txt', letter('A/94/2', 'The boat.'));
    strictEqual((await store.index(folder)).added, 2);
    deepStrictEqual(await store.index(folder), {
      ...{ added: 0, changed: 0, removed: 0, unchanged: 2, problems: 0, cancelled: false },
    });
    put('b.txt', letter('A/94/2', 'The larger boat.'));
    renameSync(join(folder, 'a.txt'), join(folder, 'c.txt'));
    copyFileSync(join(folder, 'c.txt'), join(folder, 'c again.txt'));
    linkSync(join(folder, 'c.txt'), join(folder, 'c linked.txt'));
    put('d.txt', letter('A/94/3', 'The bridge.'));
    const { added, changed, removed, unchanged } = await store.index(folder);
    deepStrictEqual([added, changed, removed, unchanged], [4, 1, 1, 0]);
    deepStrictEqual(await symbols(), ['A/94/1', 'A/94/2', 'A/94/3']);
    deepStrictEqual(await problems(), {});
    strictEqual((await store.search('larger')).hits.length > 0, true);
    for (const name of ['b.txt', 'c.txt', 'c again.txt']) rmSync(join(folder, name));
    strictEqual((await store.index(folder)).removed, 3);
    // One file is left that gives it.
    deepStrictEqual(await symbols(), ['A/94/1', 'A/94/3']);
    rmSync(join(folder, 'c linked.txt'));
    await store.index(folder);
    deepStrictEqual(await symbols(), ['A/94/3']);
    strictEqual((await store.search('mill')).hits.length, 0);
    strictEqual(await isWhole(store), 1);
  });

  it('strange names are names', async () => {
    const names = ['100% [draft] #1?.txt', 'в проект.txt', '报告 ‘二’.txt', "it's.txt", 'a%20b.txt', 'A;B=C&D.txt'];
    names.forEach((name, at) => put(name, letter(`A/94/${at + 1}`, 'The mill.')));
    strictEqual((await store.index(folder)).added, names.length);
    strictEqual((await store.index(folder)).unchanged, names.length);
    strictEqual(await isWhole(store), names.length);
    deepStrictEqual((await store.verify()).stale, []);
  });

  it('a folder that may not be read: the rest is there, and what was read of it is kept', async function () {
    const as = nobody() ?? this.skip();
    put('a.txt', letter('A/94/1', 'The mill.'));
    put('closed/b.txt', letter('A/94/2', 'The boat.'));
    const closed = join(folder, 'closed');
    const closedOut = storeCommands(join(folder, 'store.db'), as);
    strictEqual((await closedOut.index(folder)).added, 2);
    put('c.txt', letter('A/94/3', 'The bridge.'));
    chmodSync(closed, 0);
    const { added, removed, problems: troubles } = await closedOut.index(folder);
    deepStrictEqual([added, removed, troubles], [1, 0, 1]);
    deepStrictEqual(await problems(closedOut), { closed: 'cannot be listed: permission denied' });
    deepStrictEqual(await symbols(closedOut), ['A/94/1', 'A/94/2', 'A/94/3']);
    chmodSync(closed, 0o755);
    strictEqual((await closedOut.index(folder)).removed, 0);
    deepStrictEqual(await problems(closedOut), {});

    // A file alike.
    chmodSync(join(closed, 'b.txt'), 0);
    utimesSync(join(closed, 'b.txt'), 1, 1);
    await closedOut.index(folder);
    deepStrictEqual(await problems(closedOut), { 'closed/b.txt': 'permission denied; what was read before is kept' });
    strictEqual((await symbols(closedOut)).length, 3);
    chmodSync(join(closed, 'b.txt'), 0o644);
    await closedOut.index(folder);
    deepStrictEqual(await problems(closedOut), {});
  });

  it('a folder that goes away: what was read from it is kept, and it is said; it comes back', async () => {
    put('a.txt', letter('A/94/1', 'The mill.'));
    const other = join(scratch, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'b.txt'), letter('A/94/2', 'The boat.'));
    await store.index(folder, other);
    renameSync(folder, `${folder} away`);
    writeFileSync(join(other, 'c.txt'), letter('A/94/3', 'The bridge.'));
    const gone = await rapporteur(['corpus', 'index', folder, other, '--db', store.path]);
    isPlainFailure(gone, /files: no such file or folder/);
    match(gone.out, /^1 added, 0 changed, 0 removed, 1 unchanged\.\n1 problem/);
    deepStrictEqual(await problems(), {
      '': 'cannot be listed: no such file or folder; what was read from it before is kept',
    });
    deepStrictEqual(await symbols(), ['A/94/1', 'A/94/2', 'A/94/3']);
    strictEqual((await store.search('mill')).hits.length > 0, true);
    renameSync(`${folder} away`, folder);
    strictEqual((await store.index(folder, other)).unchanged, 3);
    deepStrictEqual(await problems(), {});
  });

  it('a folder that never was: exit 2, and the store does not speak of it', async () => {
    put('a.txt', letter('A/94/1', 'The mill.'));
    const typo = await rapporteur(['corpus', 'index', join(scratch, 'fiels'), folder, '--db', store.path]);
    isPlainFailure(typo, /fiels: no such file or folder/);
    match(typo.out, /^1 added/);
    deepStrictEqual(await problems(), {});
    strictEqual((await store.status()).folders.length, 1);
  });

  it('links that lead back to themselves end', async function () {
    if (WINDOWS) this.skip();
    put('a.txt', letter('A/94/1', 'The mill.'));
    mkdirSync(join(folder, 'sub'));
    symlinkSync(folder, join(folder, 'sub', 'up'));
    symlinkSync(join(folder, 'self.txt'), join(folder, 'self.txt'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    strictEqual((await store.index(folder)).added, 1);
    deepStrictEqual(await problems(), {
      'broken.txt': 'no such file or folder',
      'self.txt': 'is a link that leads back to itself',
    });
  });

  it('folders without end are left where no corpus is that deep', async () => {
    put(`${'d/'.repeat(40)}a.txt`, letter('A/94/1', 'The mill.'));
    put('b.txt', letter('A/94/2', 'The boat.'));
    strictEqual((await store.index(folder)).added, 1);
    match(Object.values(await problems()).join('\n'), /^lies more than 32 folders deep, and is not read$/);
  });

  it('two files that are the same document: both stay, the newer or reissued one is preferred, and it is said', async () => {
    put('old.txt', letter('A/94/8', 'The mill.', '12 March 2040'));
    put('new.txt', letter('A/94/8', 'The newer mill.', '14 March 2040'));
    put('zh.txt', letter('A/94/8', '磨坊在河边，船在水上，桥在山下，人在路上。', '2040年3月12日'));
    put('other.txt', letter('A/94/9', 'The boat.'));
    await store.index(folder);
    deepStrictEqual(await problems(), {
      'old.txt': `is A/94/8 in English again; ${join(folder, 'new.txt')}, which is newer, is preferred`,
    });
    strictEqual((await store.status()).problems, 1);
    const { out } = await rapporteur(['corpus', 'show', 'A/94/8', '--paragraph', '1', '--db', store.path]);
    match(out, /newer mill\. One\./);
    strictEqual((await store.list('A/94/8')).length, 3);
    strictEqual(await isWhole(store), 4);

    put(
      'reissued.txt',
      letter('A/94/8*', 'The mill as printed again.', '12 March 2040').replace(
        '12 March 2040',
        '12 March 2040\n\n* Reissued for technical reasons on 20 March 2040.',
      ),
    );
    await store.index(folder);
    const said = await problems();
    deepStrictEqual(Object.keys(said).sort(), ['new.txt', 'old.txt']);
    for (const why of Object.values(said)) match(why, /again; .*reissued\.txt, which was reissued, is preferred$/);
  });

  it('a file that is being written is left until it rests', async () => {
    put('a.txt', letter('A/94/1', 'The mill.'));
    const busy = put('busy.txt', letter('A/94/2', 'The boat.'));
    await store.index(folder);
    // Large enough that it is never read between two changes.
    appendFileSync(busy, 'The boat goes on. '.repeat(100_000));
    const timer = setInterval(() => {
      appendFileSync(busy, 'And on. ');
    }, 1);
    const { status, err } = await rapporteur(['corpus', 'index', folder, '--db', store.path]);
    clearInterval(timer);
    deepStrictEqual([status, err], [0, '']);
    deepStrictEqual(await symbols(), ['A/94/1', 'A/94/2']);
    const said = await problems();
    // The machine may be so slow that it rests between two looks.
    if (said['busy.txt'] !== undefined)
      strictEqual(
        said['busy.txt'],
        'changes while it is read; it is read again when it has come to rest; what was read before is kept',
      );
    await store.index(folder);
    deepStrictEqual(await problems(), {});
    deepStrictEqual((await store.verify()).stale, []);
  });

  it('a full disk: exit 2, a plain line, and a store that is whole', async function () {
    if (WINDOWS) this.skip();
    put('a.txt', letter('A/94/1', 'The mill.'));
    await store.index(folder);
    for (let at = 0; at < 8; at++) writeDocument(folder, at);
    // In blocks of 1024 bytes; what the shell allows is inherited.
    const size = Math.ceil(statSync(store.path).size / 1024);
    const limited = (blocks: number): { through: string[] } => ({
      through: ['bash', '-c', `ulimit -f ${blocks}; exec "$@"`, 'bash'],
    });
    const full = await rapporteur(['corpus', 'index', folder, '--db', store.path], limited(size + 50));
    isPlainFailure(full, /disk (?:is full|could not be read or written).*What was written before stays/);
    ok((await isWhole(store)) >= 1);
    // And where not even the store can be made.
    const other = join(scratch, 'other.db');
    isPlainFailure(
      await rapporteur(['corpus', 'index', folder, '--db', other], limited(1)),
      /disk (?:is full|could not)/,
    );
    strictEqual((await store.index(folder)).problems, 0);
    strictEqual(await isWhole(store), 9);
    await storeCommands(other).index(folder);
    strictEqual(await isWhole(storeCommands(other)), 9);
  });

  it('a store that may not be written to, or cannot be made: exit 2, a plain line', async function () {
    const as = nobody() ?? this.skip();
    put('a.txt', letter('A/94/1', 'The mill.'));
    const under = join(folder, 'a.txt', 'store.db');
    isPlainFailure(await rapporteur(['corpus', 'index', folder, '--db', under]), /cannot be opened/);
    isPlainFailure(await rapporteur(['corpus', 'status', '--db', under]), /there is no corpus at/);
    isPlainFailure(await rapporteur(['corpus', 'status', '--db', folder]), /cannot be opened/);
    await store.index(folder);
    chmodSync(store.path, 0o444);
    isPlainFailure(await rapporteur(['corpus', 'index', folder, '--db', store.path], as), /may not be written to/);
  });

  it('a file that is no store is refused and left as it is', async () => {
    put('a.txt', letter('A/94/1', 'The mill.'));
    const newer = join(scratch, 'newer.db');
    await storeCommands(newer).index(folder);
    alter(newer, 'PRAGMA user_version = 99');
    const foreign = join(scratch, 'foreign.db');
    alter(foreign, 'CREATE TABLE rivers (name TEXT); INSERT INTO rivers VALUES (1)');
    const text = join(scratch, 'text.db');
    writeFileSync(text, 'The boats of the river. '.repeat(500));
    const short = join(scratch, 'short.db');
    writeFileSync(short, 'The');
    for (const [path, message] of [
      [newer, /was written by a newer Rapporteur \(format 99, this one knows \d+\)\. Update Rapporteur/],
      [foreign, /is a database, but no store of Rapporteur; name another file/],
      [text, /cannot be opened: the file is no database/],
      [short, /cannot be opened: the file is no database/],
    ] as const) {
      const before = readFileSync(path);
      const commands = [['index', folder], ['status'], ['verify'], ['forget', folder]];
      const results = await Promise.all(commands.map((args) => rapporteur(['corpus', ...args, '--db', path])));
      for (const result of results) isPlainFailure(result, message);
      ok(readFileSync(path).equals(before), `${path} was changed`);
    }
  });

  it('a store that is damaged: verify says so, nothing crashes', async () => {
    for (let at = 0; at < 6; at++) writeDocument(folder, at);
    await store.index(folder);
    const bytes = readFileSync(store.path);
    bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40_000);
    writeFileSync(store.path, bytes);
    const verified = await rapporteur(['corpus', 'verify', '--db', store.path]);
    ok(verified.status === 1 || verified.status === 2, verified.out);
    match(verified.out + verified.err, /damaged/);
    const commands = [['index', folder], ['status'], ['list'], ['search', 'river'], ['show', 'A/61/1']];
    const results = await Promise.all(commands.map((args) => rapporteur(['corpus', ...args, '--db', store.path])));
    for (const result of results) {
      if (result.status === 2) isPlainFailure(result, /damaged|cannot be/);
      else strictEqual(result.err, '');
    }
  });

  it('rapporteur.json declares what a text does not say, and is heard when it changes', async () => {
    put('letters/one.txt', 'The mill stands.\n\n1. One.\n');
    put('letters/two.txt', 'The boat sails.\n\n1. One.\n');
    const declare = (documents: unknown): string => put('rapporteur.json', JSON.stringify({ documents }));
    declare({ 'letters/one.txt': { symbol: 'S/2035/398', language: 'en', date: '2035-07-31' } });
    await store.index(folder);
    deepStrictEqual(await symbols(), ['', 'S/2035/398']);
    const [declared] = await store.list('S/2035/398');
    deepStrictEqual([declared?.date, declared?.language], ['2035-07-31', 'en']);
    declare({ 'letters/one.txt': { symbol: 'S/2035/399' } });
    strictEqual((await store.index(folder)).changed, 1);
    deepStrictEqual(await symbols(), ['', 'S/2035/399']);
    declare({ 'letters/one.txt': { symbol: 'nonsense' }, 'letters/two.txt': { date: 'soon' } });
    await store.index(folder);
    deepStrictEqual(await problems(), {
      'rapporteur.json':
        'says of letters/one.txt: "nonsense" is no document symbol; says of letters/two.txt: "soon" is no date like 2009-07-31',
    });
    put('rapporteur.json', '{ "documents": ');
    await store.index(folder);
    match((await problems())['rapporteur.json'] ?? '', /^is no JSON: /);
    rmSync(join(folder, 'rapporteur.json'));
    strictEqual((await store.index(folder)).removed, 0);
    deepStrictEqual(await problems(), {});
  });
});

function alter(path: string, sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}
