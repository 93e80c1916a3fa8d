/** Paths of the command line → the files that are checked. */
import { parentUri } from '../base/uri';
import { isOfPrograms } from '../config/draftFiles';
import { pathFrom } from '../config/findProject';
import { readIgnoreFile } from '../config/paths';
import { PROJECT_FILE } from '../config/projectFile';
import type { Host } from '../host/host';
import type { CorpusFolders } from './corpusFolders';

/** What is a draft by its name, in a folder. A file that is named itself may have any name. */
const DRAFTS = /\.(?:undoc|txt|text)$/i;

/** Files that say what is left out, as Git and other checkers have them. */
const IGNORE_FILES = ['.gitignore', '.rapporteurignore'];

/** A folder that is deeper is a loop. */
const DEEPEST = 32;

/** A file or folder that was met. */
export interface Place {
  readonly uri: string;
  /** The identities of the folders that it lies in, below the one that was walked. */
  readonly inside: readonly string[];
}

export interface Walked {
  readonly files: readonly Place[];
  /** What could not be looked at, each with a clause. */
  readonly problems: readonly (Place & { readonly why: string })[];
  /** The folders that have a project file. */
  readonly projects: readonly string[];
}

interface Ignored {
  readonly folder: string;
  readonly leavesOut: (path: string) => boolean;
}

/**
 * The drafts below a folder, in the order of names. Left out are hidden files, `node_modules`, what an ignore file of this
 * folder, one above or one below names, and the corpus, as far as it is known: published documents are checked against, and
 * not themselves. A folder that is walked because it was named may lie in a corpus.
 */
export async function walk(host: Host, folder: string, corpus: CorpusFolders): Promise<Walked> {
  const files: Place[] = [];
  const problems: (Place & { why: string })[] = [];
  const projects: string[] = [];
  const seen = new Set<string>();

  const visit = async (uri: string, above: readonly Ignored[], outer: readonly string[]): Promise<void> => {
    let inside = outer;
    try {
      const { identity } = await host.stat(uri);
      if (seen.has(identity) || outer.length > DEEPEST) return;
      if (uri !== folder) {
        if (corpus.all.has(identity)) return;
        inside = [...outer, identity];
      }
      seen.add(identity);
      const entries = await host.list(uri);
      const names = new Set(entries.map(({ name }) => name));
      if (names.has(PROJECT_FILE)) {
        projects.push(uri);
        await corpus.meet(uri);
      }
      const ignored = [...above, ...(await ignoreFiles(host, uri, names))];
      for (const { name, uri: child, kind } of entries) {
        if (name.startsWith('.') || isOfPrograms(name)) continue;
        if (kind === 'folder') {
          if (!isIgnored(ignored, `${child}/`)) await visit(child, ignored, inside);
        } else if (DRAFTS.test(name) && !isIgnored(ignored, child)) files.push({ uri: child, inside });
      }
    } catch (error) {
      problems.push({ uri, inside, why: error instanceof Error ? error.message : String(error) });
    }
  };

  await visit(folder, await ignoreFilesAbove(host, folder), []);
  return { files, problems, projects };
}

function isIgnored(ignored: readonly Ignored[], uri: string): boolean {
  return ignored.some(({ folder, leavesOut }) => leavesOut(pathFrom(folder, uri)));
}

/** Those of the folders above, up to the one that holds a repository; a folder that is in none has its own alone. */
async function ignoreFilesAbove(host: Host, folder: string): Promise<readonly Ignored[]> {
  const found: Ignored[] = [];
  let inner: string | undefined;
  let here = folder;
  for (let depth = 0; depth < DEEPEST && here !== inner; depth++) {
    const names = new Set((await host.list(here).catch(() => [])).map(({ name }) => name));
    if (here !== folder) found.unshift(...(await ignoreFiles(host, here, names)));
    if (names.has('.git')) return found;
    inner = here;
    here = parentUri(here);
  }
  return [];
}

async function ignoreFiles(host: Host, folder: string, names: ReadonlySet<string>): Promise<readonly Ignored[]> {
  const found: Ignored[] = [];
  for (const name of IGNORE_FILES) {
    if (!names.has(name)) continue;
    const bytes = await host.read(`${folder.replace(/\/$/, '')}/${name}`).catch(() => undefined);
    if (bytes) found.push({ folder, leavesOut: readIgnoreFile(new TextDecoder().decode(bytes)) });
  }
  return found;
}
