/** Who is shown a citation: one table, for the rows in memory and for those in a database. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { DatabaseSync } from 'node:sqlite';
import { formatPlace, type Place, type PlaceItem, type PlaceUnit } from '../../../server/src/base/place';
import { askedKeys, isAsked } from '../../../server/src/corpus/asked';
import { citedKeys, citedWords, unitCode } from '../../../server/src/corpus/citing';
import { anyOf, askedSql } from '../../../server/src/corpus/store/places';
import { random } from '../../support/random';

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

/** Cited and asked: who asks is shown the citation. */
const SHOWN: readonly (readonly [string, string])[] = [
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
  ['section II.D', 'section II'],
  ['section II.B-D', 'section II.C'],
  ['section II.B, C', 'section II.C'],
  ['section II.D', 'section I-III'],
  ['section II.D.2', 'section D'],
  ['section 3', 'section III'],
  ['section III', 'section 3'],
  ['section D', 'section II.D'],
  ['chap V, section E', 'section E'],
  ['chap V, section E', 'chap V, section E'],
  ['section E', 'chap V, section E'],
  ['chap V, section II', 'section II'],
  ['chapter VIII, art 52, para 1', 'chapter VIII'],
  ['chapter VIII, art 52, para 1', 'art 52'],
  ['section II, art 4, para 2', 'section II'],
  ['para 12 bis', 'para 11-13'],
  ['para 12 bis-14 bis', 'para 13'],
  ['para 12 bis-14 bis', 'para 13 bis'],
  ['para 12 bis-14 ter', 'para 14'],
  ['para 145.20-146.3', 'para 145.25'],
  ['para 145.20-147.3', 'para 146.90'],
  ['para 145.25', 'para 145.20-146.3'],
  ['art 2, para 4', 'art 1-111'],
  ['para 10-12 bis', 'para 11'],
  ['para 12 bis-14', 'para 13'],
  ['para 145.20-146.3', 'para 146.3'],
  ['rule 15, para 2', 'rule 15'],
  ['art 33-38, para 2', 'art 35, para 2'],
  ['annex I, art 4, para 2', 'annex I, art 4'],
  ['section A-D', 'section C'],
  ['para 7 i-7 iv', 'para 7 ii'],
  ['para 7 h-7 k', 'para 7 i'],
];

const NOT_SHOWN: readonly (readonly [string, string])[] = [
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
  ['section II', 'section II.D'],
  ['chap VI, section E', 'chap V, section E'],
  ['chap VI, section E', 'chap V'],
  ['para 12 bis', 'para 13-15'],
  ['para 12 bis', 'para 10-12'],
  ['para 12 bis-14 bis', 'para 15'],
  ['para 145.20-146.3', 'para 145.19'],
  ['para 145.20-146.3', 'para 146.4'],
  ['art 73, para 2', 'art 73 e'],
  ['section II.D', 'section III'],
  ['section III.D', 'section II.D'],
  ['annex II', 'annex I'],
  ['para 10-12 bis', 'para 13'],
  ['para 7 e i', 'para 7 e ii'],
  ['rule 15, para 2', 'para 2'],
];

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE rows (part, unit, series, first, last, sub)');
const insert = db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)');
const inDatabase = (cited: Place, asked: Place): boolean => {
  db.exec('DELETE FROM rows');
  for (const { part, unit, series, first, last, sub } of citedKeys(cited))
    insert.run(part, unitCode(unit), series, first, last, sub);
  const keys = askedKeys(asked).map(askedSql);
  const condition = keys.length === 0 ? '1' : anyOf(keys.map(({ sql }) => sql));
  return (
    db.prepare(`SELECT 1 FROM rows c WHERE ${condition}`).get(...keys.flatMap(({ values }) => values)) !== undefined
  );
};
const inMemory = (cited: Place, asked: Place): boolean => {
  const keys = askedKeys(asked);
  return keys.length === 0 || citedKeys(cited).some((row) => keys.some((key) => isAsked(row, key)));
};

