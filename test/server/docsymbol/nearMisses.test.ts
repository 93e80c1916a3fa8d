/** What is meant as a symbol and written wrong, and what is a symbol without its number yet. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { findSymbols, onlySymbol } from '../../../server/src/docsymbol/scan';

const CASE = 'capital and small letters are not as in other symbols';
const STOP = 'a full stop is missing before the number';
const SPACES = 'it has spaces beside a slash';
const CYRILLIC = 'it has Cyrillic letters that look like Latin ones';
const SMALL = 'the session is in small letters';
const LETTER = 'the letter of the resolution is a small one';
const NO_YEAR = 'the year of the resolution is missing';

/** As written, what is wrong, what is meant where that can be known. */
const NEAR: readonly (readonly [written: string, fault: string, meant?: string])[] = [
  ['A/hrc/54/31', CASE, 'A/HRC/54/31'],
  ['A/res/60/1', CASE, 'A/RES/60/1'],
  ['A/Res/60/1', CASE, 'A/RES/60/1'],
  ['s/res/1631 (2005)', CASE, 'S/RES/1631 (2005)'],
  ['A/95/1/add.1', CASE, 'A/95/1/Add.1'],
  ['A/95/1/ADD.1', CASE, 'A/95/1/Add.1'],
  ['A/RES/es-10/15', CASE, 'A/RES/ES-10/15'],
  ['A/RES/3201 (s-vi)', SMALL, 'A/RES/3201 (S-VI)'],
  ['A/RES/1514 (xv)', SMALL, 'A/RES/1514 (XV)'],
  ['A//95/511', 'it has two slashes in one place', 'A/95/511'],
  ['A/HRC/54/31Add.1', 'a slash is missing', 'A/HRC/54/31/Add.1'],
  ['S/PRST2040/9', 'a slash is missing', 'S/PRST/2040/9'],
  ['A/95/1/Add2', STOP, 'A/95/1/Add.2'],
  ['A/95/1/Add 1', STOP, 'A/95/1/Add.1'],
  ['A/95/1/Corr1', STOP, 'A/95/1/Corr.1'],
  ['A/95/L45/Rev.1', STOP, 'A/95/L.45/Rev.1'],
  ['A/C6/95/SR.11', STOP, 'A/C.6/95/SR.11'],
  ['A/CONF261/4', STOP, 'A/CONF.261/4'],
  ['A/95/1/Add. 1', 'it has a space behind a full stop', 'A/95/1/Add.1'],
  ['A/95/1.Add.1', 'a full stop stands in the place of a slash', 'A/95/1/Add.1'],
  ['\u0410/95/1', CYRILLIC, 'A/95/1'],
  ['A/95/1/\u0421orr.1', CYRILLIC, 'A/95/1/Corr.1'],
  ['A/HCR/54/31', 'two letters of HRC have changed places', 'A/HRC/54/31'],
  ['A / 95 / 1', SPACES, 'A/95/1'],
  ['A/95 /1', SPACES, 'A/95/1'],
  ['A/95/ 341', SPACES, 'A/95/341'],
  ['A/RES/95/290b', LETTER, 'A/RES/95/290 B'],
  ['A/RES/95/84a-b', LETTER, 'A/RES/95/84 A-B'],
  ['S/RES/1631', NO_YEAR, 'S/RES/1631 (2005)'],
  ['S/RES/3999', NO_YEAR],
  ['S/RES/1631 (2006)', 'resolution 1631 is of 2005', 'S/RES/1631 (2005)'],
  ['A/RES/1514', 'the session of the resolution is missing'],
  ['S/PV.4739 (2003)', 'records of meetings have no year', 'S/PV.4739'],
];

describe('docsymbol/scan, near misses', () => {
  for (const [written, fault, meant] of NEAR) {
    it(`says of ${written} that ${fault}`, () => {
      for (const text of [written, `见${written}，其中`, `(see ${written}).`]) {
        const found = findSymbols(text);
        deepStrictEqual(
          found.map((one) => [one.text, one.fault, one.suggest]),
          [[written, fault, meant === undefined ? undefined : [meant]]],
        );
      }
    });

    it(`finds no fault in what ${written} is meant as`, () => {
      const found = findSymbols(meant ?? '');
      deepStrictEqual(
        found.map(({ text, fault: again }) => [text, again]),
        meant === undefined ? [] : [[meant, undefined]],
      );
    });
  }

  it('says what the documents of the Security Council look like, where a half has another form', () => {
    const [found] = findSymbols('A/47/277-S/24/16，第62段');
    strictEqual(found?.text, 'A/47/277-S/24/16');
    strictEqual(found.fault, 'documents of the Security Council are S/24111 (until 1993) or S/1994/99');
    strictEqual(found.suggest, undefined);
    strictEqual(findSymbols('A/47/277-S/24111')[0]?.fault, undefined);
    strictEqual(findSymbols('A/49/277-S/1994/99')[0]?.fault, undefined);
  });

  it('gives one suggestion for each half', () => {
    deepStrictEqual(findSymbols('A/95/1/add.1–S/2040/5')[0]?.suggest, ['A/95/1/Add.1', 'S/2040/5']);
  });

  it('says nothing where the year or session stands apart', () => {
    for (const text of ['S/RES/1153.(1998)', 'S/RES/15\n(1946)', 'A/RES/3419 A to D (XXX)']) {
      strictEqual(findSymbols(text)[0]?.fault, undefined, text);
    }
  });

  it('says nothing of years behind the table', () => {
    strictEqual(findSymbols('S/RES/3999 (2050)')[0]?.fault, undefined);
  });
});

describe('docsymbol/scan, numbers to come', () => {
  const OPEN = [
    ...['S/2040/XXX', 'A/95/xxx', 'A/95/…', 'A/95/...', 'A/95/[…]', 'A/HRC/60/__', 'A/95/L.XX', 'S/2040/[XXX]'],
    ...['S/RES/XXXX (2041)', 'A/95/XX/Add.1', 'A/C.1/95/L.__'],
  ];
  for (const written of OPEN) {
    it(`finds ${written}`, () => {
      for (const text of [written, `见${written}，`, `(${written})`]) {
        const [found] = findSymbols(text);
        deepStrictEqual([found?.text, found?.targets, found?.state], [written, [written], 'to come'], text);
      }
      deepStrictEqual(onlySymbol(` ${written}*`)?.targets, [written]);
    });
  }

  it('leaves the dots behind a whole symbol outside', () => {
    const [found] = findSymbols('A/95/412...');
    deepStrictEqual([found?.text, found?.state], ['A/95/412', undefined]);
  });
});
