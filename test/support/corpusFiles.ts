/** Folders of documents that nobody wrote, decided by a seed: texts in three languages, a few PDF and Word files. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { report } from '../bench/draft';
import { p, wordFile } from './docx';
import { drawLines, makePdf } from './pdf';
import { random } from './random';

const LANGUAGES = ['en', 'zh', 'ar'] as const;
/** Documents of 5 to 40 KB, in UTF-16 units. */
const SIZES = { en: [3000, 16_000], zh: [1500, 6000], ar: [2500, 11_000] } as const;
/** Of so many documents one is a PDF file and one a Word file. */
const FORMATS = 20;

/** The symbol of the document with this number. */
export function symbolOf(at: number): string {
  return `A/${60 + (at % 35)}/${1 + Math.floor(at / 35)}`;
}

/** Where it lies, a few folders deep. */
export function documentPath(at: number): string {
  const ending = at % FORMATS === 7 ? 'pdf' : at % FORMATS === 13 ? 'docx' : 'txt';
  return join(`${at % 7}`, `${at % 3}`, `document ${at}.${ending}`);
}

/** Its bytes, in one of its editions. */
export function documentBytes(at: number, edition = 0): Uint8Array {
  const seed = at * 100 + edition;
  if (at % FORMATS === 7) return pdf(at, seed);
  if (at % FORMATS === 13) return word(at, seed);
  return new TextEncoder().encode(documentText(at, edition));
}

/** A report as a drafter types it. */
export function documentText(at: number, edition = 0): string {
  const language = LANGUAGES[at % LANGUAGES.length] ?? 'en';
  const [least, most] = SIZES[language];
  const seed = at * 100 + edition;
  const text = report(language, least + random(seed).integer(most - least), seed);
  return text.replace('A/95/412–S/2040/318', symbolOf(at));
}

function pdf(at: number, seed: number): Uint8Array {
  const head = drawLines(
    ['United Nations', symbolOf(at), 'General Assembly', 'Distr.: General', '12 March 2035'],
    60,
    60,
  );
  return makePdf([
    [...head, ...sentences(seed).flatMap((line, k) => drawLines([`${k + 1}.   ${line}`], 60, 180 + k * 24))],
  ]);
}

function word(at: number, seed: number): Uint8Array {
  const head = ['United Nations', symbolOf(at), 'General Assembly', 'Distr.: General', '12 March 2035'];
  const body = [...head, ...sentences(seed).map((line, k) => `${k + 1}. ${line}`)];
  return wordFile({ body: body.map((line) => p(line)).join('') });
}

function sentences(seed: number): string[] {
  const r = random(seed);
  return Array.from(
    { length: 4 + r.integer(16) },
    () =>
      `The boats of the river are counted in A/${60 + r.integer(30)}/${1 + r.integer(9)}, para. ${1 + r.integer(9)}.`,
  );
}

/** Puts the document into the folder; gives its path. */
export function writeDocument(folder: string, at: number, edition = 0): string {
  const path = join(folder, documentPath(at));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, documentBytes(at, edition));
  return path;
}

export function removeDocument(folder: string, at: number): void {
  rmSync(join(folder, documentPath(at)), { force: true });
}
