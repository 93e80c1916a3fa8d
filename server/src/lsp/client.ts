/** What a client can show, from what it has said of itself. */
import type { ClientCapabilities, Location, LocationLink } from 'vscode-languageserver/node';
import type { EditSupport } from '../features/edits';
import type { HoverClient } from '../features/hover';
import type { ServerOptions } from '../protocol';

export interface Client extends HoverClient {
  /** Whether it takes links, which say what they are links of. */
  readonly definitionLinks: boolean;
  readonly declarationLinks: boolean;
}

/** One that does not say which formats of a hover it shows gets Markdown, as before there was a choice. */
export function clientOf({ textDocument }: ClientCapabilities, options: ServerOptions): Client {
  return {
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    declarationLinks: textDocument?.declaration?.linkSupport === true,
    commands: {
      addToCorpus: options.addToCorpusCommand,
      openSource: options.openSourceCommand,
      copyCited: options.copyCitedCommand,
      showPassage: options.showPassageCommand,
    },
  };
}

/** Links for a client that takes them; for any other the places alone. */
export function linked(links: LocationLink[], takes: boolean): LocationLink[] | Location[] {
  return takes ? links : links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
}

/** What it can do with an edit. */
export function editSupport({ workspace }: ClientCapabilities): EditSupport {
  const edit = workspace?.workspaceEdit;
  return {
    documentChanges: edit?.documentChanges === true,
    create: edit?.resourceOperations?.includes('create') === true,
    annotations: edit?.changeAnnotationSupport !== undefined,
  };
}
