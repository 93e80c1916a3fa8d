/** Document symbols as names of files. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { fileNameOfSymbol, symbolFromFileName } from '../../../server/src/docsymbol/fileName';

describe('docsymbol/fileName', () => {
  const NAMES: Readonly<Record<string, readonly string[]>> = {
    'A-95-412.txt': ['A/95/412'],
    'A_RES_95_1.pdf': ['A/RES/95/1'],
    'S-RES-2931(2041).txt': ['S/RES/2931 (2041)'],
    'S-RES-2931 (2041).undoc': ['S/RES/2931 (2041)'],
    'A-RES-3201(S-VI).txt': ['A/RES/3201 (S-VI)'],
    'A-60-341-S-2005-567.txt': ['A/60/341', 'S/2005/567'],
    'A_95_412_S_2040_118.txt': ['A/95/412', 'S/2040/118'],
    'A-95-412-Add.1.txt': ['A/95/412/Add.1'],
    'E-CN.4-1998-53-Add.2.txt': ['E/CN.4/1998/53/Add.2'],
    'S-PV.9412.txt': ['S/PV.9412'],
    'A-S-12-32.txt': ['A/S-12/32'],
    'A-RES-S-13-2.txt': ['A/RES/S-13/2'],
    'A-ES-10-794.txt': ['A/ES-10/794'],
    'S-2040-118': ['S/2040/118'],
    'ST-SGB-2040-3.txt': ['ST/SGB/2040/3'],
  };
  for (const [name, targets] of Object.entries(NAMES)) {
    it(`reads ${name}`, () => {
      deepStrictEqual(symbolFromFileName(name)?.targets, targets);
    });
  }

  for (const name of [
    'notes.txt',
    'A-team.txt',
    'report-2041.txt',
    'A.txt',
    'S-',
    '',
    'README',
    '附件一.txt',
    'DP-2040-1 draft.txt',
  ]) {
    it(`reads nothing in ${JSON.stringify(name)}`, () => {
      strictEqual(symbolFromFileName(name), undefined);
    });
  }
});

describe('docsymbol/fileName, fileNameOfSymbol', () => {
  for (const symbols of [['A/95/412'], ['A/95/412', 'S/2040/118'], ['S/RES/2931 (2041)'], ['A/RES/S-13/2']]) {
    it(`is read back for ${symbols.join('-')}`, () => {
      deepStrictEqual(symbolFromFileName(`${fileNameOfSymbol(symbols)}.undoc`)?.targets, symbols);
    });
  }
});
