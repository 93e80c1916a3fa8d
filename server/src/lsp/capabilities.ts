/** What the server announces: one entry for each handler of `handlers.ts`. */
import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver/node';

export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  documentSymbolProvider: { label: 'UN report' },
  foldingRangeProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
