/** A footnote taken away: its marks, its note, the later numbers, and who names it. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { afterOperation, done, textAfter } from '../../../support/restructure';

const deleted = (marked: string): Promise<string> => afterOperation('deleteFootnote', marked);

describe('deleting a footnote', () => {
  for (const [name, marked, expected] of [
    [
      'takes mark and note away, from the mark',
      '1. One.[^1] Two.[^⟦|⟧2] Three.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      '1. One.[^1] Two.⟦|⟧ Three.[^2]\n\n[^1]: A.\n\n[^2]: C.\n',
    ],
    [
      'or from the note',
      '1. 一。[^1]二。[^2]见注2。\r\n\r\n[^1]: ⟦|⟧甲。\r\n[^2]: 乙。\r\n',
      '1. 一。⟦|⟧二。[^1]见注1。\r\n\r\n[^1]: 乙。\r\n',
    ],
    [
      'with every mark of it, and the comma between two',
      '1. Un[^1],[^2⟦|⟧]. Deux[^2],[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      '1. Un[^1]⟦|⟧. Deux[^2].\n\n[^1]: A.\n\n[^2]: C.\n',
    ],
    ['with the space that only the mark had', '1. Уровень растёт [^⟦|⟧1].\n\n[^1]: А.\n', '1. Уровень растёт⟦|⟧.\n'],
    [
      'whose note is empty yet',
      '1. One.[^1],[^2] See note 1 above.\n\n[^1]: A.\n\n[^2]: ⟦|⟧\n',
      '1. One.[^1]⟦|⟧ See note 1 above.\n\n[^1]: A.\n',
    ],
    [
      'in Chinese brackets',
      '1. 甲【^⟦|⟧1】，乙［＾2］。\n\n[^1]: 甲。\n\n【^2】: 乙。\n',
      '1. 甲⟦|⟧，乙［＾1］。\n\n【^1】: 乙。\n',
    ],
    ['in brackets', '1. يرتفع المنسوب([^⟦|⟧1]).\n\n[^1]: أ.\n', '1. يرتفع المنسوب⟦|⟧.\n'],
    ['whose note is not there', '1. El nivel sube[^⟦|⟧1].\n', '1. El nivel sube⟦|⟧.\n'],
    [
      'whose note is a letter',
      '1. One.[^⟦|⟧a] Two.[^1]\n\n[^a]: A.\n\n[^1]: B.\n',
      '1. One.⟦|⟧ Two.[^1]\n\n[^1]: B.\n',
    ],
    [
      'and writes out an Ibid. that leans on it',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A/93/3, para. 4.\n\n[^2]: Ibid., para. 5.\n',
      '1. One.⟦|⟧ Two.[^1]\n\n[^1]: A/93/3, para. 5.\n',
    ],
    [
      'from a list of notes that goes on without it',
      '1. One.[^1] Two.[^⟦|⟧2] Three.[^3] See notes 1 to 3 above.\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      '1. One.[^1] Two.⟦|⟧ Three.[^2] See notes 1 to 2 above.\n\n[^1]: A.\n\n[^2]: C.\n',
    ],
    [
      'of one run alone',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: A.\n\n[^2]: B.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: C.\n\n[^2]: D.\n',
      '1. One.⟦|⟧ Two.[^1]\n\n[^1]: B.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: C.\n\n[^2]: D.\n',
    ],
  ] as const) {
    it(name, async () => {
      strictEqual(await deleted(marked), expected);
    });
  }

  it('asks about a sentence that names it', async () => {
    const { text, outcome } = await done(
      'deleteFootnote',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n2. See note 1 above, and notes 1 and 2 above.\n\n[^1]: A.\n\n[^2]: B.\n',
    );
    ok(!isRefusal(outcome));
    strictEqual(
      textAfter(text, outcome),
      '1. One. Two.[^1]\n\n2. See note 1 above, and notes 1 and 1 above.\n\n[^1]: B.\n',
    );
    strictEqual(
      textAfter(text, outcome, true),
      '1. One. Two.[^1]\n\n2. See note […] above, and notes […] and 1 above.\n\n[^1]: B.\n',
    );
    deepStrictEqual(
      outcome.asks?.map(({ label, description }) => [label, description]),
      [
        ['Footnote 1 is deleted: “note 1 above”', 'line 3'],
        ['Footnote 1 is deleted: “notes 1 and 2 above”', 'line 3'],
      ],
    );
    strictEqual(
      outcome.summary,
      'Deleted footnote 1; footnote 2 is now 1; 1 reference follows; 2 references name what is gone.',
    );
  });

  for (const [name, marked, why] of [
    ['where there is none', '1. On⟦|⟧e.[^1]\n\n[^1]: A.\n', /Put the cursor on a footnote mark/],
    ['past the end of an empty draft', '⟦|⟧', /Put the cursor/],
    [
      'where a reference is not understood',
      '1. One.[^⟦|⟧1]\n\n2. Two, supra note 1.\n\n[^1]: A.\n',
      /^no: Line 3 names a footnote/,
    ],
    [
      'where an Ibid. is not understood',
      '1. One.[^⟦|⟧1] Two.[^2]\n\n[^1]: United Nations, Treaty Series, vol. 5.\n\n[^2]: Ibid., vol. 6.\n',
      /^no: The footnote in line 5 says “Ibid.”/,
    ],
    ['with a comment in it', '1. One.[^⟦|⟧1]\n\n[^1]: A\n<!-- x -->\nb.\n', /comment/],
  ] as const) {
    it(`is refused ${name}`, async () => {
      match(await deleted(marked), why);
    });
  }
});
