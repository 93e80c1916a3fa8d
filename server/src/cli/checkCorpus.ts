/** The corpus that a run of `check` checks against. */
import { inEnglish } from '../base/l10n';
import { writtenFolders } from '../config/draftFiles';
import type { Corpus } from '../corpus/corpus';
import { ingest } from '../corpus/ingest';
import { memoryCorpus } from '../corpus/memory';
import { storeCorpus } from '../corpus/storeCorpus';
import type { Host } from '../host/host';
import { storePath } from '../host/nodeStorePath';
import type { FormatReader } from '../sources/reader';
import type { CheckCommand } from './checkArgs';
import type { CorpusFolders } from './corpusFolders';
import { unfinishedText } from './corpusText';
import { messageOf } from './output';
import { nameOf, uriOf } from './paths';
import type { Troubles } from './troubles';

export interface OpenCorpus {
  readonly corpus: Corpus;
  readonly end: () => void;
}

/**
 * The store or the folders that were named; else those of the projects of the drafts. Files that cannot be read are said, and
 * left out: less can be judged, and nothing is judged wrongly. A folder that cannot be read is too much to leave out. Drafts are no
 * documents where a folder of the corpus holds the folder that they are written in.
 */
export async function openCorpus(
  { corpus: named, db }: CheckCommand,
  host: Host,
  reader: FormatReader,
  projects: Pick<CorpusFolders, 'own' | 'missing' | 'workspace'>,
  progress: (done: number, total: number) => void,
  { fail, note }: Pick<Troubles, 'fail' | 'note'>,
): Promise<OpenCorpus> {
  if (db !== undefined) return openStore(storePath(db), host, { fail, note });
  const folders: string[] = [];
  for (const folder of named) {
    const info = await host.stat(uriOf(folder)).catch(messageOf);
    if (typeof info !== 'string' && info.kind === 'folder') folders.push(uriOf(folder));
    else fail(`${folder}: ${typeof info === 'string' ? info : 'is not a folder'}`);
  }
  if (named.length === 0) {
    folders.push(...projects.own);
    projects.missing.forEach(fail);
  }
  const corpus = memoryCorpus();
  const written = writtenFolders(folders, projects.workspace);
  const { documents, problems: left } = await ingest(host, folders, reader, progress, written);
  corpus.replace(documents, left);
  for (const { uri, why } of left) {
    const info = await host.stat(uri).catch(() => undefined);
    (info?.kind === 'folder' ? fail : note)(`${nameOf(uri)}: left out of the corpus: ${inEnglish(why)}`);
  }
  return { corpus, end: () => undefined };
}

/** A store that fails, now or later, is said once; from then on nothing is held, and the drafts are checked all the same. */
async function openStore(
  path: string,
  host: Host,
  { fail, note }: Pick<Troubles, 'fail' | 'note'>,
): Promise<OpenCorpus> {
  const stored = storeCorpus(host, path);
  const nothing = memoryCorpus();
  let failed = false;
  const fails = (error: unknown): void => {
    // What was asked for meanwhile fails for the same reason.
    if (!failed) fail(messageOf(error));
    failed = true;
  };
  try {
    await stored.refresh();
    const unfinished = await stored.unfinished();
    if (unfinished.length > 0) note(unfinishedText(unfinished));
  } catch (error) {
    fails(error);
  }
  const get: Corpus['get'] = async (keys) => {
    try {
      if (!failed) return await stored.get(keys);
    } catch (error) {
      fails(error);
    }
    return nothing.get(keys);
  };
  return {
    corpus: { ...stored, get },
    end: () => {
      stored.end();
    },
  };
}
