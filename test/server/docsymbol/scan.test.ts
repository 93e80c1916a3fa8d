/** Document symbols in running text (un-conventions.md 1.1 to 1.3). */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { canonical, symbolKey } from '../../../server/src/docsymbol/format';
import { findSymbols, onlySymbol } from '../../../server/src/docsymbol/scan';
import { readMarks, writeMarks } from '../../support/marks';

/** The marked text is the expectation: every symbol of it, and no other. */
function finds(marked: string, ...targets: string[]): void {
  const { text } = readMarks(marked);
  const found = findSymbols(text);
  strictEqual(
    writeMarks(
      text,
      found.map(({ from, to }) => ({ name: 'symbol', from, to })),
    ),
    marked,
  );
  if (targets.length > 0) {
    deepStrictEqual(
      found.flatMap((symbol) => symbol.targets),
      targets,
    );
  }
}

/** Symbols whose canonical form is what is written. */
const PLAIN = [
  'A/2170',
  'A/95/412',
  'A/95/412/Add.1',
  'A/95/412/Rev.1/Add.2/Corr.1',
  'A/59/2005',
  'A/INF/61/3',
  'A/C.6/95/SR.35',
  'A/95/PV.117',
  'A/CONF.261/4',
  'A/AC.105/1290',
  'A/HRC/RES/28/34',
  'A/RES/95/12',
  'A/RES/95/235B',
  'A/RES/217 A (III)',
  'A/RES/3201 (S-VI)',
  'A/RES/2252 (ES-V)',
  'A/RES/S-13/2',
  'A/RES/ES-8/2',
  'A/S-12/32',
  'A/ES-10/794',
  'A/95/20 (Part I)',
  'A/95/20 (Parts I and II)',
  'A/95/20 (Vol. IV)/Add.1',
  'A/95/6 (Sect. 14)/Corr.1',
  'S/24111',
  'S/2040/118',
  'S/PV.9412',
  'S/PV.9412 (Resumption 1)',
  'S/PRST/2040/3',
  'S/RES/2931 (2041)',
  'E/2041/3',
  'E/CN.4/1998/53/Add.2',
  'E/C.12/GC/26',
  'CCPR/C/GC/41',
  'CERD/C/HUN/CO/31',
  'CCW/CONF.VI/11',
  'FCCC/CP/2040/12',
  'ST/SGB/2040/3',
  'UNEP/EA.5/Res.14',
  'UNEP/OzL.Pro.28/12',
  'ICCD/COP(14)/23/Add.1',
  'TD/B(S-XII)/1',
  'S/AC.37/2043/(2455)/26',
  'A/C.6/96/SR.11-13',
  'A/C.6/96/SR.1-28/Corrigendum',
  'A/96/6 (Introduction)',
  'A/96/6 (Plan outline)',
  'A/96/6 (Income sect. 3)',
  'A/96/42 (supp)',
  'A/RES/96/84 A-B',
  'A/RES/96/84 B',
  'A/RES/96/77 AA',
  'A/RES/3419 A-D (XXX)',
  'A/CN.9/WG.II/WP.400',
  'ST/ESA/SER.A/940',
  'PBC/12/OC/L.1',
];

