/** How requests are answered: of the version that is there when its turn comes, and not at all when the client has taken it back. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { Cancelled } from '../corpus/corpus';
import type { OpenDraft, Snapshot } from '../workspace/workspace';
import type { Documents } from './documents';

/** The answer to a question that the client has taken back. */
export const CANCELLED = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

export interface Params {
  readonly textDocument: { readonly uri: string };
}

export interface Answering {
  /** What the draft alone answers; null for a document that is not open, or was not read. */
  readonly ofDraft: <P extends Params, A>(
    answer: (draft: OpenDraft, params: P) => A,
  ) => (params: P, token: CancellationToken) => A | null | ResponseError;
  /** What needs the documents that the draft cites. */
  readonly ofSnapshot: <P extends Params, A>(
    answer: (snapshot: Snapshot, params: P, token: CancellationToken) => A | Promise<A>,
  ) => (params: P, token: CancellationToken) => Promise<A | null | ResponseError>;
}

/** `ready` resolves when the corpus answers. */
export function answering(documents: Documents, ready: () => Promise<void>): Answering {
  return {
    ofDraft: (answer) => (params, token) => {
      if (token.isCancellationRequested) return CANCELLED;
      const draft = documents.get(params.textDocument.uri);
      return draft ? answer(draft, params) : null;
    },
    ofSnapshot: (answer) => async (params, token) => {
      await ready();
      if (isCancelled(token)) return CANCELLED;
      const snapshot = await documents.snapshot(params.textDocument.uri);
      if (isCancelled(token)) return CANCELLED;
      if (!snapshot) return null;
      const found = await unlessTakenBack(async () => answer(snapshot, params, token));
      return isCancelled(token) ? CANCELLED : found;
    },
  };
}

/** What gave up because nobody waits for it is answered as such. */
export async function unlessTakenBack<A>(answer: () => Promise<A>): Promise<A | ResponseError> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Cancelled) return CANCELLED;
    throw error;
  }
}

/** Asked again behind every wait. */
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}
