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
import { readCited } from '../workspace/workspace';
import { answering } from './answering';
import type { RequestParts } from './handlers';
import { inSlices, pauseUnless } from './slices';

export function handlePreview({ connection, documents, ready, client }: RequestParts): void {
  const { ofSnapshot } = answering(documents, ready);
  connection.onRequest(
    PREVIEW,
    ofSnapshot(async (snapshot, _params: PreviewParams, token): Promise<Preview> => {
      const isTakenBack = (): boolean => token.isCancellationRequested;
      // Each citation says whether its place is there: a step that had to read several documents first would be long.
      await readCited(snapshot, () => pauseUnless(isTakenBack));
      const page = await inSlices(previewInSteps(snapshot), isTakenBack);
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
