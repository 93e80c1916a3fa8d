/**
 * Which folders of `rapporteur.corpus.folders` count: those of the user's own settings all, those of a workspace's settings
 * only inside it until the workspace is trusted. Knows nothing of VS Code.
 */
import * as nodePath from 'node:path';

export interface Places {
  /** Where relative paths start: the path of the workspace folder, or in a window without one that of the draft's folder. */
  readonly start: string;
  readonly workspaceFolders: readonly { readonly name: string; readonly path: string }[];
  readonly home: string;
}

/** The values of the setting, by where they are written. */
export interface SettingValues {
  readonly user?: unknown;
  readonly workspace?: unknown;
  readonly workspaceFolder?: unknown;
  readonly default?: unknown;
}

export interface CountingFolders {
  /** The setting as the server gets it, variables replaced; as it is where it is no list, for the server to object. */
  readonly value: unknown;
  /** Entries that do not count, as they are written. */
  readonly dropped: readonly string[];
}

/** `path` is Node's for this platform unless a test gives another one. */
export function countingFolders(
  values: SettingValues,
  places: Places,
  trusted: boolean,
  path: nodePath.PlatformPath = nodePath,
): CountingFolders {
  const ofWorkspace = values.workspaceFolder ?? values.workspace;
  const value = ofWorkspace ?? values.user ?? values.default;
  if (!Array.isArray(value)) return { value, dropped: [] };
  const entries: readonly unknown[] = value;
  const dropped = trusted || ofWorkspace === undefined ? [] : entries.filter((entry) => leadsOut(entry, places, path));
  return {
    value: entries
      .filter((entry) => !dropped.includes(entry))
      .map((entry) => (typeof entry === 'string' ? substitute(entry, places) : entry)),
    dropped: dropped.map(String),
  };
}

/** Replaces `${workspaceFolder}`, `${workspaceFolder:name}`, `${userHome}` and a leading `~`; what is not known stays. */
export function substitute(entry: string, { start, workspaceFolders, home }: Places): string {
  return entry
    .trim()
    .replace(/^~(?=$|[\\/])/, () => home)
    .replace(/\$\{(workspaceFolder|userHome)(?::([^}]*))?\}/g, (whole, variable: string, name: string | undefined) => {
      if (variable === 'userHome') return name === undefined ? home : whole;
      return name === undefined ? start : (workspaceFolders.find((folder) => folder.name === name)?.path ?? whole);
    });
}

/** Whether an entry is a path to outside of all workspace folders. */
function leadsOut(entry: unknown, places: Places, path: nodePath.PlatformPath): boolean {
  if (typeof entry !== 'string') return false;
  const folder = path.resolve(places.start, substitute(entry, places));
  return !places.workspaceFolders.some((one) => {
    const way = path.relative(one.path, folder);
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
  });
}
