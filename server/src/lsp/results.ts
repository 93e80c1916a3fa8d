/** The diagnostics of each document as they were given last, under an id that is the same as long as they are. */
import type { Diagnostic } from 'vscode-languageserver/node';
import { normalUri } from '../base/uri';

export interface Result {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export interface Results {
  /** The diagnostics of a document as a result: the one before where they are equal. */
  of(document: string, items: readonly Diagnostic[]): Result;
  /** What was given of any other document is let go. */
  keep(isAlive: (uri: string) => boolean): void;
}

/** `session` tells the ids of one server from those of the one before it. */
export function diagnosticResults(session: string): Results {
  const given = new Map<string, { readonly state: string; readonly result: Result }>();
  let count = 0;
  return {
    of(document, items) {
      const uri = normalUri(document);
      const state = JSON.stringify(items);
      const before = given.get(uri);
      if (before?.state === state) return before.result;
      const result = { resultId: `${session}.${++count}`, items };
      given.set(uri, { state, result });
      return result;
    },
    keep(isAlive) {
      for (const uri of given.keys()) if (!isAlive(uri)) given.delete(uri);
    },
  };
}
