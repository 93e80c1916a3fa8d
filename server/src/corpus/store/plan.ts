/** Folders compared with the store: what is new or changed, what is gone, and what cannot be told. Reads no document. */
import { told } from '../../base/l10n';
import { parentUri } from '../../base/uri';
import type { Host } from '../../host/host';
import type { DeclaredFacts } from '../projectFile';
import { scan, type Found } from '../scan';
import type { Database } from './database';
import { READING } from './fingerprint';
import { insideOf, isIn } from './read';
import { packTrouble, type Trouble } from './trouble';
import type { FileRow, Writer } from './write';

export type FileFound = Extract<Found, { kind: 'file' }>;

export interface Plan {
  readonly changed: readonly { readonly found: FileFound; readonly before: FileRow | undefined }[];
  readonly gone: readonly FileRow[];
  readonly unchanged: number;
  readonly problems: number;
  /** What is to be written of the folders themselves. */
  readonly notes: readonly ((write: Writer) => void)[];
}

/**
 * Compares. What lies below something that cannot be listed is neither changed nor gone. Of folders in each other each
 * file counts once, and it is gone when it is in none of them. Undefined where it was cancelled. `listed` is told how many
 * files have been looked at. `written` are those of the roots in which people write drafts, which are no documents.
 */
export async function planOf(
  db: Database,
  roots: readonly string[],
  host: Host,
  cancelled: () => boolean,
  listed: (count: number) => void,
  written: readonly string[] = [],
): Promise<Plan | undefined> {
  const all = [...roots, ...rootsIn(db, roots)];
  const known = new Map(all.flatMap((root) => filesIn(db, root)).map((row) => [row.uri, row]));
  const seen = new Map<string, Found>();
  for (const root of all) {
    for await (const found of scan(host, root, written.includes(root))) {
      if (cancelled()) return undefined;
      if (!seen.has(found.uri)) seen.set(found.uri, found);
      if (seen.size % 100 === 0) listed(seen.size);
    }
  }
  const files = [...seen.values()].filter((found) => found.kind === 'file');
  const hidden = [...seen.values()].filter((found) => found.kind === 'problem');
  const pairs = files.map((found) => ({ found, before: known.get(found.uri) }));
  const isHidden = isInOneOf(hidden.map(({ uri }) => uri));
  const missing = [...known.values()].filter(({ uri }) => !seen.has(uri) && !isHidden(uri));
  const away = await drivesAway(host, missing, drivesStillThere(pairs), cancelled);
  if (cancelled()) return undefined;
  const isAway = isInOneOf(away.map(({ uri }) => uri));
  const problems = [...hidden, ...away];
  const unchanged = pairs.filter(({ found, before }) => isSame(before, found));
  return {
    changed: pairs.filter(({ found, before }) => !isSame(before, found)),
    gone: missing.filter(({ uri }) => !isAway(uri)),
    unchanged: unchanged.length,
    problems: problems.length + unchanged.filter(({ before }) => (before?.problem ?? null) !== null).length,
    notes: [
      ...all.map((root) => noteOfRoot(root, problems, known)),
      ...problems.filter(({ uri }) => !all.includes(uri)).map((problem) => noteOfProblem(problem, known)),
      ...unchanged
        .filter(({ found, before }) => before?.drive !== found.drive)
        .map(({ found: { uri, drive } }): Note => (write) => {
          write.moved(uri, drive);
        }),
    ],
  };
}

type Note = Plan['notes'][number];

interface Place extends Trouble {
  readonly uri: string;
}

function noteOfRoot(root: string, problems: readonly Place[], known: ReadonlyMap<string, FileRow>): Note {
  const found = problems.find(({ uri }) => uri === root);
  const keeps = found !== undefined && [...known.keys()].some((uri) => isIn(uri, root));
  return (write) => {
    write.root(root, found ? packTrouble({ ...found, ...(keeps && { kept: 'from folder' }) }) : null);
  };
}

