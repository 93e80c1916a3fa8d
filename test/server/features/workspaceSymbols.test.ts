/** Workspace symbols: what is found by number, place, words and symbol, and what of it an editor goes on to show. */
import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { Cancelled, type Corpus } from '../../../server/src/corpus/corpus';
import { ingest } from '../../../server/src/corpus/ingest';
import { memoryCorpus } from '../../../server/src/corpus/memory';
import { withRange, type FoundSymbol } from '../../../server/src/features/foundSymbol';
import { isShown } from '../../../server/src/features/symbolNames';
import { workspaceSymbols, type SymbolSources } from '../../../server/src/features/workspaceSymbols';
import { formatReader } from '../../../server/src/sources/reader';
import { draftFacts } from '../../../server/src/workspace/draftFacts';
import { openDraft } from '../../../server/src/workspace/workspace';
import { memoryHost } from '../../support/memoryHost';

const OPEN =
  'A/95/412\n\n关于河流的报告\n\n一. 导言\n\n1. 甲。\n\n2. 𠀀乙水位。\n\n附件一\n\n结论\n\n1. 丙。\n\n2. 丁。\n';
const CLOSED =
  'A/95/77\n\nReport on the locks\n\nI. Introduction\n\n1. The élection of the board.\n\n2. Two.\n\n12. Twelve.\n\nAnnex I\n\nRules\n\n1. Rule one.\n';
const ARABIC = 'A/95/78\n\nأولا - مقدمة\n\n1 - يُقاسُ منسوب المياه.\n\n2 - تُبلَّغ المحطات.\n';

const PUBLISHED = {
  'letter.txt':
    'A/94/341–S/2039/567\n\n5 March 2039\n\nLetter about the rivers\n\n附件一\n\n主席结论\n\n1. 子。\n\n2. 丑。\n\n3. 寅。\n\n附件二\n\n说明\n\n1. 卯。\n',
  'report.txt':
    'A/93/120\n\nFlood warnings\n\nI. The gauges\n\n1. The gauges are read.\n\nII. The lower valley\n\n2. Water.\n',
  'resolution.txt':
    'S/RES/1631 (2005)\n\n17 October 2005\n\nResolution 1631 (2005)\n\n1. One river.\n\n2. Two rivers.\n\n3. Three rivers.\n',
};

async function published(): Promise<Corpus> {
  const files = Object.fromEntries(Object.entries(PUBLISHED).map(([name, text]) => [`file:///c/${name}`, text]));
  const host = memoryHost(files);
  const memory = memoryCorpus();
  memory.replace((await ingest(host, ['file:///c'], formatReader(host))).documents);
  return memory;
}

