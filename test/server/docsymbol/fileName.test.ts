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
    // As the documents system names them: job numbers and letters of languages.
    'A_RES_95_1-2223391E.xml': ['A/RES/95/1'],
    'A_RES_95_290B_2312999C.xml': ['A/RES/95/290 B'],
    'A_RES_95_256 A-B-2300172E.xml': ['A/RES/95/256 A-B'],
    'A_RES_95_268-C.xml': ['A/RES/95/268'],
    'A_RES_ES-11_6-C.xml': ['A/RES/ES-11/6'],
    'S-2040-567_E.pdf': ['S/2040/567'],
    'A-95-341-en.docx': ['A/95/341'],
    'S-2040-567 (1).pdf': ['S/2040/567'],
    // Sections, parts and suffixes.
    'A-95-6(SECT.24-CORR.1).docx': ['A/95/6 (Sect. 24)/Corr.1'],
    'A-95-6(Sect.13).docx': ['A/95/6 (Sect. 13)'],
    'A_95_341_Add.1': ['A/95/341/Add.1'],
    'A-95-341-Add-1.txt': ['A/95/341/Add.1'],
    // Series with words and countries in them.
    'A-HRC-WG.6-34-ITA-3.pdf': ['A/HRC/WG.6/34/ITA/3'],
    'ECE-TRADE-C-CEFACT-2040-1': ['ECE/TRADE/C/CEFACT/2040/1'],
    'A-95-PV.64': ['A/95/PV.64'],
    'A-C.1-212.pdf': ['A/C.1/212'],
    // Without brackets, and in small letters.
    's_res_1631_2005.txt': ['S/RES/1631 (2005)'],
    'A-RES-217-A-III.txt': ['A/RES/217 A (III)'],
    'A-RES-217A(III).txt': ['A/RES/217 A (III)'],
    's-pv-9412.txt': ['S/PV.9412'],
    'a_hrc_res_28_34.pdf': ['A/HRC/RES/28/34'],
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
    'N0644982.pdf',
    'a-5-year-plan.txt',
    'a-95-341.txt',
    'A-2024-01-05.pdf',
    'E-mail-2040.txt',
  ]) {
    it(`reads nothing in ${JSON.stringify(name)}`, () => {
      strictEqual(symbolFromFileName(name), undefined);
    });
  }
});

describe('docsymbol/fileName, fileNameOfSymbol', () => {
  for (const symbols of [
    ['A/95/412'],
    ['A/95/412', 'S/2040/118'],
    ['S/RES/2931 (2041)'],
    ['A/RES/S-13/2'],
    ['A/95/6 (Sect. 24)/Corr.1'],
    ['A/95/20 (Part I)/Add.1'],
    ['A/RES/95/256 A-B'],
    ['A/RES/217 A (III)'],
  ]) {
    it(`is read back for ${symbols.join('-')}`, () => {
      deepStrictEqual(symbolFromFileName(`${fileNameOfSymbol(symbols)}.undoc`)?.targets, symbols);
    });
  }

  it('leaves a name without slashes as it is', () => {
    strictEqual(fileNameOfSymbol(['Charter of the United Nations']), 'Charter of the United Nations');
  });
});
