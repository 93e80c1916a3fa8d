/** Folders → documents in memory, for a check that keeps nothing. Reads what it can, and says of everything else why not. */
import { whyOf } from '../base/toldError';
import type { Host } from '../host/host';
import { readBytes, readSource } from '../sources/read';
import type { FormatReader } from '../sources/reader';
import { catalogue } from './catalogue';
import type { Problem } from './corpus';
import { readDocument, type CorpusDocument } from './document';
import { scan, type Found } from './scan';

export interface Ingested {
  readonly documents: readonly (CorpusDocument & { readonly source: string })[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every document in these folders and the folders in them; `progress` is told how many of them are done. Of the `written`
 * folders people's drafts are left out. Never rejects.
 */
export async function ingest(
  host: Host,
  folders: readonly string[],
  reader: FormatReader,
  progress: (done: number, total: number) => void = () => undefined,
  written: readonly string[] = [],
): Promise<Ingested> {
  const documents: (CorpusDocument & { source: string })[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const { entries } = await catalogue();
  const all: Found[] = [];
  for (const folder of folders) for await (const found of scan(host, folder, written.includes(folder))) all.push(found);
  for (const [done, found] of all.entries()) {
    progress(done, all.length);
    if (found.kind === 'problem') problems.push(found);
    else if (!seen.has(found.info.identity)) {
      seen.add(found.info.identity);
      try {
        const source = await readSource(await readBytes(host, found.uri), reader);
        documents.push({ ...readDocument(source, found.uri, found.declared, entries), source: found.uri });
      } catch (error) {
        problems.push({ uri: found.uri, why: whyOf(error) });
      }
    }
  }
  return { documents, problems };
}
