/** Titles at hand: what a few letters or words find, in whatever order the documents came. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { growingTitles, type Titles } from '../../../server/src/corpus/titles';
import { titleIndex } from '../../../server/src/corpus/titleIndex';
import { ingest } from '../../../server/src/corpus/ingest';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { tokens } from '../../../server/src/corpus/tokens';
import { symbolKey } from '../../../server/src/docsymbol/format';
import type { Language } from '../../../server/src/languages/lexicon';
import { formatReader } from '../../../server/src/sources/reader';
import { memoryHost } from '../../support/memoryHost';
import { random } from '../../support/random';

type CorpusFile = Awaited<ReturnType<typeof ingest>>['documents'][number];

const words = (text: string): string[] => tokens(text).map(({ word }) => word);

function titlesOf(lines: readonly (readonly [symbols: string, title: string, language?: Language])[]): Titles {
  const titles = growingTitles();
  for (const [symbols, title, language = 'en'] of lines)
    titles.add({ symbols: symbols.split('-'), title, date: null, language }, true);
  return titles;
}
const names = (found: readonly { symbols: readonly string[] }[]): string[] =>
  found.map(({ symbols }) => symbols.join('-'));

describe('titles', () => {
  it('are one document in several languages', () => {
    const titles = titlesOf([
      ['A/94/3', 'Small locks'],
      ['A/94/4', 'Weirs'],
      ['A/94/3', '小型水闸', 'zh'],
    ]);
    strictEqual(titles.count, 2);
    deepStrictEqual(names(titles.withWords(words('小型水闸'))), ['A/94/3']);
    deepStrictEqual(titles.ofKey('A/94/3')?.titles, { en: 'Small locks', zh: '小型水闸' });
  });

  it('are found by all words, the last half typed, without case and accents', () => {
    const titles = titlesOf([
      ['A/94/3', 'Small locks and weirs'],
      ['A/94/4', 'Les écluses de la vallée', 'fr'],
      ['A/94/5', 'Weirs and small boats'],
    ]);
    deepStrictEqual(names(titles.withWords(words('small wei'))), ['A/94/3', 'A/94/5']);
    deepStrictEqual(names(titles.withRun(words('small lo'))), ['A/94/3']);
    deepStrictEqual(names(titles.withRun(words('and sm'))), ['A/94/5']);
    deepStrictEqual(names(titles.withWords(words('ECLUS'))), ['A/94/4']);
    deepStrictEqual(names(titles.withWords(words('eir'))), []);
    deepStrictEqual(titles.withWords([]), []);
  });

  it('are found by the beginning of either half of a symbol, the shortest first of too many', () => {
    const titles = titlesOf([
      ['A/94/341-S/2039/567', 'Letter'],
      ['A/94/3', 'Report'],
      ['A/94/35', 'Another'],
      ['A/94/36', 'A third'],
    ]);
    deepStrictEqual(names(titles.beginning('S/2039/5', 9)), ['A/94/341-S/2039/567']);
    deepStrictEqual(names(titles.beginning('A/94/3', 2)), ['A/94/3', 'A/94/35']);
    deepStrictEqual(titles.beginning('B/', 2), []);
  });

  it('of the catalogue are those of what is held, where that has the same symbol', () => {
    const titles = growingTitles();
    titles.add({ symbols: ['A/RES/90/1', 'S/RES/9000 (2040)'], title: 'Joint', date: null, language: 'en' }, true);
    titles.add({ symbols: ['A/RES/90/1'], title: 'Half', date: '2040', language: 'en' }, false);
    titles.add({ symbols: ['A/RES/90/2'], title: 'Only known', date: '2040', language: 'en' }, false);
    titles.add({ symbols: ['A/RES/90/2'], title: 'Now held', date: null, language: 'fr' }, true);
    strictEqual(titles.count, 2);
    strictEqual(titles.ofKey('A/RES/90/2')?.held, true);
  });

  it('find whatever has the words, as a look at each of them does', () => {
    const r = random(3);
    const all = ['river', 'ripe', 'rock', 'lock', 'locker', 'weir'];
    const lines = Array.from({ length: 300 }, (_, at) => {
      const title = Array.from({ length: 1 + r.integer(4) }, () => r.pick(all)).join(' ');
      return [`A/94/${at + 1}`, title] as const;
    });
    const titles = titlesOf(lines);
    for (let round = 0; round < 200; round++) {
      const typed = [
        ...Array.from({ length: r.integer(3) }, () => r.pick(all)),
        r.pick(all).slice(0, 1 + r.integer(4)),
      ];
      const last = typed.at(-1) ?? '';
      const wanted = lines.filter(([, title]) => {
        const own = title.split(' ');
        return typed.slice(0, -1).every((word) => own.includes(word)) && own.some((word) => word.startsWith(last));
      });
      deepStrictEqual(names(titles.withWords(typed)), names(wanted.map(([symbol]) => ({ symbols: [symbol] }))));
    }
  });
});

describe('the titles of a corpus', () => {
  const documentsOf = async (texts: Readonly<Record<string, string>>): Promise<readonly CorpusFile[]> => {
    const files = Object.entries(texts).map(([name, text]) => [`file:///c/${name}`, text]);
    const host = memoryHost(Object.fromEntries(files) as Record<string, string>);
    return (await ingest(host, ['file:///c'], formatReader(host))).documents;
  };

  it('follow it: what is new comes, what has gone goes, and the catalogue is behind both', async () => {
    const memory = memoryCorpus();
    const index = titleIndex(memory);
    strictEqual(index.growing, true);
    strictEqual(index.now().ofKey('A/94/3'), undefined);
    memory.replace(await documentsOf({ 'a.txt': 'A/94/3\n\nSmall locks\n\n1. One.\n' }));
    await index.caughtUp();
    await index.caughtUp();
    strictEqual(index.growing, false);
    strictEqual(index.now().ofKey('A/94/3')?.held, true);
    strictEqual(index.now().ofKey(symbolKey('S/RES/1631 (2005)'))?.held, false);
    memory.replace(await documentsOf({ 'b.txt': 'A/94/4\n\nWeirs\n\n1. One.\n' }));
    strictEqual(index.growing, true);
    await index.caughtUp();
    strictEqual(index.now().ofKey('A/94/3'), undefined);
    strictEqual(index.now().ofKey('A/94/4')?.held, true);
  });

  it('stay where the corpus cannot be asked', async () => {
    const memory = memoryCorpus();
    memory.replace(await documentsOf({ 'a.txt': 'A/94/3\n\nSmall locks\n\n1. One.\n' }));
    let works = true;
    const index = titleIndex({
      get revision() {
        return works ? 1 : 2;
      },
      reading: false,
      count: 1,
      get: (keys) => memory.get(keys),
      read: (uri) => memory.read(uri),
      find: (query, limit) => memory.find(query, limit),
      titles: (after, limit) => (works ? memory.titles(after, limit) : Promise.reject(new Error('gone'))),
      search: (query, options) => memory.search(query, options),
      passages: (symbol, place) => memory.passages(symbol, place),
      citing: (symbol, place, limit) => memory.citing(symbol, place, limit),
      inContext: (places) => memory.inContext(places),
      shelves: (filter) => memory.shelves(filter),
      shelf: (query) => memory.shelf(query),
      folders: (uris) => memory.folders(uris),
      problems: () => memory.problems(),
      counts: () => memory.counts(),
    });
    await index.caughtUp();
    works = false;
    await index.caughtUp();
    strictEqual(index.now().ofKey('A/94/3')?.held, true);
  });
});
