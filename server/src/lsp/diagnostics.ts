/**
 * The findings on their way to the editor. One that can pull them asks, for a draft or for all of the workspace, and is told
 * to ask again when something has changed; to any other they are published. No draft has them both ways.
 */
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { sleep, type Clock } from '../base/clock';
import { normalUri, schemeOf } from '../base/uri';
import type { Corpus } from '../corpus/corpus';
import { diagnostic } from '../features/diagnostics';
import type { Host } from '../host/host';
import { CORPUS_SCHEME } from '../protocol';
import type { Checker } from './checker';
import { closedDrafts } from './closedDrafts';
import type { Documents } from './documents';
import { answered, CANCELLED } from './answering';
import { coalesced } from './refresh';
import { diagnosticResults, type Result } from './results';
import type { Typing } from './typing';
import type { WorkspaceDrafts } from './workspaceDrafts';

/** Typing is waited out this long before the draft is checked again. */
const QUIET = 150;
/** Several reasons to ask again that come together are one. */
const SOON = 50;

export interface DiagnosticsParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly clock: Clock;
  readonly corpus: Corpus;
  readonly documents: Documents;
  readonly drafts: WorkspaceDrafts;
  readonly checker: Checker;
  readonly typing: Typing;
  /** Resolves when the corpus answers; never waits for a document to be read. */
  readonly ready: () => Promise<void>;
  /** Whether the client asks for diagnostics, and can be told to ask again. */
  readonly pulls: () => boolean;
}

export interface DraftDiagnostics {
  opened(uri: string): void;
  edited(uri: string): void;
  closed(uri: string): void;
  /** What all findings rest on has changed. `later`: a check that is coming anyway is soon enough. */
  again(after?: number, when?: 'later'): void;
  /** What is kept of any other document is let go. */
  keep(isAlive: (uri: string) => boolean): void;
}

interface Report extends Result {
  readonly version: number | null;
}

const NOTHING: Report = { resultId: '', items: [], version: null };

