/** Labels as numbers in a series. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { between, labelOf, labelsIn, readings } from '../../../server/src/base/labels';
import { random } from '../../support/random';

describe('a label', () => {
  for (const [label, first, others = []] of [
    ['7', [``, 7]],
    ['12 bis', [' bis', 12]],
    ['145.23', ['145.', 23]],
    ['IV', ['I', 4]],
    ['I', ['I', 1], [['A', 9]]],
    ['C', ['A', 3], [['I', 100]]],
    ['iii', ['i', 3]],
    ['b', ['a', 2]],
    ['II.D', ['II.A', 4]],
    ['foo', ['=foo', 0]],
    ['*', ['=*', 0]],
    ['Iv', ['=Iv', 0]],
    ['', ['=', 0]],
  ] as readonly (readonly [string, readonly [string, number], (readonly (readonly [string, number])[])?])[]) {
    it(`“${label}” is number ${first[1]} of “${first[0]}”`, () => {
      deepStrictEqual(
        readings(label).map((span) => [span.series, span.first]),
        [first, ...others],
      );
    });
  }

  it('is written again as it was, in each of its readings', () => {
    const r = random(3);
    const letters = ['I', 'V', 'X', 'A', 'd', 'c', 'ii', 'x', '1', '23', '.', ' bis', 'bis', '=', 'Zz', ' ', '甲'];
    for (let round = 0; round < 5000; round++) {
      const label = Array.from({ length: 1 + r.integer(4) }, () => r.pick(letters)).join('');
      for (const { series, first } of readings(label)) strictEqual(labelOf(series, first), label);
    }
  });
});

describe('a range of labels', () => {
  for (const [first, last, labels] of [
    ['7', '9', ['7', '8', '9']],
    ['I', 'IV', ['I', 'II', 'III', 'IV']],
    ['h', 'j', ['h', 'i', 'j']],
    ['A', 'C', ['A', 'B', 'C']],
    ['II.B', 'II.D', ['II.B', 'II.C', 'II.D']],
    ['145.9', '145.11', ['145.9', '145.10', '145.11']],
    ['10', '12 bis', ['10', '11', '12', '12 bis']],
    ['12 bis', '14', ['12 bis', '13', '14']],
    ['12 bis', '14 bis', ['12 bis', '13', '14', '14 bis']],
    ['12 bis', '12 ter', ['12 bis', '12 ter']],
    ['12 ter', '12 bis', undefined],
    ['12 bis', '12 bis', ['12 bis']],
    ['x', 'x', ['x']],
    ['9', '7', undefined],
    ['A', 'II', undefined],
  ] as const) {
    it(`${first} to ${last} ${labels ? `is ${labels.join(', ')}` : 'is none'}`, () => {
      deepStrictEqual(
        between(first, last)?.flatMap((span) => labelsIn(span, 20)),
        labels,
      );
    });
  }

  it('is not taken apart where it is long', () => {
    strictEqual(labelsIn({ series: '', first: 1, last: 100 }, 20), undefined);
  });
});
