/** What a client can show in a hover, from what it has said of itself. */
import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { HoverClient } from '../features/hover';
import type { ServerOptions } from '../protocol';

/** One that does not say which formats it shows gets Markdown, as before there was a choice. */
export function hoverClient({ textDocument }: ClientCapabilities, options: ServerOptions): HoverClient {
  const { addToCorpusCommand, openSourceCommand, copyCitedCommand, showPassageCommand } = options;
  return {
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    commands: {
      ...(addToCorpusCommand !== undefined && { addToCorpus: addToCorpusCommand }),
      ...(openSourceCommand !== undefined && { openSource: openSourceCommand }),
      ...(copyCitedCommand !== undefined && { copyCited: copyCitedCommand }),
      ...(showPassageCommand !== undefined && { showPassage: showPassageCommand }),
    },
  };
}
