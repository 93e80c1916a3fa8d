/** Asking by place: what a person types, and which citations are shown to one who asks. */
import { strictEqual, throws } from 'node:assert';
import { formatPlace, type Place, type PlaceItem, type PlaceUnit } from '../../../server/src/base/place';
import { coversPlace, parsePlace, type PlaceWords } from '../../../server/src/base/placeQuery';

const UNITS: Readonly<Record<string, PlaceUnit>> = {
  para: 'paragraph',
  art: 'article',
  pream: 'preambular',
  vol: 'volume',
};

/** `annex I, para 7 e, 11-13`: a unit with its numbers; a comma without a unit goes on with the unit before. */
function place(text: string): Place {
  const items: PlaceItem[] = [];
  for (const piece of text.split(', ').filter((word) => word !== '')) {
    const [, word, rest = ''] = /^([a-z]{3,})?\s?(.*)$/.exec(piece) ?? [];
    const ranges = rest === '' ? [] : [rangeOf(rest)];
    const last = items.at(-1);
    if (word === undefined && last) items[items.length - 1] = { ...last, ranges: [...last.ranges, ...ranges] };
    else items.push({ unit: UNITS[word ?? ''] ?? (word as PlaceUnit), ranges });
  }
  return items;
}

function rangeOf(text: string): PlaceItem['ranges'][number] {
  const [first, last] = text.split('-').map((end) => {
    const [number = '', ...sub] = end.replace(' bis', '_bis').split(' ');
    return { number: number.replace('_', ' '), sub };
  });
  return { first: first ?? { number: '', sub: [] }, last: last ?? first ?? { number: '', sub: [] } };
}

describe('coversPlace', () => {
  for (const [cited, asked] of [
    ['para 33-38', 'para 35'],
    ['para 33-38, 54-59', 'para 54'],
    ['para 7', 'para 7'],
    ['para 7 e', 'para 7'],
    ['para 7', 'para 7 e'],
    ['para 7 e', 'para 7 e ii'],
    ['para 7 a-7 c', 'para 7 b'],
    ['para 35', 'para 33-38'],
    ['para 38-40', 'para 33-38'],
    ['para 11-13', 'para 12 bis'],
    ['para 12 bis', 'para 12 bis'],
    ['para 145.1-145.23', 'para 145.9'],
    ['para 145.23', 'para 145.23'],
    ['section II, para 7', 'para 7'],
    ['para 7', 'section II, para 7'],
    ['annex I, para 7', 'annex I, para 7'],
    ['annex I, section II, para 7', 'annex I, para 7'],
    ['annex I, III, para 7', 'annex III, para 7'],
    ['annex I-III', 'annex II'],
    ['annex A-C', 'annex B'],
    ['annex, para 7', 'annex'],
    ['annex I, appendix, para 3', 'annex I'],
    ['annex I, appendix, para 3', 'annex I, appendix'],
    ['section II.D', 'section D'],
    ['section II, para 12', 'section II'],
    ['section I-III', 'section II'],
    ['section II.B-II.D', 'section II.C'],
    ['chapter VIII', 'chapter VIII'],
    ['chap V, section E', 'chapter V'],
    ['chapter VI-VIII', 'chapter VII'],
    ['art 52', 'chapter VIII, art 52'],
    ['art 2, para 4', 'art 2'],
    ['art 2, para 4', 'art 2, para 4'],
    ['art 2 4', 'art 2, para 4'],
    ['art 2 4', 'art 2'],
    ['art 2 4', 'art 2 4'],
    ['art 39, 2 4', 'art 2, para 4'],
    ['art 33-38', 'art 35'],
    ['note 7-9', 'note 8'],
    ['page 5, note 3', 'note 3'],
    ['annex I, para 7', ''],
    ['', ''],
  ] as const) {
    it(`${cited || 'the document'} is shown to who asks for ${asked || 'the document'}`, () => {
      strictEqual(coversPlace(place(cited), place(asked)), true);
    });
  }

  for (const [cited, asked] of [
    ['para 33-38', 'para 39'],
    ['para 7 e', 'para 7 f'],
    ['para 7 a-7 c', 'para 7 d'],
    ['para 12', 'para 12 bis'],
    ['para 10-12', 'para 12 bis'],
    ['para 100-150', 'para 145.23'],
    ['para 145.23', 'para 145'],
    ['para 145.1-145.23', 'para 146.2'],
    ['annex I, para 7', 'para 7'],
    ['para 7', 'annex I, para 7'],
    ['annex I, para 7', 'annex II, para 7'],
    ['annex, para 7', 'annex I, para 7'],
    ['annex I, appendix, para 3', 'annex I, para 3'],
    ['vol II, para 6', 'para 6'],
    ['art 2, para 4', 'para 4'],
    ['para 4', 'art 2, para 4'],
    ['art 2, para 4', 'art 3, para 4'],
    ['art 2', 'art 2, para 4'],
    ['', 'para 7'],
    ['annex I', 'annex I, para 7'],
    ['section II', 'section III'],
    ['section II', 'para 7'],
    ['para 7', 'section II'],
    ['chapter VIII', 'art 52'],
    ['note 7', 'para 7'],
    ['pream 7', 'para 7'],
  ] as const) {
    it(`${cited || 'the document'} is not shown to who asks for ${asked}`, () => {
      strictEqual(coversPlace(place(cited), place(asked)), false);
    });
  }
});

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
