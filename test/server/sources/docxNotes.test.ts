/** Footnotes and endnotes of Word files, as they are printed. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parse } from '../../../server/src/draft/parse';
import { notes } from '../../../server/src/draft/notes';
import { parts } from '../../../server/src/draft/tree';
import { readDocx } from '../../../server/src/sources/docx';
import { blocks, line, noteOf, p, r, superscript, table, wordFile } from '../../support/docx';

describe('sources/docx', () => {
  describe('notes', () => {
    const reference = (kind: string, id: number, more = '', text = ''): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"${more}/>${text}</w:r>`;
    const footnotes =
      '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>' +
      [1, 2, 3].map((id) => noteOf('footnote', id, `See A/95/${id}.`)).join('');

    it('are numbered where they are referred to, and written behind the block', () => {
      const body = p(r('Boats') + reference('footnote', 2) + r(' and nets.') + reference('footnote', 1)) + p('Sails.');
      deepStrictEqual(blocks({ body, footnotes }), [
        'Boats[^1] and nets.[^2]',
        '[^1]: See A/95/2.',
        '[^2]: See A/95/1.',
        'Sails.',
      ]);
    });

    it('have marks of their own, which are not counted', () => {
      const own = reference('footnote', 1, ' w:customMarkFollows="1"', '<w:t>*</w:t>');
      const own1 = noteOf('footnote', 1, 'See A/95/1.').replace('<w:r><w:footnoteRef/></w:r>', r('*'));
      const body = p(r('The boats of the north') + own + r(' sail.')) + p(r('Nets.') + reference('footnote', 2));
      deepStrictEqual(blocks({ body, footnotes: own1 + noteOf('footnote', 2, 'See A/95/2.') }), [
        'The boats of the north[^*] sail.',
        '[^*]: See A/95/1.',
        'Nets.[^1]',
        '[^1]: See A/95/2.',
      ]);
    });

    it('count in other formats, from other numbers, and again in each section', () => {
      const settings =
        '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="2"/><w:numRestart w:val="eachSect"/></w:footnotePr>';
      const body =
        p(r('Boats.') + reference('footnote', 1)) +
        p('', { more: '<w:sectPr/>' }) +
        p(r('Nets.') + reference('footnote', 2)) +
        '<w:sectPr><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr></w:sectPr>';
      deepStrictEqual(blocks({ body, footnotes, settings }), [
        'Boats.[^b]',
        '[^b]: See A/95/1.',
        'Nets.[^2]',
        '[^2]: See A/95/2.',
      ]);
    });

    it('at the end of the document are small Roman numbers, unless it says otherwise', () => {
      const file = { body: p(r('Boats.') + reference('endnote', 1)), endnotes: noteOf('endnote', 1, 'See A/95/1.') };
      deepStrictEqual(blocks(file), ['Boats.[^i]', '[^i]: See A/95/1.']);
      const settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>';
      deepStrictEqual(blocks({ ...file, settings }), ['Boats.[^1]', '[^1]: See A/95/1.']);
    });

    it('stand on one line, and behind the heading that follows, not in it', () => {
      const two = `<w:footnote w:id="1">${p('See A/95/1,')}${p('and A/95/2.')}</w:footnote>`;
      const body =
        p(r('1. Boats.') + reference('footnote', 1)) + p(r('Nets', '<w:b/>')) + p('2. Nets.') + p('3. Sails.');
      const text = blocks({ body, footnotes: two });
      deepStrictEqual(text, ['1. Boats.[^1]', '  Nets', '2. Nets.', '[^1]: See A/95/1, and A/95/2.', '3. Sails.']);
      strictEqual(parts(parse(text.join('\n\n')).tree)[0]?.headings.length, 1);
    });

    it('in tables stand behind them', () => {
      const body = table(['Port', `<w:p>${r('Boats')}${reference('footnote', 1)}</w:p>`], ['Lima', '3']);
      deepStrictEqual(blocks({ body, footnotes }), ['Port\tBoats[^1]\nLima\t3', '[^1]: See A/95/1.']);
    });

    it('that somebody numbered by hand are notes too', () => {
      const body =
        table(['Port', `<w:p>${r('Boats')}${superscript('a')}</w:p>`], ['Lima', '3']) +
        p(superscript('a') + r('\tOf wood.')) +
        p('4. The boats of the north* sail.') +
        p('*\tIn summer.');
      const { text } = readDocx(wordFile({ body }));
      deepStrictEqual(text.trimEnd().split('\n\n'), [
        'Port\tBoats[^a]\nLima\t3',
        '[^a]: Of wood.',
        '4. The boats of the north[^*] sail.',
        '[^*]: In summer.',
      ]);
      deepStrictEqual(
        notes(parse(text).tree).map(({ mark, note }) => [mark, note !== undefined]),
        [
          ['a', true],
          ['*', true],
        ],
      );
    });

    it('stand behind a table in whose last row somebody has written them', () => {
      const notesRow = `<w:p>${superscript('a')}${r(' Of wood.\n')}${superscript('b')}${r(' Of iron.')}</w:p>`;
      const boats = `<w:p>${r('Boats')}${superscript('a')}${r(',')}${superscript('b')}</w:p>`;
      deepStrictEqual(blocks(table(['Port', boats], ['Lima', '3'], [notesRow, ''])), [
        'Port\tBoats[^a],[^b]\nLima\t3',
        '[^a]: Of wood.',
        '[^b]: Of iron.',
      ]);
    });

    it('whose text is lost leave their mark', () => {
      strictEqual(line(r('Boats.') + reference('footnote', 9), { footnotes }), 'Boats.[^1]');
    });
  });
});
