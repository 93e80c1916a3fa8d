/** The draft as a reader sees it: numbering scopes, articles, tables, notes by part, the language of each part. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parse } from '../../../server/src/draft/parse';
import { languageOf } from '../../../server/src/draft/partLanguage';
import { noteAt, notes } from '../../../server/src/draft/notes';
import { parts, type PartNode } from '../../../server/src/draft/tree';
import { citations } from '../../../server/src/analysis/analysis';

function main(text: string): PartNode {
  return parts(parse(text).tree)[0] as PartNode;
}

describe('numbering scopes', () => {
  it('a section that starts again at 1 is a scope of its own', () => {
    const { paragraphs } = main('I. One\n\n1. A.\n\n2. B.\n\nII. Two\n\n1. C.\n\n2. D.\n\n3. E.\n');
    deepStrictEqual(
      paragraphs.map(({ number, scope }) => [number, scope]),
      [
        [1, 0],
        [2, 0],
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    );
  });

  it('a compound label has the section in front and its own number behind', () => {
    const { paragraphs } = main('13.1 The first.\n\n13.2 The second.\n\n14.1 The third.\n');
    deepStrictEqual(
      paragraphs.map(({ major, number, label }) => [major, number, label]),
      [
        [13, 1, '13.1'],
        [13, 2, '13.2'],
        [14, 1, '14.1'],
      ],
    );
  });

  it('an article holds its paragraphs, up to the next article or heading', () => {
    const part = main(
      'Chapter I\nStations\n\nArticle 1\n\n1. A.\n\n2. B.\n\nArticle 2\n\nThe boats.\n\nChapter II\nBoats\n',
    );
    deepStrictEqual(
      part.articles.map(({ number }) => number),
      [1, 2],
    );
    deepStrictEqual(
      part.paragraphs.map(({ number, article }) => [number, article?.number]),
      [
        [1, 1],
        [2, 1],
      ],
    );
    deepStrictEqual(
      part.headings.map(({ title, section }) => [title, section]),
      [
        ['Stations', 'I'],
        ['Boats', 'II'],
      ],
    );
  });

  it('an article that a report quotes ends where the numbering of the report goes on', () => {
    const { paragraphs } = main(
      '1. The statute says:\n\nArticle 10\n\nThe Commission shall:\n\n(a) Meet;\n\n(b) Report.\n\n2. It did.\n',
    );
    deepStrictEqual(
      paragraphs.map(({ number, article }) => [number, article?.number]),
      [
        [1, undefined],
        [2, undefined],
      ],
    );
  });
});

describe('groups', () => {
  it('a table with its caption, rows and source is one, and the next caption opens another', () => {
    const { groups } = main(
      '1. See tables 1 and 2.\n\nTable 1\nLevels\nStation\t2039\t2040\nUpper\t3.2\t3.4\nSource: Records.\n\nTable 2\nBoats\t2039\t2040\n\n2. Done.\n',
    );
    deepStrictEqual(
      groups.map(({ kind, blocks }) => [kind, blocks.length]),
      [
        ['table', 5],
        ['table', 2],
      ],
    );
  });
});

describe('notes by part', () => {
  const text =
    'A/95/7\n\n1. One.[^1]\n\nAnnex I\n\nStations\n\n1. Two.[^a]\n\n[^a]: First.\n\nAnnex II\n\nBoats\n\n1. Three.[^a]\n\n[^a]: Second.\n\n[^1]: Main.\n';

  it('letters have their own meaning in each annex, numbers run through', () => {
    const { tree } = parse(text);
    deepStrictEqual(
      notes(tree).map(({ mark, note, reference }) => [mark, note !== undefined, reference !== undefined]),
      [
        ['1', true, true],
        ['a', true, true],
        ['a', true, true],
      ],
    );
    const second = noteAt(tree, 'a', text.lastIndexOf('[^a]: '));
    strictEqual(second?.reference?.from, text.indexOf('[^a]', text.indexOf('Three')));
  });
});

describe('languages of parts', () => {
  const REPORT = `A/95/7\n\n一. 导言\n\n1. 委员会审议了两国水文站的工作，并请秘书长就此提交报告，见附件所载的来信。委员会还听取了值班员代表的发言，决定下一届会议继续审议这一问题。${'各站应每小时测量水位并向下游报告。'.repeat(8)}\n\n附件\n\n[原件：英文]\n\nLetter\n\n${'The stations of the two countries have been read every hour, and the level of the river has been reported to the districts below. '.repeat(2)}See A/94/87, paragraph 7, and paragraph 1 above.\n`;

  it('an English annex of a Chinese report is read as English', () => {
    const { tree } = parse(REPORT);
    strictEqual(tree.language, 'zh');
    deepStrictEqual(parts(tree).map(languageOf(tree)), ['zh', 'en']);
    deepStrictEqual(
      citations(tree).map(({ citation }) => citation.text),
      ['附件', 'A/94/87, paragraph 7', 'paragraph 1 above'],
    );
  });

  it('a part that is too short to tell has the language of the document', () => {
    const { tree } = parse('1. 委员会审议了两国水文站的工作，并请秘书长就此提交报告。\n\n附件\n\nUNESCO/IHP\n');
    deepStrictEqual(parts(tree).map(languageOf(tree)), ['zh', 'zh']);
  });
});

describe('names of sections', () => {
  const sections = (text: string): (string | undefined)[] => main(text).headings.map(({ section }) => section);

  it('have the letter of the second level, in whatever script', () => {
    deepStrictEqual(sections('I. Water\n\nA. River\n\n1. One.\n\nB. Lake\n\n2. Two.\n'), ['I', 'I.A', 'I.B']);
    deepStrictEqual(sections('I. Вода\n\nА. Река\n\n1. Один.\n\nВ. Озеро\n\n2. Два.\n'), ['I', 'I.A', 'I.B']);
    deepStrictEqual(sections('أولا - المياه\n\nألف - النهر\n\n1 - نص.\n\nباء - البحيرة\n\n2 - نص.\n'), [
      'I',
      'I.A',
      'I.B',
    ]);
  });

  it('are no letters where the sections of an instrument are counted', () => {
    deepStrictEqual(sections('Chapter I\nWater\n\nSection 1. Rivers\n\nArticle 1\n\nOne.\n'), ['I', undefined]);
    deepStrictEqual(sections('第一章　水\n\n第一节　河流\n\n第一条\n\n甲。\n'), ['I', undefined]);
  });
});

describe('a whole instrument on one line', () => {
  const filler = 'the stations on both banks of the river shall be read at every hour of the day and of the night, ';
  const article = (number: number, after = 'Article'): string =>
    `${after} ${number} The Members agree that ${filler.repeat(4)}except as provided in Article ${number + 1}, and in accordance with Article 2, paragraph 1. `;
  const line = `THE MEMBERS have agreed as follows. Chapter I: Purposes ${article(1)}${article(2)}Chapter II: Organs COMPOSITION ${article(3)}FUNCTIONS AND POWERS ${article(4)}${article(5)}Chapter III: Final clauses ${article(6)}${Array.from({ length: 8 }, (_, at) => article(at + 7)).join('')}`;

  it('is cut into chapters and articles; what mentions an article is none', () => {
    const part = main(line);
    deepStrictEqual(
      part.articles.map(({ number }) => number),
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
    deepStrictEqual(
      part.headings.map(({ level, title }) => [level, title.trim()]),
      [
        [1, 'Purposes'],
        [1, 'Organs'],
        [3, 'COMPOSITION'],
        [3, 'FUNCTIONS AND POWERS'],
        [1, 'Final clauses'],
      ],
    );
  });
});
