// A session of the real VS Code on a copy of test/lsp/sessions/workspace, written down by the server: `node test/host/record.mjs FILE`. With the
// name of a session in test/lsp/sessions, `npm run record` then makes of it what the tests play again.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as camera from './pictures.mjs';
import { ROOT } from './project.mjs';

const file = process.argv[2];
if (file === undefined) {
  console.error('Give the file to write to.');
  process.exit(2);
}
process.env.RAPPORTEUR_RECORD = resolve(file);
rmSync(file, { force: true });
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-record-'));
cpSync(join(ROOT, 'test/lsp/sessions/workspace'), folder, { recursive: true });
const draft = join(folder, 'river-cooperation.zh.undoc');

/**
 * The line and column, from 1, of the first character of words, moved by `by`.
 * @param {string} words
 * @param {number} by
 */
function place(words, by) {
  const text = readFileSync(draft, 'utf8');
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 + by };
}

const { page, close } = await camera.openCamera({ folder });
try {
  const broken = place('A/93/120，第31段', 2);
  await camera.openFile(page, draft, broken.line, broken.column);
  // It is marked when the corpus has been read.
  await page.locator('.squiggly-error').first().waitFor();
  await camera.hoverAtCursor(page);
  await page.keyboard.press('Escape');
  const cited = place('A/94/87-S/2039/655，附件一，第7段', 4);
  await camera.goTo(page, cited.line, cited.column);
  await camera.hoverAtCursor(page);
  await page.keyboard.press('Escape');
  const above = place('上文第5至8段', 6);
  await camera.goTo(page, above.line, above.column);
  await camera.typeText(page, '12');
  // What was typed is spoken of when it has come to rest.
  await page.waitForTimeout(3000);
  await camera.hoverAtCursor(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(3000);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active').click({ button: 'middle' });
  await page.waitForTimeout(1000);
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
