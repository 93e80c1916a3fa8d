// Chooses the VS Code that the tests run in: the given one, a downloaded desktop, or the server in a browser.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findChromium } from './chromium.mjs';
import { runChild } from './child.mjs';
import { CACHE } from './project.mjs';
import { installServer } from './vscodeServer.mjs';

/** @typedef {{ executable: string, description: string }} VSCode */

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_TIMEOUT = 5000;

/**
 * Installs what it takes. Throws an error that says why when none can be had.
 * @returns {Promise<VSCode>}
 */
export async function chooseVSCode() {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) {
    if (!existsSync(given)) throw new Error(`VSCODE_EXECUTABLE is ${given}, which does not exist.`);
    return { executable: given, description: `VS Code ${desktopVersion(given)} (VSCODE_EXECUTABLE, ${given})` };
  }
  return (await download()) ?? (await serverInBrowser());
}

/** @returns {Promise<VSCode | undefined>} undefined when it could not be shown, or cannot be reached */
async function download() {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  try {
    // Its own time-out is for a stalled download: asking first fails sooner where there is no way at all.
    const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(PROBE_TIMEOUT) });
    if (!answer.ok) return undefined;
    await answer.body?.cancel();
    const executable = await downloadAndUnzipVSCode({ cachePath: join(CACHE, 'vscode-desktop'), timeout: 15_000 });
    return { executable, description: `VS Code ${desktopVersion(executable)} (desktop build)` };
  } catch {
    return undefined;
  }
}

/** @returns {Promise<VSCode>} */
async function serverInBrowser() {
  if (process.platform === 'win32') {
    throw new Error('The desktop VS Code cannot be downloaded. Give the path of one in VSCODE_EXECUTABLE.');
  }
  const chromium = await findChromium();
  const { version } = await installServer();
  const { output } = await runChild(chromium, ['--version'], { timeout: 20_000 });
  const browser = /(\d+)\.\d+\.\d+/.exec(output)?.[1] ?? '';
  return {
    executable: join(import.meta.dirname, 'launcher.mjs'),
    description: `VS Code ${version} (server build, in headless Chromium ${browser})`,
  };
}

/**
 * @param {string} executable
 * @returns {string} its version as its own files give it, since starting it would open a window
 */
function desktopVersion(executable) {
  for (const place of ['resources/app', '../resources/app', '../Resources/app']) {
    const file = join(dirname(executable), place, 'package.json');
    if (existsSync(file)) return /** @type {{ version: string }} */ (JSON.parse(readFileSync(file, 'utf8'))).version;
  }
  return 'of an unknown version';
}
