/** Requests → features. Every answer waits until what it needs has been read; none is empty because it came too early. */
import type { Connection } from 'vscode-languageserver/node';
import type { Corpus } from '../corpus/corpus';
import { definition } from '../features/definition';
import { folding } from '../features/folding';
import { hover } from '../features/hover';
import { outline } from '../features/outline';
import { CORPUS_TEXT, type CorpusText, type CorpusTextParams } from '../protocol';
import { linesOf } from '../draft/lines';
import type { Documents } from './documents';

/** `ready` resolves when the corpus has been read. A document that is not open, or was not read, has no answers. */
export function handleRequests(
  connection: Connection,
  documents: Documents,
  corpus: Corpus,
  ready: () => Promise<void>,
): void {
  const current = async (uri: string) => {
    await ready();
    return documents.snapshot(uri);
  };

  connection.onHover(async ({ textDocument, position }) => {
    const snapshot = await current(textDocument.uri);
    return snapshot ? (hover(snapshot, position) ?? null) : null;
  });

  connection.onDefinition(async ({ textDocument, position }) => {
    const snapshot = await current(textDocument.uri);
    return snapshot ? definition(snapshot, position) : null;
  });

  connection.onDocumentSymbol(({ textDocument }) => {
    const draft = documents.get(textDocument.uri);
    return draft ? outline(draft.draft, linesOf(draft.draft)) : null;
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const draft = documents.get(textDocument.uri);
    return draft ? folding(draft.draft, linesOf(draft.draft)) : null;
  });

  connection.onRequest(CORPUS_TEXT, async ({ uri }: CorpusTextParams): Promise<CorpusText | null> => {
    await ready();
    const record = await corpus.read(uri);
    return record ? { text: record.text } : null;
  });
}
