// A camera for pictures of the extension: what a user would do at the keyboard, one function each, and the shutter.
import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ROOT } from './project.mjs';
import { QUIET } from './settings.mjs';
import { startServer } from './vscodeServer.mjs';
import { addressOf, openWorkbench, remoteUri } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const TIMEOUT = 20_000;
const ROW = '.quick-input-widget .monaco-list-row';
const CURSOR = '[id="status.editor.selection"]';
const HOVER = '.monaco-hover:not(.hidden) .monaco-hover-content';

const SETTINGS = {
  ...QUIET,
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid', // or pictures differ from one time to the next
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'files.autoSave': 'off',
  'window.autoDetectColorScheme': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};

// What belongs to this way of running VS Code and not to the extension.
const HIDDEN = [
  '.notifications-toasts',
  '.notifications-center',
  ...['status.host', 'status.workbench.keyboardLayout', 'status.forwardedPorts'].map((id) => `[id="${id}"]`),
].join(', ');

/**
 * Opens VS Code on a folder, with the extension.
 * @param {object} [options]
 * @param {string} [options.folder] samples/ unless given
 * @param {string} [options.extension] the folder of the extension: this repository unless given
 * @param {Readonly<Record<string, unknown>>} [options.settings] more of the user's settings
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.scale] pixels of the picture for one of the page
 * @returns {Promise<{ page: Page, close: () => Promise<void> }>}
 */
