/** Templates and their symbols, apart from VS Code. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { noSymbol, printedSymbol, templateIn, withSymbol } from '../../client/src/templates';

describe('symbols that are typed', () => {
  it('are taken as they are printed, single and joint', () => {
    for (const symbol of [
      'A/81/123',
      ' A/81/123 ',
      'A/C.3/81/L.12/Rev.1',
      'S/2026/45',
      'A/HRC/51/6',
      'A/77/6 (Sect. 26)',
      'S/RES/1631 (2005)',
      'ECE/TRADE/C/CEFACT/2018/1',
      'A/RES/ES-10/15',
      'A/81/123-S/2026/45',
      'A/81/123–S/2026/45',
      'A/81/123 – S/2026/45',
      '',
      '  ',
    ])
      strictEqual(noSymbol(symbol), undefined, symbol);
  });

  it('are refused where they are none, with the half that is none', () => {
    deepStrictEqual(
      ['eighty', 'A', '81/123', 'a/81/123', 'A/81/', 'A//81', 'A/81/123, A/81/124', 'A/81/123-S/'].map(noSymbol),
      ['eighty', 'A', '81/123', 'a/81/123', 'A/81/', 'A//81', 'A/81/123, A/81/124', 'S/'],
    );
  });

  it('have a dash between their halves in a masthead', () => {
    strictEqual(printedSymbol('A/81/123-S/2026/45'), 'A/81/123–S/2026/45');
    strictEqual(printedSymbol('A/RES/ES-10/15'), 'A/RES/ES-10/15');
    strictEqual(printedSymbol(' A/81/123 '), 'A/81/123');
  });
});

describe('a template', () => {
  const file = JSON.stringify({
    Report: { id: 'report', isFileTemplate: true, body: ['${1|A/,S/|}${2:81}/${3:XXX}', '', '${4:Title}$0'] },
    Note: { id: 'note', isFileTemplate: true, body: 'one line' },
    Ibid: { id: 'ibid', body: 'Ibid.$0' },
  });

  it('is a document of the file', () => {
    strictEqual(templateIn(file, 'note'), 'one line');
    strictEqual(templateIn(file, 'report')?.split('\n').length, 3);
    strictEqual(templateIn(file, 'ibid'), undefined);
    strictEqual(templateIn(file, 'letter'), undefined);
  });

  it('has the symbol in its first line, and keeps its blanks where there is none', () => {
    const body = templateIn(file, 'report') ?? '';
    strictEqual(withSymbol(body, 'A/81/7-S/2026/8'), 'A/81/7–S/2026/8\n\n${4:Title}$0');
    strictEqual(withSymbol(body, ' '), body);
  });
});
