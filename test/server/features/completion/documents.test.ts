/** Documents by symbol, by words of their title, by number: what is offered in which order, and what is written. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Sources } from '../../../../server/src/features/completion/completion';
import { completeAt, corpusOf, labels, picked, sourcesOf } from '../../../support/completing';

const CORPUS = {
  'letter.txt':
    'A/94/341–S/2039/567\n\n5 March 2039\n\n关于小型水闸问题的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 子。\n\n2. 丑。\n',
  'locks.txt': 'A/94/3\n\nSmall locks and weirs in the lower valley\n\n1. The gauges are read.\n',
  'french.txt':
    'A/94/34\n\nLes petites écluses de la vallée\n\n1. Les échelles sont lues dans la vallée et par les agents.\n',
  'russian.txt': 'A/94/35\n\nДоклад о малых шлюзах\n\n1. Уровень воды измеряется.\n',
  'arabic.txt': 'A/94/36\n\nتقرير عن الأهوسة الصغيرة\n\n1 - يقاس منسوب المياه.\n',
  'spanish.txt':
    'A/94/37\n\nLas esclusas pequeñas del valle\n\n1. El nivel de las aguas se mide en la estación del valle.\n',
};

describe('completion of documents', () => {
  let sources: Sources;
  before(async () => {
    ({ sources } = await sourcesOf(await corpusOf(CORPUS), ['A/94/35']));
  });

  const offered = async (marked: string): Promise<string[]> => labels(await completeAt(marked, sources));
  const written = async (marked: string, label: string): Promise<string> => {
    const completed = await completeAt(marked, sources);
    const line = completed.text.slice(0, completed.offset).split('\n').length - 1;
    return picked(completed, label).split('\n')[line] ?? '';
  };

  it('finds a symbol by its beginning: what the draft cites, what other drafts cite, what is held', async () => {
    deepStrictEqual(await offered('1. 见A/94/36。\n\n2. 又见A/94/3⟦|⟧\n'), [
      'A/94/3',
      'A/94/36',
      'A/94/35',
      'A/94/34',
      'A/94/37',
      'A/94/341-S/2039/567',
    ]);
  });

  it('offers a symbol that nobody knows but the draft, and not the one that is being typed', async () => {
    deepStrictEqual(await offered('1. 见A/91/77。\n\n2. 又见A/91/⟦|⟧\n'), ['A/91/77']);
    deepStrictEqual(await offered('1. 见A/91/7⟦|⟧\n'), []);
  });

  it('writes a joint symbol whole, whichever half was typed', async () => {
    strictEqual(await written('1. 见S/2039/5⟦|⟧。\n', 'A/94/341-S/2039/567'), '1. 见A/94/341-S/2039/567。');
    strictEqual(await written('1. 见A/94/341-S/2039/5⟦|⟧。\n', 'A/94/341-S/2039/567'), '1. 见A/94/341-S/2039/567。');
  });

  it('takes the rest of the same symbol with it, and nothing else', async () => {
    strictEqual(await written('1. 见A/94/3⟦|⟧41，第2段。\n', 'A/94/34'), '1. 见A/94/34，第2段。');
    strictEqual(await written('1. See a/94/3⟦|⟧ and more.\n', 'A/94/34'), '1. See A/94/34 and more.');
  });

  it('finds words of the title in six languages, the last one half typed', async () => {
    deepStrictEqual(await offered('1. 关于小型水闸⟦|⟧\n'), ['A/94/341-S/2039/567']);
    ok((await offered('I. Introduction\n\n1. As the small loc⟦|⟧\n')).includes('A/94/3'));
    ok((await offered('I. Introduction\n\n1. Comme les petites éclu⟦|⟧\n')).includes('A/94/34'));
    ok((await offered('I. Введение\n\n1. Как малых шлю⟦|⟧\n')).includes('A/94/35'));
    ok((await offered('أولا - مقدمة\n\n1 - كما الأهوسة الصغ⟦|⟧\n')).includes('A/94/36'));
    ok((await offered('I. Introducción\n\n1. Como las esclusas peq⟦|⟧\n')).includes('A/94/37'));
  });

  it('puts the citation in place of the words that were typed, and of no others', async () => {
    strictEqual(
      await written('1. 讨论了关于小型水闸⟦|⟧的措施。\n', 'A/94/341-S/2039/567'),
      '1. 讨论了关于A/94/341-S/2039/567的措施。',
    );
    strictEqual(
      await written('I. Introduction\n\n1. As was said in the small lo⟦|⟧, it rose.\n', 'A/94/3'),
      '1. As was said in the A/94/3, it rose.',
    );
  });

  it('finds nothing for a word that is in no title, a word that says nothing, and in the middle of a word', async () => {
    for (const marked of [
      '1. 关于甲乙丙丁⟦|⟧\n',
      'I. Introduction\n\n1. As the gondola⟦|⟧\n',
      'I. Introduction\n\n1. As was said of the⟦|⟧\n',
      'I. Introduction\n\n1. As was said in small loc⟦|⟧ks\n',
      '1. 见xiaoxingshuizha⟦|⟧\n',
      '1. 见 ⟦|⟧\n',
    ])
      deepStrictEqual(
        (await offered(marked)).filter((label) => label.includes('/')),
        [],
        marked,
      );
  });

  it('writes a resolution by its number in running text, in the house style of six languages', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['1. 根据1631⟦|⟧，水位。\n', '1. 根据安全理事会第1631(2005)号决议，水位。'],
      ['I. Introduction\n\n1. As 1631⟦|⟧ says.\n', '1. As Security Council resolution 1631 (2005) says.'],
      [
        'I. Introduction\n\n1. Comme le dit la 1631⟦|⟧ dans la vallée.\n',
        '1. Comme le dit la résolution 1631 (2005) du Conseil de sécurité dans la vallée.',
      ],
      ['I. Введение\n\n1. Как 1631⟦|⟧ гласит.\n', '1. Как резолюция 1631 (2005) Совета Безопасности гласит.'],
      [
        'I. Introducción\n\n1. Como dice la 1631⟦|⟧ en el valle.\n',
        '1. Como dice la resolución 1631 (2005) del Consejo de Seguridad en el valle.',
      ],
      ['أولا - مقدمة\n\n1 - كما جاء في 1631⟦|⟧ للمياه.\n', '1 - كما جاء في قرار مجلس الأمن 1631 (2005) للمياه.'],
    ];
    for (const [marked, wanted] of cases) strictEqual(await written(marked, 'S/RES/1631 (2005)'), wanted);
  });

  it('has the brackets of the house style of the year', async () => {
    const older = 'A/61/204\n\nDistr.: General\n\n28 July 2006\n\n关于水闸的报告\n\n一. 导言\n\n';
    strictEqual(
      await written(`${older}1. 根据第1631⟦|⟧，水位。\n`, 'S/RES/1631 (2005)'),
      '1. 根据第1631（2005）号决议，水位。',
    );
  });

  it('completes the number alone behind the word for a resolution', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['1. 根据安全理事会第16⟦|⟧，水位。\n', '1. 根据安全理事会第1631(2005)号决议，水位。'],
      ['1. 根据安全理事会第16⟦|⟧31(2005)号决议，水位。\n', '1. 根据安全理事会第1631(2005)号决议，水位。'],
      ['I. Introduction\n\n1. As in resolution 16⟦|⟧, it is.\n', '1. As in resolution 1631 (2005), it is.'],
      ['I. Introduction\n\n1. As in resolution 1631 (20⟦|⟧, it is.\n', '1. As in resolution 1631 (2005), it is.'],
      ['I. Введение\n\n1. Как в резолюции 1631⟦|⟧, это.\n', '1. Как в резолюции 1631 (2005), это.'],
      ['أولا - مقدمة\n\n1 - كما في القرار 1631⟦|⟧.\n', '1 - كما في القرار 1631 (2005).'],
    ];
    for (const [marked, wanted] of cases) strictEqual(await written(marked, 'S/RES/1631 (2005)'), wanted);
  });

  it('behind the word alone offers what is cited somewhere, and a decision behind its own word', async () => {
    const draft = (end: string): string =>
      `I. Introduction\n\n1. In General Assembly resolution 74/51 and in decision 58/401 it was said.\n\n2. ${end}\n`;
    deepStrictEqual(await offered(draft('As in resolution ⟦|⟧')), ['A/RES/74/51']);
    deepStrictEqual(await offered(draft('As in decision ⟦|⟧')), ['GA decision 58/401']);
    deepStrictEqual(await offered(draft('As in Security Council resolution ⟦|⟧')), []);
  });

  it('goes on with a list of resolutions', async () => {
    strictEqual(
      await written(
        'I. Introduction\n\n1. As in Security Council resolutions 1540 (2004) and 163⟦|⟧\n',
        'S/RES/1631 (2005)',
      ),
      '1. As in Security Council resolutions 1540 (2004) and 1631 (2005)',
    );
    strictEqual(
      await written('I. Введение\n\n1. Как в резолюциях 1540 (2004) и 1631⟦|⟧\n', 'S/RES/1631 (2005)'),
      '1. Как в резолюциях 1540 (2004) и 1631 (2005)',
    );
  });

  it('says that more come with the first digit, and with more letters', async () => {
    for (const marked of [
      '1. 见A/RES/74/51。根据大会第⟦|⟧\n',
      'I. Introduction\n\n1. As A/RES/74/51, in resolution ⟦|⟧\n',
      'I. Introduction\n\n1. As in Small l⟦|⟧\n',
    ]) {
      const { items, more } = await completeAt(marked, sources);
      ok(items.length > 0 && more, marked);
    }
    strictEqual((await completeAt('I. Introduction\n\n1. As in Small locks and wei⟦|⟧\n', sources)).more, false);
  });

  it('offers the newest that are held of the organ that is named', async () => {
    const held = (number: number): readonly [string, string] => [
      `${number}.txt`,
      `S/RES/${number} (2005)\n\n17 October 2005\n\nResolution ${number} (2005)\n\n1. One river.\n`,
    ];
    const { sources: own } = await sourcesOf(await corpusOf(Object.fromEntries([1629, 1631, 1630].map(held))));
    const { items, more } = await completeAt('I. Introduction\n\n1. As in Security Council resolution ⟦|⟧\n', own);
    deepStrictEqual(
      items.map(({ label }) => label),
      ['S/RES/1629 (2005)', 'S/RES/1630 (2005)', 'S/RES/1631 (2005)'],
    );
    ok(more);
    deepStrictEqual(labels(await completeAt('I. Introduction\n\n1. As in the resolution ⟦|⟧\n', own)), []);
  });

  it('lists fifty, and says that there are more', async () => {
    const completed = await completeAt('1. 见A/RES/⟦|⟧\n', sources);
    strictEqual(completed.items.length, 50);
    strictEqual(completed.more, true);
  });
});
