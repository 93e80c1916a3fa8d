/** What documents of our own say of themselves, from their text alone. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { identify, type Identity } from '../../../server/src/corpus/identity';
import { readDocument } from '../../../server/src/corpus/document';
import { parse } from '../../../server/src/draft/parse';
import type { SourceFacts } from '../../../server/src/sources/source';

function identity(text: string, facts: SourceFacts = {}): Identity {
  return identify({ text, facts }, parse(text).tree);
}

/** Enough text to tell the language, with other documents in it. */
const EN = `
1. The Secretary-General was asked, in paragraph 3 of resolution 2931 (2041), to report on the lamps, and has done so in
document A/95/900 and in his letter (S/2041/77).

2. The present report is about the keepers, of whom the Council spoke on 3 March 2041 in its resolution 2932 (2041).
`;

describe('corpus/identity, symbols', () => {
  it('a masthead: symbol, date, title, session', () => {
    deepStrictEqual(
      identity(`United Nations

A/95/412

General Assembly

Distr.: General
5 March 2041

Original: English

Ninety-fifth session
Agenda item 12

Lighthouses and their keepers

Report of the Secretary-General

I. Introduction
${EN}`),
      {
        symbols: ['A/95/412'],
        title: 'Lighthouses and their keepers · Report of the Secretary-General',
        date: '2041-03-05',
        language: 'en',
        reissued: false,
        advance: false,
        session: '95',
      },
    );
  });

  const MASTHEADS: Readonly<Record<string, readonly string[]>> = {
    'A/95/412–S/2041/118': ['A/95/412', 'S/2041/118'],
    'A/95/412/Add.1': ['A/95/412/Add.1'],
    'A/95/412/Rev.1/Corr.2': ['A/95/412/Rev.1/Corr.2'],
    'A/95/6 (Sect. 13)': ['A/95/6 (Sect. 13)'],
    'United Nations A/95/412': ['A/95/412'],
    'Distr.: General A/95/412': ['A/95/412'],
    'S/RES/2931 (2041)*': ['S/RES/2931 (2041)'],
    // Not well written, or still to be given.
    'S/RES/1330 (2005)': [],
    'S/2041/XXX': [],
  };
  for (const [line, symbols] of Object.entries(MASTHEADS)) {
    it(`the masthead line ${line}`, () => {
      deepStrictEqual(identity(`${line}\n\nDistr.: General\n\nOn lamps\n${EN}`).symbols, symbols);
    });
  }

  it('what is cited is never its own', () => {
    deepStrictEqual(identity(EN).symbols, []);
    deepStrictEqual(identity(`Notes on lamps\n\nSee A/95/412 and resolution 2931 (2041).\n${EN}`).symbols, []);
    deepStrictEqual(identity('Resolution 1631 (2005) was adopted in the autumn of that year.\n').symbols, []);
    deepStrictEqual(identity(`Implementation of Security Council resolution 1631 (2005)\n${EN}`).symbols, []);
    deepStrictEqual(identity(`Women at lighthouses\n\nSecurity Council resolution 1631 (2005)\n${EN}`).symbols, []);
    deepStrictEqual(identity(`76/1 keepers were asked\n${EN}`).symbols, []);
  });

  it('the facts of the file come behind the masthead', () => {
    const facts = { symbols: ['A/95/1'], title: 'On oil', date: '2040-10-01' };
    deepStrictEqual(identity(EN, facts).symbols, ['A/95/1']);
    strictEqual(identity(EN, facts).title, 'On oil');
    strictEqual(identity(EN, facts).date, '2040-10-01');
    const printed = identity(`A/95/412\n\nDistr.: General\n5 March 2041\n\nOn lamps\n${EN}`, facts);
    deepStrictEqual([printed.symbols, printed.title, printed.date], [['A/95/412'], 'On lamps', '2041-03-05']);
  });

  it('running heads that come back', () => {
    const page = (n: number): string =>
      `${'The keepers of the northern coast were asked how many lamps they light and when they\n\nlight them, and most of them have given an answer that helps the ships on their way to\n\nthe harbours, where the keepers of the southern coast have done the same in their turn.\n\n'.repeat(4)}\n\nA/95/412\n\n \n\n${String(n)}/9 41-12345\n\n \n\n`;
    deepStrictEqual(identity(`1. Lamps.\n\n${page(1)}${page(2)}${page(3)}`).symbols, ['A/95/412']);
  });
});

