/**
 * What answers cost in a draft of thousands of paragraphs that all speak of the same thing: each at n, 2n and 4n paragraphs,
 * where growth to the power of 1 is linear. `first` is the answer after an edit; of the longest draft, `again` is the next one, and
 * `snapshot` what comes before both: its citations with their antecedents.
 */
import type { PlaceKey } from '../../server/src/corpus/citing';
import { memoryCorpus } from '../../server/src/corpus/memory';
import type { Position } from '../../server/src/base/lineIndex';
import { linesOf } from '../../server/src/draft/lines';
import { codeLenses } from '../../server/src/features/codeLens';
import { highlights } from '../../server/src/features/highlights';
import { hover } from '../../server/src/features/hover';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { draftFacts, type DraftFacts } from '../../server/src/workspace/draftFacts';
import { changeDraft, openDraft, takeSnapshot, type Snapshot } from '../../server/src/workspace/workspace';
import { figure, flat, median, printTable } from './measure';

const SIZES = [1000, 2000, 4000];
const ROUNDS = 5;
const FILL = 'The commission notifies the neighbour of each rise of the river without delay, and both banks of it, ';

interface Long {
  readonly name: string;
  readonly make: (paragraphs: number) => string;
  /** The cursor stands at the end of the first of these words. */
  readonly words: string;
  readonly ask: (snapshot: Snapshot, at: Position) => unknown;
}

const paragraphs = (count: number, says: (at: number) => string, fill = FILL): string =>
  Array.from({ length: count }, (_, at) => `${at + 1}. ${fill}${fill}${says(at + 1)}.\n\n`).join('');

const shortOf = (at: number): string => `Q${String.fromCharCode(65 + (at % 26), 65 + (Math.floor(at / 26) % 26))}`;

const LONGS: readonly Long[] = [
  {
    name: 'hover on one of 400 short forms, annex of n',
    make: (n) =>
      `${paragraphs(400, (at) => `hereinafter “${shortOf(at)}” (hereinafter “${shortOf(at)}”)`, '')}Annex I\n\n${paragraphs(n, (at) => `the ${shortOf(at)} and the ${shortOf(at + 1)}`)}`,
    words: 'the QBA',
    ask: (snapshot, at) => hover(snapshot, at, { markdown: true, commands: {} }),
  },
  {
    name: 'hover where all speak of one resolution',
    make: (n) =>
      `Resolution 95/1 said so.\n\n${paragraphs(n, () => 'resolution 95/1, and paragraph 7 of that resolution, and paragraph 3 of the resolution')}`,
    words: 'that resolution',
    ask: (snapshot, at) => hover(snapshot, at, { markdown: true, commands: {} }),
  },
  {
    name: 'highlights of a paragraph, “paragraphs 7 to n-10” in each',
    make: (n) => paragraphs(n, () => `as said in paragraphs 7 to ${n - 10} above`),
    words: '30.',
    ask: highlights,
  },
  {
    name: 'the same, another range in each',
    make: (n) => paragraphs(n, (at) => `as said in paragraphs ${at % (n >> 1)} to ${n - (at % 100)}`),
    words: '30.',
    ask: highlights,
  },
  {
    name: 'highlights of a pinpoint, two a paragraph',
    make: (n) => paragraphs(n, (at) => `A/93/120, para. ${at}, and A/93/120, para. ${at + 1}`),
    words: 'para. 30',
    ask: highlights,
  },
  {
    name: 'lenses, as many citations here and elsewhere',
    make: (n) => paragraphs(n, () => `as said in paragraph 7 above and in paragraphs 7 to 9`),
    words: 'The',
    ask: (snapshot) => codeLenses(snapshot, { citations: elsewhere(snapshot.draft.blocks.count), more: false }, 'x'),
  },
];

const elsewhere = (count: number): PlaceKey[][] =>
  Array.from({ length: count }, (_, at) => [
    { part: '', unit: 'paragraph', series: '', first: at + 1, last: at + 3, sub: '' },
  ]);

export async function measureLong(): Promise<void> {
  const rows: string[][] = [];
  for (const long of LONGS) {
    const all: Measured[] = [];
    for (const size of SIZES) all.push(await measured(long, flat(long.make(size))));
    const growth = Math.log2((all.at(-1)?.first ?? NaN) / (all[0]?.first ?? NaN)) / 2;
    const { taken = NaN, again = NaN } = all.at(-1) ?? {};
    rows.push([long.name, ...all.map(({ first }) => figure(first)), growth.toFixed(2), figure(again), figure(taken)]);
  }
  const heads = [...SIZES.map((size) => `${size}, first`), 'growth', 'again', 'snapshot'];
  printTable('(l) answers in long drafts, ms', ['answer', ...heads], rows);
  await measureSymbols();
}

/** Milliseconds. `taken`: the snapshot after the edit, for which the citations are read. */
interface Measured {
  readonly taken: number;
  readonly first: number;
  readonly again: number;
}

async function measured({ words, ask }: Long, text: string): Promise<Measured> {
  const taken: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  let draft = openDraft('file:///w/a.undoc', 1, text);
  const offset = text.indexOf(words) + words.length - 1;
  for (let round = -1; round < ROUNDS; round++) {
    const start = draft.draft.segments.length - 3;
    draft = changeDraft(draft, round + 3, [{ text: 'x', range: rangeOf(draft, start) }]);
    const corpus = memoryCorpus();
    const taking = performance.now();
    const snapshot = await takeSnapshot(draft, corpus);
    if (round >= 0) taken.push(performance.now() - taking);
    const at = snapshot.lines.position(offset);
    for (const times of [first, again]) {
      const began = performance.now();
      ask(snapshot, at);
      if (round >= 0) times.push(performance.now() - began);
    }
  }
  return { taken: median(taken), first: median(first), again: median(again) };
}

function rangeOf({ draft }: ReturnType<typeof openDraft>, offset: number): { start: Position; end: Position } {
  const at = linesOf(draft).position(offset);
  return { start: at, end: at };
}

/** A key of the list of workspace symbols: 60 drafts of a thousand paragraphs. */
async function measureSymbols(): Promise<void> {
  const facts = Array.from({ length: 60 }, (_, at): DraftFacts =>
    structuredClone(
      draftFacts(
        openDraft(
          `file:///w/${at}.undoc`,
          1,
          paragraphs(1000, () => `draft ${at}`),
        ),
      ),
    ),
  );
  const sources = { open: facts.slice(0, 1), closed: facts.slice(1), corpus: memoryCorpus() };
  const rows: string[][] = [];
  for (const typed of ['notifies', 'nowhere', 'para', '']) {
    const times: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const began = performance.now();
      await workspaceSymbols(typed, sources);
      if (round >= 0) times.push(performance.now() - began);
    }
    rows.push([typed, figure(median(times))]);
  }
  printTable('(m) workspace symbols of 60,000 units, ms for each key', ['typed', 'ms'], rows);
}
