// The screen of the workbench for the camera: where things are on it, and waiting until they are there.

/** @typedef {import('playwright-core').Page} Page */

export const TIMEOUT = 20_000;
const PATIENCE = 2000;
const ROW = '.quick-input-widget .monaco-list-row';
const CURSOR = '[id="status.editor.selection"]';
const HOVER = '.monaco-hover:not(.hidden) .monaco-hover-content';

/**
 * Types into the quick input and takes the row with the title.
 * @param {Page} page
 * @param {string} text
 * @param {string} title
 */
export async function choose(page, text, title) {
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
export async function cursorIsIn(page, line) {
  await page.locator(CURSOR, { hasText: `Ln ${line}, Col` }).waitFor();
  // The quick input hands the keyboard back a moment after it has gone.
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/**
 * @param {Page} page
 * @returns {Promise<number>} as the status bar gives it, which follows the keys a little later
 */
export async function cursorColumn(page) {
  const status = page.locator(CURSOR);
  let [before, now] = ['', await status.innerText()];
  while (now !== before) {
    await page.waitForTimeout(150);
    [before, now] = [now, await status.innerText()];
  }
  return Number(/Col (\d+)/.exec(now)?.[1]);
}

/** @param {Page} page */
export function hoverOf(page) {
  return page
    .locator(HOVER)
    .filter({ hasNotText: /^Loading/, visible: true })
    .first();
}

/**
 * Does something until it shows: an extension that has only just been started does not answer yet.
 * @param {import('playwright-core').Locator} sign
 * @param {() => Promise<void>} action
 */
export async function repeat(sign, action) {
  for (let left = TIMEOUT; ; left -= PATIENCE) {
    await action();
    try {
      return await sign.waitFor({ timeout: PATIENCE });
    } catch (error) {
      if (left <= PATIENCE) throw error;
    }
  }
}

/**
 * Finds a text in the active editor: its words may be in many elements, and its spaces are no-break ones.
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<{ x: number, y: number }>} its middle
 */
export async function placeOf(page, text) {
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
  try {
    const handle = await page.waitForFunction(`(${find})(${JSON.stringify(text)})`);
    return /** @type {{ x: number, y: number }} */ (await handle.jsonValue());
  } catch (error) {
    throw new Error(`"${text}" does not stand on one line of the screen: go there first.`, { cause: error });
  }
}
