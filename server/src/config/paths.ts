/** Patterns of paths, as ignore files write them: which files one names, and which a folder leaves out. */
import ignore from 'ignore';

/** Whether a pattern (`letters/**`, `*.txt`, `2006/report.undoc`) names a path, which has slashes and starts at the same folder. */
export function matchesPath(pattern: string, path: string): boolean {
  return path !== '' && ignore().add(pattern.replace(/^\.\//, '')).ignores(path);
}

/** What an ignore file leaves out: given a path from its folder, folders with a slash at the end. */
export function readIgnoreFile(text: string): (path: string) => boolean {
  const rules = ignore().add(text);
  return (path) => path !== '' && rules.ignores(path);
}
