// A temporary copy of samples/ for the suite to write in, its corpus with a PDF and a file that cannot be read, and with a
// published document where the machine has one. It has no project file: the suite makes its own.
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../host/project.mjs';
import { reportPdf } from './pdf.mjs';

// Published documents are not ours to hand out, so a fresh clone does without them.
const PUBLISHED = resolve(ROOT, '../shared/corpus');
const DOCUMENT = '000_215adc60b4869698.txt';

/**
 * @returns {Promise<{ folder: string, note: string, remove: () => void }>} the note says what is in it
 */
export async function makeWorkspace() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rapporteur-')));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  await cp(join(ROOT, 'samples'), folder, { recursive: true });
  rmSync(join(folder, 'rapporteur.json'));
  await writeFile(join(folder, 'corpus', 'A-95-17.pdf'), reportPdf());
  await writeFile(join(folder, 'corpus', 'empty.txt'), '');
  if (!existsSync(join(PUBLISHED, DOCUMENT))) return { folder, note: 'the samples', remove };

  await cp(join(PUBLISHED, DOCUMENT), join(folder, 'published', '000.undoc'));
  const settings = { 'rapporteur.corpus.folders': ['corpus', PUBLISHED] };
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  return { folder, note: `the samples and the published ${DOCUMENT}`, remove };
}
