/** The drafts of the workspace folders that no editor has open: which there are, and what the checks find in each. */
import type { Clock } from '../base/clock';
import { normalUri } from '../base/uri';
import { isDraftFile, isOfPrograms } from '../config/draftFiles';
import type { FileInfo, Host } from '../host/host';

/** A folder that is deeper is a loop that was not noticed. */
const DEEPEST = 32;
/** The folders are listed again after so many milliseconds, where nobody has said that a file has come or gone. */
const STALE = 15_000;

export interface WorkspaceDrafts {
  /** The URIs of the drafts below the workspace folders, those of the corpus left out; sorted. */
  list(): Promise<readonly string[]>;
  /** A draft has come or gone, or the folders are others. */
  forget(): void;
}

/** `changed` is told when the folders were listed again, and have other drafts than before. */
export function workspaceDrafts(
  host: Host,
  clock: Clock,
  folders: () => Iterable<string>,
  leftOut: () => readonly string[],
  changed: () => void,
): WorkspaceDrafts {
  let last: string | undefined;
  let known: { readonly at: number; readonly uris: Promise<readonly string[]> } | undefined;

  const walk = async (
    folder: string,
    out: ReadonlySet<string>,
    seen: Set<string>,
    depth: number,
    found: Set<string>,
  ): Promise<void> => {
    if (depth > DEEPEST || out.has(folder)) return;
    try {
      const { identity, kind } = await host.stat(folder);
      if (kind !== 'folder' || seen.has(identity)) return;
      seen.add(identity);
      for (const { name, uri, kind: what } of await host.list(folder)) {
        if (name.startsWith('.') || isOfPrograms(name)) continue;
        if (what === 'folder') await walk(uri, out, seen, depth + 1, found);
        else if (what === 'file' && isDraftFile(name)) found.add(uri);
      }
    } catch {
      // What cannot be listed has no drafts for us; that of the corpus says so itself.
    }
  };

  const all = async (): Promise<readonly string[]> => {
    const found = new Set<string>();
    const out = new Set(leftOut().map(normalUri));
    for (const folder of folders()) await walk(normalUri(folder).replace(/\/$/, ''), out, new Set(), 0, found);
    const uris = [...found].sort();
    const before = last;
    last = uris.join('\n');
    if (before !== undefined && before !== last) changed();
    return uris;
  };

  return {
    list() {
      if (!known || clock.now() - known.at > STALE) known = { at: clock.now(), uris: all() };
      return known.uris;
    },
    forget() {
      known = undefined;
    },
  };
}

/** What tells one state of a file from another. */
export function stamp({ size, modified, identity }: FileInfo): string {
  return `${size} ${modified} ${identity}`;
}
