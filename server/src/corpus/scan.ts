/** The folders of a corpus → the files in them that may be documents, with what `rapporteur.json` declares of them. */
import { told, type Told } from '../base/l10n';
import { clausesOf, ToldError, whyOf } from '../base/toldError';
import { fileName } from '../base/uri';
import type { Entry, FileInfo, Host } from '../host/host';
import { isDraftFile } from '../config/draftFiles';
import { PROJECT_FILE } from '../config/projectFile';
import { readProjectFile, type DeclaredFacts } from './projectFile';

/** Endings of files that may be documents; what else lies in a folder is not spoken of. */
const DOCUMENTS = /\.(?:txt|text|undoc|pdf|docx?|rtf|xml|akn|html?)$/i;

/** A folder that is deeper is a loop that was not noticed, or no corpus. */
const DEEPEST = 32;

export type Found =
  | {
      readonly kind: 'file';
      readonly uri: string;
      readonly info: FileInfo;
      readonly declared: DeclaredFacts | undefined;
      /** The drive of the folder that it is in. */
      readonly drive: string;
    }
  /** What could not be looked at. Nothing is known of the files at or below it: they may be there still. */
  | { readonly kind: 'problem'; readonly uri: string; readonly why: Told };

/**
 * Every file below a folder, in the order of names. Links are followed, each folder only once. Never rejects: what cannot
 * be listed is yielded as a problem, and the rest goes on. `isWrittenIn`: people write drafts there, which are left out; in a folder
 * that is there for what has been published they are that.
 */
export async function* scan(host: Host, root: string, isWrittenIn = false): AsyncGenerator<Found> {
  for await (const found of scanFolder(host, root, [], new Set(), 0))
    if (!isWrittenIn || found.kind !== 'file' || !isDraftFile(found.uri)) yield found;
}

interface Declared {
  readonly folder: string;
  readonly documents: ReadonlyMap<string, DeclaredFacts>;
}

async function* scanFolder(
  host: Host,
  folder: string,
  outer: readonly Declared[],
  seen: Set<string>,
  depth: number,
): AsyncGenerator<Found> {
  if (depth > DEEPEST) {
    yield { kind: 'problem', uri: folder, why: told('lies more than {0} folders deep, and is not read', DEEPEST) };
    return;
  }
  let entries: readonly Entry[];
  let drive: string;
  try {
    const { identity, kind, drive: own } = await host.stat(folder);
    drive = own;
    if (kind !== 'folder') throw new ToldError(told('is not a folder'));
    // A link that leads to a folder above, or a second time to the same one.
    if (seen.has(identity)) return;
    seen.add(identity);
    entries = await host.list(folder);
  } catch (error) {
    yield { kind: 'problem', uri: folder, why: told('cannot be listed: {0}', whyOf(error)) };
    return;
  }
  const declared = [...outer];
  const project = entries.find(({ name, kind }) => name === PROJECT_FILE && kind === 'file');
  if (project) {
    const { documents, problems } = await declarations(host, project.uri);
    declared.unshift({ folder, documents });
    const why = clausesOf(problems);
    if (why) yield { kind: 'problem', uri: project.uri, why };
  }
  for (const { name, uri, kind } of entries) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (kind === 'folder') yield* scanFolder(host, uri, declared, seen, depth + 1);
    // A link that is lost may have led to a folder: what was read behind it is not gone.
    else if (kind === 'lost' || DOCUMENTS.test(name)) yield await fileAt(host, uri, declared, drive);
  }
}

async function fileAt(host: Host, uri: string, declared: readonly Declared[], drive: string): Promise<Found> {
  try {
    const info = await host.stat(uri);
    const facts = declared
      .map(({ folder, documents }) => documents.get(pathIn(folder, uri)))
      .find((known) => known !== undefined);
    return { kind: 'file', uri, info, declared: facts, drive };
  } catch (error) {
    return { kind: 'problem', uri, why: whyOf(error) };
  }
}

/** Accents in one form: systems of files keep another one than people type. */
function pathIn(folder: string, uri: string): string {
  return decodeURIComponent(uri.slice(folder.length).replace(/^\//, '')).normalize('NFC');
}

async function declarations(
  host: Host,
  uri: string,
): Promise<{ readonly documents: Declared['documents']; readonly problems: readonly Told[] }> {
  try {
    const { documents, problems } = readProjectFile(new TextDecoder().decode(await host.read(uri)));
    return { documents, problems: problems.map(({ why }) => why) };
  } catch (error) {
    return { documents: new Map(), problems: [told('{0} cannot be read: {1}', fileName(uri), whyOf(error))] };
  }
}
