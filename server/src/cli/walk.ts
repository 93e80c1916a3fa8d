/** Paths of the command line → the files that are checked. */
import { parentUri } from '../base/uri';
import { pathFrom } from '../config/findProject';
import { readIgnoreFile } from '../config/paths';
import type { Host } from '../host/host';

/** What is a draft by its name, in a folder. A file that is named itself may have any name. */
const DRAFTS = /\.(?:undoc|txt|text)$/i;

/** Files that say what is left out, as Git and other checkers have them. */
const IGNORE_FILES = ['.gitignore', '.rapporteurignore'];

/** A folder that is deeper is a loop. */
const DEEPEST = 32;

export interface Walked {
  readonly files: readonly string[];
  /** What could not be looked at, each with a clause. */
  readonly problems: readonly { readonly uri: string; readonly why: string }[];
}

interface Ignored {
  readonly folder: string;
  readonly leavesOut: (path: string) => boolean;
}

/**
 * The drafts below a folder, in the order of names. Left out are hidden files, `node_modules`, what an ignore file of this
 * folder, one above or one below names, and `corpus`: published documents are checked against, and not themselves.
 */
export async function walk(host: Host, folder: string, corpus: ReadonlySet<string>): Promise<Walked> {
  const files: string[] = [];
  const problems: { uri: string; why: string }[] = [];
  const seen = new Set<string>();

  const visit = async (uri: string, above: readonly Ignored[], depth: number): Promise<void> => {
    try {
      const { identity } = await host.stat(uri);
      if (seen.has(identity) || depth > DEEPEST) return;
      seen.add(identity);
      const entries = await host.list(uri);
      const names = new Set(entries.map(({ name }) => name));
      const ignored = [...above, ...(await ignoreFiles(host, uri, names))];
      for (const { name, uri: child, kind } of entries) {
        if (name.startsWith('.') || name === 'node_modules') continue;
        if (kind === 'folder') {
          if (!corpus.has(child) && !isIgnored(ignored, `${child}/`)) await visit(child, ignored, depth + 1);
        } else if (DRAFTS.test(name) && !isIgnored(ignored, child)) files.push(child);
      }
    } catch (error) {
      problems.push({ uri, why: error instanceof Error ? error.message : String(error) });
    }
  };

  await visit(folder, await ignoreFilesAbove(host, folder), 0);
  return { files, problems };
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
