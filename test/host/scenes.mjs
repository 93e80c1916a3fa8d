// The pictures of the README, taken of the real VS Code on samples/: `npm run pictures`.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as camera from './pictures.mjs';
import { ROOT } from './project.mjs';

const DRAFT = join(ROOT, 'samples/river-cooperation.zh.undoc');
const ENGLISH = join(ROOT, 'samples/river-cooperation.en.undoc');
/** A draft that is there for the picture alone. */
const SLIPS = join(ROOT, 'samples/draft.zh.undoc');
const SLIPPED = `A/96/87

秘书长的报告

一. 导言

1. 大会第94/17号决议请秘书长就洪水预警合作（预警合作)的的进展提交报告。上一次报告(A/93/120，第31段)说明了2038年的情况。

2. 安全理事会第1540（2005）号决议与此有关。秘书长认为，“应在30分钟内直接通知下游各国”，见A/94/87-S/2039/655，附件一，第7段。

4. 如下文第1段所述，预警合作已有成效。[^2]

(a) 水文站每小时通报一次；

(c) 水库提前24小时通报。
`;
const NUMBERED = `一. 导言

1. 本报告第二节说明进展，第三节列出困难；另见下文第3至5段。

二. 进展

2. 水文站每小时通报一次。[^1]

3. 水库提前24小时通报。[^2]

4. 各国代表认为上文第2和3段所述做法有效。

三. 困难

5. 如上文第 2、3 和 4 段所述，仍有困难。

[^1]: A/93/120，第3段。

[^2]: 同上，第9段。
`;
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

  await page.keyboard.press('Shift+F12');
  await page.locator('.reference-zone-widget .monaco-list-row').nth(3).waitFor();
  await camera.takePicture(page, join(PICTURES, 'references.png'));
  await page.keyboard.press('Escape');

  await camera.openFile(page, DRAFT, 1, 1);
  await camera.searchCorpus(page, '水位');
  await camera.takePicture(page, join(PICTURES, 'search.png'));
  await page.keyboard.press('Escape');

  // The activity bar says how many problems there are behind the name.
  await page.locator('.activitybar [aria-label^="UN report"]').first().click();
  await camera.showView(page, 'Corpus', ['Citations', 'Structure']);
  await camera.openRows(page);
  await camera.takePicture(page, join(PICTURES, 'corpus.png'));

  await camera.showView(page, 'Citations', ['Corpus', 'Structure']);
  await camera.openFile(page, ENGLISH, 1, 1);
  await camera.runCommand(page, 'Rapporteur: Open the preview beside the draft');
  await camera.previewIsThere(page);
  await camera.takePicture(page, join(PICTURES, 'preview.png'));
  await camera.runCommand(page, 'View: Close All Editor Groups');
  await page.locator('.activitybar [aria-label^="Explorer"]').first().click();

  writeFileSync(SLIPS, SLIPPED);
  const slip = place(SLIPS, '（预警合作)', 1);
  await camera.openFile(page, SLIPS, slip.line, slip.column);
  await camera.runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'bracket-width' }).first().waitFor();
  await camera.openFile(page, SLIPS, slip.line, slip.column);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await camera.takePicture(page, join(PICTURES, 'findings.png'));
  await page.keyboard.press('Escape');

  const typed = place(SLIPS, '预警合作已有成效。', 9);
  await camera.openFile(page, SLIPS, typed.line, typed.column);
  await camera.typeText(page, '另见A/9');
  await camera.showCompletions(page);
  await camera.takePicture(page, join(PICTURES, 'completion.png'));
  await page.keyboard.press('Escape');

  writeFileSync(SLIPS, NUMBERED);
  await camera.runCommand(page, 'File: Revert File');
  const gone = place(SLIPS, '水库提前', 2);
  await camera.openFile(page, SLIPS, gone.line, gone.column);
  // Two references name the paragraph that goes: they are asked about.
  await camera.runCommand(page, 'Rapporteur: Delete this paragraph, item or heading');
  await page.locator('.bulk-edit-panel .monaco-list-row', { hasText: '[?]' }).first().waitFor();
  await camera.takePicture(page, join(PICTURES, 'renumber.png'));
  await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).click();
} finally {
  rmSync(SLIPS, { force: true });
  await close();
}