describe('docsymbol/scan, findSymbols', () => {
  for (const symbol of PLAIN) {
    it(`finds ${symbol} in Chinese and in English`, () => {
      finds(`见⟦symbol:${symbol}⟧，其中指出`, symbol);
      finds(`（见 ⟦symbol:${symbol}⟧）。`, symbol);
      finds(`See document ⟦symbol:${symbol}⟧, in which`, symbol);
    });
  }

  it('stands between Han characters without spaces', () => {
    finds('秘书长第⟦symbol:A/95/412⟧号文件和第⟦symbol:S/RES/2931（2041）⟧号决议', 'A/95/412', 'S/RES/2931 (2041)');
  });

  it('stands in Russian and Arabic text', () => {
    finds('см. ⟦symbol:A/95/412⟧, п. 3', 'A/95/412');
    finds('انظر ⟦symbol:A/95/412⟧، الفقرة 3', 'A/95/412');
  });

  it('writes brackets and spaces of a resolution in one way', () => {
    const spellings = ['(2041)', ' (2041)', '（2041）', ' （2041）', '\u00a0(2041)', '\u202f(2041)', '( 2041 )'];
    for (const spelling of spellings) finds(`⟦symbol:S/RES/2931${spelling}⟧`, 'S/RES/2931 (2041)');
  });

  for (const dash of ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d']) {
    const code = `U+${dash.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
    it(`joins the halves of a joint symbol with ${code}`, () => {
      finds(`见 ⟦symbol:A/95/412${dash}S/2040/118⟧。`, 'A/95/412', 'S/2040/118');
    });
  }

  it('joins three halves, and halves with additions', () => {
    finds('⟦symbol:A/95/412-E/2040/88-S/2040/9⟧', 'A/95/412', 'E/2040/88', 'S/2040/9');
    finds('⟦symbol:A/95/412/Add.1–S/2040/118/Add.1⟧', 'A/95/412/Add.1', 'S/2040/118/Add.1');
  });

  it('does not join over spaces', () => {
    finds('⟦symbol:A/95/412⟧ - ⟦symbol:S/2040/118⟧', 'A/95/412', 'S/2040/118');
  });

  it('keeps the hyphen of special sessions inside, plain or U+2011', () => {
    finds('⟦symbol:A/RES/S\u201113/2⟧ and ⟦symbol:A/ES\u201110/794⟧', 'A/RES/S-13/2', 'A/ES-10/794');
    finds('⟦symbol:A/S-12/32-S/2040/5⟧', 'A/S-12/32', 'S/2040/5');
  });

  it('leaves the asterisk of a reissue outside, but not between the halves of a joint symbol', () => {
    finds('⟦symbol:A/95/412⟧*', 'A/95/412');
    finds('⟦symbol:A/95/412/Rev.1⟧**。', 'A/95/412/Rev.1');
    finds('⟦symbol:A/95/412*–S/2040/118⟧*', 'A/95/412', 'S/2040/118');
  });

  it('leaves brackets, quotes and stops round it outside', () => {
    finds('(⟦symbol:A/95/412⟧)');
    finds('《大会正式记录，补编第1号》（⟦symbol:A/95/1⟧）。');
    finds('“⟦symbol:A/95/412⟧”; ⟦symbol:S/2040/118⟧.');
    finds('⟦symbol:A/95/412⟧...');
    finds('See ⟦symbol:NPT/CONF.2040/PC⟧.');
  });

  it('takes no explanation in brackets for a part of it', () => {
    finds('⟦symbol:A/95/412⟧ (para. 3)');
    finds('⟦symbol:A/95/412⟧（第3段）');
  });

  it('finds the symbols of a list one by one', () => {
    finds('见 ⟦symbol:S/2040/546⟧、⟦symbol:S/2040/900⟧ 和 ⟦symbol:S/2041/972⟧');
    finds('⟦symbol:A/95/412⟧,⟦symbol:A/95/413⟧;⟦symbol:A/95/414⟧');
  });

  for (const text of [
    'https://undocs.org/A/95/412',
    'https://undocs.org/zh/S/RES/2931(2041)',
    'https://undocs.org/A/95/412-S/2040/118',
    'https://example.org/?symbol=A/95/412',
    'docs.un.org/A/95/412',
    'someone@A/95/412',
    'and/or',
    'A/RES',
    'S/N, N/A and T/F',
    'influenza A/H5N1',
    'km/h 100',
    'WA/95/412',
    'éA/95/412',
    '3A/95/412',
    'A / B',
    '第95/12号决议',
    '95/12',
    '1/2 和 3/4',
    '12/5/2041 and 24/7',
    '/srv/A/95/1.txt',
    'C:/A/95/1',
    'C:\\A/95/1',
    'src/A/1',
    'a/b/c.txt',
    'A/95/1.docx',
    'S/report/3.js',
    'https://example.org/?a=1&s=A/95/1',
    'www.un.org/A/95/1',
    'docs.un.org/zh/A/95/1',
    'A/95/1@example.org',
    'S/N 12345, P/N A/12-3',
    'A/H1N1 and A/H5 viruses',
    'TCP/IP, I/O, A/S, CD/DVD-2, HIV/AIDS',
    'E/F 2041, S/M/L/XL',
    'CAT/5e cables, DC/3.0, a rate A/2.5',
    'either A / 5 or B / 6',
    'A/Smith/2041',
    'w/o 5, и/или 5',
    'A/XX, A/…',
  ]) {
    it(`finds none in ${text}`, () => {
      finds(text);
    });
  }

  it('reads what a Chinese keyboard types', () => {
    finds('见⟦symbol:Ａ／９５／４１２⟧，', 'A/95/412');
    finds('见⟦symbol:Ａ／９５／４１２／Ａｄｄ．１－Ｓ／２０４０／１１８⟧。', 'A/95/412/Add.1', 'S/2040/118');
    finds('⟦symbol:Ｓ／ＲＥＳ／２９３１（２０４１）⟧＊', 'S/RES/2931 (2041)');
  });

  it('takes a letter for one of a composite resolution only where it is no word', () => {
    finds('⟦symbol:A/RES/95/84 A⟧ and B', 'A/RES/95/84 A');
    finds('第⟦symbol:A/RES/95/84 B⟧号决议', 'A/RES/95/84 B');
    finds('In ⟦symbol:A/RES/95/84⟧ A new text is given');
    finds('⟦symbol:A/95/412⟧ B');
  });

  it('leaves a year behind a document outside', () => {
    finds('⟦symbol:A/95/412⟧ (2040)');
    finds('⟦symbol:A/95/412⟧ (II)');
  });

  it('finds a symbol behind an address that has ended', () => {
    finds('https://undocs.org/A/95/412（⟦symbol:A/95/412⟧）');
  });
});

describe('docsymbol/scan, properties', () => {
  const token = fc.constantFrom(
    ...['A', 'S', 'E', 'RES', 'PV.', 'Add.1', '95', '412', '2041', 'III', '/', '/', '/', '-', '\u2011', '–', '.', '*'],
    ...['(2041)', '（2041）', ' (Part I)', ' ', '，', '第', '号', 'S-13', 'http://', '=', '@'],
  );
  const anyText = fc
    .array(fc.oneof(token, fc.constantFrom(...PLAIN)), { maxLength: 25 })
    .map((words) => words.join(''));

  it('finds exact slices of the text, in order and never overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { from, to, text: written, targets } of findSymbols(text)) {
          ok(from >= end && to > from && to <= text.length, JSON.stringify([text, from, to]));
          strictEqual(written, text.slice(from, to));
          ok(targets.length > 0);
          for (const target of targets) strictEqual(canonical(target), target);
          end = to;
        }
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });

  it('finds what it found again, alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: written, targets } of findSymbols(text)) {
          deepStrictEqual(onlySymbol(written)?.targets, targets, JSON.stringify([text, written]));
        }
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });

  it('changes nothing that is canonical, and has one key for both', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = canonical(text);
        strictEqual(canonical(once), once);
        strictEqual(symbolKey(once), symbolKey(text));
        strictEqual(symbolKey(symbolKey(text)), symbolKey(text));
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });

  it('throws for no text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyText), (text) => {
        onlySymbol(text);
        for (const { suggest, fault } of findSymbols(text)) ok(suggest === undefined || fault !== undefined);
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });

  it('gets through a hundred thousand characters that only look like a symbol', () => {
    for (const piece of ['A/', 'A/Aa.', 'A/RES (', 'A-', '1/']) {
      const text = piece.repeat(20_000);
      deepStrictEqual(findSymbols(text), [], piece);
      deepStrictEqual(findSymbols(`${text} A/95/412`).at(-1)?.targets, ['A/95/412'], piece);
    }
  });
});

describe('docsymbol/scan, onlySymbol', () => {
  it('is a line that holds a symbol, with spaces and asterisks', () => {
    deepStrictEqual(onlySymbol('  A/95/412* ')?.targets, ['A/95/412']);
    deepStrictEqual(onlySymbol('A/95/412–S/2040/118**')?.targets, ['A/95/412', 'S/2040/118']);
    strictEqual(onlySymbol('\u3000A/95/412')?.from, 1);
  });

  for (const text of ['', '见 A/95/412', 'A/95/412 A/95/413', 'A/95/412。', 'A/95/412.', '*', 'United Nations']) {
    it(`is not ${JSON.stringify(text)}`, () => {
      strictEqual(onlySymbol(text), undefined);
    });
  }
});
