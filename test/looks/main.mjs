// What a drafter sees, in Chinese, English and Arabic: pictures of every view and of the preview in dist/looks, and whether the
// words in them are of that language. node test/looks/main.mjs <results.json>
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenWeEnd } from '../host/child.mjs';
import { openCamera, openFile, previewIsThere, runCommand, showView, takePicture } from '../host/pictures.mjs';
import { axe } from '../host/pageServer.mjs';
import { messageOf, ROOT } from '../host/project.mjs';
import { ARABIC } from './draft.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ locale: string, language: string, draft: string, direction: string }} Look */

const PICTURES = join(ROOT, 'dist', 'looks');
const VIEWS = /** @type {const} */ (['corpus', 'citations', 'structure']);

/** @type {readonly Look[]} */
const LOOKS = [
  { locale: 'zh-cn', language: 'zh', draft: 'river-cooperation.zh.undoc', direction: 'ltr' },
  { locale: 'en', language: 'en', draft: 'river-cooperation.en.undoc', direction: 'ltr' },
  { locale: 'ar', language: 'ar', draft: 'river-cooperation.ar.undoc', direction: 'rtl' },
];

const [file = ''] = process.argv.slice(2);
const results = { passed: 0, failed: 0, skipped: 0, failures: /** @type {{ title: string, error: string }[]} */ ([]) };
mkdirSync(PICTURES, { recursive: true });
for (const look of LOOKS) {
  console.log(`  in ${look.language}`);
  try {
    await inLanguage(look);
  } catch (error) {
    fail(`in ${look.language}`, error);
  }
}
try {
  await untrusted();
} catch (error) {
  fail('in a workspace that is not trusted', error);
}
if (file) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.exit(results.failed > 0 ? 1 : 0);

/**
 * @param {Look} look
 */
async function inLanguage(look) {
  const { locale, language, draft } = look;
  const folder = emptyFolder();
  cpSync(join(ROOT, 'samples'), folder, { recursive: true });
  writeFileSync(join(folder, 'river-cooperation.ar.undoc'), ARABIC);
  const words = wordsOf(language);
  const nameOf = (/** @type {string} */ view) => words[`views.rapporteur.${view}.name`] ?? '';
  const { page, close } = await openCamera({
    folder,
    scale: 1,
    viewport: { width: 1400, height: 1000 },
    ...(locale !== 'en' && { language: locale }),
  });
  /** @param {string} name */
  const picture = (name) => takePicture(page, join(PICTURES, `${language}-${name}.png`));
  try {
    await openFile(page, join(folder, draft), 1);
    // The draft has been read, and what it cites has been judged.
    await page
      .locator('.statusbar-item', { hasText: /¶ \d+ · ./ })
      .first()
      .waitFor();

    await test(`${language}: the views are there, under their names`, async () => {
      await page
        .locator(`.activitybar [aria-label*="${words['viewsContainers.activitybar.rapporteur.title']}"]`)
        .first()
        .click();
      for (const view of VIEWS) {
        await page
          .locator('.pane-header', { hasText: nameOf(view) })
          .first()
          .waitFor();
      }
    });

    for (const view of VIEWS) {
      await test(`${language}: ${view}`, async () => {
        await showView(page, nameOf(view), VIEWS.filter((one) => one !== view).map(nameOf));
        const rows = page.locator('.pane.expanded .monaco-list-row:visible');
        await rows.nth(2).waitFor();
        await picture(view);
        const shown = (await rows.allInnerTexts()).join('\n');
        // Every row may name a document of any language; that all of them are English cannot be.
        if (language !== 'en') match(shown, language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Arabic}/u);
      });
    }

    await test(`${language}: the preview`, async () => {
      await runCommand(page, `${words['category'] ?? ''}: ${words['commands.openPreview.title'] ?? ''}`);
      const frame = await previewIsThere(page);
      strictEqual(await frame.evaluate('document.documentElement.dir'), look.direction);
      strictEqual(await frame.evaluate('document.documentElement.lang'), language);
      ok(
        Number(await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) <=
          0,
      );
      await picture('preview');
      const { violations } = /** @type {{ violations: unknown[] }} */ (await axe(frame));
      deepStrictEqual(violations, []);
    });
  } finally {
    await close();
  }
}

/** What a workspace that is not trusted names outside of itself is not read, and that is said where folders are listed. */
async function untrusted() {
  console.log('  in a workspace that is not trusted');
  const folder = emptyFolder();
  const outside = emptyFolder();
  cpSync(join(ROOT, 'samples/corpus/A-93-120.txt'), join(outside, 'A-93-120.txt'));
  cpSync(join(ROOT, 'samples/river-cooperation.en.undoc'), join(folder, 'draft.undoc'));
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'rapporteur.corpus.folders': [outside] }));
  const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  const { page, close } = await openCamera({ folder, settings, asksForTrust: true, scale: 1 });
  try {
    await openFile(page, join(folder, 'draft.undoc'), 1);
    await test('untrusted: what is not read is said', async () => {
      await page.locator('.activitybar [aria-label*="UN report"]').first().click();
      await showView(page, 'Corpus', ['Citations', 'Structure']);
      const rows = page.locator('.pane.expanded .monaco-list-row');
      const branch = rows.filter({ hasText: 'Folders' }).first();
      const row = rows.filter({ hasText: 'not read: this workspace is not trusted' }).first();
      await branch.waitFor();
      // Rows that are just read again let a click go by.
      for (let left = 40; left > 0 && !(await row.isVisible()); left--) {
        if ((await branch.getAttribute('aria-expanded')) === 'false') await branch.click();
        await page.waitForTimeout(500);
      }
      await row.waitFor();
      await takePicture(page, join(PICTURES, 'en-untrusted.png'));
      deepStrictEqual(await rows.filter({ hasText: 'General Assembly' }).count(), 0);
    });
  } finally {
    await close();
  }
}

/** @returns {string} a folder that goes away with us */
function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-looks-'));
  whenWeEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * What the manifest says in a language.
 * @param {string} language
 * @returns {Record<string, string>}
 */
function wordsOf(language) {
  const name = language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
}

/**
 * @param {string} title
 * @param {() => Promise<void>} act
 */
async function test(title, act) {
  try {
    await act();
    results.passed++;
    console.log(`    ✔ ${title}`);
  } catch (error) {
    fail(title, error);
  }
}

/**
 * @param {string} title
 * @param {unknown} error
 */
function fail(title, error) {
  results.failed++;
  results.failures.push({ title, error: messageOf(error) });
  console.log(`    ✘ ${title}\n${messageOf(error)}`);
}
