/** What checking costs: a published report from nothing, and again after one typed character; each rule by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_OPTIONS } from '../../server/src/checks/options';
import { RULES } from '../../server/src/checks/rules/index';
import { runChecks } from '../../server/src/checks/run';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { changeDraft, openDraft, takeSnapshot, type OpenDraft } from '../../server/src/workspace/workspace';
import { filesIn, SHARED } from '../support/documents';
import { report } from './draft';
import { figure, flat, median, printTable, times } from './measure';

/** Whole checks, and after each the keys that somebody types: in words, each word elsewhere. */
const ROUNDS = 20;
const KEYS = 20;

const fail = (_: unknown, error: unknown): never => {
  throw error;
};

/** The first document of the corpus; a report of ours of the same length where there is none. */
export async function measureChecking(): Promise<void> {
  const [file] = SHARED ? filesIn(join(SHARED, 'corpus'), /^.*000_.*\.txt$/) : [];
  const text = file === undefined ? report('zh', 18_713) : readFileSync(file, 'utf8');
  const corpus = memoryCorpus();
  const check = async (draft: OpenDraft): Promise<number> => {
    const start = performance.now();
    runChecks(await takeSnapshot(draft, corpus), NO_OPTIONS, fail);
    return performance.now() - start;
  };
  const whole: number[] = [];
  const typed: number[] = [];
  const ofRules: number[] = [];
  let draft = openDraft('file:///a.undoc', 0, flat(text));
  await check(draft);
  const lines = text.split('\n').length;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const fresh = openDraft('file:///a.undoc', 0, flat(`${text} `.slice(0, -1)));
    await check(fresh);
    whole.push(performance.now() - start);

    const line = Math.floor((lines * (round + 0.5)) / ROUNDS);
    for (let key = 0; key < KEYS; key++) {
      const before = performance.now();
      const position = { line, character: 2 + key };
      draft = changeDraft(draft, round * KEYS + key, [{ range: { start: position, end: position }, text: '会' }]);
      const snapshot = await takeSnapshot(draft, corpus);
      const rules = performance.now();
      runChecks(snapshot, NO_OPTIONS, fail);
      typed.push(performance.now() - before);
      ofRules.push(performance.now() - rules);
    }
  }
  const [full, again] = [median(whole), median(typed)];
  console.log(
    `\nA report of ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB, medians of ${whole.length} and ${typed.length}: read and checked ${figure(full)} ms; ` +
      `after one typed character ${figure(again)} ms (${times(again / full)}), of which the rules ${figure(median(ofRules))} ms.`,
  );
  await measureRules(text);
}

/** Document rules are asked again at every key; what they cost then. */
async function measureRules(text: string): Promise<void> {
  const rows: { readonly id: string; readonly cost: number }[] = [];
  const corpus = memoryCorpus();
  const draft = openDraft('file:///a.undoc', 0, text);
  const off = Object.fromEntries(RULES.map(({ id }) => [id, 'off' as const]));
  const costOf = async (id: string | undefined): Promise<number> => {
    const rules = id === undefined ? off : { ...off, [id]: 'error' as const };
    const costs: number[] = [];
    let now = draft;
    for (let round = 0; round < ROUNDS; round++) {
      const position = { line: 600 + (round % 5), character: 2 };
      now = changeDraft(now, round, [{ range: { start: position, end: position }, text: '会' }]);
      const snapshot = await takeSnapshot(now, corpus);
      runChecks(snapshot, { ...NO_OPTIONS, rules: off }, fail);
      const start = performance.now();
      runChecks(snapshot, { ...NO_OPTIONS, rules }, fail);
      costs.push(performance.now() - start);
    }
    return median(costs);
  };
  const nothing = await costOf(undefined);
  for (const { id, scope } of RULES) if (scope !== 'passage') rows.push({ id, cost: (await costOf(id)) - nothing });
  rows.sort((a, b) => b.cost - a.cost);
  printTable(
    `The engine alone ${figure(nothing)} ms; besides it, each rule that looks at more than one block, after a key`,
    ['rule', 'ms'],
    rows.slice(0, 14).map(({ id, cost }) => [id, figure(cost)]),
  );
}
