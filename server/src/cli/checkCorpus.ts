/** The corpus that a run of `check` checks against. */
import type { Corpus } from '../corpus/corpus';
import { ingest } from '../corpus/ingest';
import { memoryCorpus } from '../corpus/memory';
import { storeCorpus } from '../corpus/storeCorpus';
import type { Host } from '../host/host';
import { storePath } from '../host/nodeStorePath';
import type { FormatReader } from '../sources/reader';
import type { CheckCommand } from './checkArgs';
import type { CorpusFolders } from './corpusFolders';
import { messageOf } from './output';
import { nameOf, uriOf } from './paths';

export interface OpenCorpus {
  readonly corpus: Corpus;
  /** Its folders; empty for a store. */
  readonly folders: readonly string[];
  /** Folders that are not there or cannot be read, one line each. */
  readonly problems: readonly string[];
  /** Documents that were left out, one line each. */
  readonly notes?: readonly string[];
  readonly end: () => void;
}

/**
 * The store or the folders that were named; else those of the projects of the drafts. Files that cannot be read are said, and
 * left out: less can be judged, and nothing is judged wrongly. A folder that cannot be read is too much to leave out.
 */
export async function openCorpus(
  { corpus: named, db }: CheckCommand,
  host: Host,
  reader: FormatReader,
  projects: Pick<CorpusFolders, 'own' | 'missing'>,
  progress: (done: number, total: number) => void,
): Promise<OpenCorpus> {
  if (db !== undefined) return openStore(db, host);
  const problems: string[] = [];
  const notes: string[] = [];
  const folders: string[] = [];
  for (const folder of named) {
    const info = await host.stat(uriOf(folder)).catch(messageOf);
    if (typeof info !== 'string' && info.kind === 'folder') folders.push(uriOf(folder));
    else problems.push(`${folder}: ${typeof info === 'string' ? info : 'is not a folder'}`);
  }
  if (named.length === 0) {
    folders.push(...projects.own);
    problems.push(...projects.missing);
  }
  const corpus = memoryCorpus();
  const { documents, problems: left } = await ingest(host, folders, reader, progress);
  corpus.replace(documents, left);
  for (const { uri, why } of left) {
    const info = await host.stat(uri).catch(() => undefined);
    (info?.kind === 'folder' ? problems : notes).push(`${nameOf(uri)}: left out of the corpus: ${why}`);
  }
  return { corpus, folders, problems, notes, end: () => undefined };
}

function openStore(db: string, host: Host): OpenCorpus {
  const corpus = storeCorpus(host, storePath(db));
  return {
    corpus,
    folders: [],
    problems: [],
    end: () => {
      corpus.end();
    },
  };
}
