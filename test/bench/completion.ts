/**
 * How long completion takes at random places of a draft beside many documents: `DOCS=20000 node dist/test/bench/main.js
 * completion`. Before every question something is typed, so that nothing is known of the text from the one before.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Corpus } from '../../server/src/corpus/corpus';
import { storeCorpus } from '../../server/src/corpus/storeCorpus';
import { storeWriter } from '../../server/src/corpus/storeWriter';
import { titleIndex } from '../../server/src/corpus/titleIndex';
import type { Titles } from '../../server/src/corpus/titles';
import { linesOf } from '../../server/src/draft/lines';
import type { Draft } from '../../server/src/draft/nodes';
import { edited, parse } from '../../server/src/draft/parse';
import { parts } from '../../server/src/draft/tree';
import { completion, type Sources } from '../../server/src/features/completion/completion';
import { symbolKey } from '../../server/src/docsymbol/format';
import { makeNodeHost } from '../../server/src/host/nodeHost';
import { preferred } from '../../server/src/workspace/resolve';
import { filesIn, SHARED } from '../support/documents';
import { random, type Random } from '../support/random';
import { report } from './draft';
import { generated, SIZE, writeGenerated } from './generated';
import { figure, heap, percentile, printTable } from './measure';

const DOCS = Number(process.env.DOCS ?? 2000);
const ROUNDS = Number(process.env.ROUNDS ?? 400);
/** So many documents are as long as reports are, and cited; the others are there to be found. */
const CITED = 40;
const SHORT = 2000;

const host = makeNodeHost(join(process.cwd(), 'dist'));

interface Question {
  readonly name: string;
  /** What is typed. */
  typed(r: Random): string;
}

export async function measureCompletion(): Promise<void> {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'rapporteur-completion-'));
  const store = join(folder, 'corpus.db');
  try {
    const texts = join(folder, 'texts');
    writeGenerated(texts, DOCS, (at) => (at < CITED ? SIZE : SHORT));
    const writer = storeWriter(host, store, availableParallelism(), {});
    await writer.index([pathToFileURL(texts).href]);
    writer.end();
    const corpus = storeCorpus(host, store);
    await corpus.refresh();
    const before = heap();
    const start = performance.now();
    const index = titleIndex(corpus);
    await index.caughtUp();
    console.log(
      `\n${index.now().count} documents are known after ${figure(performance.now() - start)} ms, in ${figure((heap() - before) / 1e6)} MB.`,
    );
    await measure(corpus, index.now());
    corpus.end();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(corpus: Corpus, titles: Titles): Promise<void> {
  const [file] = SHARED ? filesIn(join(SHARED, 'corpus'), /^.*000_.*\.txt$/) : [];
  const draft = parse(file === undefined ? report('zh', 18_713) : readFileSync(file, 'utf8')).tree;
  const sources: Sources = {
    titles: () => titles,
    elsewhere: () => new Set(),
    read: async (symbols, language) => {
      const { records } = await corpus.get(symbols.map(symbolKey));
      return preferred(
        symbols.flatMap((symbol) => records.get(symbolKey(symbol)) ?? []),
        language,
      )?.draft;
    },
  };
  const rows: string[][] = [];
  for (const question of questions(titles)) {
    const r = random(17);
    const waits: number[] = [];
    let found = 0;
    for (let round = -20; round < ROUNDS; round++) {
      const asked = at(draft, question.typed(r), r);
      const start = performance.now();
      const { items } = await completion(asked, sources);
      if (round < 0) continue;
      waits.push(performance.now() - start);
      found += items.length;
    }
    rows.push([
      question.name,
      ...[0.5, 0.95, 1].map((share) => figure(percentile(waits, share))),
      figure(found / ROUNDS),
    ]);
  }
  const finds = questions(titles).filter(({ name }) => name.startsWith('words'));
  for (const question of finds) {
    const r = random(17);
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS / 4; round++) {
      const words = question.typed(r);
      const start = performance.now();
      await corpus.find(words, 51);
      waits.push(performance.now() - start);
    }
    rows.push([
      `${question.name}, asked of the store`,
      ...[0.5, 0.95, 1].map((share) => figure(percentile(waits, share))),
      '',
    ]);
  }
  printTable(
    `Completion beside ${DOCS} documents in ${file === undefined ? 'a report' : 'document 000'}, ms (${ROUNDS} each; wanted: p95 below 20)`,
    ['typed', 'p50', 'p95', 'slowest', 'items'],
    rows,
  );
  console.log(`${availableParallelism()} cores, and as many as ${figure(loadavg()[0] ?? NaN)} wanted to work.`);
}

/** The draft with something typed behind a sentence of one of its paragraphs, and the cursor behind that. */
function at(draft: Draft, text: string, r: Random): Parameters<typeof completion>[0] {
  const paragraphs = parts(draft).flatMap((part) => part.paragraphs);
  for (;;) {
    const { block, at } = r.pick(paragraphs);
    const stop = block.segments
      .map(({ raw }) => raw)
      .join('')
      .search(/[。，]/);
    if (stop < 0) continue;
    const from = at + stop + 1;
    const after = edited(draft, [{ from, to: from, text }]);
    return { draft: after, position: linesOf(after).position(from + text.length) };
  }
}

function questions(titles: Titles): readonly Question[] {
  const generatedTitles = Array.from({ length: Math.min(DOCS, 400) }, (_, at) =>
    titles.ofKey(symbolKey(generated(at, 10).symbol)),
  );
  // English titles are those of the catalogue.
  const known = { zh: generatedTitles, en: titles.withWords(['the']) };
  const titleOf = (r: Random, language: 'zh' | 'en'): string =>
    r.pick(known[language].flatMap((document) => document?.titles[language] ?? []));
  const cited = (r: Random): string => generated(r.integer(CITED), 10).symbol;
  return [
    { name: 'a symbol', typed: (r) => generated(r.integer(DOCS), 10).symbol.slice(0, 2 + r.integer(6)) },
    { name: 'words of a title, zh', typed: (r) => titleOf(r, 'zh').slice(0, 2 + r.integer(3)) },
    {
      name: 'words of a title, en',
      typed: (r) => {
        const [first = '', second = ''] = titleOf(r, 'en').split(' ');
        return r.integer(2) === 0 ? first.slice(0, 3 + r.integer(4)) : `${first} ${second.slice(0, 1 + r.integer(3))}`;
      },
    },
    { name: 'a number behind 第', typed: (r) => `安全理事会第${1 + r.integer(30)}` },
    { name: 'a place of a document', typed: (r) => `见${cited(r)}，第${r.integer(2) === 0 ? '' : 1 + r.integer(9)}` },
    { name: 'a place of the draft', typed: (r) => (r.integer(2) === 0 ? '见上文第' : `见第${1 + r.integer(9)}`) },
    { name: 'a mark', typed: () => '[^' },
    { name: 'a word of a sentence', typed: (r) => r.pick(['本报', '在这', '欧安', '工作', '提供援']) },
  ];
}
