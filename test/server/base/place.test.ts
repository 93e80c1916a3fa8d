/** The one short form of a place (the grammar of draft-format.md). */
import { deepStrictEqual, strictEqual } from 'node:assert';
import {
  formatPart,
  formatPlace,
  isRange,
  rangesOf,
  type Place,
  type PlaceItem,
  type PlaceRange,
  type PlaceUnit,
} from '../../../server/src/base/place';

/** `86 b`, `20-26`, `35 c ii`: numbers with their labels, as the tests write them. */
function range(text: string): PlaceRange {
  const [first = '', last = first] = text.split('-').map((end) => {
    const [number = '', ...sub] = end.split(' ');
    return { number, sub };
  });
  return { first, last } as PlaceRange;
}

const item = (unit: PlaceUnit, ...ranges: string[]): PlaceItem => ({ unit, ranges: ranges.map(range) });

const PLACES: readonly (readonly [string, Place])[] = [
  ['', []],
  ['para 64', [item('paragraph', '64')]],
  ['para 86(b)', [item('paragraph', '86 b')]],
  ['para 35(c)(ii)', [item('paragraph', '35 c ii')]],
  ['paras 20-26', [item('paragraph', '20-26')]],
  ['paras 72 and 73', [item('paragraph', '72', '73')]],
  ['paras 7(e), 11 and 19', [item('paragraph', '7 e', '11', '19')]],
  ['paras 33-38 and 54-59', [item('paragraph', '33-38', '54-59')]],
  ['paras 3, 5, 7-9 and 12(a)', [item('paragraph', '3', '5', '7-9', '12 a')]],
  ['paras 145.1-145.23 and 145.55', [item('paragraph', '145.1-145.23', '145.55')]],
  ['preambular para 3', [item('preambular', '3')]],
  ['section II', [item('section', 'II')]],
  ['section II.D', [item('section', 'II.D')]],
  ['sections I, II.A and IV', [item('section', 'I', 'II.A', 'IV')]],
  ['annex', [item('annex')]],
  ['annex I, appendix', [item('annex', 'I'), item('appendix')]],
  ['annexes I and III', [item('annex', 'I', 'III')]],
  ['annex I, para 7', [item('annex', 'I'), item('paragraph', '7')]],
  [
    'vol IV, part I, chap V, section E',
    [item('volume', 'IV'), item('part', 'I'), item('chap', 'V'), item('section', 'E')],
  ],
  ['Chapters VI, VII and IX', [item('chapter', 'VI', 'VII', 'IX')]],
  ['Article 13, para 1(a)', [item('article', '13'), item('paragraph', '1 a')]],
  ['target 8.a', [item('target', '8.a')]],
  ['rule 45', [item('rule', '45')]],
  ['page 5, note 3', [item('page', '5'), item('note', '3')]],
  [
    'annex II, appendix A, section III.B, paras 4 and 8-9',
    [item('annex', 'II'), item('appendix', 'A'), item('section', 'III.B'), item('paragraph', '4', '8-9')],
  ],
];

describe('base/place', () => {
  for (const [printed, place] of PLACES) {
    it(`prints ${JSON.stringify(printed)}`, () => {
      strictEqual(formatPlace(place), printed);
    });
  }

  it('gives the numbers of a unit, and nothing for one that the place has not', () => {
    const place = [item('annex', 'I'), item('paragraph', '7', '9-12')];
    deepStrictEqual(rangesOf(place, 'paragraph')?.map(isRange), [false, true]);
    strictEqual(rangesOf(place, 'section'), undefined);
  });

  it('names a part with its number, or without one', () => {
    strictEqual(formatPart({ kind: 'annex', number: 'IV' }), 'annex IV');
    strictEqual(formatPart({ kind: 'appendix', number: null }), 'appendix');
  });
});
