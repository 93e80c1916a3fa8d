/** A Word file of our own as LibreOffice writes it in HTML: fresh where it is installed, else as it was written down once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { level, list, p, pattern, r, style, superscript, table, wordPackage, zipped } from './docx';

/** The blocks of draft text that it is to become. */
export const LIBRE_OFFICE_BLOCKS: readonly string[] = [
  '  The gauges',
  '1. The gauges of the upper river are read every hour.[^1]',
  '[^1]: See A/93/120, para. 5.',
  '(a) At night they are lit;',
  '(b) In winter they are heated.[^2]',
  '[^2]: See note 1 above.',
  '2. The boats are counted, too: 3 km².',
  '3. 水位计𠀀每小时读取一次。',
  'Station\tLevel\nNorth\t4\nSouth\t5',
  'يقرأ مقياس المياه كل ساعة.',
];

/** `root` is the folder of the project. */
export function libreOfficeHtml(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-libre-'));
  try {
    const file = join(folder, 'word.docx');
    writeFileSync(file, zipped({ '[Content_Types].xml': contentTypes(), ...wordPackage(PARTS) }));
    const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'html'];
    const done = spawnSync('soffice', [...args, '--outdir', folder, file], { timeout: 50_000 });
    if (!done.error) return readFileSync(join(folder, 'word.html'), 'utf8');
  } catch {
    // What was written down will do.
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return recordedHtml(root);
}

/** As LibreOffice 7.4 wrote it. */
export function recordedHtml(root: string): string {
  return readFileSync(join(root, 'test/server/sources/pages/libreoffice.html'), 'utf8');
}

const RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';

function mark(id: number): string {
  return `<w:r>${RAISED}<w:footnoteReference w:id="${id}"/></w:r>`;
}

function note(id: number, text: string): string {
  return `<w:footnote w:id="${id}"><w:p><w:r>${RAISED}<w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`;
}

function separator(id: number, type: string): string {
  return `<w:footnote w:id="${id}" w:type="${type}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;
}

const PARTS = {
  body:
    p('The gauges', { style: 'Heading1' }) +
    p(r('The gauges of the upper river are read every hour.') + mark(1), { list: 1, level: 0 }) +
    p('At night they are lit;', { list: 1, level: 1 }) +
    p(r('In winter they are heated.') + mark(2), { list: 1, level: 1 }) +
    p(r('The ') + r('boats', '<w:b/>') + r(' are counted, too: 3 km') + superscript('2') + r('.'), {
      list: 1,
      level: 0,
    }) +
    p('水位计𠀀每小时读取一次。', { list: 1, level: 0 }) +
    table(['Station', 'Level'], ['North', '4'], ['South', '5']) +
    p('يقرأ مقياس المياه كل ساعة.', { more: '<w:bidi/>' }),
  styles: style('Heading1', 'heading 1', '<w:outlineLvl w:val="0"/>'),
  numbering: pattern(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)')) + list(1, 0),
  footnotes:
    separator(-1, 'separator') +
    separator(0, 'continuationSeparator') +
    note(1, 'See A/93/120, para. 5.') +
    note(2, 'See note 1 above.'),
};

/** Without it only our own reader opens a Word file. */
function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const part = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}${type}+xml"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${part('document', 'document.main')}${['styles', 'numbering', 'footnotes'].map((name) => part(name, name)).join('')}</Types>`
  );
}
