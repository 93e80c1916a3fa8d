/** The outside world as a record of files, for tests: the same interface as the file system's, nothing mocked behind it. */
import type { FileInfo, Host } from '../../server/src/host/host';

/** Keys are URIs (`file:///corpus/a.txt`); folders are implied. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const bytes = (uri: string): Uint8Array | undefined => {
    const content = files[uri];
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const isFolder = (uri: string): boolean => Object.keys(files).some((file) => file.startsWith(`${uri}/`));
  return {
    stat(uri): Promise<FileInfo> {
      const content = bytes(uri);
      const rest = { modified: 0, identity: uri, drive: 'memory' };
      if (content) return Promise.resolve({ kind: 'file', size: content.length, ...rest });
      if (isFolder(uri)) return Promise.resolve({ kind: 'folder', size: 0, ...rest });
      return Promise.reject(new Error('no such file or folder'));
    },
    read(uri) {
      const content = bytes(uri);
      return content ? Promise.resolve(content) : Promise.reject(new Error('no such file or folder'));
    },
    list(uri) {
      if (!isFolder(uri)) return Promise.reject(new Error('no such file or folder'));
      const names = new Set(
        Object.keys(files)
          .filter((file) => file.startsWith(`${uri}/`))
          .map((file) => file.slice(uri.length + 1).split('/')[0] ?? ''),
      );
      return Promise.resolve(
        [...names].sort().map((name) => ({
          name,
          uri: `${uri}/${name}`,
          kind: bytes(`${uri}/${name}`) ? ('file' as const) : ('folder' as const),
        })),
      );
    },
    spawn: () => {
      throw new Error('There are no programs in memory.');
    },
  };
}
