/** Folders of documents that nobody wrote, decided by a seed, and what a store says of them when all is well. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { report } from '../bench/draft';
import { random } from './random';

const LANGUAGES = ['en', 'zh', 'ar'] as const;
/** Documents of 5 to 40 KB, in UTF-16 units. */
const SIZES = { en: [3000, 16_000], zh: [1500, 6000], ar: [2500, 11_000] } as const;

export function symbolOf(at: number): string {
  return `A/${60 + (at % 35)}/${1 + Math.floor(at / 35)}`;
}

/** The document with this number, in one of its editions. */
export function documentText(at: number, edition = 0): string {
  const language = LANGUAGES[at % LANGUAGES.length] ?? 'en';
  const [least, most] = SIZES[language];
  const seed = at * 100 + edition;
  const text = report(language, least + random(seed).integer(most - least), seed);
  return text.replace('A/95/412–S/2040/318', symbolOf(at));
}

/** Puts it into the folder, a few folders deep; gives its path. */
export function writeDocument(folder: string, at: number, edition = 0): string {
  const path = join(folder, documentPath(at));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, documentText(at, edition));
  return path;
}

export function documentPath(at: number): string {
  return join(`${at % 7}`, `${at % 3}`, `document ${at}.txt`);
}

export function removeDocument(folder: string, at: number): void {
  rmSync(join(folder, documentPath(at)), { force: true });
}
