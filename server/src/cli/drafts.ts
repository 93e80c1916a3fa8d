/** What `rapporteur check` was given → the drafts that are checked. */
import { parentUri } from '../base/uri';
import type { Host } from '../host/host';
import type { CorpusFolders } from './corpusFolders';
import { messageOf } from './output';
import { nameOf, uriOf } from './paths';
import type { Troubles } from './troubles';
import { walk, type Place, type Walked } from './walk';

/** A draft that is checked: its URI, and how it was named. */
export interface Named {
  readonly uri: string;
  readonly name: string;
}

export interface Drafts {
  readonly drafts: readonly Named[];
  /** The folders with a project file all of whose drafts are among them. */
  readonly whole: ReadonlySet<string>;
}

/** The files that are named, and the drafts in the folders that are named, each once; of no path, those in this folder. */
export async function findDrafts(
  paths: readonly string[],
  host: Host,
  corpus: CorpusFolders,
  troubles: Troubles,
): Promise<Drafts> {
  const found: (Named | { readonly name: string; readonly walked: Walked })[] = [];
  for (const name of paths.length > 0 ? paths : ['.']) {
    const uri = uriOf(name);
    const info = name === '-' ? undefined : await host.stat(uri).catch(messageOf);
    if (typeof info === 'string') troubles.fail(`${name}: ${info}`);
    else if (info?.kind === 'folder') {
      await corpus.meet(uri);
      found.push({ name, walked: await walk(host, uri, corpus) });
    } else {
      await corpus.meet(parentUri(uri));
      found.push({ uri, name });
    }
  }
  const drafts = new Map<string, Named>();
  const whole = new Set<string>();
  for (const one of found) {
    if ('uri' in one) {
      drafts.set(one.uri, one);
      continue;
    }
    // By now every project has said which folders are its corpus, one met late those of one met early, too.
    const counts = ({ inside }: Place): boolean => !inside.some((folder) => corpus.all.has(folder));
    const files = one.walked.files.filter(counts);
    const problems = one.walked.problems.filter(counts);
    for (const { uri } of files) if (!drafts.has(uri)) drafts.set(uri, { uri, name: nameOf(uri) });
    for (const { uri, why } of problems) troubles.fail(`${nameOf(uri)}: ${why}`);
    if (problems.length === 0) for (const folder of one.walked.projects) whole.add(folder);
    if (files.length + problems.length > 0) continue;
    const nothing = `no drafts found in ${one.name === '.' ? 'this folder' : one.name}`;
    if (paths.length > 0) troubles.fail(nothing);
    else troubles.note(nothing);
  }
  return { drafts: [...drafts.values()], whole };
}
