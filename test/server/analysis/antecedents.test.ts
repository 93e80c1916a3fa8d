/** What needs reading order: *ibid.*, resolutions without a number or an organ, sections without their chapter. */
import { deepStrictEqual } from 'node:assert';
import { formatPlace } from '../../../server/src/base/place';
import { parse } from '../../../server/src/draft/parse';
import { citations } from '../../../server/src/analysis/analysis';

/** `text → targets {place}` of every citation of a draft, in the order of the text. */
function cited(...lines: readonly string[]): string[] {
  return citations(parse(`${lines.join('\n\n')}\n`).tree).map(({ citation }) =>
    [`${citation.text} → ${citation.targets.join('+')}`, formatPlace(citation.place)].filter(Boolean).join(', '),
  );
}

describe('ibid.', () => {
  it('is the source of the note before, in six languages', () => {
    for (const [sentence, ibid, pinpoint] of [
      ['水位上涨。', '同上，第7段', 'para 7'],
      ['The river rose.', 'Ibid., para. 7', 'para 7'],
      ['Le fleuve a monté.', 'Ibid., par. 7', 'para 7'],
      ['El río subió.', 'Ibid., párr. 7', 'para 7'],
      ['Река поднялась.', 'Там же, п. 7', 'para 7'],
      ['ارتفع النهر.', 'المرجع نفسه، الفقرة 7', 'para 7'],
    ] as const) {
      const filler = `${sentence} `.repeat(20);
      deepStrictEqual(
        cited(`1. ${filler}[^1] ${sentence}[^2]`, '[^1]: A/95/412-S/2040/318.', `[^2]: ${ibid}.`),
        ['A/95/412-S/2040/318 → A/95/412+S/2040/318', `${ibid} → A/95/412+S/2040/318, ${pinpoint}`],
        ibid,
      );
    }
  });

  it('goes on through several notes, and inside one', () => {
    deepStrictEqual(
      cited(
        '1. One.[^1] Two.[^2] Three.[^3]',
        '[^1]: See A/95/412, para. 3.',
        '[^2]: Ibid., para. 5, and ibid., annex II.',
        '[^3]: Ibid., paras. 6 and 7.',
      ),
      [
        'A/95/412, para. 3 → A/95/412, para 3',
        'Ibid., para. 5 → A/95/412, para 5',
        'ibid., annex II → A/95/412, annex II',
        'Ibid., paras. 6 and 7 → A/95/412, paras 6 and 7',
      ],
    );
  });

  it('takes the kind of its source', () => {
    const { tree } = parse('1. One.[^1] Two.[^2]\n\n[^1]: Resolution 95/12, annex.\n\n[^2]: Ibid., para. 5.\n');
    deepStrictEqual(
      citations(tree).map(({ citation }) => citation.kind),
      ['resolution', 'resolution'],
    );
  });

  const LEFT_OUT: readonly (readonly [string, ...string[]])[] = [
    ['where the note before has two sources', '[^1]: A/95/412 and S/2040/318.', '[^2]: Ibid., para. 5.'],
    ['where the note before has none that is known', '[^1]: Telma Gazette, 3 May 2040.', '[^2]: Ibid., p. 5.'],
    ['in the first note', '[^1]: Ibid., para. 5.', '[^2]: A reading.'],
    ['without a place', '[^1]: Telma Gazette.', '[^2]: Ibid.'],
  ];
  for (const [name, ...notes] of LEFT_OUT) {
    it(`is left out ${name}`, () => {
      deepStrictEqual(
        cited('1. One.[^1] Two.[^2]', ...notes).filter((line) => /^ibid/i.test(line)),
        [],
      );
    });
  }

  it('does not look beyond a note without a source', () => {
    deepStrictEqual(
      cited('1. One.[^1] Two.[^2] Three.[^3]', '[^1]: A/95/412.', '[^2]: A reading.', '[^3]: Ibid., para. 5.'),
      ['A/95/412 → A/95/412'],
    );
  });
});

