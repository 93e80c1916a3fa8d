/** Corpus documents as read-only editors: their text comes from the server. */
import * as vscode from 'vscode';
import { CORPUS_SCHEME, CORPUS_TEXT, type CorpusText, type CorpusTextParams } from '../../server/src/protocol';
import type { ServerClient } from './languageClient';

export function serveCorpusDocuments(server: ServerClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(CORPUS_SCHEME, {
    async provideTextDocumentContent(uri, token) {
      const params: CorpusTextParams = { uri: uri.toString() };
      const document = await server.request<CorpusText | null>(CORPUS_TEXT, params, token);
      if (!document) throw new Error(`The corpus has no document ${decodeURI(uri.path)}.`);
      return document.text;
    },
  });
}
