// Where this project, its cache and a Node 24 are: VS Code's server runs on no older Node.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const CACHE = join(ROOT, '.cache');

/**
 * The Node to run children with: the one among the development dependencies, so that the version on the machine
 * does not matter, else the running one if it is new enough.
 * @returns {string}
 */
export function node24() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(ROOT, 'node_modules', 'node', 'bin', name);
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(`Node 24 is needed and this is Node ${process.versions.node}. Run "npm ci" first: it brings one.`);
}

/**
 * How long something took, for people.
 * @param {number} start what performance.now() gave when it began
 * @returns {string} such as "1.4 s"
 */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