describe('a resolution without its number', () => {
  it('is the last one named in the paragraph, with a demonstrative', () => {
    deepStrictEqual(
      cited('1. 安全理事会第2931（2041）号决议设立了值班室，同一项决议第10段规定了任期，该决议附件载有章程。'),
      [
        '安全理事会第2931（2041）号决议 → S/RES/2931 (2041)',
        '同一项决议第10段 → S/RES/2931 (2041), para 10',
        '该决议附件 → S/RES/2931 (2041), annex',
      ],
    );
    deepStrictEqual(cited('1. Recalling resolution 95/12, and in particular paragraph 7 of that resolution, we met.'), [
      'resolution 95/12 → A/RES/95/12',
      'paragraph 7 of that resolution → A/RES/95/12, para 7',
    ]);
  });

  it('is the only one of the section, also behind a heading of level 3', () => {
    deepStrictEqual(
      cited(
        '一. 导言',
        '1. 第95/12号决议设立了值班室。',
        '  (a) 待命',
        '2. 决议第1段邀请各站加入。',
        '二. 结论',
        '3. 决议第2段照旧。',
      ),
      ['第95/12号决议 → A/RES/95/12', '决议第1段 → A/RES/95/12, para 1'],
    );
  });

  it('is left out where two are possible, in quotations, and without a place', () => {
    deepStrictEqual(
      cited('1. 见第95/12号决议和第95/13号决议，该决议第3段和决议第4段。该决议十分重要。', '2. “该决议第5段。”'),
      ['第95/12号决议 → A/RES/95/12', '第95/13号决议 → A/RES/95/13'],
    );
  });

  it('is not a draft resolution, and not the present one', () => {
    deepStrictEqual(cited('1. 见第95/12号决议、决议草案第3段和本决议第4段。'), [
      '第95/12号决议 → A/RES/95/12',
      '本决议第4段 → , para 4',
    ]);
  });
});

describe('a resolution without its organ', () => {
  it('is of the General Assembly', () => {
    deepStrictEqual(cited('1. Recalling its resolution 51/19, the Assembly met.'), ['resolution 51/19 → A/RES/51/19']);
  });

  it('is of the organ that the draft names with it elsewhere', () => {
    deepStrictEqual(
      cited('1. Human Rights Council resolution 51/19 sets this out.', '2. As resolution 51/19 says, so be it.'),
      ['Human Rights Council resolution 51/19 → A/HRC/RES/51/19', 'resolution 51/19 → A/HRC/RES/51/19'],
    );
  });

  it('is of the Human Rights Council in its documents, where its sessions had come so far', () => {
    deepStrictEqual(
      cited('A/HRC/53/7', '1. Recalling its resolution 51/19 and its resolution 60/251, the Council met.'),
      ['resolution 51/19 → A/HRC/RES/51/19', 'resolution 60/251 → A/RES/60/251'],
    );
  });

  it('is left out where the Assembly cannot have such a number and nobody else is named', () => {
    deepStrictEqual(cited('1. Resolution 5/1 is recalled.'), []);
  });
});

describe('a joint symbol that cannot be', () => {
  it('is probably the one that the draft has with the same first half', () => {
    const { tree } = parse('1. One.[^1] Two.[^2]\n\n[^1]: A/47/277-S/24111.\n\n[^2]: A/47/277-S/24/16, para. 62.\n');
    deepStrictEqual(
      citations(tree).map(({ citation: { targets, suggest } }) => [targets, suggest]),
      [
        [['A/47/277', 'S/24111'], undefined],
        [
          ['A/47/277', 'S/24/16'],
          ['A/47/277', 'S/24111'],
        ],
      ],
    );
  });
});

describe('a section named by its letter', () => {
  const SECTIONS = [
    '一. 导言',
    'A. 站网',
    '1. 甲。',
    '二. 进展',
    'A. 人员',
    '2. 见本报告A节。',
    'E. 结论',
    '3. 见E节和F节。',
  ];

  it('is that of the chapter that names it, or the only one of the part', () => {
    deepStrictEqual(cited(...SECTIONS), ['本报告A节 → , section II.A', 'E节和F节 → , sections II.E and F']);
  });
});
