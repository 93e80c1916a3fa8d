/** Names of files: what is shown in an editor, and which name in a folder is free. Knows nothing of VS Code. */
import { extname } from 'node:path/posix';

/** What VS Code shows in an editor; the rest is for other programs. */
const TEXTS = ['.txt', '.text', '.undoc', '.xml', '.akn', '.json'];

export function isText(path: string): boolean {
  return TEXTS.includes(extname(path).toLowerCase());
}

/** The name, or with a number behind it, as systems number copies: `S-RES-1631(2005) (2).pdf`. */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${stem} (${count})${ending}`;
    if (!(await isTaken(free))) return free;
  }
}

/** Whether a path is inside a folder; both as paths of URIs. */
export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The address of a document where it may be opened from a command: of the United Nations' own sites, and nowhere else. */
export function isOfUnitedNations(address: string): boolean {
  return (
    /^https:\/\/(?:docs|documents|undocs|www)\.un\.org\//.test(address) || address.startsWith('https://undocs.org/')
  );
}
