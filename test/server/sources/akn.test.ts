/** Akoma Ntoso files of our own → drafts. */
import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert';
import { notes } from '../../../server/src/draft/notes';
import { parse } from '../../../server/src/draft/parse';
import { parts } from '../../../server/src/draft/tree';
import { readAkn } from '../../../server/src/sources/akn';
import { SourceError } from '../../../server/src/sources/source';

const META = `<meta><identification source="#x"><FRBRWork>
  <FRBRuri value="/akn/un/statement/deliberation/unga/2040-10-07/95-1/"/><FRBRdate date="2040-10-07" name="adoption"/>
</FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>`;

const COVER = `<coverPage>
  <p><docAuthority>United Nations</docAuthority></p>
  <p><docNumber refersTo="#symbol">A/RES/95/1</docNumber></p>
  <p><docAuthority>General Assembly</docAuthority></p>
  <p><docStatus>Distr.: General</docStatus></p>
  <p><docDate date="2040-10-17">17 October 2040</docDate></p>
  <p><session value="95">Ninety-fifth session</session></p>
  <p><docTitle>Resolution adopted by the General Assembly on 7 October 2040</docTitle></p>
</coverPage>`;

const PREFACE = `<preface><p><docNumber>95/1.</docNumber>
  <docTitle><span class="bold">	Lighthouses and their keepers</span></docTitle></p></preface>`;

function statement(...inside: string[]): string {
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">${inside.join('\n')}</statement></akomaNtoso>`;
}

function body(...inside: string[]): string {
  return statement(META, `<mainBody>${inside.join('\n')}</mainBody>`);
}

function paragraph(number: string, text: string): string {
  return `<paragraph><num>${number}</num><content><p>	${text}</p></content></paragraph>`;
}

const PREAMBLE = `<preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
  <container name="Recalling"><p><span class="italic">Recalling</span> its earlier words,<authorialNote marker="1" placement="bottom"><p>	 	Resolution <a href="x">94/2</a>.</p></authorialNote> and
  those of others,</p></container></preamble>`;