describe('corpus/identity, resolutions without a symbol', () => {
  const COUNCIL =
    '\n\nThe Security Council,\n\nRecalling its resolution 1325 (2000),\n\n1. Decides to remain seized.\n';
  const LINES: Readonly<Record<string, readonly [symbol: string, date: string | null]>> = {
    'Resolution 1631 (2005)': ['S/RES/1631 (2005)', null],
    'RESOLUTION 1631 (2005)\nAdopted by the Security Council at its 5282nd meeting, on 17 October 2005': [
      'S/RES/1631 (2005)',
      '2005-10-17',
    ],
    'Resolution 1631 (2005)\nof 17 October 2005': ['S/RES/1631 (2005)', '2005-10-17'],
    'Resolution 83 (1950) of 27 June 1950': ['S/RES/83 (1950)', '1950-06-27'],
    '83 (1950). Resolution of 27 June 1950\n\n[S/1511]': ['S/RES/83 (1950)', '1950-06-27'],
    '1 Resolution of 25 January 1946': ['S/RES/1 (1946)', '1946-01-25'],
    'Resolution 700 (1991) Adopted by the Security Council at its 2994th meeting on\n17 June 1991': [
      'S/RES/700 (1991)',
      '1991-06-17',
    ],
    'Security Council Resolution S/RES/760 (1992), Resolution 760 (1992) Adopted by the Security Council at its 3086th meeting, on 18 June 1992':
      ['S/RES/760 (1992)', '1992-06-18'],
    // A misprint in the date is no harm, one in the number is.
    'Resolution 351 (1974) of 10 June I974': ['S/RES/351 (1974)', null],
    'Resolution 239 (1970) of 23 November 1970': ['', null],
  };
  for (const [line, [symbol, date]] of Object.entries(LINES)) {
    it(line.replace(/\n+/g, ' / '), () => {
      const { symbols, date: day, title } = identity(line + COUNCIL);
      deepStrictEqual([symbols.join(), day], [symbol, date]);
      if (symbol !== '') strictEqual(/\d/.test(title), true);
    });
  }

  const LANGUAGES: Readonly<
    Record<string, readonly [text: string, symbol: string, title: string, date: string | null]>
  > = {
    zh: [
      '1950年6月27日第83(1950)号决议\n\n安全理事会，\n\n回顾，\n\n1. 决定继续处理此案。\n',
      'S/RES/83 (1950)',
      '1950年6月27日第83(1950)号决议',
      '1950-06-27',
    ],
    'zh, adopted': [
      '第1631（2005）号决议\n\n2005年10月17日安全理事会第5282次会议通过\n\n安全理事会，\n\n1. 决定。\n',
      'S/RES/1631 (2005)',
      '第1631（2005）号决议',
      '2005-10-17',
    ],
    'zh, Assembly': [
      '95/10. 灯塔与看守人\n\n大会，\n\n回顾其决议，\n\n1. 感谢看守人；\n',
      'A/RES/95/10',
      '灯塔与看守人',
      null,
    ],
    fr: [
      'Résolution 1631 (2005)\n\nAdoptée par le Conseil de sécurité à sa 5282e séance, le 17 octobre 2005\n\nLe Conseil de sécurité,\n\n1. Décide de rester saisi de la question.\n',
      'S/RES/1631 (2005)',
      'Résolution 1631 (2005)',
      '2005-10-17',
    ],
    'fr, Assembly': [
      '95/10.   La lampe et ses gardiens\n\nL’Assemblée générale,\n\nRappelant les résolutions du Conseil de sécurité,\n\n1. Remercie les gardiens;\n',
      'A/RES/95/10',
      'La lampe et ses gardiens',
      null,
    ],
    es: [
      '95/10.   El faro y sus guardianes\n\nLa Asamblea General,\n\nRecordando,\n\n1. Da las gracias;\n',
      'A/RES/95/10',
      'El faro y sus guardianes',
      null,
    ],
    ru: [
      'Резолюция 1631 (2005),\nпринятая Советом Безопасности на его 5282-м заседании 17 октября 2005 года\n\nСовет Безопасности,\n\n1. постановляет.\n',
      'S/RES/1631 (2005)',
      'Резолюция 1631 (2005)',
      '2005-10-17',
    ],
    ar: [
      '95/10   المنارات وحراسها\n\nإن الجمعية العامة،\n\nإذ تشير،\n\n1 - تشكر الحراس؛\n',
      'A/RES/95/10',
      'المنارات وحراسها',
      null,
    ],
    'ar, one space': [
      '95/10 المنارات وحراسها\n\nإن الجمعية العامة،\n\nإذ تشير،\n\n1 - تشكر الحراس؛\n',
      'A/RES/95/10',
      'المنارات وحراسها',
      null,
    ],
  };
  for (const [name, [text, symbol, title, date]] of Object.entries(LANGUAGES)) {
    it(name, () => {
      const found = identity(text);
      deepStrictEqual([found.symbols.join(), found.title, found.date], [symbol, title, date]);
    });
  }

  it('a number that several organs give is that of the organ whose text it is', () => {
    deepStrictEqual(identity('55/7. The keepers\n\nThe General Assembly,\n\n1. Thanks them.\n').symbols, [
      'A/RES/55/7',
    ]);
    deepStrictEqual(identity('55/7. The keepers\n\nThe Human Rights Council,\n\n1. Thanks them.\n').symbols, [
      'A/HRC/RES/55/7',
    ]);
    deepStrictEqual(identity('2017/3. Keepers\n\nThe Economic and Social Council,\n\n1. Thanks.\n').symbols, [
      'E/RES/2017/3',
    ]);
    deepStrictEqual(identity('55/7. The keepers\n\nThe keepers are tired.\n').symbols, []);
  });

  it('letters of parts', () => {
    deepStrictEqual(identity('95/12. Lamps\nB [^1]\n\nThe General Assembly,\n\n1. Thanks.\n\n[^1]: See A.\n').symbols, [
      'A/RES/95/12 B',
    ]);
    const part = (letter: string): string => `${letter}\n\nThe General Assembly,\n\n1. Thanks.\n\n`;
    deepStrictEqual(identity(`95/12. Lamps\n\n${part('A')}${part('B')}${part('C')}`).symbols, ['A/RES/95/12 A-C']);
  });

  it('adopted on one day, and printed on another', () => {
    const { date, title } = identity(`United Nations
A/RES/95/10
General Assembly
Distr.: General
17 October 2040
Ninety-fifth session

Resolution adopted by the General Assembly on 7 October 2040

[without reference to a Main Committee (A/95/L.3)]

95/10. The lighthouse in the situation of today

The General Assembly,

1. Thanks the keepers.
`);
    deepStrictEqual([date, title], ['2040-10-07', 'The lighthouse in the situation of today']);
  });
});

