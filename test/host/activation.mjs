// How long the extension takes to start, as VS Code itself counts it, beside VS Code's own Git extension in the same windows:
// node test/host/activation.mjs [runs]
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenWeEnd } from './child.mjs';
import { openCamera, openFile, runCommand } from './pictures.mjs';
import { ROOT } from './project.mjs';

/** VS Code starts a dozen extensions in a new window; what a machine with two processors does beside is no time of ours. */
const SETTLED = 10_000;

const runs = Number(process.argv[2] ?? 10);
// A draft further down starts nothing until it is opened.
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-activation-'));
whenWeEnd(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(ROOT, 'samples'), join(folder, 'report'), { recursive: true });

const rows = [];
for (let run = 0; run < runs; run++) rows.push(await activation());
for (const [at, name] of ['ours', 'Git'].entries()) {
  const times = rows.map((row) => row[at] ?? NaN).sort((a, b) => a - b);
  console.log(`${name}, ${runs} runs: ${times.join(', ')} ms; median ${times[Math.floor(times.length / 2)]} ms`);
}

/** @returns {Promise<readonly number[]>} ours and Git's in milliseconds, of a window of its own in which a draft is opened */
async function activation() {
  // The list of the extensions draws only what is seen.
  const { page, close } = await openCamera({ folder, viewport: { width: 1280, height: 1600 } });
  try {
    await page.waitForTimeout(SETTLED);
    await openFile(page, join(folder, 'report/river-cooperation.zh.undoc'));
    // What the draft cites has been judged: nothing of ours goes on beside.
    await page
      .locator('.statusbar-item', { hasText: /¶ \d+ · ./ })
      .first()
      .waitFor();
    await runCommand(page, 'Developer: Show Running Extensions');
    const all = page.locator('.runtime-extensions-editor', { hasText: 'rapporteur' });
    await all.first().waitFor();
    const shown = await all.first().innerText();
    return [/rapporteur[^]*?Activation: (\d+)ms/, /\bGit\n[^]*?Activation: (\d+)ms/].map((time) =>
      Number(time.exec(shown)?.[1] ?? NaN),
    );
  } finally {
    await close();
  }
}
