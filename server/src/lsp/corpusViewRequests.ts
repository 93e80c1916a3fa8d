/** What the view of the corpus asks for: its shelves, its folders, who cites a document, and a folder that could be a corpus. */
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { say } from '../base/l10n';
import { askedWhole } from '../features/asked';
import { corpusShelves, shelvedDocument } from '../features/corpusShelves';
import {
  CORPUS_OFFER,
  CORPUS_SHELF,
  CORPUS_SHELVES,
  DOCUMENT_CITERS,
  DOCUMENT_PAGES,
  READ_FOLDERS,
  type CorpusOffer,
  type CorpusShelf,
  type CorpusShelfParams,
  type CorpusShelves,
  type CorpusShelvesParams,
  type DocumentCiters,
  type DocumentPages,
  type ReadFolder,
  type ViewParams,
} from '../protocolViews';
import { answered } from './answering';
import { citers, type CitersParts } from './citers';
import { signalOf } from './corpusRequests';
import { corpusOffer } from './corpusOffer';
import { corpusFolders, isSame, type Root } from './folders';

export interface CorpusViewParts extends CitersParts {
  readonly connection: Connection;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  /** The workspace folders with their settings. */
  readonly roots: () => readonly Root[];
}

export function handleCorpusViewRequests(parts: CorpusViewParts): void {
  const { connection, host, corpus, ready, roots } = parts;

  connection.onRequest(
    CORPUS_SHELVES,
    answered(async ({ filter }: CorpusShelvesParams): Promise<CorpusShelves> => {
      await ready();
      return corpusShelves(await corpus.shelves(filter));
    }),
  );
  connection.onRequest(
    CORPUS_SHELF,
    answered(async ({ language, ...query }: CorpusShelfParams): Promise<CorpusShelf> => {
      await ready();
      const { documents, total } = await corpus.shelf(query);
      return { documents: documents.flatMap((versions) => shelvedDocument(versions, language)), total };
    }),
  );
  connection.onRequest(
    DOCUMENT_PAGES,
    answered(async ({ uri }: ViewParams): Promise<DocumentPages> => {
      await ready();
      const pages = (await corpus.read(uri))?.pages.length ?? 0;
      return { pages: pages > 0 ? pages : null };
    }),
  );
  connection.onRequest(
    DOCUMENT_CITERS,
    answered(async ({ uri }: ViewParams, token: CancellationToken): Promise<DocumentCiters> => {
      await ready();
      const record = await corpus.read(uri);
      const found = await citers(parts, askedWhole(record?.symbols ?? []), uri, signalOf(token));
      return {
        places: [
          ...found.drafts.flatMap(({ facts, rows }) => rows.map(({ range }) => ({ uri: facts.uri, range }))),
          ...found.corpus.map(({ document, range }) => ({ uri: document.uri, range })),
        ],
        more: found.more,
      };
    }),
  );
  connection.onRequest(
    READ_FOLDERS,
    answered(async (): Promise<readonly ReadFolder[]> => {
      await ready();
      const folders = await corpus.folders(await corpusFolders(host, roots()));
      return folders.map(({ problem, ...counts }) => ({ ...counts, problem: problem && say(problem) }));
    }),
  );
  connection.onRequest(
    CORPUS_OFFER,
    answered(async ({ uri }: ViewParams): Promise<CorpusOffer | null> => {
      await ready();
      const root = roots().find((one) => isSame(one.uri, uri));
      // Who names no folder at all wants none.
      if (!root || root.settings.corpusFolders.length === 0 || (await corpusFolders(host, [root])).length > 0)
        return null;
      return (await corpusOffer(host, uri)) ?? null;
    }),
  );
}