describe('who cites a place', () => {
  for (const [table, shown] of [
    [SHOWN, true],
    [NOT_SHOWN, false],
  ] as const) {
    for (const [cited, asked] of table) {
      it(`${cited || 'the document'} is ${shown ? '' : 'not '}shown to who asks for ${asked || 'the document'}`, () => {
        strictEqual(inMemory(place(cited), place(asked)), shown, 'in memory');
        strictEqual(inDatabase(place(cited), place(asked)), shown, 'in the database');
      });
    }
  }

  it('is shown to who asks for the very place that it cites, and for the document', () => {
    for (const [cited] of [...SHOWN, ...NOT_SHOWN]) {
      strictEqual(inMemory(place(cited), place(cited)), true, cited);
      strictEqual(inMemory(place(cited), []), true, cited);
    }
  });
});

describe('any two places', () => {
  const r = random(20261128);
  const number = (): string => r.pick(['1', '2', '7', '12', '12 bis', '13 ter', '145.9', '145.20', '146.3', 'x', '*']);
  const name = (): string => r.pick(['I', 'II', 'IV', 'A', 'C', 'D', 'II.B', 'II.D', 'V.2', '3']);
  const sub = (): string[] => r.pick([[], [], [], ['a'], ['c'], ['e', 'ii'], ['4']]);
  const named = new Set<PlaceUnit>(['annex', 'appendix', 'chap', 'chapter', 'section', 'part']);
  const anyPlace = (): Place =>
    (['part', 'annex', 'appendix', 'chap', 'chapter', 'section', 'article', 'paragraph', 'note'] as const)
      .filter(() => r.integer(4) === 0)
      .map((unit) => ({
        unit,
        ranges: Array.from({ length: 1 + (r.integer(4) === 0 ? 1 : 0) }, () => {
          const first = named.has(unit) ? { number: name(), sub: [] } : { number: number(), sub: sub() };
          const last =
            r.integer(3) > 0 ? first : named.has(unit) ? { number: name(), sub: [] } : { number: number(), sub: sub() };
          return { first, last };
        }),
      }));

  it('are the same to the memory and to the database; a place is shown to who asks for it, and to who asks for less', () => {
    for (let round = 0; round < 1500; round++) {
      const [cited, asked] = [anyPlace(), anyPlace()];
      const words = `${formatPlace(cited)} for ${formatPlace(asked)}`;
      strictEqual(inMemory(cited, asked), inDatabase(cited, asked), words);
      strictEqual(inMemory(cited, cited), true, words);
      strictEqual(inMemory(cited, []), true, words);
      strictEqual(citedWords(citedKeys(cited)) === '', cited.length === 0, words);
    }
  });
});

describe('the words of a citation', () => {
  for (const [cited, words] of [
    ['', ''],
    ['annex I', 'annex I'],
    ['para 33-38, 54-59', 'paras 33-38 and 54-59'],
    ['annex I, III, para 7', 'annex I, para 7 and annex III, para 7'],
    ['section II.D, para 7 e ii', 'section II.D, para 7(e)(ii)'],
    ['para 7 a-7 c', 'paras 7(a), 7(b) and 7(c)'],
    ['para 145.1-145.23', 'paras 145.1-145.23'],
    ['para 12 bis', 'para 12 bis'],
    ['section I-III', 'sections I-III'],
    ['art 2, para 4', 'Article 2, para 4'],
    ['art 2 4', 'Article 2, para 4'],
    ['chapter VIII', 'Chapter VIII'],
    ['target 3.c', 'target 3.c'],
    ['para 145.20-147.3', 'paras 145.20-147.3'],
    ['para 12 bis-14 bis', 'paras 12 bis, 13-14 and 14 bis'],
    ['chap V, section E', 'chap V, section E'],
    ['chapter VIII, art 52, para 1', 'Chapter VIII, Article 52, para 1'],
    ['section II.B-D', 'sections II.B-II.D'],
  ] as const) {
    it(`are “${words}” for ${cited || 'a whole document'}`, () => {
      strictEqual(citedWords(citedKeys(place(cited))), words);
    });
  }

  it('are each place once, though a joint document has it under both symbols', () => {
    const keys = citedKeys(place('para 7'));
    deepStrictEqual(citedWords([...keys, ...keys]), formatPlace(place('para 7')));
  });
});
