/** PDF files as a reader of the page sees them: paragraphs, marks and notes, mastheads, columns, tables. */
import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { inEnglish } from '../../../server/src/base/l10n';
import { readPdf } from '../../../server/src/sources/pdf';
import { SourceError } from '../../../server/src/sources/source';
import { drawLines, makePdf, type DrawnText } from '../../support/pdf';

/** Three lines that fill a column of 360 points, and a short last one. */
const FULL = [
  'The boats of the river commission are moored at the upper harbour and at the lower',
  'harbour, where their crews look after them from the first day of spring to the last',
  'day of autumn, when the ice closes the river and the boats are taken to the yard for',
  'their repairs.',
];
const PARAGRAPH = FULL.join(' ');

async function textOf(...pages: DrawnText[][]): Promise<string> {
  return (await readPdf(makePdf(pages))).text;
}

describe('sources/pdf', () => {
  it('puts the lines of a paragraph together, and keeps its number', async () => {
    const lines = [`1.     ${FULL[0] ?? ''}`, ...FULL.slice(1)];
    const second = ['2.', 'Another paragraph.'];
    strictEqual(
      await textOf([
        ...drawLines(lines, 110, 100),
        { text: second[0] ?? '', x: 110, y: 154 },
        { text: second[1] ?? '', x: 138, y: 154 },
      ]),
      `1. ${PARAGRAPH}\n\n2. Another paragraph.\n`,
    );
  });

  it('joins what goes on behind a page break, without the furniture, and says where the page begins', async () => {
    const head = (page: number): DrawnText[] => [
      { text: 'A/95/412', x: page % 2 ? 480 : 60, y: 50, size: 9, bold: true },
      { text: `${page}/2`, x: page % 2 ? 500 : 60, y: 800, size: 9 },
      { text: '31-01234', x: page % 2 ? 60 : 500, y: 800, size: 7 },
    ];
    const { text, pages } = await readPdf(
      makePdf([
        [
          { text: 'A/95/412', x: 480, y: 50 },
          ...drawLines(['1.  ' + (FULL[0] ?? ''), FULL[1] ?? ''], 110, 740),
          ...head(1).slice(1),
        ],
        [...head(2), ...drawLines(FULL.slice(2), 110, 90)],
      ]),
    );
    strictEqual(text, `A/95/412\n\n1. ${PARAGRAPH}\n`);
    deepStrictEqual(pages, [0, text.indexOf('day of autumn')]);
  });

  it('begins a new paragraph behind a page break where a sentence has ended and the line is set in', async () => {
    const text = await textOf(
      drawLines(FULL, 110, 700, 20),
      drawLines(['Next, another crew', ...FULL.slice(1)], 110, 90, 20),
    );
    strictEqual(text, `${PARAGRAPH}\n\n${['Next, another crew', ...FULL.slice(1)].join(' ')}\n`);
  });

  it('writes raised numbers as marks, and the notes at the foot behind the paragraph', async () => {
    const text = await textOf(
      [
        ...drawLines([`1.   ${FULL[0] ?? ''}`, 'harbour,'], 110, 700),
        { text: '1', x: 147, y: 708.5, size: 6 },
        { text: 'where the crews of all the boats look after them until the last day of', x: 153, y: 712 },
        { text: '1', x: 110, y: 757, size: 5 },
        { text: 'See A/95/7, para. 3, and the', x: 122, y: 760, size: 8 },
        { text: 'annex thereto.', x: 110, y: 770, size: 8 },
      ],
      drawLines(['autumn, in all weathers.'], 110, 90),
    );
    strictEqual(
      text,
      `1. ${FULL[0] ?? ''} harbour,[^1] where the crews of all the boats look after them until the last day of ` +
        'autumn, in all weathers.\n\n[^1]: See A/95/7, para. 3, and the annex thereto.\n',
    );
  });

  it('takes an exponent for no mark, nor what makes a number an ordinal', async () => {
    const text = await textOf([
      { text: 'The yard measures 40 m', x: 110, y: 100 },
      { text: '2', x: 216, y: 96.5, size: 6 },
      { text: 'and was built in the XX', x: 224, y: 100 },
      { text: 'e', x: 326, y: 96.5, size: 6 },
      { text: 'century.', x: 333, y: 100 },
    ]);
    strictEqual(text, 'The yard measures 40 m² and was built in the XXe century.\n');
  });

  it('reads the marks and notes of older documents, 1/ in both places', async () => {
    const text = await textOf([
      ...drawLines(
        ['Recalling its resolution 95/8, 1/ in which it decided that boats and/or', 'rafts be counted, 2/'],
        72,
        600,
        36,
      ),
      { text: '____________', x: 72, y: 700 },
      { text: '1/', x: 108, y: 720 },
      { text: 'A/95/7.', x: 144, y: 720 },
      { text: '2/', x: 108, y: 740 },
      { text: 'A/95/9, annex.', x: 144, y: 740 },
    ]);
    strictEqual(
      text,
      'Recalling its resolution 95/8,[^1] in which it decided that boats and/or rafts be counted,[^2]\n\n' +
        '[^1]: A/95/7.\n\n[^2]: A/95/9, annex.\n',
    );
  });

  it('gives each line of the masthead a line of its own, the left half first, and joins a title', async () => {
    const text = await textOf([
      { text: 'United Nations', x: 120, y: 50, size: 14 },
      { text: 'A', x: 470, y: 50, size: 20 },
      { text: '/95/412', x: 484, y: 50 },
      { text: 'General Assembly', x: 120, y: 80, size: 20, bold: true },
      { text: 'Distr.: General', x: 400, y: 79 },
      { text: '12 March 2031', x: 400, y: 91 },
      { text: 'Original: English', x: 400, y: 115 },
      { text: 'Eighty-fifth session', x: 60, y: 220, bold: true },
      { text: 'Agenda item 12', x: 60, y: 232 },
      { text: 'Report of the Secretary-General on the boats of', x: 110, y: 290, size: 14, bold: true },
      { text: 'the river commission', x: 110, y: 306, size: 14, bold: true },
      { text: 'I.', x: 90, y: 350, size: 12, bold: true },
      { text: 'Introduction', x: 110, y: 350, size: 12, bold: true },
      ...drawLines([`1.   ${FULL[0] ?? ''}`, ...FULL.slice(1)], 110, 380),
      { text: '31-01234 (E)', x: 60, y: 780 },
      { text: '*3101234*', x: 60, y: 800 },
      { text: 'Please recycle', x: 400, y: 800, size: 8, bold: true },
    ]);
    strictEqual(
      text,
      [
        ...['United Nations', 'General Assembly', 'A/95/412', 'Distr.: General', '12 March 2031', 'Original: English'],
        ...['Eighty-fifth session', 'Agenda item 12'],
        'Report of the Secretary-General on the boats of the river commission',
        'I. Introduction',
        `1. ${PARAGRAPH}`,
      ].join('\n\n') + '\n',
    );
  });

  it('indents headings, but not those whose label says enough', async () => {
    const text = await textOf([
      ...drawLines(FULL, 110, 100),
      { text: 'A.', x: 90, y: 170, size: 12, bold: true },
      { text: 'Boats', x: 110, y: 170, size: 12, bold: true },
      { text: '1.', x: 90, y: 200, bold: true },
      { text: 'Crews of the', x: 110, y: 200, bold: true },
      { text: 'lower harbour', x: 110, y: 212, bold: true },
      ...drawLines(FULL, 110, 240),
      { text: 'Yards', x: 110, y: 310, bold: true },
      ...drawLines(FULL, 110, 330),
    ]);
    strictEqual(
      text,
      `${PARAGRAPH}\n\nA. Boats\n\n  1. Crews of the lower harbour\n\n${PARAGRAPH}\n\n  Yards\n\n${PARAGRAPH}\n`,
    );
  });

  it('keeps notes apart from an indented heading, which a draft would take for their end', async () => {
    const text = await textOf(
      [
        ...drawLines(FULL, 110, 600),
        { text: '1', x: 166, y: 632.5, size: 6 },
        { text: '1', x: 110, y: 757, size: 5 },
        { text: 'A/95/7.', x: 122, y: 760, size: 8 },
      ],
      [{ text: 'Yards', x: 110, y: 90, bold: true }, ...drawLines(FULL, 110, 110)],
    );
    strictEqual(text, `${PARAGRAPH}[^1]\n\n  Yards\n\n${PARAGRAPH}\n\n[^1]: A/95/7.\n`);
  });

  it('keeps hyphens at line ends, and puts symbols together', async () => {
    const text = await textOf(
      drawLines(
        [
          'The river commission has taken note of the report of its own non-',
          'governmental members, which was issued as the document A/95/412-',
          'S/2031/7 and again, with a great many changes, as document A/95/',
          '413, of which no printed copies have been made for the members.',
        ],
        110,
        100,
      ),
    );
    strictEqual(
      text,
      'The river commission has taken note of the report of its own non-governmental members, which was issued as the ' +
        'document A/95/412-S/2031/7 and again, with a great many changes, as document A/95/413, of which no printed ' +
        'copies have been made for the members.\n',
    );
  });

  it('reads the left column before the right one, and what stands across both first', async () => {
    const column = (name: string, x: number): DrawnText[] =>
      Array.from({ length: 10 }, (_, at) => ({
        text: `${name} ${at} of a column that is full of words`,
        x,
        y: 160 + at * 12,
      }));
    const text = await textOf([
      {
        text: 'The meeting was called to order at the lower harbour, in the presence of all the crews and',
        x: 60,
        y: 100,
      },
      { text: 'of their captains, who had come a long way.', x: 60, y: 112 },
      ...column('left', 60),
      ...column('right', 310),
    ]);
    const [first, left = '', right = ''] = text
      .replace(/\n\n(?=left 0|right 0)/g, '\t')
      .replace(/ (?=right 0)/, '\t')
      .trim()
      .split('\t');
    strictEqual(
      first,
      'The meeting was called to order at the lower harbour, in the presence of all the crews and of their captains, ' +
        'who had come a long way.',
    );
    deepStrictEqual(left.match(/left \d/g)?.length, 10);
    deepStrictEqual(right.match(/right \d/g)?.length, 10);
  });

  it('writes a table with tabs, wrapped cells put together', async () => {
    const row = (y: number, ...cells: string[]): DrawnText[] =>
      cells.map((text, at) => ({ text, x: 110 + at * 130, y, size: 8 }));
    const text = await textOf([
      ...drawLines(FULL, 110, 100),
      ...row(170, 'Boat', 'Harbour', 'Crew'),
      ...row(190, 'The old ferry of', 'Upper', '12'),
      ...row(200, 'the commission'),
      ...row(220, 'Barge', 'Lower', '4'),
      ...drawLines(FULL, 110, 250),
    ]);
    strictEqual(
      text,
      `${PARAGRAPH}\n\nBoat\tHarbour\tCrew\nThe old ferry of the commission\tUpper\t12\nBarge\tLower\t4\n\n${PARAGRAPH}\n`,
    );
  });

  it('tells the cells of a row of figures apart, where all spaces are wide', async () => {
    const row = (y: number, ...cells: string[]): DrawnText[] =>
      cells.map((text, at) => ({ text, x: at === 0 ? 110 : 180 + at * 80 - text.length * 5, y, size: 8 }));
    const text = await textOf([
      ...drawLines(FULL, 110, 100),
      ...row(170, 'Kind', 'Boats', 'Wages', 'Repairs', 'Total'),
      ...row(184, 'Ferry', '41', '11 200', '1 900', '13 100'),
      ...row(198, 'Barge', '37', '12 400', '9 200', '21 600'),
      ...drawLines(FULL, 110, 250),
    ]);
    strictEqual(
      text,
      `${PARAGRAPH}\n\nKind\tBoats\tWages\tRepairs\tTotal\nFerry\t41\t11 200\t1 900\t13 100\n` +
        `Barge\t37\t12 400\t9 200\t21 600\n\n${PARAGRAPH}\n`,
    );
  });

  it('takes the bold title between a caption and its table for no heading', async () => {
    const row = (y: number, ...cells: string[]): DrawnText[] =>
      cells.map((text, at) => ({ text, x: 110 + at * 130, y, size: 9 }));
    const text = await textOf([
      ...drawLines(FULL, 110, 100),
      { text: 'Table 1', x: 110, y: 172 },
      { text: 'Boats of the commission', x: 110, y: 185, bold: true },
      ...row(205, 'Boat', 'Harbour', 'Crew'),
      ...row(219, 'Ferry', 'Upper', '12'),
      ...drawLines(FULL, 110, 250),
    ]);
    strictEqual(
      text,
      `${PARAGRAPH}\n\nTable 1\nBoats of the commission\nBoat\tHarbour\tCrew\nFerry\tUpper\t12\n\n${PARAGRAPH}\n`,
    );
  });

  it('gives contents as lines that end in their page', async () => {
    const text = await textOf([
      { text: 'Contents', x: 60, y: 60, size: 14 },
      { text: 'I.', x: 90, y: 100 },
      { text: 'Introduction of the boats to the upper harbour and', x: 110, y: 100 },
      { text: 'to the lower one ....................................', x: 110, y: 112 },
      { text: '1-7', x: 430, y: 112 },
      { text: '4', x: 500, y: 112 },
      { text: 'II.', x: 90, y: 130 },
      { text: 'Crews ............................................', x: 110, y: 130 },
      { text: '8-9', x: 430, y: 130 },
      { text: '12', x: 500, y: 130 },
    ]);
    ok(
      text.endsWith(
        'I. Introduction of the boats to the upper harbour and to the lower one .................................... 1-7 4\n' +
          'II. Crews ............................................ 8-9 12\n',
      ),
      text,
    );
  });

  it('puts the symbol of the running heads first where the file lacks its masthead', async () => {
    const head = { text: 'A/95/412', x: 60, y: 50, size: 9 };
    const page = (name: string): DrawnText[] => [head, { text: `The ${name} page has words.`, x: 110, y: 100 }];
    const text = await textOf(page('first').slice(1), page('second'), page('third'));
    strictEqual(
      text,
      'A/95/412\n\nThe first page has words.\n\nThe second page has words.\n\nThe third page has words.\n',
    );
  });

  it('gives no text and no pages for a scan', async () => {
    const { text, pages, remarks } = await readPdf(makePdf([[], []]));
    deepStrictEqual({ text, pages, remarks }, { text: '', pages: [], remarks: [] });
  });

  it('reads what it can where a page is broken, and says so', async () => {
    const page = (name: string): DrawnText[] => [{ text: `The ${name} page has words.`, x: 110, y: 100 }];
    const { text, pages, remarks } = await readPdf(
      makePdf([page('first'), page('second'), page('third')], { broken: [3] }),
    );
    strictEqual(text, 'The first page has words.\n\nThe second page has words.\n');
    deepStrictEqual(remarks.map(inEnglish), ['page 3 and any pages behind it could not be read']);
    deepStrictEqual(pages, [0, 27, text.length]);
  });

  it('says where text is in fonts that cannot be read', async () => {
    const page = [{ text: 'Words that can be read.', x: 110, y: 300 }];
    const { text, remarks } = await readPdf(makePdf([page, page, page, []], { strange: true }));
    strictEqual(text.match(/Words/g)?.length, 3);
    deepStrictEqual(remarks.map(inEnglish), ['text on page 1, 2 and 2 more is in fonts that cannot be read']);
  });

  it('refuses what is no PDF, needs a password, or has too many pages', async () => {
    const refused = (bytes: Uint8Array, clause: string): Promise<void> =>
      rejects(readPdf(bytes), new SourceError(clause));
    await refused(new TextEncoder().encode('%PDF-1.4\nnothing'), 'is broken: it cannot be opened as a PDF');
    await refused(makePdf([[{ text: 'A', x: 1, y: 1 }]], { password: true }), 'is protected by a password');
    await refused(makePdf(Array.from({ length: 3001 }, () => [])), 'has 3001 pages, and the limit is 3000');
  });

  it('believes a title only where it is one symbol', async () => {
    const facts = async (title: string): Promise<unknown> => (await readPdf(makePdf([[]], { title }))).facts;
    deepStrictEqual(await facts('A/95/412'), { symbols: ['A/95/412'] });
    deepStrictEqual(await facts('3101234'), {});
    deepStrictEqual(await facts('Report A/95/412 final'), {});
  });
});
