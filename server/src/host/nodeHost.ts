/** The host on Node's file system. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from './host';

export const nodeHost: Host = {
  async stat(uri) {
    const info = await plainly(stat(fileURLToPath(uri)));
    return { kind: info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'other', size: info.size };
  },
  async read(uri) {
    return plainly(readFile(fileURLToPath(uri)));
  },
  async list(uri) {
    const folder = fileURLToPath(uri);
    const entries = await plainly(readdir(folder, { withFileTypes: true }));
    return entries
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({
        name: entry.name,
        uri: pathToFileURL(`${folder}/${entry.name}`).href,
        kind: entry.isFile() ? ('file' as const) : ('folder' as const),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
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
