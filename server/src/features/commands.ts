/** The commands of a client that hovers and actions may name, and links that run them. */

/** Each only where the client has it. */
export interface Commands {
  /** Given a symbol and its address: puts a document into the corpus. */
  readonly addToCorpus?: string | undefined;
  /** Given a URI and a page: opens the file that a document came from. */
  readonly openSource?: string | undefined;
  /** Given a URI and a position: copies what is cited there, with its citation. */
  readonly copyCited?: string | undefined;
  /** Given a URI and a range: opens a document there. */
  readonly showPassage?: string | undefined;
}

/** A link that runs a command; undefined where the client does not have it. */
export function commandLink(command: string | undefined, ...given: readonly unknown[]): string | undefined {
  return command === undefined ? undefined : `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}
