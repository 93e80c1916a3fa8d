/** What recognising citations costs: a published document, a character at two lengths, hostile passages, the word tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { recognise } from '../../server/src/citations/recognise';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { everyBlock } from '../../server/src/draft/tree';
import type { Language } from '../../server/src/languages/lexicon';
import { citations } from '../../server/src/analysis/analysis';
import { filesIn, SHARED } from '../support/documents';
import { report } from './draft';
import { figure, flat, median, printTable, timed, times } from './measure';

const ROUNDS = 20;

export function measureCiting(): void {
  // First of all: what a program pays that reads one language only, before any other table is made.
  const alone = measureTables();
  measureDocument();
  measureLengths();
  measurePassages();
  console.log(`\n(h) one Chinese report, before and after the tables of five more languages were made: ${alone}`);
}

/** The first document of the corpus; a report of ours of the same length where there is none. */
function measureDocument(): void {
  const [file] = SHARED ? filesIn(join(SHARED, 'corpus'), /^.*000_.*\.txt$/) : [];
  const text = file === undefined ? report('zh', 18_713) : readFileSync(file, 'utf8');
  const markdown = new MarkdownIt();
  const read: number[] = [];
  const cited: number[] = [];
  const other: number[] = [];
  let found = 0;
  for (let round = -5; round < ROUNDS; round++) {
    let { tree } = parse('');
    const reading = timed(() => ({ tree } = parse(text)));
    const citing = timed(() => (found = citations(tree).length));
    const marking = timed(() => markdown.parse(text, {}));
    if (round < 0) continue;
    read.push(reading);
    cited.push(citing);
    other.push(marking);
  }
  printTable(
    `(e) ${file === undefined ? 'a report of the length of document 000' : 'document 000'}, ${text.length} units, ${found} citations, median of ${ROUNDS}`,
    ['', 'ms', 'to markdown-it'],
    [
      ['parse', figure(median(read)), times(median(read) / median(other))],
      ['recognise, with antecedents', figure(median(cited)), times(median(cited) / median(other))],
      ['markdown-it', figure(median(other)), ''],
    ],
  );
}

const SIZES = [50_000, 200_000, 1_000_000];

/** Passages are read before the clock starts: what is measured is recognition. */
function measureLengths(): void {
  const subjects = (['en', 'zh', 'ar'] as const).flatMap((language) =>
    SIZES.map((size) => {
      const text = report(language, size);
      const { tree } = parse(text);
      const passages = Array.from(everyBlock(tree), ({ block }) => passage(block));
      return { language, size, text, passages, cost: [] as number[], other: [] as number[] };
    }),
  );
  const markdown = new MarkdownIt();
  for (let round = -1; round < 5; round++) {
    for (const { language, text, passages, cost, other } of subjects) {
      const citing = timed(() => passages.map((each) => recognise(each, language)));
      const marking = timed(() => markdown.parse(text, {}));
      if (round < 0) continue;
      cost.push(citing);
      other.push(marking);
    }
  }
  const rows = subjects.map((each) => {
    const first = subjects.find(({ language }) => language === each.language) ?? each;
    const perUnit = ({ cost, text }: typeof each): number => (median(cost) * 1e6) / text.length;
    return [
      `${each.language} ${each.size / 1000} k`,
      figure(median(each.cost)),
      figure(perUnit(each)),
      times(perUnit(each) / perUnit(first)),
      figure((median(each.other) * 1e6) / each.text.length),
    ];
  });
  printTable(
    '(f) recognition of a report (wanted: a unit of 1 MB at most 1.3× one of 50 KB)',
    ['report', 'ms', 'ns a unit', 'to 50 KB', 'markdown-it, ns'],
    rows,
  );
}

/** Repeated, nested, never ended: each passage at n, 2n and 4n. */
const HOSTILE: readonly (readonly [Language, string, (count: number) => string])[] = [
  ['zh', 'a list without an end', (n) => `上文第${'1、'.repeat(n)}条`],
  ['zh', 'lists without an end', (n) => `上文${'第1、'.repeat(n)}条`],
  ['zh', 'nothing but 第', (n) => '第'.repeat(n)],
  ['zh', 'a list of resolutions without a noun', (n) => '第95/12号、'.repeat(n)],
  ['zh', 'dated resolutions', (n) => '2041年5月6日第95/12号和'.repeat(n)],
  ['zh', 'titles that never close', (n) => '《'.repeat(n)],
  ['zh', 'annexes', (n) => '附件一'.repeat(n)],
  ['en', 'a list of paragraphs', (n) => `paragraphs ${'1, '.repeat(n)}`],
  ['en', 'places in places', (n) => 'paragraph 1 of the annex to '.repeat(n)],
  ['en', 'sub-paragraphs', (n) => `paragraph 1 ${'(a) '.repeat(n)}`],
  ['en', 'links without a document', (n) => `paragraph 1 ${'of the '.repeat(n)}`],
  ['en', 'resolutions', (n) => `resolutions ${'95/12 and '.repeat(n)}`],
  ['en', 'letters', (n) => `resolution 95/12 ${'A, '.repeat(n)}`],
  ['en', 'names in capitals', (n) => 'Law of the Convention on '.repeat(n)],
  ['en', 'articles of names', (n) => 'article 7 of the Convention on '.repeat(n)],
  ['en', 'ibid.', (n) => 'Ibid., '.repeat(n)],
  ['en', 'suffixes', (n) => `A/95/1 and ${'Add.1, '.repeat(n)}`],
  ['en', 'roots', (n) => 'A/'.repeat(n)],
  ['en', 'halves', (n) => 'A/1-'.repeat(n)],
  ['en', 'quotation marks', (n) => '“'.repeat(n)],
  ['en', 'spaces', (n) => `paragraph${' '.repeat(4 * n)}1`],
  ['en', 'digits and slashes', (n) => '1/2/'.repeat(n)],
  ['fr', 'apostrophes', (n) => 'l’annexe de l’'.repeat(n)],
  ['ru', 'genitives', (n) => 'пункт 5 статьи 7 '.repeat(n)],
  ['ar', 'and', (n) => 'و '.repeat(n)],
  ['ar', 'months without a year', (n) => `5 ${'كانون '.repeat(n)}`],
];

function measurePassages(): void {
  const rows = HOSTILE.map(([language, name, make]) => {
    const costs = [10_000, 20_000, 40_000].map((count) => {
      const text = flat(make(count));
      return Math.min(...[0, 1, 2].map(() => timed(() => recognise({ text, runs: [] }, language))));
    });
    const [first = NaN, , last = NaN] = costs;
    return [`${language} ${name}`, ...costs.map(figure), (Math.log2(last / first) / 2).toFixed(2)];
  });
  printTable(
    '(g) hostile passages, ms; growth is to the power of the length: 1 is linear, 2 quadratic',
    ['passage', '10,000', '20,000', '40,000', 'growth'],
    rows,
  );
}

/** The same report before and after the other tables are there, in one run. */
function measureTables(): string {
  const passages = Array.from(everyBlock(parse(report('zh', 200_000)).tree), ({ block }) => passage(block));
  const once = (): number => timed(() => passages.map((each) => recognise(each, 'zh')));
  for (let round = 0; round < 3; round++) once();
  const before = Array.from({ length: 15 }, once);
  for (const language of ['ar', 'en', 'fr', 'ru', 'es'] as const) recognise({ text: 'A/95/1', runs: [] }, language);
  const after = Array.from({ length: 15 }, once);
  return `${figure(median(before))} and ${figure(median(after))} ms (${times(median(after) / median(before))})`;
}
