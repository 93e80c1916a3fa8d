/** How long a character takes to type, and a text to read, at three lengths in three languages; markdown-it beside it. */
import MarkdownIt from 'markdown-it';
import type { Draft } from '../../server/src/draft/nodes';
import { parse, type Edit } from '../../server/src/draft/parse';
import { topLevel } from '../../server/src/draft/tree';
import { changeDraft, openDraft } from '../../server/src/workspace/workspace';
import { random, type Random } from '../support/random';
import { report } from './draft';
import type { Words } from './languages';
import { figure, flat, heap, median, percentile, printTable, timed, times } from './measure';

const SIZES = [50_000, 200_000, 1_000_000];
const NAMES = ['50 KB', '200 KB', '1 MB'];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** The first rounds warm the compiler up and are not counted. */
const WARM_UP = 1;
/** Edits a place in each round; each is taken back again, and both are counted. */
const EDITS = 20;
/** So many characters are typed to see whether memory grows with them. */
const TYPED = 2000;

/** The last is what the server does with one notification: position to offset, edit, and the problems of the text. */
const PLACES = ['paragraph', 'note', 'table row', 'symbol', 'masthead', 'new line', 'server'] as const;
type PlaceName = (typeof PLACES)[number];

interface Place {
  readonly at: number;
  readonly put: string;
}

interface Subject {
  readonly language: Words['language'];
  readonly size: number;
  readonly text: string;
  readonly places: Readonly<Record<Exclude<PlaceName, 'server'>, readonly Place[]>>;
  readonly edits: Record<PlaceName, number[]>;
  readonly reads: number[];
  readonly markdown: number[];
}

export function measureTyping(): void {
  const subjects = (['en', 'zh', 'ar'] as const).flatMap((language) => SIZES.map((size) => subject(language, size)));
  const r = random(1);
  const markdown = new MarkdownIt();
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const counted = round >= WARM_UP;
    for (const { text, reads, markdown: others } of subjects) {
      const read = timed(() => parse(text));
      const other = timed(() => markdown.parse(text, {}));
      if (!counted) continue;
      reads.push(read);
      others.push(other);
    }
    // One edit of each subject after the other: whatever else the machine does hits all of them.
    const open = subjects.map((each) => ({ ...each, tree: parse(each.text).tree }));
    for (let edit = 0; edit < EDITS; edit++) {
      for (const place of PLACES) {
        for (const each of open) {
          const taken =
            place === 'server' ? typedInServer(each, r) : typed(each, each.tree, r.pick(each.places[place]));
          if (counted) each.edits[place].push(...taken);
        }
      }
    }
  }
  printTyping(subjects);
  printReading(subjects);
  measureMemory(subjects);
}

/** Something is typed and taken back. */
function typed({ text }: Subject, tree: Draft, { at, put }: Place): number[] {
  const after = flat(text.slice(0, at) + put + text.slice(at));
  const insert: Edit = { from: at, to: at, text: put };
  const remove: Edit = { from: at, to: at + put.length, text: '' };
  let next = tree;
  return [
    timed(() => ({ tree: next } = parse(after, { tree, edits: [insert] }))),
    timed(() => parse(text, { tree: next, edits: [remove] })),
  ];
}

const opened = new WeakMap<Draft, ReturnType<typeof openDraft>>();

function typedInServer({ text, places, tree }: Subject & { readonly tree: Draft }, r: Random): number[] {
  const draft = opened.get(tree) ?? openDraft('file:///report.undoc', 1, text);
  opened.set(tree, draft);
  const { at } = r.pick(places.paragraph);
  const line = text.slice(0, at).split('\n').length - 1;
  const start = { line, character: at - text.lastIndexOf('\n', at - 1) - 1 };
  return [timed(() => changeDraft(draft, 2, [{ range: { start, end: start }, text: 'x' }]))];
}

