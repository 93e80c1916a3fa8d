/** The shelves of a store in a real database against those of the corpus in memory. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { told } from '../../../../server/src/base/l10n';
import { readDocument, type CorpusDocument } from '../../../../server/src/corpus/document';
import { memoryCorpus } from '../../../../server/src/corpus/memory';
import { openDatabase, transaction, type Database } from '../../../../server/src/corpus/store/database';
import { READING } from '../../../../server/src/corpus/store/fingerprint';
import { storeReader } from '../../../../server/src/corpus/store/read';
import { folderCounts, storeShelves } from '../../../../server/src/corpus/store/shelves';
import { packTrouble } from '../../../../server/src/corpus/store/trouble';
import { writer } from '../../../../server/src/corpus/store/write';
import { putDocument } from '../../../support/storeFiles';

const NO_PDF = told('is no PDF');
const AWAY = told('cannot be listed: {0}', 'no such folder');

const FILES: Readonly<Record<string, string>> = {
  'file:///c/a/A-94-8.txt':
    'A/94/8–S/2039/5\n\n12 March 2039\n\nLetter about the rivers\n\n1. The gauges are read hourly.\n',
  'file:///c/a/A-93-120.txt': 'A/93/120\n\n1 May 2038\n\nGauges\n\n1. Locks and gauges.\n',
  'file:///c/b/A-93-120.zh.txt':
    'A/93/120\n\n2038年5月1日\n\n水尺\n\n1. 各方加强预警系统，工作人员每小时读取一次水位。\n',
  'file:///c/b/A-93-121.pdf': '',
  'file:///c/b/again.txt': 'A/93/120*\n\n1 May 2038\n\nGauges\n\n1. Reissued text about the locks.\n',
};

describe('the shelves of a store', () => {
  let folder: string;
  let db: Database;
  const documents: (CorpusDocument & { source: string })[] = [];
  const memory = memoryCorpus();
  const read = (roots?: readonly string[]): ReturnType<typeof storeReader> => storeReader(db, roots);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-shelves-'));
    db = openDatabase(join(folder, 'a.db'));
    const write = writer(db);
    transaction(db, () => {
      for (const [uri, text] of Object.entries(FILES)) {
        const document = readDocument({ format: 'text', text, pages: [], facts: {}, remarks: [] }, uri, undefined);
        documents.push({ ...document, source: uri });
        putDocument(write, uri, FILES[uri] ?? '', document);
      }
      const unread = { uri: 'file:///c/b/broken.pdf', size: 1, modified: 1, declared: '', drive: '', reading: READING };
      write.note({ ...unread, hash: null, document: null, problem: packTrouble({ why: NO_PDF }) });
      write.root('file:///c', null);
      write.root('file:///away', packTrouble({ why: AWAY }));
      write.bump();
    });
    memory.replace(documents, [
      { uri: 'file:///away', why: AWAY },
      { uri: 'file:///c/b/broken.pdf', why: NO_PDF },
    ]);
  });
  after(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  it('have the same documents as those of the memory, and find the same', async () => {
    const shelves = storeShelves(db, read(), {});
    for (const filter of ['', 'gauges', 'security', '2038 general', '水尺', 'locks', 'A/94', 'letter riv']) {
      const sorted = (counts: readonly object[]): string[] => counts.map((count) => JSON.stringify(count)).sort();
      deepStrictEqual(sorted(shelves.counts(filter)), sorted(await memory.shelves(filter)), filter);
      for (const { organ, year } of shelves.counts(filter)) {
        const query = { organ, year, filter, limit: 10 };
        const versions = ({ documents: found, total }: Awaited<ReturnType<typeof memory.shelf>>): unknown[] => [
          total,
          ...found.map((all) => all.map(({ source, language }) => [source, language])),
        ];
        deepStrictEqual(versions(shelves.shelf(query)), versions(await memory.shelf(query)), `${filter} ${organ}`);
      }
    }
    deepStrictEqual(
      shelves.counts('').find(({ organ }) => organ === 'Security Council'),
      {
        organ: 'Security Council',
        year: 2039,
        documents: 1,
      },
    );
    const [versions] = shelves.shelf({
      organ: 'General Assembly',
      year: 2038,
      filter: '',
      limit: 1,
    }).documents;
    deepStrictEqual(versions?.map(({ language }) => language).sort(), ['en', 'en', 'zh']);
  });

  it('have nothing that the reader may not see, and folders are counted alike', async () => {
    const shelves = storeShelves(db, read(['file:///c/a']), {});
    deepStrictEqual(
      shelves
        .counts('')
        .map(({ organ, year, documents: count }) => `${organ} ${year ?? ''} ${count}`)
        .sort(),
      ['General Assembly 2038 1', 'General Assembly 2039 1', 'Security Council 2039 1'],
    );
    const uris = ['file:///c', 'file:///c/a', 'file:///c/ab', 'file:///c/b', 'file:///away'];
    const counts = folderCounts(db, uris);
    deepStrictEqual(
      counts.map(({ documents: count, files, problem }) => [count, files, problem]),
      [
        [5, 6, null],
        [2, 2, null],
        [0, 0, null],
        [3, 4, null],
        [0, 0, AWAY],
      ],
    );
    const { scans, unread } = counts[0] ?? {};
    deepStrictEqual(scans, { count: 1, first: ['file:///c/b/A-93-121.pdf'] });
    deepStrictEqual(unread, { count: 1, first: ['file:///c/b/broken.pdf'] });
    deepStrictEqual(await memory.folders(uris), counts);
  });

  it('have what has come since', () => {
    const path = join(folder, 'shelves.db');
    const other = openDatabase(path);
    const write = writer(other);
    const shelves = storeShelves(other, storeReader(other, undefined), {});
    deepStrictEqual(shelves.counts(''), []);
    const [first] = documents;
    ok(first);
    transaction(other, () => {
      putDocument(write, first.source, FILES[first.source] ?? '', first);
      write.bump();
    });
    strictEqual(shelves.counts('').length, 2);
    other.close();
  });
});
