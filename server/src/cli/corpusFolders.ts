/** The folders of published documents that the projects of one run name: drafts are checked against what is in them. */
import { parentUri, resolvePath } from '../base/uri';
import { isWithin } from '../config/findProject';
import { DEFAULTS } from '../config/settings';
import type { Host } from '../host/host';
import { messageOf } from './output';
import { nameOf } from './paths';
import type { Projects } from './projects';

export interface CorpusFolders {
  /** To be told of each folder with drafts: what its project names, else `corpus` beside the project file or in the folder. */
  meet(folder: string): Promise<void>;
  /** Says that a folder is one, whatever the projects name. */
  add(folder: string): Promise<void>;
  /** The URIs of those that the projects name. */
  readonly own: readonly string[];
  /** Those that a project names and that are not there, one line each. */
  readonly missing: readonly string[];
  /** The identities of all: what lies in them is no draft. */
  readonly all: ReadonlySet<string>;
  /** The URIs of the folders in which people write: those of the projects, and those that were met without one. */
  readonly workspace: ReadonlySet<string>;
}

export function corpusFolders(host: Host, projects: Projects): CorpusFolders {
  const met = new Set<string>();
  const own: string[] = [];
  const missing: string[] = [];
  const all = new Set<string>();

  return {
    own,
    missing,
    all,
    workspace: met,
    async add(folder) {
      const info = await host.stat(folder).catch(() => undefined);
      if (info?.kind === 'folder') all.add(info.identity);
    },
    async meet(folder) {
      const file = await projects.of(`${folder}/x`);
      const base = file ? parentUri(file.uri) : folder;
      if (met.has(base)) return;
      met.add(base);
      const named = file?.project.corpus;
      const wanted = named ?? DEFAULTS.corpusFolders;
      for (const path of new Set([...wanted, ...DEFAULTS.corpusFolders])) {
        const uri = resolvePath(base, path);
        const info = await host.stat(uri).catch(messageOf);
        if (typeof info === 'string' || info.kind !== 'folder') {
          const why = typeof info === 'string' ? info : 'is not a folder';
          if (named?.includes(path)) missing.push(`${nameOf(uri)}: the folder of the corpus cannot be read: ${why}`);
          continue;
        }
        // A project that has drafts and documents in one folder wants its drafts checked.
        if (!isWithin(uri, base)) all.add(info.identity);
        if (wanted.includes(path) && !own.includes(uri)) own.push(uri);
      }
    },
  };
}
