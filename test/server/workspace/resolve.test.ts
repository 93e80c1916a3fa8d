/** Where citations lead. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { citations } from '../../../server/src/analysis/analysis';
import { makeRecord } from '../../../server/src/corpus/record';
import { symbolKey } from '../../../server/src/docsymbol/format';
import { parse } from '../../../server/src/draft/parse';
import { changeDraft, openDraft, resolutionOf, type OpenDraft } from '../../../server/src/workspace/workspace';
import { snapshotOf } from '../../support/check';

async function lead(text: string, corpus: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const snapshot = await snapshotOf(text, corpus);
  return citations(snapshot.draft).map((placed) => {
    const found = resolutionOf(snapshot, placed);
    if (found.state !== 'found') return found.state;
    const target = found.record?.text ?? text;
    return found.spots.map(({ from, to }) => target.slice(from, to).trim()).join(' ⏎ ');
  });
}

const LETTER =
  'A/94/8–S/2039/5\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲。\n\n2. 两项：\n\n(a) 子；\n\n(b) 丑。\n\n附件二\n\n讲话\n\n各位。\n';

describe('resolve', () => {
  it('a paragraph of an annex, with all that belongs to it', async () => {
    deepStrictEqual(await lead('1. 见A/94/8-S/2039/5，附件一，第2段。\n', { 'x.txt': LETTER }), [
      '2. 两项：\n\n(a) 子；\n\n(b) 丑。',
    ]);
  });

  it('either half of a joint symbol, in any dash', async () => {
    for (const symbol of ['A/94/8', 'S/2039/5', 'A/94/8–S/2039/5', 'A/94/8\u2011S/2039/5']) {
      deepStrictEqual(await lead(`1. 见${symbol}，附件一，第1段。\n`, { 'x.txt': LETTER }), ['1. 甲。'], symbol);
    }
  });

  it('a sub-paragraph', async () => {
    deepStrictEqual(await lead('1. 见A/94/8，附件一，第2(b)段。\n', { 'x.txt': LETTER }), ['(b) 丑。']);
  });

  it('the only part that has paragraphs, where none is named', async () => {
    deepStrictEqual(await lead('1. 见A/94/8，第1段。\n', { 'x.txt': LETTER }), ['1. 甲。']);
  });

  it('the whole document, where no place is named', async () => {
    strictEqual((await lead('1. 见A/94/8。\n', { 'x.txt': LETTER }))[0]?.startsWith('A/94/8'), true);
  });

  it('every paragraph of a range and of a list', async () => {
    deepStrictEqual(await lead('1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. 见上文第1至3段和上文第1和3段。\n'), [
      '1. 甲。 ⏎ 2. 乙。 ⏎ 3. 丙。',
      '1. 甲。 ⏎ 3. 丙。',
    ]);
  });

  it('the language version of the draft before any other', async () => {
    const corpus = {
      'A-93-1.en.txt': 'A/93/1\n\n1. The water is rising in the river.\n',
      'zh/A-93-1.txt': 'A/93/1\n\n1. 水位上涨。\n',
    };
    deepStrictEqual(await lead('1. 见A/93/1，第1段。\n', corpus), ['1. 水位上涨。']);
    deepStrictEqual(await lead('1. See the report in A/93/1, para. 1.\n', corpus), [
      '1. The water is rising in the river.',
    ]);
  });

  it('unknown where nothing can be said', async () => {
    deepStrictEqual(await lead('1. 见A/90/1。\n'), ['unknown']);
  });
});

const INSTRUMENT =
  'Chapter I\nWater\n\nArticle 1\n\nThe river is free.\n\nArticle 2\n\n1. Boats are free.\n\n2. So are ferries.\n\n3. Dams are not.\n\nChapter II\nFerries\n\nArticle 3\n\nThey run every day.\n';

/** Where the citations of a text lead that name this instrument. */
function ledTo(name: string, text: string): string[] {
  const record = makeRecord({
    symbols: [],
    uri: 'un-corpus:/en/instrument.undoc',
    source: 'file:///corpus/instrument.txt',
    title: name,
    date: null,
    language: 'en',
    held: 'held',
    format: 'text',
    paragraphs: 3,
    remarks: [],
    text: INSTRUMENT,
    pages: [],
  });
  const view = { records: new Map([[symbolKey(name), [record]]]), catalogue: new Map<string, never>() };
  const snapshot = { draft: parse(text).tree, view };
  return citations(snapshot.draft).map((placed) => {
    const found = resolutionOf(snapshot, placed);
    if (found.state === 'missing') return `no ${found.missing} in ${found.scope} of ${found.record?.title ?? ''}`;
    return found.state === 'found' && found.record === record
      ? found.spots.map(({ from, to }) => INSTRUMENT.slice(from, to).trim()).join(' ⏎ ')
      : found.state;
  });
}

describe('resolve, in an instrument that is known by its name', () => {
  it('articles and chapters of the Charter', () => {
    const leads = (text: string): string[] => ledTo('Charter of the United Nations', text);
    deepStrictEqual(leads('1. See Article 1 of the Charter and Article 2, paragraph 2, of the Charter.\n'), [
      'Article 1\n\nThe river is free.',
      '2. So are ferries.',
    ]);
    deepStrictEqual(leads('1. 根据《宪章》第二章和《联合国宪章》第二条第三项。\n'), [
      'Chapter II\nFerries\n\nArticle 3\n\nThey run every day.',
      '3. Dams are not.',
    ]);
    deepStrictEqual(leads('1. See Article 9 of the Charter and paragraph 5 of Article 2 of the Charter.\n'), [
      'no Article 9 in main of Charter of the United Nations',
      'no paragraph 5 in Article 2 of Charter of the United Nations',
    ]);
  });

  it('articles of another instrument', () => {
    const name = 'Convention on the Use of the River';
    deepStrictEqual(ledTo(name, `1. See article 1 of the ${name}, and article 1 of the Convention on Ferries.\n`), [
      'Article 1\n\nThe river is free.',
      'unknown',
    ]);
  });
});

function textOf({ draft }: OpenDraft): string {
  return [...draft.segments].map(({ raw }) => raw).join('');
}

describe('changeDraft', () => {
  it('applies changes in order, each to the text that the one before it left', () => {
    const before = openDraft('file:///a.undoc', 1, '1. 甲。\n\n2. 乙。\n');
    const after = changeDraft(before, 2, [
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, text: '丙丁' },
      { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } }, text: '！' },
      { range: { start: { line: 9, character: 9 }, end: { line: 10, character: 0 } }, text: '\n3. 戊。' },
    ]);
    strictEqual(textOf(after), '1. 丙丁！\n\n2. 乙。\n\n3. 戊。');
    deepStrictEqual(
      [...after.draft.blocks].map(({ number }) => number),
      [1, 2, 3],
    );
    strictEqual(textOf(changeDraft(after, 3, [{ text: '' }])), '');
  });

  it('leaves the blocks that an edit does not reach the same objects', () => {
    const text = Array.from({ length: 200 }, (_, at) => `${at + 1}. 段落。\n`).join('\n');
    const before = openDraft('file:///a.undoc', 1, text);
    const line = text.slice(0, text.indexOf('100. ')).split('\n').length - 1;
    const after = changeDraft(before, 2, [
      { range: { start: { line, character: 6 }, end: { line, character: 6 } }, text: '新' },
    ]);
    const [old, now] = [[...before.draft.blocks], [...after.draft.blocks]];
    const kept = now.filter((block) => old.includes(block)).length;
    strictEqual(now.length, 200);
    strictEqual(kept > 180, true, `only ${kept} of 200 blocks were kept`);
  });
});
