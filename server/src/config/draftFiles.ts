/** Which files are drafts, and in which folders of a corpus people write them: what they write is not published. */
import { normalUri } from '../base/uri';
import { isWithin } from './findProject';

/** By the end of its name, path or URI. */
export function isDraftFile(name: string): boolean {
  return /\.undoc$/i.test(name);
}

/** A folder of programs, with ten thousands of files and no draft. */
export function isOfPrograms(name: string): boolean {
  return name === 'node_modules';
}

/** Those of the folders of a corpus in which people write, since a folder that they work in is one of them or in it. */
export function writtenFolders(folders: readonly string[], workspaceFolders: Iterable<string>): readonly string[] {
  const own = [...workspaceFolders].map(normalUri);
  return folders.filter((folder) => own.some((uri) => isWithin(normalUri(folder), uri)));
}
