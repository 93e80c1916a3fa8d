/** The samples are what their pages say: documents that are read whole, mistakes where they were put, and no others. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { start } from '../support/commandLine';
import { filesIn, SAMPLES } from '../support/documents';

const SOURCES = join(process.cwd(), 'test/samples/sources');
const CORPUS = join(SAMPLES, 'corpus');

interface Listed {
  readonly symbols: readonly string[];
  readonly language: string;
  readonly format: string;
  readonly date: string;
  readonly held: string;
  readonly paragraphs: number;
  readonly remarks: readonly string[];
}

interface Inspected {
  readonly language: string;
  readonly symbols: readonly string[];
  readonly date: string | null;
  readonly original: string | null;
  readonly parts: readonly { readonly kind: string; readonly number: string | null }[];
  readonly headings: readonly { readonly number: string | null; readonly level: number; readonly title: string }[];
  readonly paragraphs: readonly { readonly part: string; readonly label: string }[];
  readonly subparagraphs: readonly { readonly paragraph: number; readonly label: string }[];
  readonly footnotes: readonly {
    readonly mark: string;
    readonly definitionLine: number | null;
    readonly referenceLine: number | null;
  }[];
  readonly citations: readonly { readonly targets: readonly string[]; readonly pinpoint: string | null }[];
}

interface Checked {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly line: number;
      readonly column: number;
      readonly endColumn: number;
    }[];
  }[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

async function rapporteur(...args: string[]): Promise<string> {
  return (await start(args, {}).done).out;
}

/** What both a source and what was printed of it must say; where it stands in them is another matter. */
async function said(path: string): Promise<object> {
  const read = JSON.parse(await rapporteur('inspect', path)) as Inspected;
  const { language, symbols, date, original } = read;
  return {
    ...{ language, symbols, date, original },
    parts: read.parts.map(({ kind, number }) => ({ kind, number })),
    headings: read.headings.map(({ number, level, title }) => ({ number, level, title })),
    paragraphs: read.paragraphs.map(({ part, label }) => ({ part, label })),
    items: read.subparagraphs.map(({ paragraph, label }) => ({ paragraph, label })),
    notes: read.footnotes.map(({ mark, definitionLine, referenceLine }) => {
      ok(definitionLine !== null && referenceLine !== null, `${path}: note ${mark} has lost its mark or its text`);
      return mark;
    }),
    // A PDF has its notes at the foot of the page.
    citations: read.citations.map(({ targets, pinpoint }) => `${targets.join('–')} ${pinpoint ?? ''}`).sort(),
  };
}

describe('the corpus of the samples', function () {
  this.timeout(120_000);

  it('is read whole, each document with its symbol, language and paragraphs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-samples-'));
    try {
      const db = join(folder, 'corpus.db');
      await rapporteur('corpus', 'index', CORPUS, '--db', db);
      strictEqual(
        (await rapporteur('corpus', 'problems', '--db', db)).trim(),
        'Everything in the folders is in the corpus.',
      );
      const listed = JSON.parse(await rapporteur('corpus', 'list', '--json', '--db', db)) as Listed[];
      deepStrictEqual(
        listed
          .map(({ symbols, language, format, date, paragraphs }) =>
            [symbols.join('–'), language, format, date, paragraphs].join(' · '),
          )
          .sort(),
        [
          'A/92/118 · en · word · 2037-07-21 · 17',
          'A/92/118 · zh · pdf · 2037-07-21 · 17',
          'A/92/118/Corr.1 · en · text · 2037-09-03 · 0',
          'A/93/120 · en · text · 2038-07-11 · 14',
          'A/94/87–S/2039/655 · zh · text · 2039-08-24 · 11',
          'A/RES/93/17 · en · pdf · 2038-12-09 · 7',
          'A/RES/93/17 · zh · word · 2038-12-09 · 7',
          'S/RES/3105 (2038) · en · word · 2038-11-22 · 6',
          'S/RES/3105 (2038) · zh · text · 2038-11-22 · 6',
        ],
      );
      for (const { symbols, held, remarks } of listed) deepStrictEqual([held, remarks], ['held', []], symbols.join());
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });

  const printed = readdirSync(CORPUS).filter((name) => /\.(?:pdf|docx)$/.test(name));

  it('has a file that was printed of each source', () => {
    const stem = (name: string): string => name.slice(0, -extname(name).length);
    deepStrictEqual(printed.map(stem).sort(), readdirSync(SOURCES).map(stem).sort());
  });

  for (const name of printed)
    it(`${name} says what its source says, with all numbers, items and notes`, async () => {
      const source = join(SOURCES, name.replace(/\.[a-z]+$/, '.undoc'));
      deepStrictEqual(await said(join(CORPUS, name)), await said(source));
    });
});

