/** What the user is told unasked, each thing once: that a document was not read, and what of the folders is not in the corpus. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver/node';
import { inEnglish, plural, say, t } from '../base/l10n';
import { displayPath } from '../base/uri';
import type { Problem } from '../corpus/corpus';
import { parts } from '../draft/tree';
import { DRAFT_STATUS, type DraftStatus } from '../protocol';
import type { Documents } from './documents';
import type { IndexReport } from './indexing';

export interface UserMessages {
  /** A message that needs no answer: a client need not support the request that has buttons. */
  readonly warn: (message: string) => void;
  /** A line of the log, once. */
  logOnce(line: string): void;
  /** The log has every problem, of files that were left out and others; the user is told once of each. */
  corpusRead(report: IndexReport): void;
  /** Status bar, and one warning for a document that was not read. */
  draftRead(uri: string): void;
}

/** `pulls`: whether the client asks for diagnostics itself. */
export function userMessages(connection: Connection, documents: () => Documents, pulls: () => boolean): UserMessages {
  const told = new Set<string>();
  const isNew = (line: string): boolean => !told.has(line) && told.add(line) === told;
  const warn = (message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
  return {
    warn,
    logOnce(line) {
      if (isNew(line)) connection.console.warn(line);
    },
    corpusRead({ problems, documents: count }) {
      connection.console.info(`The corpus has ${count} documents.`);
      const line = ({ uri, why }: Problem): string => `${displayPath(uri)} ${inEnglish(why)}`;
      const fresh = problems.filter((problem) => isNew(line(problem)));
      for (const problem of fresh) connection.console.warn(`Problem in the corpus: ${line(problem)}`);
      const [first, ...more] = fresh;
      if (first) warn(problemText(first, more.length));
    },
    draftRead(uri) {
      const draft = documents().get(uri)?.draft;
      const skipped = documents().skipped(uri);
      const params: DraftStatus = {
        uri,
        ...(draft && {
          read: {
            language: draft.language,
            layout: draft.layout,
            paragraphs: parts(draft).reduce((sum, part) => sum + part.paragraphs.length, 0),
          },
        }),
        ...(skipped && { skipped }),
      };
      void connection.sendNotification(DRAFT_STATUS, params);
      if (skipped === undefined) return;
      if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
      if (isNew(skipped)) warn(t('{0}, so it is not checked.', skipped));
    },
  };
}

function problemText({ uri, why }: Problem, more: number): string {
  const [file, clause] = [displayPath(uri), say(why)];
  if (more === 0) return t('Problem in the corpus: {0} {1}', file, clause);
  return plural(
    more,
    'Problem in the corpus: {1} {2} (and {0} more: see the log)',
    'Problem in the corpus: {1} {2} (and {0} more: see the log)',
    file,
    clause,
  );
}
