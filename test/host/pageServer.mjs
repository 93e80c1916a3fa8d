// The keyboard and the clipboard of the page, for a suite that runs beside it: a small server on this machine.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { messageOf, ROOT } from './project.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ do: 'press', keys: string } | { do: 'type', text: string } | { do: 'compose', steps: string[], text: string } | { do: 'paste', types: Record<string, string> } | { do: 'read' } | { do: 'texts', of: string } | { do: 'click', of: string, text: string, button?: string } | { do: 'drag', of: string, from: string, to: string } | { do: 'picture', file: string } | { do: 'preview', script: string } | { do: 'point', at: string, how: 'hover' | 'click' | 'dblclick' } | { do: 'axe' }} Wish */

/**
 * `POST /` with a wish as JSON: `press` keys; `type` words key by key; `compose` them as an input method does, step by step; `paste` what a clipboard would have, by its types, where the keyboard is; `read`
 * what the clipboard has, by types; `texts` of elements; `click` on the first element with a text, or on a
 * button of it; `drag` one to another; a `picture` of the window in a file; in the page of the
 * preview what a `script` gives, the pointer at an element (`point`), or what `axe` finds that keeps people out.
 * @param {() => Page | undefined} page
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export function servePage(page) {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (/** @type {string} */ text) => (body += text));
    request.on('end', () => {
      const open = page();
      Promise.resolve(open ? fulfil(open, JSON.parse(body)) : Promise.reject(new Error('There is no page yet.'))).then(
        (answer) => response.end(JSON.stringify(answer ?? null)),
        (error) => response.writeHead(500).end(messageOf(error)),
      );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ address: `http://127.0.0.1:${port}`, stop: () => server.close() });
    });
  });
}

/** What is not on the screen by then will not be, in milliseconds. */
const PATIENCE = 5000;

// As strings, because this project's own code knows no document.
const PASTE = `(types) => {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
  const options = { clipboardData, bubbles: true, cancelable: true, composed: true };
  (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', options));
}`;
const READ = `async () => {
  const found = {};
  for (const item of await navigator.clipboard.read({ unsanitized: ['text/html'] }))
    for (const type of item.types) found[type] = await (await item.getType(type)).text();
  return found;
}`;

/**
 * @param {Page} page
 * @param {Wish} wish
 * @returns {Promise<unknown>}
 */
async function fulfil(page, wish) {
  await page.bringToFront();
  switch (wish.do) {
    case 'press':
      return page.keyboard.press(wish.keys);
    case 'type':
      return page.keyboard.type(wish.text);
    case 'compose':
      return compose(page, wish);
    case 'paste':
      return page.evaluate(`(${PASTE})(${JSON.stringify(wish.types)})`);
    case 'picture':
      await page.screenshot({ path: wish.file });
      return undefined;
    case 'texts':
      return page.locator(wish.of).allInnerTexts();
    case 'preview':
      return (await previewOf(page)).evaluate(wish.script);
    case 'point': {
      const element = (await previewOf(page)).locator(wish.at).first();
      return wish.how === 'hover' ? element.hover() : wish.how === 'click' ? element.click() : element.dblclick();
    }
    case 'axe':
      return axe(await previewOf(page));
    case 'click': {
      const found = page.locator(wish.of, { hasText: wish.text }).first();
      if (wish.button === undefined) return found.click({ timeout: PATIENCE });
      // A button of a row is there while the mouse is.
      await found.hover({ timeout: PATIENCE });
      return found.getByRole('button', { name: wish.button }).first().click({ timeout: PATIENCE });
    }
    case 'drag': {
      const [from, to] = [wish.from, wish.to].map((text) => page.locator(wish.of, { hasText: text }).first());
      if (from && to) await from.dragTo(to, { timeout: PATIENCE });
      return undefined;
    }
    case 'read':
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      return page.evaluate(`(${READ})()`);
  }
}

/**
 * The frame that holds the page of the preview.
 * @param {Page} page
 */
export async function previewOf(page) {
  for (const frame of page.frames()) {
    // A frame may go away while it is asked.
    const found = await frame
      .locator('main > #page')
      .count()
      .catch(() => 0);
    if (found > 0) return frame;
  }
  throw new Error('There is no preview.');
}

/**
 * Every rule of axe-core, also those that are only good practice.
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<unknown>} of each violation its rule, what it says and where
 */
export async function axe(frame) {
  await frame.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return frame.evaluate(`axe.run(document).then(({ violations, passes }) => ({
    passed: passes.length,
    violations: violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 3).map(({ html }) => html) })),
  }))`);
}

/**
 * The words stand in the text while they are composed, and Enter takes them, which the page is told as a key of the input method.
 * @param {Page} page
 * @param {{ steps: string[], text: string }} words
 */
async function compose(page, { steps, text }) {
  const session = await page.context().newCDPSession(page);
  for (const step of steps)
    await session.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await session.detach();
}
