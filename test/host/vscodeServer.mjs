// VS Code as a server, from the npm registry: installs it once into the cache, and starts it.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runChild, startChild, whenWeEnd } from './child.mjs';
import { CACHE, node24, since } from './project.mjs';

const CODE_SERVER = '4.139.1';
const START_TIMEOUT = 60_000;
const INSTALL_TIMEOUT = 300_000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ port: number, stop: () => void, ended: Promise<string> }} RunningServer `ended` says how, if by itself */

/**
 * Installs VS Code's server unless the cache has it. It is no dependency of the project, because its own install
 * refuses other Node versions and would take `npm ci` down with it. Without install scripts it needs no compiler;
 * what its native modules would add (terminals, its own log) is not needed here.
 * @returns {Promise<{ folder: string, version: string }>} where VS Code is, and its version
 */
export async function installServer() {
  const whole = join(CACHE, 'vscode-server', CODE_SERVER);
  const inside = join('node_modules', 'code-server', 'lib', 'vscode');
  if (!existsSync(whole)) {
    const start = performance.now();
    console.log('Installing VS Code for the browser (once, about 600 MB)…');
    mkdirSync(dirname(whole), { recursive: true });
    removeLeftOvers(dirname(whole));
    // In a folder of another name until it is complete, so that an interrupted install is never taken for a whole one.
    const part = mkdtempSync(`${whole}.part-`);
    const forget = whenWeEnd(() => rmSync(part, { recursive: true, force: true, maxRetries: 5 }));
    try {
      writeFileSync(join(part, 'package.json'), '{ "private": true }\n');
      await npmInstall(part, `code-server@${CODE_SERVER}`);
      await npmInstall(join(part, inside), '--omit=dev');
      if (!existsSync(whole)) renameSync(part, whole);
    } finally {
      rmSync(part, { recursive: true, force: true });
      forget();
    }
    console.log(`Installed in ${since(start)}.`);
  }
  const folder = join(whole, inside);
  const about = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { folder, version: about.version };
}

/**
 * Removes what a killed install left, unless it is so young that another one may be at work there.
 * @param {string} shelf
 */
function removeLeftOvers(shelf) {
  for (const name of readdirSync(shelf)) {
    const path = join(shelf, name);
    const old = Date.now() - statSync(path).mtimeMs > 2 * INSTALL_TIMEOUT;
    if (name.includes('.part-') && old) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
async function npmInstall(folder, ...args) {
  // Started from an npm script, we have that npm's idea of where the project is in the environment.
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(package_|lifecycle_|config_(local_prefix|global|prefix|omit|production|ignore_scripts)$)/i.test(name))
      delete env[name];
  }
  const { npm_execpath: script = '' } = process.env;
  const [command, first] = script.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
  const all = [...first, 'install', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];
  const { code, output } = await runChild(command, all, {
    cwd: folder,
    env,
    timeout: INSTALL_TIMEOUT,
    stopSignal: 'SIGKILL',
  });
  if (code !== 0) throw new Error(`npm install ${args.join(' ')} failed:\n${output}`);
}

/**
 * Starts the server and waits until it answers. Rejects with its output when it ends first, or after a minute.
 * @param {object} [options]
 * @param {string} [options.dataDir] keeps its data there; otherwise in a temporary folder that goes away with it
 * @param {string} [options.userDataDir] keeps the user's part of it there
 * @param {string} [options.extensionsDir]
 * @param {string} [options.host]
 * @param {number} [options.port] 0 for any
 * @param {Readonly<Record<string, unknown>>} [options.settings] the user's settings, unless there are some already
 * @param {boolean} [options.asksForTrust] whether folders are not trusted until somebody says so; they are unless given
 * @param {string} [options.language] in which extensions speak, as VS Code calls it: `zh-cn`, `ar`; English unless given
 * @returns {Promise<RunningServer>}
 */
export async function startServer(options = {}) {
  const { host = '127.0.0.1', port = 0, settings, language } = options;
  const { folder } = await installServer();
  const scratch = mkdtempSync(join(tmpdir(), 'vscode-server-'));
  const dataDir = options.dataDir ?? scratch;
  const userDataDir = options.userDataDir ?? join(dataDir, 'data');
  if (settings) writeSettings(join(userDataDir, 'User', 'settings.json'), settings);
  if (language !== undefined) addLanguage(userDataDir, language);
  const { child, stop } = startChild(
    node24(),
    [
      join(folder, 'out', 'server-main.js'),
      ...['--host', host, '--port', String(port), '--server-data-dir', dataDir],
      ...['--user-data-dir', userDataDir, '--extensions-dir', options.extensionsDir ?? join(dataDir, 'extensions')],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--disable-telemetry', '--disable-update-check'],
      ...(options.asksForTrust === true ? [] : ['--disable-workspace-trust']),
      ...(language === undefined ? [] : ['--locale', language]),
      '--disable-getting-started-override',
      '--enable-smoke-test-driver', // without it, the window takes no extension under development
    ],
    // Its sockets are to go away with it as well.
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XDG_RUNTIME_DIR: scratch } },
  );
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('close', (code, signal) => resolve(`VS Code's server ended with ${String(signal ?? code)}.`));
  });
  const cleanUp = () => {
    stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  const forget = whenWeEnd(cleanUp);
  const end = () => {
    forget();
    cleanUp();
  };
  try {
    return { port: await portOf(child), stop: end, ended };
  } catch (error) {
    end();
    throw error;
  }
}

/**
 * Waits until the server says where it listens.
 * @param {ChildProcess} server
 * @returns {Promise<number>}
 */
function portOf(server) {
  let output = '';
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => fail(`not after ${START_TIMEOUT / 1000} s`), START_TIMEOUT);
    /** @param {string} why */
    function fail(why) {
      clearTimeout(clock);
      reject(new Error(`VS Code's server did not start: ${why}.\n${output}`));
    }
    /** @param {string} text */
    function hear(text) {
      output = (output + text).slice(-20_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(clock);
      resolve(Number(port));
    }
    server.stdout?.setEncoding('utf8').on('data', hear);
    server.stderr?.setEncoding('utf8').on('data', hear);
    server.on('error', (error) => fail(error.message));
    server.on('close', (code, signal) => fail(`it ended with ${String(signal ?? code)}`));
  });
}

/**
 * A language pack without a word in it: VS Code's own words stay English, but it is in that language, and so are extensions.
 * @param {string} userDataDir
 * @param {string} language
 */
function addLanguage(userDataDir, language) {
  const words = join(userDataDir, 'language', `${language}.json`);
  mkdirSync(dirname(words), { recursive: true });
  writeFileSync(words, '{ "version": "1.0.0", "contents": {} }\n');
  const pack = {
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: `rapporteur.language-${language}` }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  writeFileSync(join(userDataDir, 'languagepacks.json'), `${JSON.stringify({ [language]: pack }, null, 2)}\n`);
}

/**
 * @param {string} file
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeSettings(file, settings) {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}
