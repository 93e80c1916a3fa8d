// The PDF and Word files of samples/corpus, made by LibreOffice out of the sources beside this file: `npm run samples`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { page } from './page.mjs';
import { readSource } from './source.mjs';
import { withoutTimes } from './withoutTimes.mjs';

const HERE = import.meta.dirname;
const CORPUS = join(HERE, '../../samples/corpus');

/** What is printed of each source. A Word file names the fonts of its readers, a PDF has those of the machine in it. */
const PRINTED = [
  { name: 'A-92-118.en', ending: 'docx', job: '37-11842' },
  { name: 'A-92-118.zh', ending: 'pdf', job: '37-11842' },
  { name: 'A-RES-93-17.en', ending: 'pdf', job: '38-20417' },
  { name: 'A-RES-93-17.zh', ending: 'docx', job: '38-20417' },
  { name: 'S-RES-3105(2038).en', ending: 'docx', job: '38-18630' },
];
/** @type {Readonly<Record<string, { roman: string, han: string }>>} */
const FONTS = {
  docx: { roman: 'Times New Roman', han: 'SimSun' },
  pdf: { roman: 'Liberation Serif', han: 'Noto Serif CJK SC' },
};

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-samples-'));
try {
  for (const { name, ending, job } of PRINTED) {
    const source = readSource(readFileSync(join(HERE, 'sources', `${name}.undoc`), 'utf8'));
    const flat = join(folder, `${name}.fodt`);
    writeFileSync(flat, page(source, { job, ...(FONTS[ending] ?? { roman: '', han: '' }) }));
    convert(flat, ending);
    const made = join(folder, `${name}.${ending}`);
    writeFileSync(made, withoutTimes(readFileSync(made), ending));
    copyFileSync(made, join(CORPUS, `${name}.${ending}`));
    console.log(`${name}.${ending}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} file @param {string} ending */
function convert(file, ending) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', profile, '--convert-to', ending, '--outdir', folder, file];
  const { error, status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 });
  if (error || status !== 0) throw new Error(`LibreOffice (soffice) failed on ${file}: ${error?.message ?? stderr}`);
}
