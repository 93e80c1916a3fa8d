/** Workspace symbols: the drafts as they are known, and the corpus. */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ResponseError,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { Corpus } from '../corpus/corpus';
import { withRange, type FoundSymbol } from '../features/foundSymbol';
import { workspaceSymbols } from '../features/workspaceSymbols';
import { signalOf } from './corpusRequests';
import type { Documents } from './documents';
import type { DraftIndex } from './draftIndex';
import { answered, CANCELLED } from './answering';
import { pause } from './slices';

export interface WorkspaceSymbolParts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly known: DraftIndex;
  readonly corpus: Corpus;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  readonly can: () => ClientCapabilities;
}

export function handleWorkspaceSymbols({
  connection,
  documents,
  known,
  corpus,
  ready,
  can,
}: WorkspaceSymbolParts): void {
  /** A client that cannot ask for the range of one wants them all at once. */
  const asksForRanges = (): boolean =>
    can().workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true;

  const find = async (query: string, token: CancellationToken): Promise<FoundSymbol[]> => {
    await ready();
    const all = await known.all(undefined, signalOf(token));
    const open = new Set(documents.drafts().map(({ uri }) => uri));
    const sources = {
      open: all.filter(({ uri }) => open.has(uri)),
      closed: all.filter(({ uri }) => !open.has(uri)),
      corpus,
    };
    const found = await workspaceSymbols(query, sources, { cancel: signalOf(token), pause });
    if (asksForRanges()) return found;
    const ranged = await Promise.all(found.map((symbol) => withRange(symbol, corpus)));
    return ranged.filter((symbol) => symbol !== undefined);
  };

  connection.onWorkspaceSymbol(
    answered(async ({ query }, token): Promise<WorkspaceSymbol[] | ResponseError> => {
      const found = await find(query, token);
      return token.isCancellationRequested ? CANCELLED : found;
    }),
  );

  connection.onWorkspaceSymbolResolve(
    answered(async (symbol): Promise<WorkspaceSymbol> => {
      await ready();
      return (await withRange(symbol, corpus)) ?? symbol;
    }),
  );
}
