import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import {
  dateWords,
  inEnglish,
  later,
  listed,
  number,
  plural,
  say,
  speak,
  t,
  told,
} from '../../../server/src/base/l10n';

const RUSSIAN = {
  'The corpus is not known yet.': 'Корпус ещё неизвестен.',
  'There is no {0} in {1}.': 'В документе {1} нет {0}.',
  '{0} documents/one': '{0} документ',
  '{0} documents/few': '{0} документа',
  '{0} documents/many': '{0} документов',
  '{0} documents/other': '{0} документа',
};

describe('words of the interface', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('are English without a bundle', () => {
    strictEqual(t('There is no {0} in {1}.', 'paragraph 31', 'A/93/120'), 'There is no paragraph 31 in A/93/120.');
    deepStrictEqual(
      [1, 2, 1204].map((count) => plural(count, '{0} document', '{0} documents')),
      ['1 document', '2 documents', '1,204 documents'],
    );
    strictEqual(listed(['a', 'b', 'c']), 'a, b and c');
    strictEqual(listed(['a', 'b'], 'disjunction'), 'a or b');
    strictEqual(dateWords('2005-10-05'), '5 October 2005');
    strictEqual(dateWords('October 2005'), 'October 2005');
  });

  it('have as many plurals as the language', () => {
    speak('ru', RUSSIAN);
    const counts = [1, 2, 5, 21, 22, 25, 1204].map((count) => plural(count, '{0} document', '{0} documents'));
    strictEqual(
      counts.join(),
      '1 документ,2 документа,5 документов,21 документ,22 документа,25 документов,1\u00a0204 документа',
    );
  });

  it('put the arguments where the language has them', () => {
    speak('ru', RUSSIAN);
    strictEqual(t('There is no {0} in {1}.', 'пункта 31', 'A/93/120'), 'В документе A/93/120 нет пункта 31.');
  });

  it('are said later, where they were only marked', () => {
    const marked = later('The corpus is not known yet.');
    const kept = JSON.parse(JSON.stringify(told('There is no {0} in {1}.', 'x', 'y'))) as ReturnType<typeof told>;
    strictEqual(marked, 'The corpus is not known yet.');
    speak('ru', RUSSIAN);
    strictEqual(t(marked), 'Корпус ещё неизвестен.');
    strictEqual(say(kept), 'В документе y нет x.');
  });

  it('stand in each other, and are told in English besides', () => {
    const reason = told('{0}: {1}', 'A/93/120', told('There is no {0} in {1}.', 'x', 'y'));
    speak('ru', RUSSIAN);
    strictEqual(say(reason), 'A/93/120: В документе y нет x.');
    strictEqual(inEnglish(reason), 'A/93/120: There is no x in y.');
    // What stands in braces without being a place for anything stays.
    strictEqual(inEnglish(told('{0} and {1}', '{1}')), '{1} and {1}');
  });

  it('take European figures in Arabic', () => {
    speak('ar', {});
    strictEqual(number(1204), '1,204');
  });
});
