/** URIs, parsed and written as VS Code does it. The one file that knows the library. */
import { URI, Utils } from 'vscode-uri';

/** The last segment of the path, decoded. */
export function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The folder that it is in; itself for the root. */
export function parentUri(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** A path from the command line or the settings, relative to a folder URI unless it is absolute. */
export function resolvePath(folder: string, path: string): string {
  const base = URI.parse(folder);
  if (/^[A-Za-z]:[\\/]/.test(path) || path.startsWith('/')) return base.with({ path: URI.file(path).path }).toString();
  return Utils.resolvePath(base, path).toString();
}

/** `scheme:/path`, the path given decoded. */
export function makeUri(scheme: string, path: string): string {
  return URI.from({ scheme, path }).toString();
}

export function schemeOf(uri: string): string {
  return URI.parse(uri).scheme;
}

/** One written form for all spellings of a URI: VS Code and Node do not escape the same characters. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The path as a person would write it, for messages. */
export function displayPath(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : decodeURI(uri);
}
