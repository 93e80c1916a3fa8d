/** A footnote inserted at the cursor: where its mark stands, what becomes of the others, where its text goes. */
import { match, ok, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { afterOperation, done, textAfter } from '../../../support/restructure';

const inserted = (marked: string): Promise<string> => afterOperation('insertFootnote', marked);

describe('inserting a footnote', () => {
  for (const [name, marked, expected] of [
    [
      'puts the mark behind the stop in English, and the cursor into the note',
      '1. The gauges are read every hour⟦|⟧.\n',
      '1. The gauges are read every hour.[^1]\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'puts it behind the stop in Chinese',
      '1. 水位计𠀀每小时读取一次⟦|⟧。\r\n\r\n2. 甲。\r\n',
      '1. 水位计𠀀每小时读取一次。[^1]\r\n\r\n2. 甲。\r\n\r\n[^1]: ⟦|⟧\r\n',
    ],
    [
      'puts it before the stop in French',
      '1. Le niveau de l’eau est lu toutes les heures.⟦|⟧ Le personnel le note.\n',
      '1. Le niveau de l’eau est lu toutes les heures[^1]. Le personnel le note.\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'puts it before the stop in Russian',
      '1. Уровень воды измеряется каждый час.⟦|⟧\n',
      '1. Уровень воды измеряется каждый час[^1].\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'puts it before the stop in Spanish',
      '1. El nivel del agua se lee cada hora,⟦|⟧ y el personal lo anota.\n',
      '1. El nivel del agua se lee cada hora[^1], y el personal lo anota.\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'puts it in brackets before the stop in Arabic',
      '1. يقرأ مقياس المياه كل ساعة⟦|⟧.\n',
      '1. يقرأ مقياس المياه كل ساعة([^1]).\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'gives the next number, and the later ones one more, in sentences too',
      '1. First.[^1]\n\n2. Read⟦|⟧, and more.[^2] See note 2 above.\n\n3. End.[^3] See notes 1 to 3 above.\n\n[^1]: A.\n\n[^2]: See note 1 above.\n\n[^3]: C.\n',
      '1. First.[^1]\n\n2. Read,[^2] and more.[^3] See note 3 above.\n\n3. End.[^4] See notes 1 to 4 above.\n\n[^1]: A.\n\n[^2]: ⟦|⟧\n\n[^3]: See note 1 above.\n\n[^4]: C.\n',
    ],
    [
      'puts notes line by line where the others are',
      '1. One.[^1]\n\n2. Two⟦|⟧.\n\n3. Three.[^2]\n\n[^1]: A/93/1.\n[^2]: A/93/3.\n',
      '1. One.[^1]\n\n2. Two.[^2]\n\n3. Three.[^3]\n\n[^1]: A/93/1.\n[^2]: ⟦|⟧\n[^3]: A/93/3.\n',
    ],
    [
      'puts the note behind its paragraph where the others are behind theirs',
      '1. One.[^1]\n\n[^1]: A/93/1.\n\n2. Two⟦|⟧.\n\n(a) a;\n\n3. Three.[^2]\n\n[^2]: A/93/3.\n\n4. Four.\n',
      '1. One.[^1]\n\n[^1]: A/93/1.\n\n2. Two.[^2]\n\n(a) a;\n\n[^2]: ⟦|⟧\n\n3. Three.[^3]\n\n[^3]: A/93/3.\n\n4. Four.\n',
    ],
    [
      'numbers printed notes on, with raised figures, and no exponent',
      '1. One.¹ Two⟦|⟧ in 10⁶ m. Three.² See note 2 above.\n\n________\n\n¹ A/93/1.\n\n² A/93/3.\n',
      '1. One.¹ Two[^2] in 10⁶ m. Three.³ See note 3 above.\n\n________\n\n¹ A/93/1.\n\n[^2]: ⟦|⟧\n\n³ A/93/3.\n',
    ],
    [
      'keeps the form of the marks that the draft has',
      '1. One.([^1]) Two⟦|⟧.\n\n([^1]): A/93/1.\n',
      '1. One.([^1]) Two.([^2])\n\n([^1]): A/93/1.\n\n[^2]: ⟦|⟧\n',
    ],
    [
      'does not cut a word, a symbol or a mark in two',
      '1. The riv⟦|⟧er rises.\n',
      '1. The river[^1] rises.\n\n[^1]: ⟦|⟧\n',
    ],
    ['stays behind a symbol', '1. See A/93/1⟦|⟧20 on it.\n', '1. See A/93/120[^1] on it.\n\n[^1]: ⟦|⟧\n'],
    [
      'stands beside a mark that is there',
      '1. It rises.[^1]⟦|⟧\n\n[^1]: A.\n',
      '1. It rises.[^1],[^2]\n\n[^1]: A.\n\n[^2]: ⟦|⟧\n',
    ],
    [
      'stands before the mark behind the stop',
      '1. It rises⟦|⟧.[^1]\n\n[^1]: A.\n',
      '1. It rises.[^1],[^2]\n\n[^1]: ⟦|⟧\n\n[^2]: A.\n',
    ],
    [
      'goes back over the space behind the word',
      '1. It rises. ⟦|⟧It falls.\n',
      '1. It rises.[^1] It falls.\n\n[^1]: ⟦|⟧\n',
    ],
    ['stands in headings', 'I. Floods⟦|⟧\n\n1. One.\n', 'I. Floods[^1]\n\n1. One.\n\n[^1]: ⟦|⟧\n'],
    [
      'stands in sub-paragraphs and bullets',
      '1. These:\n\n(a) one;\n\n(b) two⟦|⟧;\n\n• three.\n',
      '1. These:\n\n(a) one;\n\n(b) two;[^1]\n\n• three.\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'counts on into an annex that does',
      '1. One⟦|⟧.\n\nAnnex\n\n1. Other.[^1]\n\n[^1]: A/93/1.\n',
      '1. One.[^1]\n\nAnnex\n\n1. Other.[^2]\n\n[^1]: ⟦|⟧\n\n[^2]: A/93/1.\n',
    ],
    [
      'leaves an annex its own count',
      '1. One.[^1] New⟦|⟧. Two.[^2]\n\n[^1]: A.\n\n[^2]: B.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: C.\n\n[^2]: D.\n',
      '1. One.[^1] New.[^2] Two.[^3]\n\n[^1]: A.\n\n[^2]: ⟦|⟧\n\n[^3]: B.\n\nAnnex I\n\n1. Three.[^1] Four.[^2]\n\n[^1]: C.\n\n[^2]: D.\n',
    ],
    [
      'puts the note at the end of an annex where each part has its own and numbers run through',
      '1. One.[^1]\n\n[^1]: Old.\n\nAnnex I\n\nTitle\n\n1. Four⟦|⟧.\n\nAnnex II\n\nTitle\n\n1. Five.[^2]\n\n[^2]: Older.\n',
      '1. One.[^1]\n\n[^1]: Old.\n\nAnnex I\n\nTitle\n\n1. Four.[^2]\n\n[^2]: ⟦|⟧\n\nAnnex II\n\nTitle\n\n1. Five.[^3]\n\n[^3]: Older.\n',
    ],
    [
      'counts marks as a Chinese keyboard types them, in their form',
      '1. 甲⟦|⟧。\n\n2. 报告【^1】指出，乙［＾2］。见注1。\n\n[^1]: 甲。\n\n[^2]: 乙。\n',
      '1. 甲。【^1】\n\n2. 报告【^2】指出，乙［＾3］。见注2。\n\n[^1]: ⟦|⟧\n\n[^2]: 甲。\n\n[^3]: 乙。\n',
    ],
    [
      'begins the count of an annex where each has its own',
      '1. One.[^1]\n\n[^1]: A.\n\nAnnex I\n\n1. Two.[^1]\n\n[^1]: B.\n\nAnnex II\n\n1. Three⟦|⟧.\n',
      '1. One.[^1]\n\n[^1]: A.\n\nAnnex I\n\n1. Two.[^1]\n\n[^1]: B.\n\nAnnex II\n\n1. Three.[^1]\n\n[^1]: ⟦|⟧\n',
    ],
    [
      'writes out an Ibid. that would mean the new note',
      '1. One.[^1] Two⟦|⟧. Three.[^2] Four.[^3]\n\n[^1]: A/93/3, para. 4.\n\n[^2]: Ibid., para. 5.\n\n[^3]: Ibid., para. 6.\n',
      '1. One.[^1] Two.[^2] Three.[^3] Four.[^4]\n\n[^1]: A/93/3, para. 4.\n\n[^2]: ⟦|⟧\n\n[^3]: A/93/3, para. 5.\n\n[^4]: Ibid., para. 6.\n',
    ],
    [
      'gives a note that is named twice its first number',
      '1. One.[^1] Two.[^2] One again.[^1] New⟦|⟧. Three.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      '1. One.[^1] Two.[^2] One again.[^1] New.[^3] Three.[^4]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: ⟦|⟧\n\n[^4]: C.\n',
    ],
  ] as const) {
    it(name, async () => {
      strictEqual(await inserted(marked), expected);
    });
  }

  for (const [before, behind, mark] of [
    ['1. There are 3⟦|⟧', '.5 million of them.', '[^1]'],
    ['1. There are 1,2⟦|⟧', '34.5 of them.', '[^1]'],
    ['1. As said in para. 3⟦|⟧', ' (a) of it.', '[^1]'],
    ['1. As resolution 1631⟦|⟧', ' (2005) says.', '[^1]'],
    ['1. As General⟦|⟧', ' Assembly resolution 60/1 says.', '[^1]'],
    ['1. See https://undocs.org/A⟦|⟧', '/60/1?x=1 for it.', '[^1]'],
    ['1. Write to gauge⟦|⟧', '@river.example for it.', '[^1]'],
    ['1. 见第1631⟦|⟧', '(2005)号决议的规定。', '[^1]'],
  ] as const) {
    it(`does not cut in two ${before.slice(3)}${behind}`, async () => {
      const whole = `${before}${behind}\n`;
      const end =
        [' million', ' of them', ' of it', ' says', ' for it', '的规定'].find((one) => behind.includes(one)) ?? '';
      const at = whole.indexOf(end);
      strictEqual(
        await inserted(whole),
        `${whole.slice(0, at)}${mark}${whole.slice(at)}\n[^1]: ⟦|⟧\n`.replace('⟦|⟧', ''),
      );
    });
  }

  it('goes back over the space that French has before a stop', async () => {
    for (const space of [' ', '\u00a0', '\u202f'])
      strictEqual(
        await inserted(`1. Cela est vrai${space};⟦|⟧ et le personnel le note dans la vallée.\n`),
        `1. Cela est vrai[^1]${space}; et le personnel le note dans la vallée.\n\n[^1]: ⟦|⟧\n`,
      );
  });

  for (const [name, marked, why] of [
    ['in a note', '1. One.[^1]\n\n[^1]: A⟦|⟧ note.\n', /cannot have a footnote/],
    ['before the first word', '⟦|⟧1. One.\n', /behind the words/],
    ['on the label', '1. ⟦|⟧One.\n', /behind the words/],
    ['on the label of a sub-paragraph', '1. These:\n\n(a) ⟦|⟧Text.\n', /behind the words/],
    ['on an empty line', '1. One.\n⟦|⟧\n\n2. Two.\n', /behind the words/],
    ['in an empty draft', '⟦|⟧', /behind the words/],
    ['in a table', '1. See table 1.\n\nTable 1\nStation\t2039\nUpper⟦|⟧ station\t3.2\n', /table has notes of its own/],
    ['in a comment', '1. One.\n<!-- on⟦|⟧e -->\n\n2. Two.\n', /comment/],
    [
      'where a raised figure may be an exponent or a mark',
      '1. One.¹ Two⟦|⟧ in 10² m. Three.²\n\n________\n\n¹ A/93/1.\n\n² A/93/3.\n',
      /^no: It is not certain whether “²” in line 1 /,
    ],
    [
      'where an exponent would become the mark of a note',
      '1. One.¹ Two⟦|⟧ in 10³ m. Three.²\n\n________\n\n¹ A/93/1.\n\n² A/93/3.\n',
      /would be read differently/,
    ],
    [
      'where a reference cannot be renumbered',
      '1. One⟦|⟧. Two.[^1]\n\n2. Three, supra note 1.\n\n[^1]: A.\n',
      /^no: Line 3 names a footnote in a way/,
    ],
    ['where two notes of a part have one number', '1. One⟦|⟧. Two.[^1]\n\n[^1]: A.\n\n[^1]: B.\n', /the same number/],
  ] as const) {
    it(`is refused ${name}`, async () => {
      match(await inserted(marked), why);
    });
  }

  it('says in one line what it did, and leads back behind the mark', async () => {
    const { text, outcome } = await done(
      'insertFootnote',
      '1. One⟦|⟧. Two.[^1] See note 1 below. Three.[^2]\n\n[^1]: A.\n\n[^2]: B.\n',
    );
    ok(!isRefusal(outcome));
    strictEqual(outcome.summary, 'Inserted footnote 1; footnotes 1–2 are now 2–3; 1 reference follows.');
    const after = textAfter(text, outcome);
    strictEqual(after.slice(0, outcome.back?.from), '1. One.[^1]');
  });
});
