/** Resolutions and decisions by number: their symbols, and which numbers there can be. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parseSymbol } from '../../../server/src/docsymbol/parse';
import { isPossible, resolutionSymbols, type Organ, type What } from '../../../server/src/docsymbol/resolution';

/** `57/337`, `S-10/2`, `217 A,B (III)`, `1631 (2005)`, `2017/3 y` for a year. */
function numberOf(text: string): Parameters<typeof resolutionSymbols>[2] {
  const old = /^(\d+)(?: ([A-Z,]+))? \((.+)\)$/.exec(text);
  const letters = (all: string | undefined): string[] => all?.split(',') ?? [];
  if (old) {
    const [, number = '', all, inner = ''] = old;
    return /^\d/.test(inner)
      ? { number, year: Number(inner), letters: [] }
      : { number, session: inner, letters: letters(all) };
  }
  const [, session = '', number = '', all] = /^(.+)\/(\d+)(?: ([A-Z,]+))?$/.exec(text) ?? [];
  return /^\d{4}$/.test(session)
    ? { number, year: Number(session), letters: [] }
    : { number, session, letters: letters(all) };
}

const SYMBOLS: readonly (readonly [Organ, What, string, ...string[]])[] = [
  ['SC', 'resolution', '1631 (2005)', 'S/RES/1631 (2005)'],
  ['GA', 'resolution', '57/337', 'A/RES/57/337'],
  ['GA', 'resolution', '76/84 A,B', 'A/RES/76/84 A', 'A/RES/76/84 B'],
  ['GA', 'resolution', '3201 (S-VI)', 'A/RES/3201 (S-VI)'],
  ['GA', 'resolution', '217 A (III)', 'A/RES/217 A (III)'],
  ['GA', 'resolution', 'S-10/2', 'A/RES/S-10/2'],
  ['GA', 'resolution', 'ES-10/15', 'A/RES/ES-10/15'],
  ['HRC', 'resolution', '51/19', 'A/HRC/RES/51/19'],
  ['HRC', 'resolution', 'S-21/1', 'A/HRC/RES/S-21/1'],
  ['HRC', 'decision', '2/102', 'A/HRC/DEC/2/102'],
  ['ECOSOC', 'resolution', '2017/3', 'E/RES/2017/3'],
  ['ECOSOC', 'resolution', '131 (VI)', 'E/RES/131 (VI)'],
  ['ECOSOC', 'decision', '2017/250', 'E/DEC/2017/250'],
  ['CHR', 'resolution', '2003/68', 'E/CN.4/RES/2003/68'],
  ['CHR', 'decision', '2003/101', 'E/CN.4/DEC/2003/101'],
  ['TC', 'resolution', '2153 (XXXVI)', 'T/RES/2153 (XXXVI)'],
];

describe('docsymbol/resolution, resolutionSymbols', () => {
  for (const [organ, what, number, ...symbols] of SYMBOLS) {
    it(`${organ} ${what} ${number} is ${symbols.join(' and ')}`, () => {
      deepStrictEqual(resolutionSymbols(organ, what, numberOf(number)), symbols);
      for (const symbol of symbols) strictEqual(parseSymbol(symbol)?.canonical, symbol);
      strictEqual(isPossible(organ, what, numberOf(number)), true);
    });
  }

  it('names decisions that have no symbol', () => {
    deepStrictEqual(resolutionSymbols('GA', 'decision', numberOf('58/401')), ['GA decision 58/401']);
  });
});

describe('docsymbol/resolution, isPossible', () => {
  const IMPOSSIBLE: readonly (readonly [Organ, What, string])[] = [
    ['GA', 'resolution', '30/12'],
    ['GA', 'resolution', '5/12'],
    ['GA', 'resolution', '2017/3'],
    ['GA', 'resolution', 'S-7/2'],
    ['GA', 'resolution', '3542 (XXX)'],
    ['GA', 'resolution', '12 (XXXI)'],
    ['GA', 'resolution', '57/0'],
    ['SC', 'resolution', '1631 (1945)'],
    ['SC', 'resolution', '4001 (2040)'],
    ['SC', 'resolution', '57/337'],
    ['SC', 'decision', '1631 (2005)'],
    ['HRC', 'resolution', '51/119'],
    ['HRC', 'decision', '51/19'],
    ['HRC', 'resolution', '2017/3'],
    ['ECOSOC', 'resolution', '57/337'],
    ['ECOSOC', 'resolution', '1977/3'],
    ['CHR', 'resolution', '2007/3'],
  ];
  for (const [organ, what, number] of IMPOSSIBLE) {
    it(`${organ} has no ${what} ${number}`, () => {
      strictEqual(isPossible(organ, what, numberOf(number)), false);
    });
  }
});
