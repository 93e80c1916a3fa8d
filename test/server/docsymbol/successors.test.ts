/** Under which symbols a document may have been corrected, replaced or added to. */
import { deepStrictEqual } from 'node:assert';
import { successorsOf } from '../../../server/src/docsymbol/successors';

const symbols = (symbol: string): string[] => successorsOf(symbol).map((one) => one.symbol);

describe('successorsOf', () => {
  it('asks for the last revision first, then for corrigenda of the same text, and an addendum', () => {
    deepStrictEqual(symbols('A/93/120'), [
      ...['A/93/120/Rev.3', 'A/93/120/Rev.2', 'A/93/120/Rev.1'],
      ...['A/93/120/Corr.1', 'A/93/120/Corr.2', 'A/93/120/Corr.3'],
      'A/93/120/Add.1',
    ]);
  });

  it('of a revision, for later ones and for what corrects it', () => {
    deepStrictEqual(symbols('A/93/120/Rev.2').slice(0, 4), [
      ...['A/93/120/Rev.5', 'A/93/120/Rev.4', 'A/93/120/Rev.3'],
      'A/93/120/Rev.2/Corr.1',
    ]);
  });

  it('of an addendum, for what corrects it; of a corrigendum and of what is no symbol, for nothing', () => {
    deepStrictEqual(symbols('A/93/120/Add.1')[0], 'A/93/120/Add.1/Corr.1');
    deepStrictEqual(symbols('A/93/120/Corr.1'), []);
    deepStrictEqual(symbols('Charter of the United Nations'), []);
  });
});
