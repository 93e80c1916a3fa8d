/** Folders → documents, and what is said of everything else. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { inEnglish } from '../../../server/src/base/l10n';
import { ingest } from '../../../server/src/corpus/ingest';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { formatReader } from '../../../server/src/sources/reader';
import { memoryHost } from '../../support/memoryHost';

const FILES = {
  'file:///c/letter.txt': 'A/94/8–S/2039/5\n\n12 March 2039\n\nLetter about the rivers\n\n1. One.\n',
  'file:///c/deep/er/S-RES-3105(2038).txt': 'The rivers\n\n1. Decides.\n',
  'file:///c/twice.undoc': 'A/94/8-S/2039/5\n\n1. One.\n',
  'file:///c/none.txt': 'No symbol at all in this text.\n',
  'file:///c/declared.txt': 'Nothing is printed here.\n\n1. One.\n',
  'file:///c/rapporteur.json': JSON.stringify({
    documents: {
      'declared.txt': { symbol: 'S/2041/7', date: '2041-01-09', title: 'A letter' },
      'none.txt': { symbol: 'no symbol' },
    },
  }),
  'file:///c/empty.txt': ' \n',
  'file:///c/old.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
  'file:///c/picture.png': 'not a document',
  'file:///c/.hidden/A-1-1.txt': 'A/1/1\n',
};

const read = (): ReturnType<typeof ingest> => {
  const host = memoryHost(FILES);
  return ingest(host, ['file:///c', 'file:///absent'], formatReader(host));
};

describe('ingest', () => {
  it('takes the symbols from the masthead, else from the name, else from rapporteur.json; else there is the title', async () => {
    const { documents } = await read();
    deepStrictEqual(
      documents.map(({ source, symbols, date }) => [source.slice('file:///c/'.length), symbols.join(), date]),
      [
        ['declared.txt', 'S/2041/7', '2041-01-09'],
        ['deep/er/S-RES-3105(2038).txt', 'S/RES/3105 (2038)', null],
        ['letter.txt', 'A/94/8,S/2039/5', '2039-03-12'],
        ['none.txt', '', null],
        ['twice.undoc', 'A/94/8,S/2039/5', null],
      ],
    );
    strictEqual(documents.find(({ source }) => source.endsWith('declared.txt'))?.title, 'A letter');
  });

  it('says of each document that it leaves out what it is', async () => {
    const { problems } = await read();
    deepStrictEqual(
      problems.map(({ uri, why }) => [uri.slice('file:///'.length), inEnglish(why)]),
      [
        ['c/rapporteur.json', 'says of none.txt: "no symbol" is no document symbol'],
        ['c/empty.txt', 'is empty: it holds nothing but white space'],
        ['c/old.doc', 'is an old Word file (.doc); save it as .docx or as text'],
        ['absent', 'cannot be listed: no such file or folder'],
      ],
    );
  });

  it('the corpus finds a record by every printed form of every half, the dated one first', async () => {
    const corpus = memoryCorpus();
    const { revision } = corpus;
    corpus.replace((await read()).documents);
    strictEqual(corpus.revision > revision, true);
    strictEqual(corpus.count, 5);
    const { records } = await corpus.get(['S/RES/3105(2038)', 'S/2039/5', 'A/1/1']);
    deepStrictEqual([...records.keys()], ['S/RES/3105(2038)', 'S/2039/5']);
    deepStrictEqual(
      records.get('S/2039/5')?.map(({ source }) => source),
      ['file:///c/letter.txt', 'file:///c/twice.undoc'],
    );
    strictEqual((await corpus.read('un-corpus:/en/S-RES-3105%282038%29.undoc'))?.symbols[0], 'S/RES/3105 (2038)');
    strictEqual(await corpus.read('un-corpus:/en/A-1-1.undoc'), undefined);
  });

  it('calls a resolution by its subject, where its text says no more than when it was adopted', async () => {
    const host = memoryHost({
      'file:///c/S-RES-2196(2015).txt':
        'Adopted by the Security Council at its 7366th meeting, on 22 January 2015\n\nThe Security Council,\n\n1. Decides to remain seized of the matter.\n',
    });
    const { documents } = await ingest(host, ['file:///c'], formatReader(host));
    deepStrictEqual(
      documents.map(({ title }) => title),
      ['Central African Republic'],
    );
  });

  it('knows title and date of a resolution that is not held from the catalogue', async () => {
    const { catalogue } = await memoryCorpus().get(['S/RES/2196(2015)', 'S/RES/9999(2015)']);
    strictEqual(catalogue.size, 1);
    strictEqual(catalogue.get('S/RES/2196(2015)')?.date, '2015-01-22');
  });
});