describe('workspace symbols', () => {
  let sources: SymbolSources;

  before(async () => {
    const facts = (name: string, text: string): SymbolSources['open'][number] =>
      draftFacts(openDraft(`file:///w/${name}`, 1, text));
    sources = {
      open: [facts('open.undoc', OPEN)],
      closed: [facts('arabic.undoc', ARABIC), facts('closed.undoc', CLOSED)],
      corpus: await published(),
    };
  });

  const place = ({ name, location, containerName = '' }: FoundSymbol): string =>
    `${location.uri.replace('file:///w/', '').replace(/^un-corpus:\/..\//, '')} | ${name} | ${containerName}`;

  /** What the server gives for all that is typed, as most editors send it. */
  const sent = async (typed: string): Promise<string[]> => (await workspaceSymbols(typed, sources)).map(place);

  /** What VS Code shows: it sends the first word, and looks for the rest in name and container by itself. */
  const shown = async (typed: string): Promise<string[]> => {
    const [first = '', ...rest] = typed.split(' ');
    const found = await workspaceSymbols(first, sources);
    return found
      .filter(
        ({ name, containerName = '' }) =>
          isShown(name, typed) || (isShown(name, first) && isShown(containerName, rest.join(''))),
      )
      .map(place);
  };

  it('are the units of the open drafts where nothing is typed', async () => {
    deepStrictEqual(await sent(' '), [
      'open.undoc | 一. 导言 | A/95/412',
      'open.undoc | 1. 甲。 | 一. 导言 · A/95/412',
      'open.undoc | 2. 𠀀乙水位。 | 一. 导言 · A/95/412',
      'open.undoc | 附件一 结论 | A/95/412',
      'open.undoc | 1. 丙。 | 附件一 · A/95/412',
      'open.undoc | 2. 丁。 | 附件一 · A/95/412',
    ]);
  });

  it('are the paragraphs of a number, those of the open drafts first', async () => {
    const found = await sent('2');
    deepStrictEqual(found.slice(0, 4), [
      'open.undoc | 2. 𠀀乙水位。 | 一. 导言 · A/95/412',
      'open.undoc | 2. 丁。 | 附件一 · A/95/412',
      'arabic.undoc | 2 - تُبلَّغ المحطات. | أولا - مقدمة · A/95/78',
      'closed.undoc | 2. Two. | I. Introduction · A/95/77',
    ]);
    strictEqual((await shown('12'))[0], 'closed.undoc | 12. Twelve. | I. Introduction · A/95/77');
  });

  it('are the paragraphs of a place in words, and are shown though their names have other ones', async () => {
    strictEqual((await shown('第2段'))[0], 'open.undoc | 第2段 · 2. 𠀀乙水位。 | 一. 导言 · A/95/412');
    ok((await shown('para. 12')).includes('closed.undoc | para. 12 · Twelve. | I. Introduction · A/95/77'));
    strictEqual((await sent('para. 12'))[0], 'closed.undoc | para. 12 · 12. Twelve. | I. Introduction · A/95/77');
    ok((await shown('附件一 2')).includes('open.undoc | 附件一 · 2. 丁。 | 附件一 · A/95/412'));
    strictEqual((await shown('الفقرة 2')).length > 0, true);
  });

  it('are the paragraphs of a document that is named', async () => {
    const cases: readonly [string, RegExp][] = [
      ['A/94/341 附件一 3', /^A-94-341-S-2039-567\.undoc \| .*附件一.* 3\. 寅。/],
      ['A/94/341 附件二 1', /^A-94-341-S-2039-567\.undoc \| .*附件二.* 1\. 卯。/],
      ['A/93/120 2', /^A-93-120\.undoc \| A\/93\/120 2\. Water\./],
      ['1631 (2005) 3', /^S-RES-1631.* \| S\/RES\/1631 \(2005\) 3\. Three rivers\./],
      ['S/RES/1631 (2005) 3', /S\/RES\/1631 \(2005\) 3\. Three rivers\./],
      ['A/95/77 12', /^closed\.undoc \| A\/95\/77 12\. Twelve\./],
    ];
    for (const [typed, wanted] of cases) {
      for (const found of [await sent(typed), await shown(typed)])
        ok(
          found.some((line) => wanted.test(line)),
          `${typed}: ${found.join('\n')}`,
        );
    }
    strictEqual((await sent('A/93/120 2'))[0], 'A-93-120.undoc | A/93/120 2. Water. | Flood warnings');
  });

  it('are documents by symbol and by words of their title, and drafts as well', async () => {
    ok((await shown('A/93/120')).includes('A-93-120.undoc | A/93/120 Flood warnings | en'));
    ok((await shown('flood warn')).includes('A-93-120.undoc | A/93/120 Flood warnings | en'));
    ok((await shown('关于河流')).some((line) => line.startsWith('open.undoc | A/95/412 关于河流的报告')));
  });

  it('are headings by their words, in drafts and in the corpus', async () => {
    ok((await shown('lower val')).includes('A-93-120.undoc | II. The lower valley | A/93/120 · Flood warnings'));
    ok((await shown('导言')).includes('open.undoc | 一. 导言 | A/95/412'));
    ok((await shown('مقدمة')).includes('arabic.undoc | أولا - مقدمة | A/95/78'));
    // The paragraph of the corpus has the word, too.
    deepStrictEqual(
      (await sent('gauges')).filter((line) => line.startsWith('A-93')),
      ['A-93-120.undoc | I. The gauges | A/93/120 · Flood warnings'],
    );
  });

  it('are paragraphs of the drafts by their first words, whatever their accents', async () => {
    ok((await shown('水位')).includes('open.undoc | 2. 𠀀乙水位。 | 一. 导言 · A/95/412'));
    ok((await shown('election')).some((line) => line.startsWith('closed.undoc | 1. The élection')));
    ok((await shown('𠀀乙')).includes('open.undoc | 2. 𠀀乙水位。 | 一. 导言 · A/95/412'));
  });

  it('have the range of what they name, in the corpus when it is asked for', async () => {
    const [open] = await workspaceSymbols('第2段', sources);
    deepStrictEqual('range' in (open?.location ?? {}) && open?.location, {
      uri: 'file:///w/open.undoc',
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 9 } },
    });
    const [passage] = await workspaceSymbols('A/93/120 2', sources);
    ok(passage?.data && !('range' in passage.location));
    deepStrictEqual((await withRange(passage, sources.corpus))?.location, {
      uri: 'un-corpus:/en/A-93-120.undoc',
      range: { start: { line: 10, character: 0 }, end: { line: 10, character: 9 } },
    });
    strictEqual(
      await withRange({ ...passage, location: { uri: 'un-corpus:/en/A-1-1.undoc' } }, sources.corpus),
      undefined,
    );
  });

  it('are not many, and stop where nobody waits', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `${at + 1}. The river.\n`).join('\n');
    const drafts = [draftFacts(openDraft('file:///w/many.undoc', 1, many))];
    strictEqual((await workspaceSymbols('river', { ...sources, open: drafts })).length <= 160, true);
    const cancel = { cancelled: true, onCancel: () => undefined };
    await rejects(workspaceSymbols('river', sources, { cancel }), Cancelled);
  });

  it('are those of the drafts where the corpus cannot be asked', async () => {
    const corpus: Corpus = { ...sources.corpus, find: () => Promise.reject(new Error('the store is damaged')) };
    strictEqual((await workspaceSymbols('导言', { ...sources, corpus })).length, 1);
  });
});
