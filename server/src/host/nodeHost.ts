/** The host on Node: its file system, its workers and child processes. */
import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileTrouble } from '../base/fileTrouble';
import { ToldError } from '../base/toldError';
import { normalUri } from '../base/uri';
import type { Entry, Host } from './host';
import { startChild, startWorker } from './nodePrograms';

/** The folder of the built programs: every entry point of ours is in it. */
export function makeNodeHost(programs: string): Host {
  return {
    async stat(uri) {
      // Numbers of files on Windows and on network drives are longer than a double: rounded, two folders would be one.
      const info = await plainly(stat(fileURLToPath(uri), { bigint: true }));
      return {
        kind: info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'other',
        size: Number(info.size),
        modified: Number(info.mtimeNs) / 1e6,
        identity: `${info.dev}:${info.ino}`,
        drive: String(info.dev),
      };
    },
    async read(uri) {
      return plainly(readFile(fileURLToPath(uri)));
    },
    async list(uri) {
      const folder = fileURLToPath(uri);
      const entries = await plainly(readdir(folder, { withFileTypes: true }));
      const found = await Promise.all(entries.map((entry) => describe(folder, entry)));
      return found.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    spawn: (program, data) =>
      program === 'reader'
        ? startChild(join(programs, 'reader.js'))
        : startWorker(join(programs, `${program}.js`), data, program === 'questions' ? 'small' : 'roomy'),
  };
}

export const nodeHost: Host = makeNodeHost(__dirname);

/** A link is what it leads to. Anything else that is no folder is listed as a file: whoever reads it is told what it is. */
async function describe(folder: string, entry: Dirent): Promise<Entry> {
  const path = join(folder, entry.name);
  const info = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
  const kind = !info ? 'lost' : info.isDirectory() ? 'folder' : 'file';
  return { name: entry.name, uri: normalUri(pathToFileURL(path).href), kind };
}

/** The same promise, its rejections in plain words. */
export async function plainly<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ToldError(fileTrouble(code ?? '') ?? message, { cause: error });
  }
}