describe('sources/akn', () => {
  it('a resolution: cover page, preamble, paragraphs, notes, the end', () => {
    const { text, format, pages, remarks, facts } = readAkn(
      statement(
        META,
        COVER,
        PREFACE,
        PREAMBLE,
        `<mainBody>${paragraph('1.', '<span class="italic">Thanks</span> all keepers;')}${paragraph('2.', 'Decides to look again.')}</mainBody>`,
        `<conclusions><p><inline name="adoptionMeeting">15th plenary meeting</inline><eol /><docDate date="2040-10-07">7 October 2040</docDate></p></conclusions>`,
      ),
    );
    strictEqual(
      text,
      `United Nations
A/RES/95/1
General Assembly
Distr.: General
17 October 2040
Ninety-fifth session

Resolution adopted by the General Assembly on 7 October 2040

95/1. Lighthouses and their keepers

The General Assembly,

Recalling its earlier words,[^1] and those of others,

1. Thanks all keepers;

2. Decides to look again.

15th plenary meeting
7 October 2040

[^1]: Resolution 94/2.
`,
    );
    deepStrictEqual({ format, pages, remarks }, { format: 'akoma-ntoso', pages: [], remarks: [] });
    deepStrictEqual(facts, {
      symbols: ['A/RES/95/1'],
      language: 'en',
      date: '2040-10-07',
      title: 'Lighthouses and their keepers',
    });
    const { tree } = parse(text);
    deepStrictEqual(
      parts(tree)[0]?.paragraphs.map(({ label }) => label),
      ['1.', '2.'],
    );
    ok(notes(tree).every(({ note, reference }) => note && reference));
  });

  it('lists, with the labels that are printed', () => {
    const point = (number: string, text: string): string =>
      `<point><num>${number}</num><content><p>	${text}</p></content></point>`;
    const { text } = readAkn(
      body(
        `<paragraph><num>1.</num><list><intro><p>Asks keepers:</p></intro>${point('(a)', 'To wake;')}<sublist>${point('(i)', 'Early;')}</sublist>${point('(b)', 'To watch.')}</list></paragraph>`,
      ),
    );
    strictEqual(text, '1. Asks keepers:\n\n(a) To wake;\n\n(i) Early;\n\n(b) To watch.\n');
    const [first] = parts(parse(text).tree)[0]?.paragraphs ?? [];
    deepStrictEqual(
      first?.subparagraphs.map(({ path }) => path.join()),
      ['a', 'a,i', 'b'],
    );
  });

  it('headings: unnumbered ones indented, numbered ones as printed', () => {
    const { text } = readAkn(
      body(
        '<section><num>I</num><subheading>	Towers</subheading><crossHeading refersTo="#preamble">Recalling towers,</crossHeading>',
        paragraph('1.', 'Looks up.'),
        '<paragraph><subheading>Stairs</subheading></paragraph>',
        '<paragraph class="H1"><num>A.</num><content><p>Steps</p></content></paragraph></section>',
        '<section><subheading>II</subheading><subheading>Lamps</subheading></section>',
      ),
    );
    strictEqual(text, 'I\nTowers\n\nRecalling towers,\n\n1. Looks up.\n\n  Stairs\n\nA. Steps\n\nII\n\n  Lamps\n');
  });

  it('annexes are parts behind the notes of what stands before them, and are named where they do not name themselves', () => {
    const note = '<authorialNote marker="1"><p>First.</p></authorialNote>';
    const attachment = (heading: string): string =>
      `<attachment><doc name="annex"><meta/><mainBody>${heading}${paragraph('1.', `In it.${heading === '' ? '<authorialNote marker="2"><p>Second.</p></authorialNote>' : ''}`)}</mainBody></doc></attachment>`;
    const named = attachment(
      '<paragraph class="H23"><content><p><subheading>Annex</subheading></p></content></paragraph><paragraph><heading>Rules</heading></paragraph>',
    );
    const { text } = readAkn(
      statement(
        META,
        `<mainBody>${paragraph('1.', `Out.${note}`)}</mainBody>`,
        `<attachments>${named}${attachment('')}</attachments>`,
      ),
    );
    strictEqual(
      text,
      '1. Out.[^1]\n\n[^1]: First.\n\nAnnex\n\n  Rules\n\n1. In it.\n\nAnnex\n\n1. In it.[^2]\n\n[^2]: Second.\n',
    );
    deepStrictEqual(
      parts(parse(text).tree).map(({ name, paragraphs }) => `${name} ${String(paragraphs.length)}`),
      ['main 1', 'annex 1', 'annex 1'],
    );
  });

  it('tables are rows between tabs; cells that span others leave them empty; lettered notes are notes', () => {
    const { text } = readAkn(
      body(
        paragraph('1.', 'Sees:'),
        '<container name="table"><table><tr><th rowspan="2">Tower</th><th colspan="2">Metres</th></tr><tr><th>Up</th><th>Down</th></tr>',
        '<tr><td><p>North<sup>a</sup></p></td><td>12</td><td>3<sup>2</sup></td></tr></table></container>',
        '<paragraph class="FootnoteText"><content><p><span><sup>a</sup></span> 	With lamp.</p></content></paragraph>',
        paragraph('2.', 'An area of 5 km<sup>2</sup>, on the 1<sup>er</sup> day.'),
      ),
    );
    strictEqual(
      text,
      '1. Sees:\n\nTower\tMetres\n\tUp\tDown\nNorth[^a]\t12\t32\n\n[^a]: With lamp.\n\n2. An area of 5 km², on the 1er day.\n',
    );
  });

  it('quoted structures keep their quotation marks', () => {
    const quoted =
      '<quotedStructure startQuote="“" endQuote="”"><paragraph><num>3.</num><content><p>Sleep.</p></content></paragraph></quotedStructure>';
    strictEqual(
      readAkn(body(`<paragraph><num>1.</num><content><p>Adds:${quoted}</p></content></paragraph>`)).text,
      '1. Adds:\n\n“3. Sleep.”\n',
    );
  });

  it('notes do not repeat their mark; an asterisk may be one', () => {
    const { text } = readAkn(
      body(
        paragraph(
          '1.',
          'One<authorialNote marker="7"><p><sup>7</sup>A/95/1.</p></authorialNote> two<authorialNote marker="*"><p>* Late.</p></authorialNote> three<authorialNote marker="8"><p>	()	Eight.</p></authorialNote>',
        ),
      ),
    );
    strictEqual(text, '1. One[^7] two[^*] three[^8]\n\n[^7]: A/95/1.\n[^*]: Late.\n[^8]: Eight.\n');
  });

  it('several resolutions in one document', () => {
    const component = (letter: string): string =>
      `<component><statement name="resolution"><meta/><preface><p><docNumber>${letter}</docNumber></p></preface><preamble><formula name="f"><p>The General Assembly,</p></formula></preamble><mainBody>${paragraph('1.', `Does ${letter}.`)}</mainBody></statement></component>`;
    const { text, facts } = readAkn(
      `<akomaNtoso><documentCollection name="publication">${META}${COVER.replace('95/1<', '95/1 A-B<')}${PREFACE}<collectionBody><component><documentRef href="c" showAs="A"/></component></collectionBody></documentCollection><components>${component('A')}${component('B')}</components></akomaNtoso>`,
    );
    deepStrictEqual(facts.symbols, ['A/RES/95/1 A-B']);
    ok(text.endsWith('\n\nA\n\nThe General Assembly,\n\n1. Does A.\n\nB\n\nThe General Assembly,\n\n1. Does B.\n'));
  });

  it('Chinese: no spaces of the markup between characters, no marks of direction', () => {
    const { text, facts } = readAkn(
      body(
        '<paragraph><num>1.</num><content><p>\u200e灯塔\n    <span>看守人</span>；\u200e</p></content></paragraph>',
      ).replace('eng', 'zho'),
    );
    strictEqual(text, '1. 灯塔看守人；\n');
    strictEqual(facts.language, 'zh');
  });

  const ADDRESSES: Readonly<Record<string, string | undefined>> = {
    '/akn/un/statement/deliberation/unga/2040-10-07/95-1/': 'A/RES/95/1',
    '/akn/un/statement/deliberation/unga/2040-10-07/95-12B/': 'A/RES/95/12 B',
    '/akn/un/statement/deliberation/unga/2040-10-07/ES-13-2/': 'A/RES/ES-13/2',
    '/akn/un/statement/deliberation/unsc/2041-02-03/2931/': 'S/RES/2931 (2041)',
    '/akn/un/statement/deliberation/ecosoc/2040-07-01/2040-7/': 'E/RES/2040/7',
    '/akn/un/statement/deliberation/hrc/2040-07-01/55-7/': 'A/HRC/RES/55/7',
    '/akn/un/statement/deliberation/unga/2040-10-07/nn/': undefined,
    '/akn/un/statement/deliberation/moonbase/2040-10-07/1-1/': undefined,
    '/akn/ke/act/2040/7': undefined,
  };
  for (const [address, symbol] of Object.entries(ADDRESSES)) {
    it(`${address} is ${symbol ?? 'no symbol'}`, () => {
      const xml = body(paragraph('1.', 'Is.')).replace(/FRBRuri value="[^"]*"/, `FRBRuri value="${address}"`);
      deepStrictEqual(readAkn(xml).facts.symbols, symbol === undefined ? undefined : [symbol]);
    });
  }

  it('an alias names the document; unknown languages and dates are left out', () => {
    const xml = body(paragraph('1.', 'Is.'))
      .replace(
        '<FRBRdate date="2040-10-07" name="adoption"/>',
        '<FRBRalias value="A/95/7/Add.1"/><FRBRdate date="9999-12-31"/>',
      )
      .replace('eng', 'deu');
    deepStrictEqual(readAkn(xml).facts, { symbols: ['A/95/7/Add.1'] });
  });

  it('refuses other XML, and a document type', () => {
    throws(() => readAkn('<html><p>Hi</p></html>'), new SourceError('is XML, but no Akoma Ntoso document'));
    throws(() => readAkn('<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>'), SourceError);
    throws(() => readAkn('<akomaNtoso>'), SourceError);
  });

  it('gives something for anything that is Akoma Ntoso', () => {
    strictEqual(readAkn('<akomaNtoso/>').text, '');
    strictEqual(
      readAkn(
        '<akn:akomaNtoso xmlns:akn="x"><akn:doc><akn:mainBody>Loose words<akn:p>in p</akn:p></akn:mainBody></akn:doc></akn:akomaNtoso>',
      ).text,
      'Loose words\n\nin p\n',
    );
    const wide = readAkn(body('<table><tr><td colspan="1000000000" rowspan="-3">x</td></tr></table>'));
    strictEqual(wide.text, 'x\n');
  });
});
