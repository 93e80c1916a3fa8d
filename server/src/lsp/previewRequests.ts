/** What the preview asks: the draft as a page, and what a hover says in it. */
import { previewInSteps } from '../export/preview/preview';
import { hoverHtml } from '../features/hover';
import {
  PREVIEW,
  PREVIEW_HOVER,
  type Preview,
  type PreviewHover,
  type PreviewHoverParams,
  type PreviewParams,
} from '../protocolPreview';
import { answering } from './answering';
import type { RequestParts } from './handlers';
import { inSlices } from './slices';

export function handlePreview({ connection, documents, ready, client }: RequestParts): void {
  const { ofSnapshot } = answering(documents, ready);
  connection.onRequest(
    PREVIEW,
    ofSnapshot(async (snapshot, _params: PreviewParams, token): Promise<Preview> => {
      const page = await inSlices(previewInSteps(snapshot), () => token.isCancellationRequested);
      return { version: snapshot.version, ...page };
    }),
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
