// All the tests: node test/run.mjs [--no-vscode] [--only=<step>|soak|record|bench|bench:lsp]. The last line is the sum.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChild, whenWeEnd } from './host/child.mjs';
import { node24, ROOT, since } from './host/project.mjs';
import { readResults } from './results.mjs';

const SHARED = existsSync(join(ROOT, '../shared/corpus'));

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ shows: boolean }} Output whether what a step prints is seen while it runs; else it comes at its end */
/** @typedef {{ name: string, run: (output: Output) => Promise<Count & { said?: string }> }} Step */

const MINUTE = 60_000;
/** So many steps run at once; most of them keep one processor busy. */
const LANES = 2;
/** The steps that drive a real VS Code. */
const EDITOR = ['looks', 'vscode'];
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-results-'));
whenWeEnd(() => rmSync(scratch, { recursive: true, force: true }));

/** @type {Step[]} */
const STEPS = [
  tools(
    'types',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/webview'],
  ),
  tools('lint', ['node_modules/eslint/bin/eslint.js', '.'], ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  tools('layers', [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'client', 'server'],
  ]),
  mocha('unit', 'server', { test: 10_000 }),
  mocha('client', 'client', { test: 10_000 }),
  mocha('lsp', 'lsp', { test: 30_000 }),
  mocha('cli', 'cli', { test: 30_000 }),
  mocha('fuzz', 'fuzz', { test: 2 * MINUTE }),
  mocha('corpus', 'corpus', { test: 5 * MINUTE }),
  mocha('measure', 'measure', { test: 5 * MINUTE }),
  suite('vscode', ['test/vscode/main.mjs'], { limit: 15 * MINUTE }),
  suite('looks', ['test/looks/main.mjs'], { limit: 15 * MINUTE }),
];
/** Those that run only when they are named. */
const ASKED = [
  mocha('soak', '{fuzz,corpus}', { test: 24 * 60 * MINUTE, limit: 24 * 60 * MINUTE, env: { SOAK: '1' } }),
  program('bench', ['--expose-gc', 'dist/test/bench/main.js'], { limit: 60 * MINUTE }),
  suite('record', ['--enable-source-maps', 'test/mocha.mjs', 'dist/test/lsp/sessions.test.js', String(MINUTE)], {
    env: { RECORD: '1' },
  }),
  program('bench:lsp', ['dist/test/bench/main.js', 'lsp'], { limit: 30 * MINUTE }),
];

const { values } = parseArgs({
  options: { 'no-vscode': { type: 'boolean', default: false }, only: { type: 'string' } },
});
const known = [...STEPS, ...ASKED].map((step) => step.name);
if (values.only !== undefined && values.only !== 'build' && !known.includes(values.only)) {
  console.error(`There is no step ${values.only}. Steps: build, ${known.join(', ')}.`);
  process.exit(2);
}

if (!SHARED) console.log('There is no ../shared beside the project: the tests on published documents are skipped.');

