/** Inputs that would be slow if anything cost more than its length: each at n, 2n and 4n, where 4n is as large as it is called. */
import type { Draft } from '../../server/src/draft/nodes';
import { noteAt, notes } from '../../server/src/draft/notes';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { blockAt, everyBlock, parts } from '../../server/src/draft/tree';
import { citations } from '../../server/src/analysis/analysis';
import { changeDraft, openDraft } from '../../server/src/workspace/workspace';
import { report } from './draft';
import { figure, flat, heap, printTable, timed } from './measure';

const REPEATS = 3;
/** What takes longer than this at a quarter of its length is not tried at twice that. */
const PATIENCE = 20_000;

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const WORDS = 'The commission notifies the neighbour of each rise of the river without delay';
const WRAPPED = 'The commission notifies the neighbour of each rise of the';
/** Lines that make the layout an extraction. */
const EXTRACTED = lines(
  40,
  (at) => `${at + 1}. ${WRAPPED}\n\nriver, and says so in the two languages of the two banks.\n\n`,
);

interface Hostile {
  readonly name: string;
  /** The largest number of things. */
  readonly most: number;
  readonly make: (count: number) => string;
}

const INPUTS: readonly Hostile[] = [
  {
    name: '10,000 notes [^n]:',
    most: 10_000,
    make: (n) => lines(n, (at) => `${at + 1}. ${WORDS}.[^${at + 1}]\n\n[^${at + 1}]: A/95/${at}, para. 7.\n\n`),
  },
  {
    name: '10,000 notes behind a rule',
    most: 10_000,
    make: (n) =>
      `1. ${WORDS}${lines(n, (at) => `[^${at + 1}]`)}.\n\n__________________\n${lines(n, (at) => `[^${at + 1}]: A/95/${at}, para. 7.\n`)}`,
  },
  { name: '10,000 marks on one line', most: 10_000, make: (n) => `1. ${lines(n, (at) => `word[^${at + 1}] `)}.\n` },
  {
    name: '10,000 notes, extracted',
    most: 10_000,
    make: (n) =>
      `${EXTRACTED}__________________\n\n${lines(n, (at) => `${(at % 999) + 1}\n A/95/${at}, para. 7.\n\n`)}`,
  },
  {
    name: 'nesting 1,000 deep',
    most: 1000,
    make: (n) =>
      `1. ${WORDS}:\n\n${lines(n, (at) => `${'  '.repeat(at)}(${'abcdefghijklmnopqrstuvwxyz'.charAt(at % 26)}) ${WORDS};\n\n`)}`,
  },
  { name: 'brackets 1,000 deep', most: 1000, make: (n) => `1. ${'(a) ('.repeat(n)}${') “'.repeat(n)}\n` },
  {
    name: 'a table of 100,000 rows',
    most: 100_000,
    make: (n) => `1. ${WORDS}.\n\nTable 1\n\n${lines(n, (at) => `Telma\t${at}\t${at % 7}\n`)}`,
  },
  { name: '1,000,000 combining marks', most: 1_000_000, make: (n) => `1. ${WORDS} a${'\u0301'.repeat(n)}.\n` },
  {
    name: '10,000 annexes',
    most: 10_000,
    make: (n) => lines(n, (at) => `Annex ${at % 39}\n\n1. ${WORDS}, see paragraph 1 above.\n\n`),
  },
  {
    name: '10,000 appendices',
    most: 10_000,
    make: (n) => lines(n, (at) => `Appendix ${at % 39}\n\n1. ${WORDS}, see annex I.\n\n`),
  },
  { name: '10,000 articles', most: 10_000, make: (n) => lines(n, (at) => `Article ${at + 1}\n\n1. ${WORDS}.\n\n`) },
  {
    name: '20,000 headings, level 2',
    most: 20_000,
    make: (n) => lines(n, (at) => `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(at % 26)}. ${WORDS}\n\n`),
  },
  { name: '20,000 symbol lines', most: 20_000, make: (n) => lines(n, (at) => `A/95/${at + 1}\n`) },
  { name: '50,000 one-word lines', most: 50_000, make: (n) => lines(n, (at) => `river${at % 50}\n`) },
  {
    name: '50,000 one-word blocks',
    most: 50_000,
    make: (n) => `1. ${WORDS}.\n\n${lines(n, (at) => `river${at % 50}\n\n`)}`,
  },
  {
    name: '100,000 quotation marks',
    most: 100_000,
    make: (n) => `1. ${'“'.repeat(n)}\n\n${'“a\n\n'.repeat(Math.floor(n / 4))}`,
  },
  { name: 'a paragraph of 20,000 lines', most: 20_000, make: (n) => `1. ${lines(n, () => `${WRAPPED}\n`)}` },
  { name: '20,000 lines, extracted', most: 20_000, make: (n) => `1. ${lines(n, () => `${WRAPPED}\n\n`)}` },
  {
    name: '1 MB of “; 1. A; 2. B”',
    most: 1_000_000,
    make: (n) => lines(n / 8, (at) => `; ${(at % 90) + 1}. ${'ABC'.charAt(at % 3)}`),
  },
  {
    name: 'an instrument on one line',
    most: 1_000_000,
    make: (n) =>
      lines(
        n / 260,
        (at) =>
          `${at % 20 === 0 ? `Chapter ${roman(at / 20 + 1)} Title of it ` : ''}Article ${at + 1} ${WORDS}. ${WORDS}; 1. ${WORDS}; 2. ${WORDS}. `,
      ),
  },
  {
    name: 'an instrument, Chinese',
    most: 1_000_000,
    make: (n) =>
      lines(
        n / 60,
        (at) =>
          `第${at + 1}条 委员会应将水位之上涨通知邻国。 一、各沿岸国应毫不拖延通知其他沿岸国； 二、并以两岸之语文为之。 `,
      ),
  },
  { name: 'a megabyte of spaces', most: 1_000_000, make: (n) => `1. ${WORDS};${' '.repeat(n)}${WORDS}\n` },
  {
    name: 'a report, extracted, with pages',
    most: 1_000_000,
    make: (n) =>
      lines(
        n / 2000,
        (at) =>
          `${lines(13, (k) => `${at * 13 + k + 1}. ${WRAPPED}\n\n river, and says so in the two languages of both banks, ${k}.\n\n`)}A/95/412\n\n${at + 1}\n\n`,
      ),
  },
  { name: 'an English report', most: 1_000_000, make: (n) => report('en', n) },
];

