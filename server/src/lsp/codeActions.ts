/** The light bulb over the protocol, and the pages of the rules. */
import { LSPErrorCodes, ResponseError, type ClientCapabilities, type Connection } from 'vscode-languageserver/node';
import { t } from '../base/l10n';
import type { Span } from '../base/span';
import { schemeOf } from '../base/uri';
import type { RuleFinding } from '../checks/run';
import { RULE_FACTS } from '../checks/rules/index';
import { codeActions, FIX_ALL, QUICK_FIX } from '../features/codeActions';
import { toSpan } from '../features/convert';
import { RESTRUCTURE_KIND } from '../features/restructure/actions';
import { REFACTOR_KINDS } from '../features/refactor/request';
import { CORPUS_SCHEME, EXPLAIN, RULES, type ExplainParams, type RuleLine, type RulePage } from '../protocol';
import type { Checker } from './checker';
import type { Documents } from './documents';
import { answered, CANCELLED } from './answering';
import { editSupport } from './client';
import type { Projects } from './projects';
import { offeredOperations } from './restructuring';
import type { Typing } from './typing';

export interface ActionParts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly checker: Checker;
  readonly projects: Projects;
  readonly typing: Typing;
  readonly ready: () => Promise<void>;
  readonly can: () => ClientCapabilities;
  /** The client's command that shows the page of a rule. */
  readonly explain: () => string | undefined;
  /** The client's command that adds a document to the corpus. */
  readonly addToCorpus: () => string | undefined;
  /** Whether the client has a command for each operation on the structure of a draft. */
  readonly restructures: () => boolean;
}

/** The answer where an edit has overtaken the question; the client asks again, of the version that it has now. */
function overtaken(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, t('The document has been changed since.'));
}

export function handleCodeActions(parts: ActionParts): void {
  const { connection, documents, checker, projects, typing, ready, can, explain, addToCorpus, restructures } = parts;

  connection.onCodeAction(
    answered(async ({ textDocument: { uri }, range, context: { only } }, token) => {
      // A client that takes commands alone could do nothing with an edit.
      if (!can().textDocument?.codeAction?.codeActionLiteralSupport || schemeOf(uri) === CORPUS_SCHEME) return [];
      // Of this version the range is.
      const asked = documents.get(uri)?.draft;
      const cancelled = (): boolean => token.isCancellationRequested;
      await ready();
      // First, so that what is found is what the project file leaves that is written to.
      const place = await projects.place(uri);
      const snapshot = await documents.snapshot(uri);
      if (cancelled()) return CANCELLED;
      if (!snapshot) return [];
      if (snapshot.draft !== asked) return overtaken();
      const { findings, options } = await checker.check(snapshot);
      if (cancelled()) return CANCELLED;
      if (documents.get(uri)?.draft !== asked) return overtaken();
      const span = toSpan(snapshot.lines, range);
      const actions = codeActions({
        snapshot,
        findings: atRest(findings, (place) => typing.holds(uri, place)),
        span,
        only,
        project: place && {
          uri: place.uri,
          text: place.file?.text,
          version: place.file?.version ?? null,
          path: place.path,
        },
        support: editSupport(can()),
        profile: options.profile,
        explain: explain(),
        addToCorpus: addToCorpus(),
      });
      return [...actions, ...offeredOperations(can(), restructures(), { snapshot, span }, only)];
    }),
  );

  connection.onRequest(EXPLAIN, ({ rule }: ExplainParams): RulePage | null => {
    const known = RULE_FACTS.find(({ id }) => id === rule);
    return known ? { page: known.page } : null;
  });
  connection.onRequest(RULES, (): RuleLine[] => RULE_FACTS.map(({ id, summary }) => ({ id, summary: t(summary) })));
}

/** What does not stand in words that are being typed, with the fixes that change none of them. */
function atRest(findings: readonly RuleFinding[], holds: (span: Span) => boolean): readonly RuleFinding[] {
  return findings
    .filter((finding) => !holds(finding))
    .map(({ fixes, ...finding }) =>
      fixes ? { ...finding, fixes: fixes.filter(({ edits }) => !edits.some(holds)) } : finding,
    );
}

export const ACTION_KINDS = [QUICK_FIX, FIX_ALL, ...REFACTOR_KINDS, RESTRUCTURE_KIND];