describe('corpus/identity, versions', () => {
  const advance = (line: string): boolean =>
    identity(`${line}\n\nA/95/412\n\nDistr.: General\n\nOn lamps\n${EN}`).advance;
  for (const line of [
    'Advance unedited version',
    'ADVANCE UNEDITED VERSION Distr.: General',
    '[Advance edited version]',
    'Advance Unedited Version 1, 21 March 2041',
    'VERSION AVANZADA NO EDITADA',
    'Version préliminaire (non éditée)',
    'Предварительный неотредактированный вариант',
    '未经编辑的预发本',
    'نسخة مسبقة غير محررة',
  ]) {
    it(`${line} is an advance version`, () => {
      strictEqual(advance(line), true);
    });
  }
  for (const line of ['Advance version of the lamps', 'Advances in lamps', '预发本的说明', 'On lamps']) {
    it(`${line} is none`, () => {
      strictEqual(advance(line), false);
    });
  }

  it('reissued: an asterisk behind the symbol, or words', () => {
    strictEqual(identity(`A/95/412*\n\nDistr.: General\n\nOn lamps\n${EN}`).reissued, true);
    strictEqual(identity(`A/95/412\n\nDistr.: General\n\nOn lamps*\n${EN}\n* Late.\n`).reissued, false);
    for (const note of [
      '* Reissued for technical reasons on 6 March 2041.',
      '* Second reissue for technical reasons.',
      '* 由于技术原因重新印发。',
      '* Nouveau tirage pour raisons techniques.',
      '* أعيد إصدارها لأسباب فنية.',
    ]) {
      strictEqual(identity(`A/95/412\n\nDistr.: General\n\nOn lamps\n${EN}\n${note}\n`).reissued, true, note);
    }
  });
});

