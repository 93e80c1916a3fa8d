/** A folder of published files that nobody has named as a corpus: how many there are of each kind, and where they lie. */
import { normalUri } from '../base/uri';
import { isOfPrograms } from '../config/draftFiles';
import { pathFrom } from '../config/findProject';
import { symbolFromFileName } from '../docsymbol/fileName';
import type { Host } from '../host/host';
import { FILE_KINDS, type CorpusOffer, type FileKind } from '../protocolViews';

/** Fewer files are no collection. */
const FEWEST = 5;
/** A folder is not looked into any deeper, nor for more than so many files: it is a person's folder, not a disk. */
const DEEPEST = 6;
const MOST = 20_000;

/** By ending. A text or XML file is one only where its name is that of a document: such files are everywhere. */
const KINDS: readonly (readonly [ending: RegExp, kind: FileKind, named: boolean])[] = [
  [/\.pdf$/i, 'pdf', false],
  [/\.docx$/i, 'word', false],
  [/\.akn$/i, 'akoma-ntoso', false],
  [/\.xml$/i, 'akoma-ntoso', true],
  [/\.(?:txt|text)$/i, 'text', true],
];

/** Undefined where there are too few, or the folder cannot be listed. */
export async function corpusOffer(host: Host, workspaceFolder: string): Promise<CorpusOffer | undefined> {
  const root = normalUri(workspaceFolder).replace(/\/$/, '');
  const counts = new Map<FileKind, number>();
  let holder: string | undefined;
  let left = MOST;

  const walk = async (folder: string, depth: number, seen: Set<string>): Promise<void> => {
    if (depth > DEEPEST) return;
    const { identity, kind } = await host.stat(folder);
    if (kind !== 'folder' || seen.has(identity)) return;
    seen.add(identity);
    for (const { name, uri, kind: what } of await host.list(folder)) {
      if (name.startsWith('.') || name.startsWith('~$') || isOfPrograms(name)) continue;
      if (--left < 0) return;
      if (what === 'folder') await walk(uri, depth + 1, seen).catch(() => undefined);
      const found = what === 'file' ? kindOf(name) : undefined;
      if (!found) continue;
      counts.set(found, (counts.get(found) ?? 0) + 1);
      holder = holder === undefined ? folder : commonFolder(holder, folder);
    }
  };
  await walk(root, 0, new Set()).catch(() => undefined);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < FEWEST || holder === undefined) return undefined;
  return {
    uri: holder,
    path: pathFrom(root, holder) || '.',
    kinds: FILE_KINDS.flatMap((kind) => {
      const files = counts.get(kind);
      return files === undefined ? [] : [{ kind, files }];
    }).sort((a, b) => b.files - a.files),
  };
}

function kindOf(name: string): FileKind | undefined {
  const [, kind, named] = KINDS.find(([ending]) => ending.test(name)) ?? [];
  return named && !symbolFromFileName(name) ? undefined : kind;
}

/** The innermost folder that holds both. */
function commonFolder(one: string, other: string): string {
  const [a, b] = [one.split('/'), other.split('/')];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return a.slice(0, same).join('/');
}
