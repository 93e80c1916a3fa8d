/** Inlay hints of what is visible, as the settings want them. */
import type { Connection, InlayHint, ResponseError } from 'vscode-languageserver/node';
import { toSpan } from '../features/convert';
import { inlayHints } from '../features/inlayHints';
import type { Documents } from './documents';
import { answered, CANCELLED } from './answering';
import type { SettingsSource } from './settings';

export interface InlayHintParts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly settings: SettingsSource;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
}

export function handleInlayHints({ connection, documents, settings, ready }: InlayHintParts): void {
  connection.languages.inlayHint.on(
    answered(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[] | null | ResponseError> => {
      const { show } = await settings.of(uri);
      if (!show.titles && !show.firstWords) return null;
      await ready();
      const snapshot = await documents.snapshot(uri);
      if (token.isCancellationRequested) return CANCELLED;
      return snapshot ? inlayHints(snapshot, toSpan(snapshot.lines, range), show) : null;
    }),
  );
}
