// The tests that run inside VS Code: loads every *.test.js beside it and reports to the file in RAPPORTEUR_RESULTS.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { recordResults } from '../results.mjs';

const TIMEOUT = 60_000;
/** For working on one of them: how its name begins. */
const ONLY = process.env.RAPPORTEUR_ONLY ?? '';

/** What VS Code calls in the extension host. Throws when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: TIMEOUT, color: false });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js') && name.startsWith(ONLY)) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const file = process.env.RAPPORTEUR_RESULTS;
    if (file) recordResults(runner, file);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
