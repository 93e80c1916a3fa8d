// VS Code's window: opens the workbench of a running server in a headless Chromium.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(...args: any[]) => unknown} PageFunction */
/** @typedef {{ page: Page, close: () => Promise<void> }} Workbench */

const LOAD_TIMEOUT = 60_000;
// Without a sandbox, because root has none, and it only ever shows our own machine; the others keep it from
// asking the network for things, which takes minutes where there is none.
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * The address of the workbench on a folder.
 * @param {object} place
 * @param {number} place.port
 * @param {string} [place.host]
 * @param {string} place.folder
 * @param {ReadonlyArray<readonly [string, string]>} [place.payload] what VS Code calls its window parameters
 * @returns {string}
 */
export function addressOf({ port, host = '127.0.0.1', folder, payload = [] }) {
  const query = new URLSearchParams({ folder, ...(payload.length > 0 && { payload: JSON.stringify(payload) }) });
  return `http://${host}:${port}/?${query}`;
}

/**
 * A file or folder of the server's machine, as the payload wants it.
 * @param {string} path
 * @returns {string}
 */
export function remoteUri(path) {
  return `vscode-remote://remote${path.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Opens the workbench in a browser of its own, which goes away with us. Returns when the page is loaded.
 * @param {object} options
 * @param {string} options.address see addressOf
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.deviceScaleFactor]
 * @param {Readonly<Record<string, PageFunction>>} [options.expose] functions of ours that the page may call
 * @param {(why: string) => void} [options.onLoss] called when the page or the browser goes away by itself
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench({ address, expose = {}, onLoss, deviceScaleFactor = 1, ...options }) {
  const { viewport = { width: 1280, height: 800 } } = options;
  const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor, locale: 'en-GB' });
    page.on('crash', () => onLoss?.('The page of VS Code crashed.'));
    browser.on('disconnected', () => onLoss?.('The browser ended.'));
    for (const [name, action] of Object.entries(expose)) await page.exposeFunction(name, action);
    await page.goto(address, { timeout: LOAD_TIMEOUT });
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
