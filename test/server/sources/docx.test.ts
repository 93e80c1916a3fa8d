/** Word files as they are printed: text, tables, mastheads; and what the file says of itself. */
import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inEnglish } from '../../../server/src/base/l10n';
import { parse } from '../../../server/src/draft/parse';
import { mastheadFacts, ownSymbols } from '../../../server/src/draft/masthead';
import { notes } from '../../../server/src/draft/notes';
import { parts } from '../../../server/src/draft/tree';
import { readDocx } from '../../../server/src/sources/docx';
import { SourceError } from '../../../server/src/sources/source';
import { filesIn, SHARED } from '../../support/documents';
import {
  blocks,
  field,
  level,
  line,
  list,
  noteOf,
  only,
  p,
  pattern,
  r,
  style,
  superscript,
  table,
  wordFile,
  wordPackage,
  zipped,
  type WordParts,
} from '../../support/docx';

describe('sources/docx', () => {
  describe('text', () => {
    it('joins the runs of a paragraph, and sets paragraphs apart', () => {
      deepStrictEqual(blocks(p(r('The boats ') + r('sail', '<w:i/>') + r(' at dawn.')) + p('') + p('They return.')), [
        'The boats sail at dawn.',
        'They return.',
      ]);
    });

    it('reads typed numbers behind tabs', () => {
      deepStrictEqual(blocks(p('\t12.\tThe boats sail.') + p('\t\t(a)\tAt dawn;')), [
        '12. The boats sail.',
        '(a) At dawn;',
      ]);
    });

    it('keeps the line breaks of a paragraph', () => {
      strictEqual(line('Ninety-fifth session\nAgenda item 12'), 'Ninety-fifth session\nAgenda item 12');
    });

    it('writes hyphens that do not break, leaves out those that need not be there', () => {
      const content = r('A/95') + only('<w:noBreakHyphen/>') + r('co') + only('<w:softHyphen/>') + r('operation');
      strictEqual(line(content), 'A/95\u2011cooperation');
    });

    it('leaves out hidden text, by the run or by its style', () => {
      const styles = '<w:style w:type="character" w:styleId="Memo"><w:rPr><w:vanish/></w:rPr></w:style>';
      const content =
        r('The boats') + r(' (check!)', '<w:vanish/>') + r(' (when?)', '<w:rStyle w:val="Memo"/>') + r(' sail.');
      strictEqual(line(content, { styles }), 'The boats sail.');
      strictEqual(line(r('The boats.', '<w:vanish w:val="0"/>')), 'The boats.');
    });

    it('keeps what tracked changes put in, leaves out what they took out or moved away', () => {
      const content = [
        r('The '),
        '<w:del w:id="1"><w:r><w:delText>seven </w:delText></w:r></w:del>',
        `<w:ins w:id="2">${r('nine ')}</w:ins>`,
        `<w:moveFrom w:id="3">${r('old ')}</w:moveFrom>`,
        r('boats'),
        `<w:moveTo w:id="4">${r(' of old')}</w:moveTo>`,
      ].join('');
      strictEqual(line(content), 'The nine boats of old');
    });

    it('joins a paragraph whose end was taken out to the next', () => {
      const removed = { more: '<w:rPr><w:del w:id="1"/></w:rPr>' };
      deepStrictEqual(blocks(p('The boats ', removed) + p('sail.')), ['The boats sail.']);
    });

    it('shows the result of fields, of nested ones and of those that run over paragraphs too', () => {
      strictEqual(
        line(
          r('See ') +
            field(`HYPERLINK "x" ${field('REF y', r('z'))}`, r('A/95/1')) +
            r(', page ') +
            field('PAGE', r('3')),
        ),
        'See A/95/1, page 3',
      );
      const sign = (type: string): string => only(`<w:fldChar w:fldCharType="${type}"/>`);
      const body =
        p(sign('begin') + only('<w:instrText>TOC</w:instrText>') + sign('separate') + r('Boats')) +
        p(r('Nets') + sign('end'));
      deepStrictEqual(blocks(body + p('Sails')), ['Boats', 'Nets', 'Sails']);
    });

    it('reads on behind a field that never ends', () => {
      const body =
        p(only('<w:fldChar w:fldCharType="begin"/>') + only('<w:instrText>REF x</w:instrText>')) + p('The boats sail.');
      deepStrictEqual(blocks(body), ['The boats sail.']);
    });

    it('reads through links, tags and content controls, without their placeholders', () => {
      const control = (inside: string, more = ''): string =>
        `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
      strictEqual(
        line(
          `<w:hyperlink r:id="rId9">${r('A/95/1')}</w:hyperlink><w:smartTag>${r(' of May')}</w:smartTag>` +
            control(r(' in Lima')) +
            control(r(' Click here'), '<w:showingPlcHdr/>'),
        ),
        'A/95/1 of May in Lima',
      );
      deepStrictEqual(blocks(control(p('A box of nets.'))), ['A box of nets.']);
    });

    it('knows the signs of fonts without letters', () => {
      const sym = (font: string, char: string): string => only(`<w:sym w:font="${font}" w:char="${char}"/>`);
      strictEqual(line(sym('Symbol', 'F0B7') + r('\tBoats ') + sym('Symbol', 'F0B3') + r(' 3')), '• Boats ≥ 3');
      strictEqual(line(sym('Wingdings', 'F0A7') + r('\tNets')), '▪ Nets');
      strictEqual(line(r('\uf061', '<w:rFonts w:ascii="Symbol"/>')), 'α');
    });

    it('prints raised digits as such, and keeps capitals as they are written', () => {
      strictEqual(line(r('12 km') + superscript('2') + r(' on the 1') + superscript('st')), '12 km² on the 1st');
      strictEqual(line(r('Boats', '<w:caps/>') + r(' and Nets', '<w:smallCaps/>')), 'Boats and Nets');
    });

    it('reads a text box once, of the two ways in which it is written', () => {
      const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
      const both =
        `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('A box.')}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box('A box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
      deepStrictEqual(blocks(p(r('The boats.') + only(both)) + p('The nets.')), ['The boats.', 'A box.', 'The nets.']);
      deepStrictEqual(blocks(p(only(`<w:pict><v:textbox>${box('An old box.')}</v:textbox></w:pict>`))), [
        'An old box.',
      ]);
    });
  });

  describe('tables', () => {
    it('are rows of cells between tabs', () => {
      const cell = `${p('Boats of')}${p('the north')}`;
      deepStrictEqual(blocks(table(['Port', 'Number'], [cell, '3'], ['Total', '3'])), [
        'Port\tNumber\nBoats of the north\t3\nTotal\t3',
      ]);
    });

    it('leave cells empty that others cover', () => {
      const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Boats')}</w:tc><w:tc>${p('Nets')}</w:tc>`;
      const high = (value: string): string => `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${p('North')}</w:tc>`;
      const row = (inside: string): string => `<w:tr>${inside}</w:tr>`;
      const plain = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
      const body = `<w:tbl>${row(wide)}${row(high(' w:val="restart"') + plain('1') + plain('2'))}${row(high('') + plain('3') + plain('4'))}</w:tbl>`;
      deepStrictEqual(blocks(body), ['Boats\t\tNets\nNorth\t1\t2\n\t3\t4']);
    });

    it('show a row with one cell as a row', () => {
      deepStrictEqual(blocks(table(['Port', 'Number'], ['A. Boats of the north', ''], ['Lima', '3'])), [
        'Port\tNumber\nA. Boats of the north\t|\nLima\t3',
      ]);
    });

    it('stand under their caption, title and unit', () => {
      const styles = style('H23', '_ H_2/3');
      const body =
        p('1. See table 3.') +
        p('Table 3', { style: 'H23' }) +
        p('Boats of the north', { style: 'H23' }) +
        p('(Number of boats)') +
        table(['Port', 'Boats'], ['Lima', '3']) +
        p('2. See figure I.') +
        p('Figure I', { style: 'H23' }) +
        p('Boats of the south', { style: 'H23' }) +
        p('3. End.');
      const text = blocks({ body, styles });
      deepStrictEqual(text, [
        '1. See table 3.',
        'Table 3\nBoats of the north\n(Number of boats)\nPort\tBoats\nLima\t3',
        '2. See figure I.',
        'Figure I\nBoats of the south',
        '3. End.',
      ]);
      strictEqual(parts(parse(text.join('\n\n')).tree)[0]?.headings.length, 0);
    });

    it('that only frame text are that text', () => {
      deepStrictEqual(
        blocks(table([`${p(r('Summary', '<w:b/>'))}${p('The boats sail.')}`])),
        ['Summary', 'The boats sail.'].map((one, at) => (at === 0 ? `  ${one}` : one)),
      );
    });

    it('lose the rows that tracked changes took out', () => {
      const body = table(['Port', 'Boats'], ['Lima', '3']).replace(
        '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Lima',
        '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Lima',
      );
      deepStrictEqual(blocks(body), ['Port\tBoats']);
    });
  });

  describe('lists of contents', () => {
    it('have dots before the numbers of pages', () => {
      const styles = style('TOC1', 'toc 1');
      const body = p('Contents') + p('I.\tBoats\t3', { style: 'TOC1' }) + p('II.\tNets\t12', { style: 'TOC1' });
      deepStrictEqual(blocks({ body, styles }), ['Contents', 'I. Boats ........ 3', 'II. Nets ........ 12']);
    });
  });

  describe('mastheads', () => {
    const masthead = table(
      ['', 'United Nations', 'A/95/412'],
      ['', 'General Assembly', `${p('Distr.: General')}${p('14 October 2040')}${p('')}${p('Original: English')}`],
    );
    const session = p('Ninety-fifth session\nAgenda item 12');
    const text = p('Boats of the north') + p('1. The boats sail at dawn.');

    function check(parts: WordParts): void {
      const { tree } = parse(readDocx(wordFile(parts)).text);
      deepStrictEqual(ownSymbols(tree), ['A/95/412']);
      deepStrictEqual(mastheadFacts(tree), { date: '2040-10-14', original: 'English' });
    }

    it('are read from a table of the first page', () => {
      check({ body: masthead + session + text });
    });

    it('are read from the header of the first page', () => {
      const section = '<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:titlePg/></w:sectPr>';
      check({ body: session + text + section, headers: { h1: masthead } });
    });

    it('are read from text boxes', () => {
      const box = (inside: string): string =>
        p(only(`<w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict>`));
      check({
        body:
          box(p('A/95/412')) +
          box(p('Distr.: General') + p('14 October 2040') + p('Original: English')) +
          session +
          text,
      });
    });

    it('keep asterisks as they are', () => {
      const star = `<w:p>${r('A/95/412')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r></w:p>`;
      const footnotes = noteOf('footnote', 1, '* Reissued.');
      const { text: read } = readDocx(wordFile({ body: masthead.replace(p('A/95/412'), star) + text, footnotes }));
      deepStrictEqual(ownSymbols(parse(read).tree), ['A/95/412']);
      ok(read.includes('[^*]: Reissued.'));
    });

    it('do not take running heads into the text', () => {
      const section = '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>';
      const { text: read, facts } = readDocx(wordFile({ body: text + section, headers: { h1: p('A/95/412') } }));
      ok(!read.includes('A/95/412'));
      deepStrictEqual(facts.symbols, ['A/95/412']);
    });
  });

  describe('facts', () => {
    const body = p('The boats sail.');
    const comment = (...lines: readonly string[]): string =>
      `<w:comment w:id="0">${lines.map((one) => p(r(one))).join('')}</w:comment>`;

    it('come from the comment of the Official Document System', () => {
      const comments = comment(
        '<<ODS JOB NO>>N4012345F<<ODS JOB NO>>',
        '<<ODS DOC SYMBOL1>>A/95/412<<ODS DOC SYMBOL1>>',
        '<<ODS DOC SYMBOL2>>S/2040/318<<ODS DOC SYMBOL2>>',
      );
      deepStrictEqual(readDocx(wordFile({ body, comments })).facts, {
        symbols: ['A/95/412', 'S/2040/318'],
        language: 'fr',
      });
    });

    it('come from its properties', () => {
      const custom = {
        Symbol1: 'A/95/6 (Sect. 5)',
        Symbol2: '',
        ODSRefJobNo: '4012345S',
        Title1: '\tBoats_x000d_',
        Title2: 'Nets',
      };
      deepStrictEqual(readDocx(wordFile({ body, custom })).facts, {
        symbols: ['A/95/6 (Sect. 5)'],
        language: 'es',
        title: 'Boats: Nets',
      });
      deepStrictEqual(readDocx(wordFile({ body, subject: 'ECE/TRADE/2040/7' })).facts, {
        symbols: ['ECE/TRADE/2040/7'],
      });
    });

    it('are none where no clean symbol is said', () => {
      deepStrictEqual(readDocx(wordFile({ body, subject: 'Boats', custom: { Symbol1: 'draft' } })).facts, {});
    });
  });

  describe('pages', () => {
    const broken = p(`${only('<w:lastRenderedPageBreak/>')}${r('The nets are dry.')}`);

    it('begin where Word has broken them', () => {
      const { text, pages } = readDocx(wordFile({ body: p('The boats sail.') + broken, pages: 2 }));
      deepStrictEqual(
        pages.map((at) => text.slice(at).split('\n')[0]),
        ['The boats sail.', 'The nets are dry.'],
      );
    });

    it('are not told where it has not left a sign for each', () => {
      deepStrictEqual(readDocx(wordFile({ body: p('The boats sail.') + broken, pages: 5 })).pages, []);
      deepStrictEqual(readDocx(wordFile({ body: p('The boats sail.') })).pages, []);
    });
  });

  describe('files', () => {
    const refuses = (bytes: Uint8Array, clause: string): void => {
      throws(() => readDocx(bytes), new SourceError(clause));
    };

    it('that are other zip files are refused', () => {
      const clause = 'is a zip file, but no Word document';
      refuses(zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), clause);
      const sheet = wordPackage({ body: '' });
      refuses(zipped({ ...sheet, 'word/document.xml': '<workbook/>' }), clause);
    });

    it('whose text is damaged are refused', () => {
      refuses(
        zipped({ ...wordPackage({ body: '' }), 'word/document.xml': '<w:document' }),
        'has a damaged part, word/document.xml, which is not well-formed XML: line 1, column 11: document must contain a root element',
      );
    });

    it('are read without parts that are damaged', () => {
      const files = wordPackage({ body: p('The boats sail.'), styles: '' });
      const { text, remarks } = readDocx(zipped({ ...files, 'word/styles.xml': '<w:styles><' }));
      deepStrictEqual([text, remarks.length], ['The boats sail.\n', 1]);
      ok(remarks.map(inEnglish)[0]?.startsWith('word/styles.xml could not be read: it is not well-formed XML'));
    });

    it('may name their parts in other ways', () => {
      const files = wordPackage({
        body: p('Boats', { list: 1, level: 0 }),
        numbering: pattern(1, level(0, 'decimal', '%1.')) + list(1, 1),
      });
      const moved = Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name.replace('word/', 'Text/'),
          content
            .replace('"word/document.xml"', '"/text/document.xml"')
            .replaceAll('w:', 'ns0:')
            .replace('xmlns:w=', 'xmlns:ns0='),
        ]),
      );
      strictEqual(readDocx(zipped(moved)).text, '1. Boats\n');
    });
  });

  describe('published files', () => {
    /** The first and last label of the numbered paragraphs, how many they are, headings, notes. */
    const EXPECTED: Readonly<
      Record<string, readonly [symbol: string, date: string, paragraphs: number, headings: number, notes: number]>
    > = {
      'A-80-6(SECT.24-CORR.1).docx': ['A/80/6 (Sect. 24)/Corr.1', '2025-05-21', 0, 10, 1],
      'A-80-6(Sect.13).docx': ['A/80/6 (Sect. 13)', '2025-04-17', 39, 36, 7],
      'ECE-TRADE-C-CEFACT-2018-1.docx': ['ECE/TRADE/C/CEFACT/2018/1', '2018-02-08', 13, 16, 2],
    };

    it('have the numbers, headings and notes that are printed', function () {
      if (SHARED === undefined) return this.skip();
      for (const path of filesIn(join(SHARED, 'documents'), /\.docx$/)) {
        const expected = EXPECTED[basename(path)];
        if (!expected) continue;
        const [symbol, date, paragraphs, headings, marks] = expected;
        const { text, facts, remarks } = readDocx(readFileSync(path));
        const { tree } = parse(text);
        deepStrictEqual(ownSymbols(tree), [symbol]);
        deepStrictEqual(facts.symbols, [symbol]);
        strictEqual(mastheadFacts(tree).date, date);
        deepStrictEqual(remarks, []);
        const numbers = parts(tree).flatMap((part) => part.paragraphs.map(({ number }) => number));
        deepStrictEqual(
          numbers,
          Array.from({ length: paragraphs }, (_, k) => k + 1),
        );
        ok(parts(tree).flatMap((part) => part.headings).length >= headings);
        const known = notes(tree);
        strictEqual(known.length, marks);
        ok(known.every(({ note, reference }) => note !== undefined && reference !== undefined));
      }
    });
  });
});
