/** The forms of a document symbol: canonical, key, order. */
import { deepStrictEqual, notStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import {
  canonical,
  compareSymbols,
  formatSymbol,
  symbolKey,
  withoutLetters,
} from '../../../server/src/docsymbol/format';
import { parseSymbol } from '../../../server/src/docsymbol/parse';

describe('docsymbol/format, canonical and symbolKey', () => {
  const SAME: readonly (readonly string[])[] = [
    ['S/RES/2931 (2041)', 'S/RES/2931(2041)', 'S/RES/2931（2041）', 'S/RES/2931\u00a0(2041)', ' S/RES/2931 ( 2041 )*'],
    ['A/RES/S-13/2', 'A/RES/S\u201113/2', 'A/RES/S–13/2'],
    ['A/95/1', 'A/95/1*', 'A/95/1 **', '\u00a0A/95/1'],
    ['A/95/412-S/2040/118', 'A/95/412–S/2040/118*', 'A/95/412*−S/2040/118'],
    ['A/RES/217 A (III)', 'A/RES/217 A(III)'],
  ];
  for (const [form = '', ...variants] of SAME) {
    it(`writes ${variants.join(', ')} as ${form}`, () => {
      for (const variant of [form, ...variants]) {
        strictEqual(canonical(variant), form);
        strictEqual(symbolKey(variant), symbolKey(form));
      }
    });
  }

  it('has one key for both cases and for any spaces', () => {
    strictEqual(symbolKey('s/res/2931(2041)'), symbolKey('S/RES/2931 (2041)'));
    strictEqual(symbolKey('A/95/6 (Sect.14)'), symbolKey('A/95/6 (Sect. 14)'));
    strictEqual(symbolKey('A/RES/95/235B'), symbolKey('A/RES/95/235 B'));
    strictEqual(symbolKey('Ａ／９５／１'), symbolKey('A/95/1'));
  });

  it('keeps different documents apart', () => {
    notStrictEqual(symbolKey('A/60/1'), symbolKey('A/RES/60/1'));
    notStrictEqual(symbolKey('A/95/41'), symbolKey('A/95/4/1'));
    notStrictEqual(symbolKey('A/95/412'), symbolKey('A/95/412/Add.1'));
    notStrictEqual(symbolKey('S/RES/2931 (2041)'), symbolKey('S/RES/2931 (2042)'));
    notStrictEqual(symbolKey('A/RES/217 A (III)'), symbolKey('A/RES/217 (III)'));
  });
});

describe('docsymbol/format, formatSymbol and withoutLetters', () => {
  const FORMS: Readonly<Record<string, readonly [form: string, bare: string]>> = {
    'A/RES/95/235B': ['A/RES/95/235 B', 'A/RES/95/235'],
    'A/RES/95/84 A-B': ['A/RES/95/84 A-B', 'A/RES/95/84'],
    'A/RES/217 A(III)': ['A/RES/217 A (III)', 'A/RES/217 (III)'],
    'A/95/20(Part I)/Add.1': ['A/95/20 (Part I)/Add.1', 'A/95/20 (Part I)/Add.1'],
    'A/95/20 (Part I和II)': ['A/95/20 (Parts I and II)', 'A/95/20 (Parts I and II)'],
    'A/95/20 (Parts I et II)': ['A/95/20 (Parts I and II)', 'A/95/20 (Parts I and II)'],
    'A/95/20 (Vol.II)': ['A/95/20 (Vol. II)', 'A/95/20 (Vol. II)'],
    'S/RES/2931(2041)*': ['S/RES/2931 (2041)', 'S/RES/2931 (2041)'],
  };
  for (const [text, [form, bare]] of Object.entries(FORMS)) {
    it(`writes ${text} as ${form}`, () => {
      const symbol = parseSymbol(text);
      ok(symbol);
      strictEqual(formatSymbol(symbol), form);
      strictEqual(withoutLetters(symbol), bare);
    });
  }
});

describe('docsymbol/format, long texts', () => {
  it('gets through a hundred thousand characters of one sign', () => {
    for (const piece of ['(', ' *', ') ', 'A/1(', '* -']) {
      const text = piece.repeat(100_000);
      strictEqual(symbolKey(canonical(text)), symbolKey(text), piece);
      strictEqual(parseSymbol(text), undefined, piece);
    }
  });
});

describe('docsymbol/format, compareSymbols', () => {
  const ORDER = [
    'A/59/2',
    'A/60/1',
    'A/60/1/Add.1',
    'A/60/1/Add.2',
    'A/60/1/Add.2/Corr.1',
    'A/60/1/Add.10',
    'A/60/1/Rev.1',
    'A/60/9',
    'A/60/10',
    'A/60/10 (Part I)',
    'A/RES/217 A (III)',
    'A/RES/217 B (III)',
    'A/RES/1514 (XV)',
    'S/2040/9',
    'S/2040/10',
    'S/2041/1',
    'S/RES/999 (2039)',
    'S/RES/2931 (2041)',
  ];

  it('puts numbers by value, and a document before its addenda', () => {
    deepStrictEqual([...ORDER].reverse().sort(compareSymbols), ORDER);
  });

  it('is an order of any texts', () => {
    const text = fc.oneof(fc.constantFrom(...ORDER), fc.string());
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        strictEqual(Math.sign(compareSymbols(a, b)), -Math.sign(compareSymbols(b, a)) + 0);
        if (compareSymbols(a, b) <= 0 && compareSymbols(b, c) <= 0) ok(compareSymbols(a, c) <= 0);
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });
});