export function draftDiagnostics(parts: DiagnosticsParts): DraftDiagnostics {
  const { connection, host, clock, corpus, documents, drafts, checker, typing, ready, pulls } = parts;
  const results = diagnosticResults(clock.now().toString(36));
  const closed = closedDrafts(host, corpus, checker, results);
  /** What is still to come for a draft: its publication, and that of what was held back. */
  const checks = new Map<string, () => void>();
  const reveals = new Map<string, () => void>();
  /** Drafts of no workspace folder that were closed: nobody asks for them any more, and their findings are to go. */
  const gone = new Set<string>();

  const refresh = coalesced(clock, async () => {
    await connection.languages.diagnostics.refresh();
  });

  const put = (timers: Map<string, () => void>, uri: string, after: number, act: () => void): void => {
    timers.get(uri)?.();
    const cancel = clock.after(after, () => {
      timers.delete(uri);
      act();
    });
    timers.set(uri, cancel);
  };

  /**
   * The findings of the current version; undefined where it is not open, was not read, or `stop` says that nobody waits.
   * An answer to a question follows what is typed meanwhile; a publication leaves it to the next one.
   */
  const ofOpen = async (uri: string, stop: (() => boolean) | undefined): Promise<Report | undefined> => {
    for (;;) {
      for (let wait = QUIET - typing.quiet(uri); wait > 0 && !stop?.(); wait = QUIET - typing.quiet(uri))
        await sleep(clock, wait);
      await ready();
      const snapshot = await documents.snapshot(uri);
      if (!snapshot || stop?.()) return undefined;
      const { findings } = await checker.check(snapshot);
      if (stop?.()) return undefined;
      if (documents.get(uri)?.draft !== snapshot.draft) {
        if (stop) continue;
        return undefined;
      }
      const waits = findings.map((finding) => typing.wait(uri, finding));
      const shown = findings.filter((_, at) => waits[at] === 0);
      if (shown.length < findings.length) reveal(uri, Math.min(...waits.filter((wait) => wait > 0)));
      const items = shown.map((finding) => diagnostic(snapshot, finding));
      return { ...results.of(uri, items), version: snapshot.version };
    }
  };

  const reveal = (uri: string, after: number): void => {
    put(reveals, uri, after, () => {
      if (pulls()) refresh(0);
      else publishLater(uri, 0);
    });
  };

  const publishLater = (uri: string, after: number): void => {
    put(checks, uri, after, () => {
      publish(uri).catch((error: unknown) => {
        connection.console.error(`Checking ${uri} failed: ${String(error)}`);
      });
    });
  };

  const publish = async (uri: string): Promise<void> => {
    if (schemeOf(uri) === CORPUS_SCHEME) return;
    const report = await ofOpen(uri, undefined);
    if (!report) return;
    const { version, items } = report;
    await connection.sendDiagnostics({ uri, ...(version !== null && { version }), diagnostics: [...items] });
  };

  /** Open, closed, or none of our business. `uri` as the client spells it. */
  const reportOf = async (uri: string, stop: () => boolean): Promise<Report> => {
    if (schemeOf(uri) === CORPUS_SCHEME || documents.skipped(uri) !== undefined) return NOTHING;
    const open = await ofOpen(uri, stop);
    if (open || stop()) return open ?? NOTHING;
    const own = normalUri(uri);
    if (!(await drafts.list()).includes(own)) return NOTHING;
    await ready();
    return { ...(await closed.check(own)), version: null };
  };

  connection.languages.diagnostics.on(
    answered(async ({ textDocument: { uri }, previousResultId }, token) => {
      const report = await reportOf(uri, () => token.isCancellationRequested);
      return token.isCancellationRequested ? CANCELLED : answer(report, previousResultId);
    }),
  );

  connection.languages.diagnostics.onWorkspace(
    answered(async ({ previousResultIds }, token, _, progress) => {
      const before = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), { uri, value }]));
      const uris = new Map((await drafts.list()).map((uri) => [uri, uri]));
      for (const { uri } of documents.drafts()) uris.set(normalUri(uri), uri);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const add = (item: WorkspaceDocumentDiagnosticReport): void => {
        if (progress && item.kind === DocumentDiagnosticReportKind.Full) progress.report({ items: [item] });
        else items.push(item);
      };
      for (const [key, uri] of uris) {
        const report = await reportOf(uri, () => token.isCancellationRequested).catch((error: unknown) => {
          connection.console.error(`Checking ${uri} failed: ${String(error)}`);
        });
        if (token.isCancellationRequested) return CANCELLED;
        // The client keeps what it has of the draft.
        if (!report) continue;
        const known = before.get(key);
        add({ ...answer(report, known?.value), uri: known?.uri ?? uri, version: report.version });
      }
      for (const uri of [...gone, ...[...before].flatMap(([key, known]) => (uris.has(key) ? [] : [known.uri]))])
        add({ ...answer(NOTHING, undefined), uri, version: null });
      gone.clear();
      return { items };
    }),
  );

  return {
    opened(uri) {
      gone.delete(uri);
      if (!pulls()) publishLater(uri, 0);
    },
    edited(uri) {
      if (!pulls()) publishLater(uri, QUIET);
    },
    closed(uri) {
      for (const timers of [checks, reveals]) {
        timers.get(uri)?.();
        timers.delete(uri);
      }
      if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
      else if (schemeOf(uri) !== CORPUS_SCHEME) {
        void drafts.list().then((list) => {
          if (!list.includes(normalUri(uri)) && !documents.get(uri)) gone.add(uri);
        });
      }
    },
    again(after = SOON, when) {
      if (pulls()) refresh(after, when);
      else for (const { uri } of documents.drafts()) if (when !== 'later' || !checks.has(uri)) publishLater(uri, after);
    },
    keep(isAlive) {
      results.keep(isAlive);
      closed.keep(isAlive);
    },
  };
}

function answer(
  { resultId, items }: Report,
  previous: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  if (previous !== undefined && previous === resultId)
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, items: [...items], ...(resultId !== '' && { resultId }) };
}