/** The mistakes of a draft, a line each: where it stands, the rule, the words that are marked. */
const MISTAKES: Readonly<Record<string, string>> = {
  'river-cooperation.en.undoc': '',
  'river-cooperation.zh.undoc': '110 reference-missing A/93/120，第31段',
  'spot-the-mistakes.en.undoc': `
5 masthead-form Distr: General
22 contents-stale II. Telephones and people ........ 4–7  2
28 organ-mismatch Security Council resolution 93/17
30 document-superseded A/92/118, para. 3
32 resolution-year 1325 (2001)
32 symbol-malformed A/95//77
32 decision-symbol A/DEC/95/512
34 footnote-ibid Ibid.
36 reference-missing A/93/120, para. 31
36 reference-range annex I, paras. 9–7
36 symbol-inconsistent A/94/87-S/2039/656
36 symbol-joint A/94/87-S/2031/655
40 heading-lone A.
42 doubled-word the the
42 footnote-undefined [^3]
46 subparagraph-sequence (c)
48 quotation-differs cooperation on early warning for floods helps to build trust between States that share a river
48 quote-unpaired “the river does not keep office hours"
50 bracket-unpaired (
50 spacing  ,
50 punctuation-width ，
52 footnote-unused [^4]:
56 reference-ambiguous annex, para. 2
56 reference-missing paragraph 21 below
56 footnote-sequence [^7]
66 name-variant Pirriani
66 reference-direction paragraph 6 below
68 abbreviation-redefined (JNW)
68 abbreviation-unused (UVC)
68 abbreviation-undefined FWPO
70 term-forbidden gauge stations
70 dash-variant 2038-2039
70 placeholder-left [to be completed]
72 exception-unused <!-- rapporteur-ignore-line spacing: there was a space too many here -->
74 heading-sequence V.
76 citation-wording para. 5
78 symbol-title A/93/120
82 masthead-form {Original: French}
90 paragraph-sequence 4.
`,
  'spot-the-mistakes.zh.undoc': `
5 masthead-form Distr.：General
22 contents-stale 二. 电话和人员 ........ 4–7  2
28 organ-mismatch 安全理事会第93/17号决议
32 resolution-year 1325(2001)
32 symbol-malformed A/95//77
32 decision-symbol A/DEC/95/512
34 footnote-ibid 同上
36 reference-missing A/93/120，第31段
36 reference-range 附件一，第9至7段
36 symbol-inconsistent A/94/87-S/2039/656
36 symbol-joint A/94/87-S/2031/655
40 heading-lone A.
42 doubled-word 和和
42 footnote-undefined [^3]
46 subparagraph-sequence (c)
48 quotation-differs 洪水早期预警方面的合作有助于在共有一条河流的国家之间增进信任
48 quote-unpaired “河水不按钟点上班"
50 label-form 6．
50 bracket-width （一个月太长的)
50 punctuation-width ,
50 bracket-unpaired (
52 footnote-unused [^4]:
56 reference-ambiguous 附件第2段
56 reference-missing 下文第21段
56 citation-wording 93/17
56 citation-wording 第9段(b)
56 footnote-sequence [^7]
62 name-variant 米兰达诺
62 reference-direction 下文第6段
64 abbreviation-redefined (水联会)
64 abbreviation-unused (上理会)
66 term-forbidden 水文测站
66 placeholder-left [待补]
68 exception-unused <!-- rapporteur-ignore-line bracket-width: 这里曾有一个全角括号 -->
70 heading-sequence 五.
74 symbol-title A/92/118
78 masthead-form {原件：法文}
86 paragraph-sequence 4.
`,
};

describe('the drafts of the samples', function () {
  this.timeout(120_000);
  let found: ReadonlyMap<string, readonly string[]>;
  let rules: ReadonlyMap<string, readonly string[]>;
  before(async () => {
    const checked = JSON.parse(await rapporteur('check', SAMPLES, '--format', 'json')) as Checked;
    deepStrictEqual([checked.problems, checked.notes], [[], []]);
    const named = checked.files.map(({ file, findings }) => {
      const name = file.replace(/^.*[\\/]/, '');
      const lines = readFileSync(join(SAMPLES, name), 'utf8').split('\n');
      return { name, lines, findings };
    });
    found = new Map(
      named.map(({ name, lines, findings }) => [
        name,
        findings.map(({ rule, line, column, endColumn }) =>
          `${line} ${rule} ${lines[line - 1]?.slice(column - 1, endColumn - 1) ?? ''}`.trim(),
        ),
      ]),
    );
    rules = new Map(named.map(({ name, findings }) => [name, findings.map(({ rule }) => rule)]));
  });

  it('are all checked', () => {
    const drafts = filesIn(SAMPLES, /\.undoc$/).map((path) => path.slice(SAMPLES.length + 1));
    deepStrictEqual(drafts, Object.keys(MISTAKES));
  });

  for (const [name, mistakes] of Object.entries(MISTAKES))
    it(`${name} has its deliberate mistakes and no others`, () => {
      strictEqual((found.get(name) ?? []).join('\n'), mistakes.trim());
    });

  for (const [page, draft] of [
    ['README.md', 'spot-the-mistakes.en.undoc'],
    ['README.zh.md', 'spot-the-mistakes.zh.undoc'],
  ] as const)
    it(`${page} lists the mistakes of ${draft}`, () => {
      const rows = readFileSync(join(SAMPLES, page), 'utf8').match(/(?<=\| `)[a-z-]+(?=` +\|$)/gm) ?? [];
      const once = (names: readonly string[]): string[] => [...new Set(names)].sort();
      deepStrictEqual(once(rows), once(rules.get(draft) ?? []));
    });
});
