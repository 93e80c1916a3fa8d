/** Counting over stretches of numbers in order, against counting them one by one. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { lowerBound, tally } from '../../../server/src/base/ordered';
import { random } from '../../support/random';

describe('numbers in order', () => {
  it('are found by the first that is not below', () => {
    const numbers = [1, 3, 3, 3.5, 8];
    deepStrictEqual(
      [0, 1, 2, 3, 3.25, 4, 8, 9].map((value) => lowerBound(numbers, value)),
      [0, 0, 1, 1, 3, 4, 4, 5],
    );
    strictEqual(lowerBound([], 1), 0);
  });

  it('are counted by stretches as one by one', () => {
    const r = random(7);
    for (let round = 0; round < 200; round++) {
      const numbers = Array.from({ length: r.integer(12) }, () => r.integer(20) / 2).sort((a, b) => a - b);
      const counted = tally(numbers);
      const expected = numbers.map(() => 0);
      for (let times = r.integer(6); times > 0; times--) {
        const [first, last] = [r.integer(12) - 1, r.integer(12) - 1];
        counted.add(first, last);
        numbers.forEach((number, at) => {
          if (first <= number && number <= last) expected[at] = (expected[at] ?? 0) + 1;
        });
      }
      deepStrictEqual(counted.sums(), expected);
    }
  });
});
