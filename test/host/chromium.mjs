// Finds a Chromium for headless VS Code, and installs it with the fonts of the six languages where it may.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runChild } from './child.mjs';
import { since } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FONTS = ['fonts-noto-cjk', 'fonts-noto-core'];
const APT = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * The Chromium to use: CHROME_PATH, else one on the PATH, else a fresh one from Debian when we are root there.
 * Throws an error that says what to do when there is none.
 * @returns {Promise<string>} its path
 */
export async function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH is ${given}, which does not exist.`);
    return given;
  }
  const found = onPath(...NAMES);
  if (found) {
    if (mayInstall() && (await lacksChinese())) {
      // Tests do without them: only pictures show boxes.
      await install(FONTS).catch((/** @type {Error} */ error) => console.warn(error.message));
    }
    return found;
  }
  if (mayInstall()) {
    await install(['chromium', ...FONTS]);
    const installed = onPath(...NAMES);
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium found: install chromium or google-chrome (on Debian: apt-get install chromium fonts-noto-cjk ' +
      'fonts-noto-core), or give the path of one in CHROME_PATH.',
  );
}

/**
 * The first of these programs that is on the PATH.
 * @param {string[]} names
 * @returns {string | undefined} its path
 */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = endings.map((ending) => join(folder, name + ending)).find((path) => existsSync(path));
      if (folder && file) return file;
    }
  }
  return undefined;
}

function mayInstall() {
  return process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

async function lacksChinese() {
  const { output } = await runChild('fc-list', [':lang=zh', 'family']);
  return !/^\S.*/m.test(output) || output.includes('ENOENT');
}

/** @param {string[]} packages */
async function install(packages) {
  const start = performance.now();
  console.log(`Installing ${packages.join(', ')} with apt-get (once, about a minute)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', ...APT],
    ['install', '-y', '--no-install-recommends', ...APT, ...packages],
  ]) {
    const { code, output } = await runChild('apt-get', args, { env, timeout: 300_000 });
    if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`);
  }
  console.log(`Installed in ${since(start)}.`);
}
