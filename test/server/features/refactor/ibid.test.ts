/** `Ibid.` and its like written out. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { EXPAND } from '../../../../server/src/features/refactor/request';
import { after, applied, offeredAt } from '../../../support/refactor';

const notes = (text: string, ...all: string[]): string =>
  `1. ${text}\n\n${all.map((note, at) => `[^${at + 1}]: ${note}\n`).join('\n')}`;

const EXPANDED: readonly (readonly [text: string, first: string, ibid: string, words: string])[] = [
  ['Read.[^1] Again.[^2]', 'See A/93/120, para. 5.', 'Ib⟦|⟧id., para. 7.', 'A/93/120, para. 7.'],
  ['Read.[^1] Again.[^2]', 'See A/93/120, para. 5.', 'Ib⟦|⟧id.', 'A/93/120, para. 5.'],
  ['Read.[^1] Again.[^2]', 'See A/93/120.', 'Ib⟦|⟧id.; see also A/93/7.', 'A/93/120; see also A/93/7.'],
  ['水位计每小时读取一次𠀀。[^1] 再读一次。[^2]', '见A/93/120，第5段。', '同⟦|⟧上，第7段。', 'A/93/120，第7段。'],
  [
    '水位计每小时读取一次。[^1] 再读一次。[^2]',
    '大会第94/18号决议，第5段。',
    '同⟦|⟧上。',
    '大会第94/18号决议，第5段。',
  ],
  [
    'Le niveau de l’eau est lu toutes les heures[^1], puis il est relu[^2].',
    'Résolution 94/18 de l’Assemblée générale, par. 5.',
    'Ib⟦|⟧id., par. 7.',
    'Résolution 94/18 de l’Assemblée générale, par. 7.',
  ],
  [
    'El nivel del agua se lee cada hora[^1], y se lee otra vez[^2].',
    'Resolución 94/18 de la Asamblea General, párr. 5.',
    'Ib⟦|⟧íd., párr. 7.',
    'Resolución 94/18 de la Asamblea General, párr. 7.',
  ],
  [
    'Уровень воды измеряется каждый час[^1], а затем снова[^2].',
    'Резолюция 94/18 Генеральной Ассамблеи, п. 5.',
    'Та⟦|⟧м же.',
    'Резолюция 94/18 Генеральной Ассамблеи, п. 5.',
  ],
  [
    'يقرأ مقياس المياه كل ساعة([^1])، ثم يقرأ مرة أخرى([^2]).',
    'انظر A/93/120، الفقرة 5.',
    'المرجع ن⟦|⟧فسه، الفقرة 7.',
    'A/93/120، الفقرة 7.',
  ],
];

describe('the action “Expand”', () => {
  for (const [text, first, ibid, words] of EXPANDED) {
    it(`${first} ${ibid}`, async () => {
      strictEqual(await after(EXPAND, notes(text, first, ibid)), notes(text, first, words));
    });
  }

  for (const [marked, words] of [
    [
      '1. Under Security Council resolution 2370 (2017) it is read. Paragraph 7 of th⟦|⟧at resolution says more.\n',
      '1. Under Security Council resolution 2370 (2017) it is read. Paragraph 7 of Security Council resolution 2370 (2017) says more.\n',
    ],
    [
      '1. 安全理事会第2370(2017)号决议。同一项决⟦|⟧议第10段要求更多。\n',
      '1. 安全理事会第2370(2017)号决议。安全理事会第2370(2017)号决议第10段要求更多。\n',
    ],
    [
      '1. Le Conseil a adopté la résolution 2370 (2017) du Conseil de sécurité. Le paragraphe 7 de la rés⟦|⟧olution susmentionnée demande plus.\n',
      '1. Le Conseil a adopté la résolution 2370 (2017) du Conseil de sécurité. Le paragraphe 7 de la résolution 2370 (2017) du Conseil de sécurité demande plus.\n',
    ],
    [
      '1. Совет принял резолюцию 2370 (2017) Совета Безопасности. В пункте 7 этой резо⟦|⟧люции содержится просьба.\n',
      '1. Совет принял резолюцию 2370 (2017) Совета Безопасности. В пункте 7 резолюции 2370 (2017) Совета Безопасности содержится просьба.\n',
    ],
  ] as const)
    it(marked.trim(), async () => {
      strictEqual(await after(EXPAND, marked), words);
    });

  it('is not offered where it is not certain what is meant, or which part of it', async () => {
    const text = 'Read.[^1] Again.[^2]';
    for (const [first, ibid] of [
      ['See A/93/120 and A/93/121.', 'Ib⟦|⟧id., para. 7.'],
      ['See A/93/120 and A/93/121.', 'Ib⟦|⟧id.'],
      ['No source.', 'Ib⟦|⟧id.'],
      ['See A/93/120, annex I, para. 3.', 'Ib⟦|⟧id., para. 7.'],
      ['See A/93/120.', 'Ib⟦|⟧id., Supplement No. 53 (A/93/53).'],
    ] as const)
      strictEqual(await after(EXPAND, notes(text, first, ibid)), undefined, `${first} ${ibid}`);
  });

  for (const [text, source, ibids] of [
    [
      'Read.[^1] Again.[^2]',
      'See A/93/120, para. 3; and J. Smith, The Law of Boats (London, 1990), p. 5.',
      ['Ib⟦|⟧id., p. 7.', 'Ib⟦|⟧id.'],
    ],
    [
      'Read.[^1] Again.[^2]',
      'See A/93/120, para. 3, and J. Smith, “The Law of Boats”.',
      ['Ib⟦|⟧id., p. 7.', 'Ib⟦|⟧id.'],
    ],
    [
      'Read.[^1] Again.[^2]',
      'A/93/120, para. 3. See also the statement made by the Minister of Waters.',
      ['Ib⟦|⟧id., p. 7.', 'Ib⟦|⟧id.'],
    ],
    ['Read.[^1] Again.[^2]', 'A/93/120; https://example.org/boats.', ['Ib⟦|⟧id., p. 7.', 'Ib⟦|⟧id.']],
    [
      '水位计每小时读取一次。[^1] 再读一次。[^2]',
      '见A/93/120，第5段；史密斯，《船舶法》(伦敦，1990年)，第5页。',
      ['同⟦|⟧上，第7页。', '同⟦|⟧上。'],
    ],
    [
      'Le niveau de l’eau est lu toutes les heures[^1], puis il est relu[^2].',
      'A/93/120, par. 3 ; voir aussi J. Smith, Le droit des bateaux, p. 5.',
      ['Ib⟦|⟧id., p. 7.', 'Ib⟦|⟧id.'],
    ],
    [
      'El nivel del agua se lee cada hora[^1], y se lee otra vez[^2].',
      'A/93/120, párr. 3, y J. Smith, El derecho de los barcos, pág. 5.',
      ['Ib⟦|⟧íd., pág. 7.', 'Ib⟦|⟧íd.'],
    ],
    [
      'Уровень воды измеряется каждый час[^1], а затем снова[^2].',
      'A/93/120, п. 3; см. также Смит, Право лодок, с. 5.',
      ['Та⟦|⟧м же, п. 7.', 'Та⟦|⟧м же.'],
    ],
    [
      'يقرأ مقياس المياه كل ساعة([^1])، ثم يقرأ مرة أخرى([^2]).',
      'انظر A/93/120، الفقرة 5، وكتاب سميث عن قانون القوارب، لندن، 1990.',
      ['المرجع ن⟦|⟧فسه، الفقرة 7.', 'المرجع ن⟦|⟧فسه.'],
    ],
  ] as const)
    it(`is not offered where a source that is not recognised may be meant: ${source}`, async () => {
      for (const ibid of ibids) strictEqual(await after(EXPAND, notes(text, source, ibid)), undefined, ibid);
    });

  it('is not offered behind such a source in the same note, nor two notes on', async () => {
    const text = 'Read.[^1] Again.[^2]';
    strictEqual(
      await after(EXPAND, notes(text, 'A/93/120, para. 3; J. Smith, The Law of Boats, p. 5; ib⟦|⟧id., p. 7.', 'A.')),
      undefined,
    );
    for (const ibid of ['Ib⟦|⟧id.', 'Ib⟦|⟧id., para. 7.'])
      for (const between of ['Ibid.; J. Smith, The Law of Boats, p. 5.', 'Ibid.; see also A/93/7.'])
        strictEqual(await after(EXPAND, notes(`${text} More.[^3]`, 'A/93/120, para. 3.', between, ibid)), undefined);
  });

  it('is not offered behind a reference that is left out', async () => {
    const text = 'Read.[^1] Again.[^2]';
    const source = 'See A/93/120, para. 3; and paragraph 5 of that resolution.';
    for (const ibid of ['Ib⟦|⟧id.', 'Ib⟦|⟧id., para. 7.'])
      strictEqual(await after(EXPAND, notes(text, source, ibid)), undefined);
    for (const ibid of ['ib⟦|⟧id.', 'ib⟦|⟧id., para. 7.'])
      strictEqual(await after(EXPAND, notes(text, `${source.slice(0, -1)}; ${ibid}`, 'A.')), undefined);
  });

  it('is not offered for the one behind one whose own source is not known', async () => {
    const text = 'Read.[^1] Again.[^2] More.[^3]';
    const first = 'J. Smith, The Law of Boats, p. 5.';
    strictEqual(await after(EXPAND, notes(text, first, 'Ibid.; see also A/93/7.', 'Ib⟦|⟧id.')), undefined);
  });

  for (const source of [
    'A/93/120, para. 5 (emphasis added).',
    'A/93/120, para. 5; emphasis added.',
    'Report on the state of boats (London, 1990); see A/93/120, para. 5.',
    'A/93/120, para. 5, as amended on 3 May 2040.',
    'A/93/120, para. 5. The report says more of the gauges.',
    'A/93/120, para. 5 (quoting J. Smith, The Law of Boats (London, 1990), p. 5).',
    'A/93/120, para. 5: “The boats; the gauges of 1990; and the villages.”',
    'A/93/120, para. 5. Available at https://example.org/A/93/120.',
  ])
    it(`is offered where nothing else can be meant: ${source}`, async () => {
      const text = 'Read.[^1] Again.[^2]';
      strictEqual(
        await after(EXPAND, notes(text, source, 'Ib⟦|⟧id., para. 7.')),
        notes(text, source, 'A/93/120, para. 7.'),
      );
      strictEqual(await after(EXPAND, notes(text, source, 'Ib⟦|⟧id.')), notes(text, source, 'A/93/120, para. 5.'));
    });

  it('is offered where nothing else can be meant, in Chinese', async () => {
    const text = '水位计每小时读取一次。[^1] 再读一次。[^2]';
    for (const source of [
      '《船舶法》报告(A/93/120)，第5段。',
      'A/93/120，第5段(着重号为本报告所加)。',
      'A/93/120，第5段及其附件。',
    ])
      strictEqual(
        await after(EXPAND, notes(text, source, '同⟦|⟧上，第7段。')),
        notes(text, source, 'A/93/120，第7段。'),
      );
  });

  it('has the brackets of the house style of the draft, in its title, too', async () => {
    const draft = (note: string): string =>
      `A/61/341\n\nDistr.: General\n5 July 2006\nChinese\n\n1. 甲。[^1]\n\n2. 乙。[^2]\n\n[^1]: 安全理事会第1631（2005）号决议，第3段。\n\n[^2]: ${note}\n`;
    const { text, actions } = await offeredAt(draft('同⟦|⟧上，第5段。'), {}, { only: [EXPAND] });
    const [action] = actions;
    strictEqual(action?.title, 'Expand to “安全理事会第1631（2005）号决议，第5段”');
    strictEqual(applied(text, action), draft('安全理事会第1631（2005）号决议，第5段。'));
  });

  it('expands all of a draft at once, each with its own place or that of the one before', async () => {
    const text = 'Read.[^1] Again.[^2] And again.[^3] At last.[^4]';
    const first = 'See A/93/120, para. 5.';
    const marked = notes(text, first, 'Ib⟦|⟧id., para. 7.', 'Ibid.', 'Ibid.; see also A/93/7.').replaceAll(
      '\n',
      '\r\n',
    );
    const { text: before, actions } = await offeredAt(marked, {}, { only: [EXPAND] });
    deepStrictEqual(
      actions.map(({ title }) => title),
      ['Expand to “A/93/120, para. 7”', 'Expand all 3 Ibid. in this draft'],
    );
    const [, all] = actions;
    strictEqual(
      all && applied(before, all),
      notes(text, first, 'A/93/120, para. 7.', 'A/93/120, para. 7.', 'A/93/120, para. 7; see also A/93/7.').replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });
});
