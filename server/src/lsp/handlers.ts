/** Requests → features. Answers rest on what is there: none waits for the corpus to be read. */
import type { CancellationToken, Connection, Position } from 'vscode-languageserver/node';
import { citedText } from '../features/citedText';
import { linesOf } from '../draft/lines';
import { toSpan } from '../features/convert';
import { declaration, definition } from '../features/definition';
import { documentLinks } from '../features/documentLinks';
import { folding } from '../features/folding';
import { highlights } from '../features/highlights';
import { hover } from '../features/hover';
import { outline } from '../features/outline';
import { selectionRanges } from '../features/selectionRanges';
import { semanticTokens } from '../features/semanticTokens';
import { CITED_TEXT, type CitedTextParams } from '../protocol';
import { linked, type Client } from './client';
import { answering } from './answering';
import type { Documents } from './documents';
import { tokenResults } from './tokenResults';

export interface RequestParts {
  readonly connection: Connection;
  readonly documents: Documents;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  readonly client: () => Client;
}

/** A document that is not open, or was not read, has no answers. */
export function handleRequests({ connection, documents, ready, client }: RequestParts): void {
  const { ofDraft, ofSnapshot } = answering(documents, ready);

  connection.onHover(ofSnapshot((snapshot, { position }) => hover(snapshot, position, client()) ?? null));
  connection.onDefinition(
    ofSnapshot((snapshot, { position }) => linked(definition(snapshot, position), client().definitionLinks)),
  );
  connection.onDeclaration(
    ofSnapshot((snapshot, { position }) => linked(declaration(snapshot, position), client().declarationLinks)),
  );
  connection.onDocumentHighlight(ofSnapshot((snapshot, { position }) => highlights(snapshot, position)));

  const ofCited = ofSnapshot((snapshot, { position }: { textDocument: { uri: string }; position: Position }) => {
    const text = citedText(snapshot, position);
    return text === undefined ? null : { text };
  });
  connection.onRequest(CITED_TEXT, ({ uri, position }: CitedTextParams, token: CancellationToken) =>
    ofCited({ textDocument: { uri }, position }, token),
  );

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
