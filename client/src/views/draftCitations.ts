/**
 * What the server says of the citations of the active draft: asked once for all who show it, so that the status bar and the view say
 * the same. The citations themselves are asked for only while somebody shows them.
 */
import * as vscode from 'vscode';
import { CORPUS_SCHEME } from '../../../server/src/protocol';
import { DRAFT_CITATIONS, type DraftCitations, type DraftCitationsParams } from '../../../server/src/protocolViews';
import type { ServerClient } from '../languageClient';
import { isIndexing } from '../wording';
import { activeReport, type ActiveReport } from './activeReport';
import { asking } from './asking';

export interface CitationsOf {
  readonly document: vscode.TextDocument;
  readonly answer: DraftCitations;
}

export interface CitationsSource {
  /** The draft that they are of: not a document of the corpus. */
  readonly report: ActiveReport;
  /** Of that draft, of the last version that was asked about; undefined until then. */
  readonly current: CitationsOf | undefined;
  /** Why there is none. */
  readonly failure: unknown;
  readonly onDidChange: vscode.Event<void>;
  /** `isSeen` says whether the citations are wanted; the function that is given back is to be called when that changes. */
  list(isSeen: () => boolean): () => void;
  readonly disposables: readonly { dispose(): unknown }[];
}

/** In milliseconds: after a key, and while the corpus grows. */
const QUIET = 400;
const GROWING = 3000;

export function draftCitations(server: ServerClient): CitationsSource {
  const report = activeReport(({ uri }) => uri.scheme !== CORPUS_SCHEME);
  const changed = new vscode.EventEmitter<void>();
  let current: CitationsOf | undefined;
  let failure: unknown;
  let isListed: () => boolean = () => false;

  const asks = asking(
    async (token) => {
      const { document } = report;
      failure = undefined;
      if (document) {
        const params: DraftCitationsParams = { uri: document.uri.toString(), list: isListed() };
        const answer = await server.request<DraftCitations | null>(DRAFT_CITATIONS, params, token);
        if (token.isCancellationRequested || document !== report.document) return;
        current = answer ? { document, answer } : undefined;
      } else current = undefined;
      changed.fire();
    },
    () => report.document !== undefined || current !== undefined,
    (error) => {
      failure = error;
      changed.fire();
    },
  );
  return {
    report,
    get current() {
      return current?.document === report.document ? current : undefined;
    },
    get failure() {
      return failure;
    },
    onDidChange: changed.event,
    list(isSeen) {
      isListed = isSeen;
      return () => {
        if (isSeen() && !current?.answer.list) asks.later(0);
      };
    },
    disposables: [
      report,
      changed,
      asks,
      report.onDidChange(() => {
        // Nothing is said of one draft that is true of another.
        changed.fire();
        asks.later(0);
      }),
      server.onDraft(({ uri }) => {
        if (vscode.Uri.parse(uri).toString() === report.document?.uri.toString()) asks.later(QUIET);
      }),
      server.onCorpus((status) => {
        if (!status || !report.document) return;
        if (isIndexing(status)) asks.within(GROWING);
        else asks.later(QUIET);
      }),
      server.onState(({ kind }) => {
        if (kind !== 'running') return;
        current = undefined;
        asks.later(0);
      }),
    ],
  };
}
