/** Asking by place: what a person types. */
import { strictEqual, throws } from 'node:assert';
import { formatPlace } from '../../../server/src/base/place';
import { parsePlace, type PlaceWords } from '../../../server/src/base/placeQuery';

describe('parsePlace', () => {
  const cases: readonly (readonly [PlaceWords, string])[] = [
    [{}, ''],
    [{ paragraph: '7' }, 'para 7'],
    [{ paragraph: '7 (e)' }, 'para 7(e)'],
    [{ paragraph: '7(e)(ii)' }, 'para 7(e)(ii)'],
    [{ paragraph: '7 e) ii)' }, 'para 7(e)(ii)'],
    [{ paragraph: '20-26' }, 'paras 20-26'],
    [{ paragraph: ' 20 – 26 ' }, 'paras 20-26'],
    [{ paragraph: '7(a)-(c)' }, 'paras 7(a)-7(c)'],
    [{ paragraph: '7 (e), 11; 19' }, 'paras 7(e), 11 and 19'],
    [{ paragraph: '12bis' }, 'para 12 bis'],
    [{ paragraph: '145.1-145.23' }, 'paras 145.1-145.23'],
    [{ paragraph: '７（ｅ）' }, 'para 7(e)'],
    [{ annex: 'I' }, 'annex I'],
    [{ annex: '1' }, 'annex I'],
    [{ annex: 'iv' }, 'annex IV'],
    [{ annex: 'a' }, 'annex A'],
    [{ annex: '' }, 'annex'],
    [{ annex: '2', appendix: '', paragraph: '3' }, 'annex II, appendix, para 3'],
    [{ enclosure: '1', paragraph: '3' }, 'enclosure I, para 3'],
    [{ section: 'II' }, 'section II'],
    [{ section: 'II.D' }, 'section II.D'],
    [{ section: '2.d' }, 'section II.D'],
    [{ section: 'D', annex: 'I' }, 'annex I, section D'],
    [{ article: '52' }, 'Article 52'],
    [{ article: '2 (4)' }, 'Article 2(4)'],
    [{ article: '2', paragraph: '4' }, 'Article 2, para 4'],
    [{ chapter: 'VIII' }, 'Chapter VIII'],
    [{ chapter: '8' }, 'Chapter VIII'],
    [{ note: '7-9' }, 'notes 7-9'],
  ];
  for (const [words, printed] of cases) {
    it(`${JSON.stringify(words)} → ${printed || 'the whole document'}`, () => {
      strictEqual(formatPlace(parsePlace(words)), printed);
    });
  }

  const wrong: readonly PlaceWords[] = [
    { paragraph: '' },
    { paragraph: 'seven' },
    { paragraph: '0' },
    { paragraph: '26-20' },
    { paragraph: '7-' },
    { paragraph: '1-2-3' },
    { paragraph: '(e)' },
    { paragraph: '7,' },
    { paragraph: '7 foo' },
    { annex: 'first' },
    { annex: '0' },
    { annex: 'I.A' },
    { section: '' },
    { section: 'II.' },
    { section: 'IIII' },
    { article: 'two' },
    { chapter: 'B' },
    { chapter: '' },
    { note: '*' },
  ];
  for (const words of wrong) {
    it(`rejects ${JSON.stringify(words)}`, () => {
      const [[unit, text] = ['', '']] = Object.entries(words);
      throws(
        () => parsePlace(words),
        (error: Error) => error.message.startsWith(`“${text}” names no ${unit}; write it like `),
      );
    });
  }
});
