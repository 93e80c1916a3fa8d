// npm start: builds, and opens a folder in a VS Code with the extension, on the desktop or else in the browser.
//   node test/host/start.mjs [folder] [--browser] [--port N] [--host H]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from './chromium.mjs';
import { runChild } from './child.mjs';
import { CACHE, messageOf, node24, ROOT, since } from './project.mjs';
import { QUIET } from './settings.mjs';
import { installServer, startServer } from './vscodeServer.mjs';
import { addressOf, remoteUri } from './workbench.mjs';

process.on('SIGINT', () => process.exit(0)); // Ctrl-C is the way to end it, hence no failure.
// A shell between npm and us that is killed tells nobody.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(0), 1000).unref();

try {
  process.exitCode = await start();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function start() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'boolean', default: false },
      port: { type: 'string', default: '8765' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const folder = resolve(positionals[0] ?? join(ROOT, 'samples'));
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is no port.`);

  await build();
  const desktop = values.browser ? undefined : findDesktop();
  return desktop === undefined ? openInBrowser(folder, values.host, port) : openOnDesktop(desktop, folder);
}

async function build() {
  const begun = performance.now();
  console.log('Building…');
  const { code, output } = await runChild(node24(), ['esbuild.mjs'], { cwd: ROOT });
  if (output) console.log(output.trimEnd());
  if (code !== 0) throw new Error(`The build failed with exit code ${code}.`);
  console.log(`Built in ${since(begun)}.`);
}

/** @returns {string | undefined} a VS Code with windows, where there is a place to show them */
function findDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_EXECUTABLE, VSCODE_IPC_HOOK_CLI } = process.env;
  if (VSCODE_EXECUTABLE) return VSCODE_EXECUTABLE;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  // In the terminal of a remote VS Code, `code` only opens files there and knows nothing of extensions to develop.
  return VSCODE_IPC_HOOK_CLI ? undefined : onPath('code');
}

/**
 * @param {string} executable
 * @param {string} folder
 * @returns {Promise<number>}
 */
function openOnDesktop(executable, folder) {
  console.log(`Opening ${folder} in ${executable}…`);
  const shell = executable.endsWith('.cmd');
  const line = [executable, `--extensionDevelopmentPath=${ROOT}`, folder];
  const [command = '', ...args] = shell ? line.map((word) => `"${word}"`) : line;
  return new Promise((done, fail) => {
    spawn(command, args, { stdio: 'inherit', shell })
      .on('error', fail)
      .on('exit', (code) => done(code ?? 1));
  });
}

/**
 * @param {string} folder
 * @param {string} host
 * @param {number} wanted
 * @returns {Promise<number>} when the server ended by itself, which it should not
 */
async function openInBrowser(folder, host, wanted) {
  const { version } = await installServer();
  const free = await isFree(host, wanted);
  if (!free) console.log(`Port ${wanted} is taken: taking another one.`);
  console.log(`Starting VS Code ${version} in the browser…`);
  const server = await startServer({
    host,
    port: free ? wanted : 0,
    dataDir: join(CACHE, 'vscode-data'), // So that settings are still there the next time.
    settings: QUIET,
  });
  const everywhere = host === '0.0.0.0' || host === '::';
  const address = addressOf({
    port: server.port,
    host: everywhere ? '127.0.0.1' : host,
    folder,
    payload: [['extensionDevelopmentPath', remoteUri(ROOT)]],
  });
  console.log(`\nOpen this address in a browser:\n\n  ${address}\n`);
  if (host !== '127.0.0.1' && host !== 'localhost') {
    console.log(
      'Whoever reaches this port can use this machine as you. Previews need https or 127.0.0.1 in the address.',
    );
  }
  console.log('After a new build (npm run watch), reload the page. Ctrl-C ends it.');
  console.error(await server.ended);
  return 1;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(host, port) {
  return new Promise((answer) => {
    const probe = createServer()
      .once('error', () => answer(false))
      .listen(port, host, () => probe.close(() => answer(true)));
  });
}
