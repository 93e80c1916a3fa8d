/** The corpus that a run of `check` checks against. */
import { displayPath, parentUri, resolvePath } from '../base/uri';
import type { Corpus } from '../corpus/corpus';
import { ingest } from '../corpus/ingest';
import { memoryCorpus } from '../corpus/memory';
import { storeCorpus } from '../corpus/storeCorpus';
import type { Host } from '../host/host';
import { storePath } from '../host/nodeStorePath';
import type { FormatReader } from '../sources/reader';
import type { CheckCommand } from './checkArgs';
import { unfinishedText } from './corpusText';
import { complain, messageOf } from './output';
import { uriOf } from './paths';
import type { Projects } from './projects';

export interface OpenCorpus {
  readonly corpus: Corpus;
  /** Its folders; empty for a store. */
  readonly folders: readonly string[];
  /** Folders or a store that were named and cannot be used, one line each; grows where a store fails later on. */
  readonly problems: string[];
  readonly end: () => void;
}

/**
 * The store or the folders that were named; else the folders of the project file of the first path; else `corpus` beside it.
 * Files that cannot be read are said, and left out: less can be judged, and nothing is judged wrongly.
 */
export async function openCorpus(
  { paths, corpus: named, db }: CheckCommand,
  host: Host,
  reader: FormatReader,
  projects: Projects,
): Promise<OpenCorpus> {
  if (db !== undefined) return openStore(storePath(db), host);
  const problems: string[] = [];
  const folders: string[] = [];
  for (const folder of named) {
    const info = await host.stat(uriOf(folder)).catch(messageOf);
    if (typeof info !== 'string' && info.kind === 'folder') folders.push(uriOf(folder));
    else problems.push(`${folder}: ${typeof info === 'string' ? info : 'is not a folder'}`);
  }
  if (named.length === 0) folders.push(...(await ownFolders(paths[0] ?? '.', host, projects)));
  const corpus = memoryCorpus();
  const { documents, problems: left } = await ingest(host, folders, reader);
  corpus.replace(documents, left);
  for (const { uri, why } of left) complain(`${displayPath(uri)}: left out of the corpus: ${why}`);
  return { corpus, folders, problems, end: () => undefined };
}

/** A store that fails, now or later, is said once; from then on nothing is held, and the drafts are checked all the same. */
async function openStore(path: string, host: Host): Promise<OpenCorpus> {
  const stored = storeCorpus(host, path);
  const nothing = memoryCorpus();
  const problems: string[] = [];
  try {
    await stored.refresh();
    const unfinished = await stored.unfinished();
    if (unfinished.length > 0) complain(unfinishedText(unfinished));
  } catch (error) {
    problems.push(messageOf(error));
  }
  const get: Corpus['get'] = async (keys) => {
    try {
      if (problems.length === 0) return await stored.get(keys);
    } catch (error) {
      // What was asked for meanwhile fails for the same reason.
      if (problems.length === 0) complain(problems[problems.push(messageOf(error)) - 1] ?? '');
    }
    return nothing.get(keys);
  };
  return {
    corpus: { ...stored, get },
    folders: [],
    problems,
    end: () => {
      stored.end();
    },
  };
}

async function ownFolders(path: string, host: Host, projects: Projects): Promise<readonly string[]> {
  const uri = uriOf(path === '-' ? 'x' : path);
  const info = await host.stat(uri).catch(() => undefined);
  const folder = info?.kind === 'folder' ? uri : parentUri(uri);
  const file = await projects.of(`${folder}/x`);
  const base = file ? parentUri(file.uri) : folder;
  const wanted = (file?.project.corpus ?? ['corpus']).map((name) => resolvePath(base, name));
  const found: string[] = [];
  for (const one of wanted) {
    const known = await host.stat(one).catch(() => undefined);
    if (known?.kind === 'folder') found.push(one);
    else if (file?.project.corpus) complain(`${displayPath(one)}: the folder of the corpus is not there`);
  }
  return found;
}
