/** Who cites a place in the corpus: under every symbol that the document may have, each citation once, and no longer than somebody waits. */
import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { Cancelled, type CancelSignal, type Corpus } from '../../../server/src/corpus/corpus';
import { ingest } from '../../../server/src/corpus/ingest';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import type { Asked } from '../../../server/src/features/asked';
import { citedElsewhere, citers, type CitersParts } from '../../../server/src/lsp/citers';
import { openDocuments } from '../../../server/src/lsp/documents';
import { formatReader } from '../../../server/src/sources/reader';
import { memoryHost } from '../../support/memoryHost';

const GOING_ON: CancelSignal = { cancelled: false, onCancel: () => undefined };
const FILES = {
  'letter.txt': 'A/94/8–S/2039/5\n\n5 March 2039\n\nLetter about the rivers\n\n1. One.\n\n2. Two.\n',
  'reply.txt':
    'A/96/1\n\n7 May 2041\n\nReply\n\n1. See A/95/7, paras. 1 and 3.\n\n2. See S/2040/9, para. 3.\n\n3. See A/94/8, para. 2.\n',
};

async function parts(files: Readonly<Record<string, string>>): Promise<CitersParts & { readonly asked: string[] }> {
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`file:///c/${name}`, text])));
  const memory = memoryCorpus();
  memory.replace((await ingest(host, ['file:///c'], formatReader(host))).documents);
  const asked: string[] = [];
  const corpus: Corpus = {
    ...memory,
    citing(symbol, place, limit) {
      asked.push(symbol);
      return memory.citing(symbol, place, limit);
    },
  };
  const index = { all: () => Promise.resolve([]), soFar: () => [], changed: () => undefined };
  return { host, documents: openDocuments(corpus), corpus, index, asked };
}

const paragraph = (number: string): Asked['places'][number] => [
  { unit: 'paragraph', ranges: [{ first: { number, sub: [] }, last: { number, sub: [] } }] },
];

const asking = (symbols: readonly string[], places: Asked['places']): Asked => ({
  here: [],
  declared: [],
  symbols,
  places,
});

describe('who cites a document', () => {
  it('is asked under both symbols of a joint one that is not held, and what is found twice is told once', async () => {
    const it = await parts(FILES);
    const found = await citers(
      it,
      asking(['A/95/7', 'S/2040/9'], [paragraph('1'), paragraph('3')]),
      'file:///w/a.undoc',
      GOING_ON,
    );
    deepStrictEqual(found.corpus.map(({ label, cites }) => `${label} ${cites}`).sort(), ['1. para 3', '2. para 3']);
    deepStrictEqual(it.asked, ['A/95/7', 'A/95/7', 'S/2040/9', 'S/2040/9']);
    const lenses = await citedElsewhere(it, ['A/95/7', 'S/2040/9'], 'file:///w/a.undoc', GOING_ON);
    strictEqual(lenses.citations.length, 2);
    strictEqual(lenses.more, false);
  });

  it('is asked once under the names of one that is held', async () => {
    const it = await parts(FILES);
    const found = await citers(it, asking(['A/94/8', 'S/2039/5'], [[]]), 'file:///w/a.undoc', GOING_ON);
    deepStrictEqual(
      found.corpus.map(({ label }) => label),
      ['3.'],
    );
    deepStrictEqual(it.asked, ['A/94/8']);
  });

  it('is said not to be all where there are too many to count', async () => {
    const many = Array.from({ length: 600 }, (_, at) => `${at + 1}. See A/95/7, para. 3.\n\n`).join('');
    const it = await parts({ 'many.txt': `A/96/1\n\n7 May 2041\n\nMany\n\n${many}` });
    const { citations, more } = await citedElsewhere(it, ['A/95/7'], 'file:///w/a.undoc', GOING_ON);
    ok(more);
    strictEqual(citations.length, 500);
  });

  it('is not asked for when nobody waits any more', async () => {
    const it = await parts(FILES);
    const cancel = { ...GOING_ON, cancelled: true };
    await rejects(citers(it, asking(['A/95/7'], [[]]), 'file:///w/a.undoc', cancel), Cancelled);
    await rejects(citedElsewhere(it, ['A/95/7'], 'file:///w/a.undoc', cancel), Cancelled);
    deepStrictEqual(it.asked, []);
  });
});
