import { deepStrictEqual } from 'node:assert/strict';
import { speak } from '../../../server/src/base/l10n';
import type { Place } from '../../../server/src/base/place';
import { placeWords } from '../../../server/src/citations/placeWords';

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
});