function subject(language: Words['language'], size: number): Subject {
  const text = report(language, size);
  const blocks = [...topLevel(parse(text).tree)];
  const middles = (kind: string): Place[] => {
    const found = blocks.filter(
      ({ block }) => block.kind === kind && (block.label !== undefined) === (kind !== 'table'),
    );
    return found.map(({ block, at }) => ({ at: at + Math.floor(block.length / 2), put: 'x' }));
  };
  const paragraphs = blocks.filter(({ block }) => block.kind === 'paragraph');
  return {
    language,
    size,
    text,
    places: {
      paragraph: middles('paragraph'),
      note: middles('note').slice(-20),
      'table row': middles('table'),
      symbol: [{ at: 3, put: '1' }],
      masthead: [{ at: text.indexOf('Distr.') - 2, put: 'x' }],
      // With the number that comes next, as long as nobody has renumbered what follows.
      'new line': paragraphs.map(({ block, at }) => ({
        at: at + block.length - 1,
        put: `\n${(block.number ?? 0) + 1}. `,
      })),
    },
    edits: { paragraph: [], note: [], 'table row': [], symbol: [], masthead: [], 'new line': [], server: [] },
    reads: [],
    markdown: [],
  };
}

function printTyping(subjects: readonly Subject[]): void {
  for (const place of PLACES) {
    const rows = subjects.map((each) => {
      const first = subjects.find(({ language }) => language === each.language) ?? each;
      return [
        `${each.language} ${NAMES[SIZES.indexOf(each.size)] ?? ''}`,
        figure(median(each.edits[place]) * 1000),
        figure(percentile(each.edits[place], 0.99) * 1000),
        times(median(each.edits[place]) / median(first.edits[place])),
        times(percentile(each.edits[place], 0.99) / percentile(first.edits[place], 0.99)),
        String(each.edits[place].length),
      ];
    });
    printTable(`(a) ${TITLES[place]}`, ['draft', 'median µs', '99 % µs', 'to 50 KB', '99 % to 50 KB', 'edits'], rows);
  }
}

const TITLES: Readonly<Record<PlaceName, string>> = {
  paragraph: 'one character in the middle of a paragraph (wanted: 1 MB at most 2× 50 KB)',
  note: 'one character in a note at the end',
  'table row': 'one character in a row of a table',
  symbol: 'one digit in the symbol of the masthead',
  masthead: 'one character in the masthead, below its symbol',
  'new line': 'a new line that begins a paragraph',
  server: 'one character in a paragraph, with all that the server does at once',
};

function printReading(subjects: readonly Subject[]): void {
  const rows = subjects.map((each) => {
    const first = subjects.find(({ language }) => language === each.language) ?? each;
    const [read, other] = [median(each.reads), median(each.markdown)];
    const nanoseconds = (ms: number, { text }: Subject): number => (ms * 1e6) / text.length;
    return [
      `${each.language} ${NAMES[SIZES.indexOf(each.size)] ?? ''}`,
      String(each.text.length),
      figure(read),
      figure(nanoseconds(read, each)),
      times(nanoseconds(read, each) / nanoseconds(median(first.reads), first)),
      figure(nanoseconds(other, each)),
      times(read / other),
    ];
  });
  const heads = ['draft', 'UTF-16 units', 'parse ms', 'ns a unit', 'to 50 KB', 'markdown-it ns', 'to markdown-it'];
  printTable('(b), (c) a full parse (wanted: at most 1.3× a unit), and markdown-it on the same text', heads, rows);
}

/** What a tree holds, and whether typing adds to it. */
function measureMemory(subjects: readonly Subject[]): void {
  const r = random(2);
  const rows = subjects.map((each) => {
    const empty = heap();
    let { text } = each;
    let { tree } = parse(text);
    const full = heap();
    for (let i = 0; i < TYPED; i++) {
      const { at } = r.pick(each.places.paragraph);
      text = flat(text.slice(0, at) + 'x' + text.slice(at));
      ({ tree } = parse(text, { tree, edits: [{ from: at, to: at, text: 'x' }] }));
    }
    const after = heap();
    const units = tree.blocks.length;
    return [
      `${each.language} ${NAMES[SIZES.indexOf(each.size)] ?? ''}`,
      figure((full - empty) / 1e6),
      figure((full - empty) / units),
      figure((after - full) / 1e6),
    ];
  });
  printTable(
    `memory: a tree, and ${TYPED} typed characters on it`,
    ['draft', 'tree MB', 'bytes a unit', 'typing MB'],
    rows,
  );
}
