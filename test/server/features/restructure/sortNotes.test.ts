/** Footnotes in the order in which the text names them. */
import { match, ok, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { afterOperation, done } from '../../../support/restructure';

const sorted = (text: string): Promise<string> => afterOperation('sortNotes', text);

describe('sorting the footnotes', () => {
  for (const [name, text, expected] of [
    [
      'numbers marks, notes and references, and puts the notes in order',
      '1. One.[^2] Two.[^1] See note 1 above.\n\n[^1]: B.\n\n[^2]: A, see note 1 below.\n',
      '1. One.[^1] Two.[^2] See note 2 above.\n\n[^1]: A, see note 2 below.\n\n[^2]: B.\n',
    ],
    [
      'in Chinese, over CRLF, line by line',
      '1. 一。[^3]二𠀀。[^1]三。[^2]见注3。\r\n\r\n[^1]: 乙。\r\n[^2]: 丙。\r\n[^3]: 甲。\r\n',
      '1. 一。[^1]二𠀀。[^2]三。[^3]见注1。\r\n\r\n[^1]: 甲。\r\n[^2]: 乙。\r\n[^3]: 丙。\r\n',
    ],
    [
      'leaves notes behind their paragraphs',
      '1. Un[^2].\n\n[^2]: A.\n\n2. Deux[^1].\n\n[^1]: B.\n\n3. Trois.\n',
      '1. Un[^1].\n\n[^1]: A.\n\n2. Deux[^2].\n\n[^2]: B.\n\n3. Trois.\n',
    ],
    [
      'in Chinese brackets',
      '1. 甲【^2】，乙［＾1］。\n\n[^1]: 乙。\n\n[^2]: 甲。\n',
      '1. 甲【^1】，乙［＾2］。\n\n[^1]: 甲。\n\n[^2]: 乙。\n',
    ],
    [
      'numbers printed notes anew',
      '1. One.³ Two.⁷\n\n________\n\n³ A/93/1.\n\n⁷ A/93/3.\n',
      '1. One.¹ Two.²\n\n________\n\n¹ A/93/1.\n\n² A/93/3.\n',
    ],
    ['closes gaps', '1. Uno[^3]. Dos[^7].\n\n[^3]: A.\n\n[^7]: B.\n', '1. Uno[^1]. Dos[^2].\n\n[^1]: A.\n\n[^2]: B.\n'],
    [
      'gives a note that is named twice one number',
      '1. Один[^2]. Два[^1]. Опять[^2].\n\n[^1]: Б.\n\n[^2]: А.\n',
      '1. Один[^1]. Два[^2]. Опять[^1].\n\n[^1]: А.\n\n[^2]: Б.\n',
    ],
    [
      'in the brackets that the marks have',
      '1. واحد([^2]). اثنان([^1]).\n\n([^1]): ب.\n\n([^2]): أ.\n',
      '1. واحد([^1]). اثنان([^2]).\n\n([^1]): أ.\n\n([^2]): ب.\n',
    ],
    [
      'keeps a note that nothing names, at the end',
      '1. One.[^3]\n\n[^1]: Unused.\n\n[^3]: A.\n',
      '1. One.[^1]\n\n[^1]: A.\n\n[^2]: Unused.\n',
    ],
    [
      'writes out an Ibid. that comes behind another note',
      '1. One.[^3] Two.[^1] Three.[^2]\n\n[^1]: A/93/3, para. 4.\n\n[^2]: Ibid., para. 5.\n\n[^3]: A/93/4.\n',
      '1. One.[^1] Two.[^2] Three.[^3]\n\n[^1]: A/93/4.\n\n[^2]: A/93/3, para. 4.\n\n[^3]: Ibid., para. 5.\n',
    ],
    [
      'and one whose source goes elsewhere',
      '1. One.[^2] Two.[^1]\n\n[^1]: A/93/3, para. 4.\n\n[^2]: Ibid., para. 5.\n',
      '1. One.[^1] Two.[^2]\n\n[^1]: A/93/3, para. 5.\n\n[^2]: A/93/3, para. 4.\n',
    ],
    [
      'sorts each run by itself',
      '1. One.[^2] Two.[^1]\n\n[^1]: B.\n\n[^2]: A.\n\nAnnex I\n\n1. Three.[^2] Four.[^1]\n\n[^1]: D.\n\n[^2]: C.\n',
      '1. One.[^1] Two.[^2]\n\n[^1]: A.\n\n[^2]: B.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: C.\n\n[^2]: D.\n',
    ],
    [
      'moves notes of several lines whole',
      '1. One.[^2] Two.[^1]\n\n[^1]: B\nand more.\n\n[^2]: A.\n\n    And so on.\n',
      '1. One.[^1] Two.[^2]\n\n[^1]: A.\n\n    And so on.\n\n[^2]: B\nand more.\n',
    ],
    ['leaves a draft alone that is in order', '1. One.[^1]\n\n[^1]: A.\n', '1. One.[^1]\n\n[^1]: A.\n'],
    ['and one without footnotes', '', ''],
  ] as const) {
    it(name, async () => {
      strictEqual(await sorted(text), expected);
      if (!expected.startsWith('no')) strictEqual(await sorted(expected), expected);
    });
  }

  it('says what has no note, and what no mark', async () => {
    const { outcome } = await done('sortNotes', '1. One.[^4] Two.[^2]\n\n[^1]: Unused.\n\n[^2]: A.\n');
    ok(!isRefusal(outcome));
    strictEqual(
      outcome.summary,
      'Sorted the footnotes: 2 have another number; 1 mark has no note (line 1); 1 note has no mark (line 3).',
    );
    const { outcome: again } = await done('sortNotes', '1. One.[^1]\n\n[^1]: A.\n');
    ok(!isRefusal(again));
    strictEqual(again.summary, 'The footnotes are in order.');
    strictEqual(again.edits.length, 0);
  });

  for (const [name, text, why] of [
    [
      'where a reference is not understood',
      '1. A.[^2] B.[^1] C, supra note 2.\n\n[^1]: B.\n\n[^2]: A.\n',
      /Line 1 names/,
    ],
    ['where two notes have one number', '1. A.[^1]\n\n[^1]: A.\n\n[^1]: B.\n', /the same number/],
  ] as const) {
    it(`is refused ${name}`, async () => {
      match(await sorted(text), why);
    });
  }
});
