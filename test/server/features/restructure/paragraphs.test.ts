/** Paragraphs, items and sections come, go and change places; whatever names them follows, in six languages. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import type { OperationName } from '../../../../server/src/protocol';
import { afterOperation, done, textAfter } from '../../../support/restructure';

interface Example {
  readonly what: string;
  readonly operation: OperationName;
  readonly before: string;
  readonly after: string;
}

async function check({ operation, before, after }: Example): Promise<void> {
  strictEqual(await afterOperation(operation, before), after);
}

/** Lists, ranges and items in each language: paragraph 2 gets one before it. */
const shifted: readonly (readonly [language: string, before: string, after: string])[] = [
  [
    'Chinese',
    '1. 见下文第2、4、5 和 6 段、第2至4段和第3(b)段。\n\n2. ⟦|⟧二。\n\n3. 三：\n\n(a) 甲；\n\n(b) 乙。\n\n4. 四。\n\n5. 五。\n\n6. 见上文第3段和第5至6段。\n',
    '1. 见下文第3、5、6 和 7 段、第3至5段和第4(b)段。\n\n2. ⟦|⟧\n\n3. 二。\n\n4. 三：\n\n(a) 甲；\n\n(b) 乙。\n\n5. 四。\n\n6. 五。\n\n7. 见上文第4段和第6至7段。\n',
  ],
  [
    'English',
    '1. See paras. 2–3 and 4 below, and paragraph 3 (b) below.\n\n2. ⟦|⟧Two.\n\n3. These:\n\n(a) One;\n\n(b) Two.\n\n4. See paragraphs 2, 3 and 4 above.\n',
    '1. See paras. 3–4 and 5 below, and paragraph 4 (b) below.\n\n2. ⟦|⟧\n\n3. Two.\n\n4. These:\n\n(a) One;\n\n(b) Two.\n\n5. See paragraphs 3, 4 and 5 above.\n',
  ],
  [
    'French',
    '1. Voir les paragraphes 2 à 4 ci-dessous et le paragraphe 3 b) ci-dessous.\n\n2. ⟦|⟧La Commission a examiné la question.\n\n3. Elle a décidé de ce qui suit :\n\na) Un ;\n\nb) Deux.\n\n4. Voir par. 2 et 3 ci-dessus.\n',
    '1. Voir les paragraphes 3 à 5 ci-dessous et le paragraphe 4 b) ci-dessous.\n\n2. ⟦|⟧\n\n3. La Commission a examiné la question.\n\n4. Elle a décidé de ce qui suit :\n\na) Un ;\n\nb) Deux.\n\n5. Voir par. 3 et 4 ci-dessus.\n',
  ],
  [
    'Spanish',
    '1. Véanse los párrafos 2 a 4 infra y el párrafo 3 b) infra.\n\n2. ⟦|⟧La Comisión examinó la cuestión de los ríos.\n\n3. La Comisión decidió lo siguiente:\n\na) Uno;\n\nb) Dos.\n\n4. Véanse los párrs. 2 y 3 supra.\n',
    '1. Véanse los párrafos 3 a 5 infra y el párrafo 4 b) infra.\n\n2. ⟦|⟧\n\n3. La Comisión examinó la cuestión de los ríos.\n\n4. La Comisión decidió lo siguiente:\n\na) Uno;\n\nb) Dos.\n\n5. Véanse los párrs. 3 y 4 supra.\n',
  ],
  [
    'Russian',
    '1. См. пункты 2–4 ниже и пункт 3 b) ниже.\n\n2. ⟦|⟧Комиссия рассмотрела вопрос.\n\n3. Комиссия постановила:\n\na) одно;\n\nb) другое.\n\n4. См. пункты 2 и 3 выше.\n',
    '1. См. пункты 3–5 ниже и пункт 4 b) ниже.\n\n2. ⟦|⟧\n\n3. Комиссия рассмотрела вопрос.\n\n4. Комиссия постановила:\n\na) одно;\n\nb) другое.\n\n5. См. пункты 3 и 4 выше.\n',
  ],
  [
    'Arabic',
    '1 - انظر الفقرات 2 إلى 4 أدناه والفقرة 3 (ب) أدناه.\n\n2 - ⟦|⟧نظرت اللجنة في المسألة.\n\n3 - قررت ما يلي:\n\n(أ) واحد؛\n\n(ب) اثنان.\n\n4 - انظر الفقرتين 2 و 3 أعلاه.\n',
    '1 - انظر الفقرات 3 إلى 5 أدناه والفقرة 4 (ب) أدناه.\n\n2 - ⟦|⟧\n\n3 - نظرت اللجنة في المسألة.\n\n4 - قررت ما يلي:\n\n(أ) واحد؛\n\n(ب) اثنان.\n\n5 - انظر الفقرتين 3 و 4 أعلاه.\n',
  ],
];

