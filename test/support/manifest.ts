/** `package.json` as VS Code has it once it has put in the words of a language. */
import { readFileSync } from 'node:fs';
import { inWords, type Words } from '../lists/manifestTexts';

/** The texts of the manifest by key, in English or in another language. */
export function manifestWords(language?: string): Words {
  const file = language === undefined ? 'package.nls.json' : `package.nls.${language}.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as Words;
}

/** With the keys of its texts, as it is kept. */
export function keyedManifest(): object {
  return JSON.parse(readFileSync('package.json', 'utf8')) as object;
}

export function readManifest(): object {
  return inWords(keyedManifest(), manifestWords());
}
