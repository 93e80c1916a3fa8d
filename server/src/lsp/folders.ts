/** The settings of each workspace folder, and what its `rapporteur.json` adds to them → the folders of the corpus. */
import { normalUri, resolvePath } from '../base/uri';
import { isWithin } from '../config/findProject';
import { DEFAULTS, type Settings } from '../config/settings';
import type { Host } from '../host/host';

/** Where the folders of the settings start, with the settings that hold there. */
export interface Root {
  readonly uri: string;
  readonly settings: Settings;
}

/** The innermost of the folders that a file or folder is in, as it is spelled there. */
export function innermost(folders: Iterable<string>, uri: string): string | undefined {
  const own = normalUri(uri);
  return [...folders]
    .map((folder) => ({ folder, normal: normalUri(folder) }))
    .filter(({ normal }) => isWithin(normal, own))
    .sort((a, b) => b.normal.length - a.normal.length)[0]?.folder;
}

/** Whether two folders are one, however they are spelled. */
export function isSame(one: string, other: string): boolean {
  return isWithin(normalUri(one), normalUri(other)) && isWithin(normalUri(other), normalUri(one));
}

/**
 * A workspace folder with the folders that its project file names besides those of the settings. They count inside it alone:
 * a file that comes with a workspace is not to have others read. `leftOut` is told of the rest.
 */
export function rootOf(
  uri: string,
  settings: Settings,
  project: readonly string[] | undefined,
  leftOut: (path: string) => void,
): Root {
  const own = (project ?? []).filter((path) => {
    const isInside = isWithin(normalUri(uri), normalUri(folderUri(uri, path)));
    if (!isInside) leftOut(path);
    return isInside;
  });
  if (own.length === 0) return { uri, settings };
  return { uri, settings: { ...settings, corpusFolders: [...new Set([...settings.corpusFolders, ...own])] } };
}

/**
 * The folders as URIs, each once. One that the settings name and that is not there is among them: what was read from it
 * before is kept, and that it is away is said. The default folder may be absent.
 */
export async function corpusFolders(host: Host, roots: readonly Root[]): Promise<string[]> {
  const folders: string[] = [];
  for (const { uri, settings } of roots) {
    for (const path of settings.corpusFolders) {
      const folder = folderUri(uri, path);
      const info = await host.stat(folder).catch(() => undefined);
      const named = !DEFAULTS.corpusFolders.includes(path);
      if ((info?.kind === 'folder' || named) && !folders.includes(folder)) folders.push(folder);
    }
  }
  return folders;
}

/** The URI of a folder of the settings, without a slash at its end; `${workspaceFolder}` is where relative ones start, too. */
export function folderUri(root: string, path: string): string {
  return resolvePath(root, path.replace(/^\$\{workspaceFolder\}[\\/]?/, './')).replace(
    /(?<!^file:\/\/\/[a-z]%3A)\/$/i,
    '',
  );
}

/** Every folder of a root, those that are not there included. */
export function foldersOf({ uri, settings }: Root): readonly string[] {
  return settings.corpusFolders.map((path) => folderUri(uri, path));
}

/** The folders of all roots, each once, those that hold for a draft first. */
export function foldersFor(roots: readonly Root[], draft: string | undefined): readonly string[] {
  const own =
    draft === undefined
      ? undefined
      : innermost(
          roots.map(({ uri }) => uri),
          draft,
        );
  const first = roots.filter(({ uri }) => uri === own);
  return [...new Set([...first, ...roots].flatMap(foldersOf))];
}