describe('corpus/identity, the Charter', () => {
  const OPENINGS = {
    en: 'WE THE PEOPLES OF THE UNITED NATIONS DETERMINED',
    fr: 'NOUS, PEUPLES DES NATIONS UNIES, RÉSOLUS',
    es: 'NOSOTROS LOS PUEBLOS DE LAS NACIONES UNIDAS RESUELTOS',
    ru: 'МЫ, НАРОДЫ ОБЪЕДИНЕННЫХ НАЦИЙ, ПРЕИСПОЛНЕННЫЕ РЕШИМОСТИ',
    zh: '我联合国人民同兹决心',
    ar: 'نحن شعوب الأمم المتحدة وقد آلينا على أنفسنا',
  };
  for (const [language, opening] of Object.entries(OPENINGS)) {
    it(`is known by the words that open it: ${language}`, () => {
      deepStrictEqual(identity(`${opening} …\n`).symbols, ['Charter of the United Nations']);
    });
  }

  it('and by its name as a title, shown in its own language', () => {
    const { symbols, title } = identity('Устав Организации Объединенных Наций\n\nСтатья 1\n\nЦели таковы.\n');
    deepStrictEqual([symbols, title], [['Charter of the United Nations'], 'Устав Организации Объединенных Наций']);
  });

  it('other instruments keep their title, and have no symbol', () => {
    const { symbols, title } = identity('Convention on Lighthouses\n\nArticle 1\n\n1. Lamps are lit.\n');
    deepStrictEqual([symbols, title], [[], 'Convention on Lighthouses']);
  });

  it('a text about it is not it', () => {
    deepStrictEqual(identity(`Commentary on the Charter of the United Nations\n${EN}`).symbols, []);
    deepStrictEqual(identity(`A/95/412\n\nDistr.: General\n\nCharter of the United Nations\n${EN}`).symbols, [
      'A/95/412',
    ]);
  });
});

describe('corpus/identity, little text', () => {
  it('nothing at all', () => {
    deepStrictEqual(identity('', { language: 'fr' }), {
      symbols: [],
      title: '',
      date: null,
      language: 'fr',
      reissued: false,
      advance: false,
    });
  });
});

describe('a document without a symbol', () => {
  const nameOf = (title: string, file = 'file:///c/gauges.txt'): readonly string[] => {
    const source = { format: 'text' as const, text: '1. One.\n', pages: [], facts: { title }, remarks: [] };
    const { name, title: kept } = readDocument(source, file, undefined);
    return [name, kept];
  };

  it('is known by its title, without what no file name may have', () => {
    deepStrictEqual(nameOf('Rivers: who reads the gauges?'), [
      'Rivers who reads the gauges',
      'Rivers: who reads the gauges?',
    ]);
    deepStrictEqual(nameOf('水尺/读数'), ['水尺 读数', '水尺/读数']);
  });

  it('is known by its file where its title has nothing that a name may have', () => {
    deepStrictEqual(nameOf('', 'file:///c/gauges.v2.txt'), ['gauges.v2', 'gauges.v2']);
    deepStrictEqual(nameOf('### / %%'), ['gauges', '### / %%']);
    deepStrictEqual(nameOf('###', 'file:///c/%23.txt')[0], 'document');
  });
});
