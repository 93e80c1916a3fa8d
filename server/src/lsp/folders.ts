/** The settings of each workspace folder → the folders of the corpus. */
import { resolvePath } from '../base/uri';
import { DEFAULTS, type Settings } from '../config/settings';
import type { Host } from '../host/host';

/** Where the folders of the settings start, with the settings that hold there. */
export interface Root {
  readonly uri: string;
  readonly settings: Settings;
}

export interface CorpusFolders {
  /** URIs, each once. A folder that was there before and is away now is among them: what was read from it is kept. */
  readonly present: readonly string[];
  /** Those that the settings name and that are not there; the default folder may be absent. */
  readonly absent: readonly string[];
}

export async function corpusFolders(host: Host, roots: readonly Root[]): Promise<CorpusFolders> {
  const present: string[] = [];
  const absent: string[] = [];
  for (const { uri, settings } of roots) {
    for (const path of settings.corpusFolders) {
      const folder = folderUri(uri, path);
      const info = await host.stat(folder).catch(() => undefined);
      const named = !DEFAULTS.corpusFolders.includes(path);
      if (info?.kind !== 'folder' && named) absent.push(folder);
      if ((info?.kind === 'folder' || named) && !present.includes(folder)) present.push(folder);
    }
  }
  return { present, absent };
}

/** The URI of a folder of the settings; `${workspaceFolder}` is where relative ones start, too. */
export function folderUri(root: string, path: string): string {
  return resolvePath(root, path.replace(/^\$\{workspaceFolder\}[\\/]?/, './')).replace(/\/$/, '');
}
