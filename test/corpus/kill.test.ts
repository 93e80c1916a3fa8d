/**
 * The power cut: indexing is killed at any moment, again and again, while files come, go and change in between. The store
 * is whole each time, and in the end it holds what one holds that nobody disturbed. `KILLS=… FILES=… SEED=…` runs others.
 */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, storeCommands } from '../support/commandLine';
import { removeDocument, writeDocument } from '../support/corpusFiles';
import { random } from '../support/random';
import { contentsOf, isWhole, removeFolder } from './contents';

const SOAK = process.env.SOAK === '1';
const KILLS = Number(process.env.KILLS ?? (SOAK ? 100 : 5));
const FILES = Number(process.env.FILES ?? (SOAK ? 200 : 24));
const SEED = Number(process.env.SEED ?? 20261122);

describe(`indexing that is killed ${KILLS} times, ${FILES} files, seed ${SEED}`, function () {
  this.timeout(0);
  let scratch: string;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'rapporteur-kill-'));
  });
  after(() => removeFolder(scratch));

  it('leaves a store that is whole, and that becomes what an undisturbed one is', async () => {
    const r = random(SEED);
    const folder = join(scratch, 'files');
    const editions = new Map<number, number>();
    const write = (at: number, edition: number): void => {
      writeDocument(folder, at, edition);
      editions.set(at, edition);
    };
    for (let at = 0; at < FILES; at++) write(at, 0);

    const undisturbed = storeCommands(join(scratch, 'undisturbed.db'));
    const begin = performance.now();
    strictEqual((await undisturbed.index(folder)).added, FILES);
    /** How long a run may take in milliseconds: learnt, so that most are cut off whatever the machine. */
    let time = performance.now() - begin;

    const store = storeCommands(join(scratch, 'killed.db'));
    const cut: number[] = [];
    let last = 0;
    let unfinished = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const running = start(['corpus', 'index', folder, '--db', store.path, '--json']);
      await new Promise((resolve) => setTimeout(resolve, r.integer(Math.ceil(time))));
      // Files also change under the hands of the one that reads them.
      for (let change = r.integer(4); change > 0; change--) write(r.integer(FILES), 1 + r.integer(50));
      running.kill();
      const { status, err } = await running.done;
      ok(status === null || status === 0, `kill ${kill} of seed ${SEED}: it had ended with ${String(status)}: ${err}`);
      if (status === null) cut.push(kill);
      else time *= 0.8;
      if (status === null && (await store.status()).unfinished.length > 0) unfinished++;
      const held = await isWhole(store);
      ok(held > 0 || last === 0, `kill ${kill} of seed ${SEED}: everything is gone`);
      last = held;
      for (let change = r.integer(Math.ceil(FILES / 2)); change > 0; change--) {
        const at = r.integer(Math.ceil(FILES * 1.2));
        if (r.integer(3) === 0) {
          removeDocument(folder, at);
          editions.delete(at);
        } else write(at, r.integer(50));
      }
    }
    console.log(
      `      ${cut.length} of ${KILLS} were cut off; the last one held ${last} of ${editions.size} documents`,
    );
    ok(cut.length > 0, 'it was never cut off: the moments are chosen badly');
    ok(unfinished > 0, 'the store never said that a reading did not finish');

    await store.index(folder);
    strictEqual(await isWhole(store), editions.size);
    const { stale, unfinished: left } = await store.verify();
    deepStrictEqual([stale, left], [[], []]);
    const fresh = storeCommands(join(scratch, 'fresh.db'));
    strictEqual((await fresh.index(folder)).added, editions.size);
    const expected = await contentsOf(fresh);
    deepStrictEqual(await contentsOf(store), expected);
    if (!SOAK) return;
    await undisturbed.index(folder);
    deepStrictEqual(await contentsOf(undisturbed), expected);
  });
});
