// The pictures of the walkthrough, taken of the real VS Code on a copy of samples/, and the icon: part of `npm run pictures`.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as camera from './pictures.mjs';
import { ROOT } from './project.mjs';

/** @typedef {import('playwright-core').Page} Page */

const PICTURES = join(ROOT, 'client/media/walkthrough');
const SIZE = { width: 1000, height: 720 };

const around = await realpath(await mkdtemp(join(tmpdir(), 'rapporteur-')));
const folder = join(around, 'Rapporteur sample');
const draft = join(folder, 'river-cooperation.en.undoc');
await cp(join(ROOT, 'samples'), folder, { recursive: true });
// A slip as it happens: two figures changed places.
writeFileSync(draft, readFileSync(draft, 'utf8').replace('(A/93/120, para. 13)', '(A/93/120, para. 31)'));

const { page, close } = await camera.openCamera({ folder, viewport: SIZE, scale: 1.5 });
try {
  await camera.openFile(page, draft, 1);
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'corpus' }).first().click();
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'A-93-120' }).first().waitFor();
  await camera.openFile(page, draft, 1);
  // How far the reading has got.
  await page.locator('.statusbar-item', { hasText: /^\s*\d+\/\d+\s*$/ }).waitFor({ state: 'hidden' });
  await take('sample');

  await camera.runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  // The mistake is marked when the corpus has been read.
  await atWords('A/93/120, para. 31', 2);
  await page.locator('.squiggly-error').first().waitFor();
  await camera.hoverAtCursor(page);
  await take('broken');
  await page.keyboard.press('Escape');

  await atWords('A/93/120, para. 12', 4);
  await camera.hoverAtCursor(page);
  await take('cited');
  await page.keyboard.press('Escape');

  await atWords('seeking further instructions.', 4);
  await camera.runCommand(page, 'Rapporteur: Insert a paragraph behind this one');
  await page.locator('.view-line', { hasText: /^8\./ }).first().waitFor();
  await camera.typeText(page, 'The same holds for warnings of drought.');
  await page.keyboard.press('Escape');
  await take('insert');
  await camera.runCommand(page, 'File: Revert File');

  await camera.openFile(page, draft, 1);
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget .quick-input-box input');
  await input.fill('>Rapporteur: New UN report');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'New UN report' }).waitFor();
  await input.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Draft resolution' }).waitFor();
  await take('new');
  await page.keyboard.press('Escape');

  await drawIcon(page);
} finally {
  await close();
  rmSync(around, { recursive: true, force: true });
}

/** @param {string} name */
async function take(name) {
  await camera.takePicture(page, join(PICTURES, `${name}.png`));
}

/**
 * Puts the cursor into words of the draft.
 * @param {string} words
 * @param {number} by so many characters into them
 */
async function atWords(words, by) {
  const text = readFileSync(draft, 'utf8');
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`${words} is not in ${draft}`);
  const before = text.slice(0, offset).split('\n');
  await camera.openFile(page, draft, before.length, (before.at(-1) ?? '').length + 1 + by);
}

/**
 * The picture of icon.svg that the marketplace wants.
 * @param {Page} open
 */
async function drawIcon(open) {
  const media = join(ROOT, 'client/media');
  const drawing = await open
    .context()
    .browser()
    ?.newPage({ viewport: { width: 256, height: 256 } });
  await drawing?.setContent(`<body style="margin: 0">${readFileSync(join(media, 'icon.svg'), 'utf8')}</body>`);
  await drawing?.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
}
