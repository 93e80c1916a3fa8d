/** Places of the cited document and of the draft itself, in house style, for each language and kind of text. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Sources } from '../../../../server/src/features/completion/completion';
import { completeAt, corpusOf, labels, picked, sourcesOf } from '../../../support/completing';

const CORPUS = {
  'letter.txt':
    'A/94/341–S/2039/567\n\n5 March 2039\n\n关于水闸的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n一. 措施\n\n1. 子。\n\n2. 两项：\n\n(a) 寅；\n\n(b) 卯。\n\n附件二\n\n说明\n\n1. 丑。\n',
  'charter.txt':
    'CHARTER OF THE UNITED NATIONS\n\nCHAPTER I\n\nRIVERS\n\nArticle 1\n\nThe river is free.\n\nArticle 2\n\n1. So are locks.\n\n2. So are ferries.\n\nCHAPTER II\n\nFERRIES\n\nArticle 51\n\nThey run every day.\n',
  'report.txt':
    'A/94/3\n\nSmall locks\n\nI. The gauges\n\n1. The gauges are read.\n\n2. Two things:\n\n(a) One;\n\n(b) Two.\n\nII. The valley\n\n3. Water.\n',
  'resolution.txt':
    'S/RES/1631 (2005)\n\n17 October 2005\n\nResolution 1631 (2005)\n\n1. One river.\n\n2. Two rivers.\n\nAnnex\n\n1. A rule.\n',
};

describe('completion of places', () => {
  let sources: Sources;
  before(async () => {
    ({ sources } = await sourcesOf(await corpusOf(CORPUS)));
  });

  const offered = async (marked: string): Promise<string[]> => labels(await completeAt(marked, sources));
  const written = async (marked: string, label: string): Promise<string> => {
    const completed = await completeAt(marked, sources);
    const line = completed.text.slice(0, completed.offset).split('\n').length - 1;
    return picked(completed, label).split('\n')[line] ?? '';
  };

  describe('of a document', () => {
    it('gives its parts, sections and paragraphs with their first words', async () => {
      const { items } = await completeAt('1. 见A/94/341-S/2039/567，⟦|⟧\n', sources);
      deepStrictEqual(
        items.map(({ label, detail }) => `${label} ${detail}`),
        [
          '附件一 结论',
          '附件一第一节 措施',
          '附件一第1段 子。',
          '附件一第2段 两项：',
          '附件二 说明',
          '附件二第1段 丑。',
        ],
      );
    });

    it('gives those of the part that is named, and the sub-paragraphs of the paragraph', async () => {
      deepStrictEqual(await offered('1. 见A/94/341-S/2039/567，附件一，第⟦|⟧\n'), ['第一节', '第1段', '第2段']);
      deepStrictEqual(await offered('1. 见A/94/341-S/2039/567，附件一，第2⟦|⟧\n'), ['第2段', '第2(a)段', '第2(b)段']);
      deepStrictEqual(await offered('1. 见A/94/341-S/2039/567，附件一，第2(⟦|⟧\n'), ['第2(a)段', '第2(b)段']);
      deepStrictEqual(await offered('1. 见A/94/341-S/2039/567，附件二，第2⟦|⟧\n'), []);
    });

    it('completes the number behind the word that stands there, in any language', async () => {
      const cases: readonly (readonly [string, string, string])[] = [
        ['I. Introduction\n\n1. As A/94/3, paragraph ⟦|⟧ says.\n', 'paragraph 3', '1. As A/94/3, paragraph 3 says.'],
        [
          'I. Introduction\n\n1. The text (A/94/3, para. ⟦|⟧) says.\n',
          'para. 3',
          '1. The text (A/94/3, para. 3) says.',
        ],
        [
          'I. Introduction\n\n1. Le texte (A/94/3, par. ⟦|⟧) le dit dans la vallée.\n',
          'par. 3',
          '1. Le texte (A/94/3, par. 3) le dit dans la vallée.',
        ],
        ['I. Введение\n\n1. Текст (A/94/3, п. ⟦|⟧) гласит.\n', 'п. 3', '1. Текст (A/94/3, п. 3) гласит.'],
        ['I. Введение\n\n1. Текст A/94/3, пункт ⟦|⟧ гласит.\n', 'пункт 3', '1. Текст A/94/3, пункт 3 гласит.'],
        [
          'I. Introducción\n\n1. El texto (A/94/3, párr. ⟦|⟧) lo dice en el valle.\n',
          'párr. 3',
          '1. El texto (A/94/3, párr. 3) lo dice en el valle.',
        ],
        [
          'أولا - مقدمة\n\n1 - كما في A/94/3، الفقرة ⟦|⟧ يقاس المنسوب.\n',
          'الفقرة 3',
          '1 - كما في A/94/3، الفقرة 3 يقاس المنسوب.',
        ],
        [
          'I. Introduction\n\n1. As A/94/3, para. 2 (⟦|⟧) says.\n',
          'paragraph 2 (b)',
          '1. As A/94/3, para. 2 (b) says.',
        ],
      ];
      for (const [marked, label, wanted] of cases) strictEqual(await written(marked, label), wanted);
    });

    it('has the words of notes in notes, and whole words in the text', async () => {
      deepStrictEqual((await offered('I. Introduction\n\n1. One.[^1]\n\n[^1]: A/94/3, ⟦|⟧\n')).slice(0, 2), [
        'sect. I',
        'para. 1',
      ]);
      deepStrictEqual((await offered('I. Introduction\n\n1. As in resolution 1631 (2005), ⟦|⟧\n')).slice(0, 2), [
        'paragraph 1',
        'paragraph 2',
      ]);
      deepStrictEqual((await offered('1. 安全理事会第1631(2005)号决议⟦|⟧\n')).slice(0, 3), ['第1段', '第2段', '附件']);
    });

    it('knows what Ibid. and the resolution before it are', async () => {
      strictEqual(
        await written(
          'I. Introduction\n\n1. One.[^1] Two.[^2]\n\n[^1]: A/94/3.\n\n[^2]: Ibid., para. ⟦|⟧\n',
          'para. 3',
        ),
        '[^2]: Ibid., para. 3',
      );
      const ibid = (end: string): string =>
        `I. Introduction\n\n1. One.[^1] Two.[^2]\n\n[^1]: A/94/3.\n\n[^2]: Ibid.${end}\n`;
      strictEqual(await written(ibid(', para. 3⟦|⟧'), 'para. 3'), '[^2]: Ibid., para. 3');
      strictEqual(await written(ibid(', para. 2⟦|⟧.'), 'para. 2 (b)'), '[^2]: Ibid., para. 2 (b).');
      strictEqual(await written(ibid(', para. 2 (⟦|⟧)'), 'para. 2 (b)'), '[^2]: Ibid., para. 2 (b)');
      strictEqual(
        await written('一. 导言\n\n1. 甲。[^1]乙。[^2]\n\n[^1]: A/94/3。\n\n[^2]: 同上，第⟦|⟧段。\n', '第3段'),
        '[^2]: 同上，第3段。',
      );
      deepStrictEqual(
        (
          await offered('一. 导言\n\n1. 甲。[^1]乙。[^2]\n\n[^1]: A/94/341-S/2039/567。\n\n[^2]: 同上，附件⟦|⟧\n')
        ).slice(0, 1),
        ['附件一'],
      );
      strictEqual(
        await written('一. 导言\n\n1. 甲。[^1]乙。[^2]\n\n[^1]: A/94/3。\n\n[^2]: 同上，第3⟦|⟧段。\n', '第3段'),
        '[^2]: 同上，第3段。',
      );
    });

    it('knows the Charter by its name', async () => {
      deepStrictEqual(await offered('I. Introduction\n\n1. See the Charter of the United Nations, Article ⟦|⟧\n'), [
        'Article 1',
        'Article 2',
        'Article 51',
      ]);
      strictEqual(
        await written('I. Introduction\n\n1. See the Charter of the United Nations, Article 5⟦|⟧\n', 'Article 51'),
        '1. See the Charter of the United Nations, Article 51',
      );
      strictEqual(await written('1. 根据《联合国宪章》第⟦|⟧，\n', '第五十一条'), '1. 根据《联合国宪章》第五十一条，');
      strictEqual(await written('1. 根据《宪章》第51⟦|⟧条，\n', '第五十一条'), '1. 根据《宪章》第五十一条，');
      deepStrictEqual(await offered('1. 根据《联合国宪章》第二条第⟦|⟧\n'), ['第二条第一项', '第二条第二项']);
      strictEqual(
        await written('1. 根据《联合国宪章》第二条第⟦|⟧，\n', '第二条第二项'),
        '1. 根据《联合国宪章》第二条第二项，',
      );
      deepStrictEqual(
        await offered('I. Introduction\n\n1. See the Charter of the United Nations, Article 2, paragraph ⟦|⟧\n'),
        ['paragraph 1', 'paragraph 2'],
      );
      deepStrictEqual(await offered('1. 根据《联合国宪章》⟦|⟧\n'), []);
    });

    it('puts a comma where none was typed, and a space behind one', async () => {
      strictEqual(
        await written('I. Introduction\n\n1. As in resolution 1631 (2005)⟦|⟧\n', 'paragraph 2'),
        '1. As in resolution 1631 (2005), paragraph 2',
      );
      strictEqual(
        await written('I. Introduction\n\n1. As in resolution 1631 (2005),⟦|⟧\n', 'paragraph 2'),
        '1. As in resolution 1631 (2005), paragraph 2',
      );
    });

    it('is silent behind a document that is not held, and behind a word that is none', async () => {
      deepStrictEqual(await offered('I. Introduction\n\n1. One.\n\n2. As A/94/99, para. ⟦|⟧\n'), []);
      deepStrictEqual(await offered('1. 见A/94/3，甲乙⟦|⟧\n'), []);
      deepStrictEqual(await offered('1. 见A/94/3，第9⟦|⟧\n'), []);
    });
  });

  describe('of the draft', () => {
    const CHINESE = (line: string): string =>
      `一. 导言\n\n1. 甲。\n\n2. ${line}\n\n3. 乙。\n\n二. 其他\n\n4. 丁。\n\n附件一\n\n1. 戊。\n`;
    const ENGLISH = (line: string): string =>
      `I. Introduction\n\n1. One.\n\n2. ${line}\n\n3. Three.\n\nII. Other\n\n4. Four.\n\nAnnex I\n\nRules\n\n1. Rule.\n`;

    it('has those above behind the word for above, and those below behind that for below', async () => {
      deepStrictEqual(await offered(CHINESE('如上文第⟦|⟧')), ['第1段']);
      deepStrictEqual(await offered(CHINESE('如下文第⟦|⟧')), ['第3段', '第二节', '第4段']);
    });

    it('says the direction itself, and never the paragraph that is being written', async () => {
      deepStrictEqual(await offered(CHINESE('见第⟦|⟧')), ['下文第3段', '上文第1段', '下文第二节', '下文第4段']);
      deepStrictEqual(await offered(ENGLISH('As said (see para. ⟦|⟧')), [
        'para. 3 below',
        'para. 1 above',
        'para. 4 below',
      ]);
      strictEqual(
        await written(ENGLISH('As said (see para. ⟦|⟧ above).'), 'para. 1'),
        '2. As said (see para. 1 above).',
      );
    });

    it('is written in the house style of each language', async () => {
      const cases: readonly (readonly [string, string, string])[] = [
        [
          'I. Introduction\n\n1. Un.\n\n2. Cela est dit (voir par. ⟦|⟧) dans la vallée et par les agents.\n',
          'par. 1 ci-dessus',
          '2. Cela est dit (voir par. 1 ci-dessus) dans la vallée et par les agents.',
        ],
        ['I. Введение\n\n1. Один.\n\n2. Сказано (см. п. ⟦|⟧).\n', 'п. 1 выше', '2. Сказано (см. п. 1 выше).'],
        [
          'I. Introducción\n\n1. Uno.\n\n2. Se dice (véase párr. ⟦|⟧) en la estación del valle y por los agentes.\n',
          'párr. 1 supra',
          '2. Se dice (véase párr. 1 supra) en la estación del valle y por los agentes.',
        ],
        [
          'أولا - مقدمة\n\n1 - واحد.\n\n2 - كما ورد (انظر الفقرة ⟦|⟧).\n',
          'الفقرة 1 أعلاه',
          '2 - كما ورد (انظر الفقرة 1 أعلاه).',
        ],
        [ENGLISH('As in annex ⟦|⟧'), 'annex I', '2. As in annex I'],
        [CHINESE('见附件⟦|⟧。'), '附件一', '2. 见附件一。'],
      ];
      for (const [marked, label, wanted] of cases) strictEqual(await written(marked, label), wanted);
    });

    it('says that sub-paragraphs come with the number', async () => {
      const draft = (end: string): string => `I. Introduction\n\n1. One.\n\n2. Two:\n\n(a) a;\n\n3. See ${end}\n`;
      strictEqual((await completeAt(draft('para. ⟦|⟧'), sources)).more, true);
      strictEqual((await completeAt(draft('para. 2⟦|⟧'), sources)).more, false);
      strictEqual((await completeAt(draft('A/94/3, para. ⟦|⟧'), sources)).more, true);
    });

    it('goes on with a list behind the last member', async () => {
      const five = (end: string): string =>
        `I. Introduction\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n4. Four.\n\n5. ${end}\n`;
      deepStrictEqual(await offered(five('Said above (see paras. 1 and ⟦|⟧')), ['para. 4', 'para. 3', 'para. 2']);
      strictEqual(await written(five('See paragraphs 1, ⟦|⟧'), 'paragraph 3'), '5. See paragraphs 1, 3');
      strictEqual(
        await written(five('See paragraphs 1 to ⟦|⟧ above'), 'paragraph 3'),
        '5. See paragraphs 1 to 3 above',
      );
      const chinese = (end: string): string => `一. 导言\n\n1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. ${end}\n`;
      strictEqual(await written(chinese('如上文第1和第⟦|⟧'), '第3段'), '4. 如上文第1和第3段');
      strictEqual(
        await written(chinese('如上文第1至第⟦|⟧段'), '第3段'),
        '4. 如上文第1至第⟦|⟧段'.replace('⟦|⟧段', '3段'),
      );
      strictEqual(await written(five('As A/94/3, paras. 1 and ⟦|⟧'), 'paragraph 3'), '5. As A/94/3, paras. 1 and 3');
      deepStrictEqual(await offered(five('There were locks 1 and ⟦|⟧')), []);
    });

    it('is silent where the clause names another document', async () => {
      deepStrictEqual(await offered(ENGLISH('As in A/94/77 and in para. ⟦|⟧')), []);
    });

    it('measures the direction of a note from its mark', async () => {
      const { items } = await completeAt(
        'I. Introduction\n\n1. One.\n\n2. Two.[^1]\n\n3. Three.\n\n[^1]: See para. ⟦|⟧\n',
        sources,
      );
      deepStrictEqual(labels({ items, more: false }), ['para. 3 below', 'para. 1 above']);
    });
  });
});
