/**
 * Damaged documents and random edits, on all cores. Short with a fixed seed in the test suite; `npm run soak` is the
 * long form. `SEED=… EDITS=… DOCUMENTS=…` runs others; the seed that a failure names, with `EDITS=40`, runs it again.
 */
import { ok } from 'node:assert';
import { join } from 'node:path';
import { spread } from '../support/pool';
import { PIECES, type Done, type Job } from './jobs';

const SOAK = process.env.SOAK === '1';
const SEED = Number(process.env.SEED ?? 20261121);
const DOCUMENTS = Number(process.env.DOCUMENTS ?? (SOAK ? 100_000 : 2_000));
const EDITS = Number(process.env.EDITS ?? (SOAK ? 1_000_000 : 10_000));
/** So much each worker does before it asks for more. */
const PORTION = { documents: 100, edits: 500, pieces: 1 };
/** More failures tell nothing more. */
const ENOUGH = 5;

describe(`parsing, seed ${SEED}`, function () {
  this.timeout(0);

  it('a megabyte on one line, and a megabyte of line ends', () => run('pieces', PIECES.length, 0));

  it(`${DOCUMENTS} mutated documents: no throw, every character covered, parts, notes and places agree`, () =>
    run('documents', DOCUMENTS));

  it(`after each of ${EDITS} edits the tree is that of a full parse`, () => run('edits', EDITS));
});

async function run(kind: Job['kind'], count: number, seed = SEED): Promise<void> {
  const portion = PORTION[kind];
  const jobs = Array.from({ length: Math.ceil(count / portion) }, (_, at): Job => {
    return { kind, seed: seed + at * portion, count: Math.min(portion, count - at * portion) };
  });
  const start = performance.now();
  const failures: string[] = [];
  let done = 0;
  await spread(
    join(__dirname, 'worker.js'),
    jobs,
    (answer, answers) => {
      const result = answer as Done;
      done += result.count;
      failures.push(...result.failures);
      for (const failure of result.failures) console.log(`\n${failure}`);
      if (SOAK && answers % 100 === 0) console.log(`      ${done} ${kind}`);
    },
    () => failures.length >= ENOUGH,
  );
  console.log(`      ${done} ${kind}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  ok(failures.length === 0, failures.join('\n\n'));
}
