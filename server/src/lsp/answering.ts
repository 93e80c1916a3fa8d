/**
 * How requests are answered: of the version that is there when its turn comes, not at all when the client has taken it back, and
 * where it cannot be done with why, in the language of the interface.
 */
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { say } from '../base/l10n';
import { ToldError } from '../base/toldError';
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
    ofSnapshot: (answer) =>
      answered(async (params, token) => {
        await ready();
        if (isCancelled(token)) return CANCELLED;
        const snapshot = await documents.snapshot(params.textDocument.uri);
        if (isCancelled(token)) return CANCELLED;
        if (!snapshot) return null;
        const found = await answer(snapshot, params, token);
        return isCancelled(token) ? CANCELLED : found;
      }),
  };
}

/** What gave up because nobody waits for it is answered as such, and an error that says why with that: the client shows it. */
export function answered<P extends readonly unknown[], A>(
  answer: (...params: P) => Promise<A>,
): (...params: P) => Promise<A | ResponseError<never>> {
  return async (...params) => {
    try {
      return await answer(...params);
    } catch (error) {
      if (error instanceof Cancelled) return CANCELLED;
      if (error instanceof ToldError) return new ResponseError<never>(ErrorCodes.InternalError, say(error.told));
      throw error;
    }
  };
}

/** Asked again behind every wait. */
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}
