// The pictures of the README, taken of the real VS Code on samples/: `npm run pictures`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as camera from './pictures.mjs';
import { ROOT } from './project.mjs';

const DRAFT = join(ROOT, 'samples/river-cooperation.zh.undoc');
const ENGLISH = join(ROOT, 'samples/river-cooperation.en.undoc');
const PICTURES = join(ROOT, '.github/pictures');

/**
 * Where words stand in a file, counted from 1.
 * @param {string} file
 * @param {string} words
 * @param {number} [by] so many characters into them
 */
function place(file, words, by = 0) {
  const offset = readFileSync(file, 'utf8').indexOf(words);
  if (offset < 0) throw new Error(`${words} is not in ${file}`);
  const before = readFileSync(file, 'utf8').slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 + by };
}

const { page, close } = await camera.openCamera();
try {
  // The mistake is marked when the corpus has been read.
  const broken = place(DRAFT, 'A/93/120，第31段', 2);
  await camera.openFile(page, DRAFT, broken.line, broken.column);
  await page.locator('.squiggly-error').first().waitFor();
  await camera.hoverAtCursor(page);
  await camera.takePicture(page, join(PICTURES, 'missing.png'));
  await page.keyboard.press('Escape');

  const cited = place(DRAFT, 'A/94/87-S/2039/655，附件一，第7段', 4);
  await camera.openFile(page, DRAFT, cited.line, cited.column);
  await camera.hoverAtCursor(page);
  await camera.takePicture(page, join(PICTURES, 'hover.png'));
  await page.keyboard.press('Escape');

  await camera.goToDefinition(page, '655.undoc');
  await camera.takePicture(page, join(PICTURES, 'definition.png'));

  await camera.openFile(page, DRAFT, 1, 1);
  await camera.searchCorpus(page, '水位');
  await camera.takePicture(page, join(PICTURES, 'search.png'));
  await page.keyboard.press('Escape');

  await camera.openFile(page, ENGLISH, 28, 1);
  await camera.runCommand(page, 'Explorer: Focus on Outline View');
  // The outline gets the room of the folder's section.
  await page.locator('.pane-header', { hasText: 'samples' }).click();
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
  await camera.takePicture(page, join(PICTURES, 'outline.png'));
} finally {
  await close();
}
