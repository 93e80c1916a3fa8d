/** Roman numerals there and back. */
import { strictEqual } from 'node:assert';
import { fromRoman, writeRoman } from '../../../server/src/base/roman';

describe('base/roman', () => {
  it('writes and reads every number up to 399', () => {
    for (let value = 1; value < 400; value++) strictEqual(fromRoman(writeRoman(value)), value);
    strictEqual(writeRoman(94), 'XCIV');
  });

  it('reads nothing else', () => {
    for (const text of ['', 'IIII', 'VX', 'iv', 'A', 'IC', '4']) strictEqual(fromRoman(text), undefined, text);
  });
});
