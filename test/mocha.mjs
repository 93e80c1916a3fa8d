// Runs mocha on the files of a glob: node test/mocha.mjs <glob> <timeout of a test in ms> <results.json>
import { globSync } from 'node:fs';
import Mocha from 'mocha';
import { recordResults } from './results.mjs';

const [glob = '', timeout = '10000', results = ''] = process.argv.slice(2);
const mocha = new Mocha({ ui: 'bdd', reporter: 'dot', timeout: Number(timeout) });
for (const file of globSync(glob).sort()) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
  // A server or a timer that a test forgot would keep us here for ever.
  setTimeout(() => {
    console.error(`Something was still open after the last test: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit();
  }, 5000).unref();
});
recordResults(runner, results);
