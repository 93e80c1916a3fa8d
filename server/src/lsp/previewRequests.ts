/** What the preview asks: the draft as a page, and what a hover says in it. */
import { previewOf } from '../export/preview/preview';
import { hoverHtml } from '../features/hover';
import {
  PREVIEW,
  PREVIEW_HOVER,
  type Preview,
  type PreviewHover,
  type PreviewHoverParams,
  type PreviewParams,
} from '../protocol';
import { answering } from './answering';
import type { RequestParts } from './handlers';

export function handlePreview({ connection, documents, ready, client }: RequestParts): void {
  const { ofSnapshot } = answering(documents, ready);
  connection.onRequest(
    PREVIEW,
    ofSnapshot<PreviewParams, Preview>((snapshot) => ({ version: snapshot.version, ...previewOf(snapshot) })),
  );
  connection.onRequest(
    PREVIEW_HOVER,
    ofSnapshot((snapshot, { version, offset }: PreviewHoverParams): PreviewHover | null => {
      // The page is of another version: its places mean nothing in this one.
      if (version !== snapshot.version) return null;
      const html = hoverHtml(snapshot, snapshot.lines.position(offset), client().commands);
      return html === undefined ? null : { html };
    }),
  );
}
