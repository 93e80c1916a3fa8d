// A camera for pictures of the extension: what a user would do at the keyboard, one function each, and the shutter.
import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { previewOf } from './pageServer.mjs';
import { ROOT } from './project.mjs';
import { choose, cursorColumn, cursorIsIn, hoverOf, placeOf, repeat, TIMEOUT } from './screen.mjs';
import { QUIET } from './settings.mjs';
import { startServer } from './vscodeServer.mjs';
import { addressOf, openWorkbench, remoteUri } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

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
 * @param {boolean} [options.asksForTrust] whether the folder is not trusted
 * @param {string} [options.language] in which the extension speaks, as VS Code calls it
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
  const { language, asksForTrust } = options;
  const server = await startServer({
    settings: { ...SETTINGS, ...options.settings },
    ...(language !== undefined && { language }),
    ...(asksForTrust !== undefined && { asksForTrust }),
  });
  /** @type {import('./workbench.mjs').Workbench | undefined} */
  let workbench;
  const close = async () => {
    await workbench?.close();
    server.stop();
  };
  try {
    const payload = /** @type {const} */ ([
      ['extensionDevelopmentPath', remoteUri(resolve(extension))],
      ['skipWelcome', 'true'],
    ]);
    const address = addressOf({ port: server.port, folder: resolve(folder), payload });
    workbench = await openWorkbench({ address, viewport, deviceScaleFactor: scale });
    const { page } = workbench;
    page.setDefaultTimeout(TIMEOUT);
    await page.addStyleTag({ content: `${HIDDEN} { display: none !important; }` });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return { page, close };
  } catch (error) {
    await close();
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
 * Searches the corpus, and waits for what is found.
 * @param {Page} page
 * @param {string} words
 */
export async function searchCorpus(page, words) {
  const title = 'Rapporteur: Search the corpus';
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await page.keyboard.press('F1');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await input.press('Enter');
  await page.locator('.quick-input-widget .quick-input-box input:not([placeholder*="command"])').waitFor();
  await input.fill(words);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().waitFor();
}

/**
 * Shows the hover of the place where the cursor is.
 * @param {Page} page
 */
export async function hoverAtCursor(page) {
  await repeat(hoverOf(page), async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
  });
}

/**
 * Shows the hover of a text by resting the mouse on its middle.
 * @param {Page} page
 * @param {string} text as it stands on one line of the screen
 */
export async function hoverOver(page, text) {
  await repeat(hoverOf(page), async () => {
    const { x, y } = await placeOf(page, text);
    await page.mouse.move(0, 0); // The editor asks again only when the mouse comes from somewhere else.
    await page.mouse.move(x, y, { steps: 3 });
  });
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
  const tab = page.locator('.tab.active', { hasText: title ?? '' });
  await repeat(tab.first(), () => page.keyboard.press('F12'));
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
  const proposal = page.locator('.suggest-widget.visible .monaco-list-row').first();
  if (await proposal.isVisible()) return;
  await repeat(proposal, () => page.keyboard.press('Control+Space'));
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
 * Opens one of the views of the side bar and closes the others, so that it has the whole of it.
 * @param {Page} page
 * @param {string} name
 * @param {readonly string[]} others
 */
export async function showView(page, name, others) {
  for (const one of [name, ...others]) {
    const header = page.locator('.pane-header', { hasText: one }).first();
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (one === name)) await header.click();
  }
}

/**
 * Opens the first rows of the view that is open, and what is in them.
 * @param {Page} page
 */
export async function openRows(page) {
  const rows = page.locator('.pane.expanded .monaco-list-row');
  await rows.nth(2).waitFor();
  await rows.first().click();
  for (let step = 0; step < 6; step++) {
    for (const key of ['ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      // A row asks for what is in it.
      await page.waitForTimeout(300);
    }
  }
}

/**
 * Waits until the preview shows numbered paragraphs.
 * @param {Page} page
 * @returns {Promise<import('playwright-core').Frame>} its frame
 */
export async function previewIsThere(page) {
  for (let left = 100; ; left--) {
    try {
      const frame = await previewOf(page);
      await frame.locator('.numbered').nth(2).waitFor();
      return frame;
    } catch (error) {
      if (left === 0) throw error;
      await page.waitForTimeout(200);
    }
  }
}
