/** The files whose changes the client is asked to tell of: documents of the corpus, drafts of the workspace, project files. */
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver/node';
import { PROJECT_FILE } from '../config/projectFile';

const DOCUMENTS = `**/{*.txt,*.text,*.undoc,*.pdf,*.doc,*.docx,*.rtf,*.xml,*.akn,*.htm,*.html,${PROJECT_FILE}}`;
const DRAFTS = `**/{*.undoc,${PROJECT_FILE}}`;

/** Gives a function that watches these folders from now on, instead of those that it was called with before. */
export function fileWatch(
  connection: Connection,
  can: () => ClientCapabilities,
): (workspace: readonly string[], corpus: readonly string[]) => Promise<void> {
  let watching: { dispose(): void } | undefined;
  let watched: string | undefined;
  return async (workspace, corpus) => {
    const { didChangeWatchedFiles } = can().workspace ?? {};
    if (!didChangeWatchedFiles?.dynamicRegistration) return;
    const folders = JSON.stringify([workspace, corpus]);
    if (folders === watched) return;
    watched = folders;
    watching?.dispose();
    const watchers = didChangeWatchedFiles.relativePatternSupport
      ? [
          ...workspace.map((baseUri) => ({ globPattern: { baseUri, pattern: DRAFTS } })),
          ...corpus.map((baseUri) => ({ globPattern: { baseUri, pattern: DOCUMENTS } })),
        ]
      : [{ globPattern: DOCUMENTS }];
    watching = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}

/**
 * Asks for the text of project files that are open in the editor. They are no drafts: the other features are not asked about
 * them, as they would be if they were among the documents that the client offers by itself.
 */
export async function followProjectFiles(connection: Connection, can: ClientCapabilities): Promise<void> {
  if (!can.textDocument?.synchronization?.dynamicRegistration) return;
  const documentSelector = [{ scheme: 'file', pattern: `**/${PROJECT_FILE}` }];
  await connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  await connection.client.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  await connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector });
}
