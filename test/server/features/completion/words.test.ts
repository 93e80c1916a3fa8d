/** Footnote marks, short forms and standard phrases; and where nothing is offered at all. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Sources } from '../../../../server/src/features/completion/completion';
import { PHRASES } from '../../../../server/src/languages/phrases/index';
import { ALL_LEXICONS } from '../../../../server/src/languages/index';
import { memoryCorpus } from '../../../../server/src/corpus/memory';
import { completeAt, completeIn, labels, picked, put, sourcesOf } from '../../../support/completing';

describe('completion of words', () => {
  let sources: Sources;
  before(async () => {
    ({ sources } = await sourcesOf(memoryCorpus()));
  });
  const offered = async (marked: string, trigger?: string): Promise<string[]> =>
    labels(await completeAt(marked, sources, { trigger }));
  const written = async (marked: string, label: string): Promise<string> => {
    const completed = await completeAt(marked, sources);
    const line = completed.text.slice(0, completed.offset).split('\n').length - 1;
    return picked(completed, label).split('\n')[line] ?? '';
  };

  describe('marks', () => {
    const draft = (line: string): string => `1. 甲。[^1]\n\n2. ${line}\n\n[^1]: A/94/3。\n\n[^3]: A/94/4。\n`;

    it('are the notes without a mark, the others, and the next free number', async () => {
      const { items } = await completeAt(draft('乙。[^⟦|⟧'), sources);
      deepStrictEqual(
        items.map(({ label, detail }) => [label, detail]),
        [
          ['3', 'A/94/4。'],
          ['1', 'A/94/3。'],
          ['4', 'new note'],
        ],
      );
    });

    it('are closed as they were opened, and what closes them already is not doubled', async () => {
      strictEqual(await written(draft('乙。[^⟦|⟧'), '3'), '2. 乙。[^3]');
      strictEqual(await written(draft('乙。[^⟦|⟧]然后'), '3'), '2. 乙。[^3]然后');
      strictEqual(await written(draft('乙。[^1⟦|⟧]然后'), '1'), '2. 乙。[^1]然后');
      strictEqual(await written(draft('乙。【^⟦|⟧'), '3'), '2. 乙。【^3】');
      strictEqual(
        await written('أولا - مقدمة\n\n1 - يقاس المنسوب.([^⟦|⟧\n\n([^1]): A/94/3.\n', '1'),
        '1 - يقاس المنسوب.([^1])',
      );
    });

    it('at the start of a line are those that have no text yet', async () => {
      deepStrictEqual(await offered('1. 甲。[^1]乙。[^2]\n\n[^1]: 丙。\n\n[^⟦|⟧\n'), ['2', '3']);
      strictEqual(await written('1. 甲。[^1]乙。[^2]\n\n[^1]: 丙。\n\n[^⟦|⟧\n', '2'), '[^2]: ');
    });
  });

  it('short forms are offered by their first letters, with the name that they stand for', async () => {
    const { items } = await completeAt('1. 欧洲水文组织(欧水组织)开会。\n\n2. 会上欧水⟦|⟧\n', sources);
    deepStrictEqual(
      items.map(({ label, detail }) => [label, detail]),
      [['欧水组织', '欧洲水文组织']],
    );
    const english = (line: string): string =>
      `I. Introduction\n\n1. The River Gauge Organization (RGO) met.\n\n2. ${line}\n`;
    strictEqual(await written(english('Then the rg⟦|⟧ met.'), 'RGO'), '2. Then the RGO met.');
    deepStrictEqual(await offered(english('Then the r⟦|⟧')), []);
    ok(!(await offered(english('Then the arg⟦|⟧'))).includes('RGO'));
  });

  it('phrases are offered at the start of a sentence, in each language', async () => {
    for (const { language } of ALL_LEXICONS) {
      const all = PHRASES[language];
      ok(all.length >= 25, language);
      strictEqual(new Set(all).size, all.length);
    }
    const cases: readonly (readonly [string, string])[] = [
      ['1. 本报告是⟦|⟧\n', '本报告是根据'],
      ['I. Introduction\n\n1. The present rep⟦|⟧\n', 'The present report is submitted pursuant to'],
      [
        'I. Introduction\n\n1. Les échelles sont lues dans la vallée.\n\n2. Le présent rap⟦|⟧\n',
        'Le présent rapport est soumis en application de',
      ],
      ['I. Введение\n\n1. Настоящий док⟦|⟧\n', 'Настоящий доклад представляется во исполнение'],
      [
        'I. Introducción\n\n1. El nivel de las aguas se mide en la estación.\n\n2. El presente inf⟦|⟧\n',
        'El presente informe se presenta de conformidad con',
      ],
      ['أولا - مقدمة\n\n1 - يقدم هذا الت⟦|⟧\n', 'يقدم هذا التقرير عملا'],
    ];
    for (const [marked, wanted] of cases) ok((await offered(marked)).includes(wanted), marked);
    strictEqual(await written('1. 甲。\n\n2. 乙。本⟦|⟧\n', '本报告是根据'), '2. 乙。本报告是根据');
  });

  it('phrases that open a sentence are not offered inside one, and others keep the case that was typed', async () => {
    deepStrictEqual(await offered('I. Introduction\n\n1. It says that the present r⟦|⟧\n'), []);
    strictEqual(
      await written('I. Introduction\n\n1. It is done in acc⟦|⟧\n', 'in accordance with'),
      '1. It is done in accordance with ',
    );
    strictEqual(
      await written('I. Introduction\n\n1. It rose. In acc⟦|⟧\n', 'in accordance with'),
      '1. It rose. In accordance with ',
    );
  });

  it('nothing is offered outside of what is written in sentences', async () => {
    for (const marked of [
      '⟦|⟧',
      '\n⟦|⟧\n',
      '1. 甲。\n\n⟦|⟧',
      '1. 甲。\n\n<!-- 见上文第⟦|⟧ -->\n',
      'A/94/3⟦|⟧\n\n关于水闸的报告\n\n1. 见A/94/4。\n',
      '目录\n\n一. 见A/94/⟦|⟧ ........ 3\n\n一. 导言\n\n1. 见A/94/4。\n',
      '1⟦|⟧. 甲。\n\n2. 见A/94/4。\n',
      '1. 甲。\n\n2. https://example.org/A/94/⟦|⟧\n\n3. 见A/94/4。\n',
      '1. 甲。\n\n2. 甲 and/⟦|⟧\n\n3. 见A/94/4。\n',
    ])
      deepStrictEqual(await offered(marked), [], marked);
  });

  it('a space or a bracket answers only behind a word that something certain follows', async () => {
    const draft = (line: string): string => `I. Introduction\n\n1. One.\n\n2. ${line}\n\n3. See A/94/4.\n`;
    deepStrictEqual(await offered(draft('The river ⟦|⟧'), ' '), []);
    deepStrictEqual(await offered(draft('The river, ⟦|⟧'), ' '), []);
    deepStrictEqual(await offered(draft('The river (⟦|⟧'), '('), []);
    deepStrictEqual(await offered(draft('As said in paragraph ⟦|⟧'), ' '), ['paragraph 3 below', 'paragraph 1 above']);
    deepStrictEqual(await offered('1. 甲。\n\n2. 在第⟦|⟧\n', '第'), []);
  });

  it('what stands on the line before stays as it is', async () => {
    const { items } = await completeAt('I. Introduction\n\n1. One.\n\n2. The present\nreport i⟦|⟧\n', sources);
    ok(!items.some(({ typed }) => typed > 'report i'.length));
    deepStrictEqual(await offered('一. 导言\n\n1. 见A/RES/74/\n1⟦|⟧\n'), []);
  });

  it('a position behind the end of its line or of the text is its end', async () => {
    const text = '一. 导言\r\n\r\n1. 甲。\r\n\r\n2. 见上文第';
    for (const offset of [text.length, text.length + 99]) {
      const completed = await completeIn(text, offset, sources);
      deepStrictEqual(labels(completed), ['第1段']);
    }
  });

  it('characters of two units and every kind of line end are left whole', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['一. 导言', '', '1. 𠀀甲。', '', '2. 𠀀乙见上文第', '', '3. 丙𠀀。', ''].join(end);
      const offset = text.indexOf('上文第') + 3;
      const completed = await completeIn(text, offset, sources);
      const [item] = completed.items;
      ok(item);
      strictEqual(put(completed, item), text.replace('上文第', '上文第1段'));
    }
  });
});
