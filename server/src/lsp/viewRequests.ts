/** What the views of our own client ask for: the structure of a document, and what it cites. */
import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import { Cancelled } from '../corpus/corpus';
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
import { pause } from './slices';
import type { Documents } from './documents';

export interface ViewParts {
  readonly connection: Connection;
  readonly documents: Documents;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
}

/** Others get their turn after so many milliseconds. */
const SLICE = 10;

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
    const goOn = async (): Promise<void> => {
      if (token.isCancellationRequested) throw new Cancelled('The question was taken back.');
      await pause();
    };
    // Each document that is cited is read once; the checks want the same.
    await readCited(snapshot, goOn);
    const counts = await inSlices(citationCounts(snapshot), goOn);
    return {
      version: snapshot.version,
      reading: snapshot.corpusReading,
      paragraphs: paragraphCount(snapshot),
      counts,
      ...(list && { list: await inSlices(citationList(snapshot), goOn) }),
    };
  });
  connection.onRequest(DRAFT_CITATIONS, ({ uri, list }: DraftCitationsParams, token: CancellationToken) =>
    cited({ textDocument: { uri }, list }, token),
  );

  const sheet = ofSnapshot((snapshot): ReferenceSheet => referenceSheet(snapshot));
  connection.onRequest(REFERENCE_SHEET, ({ uri }: ViewParams, token: CancellationToken) =>
    sheet({ textDocument: { uri } }, token),
  );
}

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly list: boolean;
}

/** What the steps give; `goOn` lets others have their turn, and throws where nobody wants to know any more. */
async function inSlices<T>(steps: Generator<void, T>, goOn: () => Promise<void>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await goOn();
    since = performance.now();
  }
}