const examples: readonly Example[] = [
  {
    what: 'a paragraph behind one with items',
    operation: 'insertParagraphAfter',
    before: '1. See paragraph 2 below.\n\n(a) O⟦|⟧ne;\n\n(b) Two.\n\n2. Two.\n',
    after: '1. See paragraph 2 below.\n\n(a) One;\n\n(b) ⟦|⟧\n\n(c) Two.\n\n2. Two.\n',
  },
  {
    what: 'a paragraph behind a heading',
    operation: 'insertParagraphAfter',
    before: 'I. One\n\n1. One.\n\nII. T⟦|⟧wo\n\n2. Two, see paragraph 2 and section II.\n',
    after: 'I. One\n\n1. One.\n\nII. Two\n\n2. ⟦|⟧\n\n3. Two, see paragraph 3 and section II.\n',
  },
  {
    what: 'the numbering of an annex by itself',
    operation: 'insertParagraphBefore',
    before: '1. One.\n\n2. See annex I, para. 1.\n\nAnnex I\n\n1. ⟦|⟧One.\n\n2. See paragraph 1 above.\n',
    after: '1. One.\n\n2. See annex I, para. 2.\n\nAnnex I\n\n1. ⟦|⟧\n\n2. One.\n\n3. See paragraph 2 above.\n',
  },
  {
    what: 'references in quotations and to other documents stay',
    operation: 'insertParagraphBefore',
    before:
      '1. The report says “see paragraph 2 above”, and so does A/93/120, para. 2.\n\n“See paragraph 2 below.”\n\n2. ⟦|⟧Two.\n',
    after:
      '1. The report says “see paragraph 2 above”, and so does A/93/120, para. 2.\n\n“See paragraph 2 below.”\n\n2. ⟦|⟧\n\n3. Two.\n',
  },
  {
    what: 'a gap in the numbers stays a gap',
    operation: 'insertParagraphBefore',
    before: '1. One.\n\n2. ⟦|⟧Two.\n\n5. See paragraph 5.\n\n6. Six.\n',
    after: '1. One.\n\n2. ⟦|⟧\n\n3. Two.\n\n6. See paragraph 6.\n\n7. Six.\n',
  },
  {
    what: 'a split paragraph is named by both numbers',
    operation: 'splitParagraph',
    before: '1. See paragraph 2 below and paragraphs 2 to 3.\n\n2. The first half. ⟦|⟧The second half.\n\n3. Three.\n',
    after:
      '1. See paragraphs 2 and 3 below and paragraphs 2 to 4.\n\n2. The first half.\n\n3. ⟦|⟧The second half.\n\n4. Three.\n',
  },
  {
    what: 'two paragraphs that are joined have one number',
    operation: 'joinParagraph',
    before: '1. See paragraphs 2 and 3 below.\n\n2. Two.\n\n3. Th⟦|⟧ree.\n\n4. See paragraphs 1, 2, 3 and 4.\n',
    after: '1. See paragraph 2 below.\n\n2. Two. ⟦|⟧Three.\n\n3. See paragraphs 1, 2 and 3.\n',
  },
  {
    what: 'Chinese is joined without a space',
    operation: 'joinParagraph',
    before: '1. 一。\n\n2. ⟦|⟧二。\n\n3. 见上文第1和2段。\n',
    after: '1. 一。⟦|⟧二。\n\n2. 见上文第1段。\n',
  },
  {
    what: 'a paragraph that moves is named by its new number, and a list stays in order',
    operation: 'moveDown',
    before: '1. See paragraphs 2, 3 and 4 below, and paragraph 2 below.\n\n2. T⟦|⟧wo.\n\n3. Three.\n\n4. Four.\n',
    after: '1. See paragraphs 2, 3 and 4 below, and paragraph 3 below.\n\n2. Three.\n\n3. T⟦|⟧wo.\n\n4. Four.\n',
  },
  {
    what: 'a range is cut where one of its paragraphs leaves it',
    operation: 'moveDown',
    before: '1. See paragraphs 2 to 4 below.\n\n2. Two.\n\n3. Three.\n\n4. F⟦|⟧our.\n\n5. Five.\n',
    after: '1. See paragraphs 2 to 3 and 5 below.\n\n2. Two.\n\n3. Three.\n\n4. Five.\n\n5. F⟦|⟧our.\n',
  },
  {
    what: 'what was above is below once it has moved',
    operation: 'moveUp',
    before: '1. One.\n\n2. Two.\n\n3. S⟦|⟧ee paragraph 2 above.\n',
    after: '1. One.\n\n2. S⟦|⟧ee paragraph 3 below.\n\n3. Two.\n',
  },
  {
    what: 'a paragraph moves into the next section, and counts as that does',
    operation: 'moveDown',
    before: 'I. One\n\n1. One.\n\n2. T⟦|⟧wo.\n\nII. Two\n\n1. Uno.\n\n2. See section II, para. 1.\n',
    after: 'I. One\n\n1. One.\n\nII. Two\n\n1. T⟦|⟧wo.\n\n2. Uno.\n\n3. See section II, para. 2.\n',
  },
  {
    what: 'an item moves in its list',
    operation: 'moveUp',
    before: '1. See paragraph 1 (a) and (b).\n\n(a) One;\n\n(b) T⟦|⟧wo.\n\n2. Two: see paragraph 1 (a).\n',
    after: '1. See paragraph 1 (a) and (b).\n\n(a) T⟦|⟧wo.\n\n(b) One;\n\n2. Two: see paragraph 1 (b).\n',
  },
  {
    what: 'a section moves with all that is in it',
    operation: 'moveDown',
    before: 'I. O⟦|⟧ne\n\n1. See section II.\n\n2. Two.\n\nII. Two\n\n3. See section I and paragraphs 1 and 2 above.\n',
    after: 'I. Two\n\n1. See section II and paragraphs 2 and 3 below.\n\nII. O⟦|⟧ne\n\n2. See section I.\n\n3. Two.\n',
  },
  {
    what: 'the last paragraph of a draft without a line end',
    operation: 'moveUp',
    before: '1. One.\n\n2. T⟦|⟧wo.',
    after: '1. T⟦|⟧wo.\n\n2. One.',
  },
  {
    what: 'what is ignored in a line goes with the line',
    operation: 'moveDown',
    before: '<!-- rapporteur-ignore-line spacing -->\n1. O⟦|⟧ne.\n\n2. Two.\n\n3. Three.\n',
    after: '1. Two.\n\n<!-- rapporteur-ignore-line spacing -->\n2. O⟦|⟧ne.\n\n3. Three.\n',
  },
  {
    what: 'a heading becomes one of the first level, and those behind it count on',
    operation: 'promoteHeading',
    before: 'I. One\n\nA. Alpha\n\n1. One.\n\nB. B⟦|⟧eta\n\n2. Two.\n\nII. Two\n\n3. See section II.\n',
    after: 'I. One\n\nA. Alpha\n\n1. One.\n\nII. B⟦|⟧eta\n\n2. Two.\n\nIII. Two\n\n3. See section III.\n',
  },
  {
    what: 'a heading becomes one of the second level',
    operation: 'demoteHeading',
    before: '一. 甲\n\n1. 一。\n\n二. ⟦|⟧乙\n\n2. 见第三节。\n\n三. 丙\n\n3. 三。\n',
    after: '一. 甲\n\n1. 一。\n\nA. ⟦|⟧乙\n\n2. 见第二节。\n\n二. 丙\n\n3. 三。\n',
  },
  {
    what: 'the line that closes a resolution is no part of its last paragraph',
    operation: 'insertParagraphAfter',
    before: '1. Takes note of the report;\n\n2. E⟦|⟧ndorses the conclusions.\n\n68th plenary meeting\n29 March 2022\n',
    after:
      '1. Takes note of the report;\n\n2. Endorses the conclusions.\n\n3. ⟦|⟧\n\n68th plenary meeting\n29 March 2022\n',
  },
  {
    what: 'the items of a list that are selected go, and not their paragraph',
    operation: 'deleteParagraph',
    before: '1. One:\n\n(a) A⟦|⟧;\n\n(b) B⟦|⟧;\n\n(c) C.\n\n2. See paragraph 1 (c).\n',
    after: '1. One:\n\n⟦|⟧(a) C.\n\n2. See paragraph 1 (a).\n',
  },
  {
    what: 'a label before its number stays before it',
    operation: 'insertParagraphBefore',
    before:
      '1. See subparagraphs (a) and (b) of paragraph 3 below.\n\n2. ⟦|⟧Two.\n\n3. These:\n\n(a) One;\n\n(b) Two.\n',
    after:
      '1. See subparagraphs (a) and (b) of paragraph 4 below.\n\n2. ⟦|⟧\n\n3. Two.\n\n4. These:\n\n(a) One;\n\n(b) Two.\n',
  },
  {
    what: 'a capital stays a capital',
    operation: 'splitParagraph',
    before: '1. It is so. Paragraph 2 below is new.\n\n2. One half. ⟦|⟧The other.\n',
    after: '1. It is so. Paragraphs 2 and 3 below is new.\n\n2. One half.\n\n3. ⟦|⟧The other.\n',
  },
  {
    what: 'a paragraph that was put in keeps the number of the one before it',
    operation: 'insertParagraphAfter',
    before: '1. One.\n\n2. T⟦|⟧wo.\n\n2 bis. See paragraph 2 bis.\n\n3. Three.\n',
    after: '1. One.\n\n2. Two.\n\n3. ⟦|⟧\n\n3 bis. See paragraph 3 bis.\n\n4. Three.\n',
  },
  {
    what: '1 bis is behind 1',
    operation: 'renumber',
    before: '1. One.\n\n1 bis. Three.\n\n2. See paragraphs 1 bis and 2.\n',
    after: '1. One.\n\n2. Three.\n\n3. See paragraphs 2 and 3.\n',
  },
  {
    what: 'Arabic items of the third level',
    operation: 'moveDown',
    before: '1 - قررت اللجنة ما يلي:\n\n(أ) واحد:\n\n‘1’ أ⟦|⟧ول؛\n\n‘2’ ثان؛\n\n2 - فقرة.\n',
    after: '1 - قررت اللجنة ما يلي:\n\n(أ) واحد:\n\n‘1’ ثان؛\n\n‘2’ أ⟦|⟧ول؛\n\n2 - فقرة.\n',
  },
  {
    what: 'paragraphs are joined before their notes',
    operation: 'joinParagraph',
    before: '1. One.[^1]\n\n[^1]: A/61/1.\n\n2. T⟦|⟧wo.[^2]\n\n[^2]: A/62/1.\n\n3. Three.\n',
    after: '1. One.[^1] ⟦|⟧Two.[^2]\n\n[^1]: A/61/1.\n\n[^2]: A/62/1.\n\n2. Three.\n',
  },
  {
    what: 'two items with one label are one list',
    operation: 'renumber',
    before: '1. These:\n\n(a) One;\n\n(a) Two;\n\n(c) Three.\n',
    after: '1. These:\n\n(a) One;\n\n(b) Two;\n\n(c) Three.\n',
  },
  {
    what: 'numbers that come twice, skip and go back are put in order',
    operation: 'renumber',
    before:
      'I. One\n\n1. See paragraph 7.\n\n2. Two.\n\n2. Three:\n\n(a) One;\n\n(c) Two.\n\n7. Four.\n\nIV. Two\n\n8. Five.\n',
    after:
      'I. One\n\n1. See paragraph 4.\n\n2. Two.\n\n3. Three:\n\n(a) One;\n\n(b) Two.\n\n4. Four.\n\nII. Two\n\n5. Five.\n',
  },
];

