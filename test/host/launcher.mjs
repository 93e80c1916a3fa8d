#!/usr/bin/env node
// Stands in for the `code` executable in extension tests: runs them in VS Code's server and a headless Chromium.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { servePage } from './pageServer.mjs';
import { CACHE, messageOf } from './project.mjs';
import { QUIET } from './settings.mjs';
import { startServer } from './vscodeServer.mjs';
import { addressOf, openWorkbench, remoteUri } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const TIMEOUT = 12 * 60_000;
const PICTURE = join(CACHE, 'launcher.png');

// What VS Code says about itself, by the same way as the suite's output: mostly the native modules that we left out.
const NOISE = [
  /\/code-server\/lib\/vscode\/node_modules\//,
  /^\[(AccountPolicyGate|AgentHost|ChatModelSelection|RemoteAgentHostProtocol|Service Worker|reconnection-grace)\b/,
  /^(Creating a socket \(renderer-|Resolv(ing|ed) connection token|Updating additional builtin extensions)/,
  /^(Canceled: Canceled|Creation of workbench contribution)/,
  /\bopen-vsx\.org\b/,
];
/** @type {string[]} */
const heldBack = [];

// VS Code's own arguments. The many that only mean something to a desktop are let pass.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error([...heldBack, messageOf(error)].join('\n'));
  process.exitCode = 1;
}
process.exit(); // Whatever still hangs on must not hold up the caller.

/** @returns {Promise<number>} the suite's exit code */
async function runSuite() {
  const [extensions, [suite]] = [textsOf('extensionDevelopmentPath'), textsOf('extensionTestsPath')];
  const folder = positionals[0];
  if (suite === undefined || folder === undefined) {
    throw new Error('launcher.mjs takes a folder, --extensionTestsPath and --extensionDevelopmentPath.');
  }
  const [userDataDir] = textsOf('user-data-dir');
  const [extensionsDir] = textsOf('extensions-dir');
  /** @type {Workbench | undefined} */
  let workbench;
  // The suite runs in a process of its own, which the page does not know: what it wants of the page it asks us for.
  const hands = await servePage(() => workbench?.page);
  process.env.RAPPORTEUR_PAGE = hands.address;
  const server = await startServer({ userDataDir, extensionsDir, settings: QUIET });
  /** @type {NodeJS.Timeout | undefined} */
  let clock;
  try {
    return await new Promise((exit, fail) => {
      clock = setTimeout(() => fail(new Error(`The suite did not end within ${TIMEOUT / 60_000} minutes.`)), TIMEOUT);
      const lost = (/** @type {string} */ why) => fail(new Error(why));
      void server.ended.then(lost);
      openWorkbench({
        address: addressOf({
          port: server.port,
          folder: resolve(folder),
          payload: [
            ...extensions.map((path) => /** @type {const} */ (['extensionDevelopmentPath', remoteUri(resolve(path))])),
            ['extensionTestsPath', remoteUri(resolve(suite))],
            ['enableProposedApi', ''],
            ['skipWelcome', 'true'],
          ],
        }),
        expose: {
          codeAutomationLog: (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
            print(type, args);
          },
          codeAutomationExit: exit,
        },
        onLoss: lost,
      }).then((opened) => (workbench = opened), fail);
    });
  } catch (error) {
    if (workbench) await takePicture(workbench);
    throw error;
  } finally {
    clearTimeout(clock);
    hands.stop();
    await workbench?.close();
    server.stop();
  }
}

/**
 * @param {keyof typeof values} name
 * @returns {string[]} what was given for it
 */
function textsOf(name) {
  return [values[name]].flat().filter((value) => typeof value === 'string');
}

/**
 * What the extension host writes to its console, formatted as on a terminal.
 * @param {string} type log, warn, error, …
 * @param {unknown[]} args
 */
function print(type, args) {
  const text = format(...args);
  if (NOISE.some((noise) => noise.test(text))) heldBack.push(text.split('\n', 1)[0] ?? '');
  else if (type === 'error' || type === 'warn') console.error(text);
  else console.log(text);
}

/** @param {Workbench} workbench */
async function takePicture({ page }) {
  mkdirSync(CACHE, { recursive: true });
  try {
    await page.screenshot({ path: PICTURE, timeout: 10_000 });
    console.error(`What the window showed is in ${PICTURE}.`);
  } catch (error) {
    console.error(`No picture of the window: ${messageOf(error)}`);
  }
}
