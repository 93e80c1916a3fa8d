/** Semantic tokens with the ids under which a client may ask for what has changed since. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { linesOf } from '../draft/lines';
import { semanticTokens } from '../features/semanticTokens';
import { tokenEdits } from '../features/tokenEdits';
import type { OpenDraft } from '../workspace/workspace';
import type { Documents } from './documents';

export interface TokenResults {
  full(draft: OpenDraft): SemanticTokens;
  /** The edits since the result with this id; everything where it is not the last one that was given for the document. */
  delta(draft: OpenDraft, previous: string): SemanticTokens | SemanticTokensDelta;
}

interface Result extends SemanticTokens {
  readonly resultId: string;
  readonly draft: OpenDraft;
}

/** Keeps the last result of each open document. */
export function tokenResults(documents: Pick<Documents, 'get'>): TokenResults {
  const given = new Map<string, Result>();
  let count = 0;

  const result = (draft: OpenDraft): Result => {
    const before = given.get(draft.uri);
    if (before?.draft === draft) return before;
    for (const uri of given.keys()) if (!documents.get(uri)) given.delete(uri);
    // Counted and not only numbered by version: a document that was closed and opened again starts at version 1.
    const resultId = `${draft.version}.${++count}`;
    const made = { resultId, draft, data: semanticTokens(draft.draft, linesOf(draft.draft)) };
    given.set(draft.uri, made);
    return made;
  };

  return {
    full(draft) {
      const { resultId, data } = result(draft);
      return { resultId, data };
    },
    delta(draft, previous) {
      const before = given.get(draft.uri);
      const { resultId, data } = result(draft);
      return before?.resultId === previous ? { resultId, edits: tokenEdits(before.data, data) } : { resultId, data };
    },
  };
}
