/** The sheet of references: every document that is cited in a row of cells, and places put together. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { speak } from '../../../../server/src/base/l10n';
import { readReference } from '../../../../server/src/analysis/reference';
import { formatPlace, type Place } from '../../../../server/src/base/place';
import { gathered } from '../../../../server/src/features/citations/gathered';
import { referenceSheet } from '../../../../server/src/features/citations/referenceSheet';
import { snapshotOf } from '../../../support/check';
import { run } from '../../../support/steps';

const LETTER =
  'A/94/8–S/2039/5\n\n5 March 2039\n\nA letter on rivers\n\nI transmit the annex.\n\nAnnex I\n\nRules\n\n1. A.\n\n2. B.\n';

describe('the sheet of references', () => {
  it('has every document once, with its places and the paragraphs that cite it', async () => {
    const snapshot = await snapshotOf(
      '1. See A/94/8-S/2039/5, annex I, paras. 1 and 2.\n\n2. See A/90/1, para. 7.[^1]\n\n3. A/90/1, paras. 5 and 6, and paragraph 1 above. See A/96/XXX.\n\n4. Again: A/90/1.\n\n[^1]: A/94/8, annex I, para. 2.\n',
      { 'letter.txt': LETTER },
    );
    const { text, documents } = run(referenceSheet(snapshot));
    deepStrictEqual(
      text.split('\n').map((row) => row.split('\t')),
      [
        ['Document', 'Title', 'Date', 'In the corpus', 'Places cited', 'Cited in'],
        ['A/94/8–S/2039/5', 'A letter on rivers', '5 March 2039', 'held', 'annex I, paras 1 and 2', 'paras 1 and 2'],
        ['A/90/1', '', '', 'not held', 'paras 5-7', 'paras 2-4'],
        [''],
      ],
    );
    strictEqual(documents, 2);
  });

  it('has its words and signs in the language of the interface', async () => {
    const snapshot = await snapshotOf(
      '1. See Article 51 of the Charter of the United Nations and A/94/8, annex I, paras. 2 and 3.\n\n2. See A/94/8, para. 7.\n',
    );
    speak('fr', { 'Charter of the United Nations': 'Charte des Nations Unies', '{0}; {1}': '{0} ; {1}' });
    try {
      const rows = run(referenceSheet(snapshot))
        .text.split('\n')
        .map((row) => row.split('\t'));
      deepStrictEqual(
        rows.slice(1, 3).map(([name, , , , places]) => [name, places]),
        [
          ['Charte des Nations Unies', 'art. 51'],
          ['A/94/8', 'annexe I, par. 2 et 3 ; par. 7'],
        ],
      );
    } finally {
      speak('en', undefined);
    }
  });

  it('has its head alone where nothing is cited', async () => {
    const { text, documents } = run(referenceSheet(await snapshotOf('1. Nothing.\n')));
    strictEqual(text.split('\n').length, 2);
    strictEqual(documents, 0);
  });
});

describe('places put together', () => {
  const places = (...cited: readonly string[]): readonly Place[] =>
    cited.map((words) => readReference(`A/93/120, ${words}`)?.place ?? []);

  for (const [given, expected] of [
    [['para. 3', 'para. 5', 'para. 4', 'para. 3'], 'paras 3-5'],
    [['para. 3', 'para. 4'], 'paras 3 and 4'],
    [['para. 9', 'annex I, para. 2', 'para. 2', 'annex I, para. 1'], 'paras 2 and 9; annex I, paras 1 and 2'],
    [['paras. 1 to 4', 'paras. 3 to 9'], 'paras 1-9'],
    [['para. 7 (b)', 'para. 7', 'para. 7 (b)', 'para. 12'], 'paras 7, 7(b) and 12'],
    [['annex II', 'annex I'], 'annexes II and I'],
    [['section II.D', 'section III'], 'sections II.D and III'],
  ] as const)
    it(`${given.join('; ')} → ${expected}`, () => {
      strictEqual(
        gathered(places(...given))
          .map(formatPlace)
          .join('; '),
        expected,
      );
    });

  it('none of nothing', () => {
    deepStrictEqual(gathered([]), []);
    deepStrictEqual(gathered([[]]), []);
  });
});
