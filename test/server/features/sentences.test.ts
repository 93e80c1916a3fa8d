import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { speak } from '../../../server/src/base/l10n';
import {
  asClause,
  linesWords,
  quotation,
  sentence,
  sentencesTogether,
  withoutStop,
} from '../../../server/src/features/sentences';

const CHINESE = {
  '{0}.': '{0}。',
  '{0}; {1}': '{0}；{1}',
  '{0} {1}': '{0}{1}',
  'line {0}': '第{0}行',
  'lines {0}': '第{0}行',
  '{0} …': '{0}……',
  ', ': '、',
};

describe('features/sentences', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('puts clauses and sentences together', () => {
    strictEqual(sentence(['Deleted footnote 1']), 'Deleted footnote 1.');
    strictEqual(
      sentence(['Deleted footnote 1', 'footnote 2 is now 1', '1 reference follows']),
      'Deleted footnote 1; footnote 2 is now 1; 1 reference follows.',
    );
    deepStrictEqual([[], ['One.'], ['One.', 'Two.']].map(sentencesTogether), ['', 'One.', 'One. Two.']);
    strictEqual(quotation('The Committee'), '“The Committee”');
  });

  it('takes a sentence into another one', () => {
    strictEqual(withoutStop('One. Two.'), 'One. Two');
    strictEqual(withoutStop('See A/93/120'), 'See A/93/120');
    strictEqual(asClause('Updated the contents page; 1 line is new.'), 'updated the contents page; 1 line is new');
    strictEqual(asClause(''), '');
  });

  it('names lines, and no more of them than are wanted', () => {
    deepStrictEqual(
      [linesWords([4]), linesWords([4, 7]), linesWords([4, 7, 9], 2)],
      ['line 4', 'lines 4, 7', 'lines 4, 7 …'],
    );
  });

  it('has the signs of the language', () => {
    speak('zh', CHINESE);
    strictEqual(sentence(['甲', '乙', '丙']), '甲；乙；丙。');
    strictEqual(sentencesTogether(['甲。', '乙。']), '甲。乙。');
    strictEqual(withoutStop('甲。'), '甲');
    strictEqual(withoutStop('甲.'), '甲.');
    strictEqual(linesWords([4, 7, 9], 2), '第4、7……行');
  });
});
