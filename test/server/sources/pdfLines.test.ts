/** Items as a PDF draws them → lines as they are read: Han without spaces, Arabic from right to left, marks raised or not. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { PdfItem } from '../../../server/src/sources/pdfDocument';
import { plainCharacters } from '../../../server/src/sources/pdfGlyphs';
import { joinLines } from '../../../server/src/sources/pdfJoin';
import { linesOf } from '../../../server/src/sources/pdfLines';

/** Items side by side from the left: a number is a gap in points, `^` raises what follows it. */
function row(y: number, ...pieces: (string | number)[]): PdfItem[] {
  let x = 100;
  const items: PdfItem[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      x += piece;
      continue;
    }
    const raised = piece.startsWith('^');
    const text = raised ? piece.slice(1) : piece;
    const size = raised ? 6 : 10;
    const width = text.length * size * (/[\u4e00-\u9fff]/.test(text) ? 1 : 0.5);
    const rightToLeft = /[\u0600-\u06ff]/.test(text);
    items.push({ text, x, y: raised ? y - 3 : y, width, size, rightToLeft, bold: false, italic: false, spaced: false });
    x += width;
  }
  return items;
}

function read(...pieces: (string | number)[]): string {
  return linesOf(row(100, ...pieces))
    .map(({ text }) => text)
    .join('\n');
}

describe('sources/pdfLines', () => {
  it('joins Han items without a space, whatever the gap of a stretched line', () => {
    strictEqual(read('河流委员会', 3, '的船只，', 4, '由船员', 2, '照管。'), '河流委员会的船只，由船员照管。');
    strictEqual(read('见第', 1, '12', 1, '段'), '见第12段');
    strictEqual(read('见', 'A/95/7', '，', '^1', '附件。'), '见A/95/7，[^1]附件。');
  });

  it('puts a line from right to left into the order in which it is read', () => {
    strictEqual(read('القوارب', 3, 'لجنة', 3, 'تقرير'), 'تقرير لجنة القوارب');
    strictEqual(read('.', '2005', 3, 'عام', 3, 'في'), 'في عام 2005.');
  });

  it('keeps Latin words, symbols and numbers inside it as they are drawn', () => {
    strictEqual(read('الوثيقة', 3, 'A/95/', '7', '-', 'S/2040/12', 3, 'انظر'), 'انظر A/95/7-S/2040/12 الوثيقة');
    strictEqual(read('دولار', 3, '1.5', 3, 'بلغ'), 'بلغ 1.5 دولار');
    strictEqual(read('من', 3, '60', '/', '1', 3, 'القرار'), 'القرار 60/1 من');
    strictEqual(read('(', '2005', ')', 3, '1631', 3, 'القرار'), 'القرار 1631 (2005)');
  });

  it('turns brackets that are drawn as they look', () => {
    strictEqual(read('القوارب', 3, '(', 'أ', ')'), '(أ) القوارب');
    strictEqual(read('القوارب', 3, '^(1)', 'عن'), 'عن([^1]) القوارب');
  });

  it('leaves brackets alone where the file says what they are', () => {
    strictEqual(read('القوارب', 3, ')', 'أ', '('), '(أ) القوارب');
  });

  it('reads raised numbers with or without brackets, one or several', () => {
    strictEqual(read('as he said.', '^7', 3, 'Then'), 'as he said.[^7] Then');
    strictEqual(read('as he said', '^7', '^,', '^8', '.'), 'as he said[^7],[^8].');
    strictEqual(read('as he said', '^(7)', '.'), 'as he said([^7]).');
    strictEqual(read('1.5 km', '^2', 3, 'of ice'), '1.5 km² of ice');
    strictEqual(read('the 21', '^st', 3, 'boat'), 'the 21st boat');
    strictEqual(read('A/95/7', '^*'), 'A/95/7*');
  });

  it('opens a note with its raised number', () => {
    const [line] = linesOf(row(100, '^7', 3, 'A/95/7, para. 3.'));
    deepStrictEqual([line?.mark, line?.text], ['7', '[^7] A/95/7, para. 3.']);
  });

  it('draws letters once that a file draws twice for bold type', () => {
    const items = row(100, 'NATIONS');
    strictEqual(linesOf([...items, ...items.map((item) => ({ ...item, x: item.x + 0.5 }))])[0]?.text, 'NATIONS');
  });

  it('tells the cells of a row from the words of a line that was stretched', () => {
    const cells = (...pieces: (string | number)[]): string[] =>
      linesOf(row(100, ...pieces)).flatMap((line) => line.cells.map(({ text }) => text));
    deepStrictEqual(cells('General Assembly', 120, 'Distr.: General'), ['General Assembly', 'Distr.: General']);
    deepStrictEqual(cells('members', 17, 'of', 16, 'the', 17, 'commission'), ['members of the commission']);
    deepStrictEqual(cells('1', 20, '2', 20, '3', 20), ['1', '2', '3']);
  });

  it('knows characters by what they look like', () => {
    strictEqual(plainCharacters('⽂件⻅第⼀段'), '文件见第一段');
    strictEqual(plainCharacters('ﻣﻘﺪﻣﺔ'), 'مقدمة');
    strictEqual(plainCharacters('\u200ea\u00a0b\u202c'), 'a b');
  });

  it('joins the lines of a paragraph', () => {
    strictEqual(joinLines(['the non-', 'governmental', 'members']), 'the non-governmental members');
    strictEqual(joinLines(['the commis\u00ad', 'sion']), 'the commission');
    strictEqual(joinLines(['document A/95/', '412 of']), 'document A/95/412 of');
    strictEqual(joinLines(['the boats and/', 'or rafts', '– and more']), 'the boats and/or rafts – and more');
    strictEqual(joinLines(['第', '12段', '的']), '第12段的');
    strictEqual(
      joinLines(['www.example.org at https://un.example/docs/', 'a.pdf']),
      'www.example.org at https://un.example/docs/a.pdf',
    );
  });
});
