// How long the extension takes to start, as VS Code itself counts it: node test/host/activation.mjs [runs]
import { join } from 'node:path';
import { openCamera, openFile, runCommand } from './pictures.mjs';
import { ROOT } from './project.mjs';

const runs = Number(process.argv[2] ?? 10);
const times = [];
for (let run = 0; run < runs; run++) times.push(await activation());
times.sort((a, b) => a - b);
console.log(`activation, ${runs} runs: ${times.join(', ')} ms; median ${times[Math.floor(times.length / 2)]} ms`);

/** @returns {Promise<number>} in milliseconds, of a window of its own, opened on a draft */
async function activation() {
  const { page, close } = await openCamera();
  try {
    await openFile(page, join(ROOT, 'samples/river-cooperation.zh.undoc'));
    // What the draft cites has been judged: nothing of ours goes on beside.
    await page
      .locator('.statusbar-item', { hasText: /¶ \d+ · ./ })
      .first()
      .waitFor();
    await runCommand(page, 'Developer: Show Running Extensions');
    const all = page.locator('.runtime-extensions-editor', { hasText: 'rapporteur' });
    await all.first().waitFor();
    const [, time = ''] = /rapporteur[^]*?Activation: (\d+)ms/.exec(await all.first().innerText()) ?? [];
    if (time === '') throw new Error('VS Code says no time.');
    return Number(time);
  } finally {
    await close();
  }
}
