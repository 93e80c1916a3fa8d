/** Automatic numbers and headings of Word files, as they are printed. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parse } from '../../../server/src/draft/parse';
import { parts } from '../../../server/src/draft/tree';
import { readDocx } from '../../../server/src/sources/docx';
import { blocks, level, list, p, pattern, r, style, wordFile } from '../../support/docx';

describe('sources/docx', () => {
  describe('automatic numbers', () => {
    const items = (...levels: readonly number[]): string =>
      levels.map((one, at) => p(`Boat ${at + 1}`, { list: 1, level: one })).join('');
    const numbered = (levels: readonly string[], body: string, lists = list(1, 1)): string[] =>
      blocks({ body, numbering: pattern(1, ...levels) + lists }).map((block) => block.replace(/ Boat \d+$/, ''));

    it('counts levels, and starts the lower ones again', () => {
      const levels = [level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)')];
      deepStrictEqual(numbered(levels, items(0, 1, 1, 2, 2, 0, 1, 2)), [
        '1.',
        '(a)',
        '(b)',
        '(i)',
        '(ii)',
        '2.',
        '(a)',
        '(i)',
      ]);
    });

    it('prints the numbers of higher levels, in decimal where the list is legal', () => {
      const levels = [
        level(0, 'upperRoman', '%1.'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ];
      deepStrictEqual(numbered(levels, items(0, 0, 1, 2)), ['I.', 'II.', 'II.1', '2.1.1']);
    });

    it('restarts a level only where the list says', () => {
      const never = [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')];
      deepStrictEqual(numbered(never, items(0, 1, 1, 0, 1)), ['I.', '1.', '2.', 'II.', '3.']);
      const first = [
        level(0, 'upperRoman', '%1.'),
        level(1, 'upperLetter', '%2.'),
        level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>'),
      ];
      deepStrictEqual(numbered(first, items(0, 1, 2, 1, 2, 0, 2)), ['I.', 'A.', '1.', 'B.', '2.', 'II.', '1.']);
    });

    it('counts on through lists of one pattern, and starts again where a list says so', () => {
      const lists =
        list(1, 1) + list(2, 1) + list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
      const body = [1, 2, 2, 3, 3].map((one) => p('Boat 1', { list: one, level: 0 })).join('');
      deepStrictEqual(numbered([level(0, 'decimal', '%1.')], body, lists), ['1.', '2.', '3.', '5.', '6.']);
    });

    it('counts a higher level as begun where none of its paragraphs has come', () => {
      const levels = [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2')];
      deepStrictEqual(numbered(levels, items(1, 1, 0, 1)), ['I.1', 'I.2', 'II.', 'II.1']);
    });

    it('starts a level where its list says, whenever it starts', () => {
      const lists = list(1, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>');
      const levels = [level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.')];
      deepStrictEqual(numbered(levels, items(0, 1, 1, 0, 1), lists), ['I.', '5.', '6.', 'II.', '5.']);
    });

    it('takes another level from a list that has its own', () => {
      const lists = list(1, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`);
      deepStrictEqual(numbered([level(0, 'decimal', '%1.')], items(0, 0), lists), ['A)', 'B)']);
    });

    for (const [format, expected] of Object.entries({
      decimal: ['1', '2', '3'],
      decimalZero: ['01', '02', '03'],
      upperRoman: ['I', 'II', 'III'],
      lowerLetter: ['a', 'b', 'c'],
      chineseCounting: ['一', '二', '三'],
      ideographDigital: ['一', '二', '三'],
      decimalEnclosedCircle: ['①', '②', '③'],
      arabicAbjad: ['أ', 'ب', 'ج'],
      arabicAlpha: ['أ', 'ب', 'ت'],
      russianLower: ['а', 'б', 'в'],
      russianUpper: ['А', 'Б', 'В'],
    })) {
      it(`counts in ${format}`, () => {
        deepStrictEqual(numbered([level(0, format, '%1')], items(0, 0, 0)), expected);
      });
    }

    it('prints bullets that a draft knows, and none where the list has none', () => {
      const font = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>';
      deepStrictEqual(numbered([level(0, 'bullet', '\uf0b7', font)], items(0)), ['•']);
      deepStrictEqual(numbered([level(0, 'bullet', '–')], items(0)), ['–']);
      deepStrictEqual(numbered([level(0, 'bullet', '➢')], items(0)), ['•']);
      deepStrictEqual(numbered([level(0, 'none', '')], items(0)), ['Boat 1']);
    });

    it('sets no gap where the list has none', () => {
      deepStrictEqual(numbered([level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')], items(0)), [
        '一、Boat 1',
      ]);
    });

    it('numbers by style, through those that it is based on, on the level of the style', () => {
      const styles =
        style('Para', 'Para No', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style('Wide', 'Wide Para No', '', 'Para') +
        style('Sub', 'Sub Para No', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style('Plain', 'No Number', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Para');
      const numbering =
        pattern(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Sub"/>')) + list(1, 1);
      const body = ['Para', 'Wide', 'Sub', 'Plain', 'Para'].map((one) => p('Boat', { style: one })).join('');
      deepStrictEqual(blocks({ body: body + p('Boat', { style: 'Para', list: 0 }), styles, numbering }), [
        '1. Boat',
        '2. Boat',
        '(a) Boat',
        'Boat',
        '3. Boat',
        'Boat',
      ]);
    });

    it('follows a list to the style that has its levels', () => {
      const styles = `<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
      const numbering = `${pattern(1, '<w:numStyleLink w:val="Legal"/>')}${pattern(2, level(0, 'decimal', '%1.'))}${list(1, 1)}${list(2, 2)}`;
      deepStrictEqual(blocks({ body: p('Boat', { list: 1, level: 0 }), styles, numbering }), ['1. Boat']);
    });

    it('counts neither hidden nor removed paragraphs', () => {
      const numbering = pattern(1, level(0, 'decimal', '%1.')) + list(1, 1);
      const one = { list: 1, level: 0 };
      const body =
        p('Boat', one) +
        p(r('Hidden', '<w:vanish/>'), { ...one, more: '<w:rPr><w:vanish/></w:rPr>' }) +
        p('<w:del w:id="1"><w:r><w:delText>Gone</w:delText></w:r></w:del>', {
          ...one,
          more: '<w:rPr><w:del w:id="2"/></w:rPr>',
        }) +
        p('Net', one);
      deepStrictEqual(blocks({ body, numbering }), ['1. Boat', '2. Net']);
    });

    it('goes on with automatic numbers behind typed ones', () => {
      const lists = list(1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>');
      const numbering = pattern(1, level(0, 'decimal', '%1.')) + lists;
      const { text } = readDocx(
        wordFile({
          body: p('1.\tThe boats sail.') + p('2.\tThe nets are dry.') + p('The sails are new.', { list: 1, level: 0 }),
          numbering,
        }),
      );
      deepStrictEqual(
        parts(parse(text).tree)[0]?.paragraphs.map(({ label }) => label),
        ['1.', '2.', '3.'],
      );
    });
  });

  describe('headings', () => {
    const styles =
      style('HCh', '_ H _Ch_G') +
      style('H1', '_ H_1_G') +
      style('H23', '_ H_2/3') +
      style('Heading1', 'heading 1', '<w:outlineLvl w:val="0"/>') +
      style('Own', 'Chapter of ours', '<w:outlineLvl w:val="1"/>') +
      style('Text', '_ Single Txt_G');
    const body =
      p('1.\tThe boats sail at dawn.', { style: 'Text' }) +
      p('\tI.\tBoats and nets', { style: 'H1' }) +
      p('Nets of the north', { style: 'H23' }) +
      p('2.\tThe nets are dry.', { style: 'Text' }) +
      p('Sails', { style: 'Own' });

    it('are indented where they have no number, at the margin where they have one', () => {
      deepStrictEqual(blocks({ body, styles }), [
        '1. The boats sail at dawn.',
        'I. Boats and nets',
        '  Nets of the north',
        '2. The nets are dry.',
        '  Sails',
      ]);
    });

    it('are headings of the draft', () => {
      const { tree } = parse(readDocx(wordFile({ body, styles })).text);
      deepStrictEqual(
        parts(tree)[0]?.headings.map(({ level: depth, title }) => `${depth} ${title}`),
        ['1 Boats and nets', '3 Nets of the north', '3 Sails'],
      );
    });

    it('are known by being bold as a whole', () => {
      const text =
        p('1. The boats sail.') +
        p(r('Sails and ', '<w:b/>') + r('masts', '<w:b/>')) +
        p(r('Sails', '<w:b/>') + r(' are new'));
      deepStrictEqual(blocks(text), ['1. The boats sail.', '  Sails and masts', 'Sails are new']);
    });

    it('are none where a paragraph of that style is a sentence', () => {
      const long =
        'The boats sail at dawn and return at dusk, and the nets are dried on the quay between the two mills.';
      deepStrictEqual(blocks({ body: p('1. One.') + p(long, { style: 'Heading1' }), styles }), ['1. One.', long]);
    });

    it('name annexes at the margin', () => {
      const text = blocks({
        body: p('1. One.') + p('Annex II', { style: 'HCh' }) + p('Sails', { style: 'HCh' }),
        styles,
      });
      deepStrictEqual(text.slice(1), ['Annex II', '  Sails']);
      const { tree } = parse(text.join('\n\n'));
      strictEqual(parts(tree)[1]?.name, 'annex II');
    });

    it('before the body are titles', () => {
      const text = p('Boats of the north', { style: 'HCh' }) + p('Report of the harbour master', { style: 'HCh' });
      deepStrictEqual(blocks({ body: text + p('I.\tSails', { style: 'H1' }), styles }), [
        'Boats of the north',
        'Report of the harbour master',
        'I. Sails',
      ]);
    });
  });
});
