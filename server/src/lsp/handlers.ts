/** Requests → features. Answers rest on what is there: none waits for the corpus to be read. */
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver/node';
import { linesOf } from '../draft/lines';
import { toSpan } from '../features/convert';
import { definition } from '../features/definition';
import { documentLinks } from '../features/documentLinks';
import { folding } from '../features/folding';
import { hover } from '../features/hover';
import { outline } from '../features/outline';
import { selectionRanges } from '../features/selectionRanges';
import { semanticTokens } from '../features/semanticTokens';
import type { OpenDraft, Snapshot } from '../workspace/workspace';
import type { Documents } from './documents';
import { tokenResults } from './tokenResults';

/** The answer to a question that the client has taken back. */
export const CANCELLED = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

interface Params {
  readonly textDocument: { readonly uri: string };
}

/** `ready` resolves when the corpus answers. A document that is not open, or was not read, has no answers. */
export function handleRequests(connection: Connection, documents: Documents, ready: () => Promise<void>): void {
  /** What the draft alone answers. */
  const ofDraft =
    <P extends Params, A>(answer: (draft: OpenDraft, params: P) => A) =>
    (params: P, token: CancellationToken): A | null | ResponseError => {
      if (token.isCancellationRequested) return CANCELLED;
      const draft = documents.get(params.textDocument.uri);
      return draft ? answer(draft, params) : null;
    };

  /** What needs the documents that the draft cites. */
  const ofSnapshot =
    <P extends Params, A>(answer: (snapshot: Snapshot, params: P) => A) =>
    async (params: P, token: CancellationToken): Promise<A | null | ResponseError> => {
      await ready();
      const snapshot = await documents.snapshot(params.textDocument.uri);
      if (token.isCancellationRequested) return CANCELLED;
      return snapshot ? answer(snapshot, params) : null;
    };

  connection.onHover(ofSnapshot((snapshot, { position }) => hover(snapshot, position) ?? null));
  connection.onDefinition(ofSnapshot((snapshot, { position }) => definition(snapshot, position)));

  connection.onDocumentSymbol(ofDraft((draft) => outline(draft.draft, linesOf(draft.draft))));
  connection.onDocumentLinks(ofDraft((draft) => documentLinks(draft.draft, linesOf(draft.draft))));
  connection.onFoldingRanges(ofDraft((draft) => folding(draft.draft, linesOf(draft.draft))));
  connection.onSelectionRanges(
    ofDraft((draft, { positions }) => selectionRanges(draft.draft, linesOf(draft.draft), positions)),
  );

  const results = tokenResults(documents);
  connection.languages.semanticTokens.on(ofDraft((draft) => results.full(draft)));
  connection.languages.semanticTokens.onDelta(
    ofDraft((draft, { previousResultId }) => results.delta(draft, previousResultId)),
  );
  connection.languages.semanticTokens.onRange(
    ofDraft((draft, { range }) => {
      const lines = linesOf(draft.draft);
      return { data: semanticTokens(draft.draft, lines, toSpan(lines, range)) };
    }),
  );
}
