/** Lists of the interface: members, phrases and clauses, each with the sign that the language has between them. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { clauses, enumerated, phrases } from '../../../server/src/base/enumeration';
import { speak } from '../../../server/src/base/l10n';

const CHINESE = { ', ': '、', '{0}, {1}': '{0}，{1}', '{0}; {1}': '{0}；{1}', '{0} …': '{0}……' };

describe('base/enumeration', () => {
  afterEach(() => {
    speak('en', undefined);
  });

  it('puts members, phrases and clauses together', () => {
    strictEqual(enumerated(['a', 'b', 'c'], 3), 'a, b, c');
    strictEqual(enumerated([3, 5, 7], 2), '3, 5 …');
    strictEqual(phrases(['a', 'b', 'c']), 'a, b, c');
    strictEqual(clauses(['a', 'b', 'c']), 'a; b; c');
    for (const list of [enumerated, phrases, clauses]) deepStrictEqual([list([]), list(['a'])], ['', 'a']);
  });

  it('has another sign between each of them in Chinese', () => {
    speak('zh', CHINESE);
    deepStrictEqual([phrases(['甲', '乙']), clauses(['甲', '乙'])], ['甲，乙', '甲；乙']);
    deepStrictEqual([enumerated(['甲', '乙']), enumerated([4, 7, 9], 2)], ['甲、乙', '4、7……']);
  });
});
