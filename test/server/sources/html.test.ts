/** HTML of word processors, mail programs and pages as draft text. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { everyElement, parseHtml, wordsOf } from '../../../server/src/sources/html';
import { readHtml } from '../../../server/src/sources/htmlDraft';
import { LIBRE_OFFICE_BLOCKS, libreOfficeHtml, recordedHtml } from '../../support/libreOffice';
import { random } from '../../support/random';

/** The blocks of the text. */
function blocks(html: string): string[] {
  const read = readHtml(html);
  return typeof read === 'string' ? [read] : read.text.split(/\n{2,}/);
}

/** What is lost, in words. */
function lost(html: string): string[] {
  const read = readHtml(html);
  return typeof read === 'string' ? [read] : read.lost.map(({ words }) => words);
}

/** A paragraph of a list as Word puts it on the clipboard. */
function item(label: string, text: string, font = ''): string {
  return (
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>` +
    `<span lang=EN-GB style='${font}mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>` +
    `<![endif]>${text}<o:p></o:p></p>\n`
  );
}

/** A mark of Word, or the beginning of its note. */
function wordNote(kind: 'ftn' | 'edn', number: number, at: 'mark' | 'note', printed = String(number)): string {
  const [href, name] = at === 'mark' ? [`_${kind}`, `_${kind}ref`] : [`_${kind}ref`, `_${kind}`];
  const style = kind === 'ftn' ? 'MsoFootnoteReference' : 'MsoEndnoteReference';
  return (
    `<a style='mso-footnote-id:${kind}${number}' href="#${href}${number}" name="${name}${number}" title=""><span class=${style}>` +
    `<span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=${style}>[${printed}]</span><![endif]></span></span></a>`
  );
}

function word(body: string, notes = ''): string {
  return (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>' +
    '<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>' +
    '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>\r\n' +
    `<body lang=EN-GB style='tab-interval:36.0pt'>\r\n<!--StartFragment-->${body}<!--EndFragment-->${notes}</body></html>`
  );
}

