/** Documents to measure and mutate: the project's own samples always, the published ones where `../shared` is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decode } from '../../server/src/sources/txt';

const root = resolve(process.cwd());

/** `../shared` beside the project; undefined where a stranger has cloned it. */
export const SHARED = existsSync(join(root, '../shared/corpus')) ? resolve(root, '../shared') : undefined;

export const SAMPLES = join(root, 'samples');

/** The report of the samples with two documents, which stays as it is: for what is recorded, and for what time is measured. */
export const WORKSPACE = join(root, 'test/lsp/sessions/workspace');

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
  return filesIn(folder, ending).map(read);
}

function read(path: string): TestDocument {
  return { name: path, text: decode(readFileSync(path))?.text ?? '' };
}

/**
 * A small part of everything: every sample, and of the published documents the five of the corpus, resolutions and the
 * Charter in all six languages, and resolutions of the Security Council as they were scraped.
 */
export function seeds(): TestDocument[] {
  const own = textsIn(SAMPLES, /\.(undoc|txt)$/);
  if (!SHARED) return own;
  const parallel = textsIn(join(SHARED, 'parallel'), /\.txt$/).filter((_, at) => at % 5 === 0);
  return [
    ...own,
    ...textsIn(join(SHARED, 'corpus'), /\.txt$/),
    ...parallel,
    ...textsIn(join(SHARED, 'documents'), /\.txt$/),
    ...fromLibrary(SHARED, 40),
  ];
}

/** Every so manieth resolution of the Security Council; none where the archive cannot be unpacked. */
function fromLibrary(shared: string, every: number): TestDocument[] {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-seeds-'));
  try {
    execFileSync('tar', ['-xJf', join(shared, 'library/sc-resolutions-en.tar.xz'), '-C', folder], { stdio: 'pipe' });
    const files = filesIn(folder, /\.txt$/).filter((_, at) => at % every === 0);
    return files.map((path) => ({ ...read(path), name: path.slice(folder.length) }));
  } catch {
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
