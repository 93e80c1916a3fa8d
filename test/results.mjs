// What a run of mocha gave, as a JSON file, so that a suite in another process can report it.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ title: string, error: string }} Failure */
/** @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[] }} Results */

/**
 * Listens to a run, and writes the file when it has come to its end.
 * @param {import('mocha').Runner} runner
 * @param {string} file
 */
export function recordResults(runner, file) {
  /** @type {Results} */
  const results = { passed: 0, failed: 0, skipped: 0, failures: [] };
  runner.on('pass', () => void results.passed++);
  runner.on('pending', () => void results.skipped++);
  runner.on('fail', (test, error) => {
    results.failed++;
    results.failures.push({ title: test.fullTitle(), error: error.stack ?? error.message });
  });
  runner.on('end', () => writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`));
}

/**
 * Reads the file of recordResults.
 * @param {string} file
 * @returns {Results | undefined} undefined when the run never came to its end
 */
export function readResults(file) {
  try {
    return /** @type {Results} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