export async function openCamera(options = {}) {
  const {
    folder = `${ROOT}/samples`,
    extension = ROOT,
    viewport = { width: 1280, height: 800 },
    scale = 1.5,
  } = options;
  const server = await startServer({ settings: { ...SETTINGS, ...options.settings } });
  try {
    const workbench = await openWorkbench({
      address: addressOf({
        port: server.port,
        folder: resolve(folder),
        payload: [
          ['extensionDevelopmentPath', remoteUri(resolve(extension))],
          ['skipWelcome', 'true'],
        ],
      }),
      viewport,
      deviceScaleFactor: scale,
    });
    const { page } = workbench;
    const close = async () => {
      await workbench.close();
      server.stop();
    };
    page.setDefaultTimeout(TIMEOUT);
    await page.addStyleTag({ content: `${HIDDEN} { display: none !important; }` });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return { page, close };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/**
 * Opens a file by quick open, and waits for its text.
 * @param {Page} page
 * @param {string} file an absolute path
 * @param {number} [line] where to put the cursor, from 1
 * @param {number} [column] from 1
 */
export async function openFile(page, file, line, column = 1) {
  const place = line === undefined ? '' : `:${line}:${column}`;
  await page.keyboard.press('Control+P');
  await choose(page, `${resolve(file)}${place}`, basename(file));
  await page.locator('.tab.active', { hasText: basename(file) }).waitFor();
  await page.locator('.editor-group-container.active .view-line').first().waitFor();
  if (line !== undefined) await cursorIsIn(page, line);
}

/**
 * Moves the cursor in the active editor.
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} column from 1
 */
export async function goTo(page, line, column) {
  await page.keyboard.press('Control+G');
  await choose(page, `:${line}`, '');
  await cursorIsIn(page, line);
  // By foot, because ":line:column" counts a Chinese character as two columns; and looking where it got us,
  // because the editor misses keys that come before it has the keyboard back, and combined letters are one step.
  for (let attempt = 0; attempt < 10; attempt++) {
    const steps = column - (await cursorColumn(page));
    if (steps === 0) return;
    for (let step = 0; step < Math.abs(steps); step++)
      await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
  }
  throw new Error(`The cursor does not get to line ${line}, column ${column}.`);
}

/**
 * Runs a command by its title, as in "Rapporteur: Show the log".
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await choose(page, `>${title}`, title);
}

/**
 * Shows the hover of the place where the cursor is.
 * @param {Page} page
 */
export async function hoverAtCursor(page) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await hoverIsThere(page);
}

/**
 * Shows the hover of a text by resting the mouse on its middle.
 * @param {Page} page
 * @param {string} text as it stands on one line of the screen
 */
export async function hoverOver(page, text) {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
  await hoverIsThere(page);
}

/**
 * Clicks on a text in the active editor.
 * @param {Page} page
 * @param {string} text as it stands on one line of the screen
 */
export async function clickOn(page, text) {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
}

/**
 * F12. Waits for the tab with the target when it is in another file.
 * @param {Page} page
 * @param {string} [title] of that tab
 */
export async function goToDefinition(page, title) {
  await page.keyboard.press('F12');
  if (title !== undefined) await page.locator('.tab.active', { hasText: title }).waitFor();
}

/**
 * Types at the cursor, key by key, so that completion sees it.
 * @param {Page} page
 * @param {string} text
 */
export async function typeText(page, text) {
  await page.keyboard.type(text, { delay: 20 });
}

/**
 * Shows the completion list, if typing has not done so, and waits for its first proposal.
 * @param {Page} page
 */
export async function showCompletions(page) {
  const list = page.locator('.suggest-widget.visible .monaco-list-row');
  if ((await list.count()) === 0) await page.keyboard.press('Control+Space');
  await list.first().waitFor();
}

/**
 * Saves what the window shows, once it has stood still for a moment.
 * @param {Page} page
 * @param {string} path of the PNG
 */
export async function takePicture(page, path) {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  /** @type {Buffer | undefined} */
  let before;
  // Fonts, squiggles and highlighting come one after another, and no event says that the last one has.
  for (let attempt = 0; attempt < 20; attempt++) {
    const picture = await page.screenshot({ path, animations: 'disabled' });
    if (before && picture.equals(before)) return;
    before = picture;
    await page.waitForTimeout(250);
  }
}

/**
 * Types into the quick input and takes the row with the title.
 * @param {Page} page
 * @param {string} text
 * @param {string} title
 */
async function choose(page, text, title) {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await input.fill(text);
  await page.locator(`${ROW}.focused`, { hasText: title }).waitFor();
  await input.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/**
 * @param {Page} page
 * @param {number} line
 */
async function cursorIsIn(page, line) {
  await page.locator(CURSOR, { hasText: `Ln ${line}, Col` }).waitFor();
  // The quick input hands the keyboard back a moment after it has gone.
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/**
 * @param {Page} page
 * @returns {Promise<number>} as the status bar gives it, which follows the keys a little later
 */
async function cursorColumn(page) {
  const status = page.locator(CURSOR);
  for (let before = ''; ;) {
    const now = await status.innerText();
    if (now === before) return Number(/Col (\d+)/.exec(now)?.[1]);
    before = now;
    await page.waitForTimeout(150);
  }
}

/** @param {Page} page */
async function hoverIsThere(page) {
  await page
    .locator(HOVER)
    .filter({ hasNotText: /^Loading/, visible: true })
    .first()
    .waitFor();
}

/**
 * Finds a text in the active editor: its words may be in many elements, and its spaces are no-break ones.
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<{ x: number, y: number }>} its middle
 */
async function placeOf(page, text) {
  // As a string, because this project's own code knows no document.
  const find = `(text) => {
    for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
      const at = line.textContent.replaceAll('\\u00a0', ' ').indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let passed = 0, started = false;
      while (walker.nextNode()) {
        const { length } = walker.currentNode;
        if (!started && at < passed + length) { range.setStart(walker.currentNode, at - passed); started = true; }
        if (at + text.length <= passed + length) { range.setEnd(walker.currentNode, at + text.length - passed); break; }
        passed += length;
      }
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }`;
  const handle = await page.waitForFunction(`(${find})(${JSON.stringify(text)})`);
  return /** @type {{ x: number, y: number }} */ (await handle.jsonValue());
}
