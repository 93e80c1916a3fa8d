/** Folders of documents → records. Reads what it can, and says of everything else what it is and why it was left out. */
import { fileName, makeUri } from '../base/uri';
import { fileNameOfSymbol, symbolFromFileName } from '../docsymbol/fileName';
import { mastheadFacts } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { parse } from '../draft/parse';
import { passage } from '../draft/passage';
import { hasMastheadSymbol, ownSymbols } from '../draft/masthead';
import { topLevel } from '../draft/tree';
import type { Host } from '../host/host';
import { CORPUS_SCHEME } from '../protocol';
import { readText } from '../sources/read';
import type { CorpusRecord } from './record';

/** A file or folder that gave no record, and a clause that says why. */
export interface Skipped {
  readonly uri: string;
  readonly why: string;
}

export interface Ingested {
  readonly records: readonly CorpusRecord[];
  readonly skipped: readonly Skipped[];
}

/** Endings of files that may be documents; what else lies in a folder is not spoken of. */
const DOCUMENTS = /\.(?:txt|undoc|pdf|docx?|xml|akn|html?)$/i;

const DEEPEST = 8;

/** Reads every document in these folders and the folders in them. Never rejects. */
export async function ingest(host: Host, folders: readonly string[]): Promise<Ingested> {
  const records: CorpusRecord[] = [];
  const skipped: Skipped[] = [];
  const seen = new Map<string, string>();
  for (const folder of folders) {
    for await (const file of documents(host, folder, skipped, 0)) {
      const record = await readRecord(host, file).catch((error: unknown) => ({
        uri: file,
        why: error instanceof Error ? error.message : String(error),
      }));
      if ('why' in record) skipped.push(record);
      else if (seen.has(record.uri)) {
        skipped.push({
          uri: file,
          why: `is ${record.symbols.join(' and ')} again, which ${fileName(seen.get(record.uri) ?? '')} gives already`,
        });
      } else {
        seen.set(record.uri, file);
        records.push(record);
      }
    }
  }
  return { records, skipped };
}

async function* documents(host: Host, folder: string, skipped: Skipped[], depth: number): AsyncGenerator<string> {
  if (depth > DEEPEST) {
    skipped.push({ uri: folder, why: `lies more than ${DEEPEST} folders deep` });
    return;
  }
  let entries;
  try {
    entries = await host.list(folder);
  } catch (error) {
    skipped.push({ uri: folder, why: error instanceof Error ? error.message : String(error) });
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.kind === 'folder') yield* documents(host, entry.uri, skipped, depth + 1);
    else if (DOCUMENTS.test(entry.name)) yield entry.uri;
  }
}

async function readRecord(host: Host, uri: string): Promise<CorpusRecord | Skipped> {
  const { text } = await readText(host, uri);
  const { tree } = parse(text);
  const named = symbolFromFileName(fileName(uri))?.targets;
  const symbols = hasMastheadSymbol(tree) ? ownSymbols(tree) : (named ?? ownSymbols(tree));
  if (symbols.length === 0)
    return { uri, why: 'has no document symbol in its masthead, its running heads or its name' };
  return {
    symbols,
    uri: makeUri(CORPUS_SCHEME, `/${tree.language}/${fileNameOfSymbol(symbols)}.undoc`),
    source: uri,
    title: titleOf(tree),
    date: mastheadFacts(tree).date,
    language: tree.language,
    text,
    draft: tree,
  };
}

/** The lines before the first paragraph that are its title. */
function titleOf(draft: Draft): string {
  const titles: string[] = [];
  for (const { block } of topLevel(draft)) {
    if (block.kind === 'title') titles.push(passage(block).text);
    else if (block.kind !== 'masthead' && block.kind !== 'furniture') break;
  }
  return titles.join(' · ');
}
