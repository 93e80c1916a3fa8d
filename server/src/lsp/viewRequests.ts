/** What the views of our own client ask for: the structure of a document, and what it cites. */
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { linesOf } from '../draft/lines';
import { citationCounts, citationList, paragraphCount } from '../features/citations/citationList';
import { referenceSheet } from '../features/citations/referenceSheet';
import { structureUnits } from '../features/structureView';
import {
  DRAFT_CITATIONS,
  REFERENCE_SHEET,
  STRUCTURE,
  type DraftCitations,
  type DraftCitationsParams,
  type ReferenceSheet,
  type Structure,
  type ViewParams,
} from '../protocolViews';
import { readCited } from '../workspace/workspace';
import { answering } from './answering';
import { inSlices, pauseUnless } from './slices';
import type { Documents } from './documents';

export interface ViewParts {
  readonly connection: Connection;
  readonly documents: Documents;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
}

export function handleViewRequests({ connection, documents, ready }: ViewParts): void {
  const { ofDraft, ofSnapshot } = answering(documents, ready);

  const structure = ofDraft(({ draft, version }): Structure => ({
    version,
    units: structureUnits(draft, linesOf(draft)),
  }));
  connection.onRequest(STRUCTURE, ({ uri }: ViewParams, token: CancellationToken) =>
    structure({ textDocument: { uri } }, token),
  );

  const cited = ofSnapshot(async (snapshot, { list }: Asked, token): Promise<DraftCitations> => {
    const isTakenBack = (): boolean => token.isCancellationRequested;
    // Each document that is cited is read once; the checks want the same.
    await readCited(snapshot, () => pauseUnless(isTakenBack));
    const counts = await inSlices(citationCounts(snapshot), isTakenBack);
    return {
      version: snapshot.version,
      reading: snapshot.corpusReading,
      paragraphs: paragraphCount(snapshot),
      counts,
      ...(list && { list: await inSlices(citationList(snapshot), isTakenBack) }),
    };
  });
  connection.onRequest(DRAFT_CITATIONS, ({ uri, list }: DraftCitationsParams, token: CancellationToken) =>
    cited({ textDocument: { uri }, list }, token),
  );

  const sheet = ofSnapshot((snapshot, _params, token): Promise<ReferenceSheet> =>
    inSlices(referenceSheet(snapshot), () => token.isCancellationRequested),
  );
  connection.onRequest(REFERENCE_SHEET, ({ uri }: ViewParams, token: CancellationToken) =>
    sheet({ textDocument: { uri } }, token),
  );
}

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly list: boolean;
}
