/** What the server announces: one entry for each handler of `handlers.ts` and of the files beside it. */
import { TextDocumentSyncKind, type ClientCapabilities, type ServerCapabilities } from 'vscode-languageserver/node';
import { t } from '../base/l10n';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semanticTokens';
import { ACTION_KINDS } from './codeActions';
import { TRIGGERS } from './completion';

/**
 * `pulls`: the client asks for diagnostics; to any other they are published, and it is not told that it could ask. `types`: the
 * client has its own way to go on behind Enter.
 */
export function capabilities(pulls: boolean, { textDocument }: ClientCapabilities, types: boolean): ServerCapabilities {
  // A client that does not know these options may take the whole for something that it does not know.
  const prepares = textDocument?.rename?.prepareSupport === true;
  const resolves = textDocument?.codeAction?.resolveSupport !== undefined;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    callHierarchyProvider: true,
    codeLensProvider: {},
    completionProvider: { resolveProvider: true, triggerCharacters: [...TRIGGERS] },
    documentLinkProvider: {},
    documentSymbolProvider: { label: t('UN report') },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
    inlayHintProvider: true,
    ...(!types && { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),
    workspaceSymbolProvider: { resolveProvider: true },
    renameProvider: prepares ? { prepareProvider: true } : true,
    codeActionProvider: { codeActionKinds: ACTION_KINDS, ...(resolves && { resolveProvider: true }) },
    ...(pulls && {
      diagnosticProvider: { identifier: 'rapporteur', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
