/** A draft as HTML and as plain text, for Word and for mail. */
import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from '../../../server/src/draft/parse';
import { escaped } from '../../../server/src/base/escaped';
import { writeHtml } from '../../../server/src/export/html';
import { contentsOf, pageOf, type Page } from '../../../server/src/export/page';
import { writePlain } from '../../../server/src/export/plain';
import { readDocx } from '../../../server/src/sources/docx';
import { readHtml } from '../../../server/src/sources/htmlDraft';
import { readMarks } from '../../support/marks';
import { random } from '../../support/random';

/** Of what is between two `⟦|⟧`, or of the whole draft. */
function page(marked: string): Page {
  const { text, cursors } = readMarks(marked);
  const [from = 0, to = text.length] = cursors;
  return pageOf(parse(text).tree, { from, to });
}

const DRAFT =
  'I. The gauges & <boats>\n\n1. The gauges are\nread.[^1] They are "lit".[^2]\n\n(a) In the north;[^1]\n\n• A dot\n\n' +
  'Table 1\nStation\tLevel\nNorth\t4[^2]\nSum\t|\n\nAnnex\n\n1. 水位计𠀀。\n\n[^1]: See A/93/120 <b>.\n\n[^2]: Second.\n';

describe('export', () => {
  describe('as plain text', () => {
    it('has a block a line, and its notes numbered below', () => {
      strictEqual(
        writePlain(page(DRAFT)),
        'I. The gauges & <boats>\n\n1. The gauges are read.[1] They are "lit".[2]\n\n(a) In the north;[1]\n\n• A dot\n\nTable 1\n\n' +
          'Station\tLevel\nNorth\t4[2]\nSum\t\n\nAnnex\n\n1. 水位计𠀀。\n\n[1] See A/93/120 <b>.\n[2] Second.',
      );
      strictEqual(contentsOf(page(DRAFT)), '7 paragraphs, 1 table and 2 notes');
    });

    it('has what is selected, and the notes that it names, from 1', () => {
      strictEqual(
        writePlain(page('1. One.[^1]\n\n2. Two ⟦|⟧and more.[^2] And⟦|⟧ so on.\n\n[^1]: A.\n\n[^2]: B.\n')),
        'and more.[1] And\n\n[1] B.',
      );
      strictEqual(writePlain(page('1. A𠀀⟦|⟧B⟦|⟧C.\n')), 'B');
      strictEqual(writePlain(page('1. A.\n\n⟦|⟧[^1]: A note.⟦|⟧\n')), 'A note.');
      strictEqual(writePlain(page('⟦|⟧⟦|⟧1. A.\n')), '');
      strictEqual(writePlain(page('')), '');
    });
  });

  describe('notes', () => {
    it('are named by the numbers that they have on the page', () => {
      strictEqual(
        writePlain(page('1. One.[^3]\n\n2. Two, see note 3\nabove.[^1]\n\n[^3]: A.\n\n[^1]: See note 3.\n')),
        '1. One.[1]\n\n2. Two, see note 1 above.[2]\n\n[1] A.\n[2] See note 1.',
      );
      strictEqual(
        writePlain(page('1. 甲。[^3]\n\n2. 乙，见上文注3。[^1]\n\n[^3]: A/80/1。\n\n[^1]: 丙。\n')),
        '1. 甲。[1]\n\n2. 乙，见上文注1。[2]\n\n[1] A/80/1。\n[2] 丙。',
      );
    });

    it('that are not on it keep their number, and are told', () => {
      const found = page('1. One.[^1]\n\n⟦|⟧2. Two, see note 1 above.[^2]⟦|⟧\n\n[^1]: A.\n\n[^2]: B.\n');
      strictEqual(writePlain(found), '2. Two, see note 1 above.[1]\n\n[1] B.');
      deepStrictEqual(found.left, ['1 reference to a note that is not copied keeps its number']);
    });

    it('without a mark are told', () => {
      const found = page('1. One.[^1]\n\n[^1]: A.\n\n[^2]: B.\n');
      deepStrictEqual(found.left, ['1 note without a mark is left out']);
      deepStrictEqual(page(DRAFT).left, []);
    });

    it('with asterisks and letters are text', () => {
      strictEqual(
        writePlain(page('A/80/1*\n\n1. One.[^4]\n\n* Reissued.\n\n[^4]: A.\n')),
        'A/80/1*\n\n1. One.[1]\n\n* Reissued.\n\n[1] A.',
      );
      strictEqual(
        writePlain(page('Table 1\nA\t4[^a]\n\n[^a]: Estimate.\n\n1. One.\n')),
        'Table 1\n\nA\t4a\n\na Estimate.\n\n1. One.',
      );
      strictEqual(writePlain(page('⟦|⟧1. One.[^a]⟦|⟧\n\n2. Two.\n\n[^a]: A.\n')), '1. One.a\n\na A.');
    });
  });

  it('has tables with pipes as their cells', () => {
    strictEqual(writePlain(page('Table 1\n| A | B |\n|---|:-:|\n| 1 |  |\n| 2 | 3 |\n')), 'Table 1\n\nA\tB\n1\t\n2\t3');
  });

  describe('as HTML', () => {
    it('escapes every sign', () => {
      strictEqual(
        escaped(`<script>alert("1'2")&amp;</script>\u0000`),
        '&lt;script&gt;alert(&quot;1&#39;2&quot;)&amp;amp;&lt;/script&gt;',
      );
      const hostile = writeHtml(
        page('1. <img src=x onerror=alert(1)> --> <![endif]--> [^1]\n\n[^1]: --><script>x</script>\n'),
      );
      doesNotMatch(hostile, /<img|<script/);
      match(hostile, /--&gt;&lt;script&gt;/);
    });

    it('is read again as the draft that it was', () => {
      const read = readHtml(writeHtml(page(DRAFT)));
      ok(typeof read !== 'string');
      deepStrictEqual(read.text.split('\n\n'), [
        'I. The gauges & <boats>',
        '1. The gauges are read.[^1] They are "lit".[^2]',
        '[^1]: See A/93/120 <b>.',
        '[^2]: Second.',
        '(a) In the north;¹',
        '• A dot',
        'Table 1\nStation\tLevel\nNorth\t4²\nSum\t|',
        'Annex',
        '1. 水位计𠀀。',
      ]);
      deepStrictEqual(read.lost, []);
    });

    it('says what runs from right to left', () => {
      const html = writeHtml(page('1 - يقرأ مقياس المياه كل ساعة([^1]).\n\n[^1]: انظر A/93/120.\n'));
      match(html, /<html lang="ar" dir="rtl">/);
      match(html, /<p style="margin-right:36pt;text-indent:-36pt">1 -/);
    });

    it('never throws, and is read again', () => {
      const PIECES = [
        '[^1]',
        '\n\n[^1]: x',
        '\n',
        '\n\n',
        '1. a',
        '(a) b',
        '\t',
        '|',
        'Table 1\n',
        '<p>',
        '&',
        '𠀀',
        'Annex\n',
        '\r\n',
        '  x',
        '"q"',
      ];
      for (let seed = 1; seed <= 200; seed++) {
        const from = random(seed);
        const text = Array.from({ length: from.integer(25) }, () => from.pick(PIECES)).join('');
        const ends = [from.integer(text.length + 1), from.integer(text.length + 1)].sort((a, b) => a - b);
        const found = pageOf(parse(text).tree, { from: ends[0] ?? 0, to: ends[1] ?? 0 });
        ok(readHtml(writeHtml(found)) !== 'too deep');
        writePlain(found);
      }
    });

    it('has real footnotes in a word processor', function () {
      this.timeout(120_000);
      const folder = mkdtempSync(join(tmpdir(), 'rapporteur-export-'));
      try {
        writeFileSync(join(folder, 'copy.html'), writeHtml(page(DRAFT)));
        const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--infilter=HTML (StarWriter)'];
        const done = spawnSync(
          'soffice',
          [...args, '--convert-to', 'docx', '--outdir', folder, join(folder, 'copy.html')],
          { timeout: 100_000 },
        );
        // Where there is no LibreOffice, nobody can tell.
        if (done.error) this.skip();
        const bytes = readFileSync(join(folder, 'copy.docx'));
        const notes = strFromU8(unzipSync(bytes)['word/footnotes.xml'] ?? new Uint8Array());
        match(notes, /See A\/93\/120 &lt;b&gt;\./);
        match(notes, /Second\./);
        match(readDocx(bytes).text, /The gauges are read\.\[\^1\] They are "lit"\.\[\^2\]/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});