const total = { passed: 0, failed: 0, skipped: 0 };
if (await build()) {
  const wanted = [...STEPS, ...ASKED].filter((step) =>
    values.only === undefined
      ? !ASKED.includes(step) && !(values['no-vscode'] && EDITOR.includes(step.name))
      : step.name === values.only,
  );
  if (values['no-vscode']) console.log(`\n── ${EDITOR.join(', ')}: left out, because of --no-vscode`);
  // A window that waits for its keys wants the machine for itself.
  const together = wanted.length === 1 ? [] : wanted.filter(({ name }) => !EDITOR.includes(name));
  const alone = wanted.filter((step) => !together.includes(step));
  const lane = async () => {
    for (let step = together.shift(); step; step = together.shift()) await runStep(step, { shows: false });
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const step of alone) await runStep(step, { shows: true });
} else {
  total.failed++;
}
console.log(`\n${sum(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {Step} step
 * @param {Output} output
 */
async function runStep(step, output) {
  if (output.shows) console.log(`\n── ${step.name}`);
  const start = performance.now();
  const { said = '', ...count } = await step.run(output);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += count[key];
  if (!output.shows) console.log(`\n── ${step.name}`);
  if (said.trim() !== '') console.log(said.trim());
  console.log(`${step.name}: ${sum(count)} (${since(start)})`);
}

/** Nothing else makes sense without it. @returns {Promise<boolean>} */
async function build() {
  console.log('── build');
  const start = performance.now();
  const { code, output } = await node(['esbuild.mjs'], { timeout: 5 * MINUTE });
  if (output) console.log(output.trimEnd());
  console.log(`build: ${code === 0 ? 'done' : `FAILED, exit code ${code}`} (${since(start)})`);
  return code === 0;
}

/**
 * Programs that have nothing to say when all is well: one test together.
 * @param {string} name
 * @param {string[][]} commands
 * @returns {Step}
 */
function tools(name, ...commands) {
  const run = async () => {
    const said = [];
    for (const command of commands) {
      const { code, output } = await node(command, { timeout: 10 * MINUTE });
      if (code !== 0) said.push(`${command.join(' ')} ended with ${code}:\n${output.trimEnd()}`);
    }
    const failed = said.length > 0 ? 1 : 0;
    return { passed: 1 - failed, failed, skipped: 0, said: said.join('\n') };
  };
  return { name, run };
}

/**
 * A program that prints what it finds out, and fails only where it cannot come to its end.
 * @param {string} name
 * @param {string[]} command
 * @param {{ limit: number }} options
 * @returns {Step}
 */
function program(name, command, { limit }) {
  const run = async () => {
    const { code, output } = await node(command, { show: true, timeout: limit });
    return code === 0
      ? { passed: 1, failed: 0, skipped: 0 }
      : complaint(`${name} ended with ${code}. ${output.trim()}`);
  };
  return { name, run };
}

/**
 * The mocha tests of one folder below dist/test.
 * @param {string} name
 * @param {string} folder
 * @param {{ test: number, limit?: number, env?: NodeJS.ProcessEnv }} options `test` is the time-out of one test
 * @returns {Step}
 */
function mocha(name, folder, { test, ...options }) {
  const glob = `dist/test/${folder}/**/*.test.js`;
  return suite(name, ['--enable-source-maps', 'test/mocha.mjs', glob, String(test)], options);
}

/**
 * A script that is given the file to leave its results in, and shows its own output while it runs.
 * @param {string} name
 * @param {string[]} command
 * @param {{ limit?: number, env?: NodeJS.ProcessEnv }} options `limit` is the time-out of the whole
 * @returns {Step}
 */
function suite(name, command, { limit = 20 * MINUTE, env = {} }) {
  /** @param {Output} options */
  const run = async ({ shows }) => {
    const file = join(scratch, `${name}.json`);
    const { code, output } = await node([...command, file], { show: shows, timeout: limit, env });
    const results = readResults(file);
    if (!results) return complaint(`${output}\n${name} left no results; its exit code is ${code}.`);
    const { passed, failed, skipped } = results;
    // Where there are no published documents, a suite that measures nothing else has nothing to do.
    const idle = passed + failed === 0 && (skipped === 0 || SHARED);
    if (idle) return complaint(`${output}\n${name} ran no test.`, skipped);
    // A suite that is fine until it crashes is not fine.
    return code !== 0 && failed === 0
      ? { ...complaint(`${output}\n${name} ended with ${code}.`), passed, skipped }
      : { passed, failed, skipped, said: output };
  };
  return { name, run };
}

/**
 * @param {string} said why
 * @param {number} [skipped]
 * @returns {Count & { said: string }} one failure
 */
function complaint(said, skipped = 0) {
  return { passed: 0, failed: 1, skipped, said };
}

/**
 * @param {string[]} args
 * @param {{ show?: boolean, timeout: number, env?: NodeJS.ProcessEnv }} options
 */
function node(args, { env = {}, ...options }) {
  const script = args.find((arg) => !arg.startsWith('-')) ?? '';
  if (!existsSync(join(ROOT, script))) return Promise.resolve({ code: -1, output: `${script} is missing.` });
  return runChild(node24(), args, { cwd: ROOT, env: { ...process.env, ...env }, ...options });
}

/** @param {Count} count */
function sum({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