describe('commands on paragraphs', () => {
  for (const [language, before, after] of shifted)
    it(`renumber in ${language}`, () => check({ what: '', operation: 'insertParagraphBefore', before, after }));
  for (const example of examples) it(example.what, () => check(example));
  for (const example of examples)
    it(`${example.what}, with CRLF`, () =>
      check({
        ...example,
        before: example.before.replaceAll('\n', '\r\n'),
        after: example.after.replaceAll('\n', '\r\n'),
      }));

  it('ask about references to what is deleted, one by one, with the words that were there', async () => {
    const { text, outcome } = await done(
      'deleteParagraph',
      '1. 见下文第2、3 和 4 段。\n\n2. 二。\n\n3. ⟦|⟧水位计每小时读取一次。\n\n4. 见上文第3段。\n',
    );
    ok(!isRefusal(outcome));
    strictEqual(textAfter(text, outcome), '1. 见下文第2、3 和 3 段。\n\n2. 二。\n\n3. 见上文第3段。\n');
    deepStrictEqual(
      outcome.asks?.map(({ label, edits }) => [label, edits.map(({ from, to }) => text.slice(from, to))]),
      [
        ['para 3 is gone: “水位计每小时读取一次。”', ['3']],
        ['para 3 is gone: “水位计每小时读取一次。”', ['3']],
      ],
    );
    strictEqual(textAfter(text, outcome, true), '1. 见下文第2、[?] 和 3 段。\n\n2. 二。\n\n3. 见上文第[?]段。\n');
    strictEqual(
      outcome.summary,
      'Deleted paragraph 3; paragraph 4 is now 3; 1 reference follows; 2 references are for you to confirm (lines 1, 7).',
    );
  });

  it('say which range has lost an end, and leave the rest of it', async () => {
    const { text, outcome } = await done('deleteParagraph', '1. See paragraphs 1 to 3.\n\n2. Two.\n\n3. T⟦|⟧hree.\n');
    ok(!isRefusal(outcome));
    strictEqual(textAfter(text, outcome), '1. See paragraphs 1 to 2.\n\n2. Two.\n');
    strictEqual(
      outcome.summary,
      'Deleted paragraph 3; 1 reference follows; 1 reference names less of a range than before (line 1).',
    );
  });

  it('take the notes of a deleted paragraph with it, and close the gap', async () => {
    strictEqual(
      await afterOperation(
        'deleteParagraph',
        '1. One.[^1]\n\n2. T⟦|⟧wo.[^2]\n\n3. Three.[^3]\n\n[^1]: A/93/1.\n\n[^2]: A/93/2.\n\n[^3]: Ibid., para. 4.\n',
      ),
      '1. One.[^1]\n\n⟦|⟧2. Three.[^2]\n\n[^1]: A/93/1.\n\n[^2]: A/93/2, para. 4.\n',
    );
  });

  it('leave a reference that was not clear before as it is, and say where it stands', async () => {
    const { outcome } = await done('insertParagraphBefore', '1. See paragraph 2 below.\n\n2. T⟦|⟧wo.\n\n2. Again.\n');
    ok(!isRefusal(outcome));
    strictEqual(
      outcome.summary,
      'Inserted paragraph 2; 2 paragraphs have a new number; 1 reference was not clear before and stays as it is (line 1).',
    );
  });

  it('say which reference they cannot carry, because not all of it is read', async () => {
    const { text, outcome } = await done(
      'insertParagraphBefore',
      '1. As stated in paragraph 3 or 4.\n\n2. T⟦|⟧wo.\n\n3. Three.\n\n4. Four.\n',
    );
    ok(!isRefusal(outcome));
    ok(textAfter(text, outcome).startsWith('1. As stated in paragraph 3 or 4.\n'));
    match(outcome.summary, /1 reference could not be carried and stays as it is \(line 1\)/);
  });

  it('ask where the words before the number would have to change', async () => {
    const { text, outcome } = await done(
      'splitParagraph',
      '1. Voir le paragraphe 2 de la présente note des États.\n\n2. La première moitié est ici. ⟦|⟧La seconde est là.\n',
    );
    ok(!isRefusal(outcome));
    ok(textAfter(text, outcome).startsWith('1. Voir le paragraphe 2 '));
    strictEqual(outcome.asks?.length, 1);
  });

  it('ask of nothing that moves: it is written, and said', async () => {
    const { text, outcome } = await done(
      'moveUp',
      '1. Комиссия рассмотрела вопрос и постановила следующее:\n\na) а;\n\nb) б.\n\n2. В⟦|⟧ соответствии с подпунктом b) пункта 1 выше.\n\n3. Три.\n',
    );
    ok(!isRefusal(outcome));
    ok(textAfter(text, outcome).startsWith('1. В соответствии с подпунктом b) пункта 2 ниже.\n'));
  });

  it('stay quick where every paragraph names all of them', async () => {
    const count = 600;
    const all = Array.from({ length: count }, (_, at) => `${at + 1}. Words, see paragraphs 1 to ${count}.`);
    const { text, outcome } = await done('insertParagraphBefore', all.join('\n\n').replace('2. W', '2. ⟦|⟧W'));
    ok(!isRefusal(outcome));
    ok(textAfter(text, outcome).endsWith(`${count + 1}. Words, see paragraphs 1 to ${count + 1}.`));
  });

  const refused: readonly (readonly [what: string, operation: OperationName, marked: string, why: string])[] = [
    [
      'an empty draft',
      'insertParagraphAfter',
      '⟦|⟧',
      'There is no numbered paragraph and no heading here that a paragraph could go with.',
    ],
    ['a letter', 'deleteParagraph', 'Dear ⟦|⟧Sir,\n', 'There is no numbered paragraph, item or heading here.'],
    ['the first paragraph', 'moveUp', '1. O⟦|⟧ne.\n\n2. Two.\n', 'Paragraph 1 is the first of its part.'],
    ['the last item', 'moveDown', '1. One:\n\n(a) O⟦|⟧ne.\n\n2. Two.\n', 'Item (a) is the last of its list.'],
    [
      'the first heading',
      'demoteHeading',
      'I. O⟦|⟧ne\n\n1. One.\n',
      'There is no heading before it under which it could go.',
    ],
    [
      'a heading of the first level',
      'promoteHeading',
      'I. O⟦|⟧ne\n\n1. One.\n',
      'The heading is of the first level already.',
    ],
    [
      'nothing to split',
      'splitParagraph',
      '1. ⟦|⟧One.\n',
      'There is nothing to split at the beginning or the end of a text.',
    ],
    [
      'a page number in it',
      'splitParagraph',
      'A/95/3\n\n1. One goes on\n\n3/1⟦|⟧2\n\nover the page.\n\n2. Two.\n',
      'A running head or page number cannot be split.',
    ],
    [
      'a contents page in it',
      'splitParagraph',
      '1. One:\n\n(a) In spring;\n\nContents\n\nI. O⟦|⟧ne ..... 1\n\nII. Two ..... 2\n\n(b) In autumn.\n\n2. Two.\n',
      'The contents page cannot be split.',
    ],
    [
      'the first to be joined',
      'joinParagraph',
      '1. O⟦|⟧ne.\n',
      'Before paragraph 1 there is none of its kind that it could be joined to.',
    ],
  ];
  for (const [what, operation, marked, why] of refused)
    it(`refuse ${what}`, async () => {
      strictEqual(await afterOperation(operation, marked), `no: ${why}`);
    });

  it('say that numbers in order are in order', async () => {
    const { outcome } = await done('renumber', 'I. One\n\n1. O⟦|⟧ne.\n\n2. Two.\n');
    ok(!isRefusal(outcome));
    deepStrictEqual([outcome.edits, outcome.summary], [[], 'Every number is in order, and nothing was changed.']);
  });
});
