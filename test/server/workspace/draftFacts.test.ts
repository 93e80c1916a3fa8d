/** What is kept of a draft: its units as a reader picks from them, its citations with where they stand. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { formatPlace } from '../../../server/src/base/place';
import { draftFacts, type DraftFacts } from '../../../server/src/workspace/draftFacts';
import { openDraft } from '../../../server/src/workspace/workspace';
import { textsIn, SAMPLES } from '../../support/documents';

function facts(text: string): DraftFacts {
  return draftFacts(openDraft('file:///w/a.undoc', 1, text));
}

function cut(text: string, { start, end }: DraftFacts['units'][number]['range']): string {
  const lines = text.split('\n');
  const [from, to] = [start, end].map(
    ({ line, character }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character,
  );
  return text.slice(from, to);
}

const REPORT = `A/93/120

关于河流的报告

一. 导言

1. 水位每小时报告一次，见A/94/8–S/2039/5，附件一，第2至3段。

2. 两项：

(a) 子；

(b) 𠀀𠀁见安全理事会第2999（2039）号决议。[^1]

附件二

结论

A. 𠮷野

1. 丙。

[^1]: 又见A/93/77，第4段。
`;

describe('the units of a draft', () => {
  it('are its parts, headings and paragraphs, with what they stand in', () => {
    deepStrictEqual(
      facts(REPORT).units.map(({ kind, label, words, container, place }) =>
        [kind, label, words, container, formatPlace(place)].join(' | '),
      ),
      [
        'heading | 一. | 导言 |  | section I',
        'paragraph | 1. | 水位每小时报告一次，见A/94/8–S/2039/5，附件一，第2至3段。 | 一. 导言 | para 1',
        'paragraph | 2. | 两项： | 一. 导言 | para 2',
        'part | 附件二 | 结论 |  | annex II',
        'heading | A. | 𠮷野 | 附件二 | annex II, section A',
        'paragraph | 1. | 丙。 | 附件二 › A. 𠮷野 | annex II, para 1',
      ],
    );
  });

  it('have the range of all that belongs to them', () => {
    const { units } = facts(REPORT);
    const ranges = units.map(({ range }) => cut(REPORT, range));
    strictEqual(ranges[0], '一. 导言');
    ok(ranges[2]?.startsWith('2. 两项：') === true && ranges[2].endsWith('号决议。[^1]'));
    ok(ranges[3]?.startsWith('附件二\n') === true);
    strictEqual(ranges[4], 'A. 𠮷野');
  });

  it('have whole characters in their first words', () => {
    const [unit] = facts(`1. ${'𠀀'.repeat(60)}。\n`).units;
    strictEqual(unit?.words, `${'𠀀'.repeat(40)}…`);
    const [accents] = facts(`1. ${'e\u0301'.repeat(60)}.\n`).units;
    strictEqual(accents?.words, `${'e\u0301'.repeat(40)}…`);
    const [arabic] = facts(
      '1 - يُقاسُ منسوبُ المياه في النهر كل ساعة ثم يُبلَّغ عنه باللاسلكي إلى المركز في المدينة.\n',
    ).units;
    ok(arabic !== undefined && /^يُقاسُ منسوبُ [^…]*…$/.test(arabic.words), arabic?.words);
  });

  it('of an instrument are its articles', () => {
    const { units } = facts('Convention on the River\n\nArticle 1\n\nIt applies.\n\nArticle 2\n\n1. Two.\n');
    deepStrictEqual(
      units.map(({ kind, label, container, place }) => [kind, label, container, formatPlace(place)].join(' | ')),
      [
        'article | Article 1 |  | Article 1',
        'article | Article 2 |  | Article 2',
        'paragraph | 1. | Article 2 | Article 2, para 1',
      ],
    );
  });
});

describe('the citations of a draft', () => {
  it('have a row for each document and place, with range, place and words', () => {
    const { citations, symbols, title, language } = facts(REPORT);
    deepStrictEqual([symbols, title, language], [['A/93/120'], '关于河流的报告', 'zh']);
    deepStrictEqual(
      citations.map(({ target, part, unit, first, last, where, range, place }) =>
        [target, part, unit, first, last, where, formatPlace(place), cut(REPORT, range)].join(' | '),
      ),
      [
        'A/94/8 | annex I | paragraph | 2 | 3 | paragraph 1 | para 1 | A/94/8–S/2039/5，附件一，第2至3段',
        'S/2039/5 | annex I | paragraph | 2 | 3 | paragraph 1 | para 1 | A/94/8–S/2039/5，附件一，第2至3段',
        'S/RES/2999(2039) |  |  | 0 | 0 | paragraph 2 | para 2(b) | 安全理事会第2999（2039）号决议',
        'A/93/77 |  | paragraph | 4 | 4 | note 1 of annex II | annex II, note 1 | A/93/77，第4段',
      ],
    );
  });

  it('know the unit that they stand in, from a note the one of its mark', () => {
    const { citations, units } = facts(REPORT);
    deepStrictEqual(
      citations.map(({ at }) => units[at]?.label),
      ['1.', '1.', '2.', '2.'],
    );
  });

  it('are shown with some words before and behind them, on one line', () => {
    const long = 'The boats of the river are counted every year by the commission of the lower valley.';
    const [row] = facts(`1. ${long} See A/93/77,\npara. 4. ${long}\n`).citations;
    strictEqual(
      row?.words,
      '…the commission of the lower valley. See A/93/77, para. 4. The boats of the river are counted…',
    );
  });

  it('are plain data that can be kept without the draft', () => {
    for (const { name, text } of textsIn(SAMPLES, /\.undoc$/))
      deepStrictEqual(structuredClone(facts(text)), facts(text), name);
  });
});
