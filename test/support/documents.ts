/** Documents to measure and mutate: the project's own samples always, the published ones where `../shared` is there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(process.cwd());

/** `../shared` beside the project; undefined where a stranger has cloned it. */
export const SHARED = existsSync(join(root, '../shared/corpus')) ? resolve(root, '../shared') : undefined;

export const SAMPLES = join(root, 'samples');

export interface TestDocument {
  readonly name: string;
  readonly text: string;
}

/** The paths of the files in a folder and its folders, by ending. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesIn(path, ending);
      return ending.test(name) ? [path] : [];
    });
}

/** The texts in a folder and its folders, by ending. */
export function textsIn(folder: string, ending: RegExp): TestDocument[] {
  return filesIn(folder, ending).map((path) => ({ name: path, text: readFileSync(path, 'utf8') }));
}

/** A small part of everything: every sample, and of the published documents the five of the corpus and some resolutions. */
export function seeds(): TestDocument[] {
  const own = textsIn(SAMPLES, /\.(undoc|txt)$/);
  if (!SHARED) return own;
  const parallel = textsIn(join(SHARED, 'parallel'), /\.txt$/).filter((_, at) => at % 9 === 0);
  return [...own, ...textsIn(join(SHARED, 'corpus'), /\.txt$/), ...parallel];
}
