/** When a document can be from, and where it is found. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { documentAddress } from '../../../server/src/docsymbol/address';
import { dateBounds } from '../../../server/src/docsymbol/dates';
import { yearOfResolution } from '../../../server/src/docsymbol/firstNumbers';
import { parseSymbol } from '../../../server/src/docsymbol/parse';

describe('docsymbol/dates', () => {
  const BOUNDS: Readonly<Record<string, string | undefined>> = {
    'A/60/341': '2005-01-01 2007-12-31',
    'A/60/341/Add.1': '2005-01-01 2009-12-31',
    'A/RES/1514 (XV)': '1960-01-01 1962-12-31',
    'A/C.6/60/SR.11': '2005-01-01 2007-12-31',
    'S/2005/567': '2005-01-01 2005-12-31',
    'S/RES/1631 (2005)': '2005-01-01 2005-12-31',
    'S/RES/1631': '2005-01-01 2005-12-31',
    'S/24111': '1945-01-01 1994-12-31',
    'E/2005/10': '2004-07-01 2006-12-31',
    'E/CN.4/1998/53/Add.2': '1997-07-01 2001-12-31',
    'A/HRC/51/6': undefined,
    'A/S-12/32': undefined,
    'CD/1839': undefined,
  };
  for (const [text, bounds] of Object.entries(BOUNDS)) {
    it(`${text} is from ${bounds ?? 'any time'}`, () => {
      const symbol = parseSymbol(text);
      const found = symbol && dateBounds(symbol);
      strictEqual(found && `${found.from} ${found.to}`, bounds);
    });
  }
});

describe('docsymbol/firstNumbers', () => {
  it('has the first and the last number of a year', () => {
    deepStrictEqual(
      [1, 15, 16, 1580, 1581, 1651, 1652].map(yearOfResolution),
      [1946, 1946, 1947, 2004, 2005, 2005, 2006],
    );
  });

  it('says nothing of what it does not cover', () => {
    deepStrictEqual(
      [0, -1, NaN, 2768, 9999].map(yearOfResolution),
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('docsymbol/address', () => {
  const ADDRESSES: Readonly<Record<string, string>> = {
    'A/60/1': 'https://docs.un.org/zh/A/60/1',
    'S/RES/1631 (2005)': 'https://docs.un.org/zh/S/RES/1631(2005)',
    'A/RES/3201 (S-VI)': 'https://docs.un.org/zh/A/RES/3201(S-VI)',
    'A/RES/217 A (III)': 'https://docs.un.org/zh/A/RES/217(III)',
    'A/RES/76/84 A': 'https://docs.un.org/zh/A/RES/76/84A',
    'A/60/341–S/2005/567': 'https://docs.un.org/zh/A/60/341',
    'A/RES/S-10/2': 'https://docs.un.org/zh/A/RES/S-10/2',
  };
  for (const [symbol, address] of Object.entries(ADDRESSES)) {
    it(`${symbol} is at ${address}`, () => {
      strictEqual(documentAddress(symbol, 'zh'), address);
    });
  }
});
