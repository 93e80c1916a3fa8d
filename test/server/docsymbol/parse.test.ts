/** A document symbol taken apart, and what its suffixes do. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { dateBounds } from '../../../server/src/docsymbol/dates';
import {
  canonical,
  compareSymbols,
  formatSymbol,
  symbolKey,
  withoutLetters,
} from '../../../server/src/docsymbol/format';
import { parseSymbol, relation, type DocumentSymbol } from '../../../server/src/docsymbol/parse';

type Said = Partial<Omit<DocumentSymbol, 'suffixes'>>;

const SYMBOLS: Readonly<Record<string, Said>> = {
  'A/95/412': { root: 'A', organ: 'General Assembly', session: '95', number: '412', body: [] },
  'A/2170': { root: 'A', number: '2170' },
  'A/59/2005': { session: '59', number: '2005' },
  'A/C.6/95/SR.35': { body: ['C.6'], session: '95', nature: 'SR', number: '35' },
  'A/95/PV.117': { session: '95', nature: 'PV', number: '117' },
  'A/INF/61/3': { nature: 'INF', session: '61', number: '3' },
  'A/HRC/RES/28/34': { body: ['HRC'], nature: 'RES', session: '28', number: '34' },
  'A/RES/95/235B': { nature: 'RES', session: '95', number: '235', letters: ['B'], base: 'A/RES/95/235 B' },
  'A/RES/95/84 A-C': { number: '84', letters: ['A', 'B', 'C'] },
  'A/RES/217 A (III)': { session: 'III', number: '217', letters: ['A'] },
  'A/RES/3201 (S-VI)': { session: 'S-VI', number: '3201' },
  'A/RES/ES-8/2': { session: 'ES-8', number: '2' },
  'A/S-12/32': { session: 'S-12', number: '32' },
  'A/95/20 (Part I)/Add.1': { number: '20', qualifiers: ['Part I'], base: 'A/95/20 (Part I)' },
  'S/24111': { root: 'S', number: '24111' },
  'S/2040/118': { year: 2040, number: '118' },
  'S/RES/2931 (2041)': { nature: 'RES', number: '2931', year: 2041 },
  'S/PRST/2040/3': { nature: 'PRST', year: 2040, number: '3' },
  'S/PV.9412 (Resumption 1)': { nature: 'PV', number: '9412', qualifiers: ['Resumption 1'] },
  'E/CN.4/1998/53/Add.2': { body: ['CN.4'], year: 1998, number: '53', base: 'E/CN.4/1998/53' },
  'E/CN.4/Sub.2/2000/46': { body: ['CN.4', 'Sub.2'], year: 2000, number: '46' },
  'CCPR/C/125/D/2425/2014': { root: 'CCPR', body: ['C'], nature: 'D', session: '125' },
  'CCW/CONF.VI/11': { root: 'CCW', body: ['CONF.VI'], number: '11' },
  'ICCD/COP(14)/23': { body: ['COP(14)'], number: '23' },
  'UNEP/EA.5/Res.14': { body: ['EA.5'], nature: 'Res', number: '14' },
  'ECE/TRANS/WP.29/2040/1': { body: ['TRANS', 'WP.29'], year: 2040, number: '1' },
};

describe('docsymbol/parse', () => {
  for (const [text, said] of Object.entries(SYMBOLS)) {
    it(`takes ${text} apart`, () => {
      const symbol = parseSymbol(text);
      ok(symbol);
      for (const [key, value] of Object.entries(said)) {
        deepStrictEqual(symbol[key as keyof DocumentSymbol], value, key);
      }
      strictEqual(formatSymbol(symbol), symbol.canonical);
      strictEqual(symbolKey(symbol.canonical), symbolKey(text));
      deepStrictEqual(parseSymbol(symbol.canonical), symbol);
    });
  }

  it('has every suffix of a chain', () => {
    const kinds = parseSymbol('A/95/412/Rev.1/Add.2/Corr.3')?.suffixes.map(({ kind, number }) => [kind, number]);
    deepStrictEqual(kinds, [
      ['Rev', '1'],
      ['Add', '2'],
      ['Corr', '3'],
    ]);
    deepStrictEqual(parseSymbol('A/C.6/96/SR.1-28/Corrigendum')?.suffixes, [{ kind: 'Corr', text: 'Corrigendum' }]);
  });

  for (const text of [
    '',
    'A',
    'A/',
    'A/B',
    'A/hrc/1/2',
    'A/95/1-S/2040/2',
    'A/95/1 and',
    'S/2040/XXX',
    'see A/95/1',
    '95/1',
  ]) {
    it(`is nothing for ${JSON.stringify(text)}`, () => {
      strictEqual(parseSymbol(text), undefined);
    });
  }

  it('throws for no text, and gives back what it wrote', () => {
    const piece = fc.constantFrom(
      'A',
      'S',
      'RES',
      '95',
      '2041',
      'Add.1',
      'Corr',
      'C.',
      '/',
      '/',
      '/',
      ' A',
      ' (III)',
      '(14)',
      '-',
      'S-1',
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((all) => `A/${all.join('')}`),
    );
    fc.assert(
      fc.property(text, (any) => {
        compareSymbols(any, canonical(any));
        const symbol = parseSymbol(any);
        if (!symbol) return;
        deepStrictEqual(parseSymbol(symbol.canonical), symbol);
        strictEqual(formatSymbol(symbol), symbol.canonical);
        strictEqual(symbolKey(symbol.canonical), symbolKey(any));
        dateBounds(symbol);
        relation(symbol);
        withoutLetters(symbol);
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });
});

describe('docsymbol/parse, relation', () => {
  const RELATIONS: Readonly<Record<string, readonly [kind: string, of: string]>> = {
    'A/95/412/Add.1': ['extends', 'A/95/412'],
    'A/95/412/Rev.1/Corr.2': ['corrects', 'A/95/412/Rev.1'],
    'S/2040/118/Rev.1': ['replaces', 'S/2040/118'],
    'ST/SGB/2040/4/Amend.1': ['amends', 'ST/SGB/2040/4'],
    'A/95/20 (Part I)/Add.1': ['extends', 'A/95/20 (Part I)'],
    'A/95/20/Summary': ['summarises', 'A/95/20'],
  };
  for (const [text, [kind, of]] of Object.entries(RELATIONS)) {
    it(`${text} ${kind} ${of}`, () => {
      const symbol = parseSymbol(text);
      ok(symbol);
      deepStrictEqual(relation(symbol), { kind, of });
    });
  }

  it('is none without a suffix', () => {
    const symbol = parseSymbol('A/95/412');
    ok(symbol);
    strictEqual(relation(symbol), undefined);
  });
});
