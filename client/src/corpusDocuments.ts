/** Corpus documents as read-only editors: their text comes from the server, again whenever the corpus has been read. */
import * as vscode from 'vscode';
import { t } from '../../server/src/base/l10n';
import { CORPUS_SCHEME, CORPUS_TEXT, type CorpusText, type CorpusTextParams } from '../../server/src/protocol';
import type { ServerClient } from './languageClient';
import { isIndexing } from './wording';

export function serveCorpusDocuments(server: ServerClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(CORPUS_SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri, token) {
      const params: CorpusTextParams = { uri: uri.toString() };
      const document = await server.request<CorpusText | null>(CORPUS_TEXT, params, token);
      if (!document) throw new Error(t('The corpus has no document {0}.', decodeURI(uri.path)));
      return document.text;
    },
  });
  const read = server.onCorpus((status) => {
    if (!status || isIndexing(status)) return;
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === CORPUS_SCHEME) changed.fire(uri);
  });
  return vscode.Disposable.from(provider, read, changed);
}
