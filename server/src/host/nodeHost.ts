/** The host on Node: its file system, its workers and child processes. */
import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Entry, Host } from './host';
import { startChild, startWorker } from './nodePrograms';

/** The folder of the built programs: every entry point of ours is in it. */
export function makeNodeHost(programs: string): Host {
  return {
    async stat(uri) {
      const info = await plainly(stat(fileURLToPath(uri)));
      return {
        kind: info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'other',
        size: info.size,
        modified: info.mtimeMs,
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
      program === 'reader' ? startChild(join(programs, 'reader.js')) : startWorker(join(programs, 'store.js'), data),
  };
}

export const nodeHost: Host = makeNodeHost(__dirname);

/** A link is what it leads to. What is no folder is listed as a file: whoever reads it is told what it is. */
async function describe(folder: string, entry: Dirent): Promise<Entry> {
  const path = join(folder, entry.name);
  const info = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
  return { name: entry.name, uri: pathToFileURL(path).href, kind: info?.isDirectory() ? 'folder' : 'file' };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
};

/** The same promise, its rejections in plain words. */
async function plainly<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(REASONS[code ?? ''] ?? message, { cause: error });
  }
}
