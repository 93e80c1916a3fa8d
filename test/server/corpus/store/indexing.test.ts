/** Folders into a real database, run after run: what is kept, what leaves, and what is said of it. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inEnglish } from '../../../../server/src/base/l10n';
import { readDocument } from '../../../../server/src/corpus/document';
import { openDatabase, transaction, type Database } from '../../../../server/src/corpus/store/database';
import { indexFolders, type IndexReport } from '../../../../server/src/corpus/store/indexing';
import { lease } from '../../../../server/src/corpus/store/lease';
import { packDocument } from '../../../../server/src/corpus/store/pack';
import { citingOf } from '../../../../server/src/corpus/store/places';
import { storeReader, unfinishedIn, type StoreReader } from '../../../../server/src/corpus/store/read';
import { searchText } from '../../../../server/src/corpus/store/search';
import { verifyStore } from '../../../../server/src/corpus/store/verify';
import { writer } from '../../../../server/src/corpus/store/write';
import type { Host } from '../../../../server/src/host/host';
import { decodeText } from '../../../../server/src/sources/read';
import { ReaderError } from '../../../../server/src/sources/source';
import { memoryHost } from '../../../support/memoryHost';

const NEVER = (): boolean => false;

describe('indexing', () => {
  let folder: string;
  let db: Database;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-indexing-'));
    db = openDatabase(join(folder, 'a.db'));
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const index = (host: Host, ...roots: string[]): Promise<IndexReport> => indexWith(undefined, host, ...roots);
  /** Every document that is read fails so. */
  const indexWith = (failure: Error | undefined, host: Host, ...roots: string[]): Promise<IndexReport> =>
    indexFolders(db, roots, {
      host,
      lease: lease(db, 'one', () => true),
      prepare: (uri, bytes, declared) =>
        failure
          ? Promise.reject(failure)
          : Promise.resolve(packDocument(readDocument(decodeText(bytes), uri, declared))),
      width: 2,
      progress: () => undefined,
      committed: () => undefined,
      cancelled: NEVER,
    });
  const reader = (roots?: readonly string[]): StoreReader => storeReader(db, roots);
  const sources = (roots?: readonly string[]): string[] =>
    reader(roots)
      .find('', 100)
      .map(({ source }) => source);
  const problems = (): string[] =>
    reader()
      .problems()
      .map(({ why }) => inEnglish(why));

  it('reads a file once that lies in two of the folders, and keeps what only the inner one shows', async () => {
    const host = memoryHost({
      'file:///c/.more/a.txt': 'A/94/1\n\n1. One.\n',
      'file:///c/b.txt': 'A/94/2\n\n1. Two.\n',
    });
    const [inner, outer] = ['file:///c/.more', 'file:///c'];
    strictEqual((await index(host, outer, inner)).added, 2);
    deepStrictEqual([(await index(host, outer, inner)).unchanged, sources().length], [2, 2]);
    // The folder that was named in another run is the corpus, too.
    deepStrictEqual([(await index(host, outer)).removed, sources().length], [0, 2]);
    const twice = memoryHost({ 'file:///d/e/a.txt': 'A/94/3\n\n1. One.\n' });
    strictEqual((await index(twice, 'file:///d', 'file:///d/e')).added, 1);
  });

  it('knows what lies on a drive, whose name ends in a slash', async () => {
    const files: Record<string, string> = { 'file:///d%3A/a.txt': 'A/94/1\n\n1. One.\n', 'file:///d%3A/b.txt': 'x\n' };
    const plain = memoryHost(files);
    const host: Host = {
      ...plain,
      stat: (uri) => plain.stat(uri.replace(/\/$/, '')),
      list: (uri) => plain.list(uri.replace(/\/$/, '')),
    };
    const drive = 'file:///d%3A/';
    await index(host, drive);
    strictEqual((await index(host, drive)).unchanged, 2);
    deepStrictEqual([reader([drive]).counts().documents, sources([drive]).length], [2, 2]);
    delete files['file:///d%3A/b.txt'];
    strictEqual((await index(host, drive)).removed, 1);
  });

  it('keeps what it read while the folder is away, and lets it go when the folder is there and empty', async () => {
    const files: Record<string, string> = { 'file:///c/a.txt': 'A/94/1\n\n1. One.\n' };
    await index(memoryHost(files), 'file:///c');
    strictEqual((await index(memoryHost({}), 'file:///c')).removed, 0);
    match(problems().join(), /no such file or folder; what was read from it before is kept/);
    const empty = memoryHost({ 'file:///c/not-read.jpg': '' });
    strictEqual((await index(empty, 'file:///c')).removed, 1);
    deepStrictEqual([sources(), problems()], [[], []]);
  });

  it('forgets a problem of a file when it is over, and counts it as long as it lasts', async () => {
    const host = memoryHost({ 'file:///c/a.txt': 'A/94/1\n\n1. One.\n', 'file:///c/b.txt': '%PDF-1.7' });
    const away: Host = {
      ...host,
      stat: (uri) => (uri.endsWith('a.txt') ? Promise.reject(new Error('permission denied')) : host.stat(uri)),
    };
    await index(host, 'file:///c');
    strictEqual((await index(host, 'file:///c')).problems, 1);
    strictEqual((await index(away, 'file:///c')).problems, 2);
    deepStrictEqual([sources().length, problems().length], [1, 2]);
    await index(host, 'file:///c');
    deepStrictEqual([sources().length, problems().length], [1, 1]);
  });

  it('tries a file again whose reader failed, and believes it the second time', async () => {
    const host = memoryHost({ 'file:///c/a.txt': 'A/94/1\n\n1. One.\n' });
    const late = new ReaderError('takes longer than 60 seconds to read');
    strictEqual((await indexWith(late, host, 'file:///c')).problems, 1);
    strictEqual((await index(host, 'file:///c')).problems, 0);
    deepStrictEqual([sources().length, problems()], [1, []]);
    const slow = memoryHost({ 'file:///d/a.txt': 'A/94/2\n\n1. One.\n' });
    for (const unchanged of [0, 0, 1, 1]) strictEqual((await indexWith(late, slow, 'file:///d')).unchanged, unchanged);
    match(problems().join(), /takes longer than 60 seconds/);
  });

  it('keeps what was read from a drive that was mounted in the folder and is away', async () => {
    const files: Record<string, string> = {
      'file:///c/usb/x/a.txt': 'A/94/1\n\n1. One.\n',
      'file:///c/usb/b.txt': 'A/94/2\n\n1. Two.\n',
      'file:///c/c.txt': 'A/94/3\n\n1. Three.\n',
    };
    /** The mount point is there whether anything is mounted on it or not. */
    const hostOf = (drives: Readonly<Record<string, string>>): Host => {
      const plain = memoryHost(files);
      return {
        ...plain,
        stat: async (uri) => {
          const isPoint = uri === 'file:///c/usb';
          const info = await plain.stat(isPoint ? 'file:///c' : uri);
          return { ...info, identity: uri, drive: drives[uri.slice(0, 13)] ?? 'disk' };
        },
        list: async (uri) => {
          const isPoint = uri === 'file:///c/usb';
          const entries = await plain.list(uri).catch(() => []);
          const has = entries.some(({ name }) => name === 'usb') || isPoint;
          return uri === 'file:///c' && !has
            ? [...entries, { name: 'usb', uri: 'file:///c/usb', kind: 'folder' as const }]
            : entries;
        },
      };
    };
    const mounted = hostOf({ 'file:///c/usb': 'stick' });
    strictEqual((await index(mounted, 'file:///c')).added, 3);
    const [a = '', b = ''] = [files['file:///c/usb/x/a.txt'], files['file:///c/usb/b.txt']];
    delete files['file:///c/usb/x/a.txt'];
    delete files['file:///c/usb/b.txt'];
    const away = await index(hostOf({}), 'file:///c');
    deepStrictEqual([away.removed, away.problems, sources().length], [0, 1, 3]);
    match(problems().join(), /on a drive that may be away; what was read from it before is kept/);
    // It comes back without one of them, under another number.
    files['file:///c/usb/x/a.txt'] = a;
    const back = await index(hostOf({ 'file:///c/usb': 'stick 2' }), 'file:///c');
    deepStrictEqual([back.removed, back.problems, problems(), sources().length], [1, 0, [], 2]);
    files['file:///c/usb/b.txt'] = b;
    strictEqual((await index(hostOf({ 'file:///c/usb': 'stick 2' }), 'file:///c')).added, 1);
    // What is deleted on a drive that is there is gone, all of it too.
    delete files['file:///c/usb/x/a.txt'];
    delete files['file:///c/usb/b.txt'];
    strictEqual((await index(hostOf({ 'file:///c/usb': 'stick 2' }), 'file:///c')).removed, 2);
  });

  it('keeps what was read from a drive that is away with its mount point, and lets go what was deleted', async () => {
    const files: Record<string, string> = {
      'file:///c/one/a.txt': 'A/94/1\n\n1. One.\n',
      'file:///c/two/b.txt': 'A/94/2\n\n1. Two.\n',
      'file:///c/two/c.txt': 'A/94/3\n\n1. Three.\n',
    };
    const host: Host = {
      ...memoryHost(files),
      stat: async (uri) => ({ ...(await memoryHost(files).stat(uri)), drive: uri.slice(10, 14) }),
    };
    await index(host, 'file:///c');
    delete files['file:///c/one/a.txt'];
    delete files['file:///c/two/c.txt'];
    deepStrictEqual([(await index(host, 'file:///c')).removed, sources().length], [1, 2]);
    match(problems().join(), /may be away/);
  });

  it('keeps the document of a file whose reader fails at a later reading', async () => {
    const files: Record<string, string> = { 'file:///c/a.txt': 'A/94/1\n\n1. One.\n' };
    await index(memoryHost(files), 'file:///c');
    files['file:///c/a.txt'] = 'A/94/1\n\n1. One, and more.\n';
    await indexWith(new ReaderError('died'), memoryHost(files), 'file:///c');
    deepStrictEqual([sources().length, problems()], [1, ['died; what was read before is kept']]);
    await indexWith(new ReaderError('died'), memoryHost(files), 'file:///c');
    deepStrictEqual([sources().length, problems()], [0, ['died']]);
  });

  it('goes on when another process has taken over the writing and is done', async () => {
    const host = memoryHost({ 'file:///c/a.txt': 'A/94/1\n\n1. One.\n', 'file:///c/b.txt': 'A/94/2\n\n1. Two.\n' });
    const ours = lease(db, 'one', () => true);
    let taken = false;
    const report = await indexFolders(db, ['file:///c'], {
      host,
      lease: ours,
      prepare: (uri, bytes, declared) => {
        // It slept so long that the other one came and went.
        if (!taken) db.exec("UPDATE lease SET holder = 'two', until = 0");
        taken = true;
        return Promise.resolve(packDocument(readDocument(decodeText(bytes), uri, declared)));
      },
      width: 1,
      progress: () => undefined,
      committed: () => undefined,
      cancelled: NEVER,
    });
    deepStrictEqual([taken, report.cancelled, sources().length], [true, false, 2]);
  });

  it('keeps what was read behind a link that is lost', async () => {
    const host = memoryHost({
      'file:///c/link/a.txt': 'A/94/1\n\n1. One.\n',
      'file:///c/b.txt': 'A/94/2\n\n1. Two.\n',
    });
    const link = { name: 'link', uri: 'file:///c/link', kind: 'lost' as const };
    const lost: Host = {
      ...host,
      stat: (uri) => (uri === link.uri ? Promise.reject(new Error('no such file or folder')) : host.stat(uri)),
      list: async (uri) => (await host.list(uri)).map((entry) => (entry.name === 'link' ? link : entry)),
    };
    await index(host, 'file:///c');
    strictEqual((await index(lost, 'file:///c')).removed, 0);
    strictEqual(sources().length, 2);
  });

  it('marks a folder until its reading has ended', async () => {
    const host = memoryHost({ 'file:///c/a.txt': 'A/94/1\n\n1. One.\n', 'file:///d/b.txt': 'A/94/2\n\n1. Two.\n' });
    const unfinished = (): readonly string[] => unfinishedIn(db, undefined);
    let during: readonly string[] = [];
    await indexFolders(db, ['file:///c'], {
      host,
      lease: lease(db, 'one', () => true),
      prepare: (uri, bytes, declared) => {
        during = unfinished();
        return Promise.resolve(packDocument(readDocument(decodeText(bytes), uri, declared)));
      },
      width: 1,
      progress: () => undefined,
      committed: () => undefined,
      cancelled: () => during.length > 0,
    });
    deepStrictEqual([during, unfinished()], [['file:///c'], ['file:///c']]);
    await index(host, 'file:///d');
    deepStrictEqual([unfinished(), unfinishedIn(db, ['file:///d'])], [['file:///c'], []]);
    await index(host, 'file:///c');
    deepStrictEqual(unfinished(), []);
    await indexWith(new Error('the disk is gone'), memoryHost({ 'file:///e/f/c.txt': 'x' }), 'file:///e/f').catch(
      () => 0,
    );
    deepStrictEqual(unfinished(), ['file:///e/f']);
    transaction(db, () => {
      writer(db).forgetRoot('file:///e');
    });
    deepStrictEqual(unfinished(), []);
  });

  it('calls a document whole that has no words', async () => {
    const host = memoryHost({ 'file:///c/a.txt': '*** *** ***\n\n— — —\n' });
    await index(host, 'file:///c');
    deepStrictEqual((await verifyStore(db, host)).damage, []);
  });

  it('forgets with a folder those in it', async () => {
    await index(memoryHost({ 'file:///c/d/a.txt': 'A/94/1\n\n1. One.\n' }), 'file:///c/d');
    transaction(db, () => {
      writer(db).forgetRoot('file:///c');
    });
    deepStrictEqual(reader().counts().folders, []);
  });

  it('fills no limit with what the reader may not see, or in another language', async () => {
    const many = Array.from({ length: 250 }, (_, at) => [
      `file:///c/${at}.txt`,
      `A/94/${at + 1}\n\nRivers\n\n1. The river 1944.\n`,
    ]);
    const host = memoryHost({
      ...(Object.fromEntries(many) as Record<string, string>),
      'file:///d/z.txt':
        'S/2039/5\n\nRivers\n\n1. Long words about many other things, and the river 1944 among them.\n',
      'file:///d/zh.txt': 'S/2039/6\n\n2039年5月1日\n\n1. 各方加强1944预警系统。各方加强预警系统。\n',
    });
    await index(host, 'file:///c', 'file:///d');
    const seen = reader(['file:///d']);
    strictEqual(seen.count(), 2);
    strictEqual(seen.find('', 2).length, 2);
    deepStrictEqual(
      seen.find('rivers', 1).map(({ source }) => source),
      ['file:///d/z.txt'],
    );
    const search = (from: StoreReader, options: Parameters<typeof searchText>[3]): string[] =>
      searchText(db, from, '1944', options, NEVER).hits.map(({ document }) => document.source);
    deepStrictEqual(search(reader(), { limit: 5, language: 'zh' }), ['file:///d/zh.txt']);
    deepStrictEqual(search(seen, { limit: 5 }).sort(), ['file:///d/z.txt', 'file:///d/zh.txt']);
    strictEqual(search(reader(), { limit: 300 }).length, 252);
    strictEqual(searchText(db, reader(), '1944', { limit: 240 }, NEVER).more, true);
  });

  it('names each place of a citation once, and all citations up to the limit', async () => {
    const list = 'See A/94/8–S/2039/5, paras. 1, 3, 5, 7, 9, 11 and 13.';
    const host = memoryHost({
      'file:///c/a.txt': `A/95/1\n\n1. ${list}\n\n2. ${list}\n\n3. ${list}\n`,
      'file:///c/b.txt': 'A/94/8–S/2039/5\n\n1. One.\n',
    });
    await index(host, 'file:///c');
    const { places, total } = citingOf(db, reader(), 'A/94/8', [], 3);
    deepStrictEqual([places.length, total], [3, 3]);
    const words = places.map(({ cites }) => cites.split(' and '));
    deepStrictEqual(
      words.map((each) => each.length),
      words.map((each) => new Set(each).size),
    );
  });
});
