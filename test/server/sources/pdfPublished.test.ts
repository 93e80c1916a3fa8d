/** Published PDF files, where they are there: what the parser finds in the text that is read out of them. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mastheadFacts, ownSymbols } from '../../../server/src/draft/masthead';
import type { Draft } from '../../../server/src/draft/nodes';
import { notes } from '../../../server/src/draft/notes';
import { parse } from '../../../server/src/draft/parse';
import { parts } from '../../../server/src/draft/tree';
import { readPdf } from '../../../server/src/sources/pdf';
import { filesIn, SHARED } from '../../support/documents';

describe('sources/pdf, published documents', function () {
  this.timeout(60_000);
  const trees = new Map<string, Draft>();

  const tree = async (name: string): Promise<Draft> => {
    const known = trees.get(name);
    if (known) return known;
    const { text } = await readPdf(new Uint8Array(readFileSync(join(SHARED ?? '', 'documents', `${name}.pdf`))));
    const read = parse(text).tree;
    trees.set(name, read);
    return read;
  };
  const numbers = (draft: Draft): number[] =>
    parts(draft).flatMap(({ blocks }) =>
      blocks.flatMap(({ block }) => (block.kind === 'paragraph' ? [block.number ?? 0] : [])),
    );
  const headings = (draft: Draft): string[] =>
    parts(draft).flatMap(({ blocks }) =>
      blocks.flatMap(({ block }) => (block.kind === 'heading' ? [`${block.level ?? 0} ${block.number ?? ''}`] : [])),
    );
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

  const PAIRS: readonly (readonly [name: string, other: string, last: number])[] = [
    ['A-HRC-WG.6-34-ITA-3', 'ru', 94],
    ['A-HRC-WG.6-7-ITA-1', 'fr', 138],
    ['A-RES-48-246', 'es', 12],
    ['A-RES-48-161', 'fr', 26],
  ];
  for (const [name, other, last] of PAIRS) {
    it(`${name} has the same paragraphs in both languages, without a gap`, async function () {
      if (!SHARED) this.skip();
      deepStrictEqual(numbers(await tree(`en/${name}`)), upTo(last));
      deepStrictEqual(numbers(await tree(`${other}/${name}`)), upTo(last));
    });
  }

  it('the sections of a report and its translation are the same', async function () {
    if (!SHARED) this.skip();
    deepStrictEqual(headings(await tree('ru/A-HRC-WG.6-34-ITA-3')), headings(await tree('en/A-HRC-WG.6-34-ITA-3')));
  });

  it('every mark has its note, and every note its mark', async function () {
    if (!SHARED) this.skip();
    const counts: Record<string, number> = {};
    for (const path of filesIn(join(SHARED, 'documents'), /\.pdf$/)) {
      const name = path.slice(join(SHARED, 'documents').length + 1, -'.pdf'.length);
      const all = notes(await tree(name));
      deepStrictEqual(
        all.filter(({ note, reference }) => !note || !reference).map(({ mark }) => mark),
        [],
        name,
      );
      counts[name] = all.length;
    }
    strictEqual(counts['en/A-HRC-WG.6-34-ITA-3'], 170);
    strictEqual(counts['ru/A-HRC-WG.6-34-ITA-3'], 170);
    strictEqual(counts['fr/A-RES-48-161'], 5);
  });

  it('each says its symbols, and its date', async function () {
    if (!SHARED) this.skip();
    const said = async (name: string): Promise<unknown> => {
      const draft = await tree(name);
      return [...ownSymbols(draft), mastheadFacts(draft).date];
    };
    deepStrictEqual(await said('en/A-79-846'), ['A/79/846', 'S/2025/198', '2025-04-01']);
    deepStrictEqual(await said('en/A-HRC-43-12'), ['A/HRC/43/12', '2019-12-27']);
    deepStrictEqual(await said('en/A-79-PV.64'), ['A/79/PV.64', null]);
    deepStrictEqual(await said('fr/A-HRC-WG.6-7-ITA-1'), ['A/HRC/WG.6/7/ITA/1', '2009-11-16']);
    deepStrictEqual(await said('es/A-RES-48-246'), ['A/RES/48/246', '1994-05-11']);
    deepStrictEqual(await said('ru/A-HRC-WG.6-34-ITA-3'), ['A/HRC/WG.6/34/ITA/3', '2019-08-14']);
    deepStrictEqual(await said('en/ECE-TRADE-C-CEFACT-2018-1'), ['ECE/TRADE/C/CEFACT/2018/1', '2018-02-08']);
  });

  it('the recommendations of a review are all there', async function () {
    if (!SHARED) this.skip();
    deepStrictEqual(numbers(await tree('en/A-HRC-43-12')), [...upTo(26), ...upTo(329), 27]);
  });

  it('a scan has no text', async function () {
    if (!SHARED) this.skip();
    const { text } = await readPdf(new Uint8Array(readFileSync(join(SHARED, 'documents/en/A-C.1-212.pdf'))));
    strictEqual(text, '');
  });
});