const ASKED: readonly (readonly [string, (draft: Draft) => unknown])[] = [
  ['parts', parts],
  ['notes', notes],
  ['passages', (draft) => Array.from(everyBlock(draft), ({ block }) => passage(block).text.length)],
  ['citations', citations],
  ['look-ups', lookUpAll],
];

/** What an editor asks while the cursor moves, for 1,000 places. */
function lookUpAll(draft: Draft): void {
  const step = Math.max(1, Math.floor(draft.blocks.length / 1000));
  for (let at = 0; at < draft.blocks.length; at += step) {
    const { block, at: start } = blockAt(draft, at) ?? {};
    const mark = block?.marks[0];
    if (mark && start !== undefined) noteAt(draft, mark.mark, start + mark.from);
  }
}

interface Result {
  readonly units: number;
  readonly blocks: number;
  readonly parse: number;
  readonly edit: number;
  readonly asked: readonly number[];
  readonly memory: number;
}

export function measureHostile(): void {
  measureOne(report('en', 200_000));
  const rows = INPUTS.map(({ name, most, make }) => {
    const results: Result[] = [];
    for (const share of [4, 2, 1]) {
      const last = results.at(-1);
      if (last && last.parse + last.edit + last.asked.reduce((a, b) => a + b) > PATIENCE) break;
      results.push(measureOne(make(most / share)));
    }
    return row(name, results);
  });
  const heads = [
    'input (4n)',
    'units',
    'blocks',
    'parse n',
    '2n',
    '4n ms',
    'growth',
    'edit 4n',
    ...ASKED.map(([name]) => name),
    'heap MB',
  ];
  printTable(
    '(d) hostile inputs, ms; growth is to the power of the length: 1 is linear, 2 quadratic; (behind each: its growth from 2n to 4n)',
    heads,
    rows,
  );
  measureReplaceAll();
}

function measureOne(text: string): Result {
  const before = heap();
  let { tree } = parse(text);
  for (const [, ask] of ASKED) ask(tree);
  const memory = heap() - before;
  const at = Math.floor(text.length / 2);
  const after = flat(`${text.slice(0, at)}x${text.slice(at)}`);
  const best = { parse: Infinity, edit: Infinity, asked: ASKED.map(() => Infinity) };
  for (let i = 0; i < REPEATS; i++) {
    best.parse = Math.min(
      best.parse,
      timed(() => ({ tree } = parse(text))),
    );
    best.edit = Math.min(
      best.edit,
      timed(() => parse(after, { tree, edits: [{ from: at, to: at, text: 'x' }] })),
    );
    ASKED.forEach(([, ask], which) => {
      best.asked[which] = Math.min(
        best.asked[which] ?? Infinity,
        timed(() => ask(tree)),
      );
    });
    if (best.parse > PATIENCE / 10) break;
  }
  return { ...best, units: text.length, blocks: tree.blocks.count, memory };
}

function row(name: string, results: readonly Result[]): string[] {
  const [last, before] = [results.at(-1), results.at(-2)];
  if (!last || !before) return [name];
  const power = (of: (result: Result) => number): number =>
    Math.log(of(last) / of(before)) / Math.log(last.units / before.units);
  /** Below a few milliseconds a ratio is noise. */
  const withPower = (of: (result: Result) => number): string =>
    `${figure(of(last))} (${of(last) < 4 ? '–' : power(of).toFixed(1)})`;
  return [
    name,
    String(last.units),
    String(last.blocks),
    ...[0, 1, 2].map((at) => figure(results[at]?.parse ?? NaN)),
    power(({ parse: ms }) => ms).toFixed(2),
    withPower(({ edit }) => edit),
    ...ASKED.map((_, at) => withPower(({ asked }) => asked[at] ?? NaN)),
    figure(last.memory / 1e6),
  ];
}

/** A replacement of all, as VS Code sends it: one notification, the last place first. */
function measureReplaceAll(): void {
  const rows = [50_000, 100_000, 200_000, 400_000].map((size) => {
    const text = report('en', size);
    const draft = openDraft('file:///report.undoc', 1, text);
    const changes = text.split('\n').flatMap((line, number) =>
      Array.from(line.matchAll(/the/g), ({ index }) => ({
        range: { start: { line: number, character: index }, end: { line: number, character: index + 3 } },
        text: 'THE',
      })),
    );
    changes.reverse();
    return [String(text.length), String(changes.length), figure(timed(() => changeDraft(draft, 2, changes)))];
  });
  printTable('a replacement of all “the” in one notification', ['units', 'changes', 'ms'], rows);
}

function roman(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${'X'.repeat(tens)}${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][ones] ?? ''}`;
}
