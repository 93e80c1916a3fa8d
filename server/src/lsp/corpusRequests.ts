/** What the client asks of the corpus itself: documents by name, full text, problems. */
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { say } from '../base/l10n';
import type { CancelSignal, Corpus } from '../corpus/corpus';
import type { DocumentSummary } from '../corpus/record';
import { nameForFile } from '../docsymbol/fileName';
import { foundPassages } from '../features/corpusSearch';
import {
  CORPUS_FOLDERS,
  CORPUS_PROBLEMS,
  CORPUS_TEXT,
  FIND_DOCUMENTS,
  SEARCH_CORPUS,
  type CorpusFolders,
  type CorpusFoldersParams,
  type CorpusProblem,
  type CorpusText,
  type CorpusTextParams,
  type FindDocumentsParams,
  type FoundDocument,
  type SearchCorpusParams,
  type SearchCorpusResult,
} from '../protocol';
import { answered } from './answering';

/**
 * `ready` resolves when the corpus answers for the folders of this window; `folders` gives those folders, the ones that hold
 * for a draft first.
 */
export function handleCorpusRequests(
  connection: Connection,
  corpus: Corpus,
  ready: () => Promise<void>,
  folders: (draft: string | undefined) => readonly string[],
): void {
  connection.onRequest(
    CORPUS_TEXT,
    answered(async ({ uri }: CorpusTextParams): Promise<CorpusText | null> => {
      await ready();
      const record = await corpus.read(uri);
      return record ? { text: record.text } : null;
    }),
  );

  connection.onRequest(
    FIND_DOCUMENTS,
    answered(async ({ query, limit }: FindDocumentsParams): Promise<FoundDocument[]> => {
      await ready();
      return (await corpus.find(query, limit)).map(foundDocument);
    }),
  );

  connection.onRequest(
    SEARCH_CORPUS,
    answered(
      async ({ query, exact, limit }: SearchCorpusParams, token: CancellationToken): Promise<SearchCorpusResult> => {
        await ready();
        const { hits, more } = await corpus.search(query, { exact, limit }, signalOf(token));
        return { passages: await foundPassages(corpus, hits, foundDocument), more };
      },
    ),
  );

  connection.onRequest(
    CORPUS_FOLDERS,
    answered(async ({ uri, file, symbol }: CorpusFoldersParams): Promise<CorpusFolders> => {
      await ready();
      return { folders: folders(uri), name: file === undefined ? null : nameForFile(file, symbol) };
    }),
  );

  connection.onRequest(
    CORPUS_PROBLEMS,
    answered(async (): Promise<CorpusProblem[]> => {
      await ready();
      return (await corpus.problems()).map(({ uri, why }) => ({ uri, why: say(why) }));
    }),
  );
}

function foundDocument({ uri, symbols, title, date, language, held, paragraphs }: DocumentSummary): FoundDocument {
  return { uri, symbols, title, date, language, held, paragraphs };
}

/** A request's token as the corpus wants it. */
export function signalOf(token: CancellationToken): CancelSignal {
  return {
    get cancelled() {
      return token.isCancellationRequested;
    },
    onCancel: (act) => void token.onCancellationRequested(act),
  };
}
