/** How often each of many places is cited: the same as asking for one after the other. */
import { deepStrictEqual } from 'node:assert';
import { formatPlace, type Place, type PlaceUnit } from '../../../server/src/base/place';
import { meets } from '../../../server/src/corpus/asked';
import { citedCounts } from '../../../server/src/corpus/askedIndex';
import { citedKeys } from '../../../server/src/corpus/citing';
import { random } from '../../support/random';

const r = random(20261129);
const NAMED: ReadonlySet<PlaceUnit> = new Set(['annex', 'chap', 'chapter', 'section']);
const number = (): string => r.pick(['1', '2', '3', '7', '7', '12', '12 bis', '13 ter', '145.9', '145.20', 'x']);
const name = (): string => r.pick(['I', 'II', 'IV', 'A', 'C', 'D', 'II.B', 'II.D', 'V.2', '3']);

function anyPlace(ranged: boolean): Place {
  return (['annex', 'chap', 'chapter', 'section', 'article', 'paragraph'] as const)
    .filter((unit) => r.integer(unit === 'paragraph' ? 2 : 4) === 0)
    .map((unit) => ({
      unit,
      ranges: Array.from({ length: ranged && r.integer(3) === 0 ? 2 : 1 }, () => {
        const label = NAMED.has(unit) ? name : number;
        const sub = r.integer(5) === 0 ? ['a'] : [];
        const first = { number: label(), sub: NAMED.has(unit) ? [] : sub };
        return { first, last: ranged && r.integer(3) === 0 ? { number: label(), sub: [] } : first };
      }),
    }));
}

describe('how often places are cited', () => {
  it('is the same for all at once as for one after the other', () => {
    for (let round = 0; round < 24; round++) {
      const places = Array.from({ length: 40 }, () => anyPlace(round % 3 === 0));
      const cited = Array.from({ length: 60 }, () => anyPlace(true));
      const found = citedCounts(places, cited.map(citedKeys));
      const expected = places.map((asked) =>
        asked.length === 0 ? 0 : cited.filter((one) => meets(asked)(citedKeys(one))).length,
      );
      deepStrictEqual(
        places.map((place, at) => `${formatPlace(place)}: ${found[at] ?? -1}`),
        places.map((place, at) => `${formatPlace(place)}: ${expected[at] ?? -1}`),
      );
    }
  });

  it('is nothing of nothing', () => {
    deepStrictEqual(citedCounts([], [[]]), []);
    deepStrictEqual(citedCounts([[]], []), [0]);
  });
});
