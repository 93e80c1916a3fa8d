/** The contents page follows the headings. */
import { match, ok, strictEqual } from 'node:assert';
import { isRefusal } from '../../../../server/src/features/restructure/change';
import { afterOperation, done } from '../../../support/restructure';

const updated = (text: string): Promise<string> => afterOperation('updateContents', text);

const BODY =
  'I. Introduction\n\n1. One.\n\n2. Two.\n\nII. Background\n\nA. History\n\n3. Three.\n\nB. Today\n\n4. Four.\n\nIII. Conclusions\n\n5. Five.\n';
const draft = (lines: readonly string[], body = BODY): string =>
  `A/93/120\n\nReport of the Secretary-General\n\nContents\n\n${lines.join('\n')}\n\n${body}`;
const RIGHT = [
  'I. Introduction ........................ 1–2    2',
  'II. Background ........................ 3–4    2',
  '   A. History ........................ 3    2',
  '   B. Today ........................ 4    3',
  'III. Conclusions ........................ 5    3',
];
const ONE = RIGHT.filter((line) => !line.startsWith(' '));

describe('bringing the contents page up to date', () => {
  for (const [name, before, after] of [
    ['leaves a page alone that is right', RIGHT, RIGHT],
    ['leaves one of chapters alone', ONE, ONE],
    [
      'changes titles, labels and paragraphs, not pages',
      [
        'I. Foreword ........................ 1–3    2',
        'II. Conclusions ........................ 9    7',
        'III. Background ........................ 3–4    7',
      ],
      [
        'I. Introduction ........................ 1–2    2',
        'II. Background ........................ 3–4    7',
        'III. Conclusions ........................ 5    7',
      ],
    ],
    [
      'adds what is missing, like its neighbours',
      RIGHT.filter((_, at) => at !== 3 && at !== 4),
      [
        RIGHT[0],
        RIGHT[1],
        RIGHT[2],
        '   B. Today ........................ 4    2',
        'III. Conclusions ........................ 5    2',
      ],
    ],
    [
      'takes out what is gone',
      [
        ...RIGHT.slice(0, 4),
        'III. Results ........................ 5    3',
        'IV. Conclusions ........................ 6    3',
      ],
      RIGHT,
    ],
    [
      'leaves annexes and heads of columns where they are',
      ['Paragraphs  Page', ...ONE.slice(0, 2), 'Annex ........................ 9'],
      [
        'Paragraphs  Page',
        ...ONE.slice(0, 2),
        'III. Conclusions ........................ 5    2',
        'Annex ........................ 9',
      ],
    ],
  ] as const) {
    it(name, async () => {
      const expected = draft(after.map(String));
      strictEqual(await updated(draft(before.map(String))), expected);
      strictEqual(await updated(expected), expected);
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      strictEqual(await updated(crlf(draft(before.map(String)))), crlf(expected));
    });
  }

  for (const [language, title, lines, body, expected] of [
    [
      'zh',
      '目录',
      ['一. 前言 .......... 1    2', '二. 背景𠀀 .......... 3    2'],
      '一. 导言\n\n1. 一。\n\n2. 二。\n\n二. 背景𠀀\n\n3. 三。\n',
      ['一. 导言 .......... 1–2    2', '二. 背景𠀀 .......... 3    2'],
    ],
    [
      'fr',
      'Table des matières',
      ['I. Avant-propos .......... 1–2    2', 'II. Contexte .......... 4    2'],
      'I. Introduction\n\n1. Un.\n\n2. Deux.\n\nII. Contexte\n\n3. Trois.\n',
      ['I. Introduction .......... 1–2    2', 'II. Contexte .......... 3    2'],
    ],
    [
      'es',
      'Índice',
      ['I. Prólogo .......... 1–2    2', 'II. Antecedentes .......... 4    2'],
      'I. Introducción\n\n1. Uno.\n\n2. Dos.\n\nII. Antecedentes\n\n3. Tres.\n',
      ['I. Introducción .......... 1–2    2', 'II. Antecedentes .......... 3    2'],
    ],
    [
      'ru',
      'Содержание',
      ['I. Предисловие .......... 1–2    2', 'II. Предыстория .......... 4    2'],
      'I. Введение\n\n1. Один.\n\n2. Два.\n\nII. Предыстория\n\n3. Три.\n',
      ['I. Введение .......... 1–2    2', 'II. Предыстория .......... 3    2'],
    ],
    [
      'ar',
      'المحتويات',
      ['أولا - تمهيد .......... 1–2    ٢', 'ثانيا - معلومات أساسية .......... 4    ٢'],
      'أولا - مقدمة\n\n1 - واحد.\n\n2 - اثنان.\n\nثانيا - معلومات أساسية\n\n3 - ثلاثة.\n',
      ['أولا - مقدمة .......... 1–2    ٢', 'ثانيا - معلومات أساسية .......... 3    ٢'],
    ],
  ] as const) {
    it(`works in ${language}`, async () => {
      const text = (page: readonly string[]): string => `A/93/120\n\n${title}\n\n${page.join('\n')}\n\n${body}`;
      strictEqual(await updated(text(lines)), text(expected));
    });
  }

  it('says what it did', async () => {
    const { outcome } = await done('updateContents', draft(RIGHT.slice(0, 4)));
    ok(!isRefusal(outcome));
    strictEqual(
      outcome.summary,
      'Updated the contents page; 1 line is new and has the page of its neighbour; pages stay as they are.',
    );
    const { outcome: none } = await done('updateContents', draft(RIGHT));
    ok(!isRefusal(none));
    strictEqual(none.summary, 'The contents page says what the headings say.');
  });

  it('is refused without a contents page, and for that of another work', async () => {
    match(await updated(BODY), /no contents page/);
    match(await updated(''), /no contents page/);
    match(
      await updated(draft(['V. Foreword ........ 2', 'VI. Methods ........ 9', 'VII. Findings ........ 20'])),
      /not found among the headings/,
    );
  });
});
