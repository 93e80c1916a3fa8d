/** How much an item takes of what stands round the cursor, where an editor replaces the rest and where it keeps it. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Sources } from '../../../../server/src/features/completion/completion';
import { completeAt, corpusOf, labels, picked, pickedInserting, sourcesOf } from '../../../support/completing';

const CORPUS = {
  'letter.txt':
    'A/94/341\n\n5 March 2039\n\n关于水闸的信\n\n附件一\n\n结论\n\n1. 子。\n\n2. 两项：\n\n(a) 寅；\n\n(b) 卯。\n',
  'report.txt': 'A/94/3\n\nSmall locks\n\n1. The gauges are read.\n\n2. Two things:\n\n(a) One;\n\n(b) Two.\n',
  'resolution.txt': 'S/RES/1631 (2005)\n\n17 October 2005\n\nResolution 1631 (2005)\n\n1. One river.\n',
};

const EN = (line: string): string =>
  `I. Introduction\n\n1. One:\n\n(a) a;\n\n(b) b.\n\n2. ${line}\n\n3. Three:\n\n(a) a;\n\n(b) b.\n`;
const FR = (line: string): string =>
  `I. Introduction\n\n1. Un :\n\na) un ;\n\n2. ${line} dans la vallée et par les agents.\n`;
const ZH = (line: string): string => `一. 导言\n\n1. 两项：\n\n(a) 甲；\n\n(b) 乙。\n\n2. ${line}\n`;
const AR = (line: string): string => `أولا - مقدمة\n\n1 - واحد.\n\n2 - ${line}\n`;

describe('what completion takes of the line', () => {
  let sources: Sources;
  before(async () => {
    ({ sources } = await sourcesOf(await corpusOf(CORPUS)));
  });

  const lineOf = (text: string, line: string): string => {
    const wanted = text.split('\n').find((one) => one.startsWith(line));
    return wanted ?? text;
  };
  const both = async (marked: string, label: string): Promise<readonly string[]> => {
    const completed = await completeAt(marked, sources);
    return [picked(completed, label), pickedInserting(completed, label)].map((text) => lineOf(text, '2'));
  };

  for (const [name, marked, label, replaced, inserted] of [
    [
      'a bracket of a number that the editor has closed',
      EN('As resolution 1631 (⟦|⟧) and'),
      'S/RES/1631 (2005)',
      '2. As resolution 1631 (2005) and',
      '2. As resolution 1631 (2005) and',
    ],
    [
      'the same in Arabic',
      AR('كما في القرار 1631 (⟦|⟧) للمياه.'),
      'S/RES/1631 (2005)',
      '2 - كما في القرار 1631 (2005) للمياه.',
      '2 - كما في القرار 1631 (2005) للمياه.',
    ],
    [
      'the same in Chinese',
      ZH('安全理事会第1631(⟦|⟧)'),
      'S/RES/1631 (2005)',
      '2. 安全理事会第1631(2005)号决议',
      '2. 安全理事会第1631(2005)号决议',
    ],
    [
      'the rest of a year',
      EN('As resolution 1631 (20⟦|⟧05) and'),
      'S/RES/1631 (2005)',
      '2. As resolution 1631 (2005) and',
      '2. As resolution 1631 (2005)05) and',
    ],
    [
      'the rest of a year and the closing words',
      ZH('安全理事会第1631(20⟦|⟧05)号决议'),
      'S/RES/1631 (2005)',
      '2. 安全理事会第1631(2005)号决议',
      '2. 安全理事会第1631(2005)号决议05)号决议',
    ],
    [
      'a full-width bracket and the closing words',
      ZH('安全理事会第1631（⟦|⟧）号决议'),
      'S/RES/1631 (2005)',
      '2. 安全理事会第1631(2005)号决议',
      '2. 安全理事会第1631(2005)号决议',
    ],
    [
      'no words in brackets',
      EN('As resolution 16⟦|⟧ (annex) and'),
      'S/RES/1631 (2005)',
      '2. As resolution 1631 (2005) (annex) and',
      '2. As resolution 1631 (2005) (annex) and',
    ],
    [
      'the bracket of a sub-paragraph',
      EN('As A/94/3, para. 2 (⟦|⟧) and'),
      'paragraph 2 (a)',
      '2. As A/94/3, para. 2 (a) and',
      '2. As A/94/3, para. 2 (a) and',
    ],
    [
      'no bracket that was open before',
      EN('As said (A/94/3, para. 2 (⟦|⟧)).'),
      'para. 2 (a)',
      '2. As said (A/94/3, para. 2 (a)).',
      '2. As said (A/94/3, para. 2 (a)).',
    ],
    [
      'the bracket and the word behind it',
      ZH('见A/94/341，附件一，第2(⟦|⟧)段。'),
      '第2(a)段',
      '2. 见A/94/341，附件一，第2(a)段。',
      '2. 见A/94/341，附件一，第2(a)段。',
    ],
    [
      'the same in full width',
      ZH('见A/94/341，附件一，第2（⟦|⟧）段。'),
      '第2(a)段',
      '2. 见A/94/341，附件一，第2(a)段。',
      '2. 见A/94/341，附件一，第2(a)段。',
    ],
    [
      'no bracket round a symbol',
      EN('As said (S/RES/16⟦|⟧) and'),
      'S/RES/1631 (2005)',
      '2. As said (S/RES/1631 (2005)) and',
      '2. As said (S/RES/1631 (2005)) and',
    ],
    [
      'no next sentence',
      EN('As said (see S/RES/16⟦|⟧).Then'),
      'S/RES/1631 (2005)',
      '2. As said (see S/RES/1631 (2005)).Then',
      '2. As said (see S/RES/1631 (2005)).Then',
    ],
    [
      'no compound',
      EN('As said (A/94/⟦|⟧-based) and'),
      'A/94/3',
      '2. As said (A/94/3-based) and',
      '2. As said (A/94/3-based) and',
    ],
    [
      'the year behind a symbol',
      EN('As S/RES/16⟦|⟧ (2005), the'),
      'S/RES/1631 (2005)',
      '2. As S/RES/1631 (2005), the',
      '2. As S/RES/1631 (2005) (2005), the',
    ],
    [
      'number and year of a symbol',
      EN('As S/RES/16⟦|⟧31 (2005), the'),
      'S/RES/1631 (2005)',
      '2. As S/RES/1631 (2005), the',
      '2. As S/RES/1631 (2005)31 (2005), the',
    ],
    [
      'the closed bracket of a symbol',
      EN('As S/RES/1631 (⟦|⟧), the'),
      'S/RES/1631 (2005)',
      '2. As S/RES/1631 (2005), the',
      '2. As S/RES/1631 (2005), the',
    ],
    [
      'the label of a sub-paragraph',
      EN('As said, see para. 1⟦|⟧ (a) above.'),
      'paragraph 1',
      '2. As said, see para. 1 above.',
      '2. As said, see para. 1 (a) above.',
    ],
  ] as const) {
    it(`is ${name}`, async () => {
      deepStrictEqual(await both(marked, label), [replaced, inserted]);
    });
  }

  it('is the closing bracket of a footnote mark', async () => {
    const note = '\n\n[^7]: A.\n';
    for (const [marked, wanted] of [
      [`1. One[^⟦|⟧].${note}`, '1. One[^7].'],
      [`1. 甲【^⟦|⟧】。${note}`, '1. 甲【^7】。'],
      [`1 - يقاس منسوب المياه([^⟦|⟧]).${note}`, '1 - يقاس منسوب المياه([^7]).'],
    ] as const)
      strictEqual(pickedInserting(await completeAt(marked, sources), '7').split('\n')[0], wanted);
  });

  it('says above or below once, as the drafter has', async () => {
    for (const [marked, wanted] of [
      [EN('As said, see para. ⟦|⟧ above.'), ['paragraph 1']],
      [EN('See above, para. ⟦|⟧'), ['paragraph 1']],
      [EN('See below, para. ⟦|⟧'), ['paragraph 3']],
      [EN('As said, see para. 1⟦|⟧(a) above'), ['paragraph 1', 'paragraph 1 (a)', 'paragraph 1 (b)']],
      [FR('Voir par. ⟦|⟧ ci-dessus'), ['paragraphe 1']],
      [FR('Voir par. 1⟦|⟧ a) ci-dessus'), ['paragraphe 1', 'paragraphe 1 a)']],
    ] as const)
      deepStrictEqual(labels(await completeAt(marked, sources)), wanted, marked);
  });

  it('has no resolution where the number is that of a place', async () => {
    for (const marked of [ZH('见A/94/341，附件一第1(⟦|⟧)段。'), ZH('《宪章》第16⟦|⟧条')])
      deepStrictEqual(
        labels(await completeAt(marked, sources)).filter((label) => label.includes('RES')),
        [],
        marked,
      );
  });

  it('knows the digits of Arabic and full-width ones', async () => {
    deepStrictEqual(labels(await completeAt(AR('كما في القرار ١٦٣١⟦|⟧'), sources)).slice(0, 1), ['S/RES/1631 (2005)']);
    deepStrictEqual(labels(await completeAt(AR('كما في قرار مجلس الأمن 1631⟦|⟧'), sources)), ['S/RES/1631 (2005)']);
    deepStrictEqual(labels(await completeAt(AR('انظر الفقرة ١⟦|⟧'), sources)), ['الفقرة 1 أعلاه']);
    deepStrictEqual(labels(await completeAt(ZH('安全理事会第１６３１⟦|⟧'), sources)), ['S/RES/1631 (2005)']);
    deepStrictEqual(labels(await completeAt(ZH('见A/94/341，附件一，第２⟦|⟧'), sources)).slice(0, 1), ['第2段']);
  });
});
