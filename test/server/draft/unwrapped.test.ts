/** Files in which each line is a whole paragraph and no blank line stands between them, as many resolutions are kept. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parse } from '../../../server/src/draft/parse';
import { notes } from '../../../server/src/draft/notes';
import { blocksOf } from '../../support/check';

/** Longer than any page is wide. */
const LONG = `that the level of the river be read ${'by day and by night, '.repeat(8)}at all stations`;

const kinds = (text: string): string[] =>
  blocksOf(text).map((line) => line.split(' | ').slice(0, 2).join(' ').slice(0, 40));

describe('files whose lines are whole paragraphs', () => {
  const RESOLUTION = [
    'S/RES/3301 (2040)',
    'Resolution 3301 (2040)',
    'The Security Council,',
    `Recalling ${LONG},`,
    `Noting ${LONG},`,
    'Measures',
    `1. Decides ${LONG};`,
    `2. Requests ${LONG}, namely:`,
    `(a) To note ${LONG};`,
    `(b) To see ${LONG}; and`,
    `(c) To ask ${LONG};`,
    'Reporting',
    `3. Requests ${LONG};`,
    '4. Decides to remain seized of the matter.',
  ].join('\n');

  it('each line is a block, and the short ones before a number are headings', () => {
    deepStrictEqual(kinds(RESOLUTION).slice(2), [
      'text The Security Council,',
      `text Recalling ${LONG}`.slice(0, 40),
      `text Noting ${LONG}`.slice(0, 40),
      'heading 3 Measures',
      'paragraph 1.',
      'paragraph 2.',
      'subparagraph 1 (a)',
      'subparagraph 1 (b)',
      'subparagraph 1 (c)',
      'heading 3 Reporting',
      'paragraph 3.',
      'paragraph 4.',
    ]);
  });

  it('a sentence that a page break cuts goes on behind it', () => {
    const text = `1. Decides ${LONG};\n2. Requests ${LONG}\n40-12345\n\nS/RES/3301 (2040) Page 2\nand ${LONG};\n3. Asks ${LONG};\n4. Ends.\n`;
    deepStrictEqual(
      kinds(text).map((line) => line.trim()),
      [
        'paragraph 1.',
        'paragraph 2.',
        'furniture 40-12345',
        'furniture S/RES/3301 (2040) Page 2',
        'paragraph 3.',
        'paragraph 4.',
      ],
    );
  });

  it('paragraphs that were run into one line are found by their numbers', () => {
    const text = `Acting under Chapter VII, 1. Decides ${LONG}; 2. Requests ${LONG};\n3. Asks ${LONG}; 4. Decides to remain seized.\n`;
    deepStrictEqual(kinds(text).slice(1), ['paragraph 1.', 'paragraph 2.', 'paragraph 3.', 'paragraph 4.']);
    deepStrictEqual(kinds('1. The Committee heard of three tasks: 1. Boats; 2. Crews; 3. Flags.\n\n2. It agreed.\n'), [
      'paragraph 1.',
      'paragraph 2.',
    ]);
    deepStrictEqual(kinds('  摘要\n\n会议商定了下列措施：1. 报告水位；2. 保存记录；3. 开展演习。\n\n1. 导言。\n'), [
      'heading 3 摘要',
      'text 会议商定了下列措施：1. 报告水位；2. 保存记录；3. 开展演习。',
      'paragraph 1.',
    ]);
  });
});

describe('numbers behind words', () => {
  it('a heading that was run into its paragraph is cut off', () => {
    const text = `16. Decides ${LONG};\nReporting and review 17. Expresses ${LONG};\n18. Asks ${LONG};\n19. Ends.\n`;
    deepStrictEqual(kinds(text), [
      'paragraph 16.',
      'heading 3 Reporting and review',
      'paragraph 17.',
      'paragraph 18.',
      'paragraph 19.',
    ]);
  });

  it('goals and recommendations are no paragraphs', () => {
    deepStrictEqual(
      kinds('Goal 1. Read the level every hour.\n\nGoal 2. Report it to all.\n\nGoal 3. Keep a record.\n'),
      ['text Goal 1. Read the level every hour.', 'text Goal 2. Report it to all.', 'text Goal 3. Keep a record.'],
    );
  });
});

describe('texts from the Web', () => {
  it('notes that open with [1], and the marks [1] in the text', () => {
    const { tree } = parse(
      '1. The stations were opened.[1]\n\n2. They are read.[2]\n\nFootnotes\n\n[1] A/95/7.\n\n[2] Ibid.\n',
    );
    deepStrictEqual(
      notes(tree).map(({ mark, note, reference }) => [mark, note !== undefined, reference !== undefined]),
      [
        ['1', true, true],
        ['2', true, true],
      ],
    );
  });

  it('numbers in square brackets are nothing where no line opens with one', () => {
    strictEqual(notes(parse('1. The stations [1] were opened.\n').tree).length, 0);
  });
});