function noteOfProblem(problem: Place, known: ReadonlyMap<string, FileRow>): Note {
  const { uri } = problem;
  return (write) => {
    // Without its hash, so that it is read again when it can be.
    write.note({ ...(known.get(uri) ?? unread(uri)), hash: null, problem: packTrouble(problem) });
  };
}

interface Pair {
  readonly found: FileFound;
  readonly before: FileRow | undefined;
}

/** The numbers of the drives of which something is still there, under this number or, since a machine started, another. */
function drivesStillThere(pairs: readonly Pair[]): ReadonlySet<string> {
  return new Set(pairs.flatMap(({ found, before }) => (before ? [before.drive, found.drive] : [found.drive])));
}

/**
 * The folders that were on a drive of which nothing is there any more, while what they are in is on another one: it was
 * mounted there, and is away.
 */
async function drivesAway(
  host: Host,
  missing: readonly FileRow[],
  there: ReadonlySet<string>,
  cancelled: () => boolean,
): Promise<Place[]> {
  const folders = new Map<string, string>();
  for (const { uri, drive } of missing) if (drive !== '' && !there.has(drive)) folders.set(parentUri(uri), drive);
  const away = new Set<string>();
  for (const [folder, before] of folders) {
    if (cancelled()) return [];
    let [lost, existing] = [folder, folder];
    let now = await driveOf(host, existing);
    while (now === undefined && parentUri(existing) !== existing) {
      [lost, existing] = [existing, parentUri(existing)];
      now = await driveOf(host, existing);
    }
    if (now !== undefined && now !== before) away.add(lost);
  }
  const isInside = isInOneOf([...away], false);
  return [...away]
    .filter((uri) => !isInside(uri))
    .map((uri) => ({ uri, why: told('was on a drive that may be away'), kept: 'from folder' }));
}

/** Tests whether a URI is one of these, or in one; `itself` false for in one only. */
function isInOneOf(uris: readonly string[], itself = true): (uri: string) => boolean {
  const all = new Set(uris);
  if (all.size === 0) return () => false;
  return (uri) => {
    let at = itself ? uri : parentUri(uri);
    for (let up = parentUri(at); !all.has(at); [at, up] = [up, parentUri(up)]) if (up === at) return false;
    return true;
  };
}

function driveOf(host: Host, folder: string): Promise<string | undefined> {
  return host.stat(folder).then(
    ({ drive }) => drive,
    () => undefined,
  );
}

/** The other folders of the store that lie in these: what was read from them is not gone because a walk passes them by. */
function rootsIn(db: Database, roots: readonly string[]): string[] {
  const all = db.prepare('SELECT uri FROM roots ORDER BY uri').all() as { uri: string }[];
  return all.map(({ uri }) => uri).filter((uri) => !roots.includes(uri) && roots.some((root) => isIn(uri, root)));
}

function unread(uri: string): FileRow {
  const nothing = { hash: null, declared: '', drive: '', document: null, problem: null };
  return { uri, size: 0, modified: 0, ...nothing, reading: READING };
}

/** The files that the store knows in a folder. */
export function filesIn(db: Database, root: string): FileRow[] {
  return db.prepare('SELECT * FROM files WHERE uri >= ? AND uri < ?').all(...insideOf(root)) as unknown as FileRow[];
}

/** A file without a hash could not be read, and is tried again. */
function isSame(before: FileRow | undefined, { info, declared }: FileFound): boolean {
  return (
    before !== undefined &&
    before.size === info.size &&
    before.modified === info.modified &&
    before.hash !== null &&
    before.reading === READING &&
    before.declared === declaredText(declared)
  );
}

/** What is declared of a file as the store keeps it: empty for nothing. */
export function declaredText(declared: DeclaredFacts | undefined): string {
  return declared ? JSON.stringify(declared) : '';
}
