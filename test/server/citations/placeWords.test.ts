import { deepStrictEqual } from 'node:assert/strict';
import { speak } from '../../../server/src/base/l10n';
import type { Place } from '../../../server/src/base/place';
import { levelWords, placeWords, wordsWithin } from '../../../server/src/citations/placeWords';

const number = (text: string, ...sub: string[]) => ({ number: text, sub });
const one = (text: string, ...sub: string[]) => ({ first: number(text, ...sub), last: number(text, ...sub) });
const PLACE: Place = [
  { unit: 'annex', ranges: [one('I')] },
  { unit: 'paragraph', ranges: [one('7', 'e'), { first: number('11'), last: number('19') }] },
];

describe('placeWords', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('names a place in the language of the interface', () => {
    const words = ['en', 'ar', 'zh', 'fr', 'ru', 'es'].map((language) => {
      speak(language, language === 'en' ? undefined : {});
      return placeWords(PLACE);
    });
    deepStrictEqual(words, [
      'annex I, paras 7(e) and 11-19',
      'المرفق الأول، الفقرات 7 (ه) و 11–19',
      '附件一，第7(e)和11至19段',
      'annexe I, par. 7 e) et 11 à 19',
      'приложение I, пп. 7 e) и 11–19',
      'anexo I, párrs. 7 e) y 11 a 19',
    ]);
  });

  it('names a level of it, and what that is in, as a sentence of that language has them', () => {
    const [annex = { unit: 'annex', ranges: [] }] = PLACE;
    const article = { unit: 'article' as const, ranges: [{ first: number('3', 'a'), last: number('3', 'c') }] };
    const words = ['en', 'ar', 'zh', 'fr', 'ru', 'es'].map((language) => {
      speak(language, language === 'en' ? undefined : {});
      return wordsWithin(levelWords(article), levelWords(annex));
    });
    deepStrictEqual(words, [
      'Article 3 (a) to (c) of annex I',
      'المرفق الأول، المواد 3 (أ)–(ج)',
      '附件一第3(a)至(c)条',
      'annexe I, articles 3 a) à c)',
      'приложение I, статьи 3 a)–c)',
      'anexo I, artículos 3 a) a c)',
    ]);
  });
});