describe('sources/html', () => {
  describe('of any page', () => {
    it('has a paragraph behind two line ends', () => {
      deepStrictEqual(blocks('<div>The first one<br>goes on.<br><br>The second.<br> <br>\n<br>A third.</div>'), [
        'The first one\ngoes on.',
        'The second.',
        'A third.',
      ]);
      deepStrictEqual(blocks('<div><br><br>One.<br><br></div><p>Two.</p>'), ['One.', 'Two.']);
    });

    it('counts formulas, fields of forms and what was struck out', () => {
      const html =
        '<p>One <math><mi>x</mi><mo>=</mo><mn>2</mn></math> two <input value="three"><input type="hidden" value="x"><input>' +
        '<button>Go</button> <span style="text-decoration:line-through">four</span> <textarea>five</textarea> <select><option>six</select>.</p>';
      deepStrictEqual(blocks(html), ['One two .']);
      deepStrictEqual(lost(html), ['1 formula', '4 fields of a form', '1 stretch that was struck out']);
    });

    it('has the signs of fonts without letters', () => {
      deepStrictEqual(
        blocks(
          '<p>A <span style="font-family:Wingdings">à</span> B, <font face="Symbol">a</font> and ' +
            '<span style="font-family:\'Segoe UI Symbol\'">a</span></p>',
        ),
        ['A → B, α and a'],
      );
    });

    it('has words without soft hyphens, and Han lines without spaces', () => {
      deepStrictEqual(blocks('<p>The imple&shy;mentation of 委\n  员会，\n第<b>二</b>\n届 A\n水</p>'), [
        'The implementation of 委员会，第二届 A 水',
      ]);
    });
  });

  describe('of Word', () => {
    it('has the numbers that Word printed', () => {
      deepStrictEqual(
        blocks(
          word(
            `<h1>II.<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>The gauges<o:p></o:p></h1>` +
              item('12.', 'They are read\r\nevery hour.') +
              item('(a)', 'At night they are lit;') +
              item('·', 'By staff', 'font-family:Symbol;') +
              item('o', 'By machines', 'font-family:"Courier New";') +
              item('§', 'By radio', 'font-family:Wingdings;'),
          ),
        ),
        [
          'II. The gauges',
          '12. They are read every hour.',
          '(a) At night they are lit;',
          '• By staff',
          '◦ By machines',
          '• By radio',
        ],
      );
    });

    it('has its footnotes and endnotes, which stand behind what was copied', () => {
      const body =
        `<p class=MsoNormal>Boats.${wordNote('ftn', 1, 'mark')} Nets.${wordNote('edn', 1, 'mark', 'i')}</p>` +
        `<p class=MsoNormal>Sails.${wordNote('ftn', 2, 'mark')}</p>`;
      const note = (kind: 'ftn' | 'edn', number: number, text: string, printed?: string): string =>
        `<div style='mso-element:${kind === 'ftn' ? 'footnote' : 'endnote'}' id=${kind}${number}><p class=MsoFootnoteText>${wordNote(kind, number, 'note', printed)} ${text}<o:p></o:p></p></div>`;
      const notes =
        `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>` +
        `${note('ftn', 1, 'See A/93/120.')}${note('ftn', 2, 'See A/93/<b>122</b>.')}</div><div style='mso-element:endnote-list'>${note('edn', 1, 'See A/93/121.', 'i')}</div>`;
      deepStrictEqual(blocks(word(body, notes)), [
        'Boats.[^1] Nets.[^2]',
        '[^1]: See A/93/120.',
        '[^2]: See A/93/121.',
        'Sails.[^3]',
        '[^3]: See A/93/122.',
      ]);
    });

    it('is only what was copied', () => {
      deepStrictEqual(blocks('<p>Before</p><!--StartFragment--><p>Copied</p><!--EndFragment--><p>After</p>'), [
        'Copied',
      ]);
      deepStrictEqual(
        blocks('<p>Be<!--StartFragment-->fore</p><table><tr><td>A</td><td>B<!--EndFragment-->C</td></tr></table>'),
        ['fore', 'A\tB'],
      );
    });

    it('loses pictures, comments, struck words, hidden words, looks, and says so', () => {
      const html = word(
        `<p class=MsoNormal>The <b>old</b> <del cite="mailto:x">slow </del><ins cite="mailto:x">quick </ins>boat` +
          `<span style='display:none;mso-hide:all'>, secretly</span> <i>sails</i> <span style='color:red'>on</span>` +
          `<a style='mso-comment-reference:A_1'>.</a><span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a></span>` +
          `<img width=40 height=30 src="file:///C:/boat.png"></p>`,
        `<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it?</p></div></div>`,
      );
      deepStrictEqual(blocks(html), ['The old quick boat sails on.']);
      deepStrictEqual(lost(html), [
        '1 picture',
        '1 comment',
        '1 stretch that was struck out',
        '1 hidden stretch of text',
        'bold type',
        'italics',
        'colours',
      ]);
    });

    it('says which marks have lost their notes', () => {
      const html = word(`<p class=MsoNormal>Boats.${wordNote('ftn', 7, 'mark')}</p>`);
      deepStrictEqual(blocks(html), ['Boats.']);
      deepStrictEqual(lost(html), ['1 mark whose note was not copied']);
    });
  });

  it('of LibreOffice has lists, notes, a table, exponents and text from right to left', function () {
    this.timeout(60_000);
    for (const html of [recordedHtml(process.cwd()), libreOfficeHtml(process.cwd())])
      deepStrictEqual(blocks(html), LIBRE_OFFICE_BLOCKS);
  });

  describe('of mails and pages', () => {
    it('has the lines of a mail as paragraphs, and none for its empty ones', () => {
      deepStrictEqual(
        blocks(
          '<div dir="ltr"><div>Dear all,</div><div><br></div><div>The gauges are&nbsp; read.</div><img width="1" height="1" src="x"></div>',
        ),
        ['Dear all,', 'The gauges are read.'],
      );
      deepStrictEqual(lost('<div>Hi<img width="1" height="1" src="x"></div>'), []);
    });

    it('knows that Google Docs wraps everything in letters that are not bold', () => {
      const html =
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">One</span>' +
        '<span style="font-weight:700"> two</span></p><ol><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p role="presentation"><span>First</span></p></li>' +
        '<ol><li style="list-style-type:lower-alpha" aria-level="2"><p>Inner</p></li></ol></ol></b>';
      deepStrictEqual(blocks(html), ['One two', '1. First', '(a) Inner']);
      deepStrictEqual(lost(html), ['bold type']);
    });

    it('finds notes by where their links lead, also those that are cited twice', () => {
      const html =
        '<p>Boats.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> Nets.<sup id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup>' +
        ' Sails.<sup id="cite_ref-1b"><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> First.</li>' +
        '<li id="cite_note-2"><a href="#cite_ref-2">^</a> Second.</li></ol>';
      deepStrictEqual(blocks(html), ['Boats.[^1] Nets.[^2] Sails.[^1]', '[^1]: First.', '[^2]: Second.']);
      deepStrictEqual(
        blocks(
          '<p>Boats.<a href="#fn1" id="fnref1"><sup>1</sup></a></p><section><ol><li id="fn1"><p>See A/93/1.<a href="#fnref1">↩︎</a></p></li></ol></section>',
        ),
        ['Boats.[^1]', '[^1]: See A/93/1.'],
      );
    });

    it('reads Arabic numerals in marks', () => {
      deepStrictEqual(
        blocks(
          '<p>ألف.<a href="#_ftn1" name="_ftnref1">[٧]</a></p><p><a href="#_ftnref1" name="_ftn1">[٧]</a> باء.</p>',
        ),
        ['ألف.[^7]', '[^7]: باء.'],
      );
    });

    it('takes no link inside a page for a note', () => {
      deepStrictEqual(blocks('<p><a href="#s2">2</a> is below.</p><p id="s2">Section</p>'), ['2 is below.', 'Section']);
    });

    it('has notes that somebody raised by hand', () => {
      deepStrictEqual(blocks('<p>Boats<sup>1</sup> sail 10<sup>6</sup> m.</p><p><sup>1</sup> See A/77/1.</p>'), [
        'Boats¹ sail 10⁶ m.',
        '[^1]: See A/77/1.',
      ]);
    });

    it('counts lists as a browser does', () => {
      deepStrictEqual(
        blocks(
          '<ol start="3"><li>c<ol type="i"><li>i<li>ii</ol><li value="7">g<li>h</ol><ol type="A"><li>A</ol><ol style="list-style-type:none"><li>none</ol><ul><li>dot</ul>',
        ),
        ['3. c', '(i) i', '(ii) ii', '7. g', '8. h', 'A. A', 'none', '• dot'],
      );
      const read = readHtml('<ol type=a><li>un<li>deux</ol>', { opens: 'sometimes' });
      strictEqual(typeof read === 'string' ? read : read.text, 'a) un\n\nb) deux');
      deepStrictEqual(blocks('<ol reversed><li>b<li>a</ol>'), ['2. b', '1. a']);
      deepStrictEqual(blocks('<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>'), ['一. 甲', '二. 乙']);
    });

    it('has rows of tables, and no rows of what only places text', () => {
      deepStrictEqual(
        blocks(
          '<table><caption>Table 1</caption><tr><th colspan="2">Both<th>C</tr><tr><td rowspan="2">1<td>2<td>3</tr><tr><td>5<td>6</tr></table>',
        ),
        ['Table 1\nBoth\t\tC\n1\t2\t3\n\t5\t6'],
      );
      deepStrictEqual(blocks('<table><tr><td><p>One</p><p>Two</p></td></tr></table>'), ['One', 'Two']);
    });

    it('keeps the addresses of links out, and says so', () => {
      const html =
        '<p>See <a href="https://example.org/a">the page</a> or <a href="https://example.org">example.org</a>.</p>';
      deepStrictEqual(blocks(html), ['See the page or example.org.']);
      deepStrictEqual(lost(html), ['1 address of a link']);
    });

    it('reads neither scripts nor styles, and keeps the lines of what is set as it was typed', () => {
      deepStrictEqual(blocks('<style>p{}</style><script>var a = "<p>no</p>";</script><pre>a  b\nc</pre>'), ['a b\nc']);
    });

    it('leaves the colours of an editor alone', () => {
      strictEqual(
        readHtml(
          `<meta charset='utf-8'><div style="color: #202020;font-family: 'Droid Sans Mono', monospace;white-space: pre;"><div><span>1. A.</span></div></div>`,
        ),
        'lines of an editor',
      );
      strictEqual(readHtml('<html><body></body></html>'), 'nothing');
    });

    it('has Arabic with its own signs of direction', () => {
      deepStrictEqual(blocks('<p dir="rtl" lang="ar">انظر \u200fA/93/120\u200f، الفقرة 5.</p>'), [
        'انظر \u200fA/93/120\u200f، الفقرة 5.',
      ]);
    });
  });

  describe('of any text', () => {
    const PIECES = [
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</i>',
        '<ol type=a start=-3>',
        '<li value=x>',
        '<table>',
        '<tr>',
        '<td rowspan=9999 colspan=0>',
        '</table>',
      ],
      ...[
        '<a href="#_ftn1" name="_ftnref1">[1]</a>',
        '<a href="#_ftnref1" name="_ftn1">[1]</a>',
        '<div id=ftn1>',
        '</div>',
        '<sup>1</sup>',
      ],
      ...[
        '<!--StartFragment-->',
        '<!--EndFragment-->',
        '<![if !x]>',
        '<!--',
        '-->',
        '&amp;',
        '&#0;',
        '&bogus;',
        '<',
        '𠀀',
        '水',
        'text ',
        '\r\n',
      ],
      ...[
        '<h9>',
        '<h2>',
        '<span style="display:none">',
        "<span style='mso-list:Ignore'>1.",
        '</span>',
        '\ue000',
        '\ue002',
        '<svg>',
        '<br>',
        '[^1]: x',
      ],
    ];

    it('never throws', () => {
      for (let seed = 1; seed <= 400; seed++) {
        const from = random(seed);
        const html = Array.from({ length: from.integer(60) }, () => from.pick(PIECES)).join('');
        ok(['string', 'object'].includes(typeof readHtml(html)), html);
      }
    });

    // What costs more never comes to its end.
    it('costs what its length costs, however it is nested', function () {
      this.timeout(60_000);
      for (const unit of [
        '<p>some words <b>here</b> <a href="#n">1</a>',
        '<i></i>',
        '<li>x',
        '<td>x',
        '<div id=ftn1>',
        '&amp;',
      ])
        readHtml(unit.repeat(40_000));
      strictEqual(readHtml('<b>'.repeat(100_000)), 'too deep');
    });

    it('gives a tree in which all text stands', () => {
      const page = parseHtml('a<p>b<i>c&lt;d</p>e');
      strictEqual(page && wordsOf(page), 'abc<de');
      deepStrictEqual(page && everyElement(page).map(({ name }) => name), ['p', 'i']);
    });
  });
});
