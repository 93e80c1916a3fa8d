/** Inlay hints of what is visible, as the settings want them; the client is told to ask again when they may be others. */
import type { ClientCapabilities, Connection, InlayHint, ResponseError } from 'vscode-languageserver/node';
import type { Clock } from '../base/clock';
import { toSpan } from '../features/convert';
import { inlayHints } from '../features/inlayHints';
import type { Documents } from './documents';
import { CANCELLED } from './answering';
import { coalesced, type Refresh } from './refresh';
import type { SettingsSource } from './settings';

export interface InlayHintParts {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly documents: Documents;
  readonly settings: SettingsSource;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  readonly can: () => ClientCapabilities;
}

/** Gives what tells the client to ask again; it does nothing for one that cannot be told. */
export function handleInlayHints({ connection, clock, documents, settings, ready, can }: InlayHintParts): Refresh {
  connection.languages.inlayHint.on(
    async ({ textDocument: { uri }, range }, token): Promise<InlayHint[] | null | ResponseError> => {
      const { show } = await settings.of(uri);
      if (!show.titles && !show.firstWords) return null;
      await ready();
      const snapshot = await documents.snapshot(uri);
      if (token.isCancellationRequested) return CANCELLED;
      return snapshot ? inlayHints(snapshot, toSpan(snapshot.lines, range), show) : null;
    },
  );
  const refresh = coalesced(clock, async () => {
    await connection.languages.inlayHint.refresh();
  });
  return (after, when) => {
    if (can().workspace?.inlayHint?.refreshSupport === true) refresh(after, when);
  };
}
