/** The keys under which one document is looked up. */
import { deepStrictEqual, ok } from 'node:assert';
import { aliasKeys } from '../../../server/src/docsymbol/aliases';
import { symbolKey } from '../../../server/src/docsymbol/format';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  'S/RES/2931 (2041)': ['S/RES/2931(2041)', 'S/RES/2931'],
  'A/RES/217 A (III)': ['A/RES/217A(III)', 'A/RES/217(III)'],
  'A/RES/3201 (S-VI)': ['A/RES/3201(S-VI)'],
  'A/RES/95/256 A-B': ['A/RES/95/256A-B', 'A/RES/95/256', 'A/RES/95/256A', 'A/RES/95/256B'],
  // The part of a resolution is another document than the resolution.
  'A/RES/95/253 B': ['A/RES/95/253B'],
  'A/RES/95/290b': ['A/RES/95/290B'],
  'A/RES/ES-11/2': ['A/RES/ES-11/2', 'A/RES/R/ES/11/2'],
  'A/RES/S-13/2': ['A/RES/S-13/2', 'A/RES/R/S/13/2'],
  'A/95/42 (Supp)': ['A/95/42(SUPP)', 'A/95/42'],
  'A/95/42*': ['A/95/42', 'A/95/42(SUPP)'],
  'A/95/42/Add.1': ['A/95/42/ADD.1'],
  'A/95/6 (Sect. 13)': ['A/95/6(SECT.13)'],
  'A/HRC/RES/55/7': ['A/HRC/RES/55/7'],
  'S/PV.9412': ['S/PV.9412'],
  'Charter of the United Nations': ['CHARTEROFTHEUNITEDNATIONS'],
  '': [''],
};

describe('docsymbol/aliases', () => {
  for (const [symbol, keys] of Object.entries(KEYS)) {
    it(`${symbol || 'nothing'} is found as ${keys.join(', ')}`, () => {
      deepStrictEqual(aliasKeys(symbol), keys);
      ok(keys.every((key) => symbolKey(key) === key));
    });
  }
});
