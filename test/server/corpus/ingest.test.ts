/** Folders → records, and what is said of everything else. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { ingest } from '../../../server/src/corpus/ingest';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { memoryHost } from '../../support/memoryHost';

const FILES = {
  'file:///c/letter.txt': 'A/94/8–S/2039/5\n\n12 March 2039\n\nLetter about the rivers\n\n1. One.\n',
  'file:///c/deep/er/S-RES-3105(2038).txt': 'Resolution\n\n1. Decides.\n',
  'file:///c/again.txt': 'S/2039/5–A/94/8\n\nX\n\n1. One.\n',
  'file:///c/twice.undoc': 'A/94/8-S/2039/5\n\n1. One.\n',
  'file:///c/none.txt': 'No symbol at all in this text.\n',
  'file:///c/empty.txt': ' \n',
  'file:///c/report.pdf': '%PDF-1.7\n',
  'file:///c/picture.png': 'not a document',
  'file:///c/.hidden/A-1-1.txt': 'A/1/1\n',
};

describe('ingest', () => {
  it('takes the symbols from the masthead, else from the name', async () => {
    const { records } = await ingest(memoryHost(FILES), ['file:///c']);
    deepStrictEqual(
      records.map(({ uri, symbols, title, date }) => ({ uri, symbols, title, date })),
      [
        { uri: 'un-corpus:/en/S-2039-5-A-94-8.undoc', symbols: ['S/2039/5', 'A/94/8'], title: 'X', date: null },
        {
          uri: 'un-corpus:/en/S-RES-3105%282038%29.undoc',
          symbols: ['S/RES/3105 (2038)'],
          title: 'Resolution',
          date: null,
        },
        {
          uri: 'un-corpus:/en/A-94-8-S-2039-5.undoc',
          symbols: ['A/94/8', 'S/2039/5'],
          title: 'Letter about the rivers',
          date: '2039-03-12',
        },
      ],
    );
  });

  it('says of each document that it leaves out what it is', async () => {
    const { skipped } = await ingest(memoryHost(FILES), ['file:///c', 'file:///absent']);
    deepStrictEqual(
      skipped.map(({ uri, why }) => [uri.slice('file:///'.length), why]),
      [
        ['c/empty.txt', 'is empty: it holds nothing but white space'],
        ['c/none.txt', 'has no document symbol in its masthead, its running heads or its name'],
        ['c/report.pdf', 'is a PDF file; only text files are read so far'],
        ['c/twice.undoc', 'is A/94/8 and S/2039/5 again, which letter.txt gives already'],
        ['absent', 'no such file or folder'],
      ],
    );
  });

  it('the corpus finds a record by every printed form of every half', async () => {
    const corpus = memoryCorpus();
    const revision = corpus.revision;
    corpus.replace((await ingest(memoryHost(FILES), ['file:///c'])).records);
    strictEqual(corpus.revision > revision, true);
    strictEqual(corpus.count, 3);
    const view = await corpus.get(['S/RES/3105(2038)', 'S/2039/5', 'A/1/1']);
    deepStrictEqual([...view.keys()], ['S/RES/3105(2038)', 'S/2039/5']);
    strictEqual((await corpus.read('un-corpus:/en/S-RES-3105%282038%29.undoc'))?.symbols[0], 'S/RES/3105 (2038)');
    strictEqual(await corpus.read('un-corpus:/en/A-1-1.undoc'), undefined);
  });
});
