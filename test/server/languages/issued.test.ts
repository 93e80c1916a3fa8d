/** Lines of a masthead that name languages. */
import { deepStrictEqual } from 'node:assert/strict';
import { ALL_LEXICONS } from '../../../server/src/languages/index';
import { isLanguage, originalIn } from '../../../server/src/languages/issued';

describe('the languages of a document', () => {
  it('are read in the words of all six languages', () => {
    const names = ['Chinese', 'FRANÇAIS', 'русский', '中文', 'Chinese only'];
    deepStrictEqual(
      names.map((name) => ALL_LEXICONS.some((lexicon) => isLanguage(name, lexicon))),
      [true, true, true, true, false],
    );
    const lines = [
      'Original: English',
      'Original : anglais',
      '原件：英文',
      'Original English',
      'Originally: English',
      'Original:',
    ];
    deepStrictEqual(
      lines.map((line) => ALL_LEXICONS.flatMap((lexicon) => originalIn(line, lexicon) ?? [])[0]),
      ['English', 'anglais', '英文', undefined, undefined, ''],
    );
  });
});
