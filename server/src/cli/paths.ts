/** Paths of the command line as URIs and back, and standard input. */
import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayPath, normalUri } from '../base/uri';

/** The URI of a path, which is relative to this folder unless it is absolute. */
export function uriOf(path: string): string {
  return normalUri(pathToFileURL(resolve(path)).href);
}

/** The path of a file as a person in this folder would type it. */
export function nameOf(uri: string): string {
  const path = displayPath(uri);
  if (!isAbsolute(path)) return path;
  const near = relative(process.cwd(), path);
  // Several folders up, the whole path says more.
  return near === '' || near.startsWith('../../..') || isAbsolute(near) ? path : near;
}

export async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
