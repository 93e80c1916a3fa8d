/** Which `rapporteur.json` holds for a file: the nearest one, upwards from its folder. */
import { parentUri, resolvePath } from '../base/uri';
import { PROJECT_FILE } from './projectFile';

/** The URI of the project file of a folder. */
export function projectUri(folder: string): string {
  return resolvePath(folder, PROJECT_FILE);
}

/** The folders that may hold the project file of a file, the nearest first. */
export function foldersAbove(uri: string): string[] {
  const found: string[] = [];
  for (let folder = parentUri(uri); !found.includes(folder); folder = parentUri(folder)) found.push(folder);
  return found;
}

/** Whether something is a folder, or in it. Both in normal form. */
export function isWithin(folder: string, uri: string): boolean {
  return withoutSlash(folder) === withoutSlash(uri) || pathFrom(folder, uri) !== '';
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}

/** The path of a file from a folder, decoded, with slashes; empty where it is not in it. */
export function pathFrom(folder: string, uri: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(start) ? decodeURIComponent(uri.slice(start.length)).normalize('NFC') : '';
}
