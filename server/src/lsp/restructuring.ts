/** The operations on the structure of a draft over the protocol: our own request, and code actions for every other client. */
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type Connection,
} from 'vscode-languageserver/node';
import { t } from '../base/l10n';
import { schemeOf } from '../base/uri';
import { wantedKinds } from '../features/codeActions';
import { toSpan } from '../features/convert';
import type { EditSupport } from '../features/edits';
import { restructureActions } from '../features/restructure/actions';
import { isRefusal, type ChangeRequest } from '../features/restructure/change';
import { operationOf } from '../features/restructure/operations';
import { prepared } from '../features/restructure/prepared';
import {
  CONTINUE_SERIES,
  CORPUS_SCHEME,
  RESTRUCTURE,
  type PlainWorkspaceEdit,
  type RestructureParams,
  type RestructureResult,
} from '../protocol';
import { answered, CANCELLED } from './answering';
import { editSupport } from './client';
import { notOpen, type Documents } from './documents';

export interface RestructuringParts {
  readonly connection: Connection;
  readonly documents: Documents;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  readonly can: () => ClientCapabilities;
}

type Answer = Exclude<RestructureResult, { readonly edit: unknown }> | ReturnType<typeof prepared>;

export function handleRestructuring({ connection, documents, ready, can }: RestructuringParts): void {
  const answer = async (
    { uri, version, range, operation, argument }: RestructureParams,
    support: EditSupport,
  ): Promise<Answer> => {
    const found = operationOf(operation);
    if (!found) return { cannot: t('There is no operation “{0}”.', operation) };
    if (schemeOf(uri) === CORPUS_SCHEME) return { cannot: t('A document of the corpus cannot be changed.') };
    const asked = documents.get(uri);
    if (!asked) {
      const skipped = documents.skipped(uri);
      return { cannot: skipped === undefined ? notOpen() : t('{0}.', skipped) };
    }
    if (asked.version !== version) return { overtaken: true };
    await ready();
    const snapshot = await documents.snapshot(uri);
    if (snapshot?.draft !== asked.draft) return { overtaken: true };
    const outcome = found.run({ snapshot, span: toSpan(snapshot.lines, range) }, argument);
    return isRefusal(outcome) ? outcome : prepared(snapshot, outcome, support);
  };

  connection.onRequest(
    RESTRUCTURE,
    answered(async (params: RestructureParams, token: CancellationToken) => {
      // Who asks this takes versions.
      const given = await answer(params, { ...editSupport(can()), documentChanges: true });
      if (token.isCancellationRequested) return CANCELLED;
      if (!('edit' in given)) return given;
      const { edit, asks, summary, selection, back, table } = given;
      return {
        edit: edit as PlainWorkspaceEdit,
        asks,
        summary,
        ...(selection && { selection }),
        ...(back && { back }),
        ...(table !== undefined && { table }),
      } satisfies RestructureResult;
    }),
  );

  connection.onDocumentOnTypeFormatting(
    answered(async ({ textDocument: { uri }, position }) => {
      const version = documents.get(uri)?.version ?? 0;
      const range = { start: position, end: position };
      const given = await answer(
        { uri, version, range, operation: CONTINUE_SERIES },
        { documentChanges: false, create: false },
      );
      return 'edit' in given ? (given.edit.changes?.[uri] ?? []) : [];
    }),
  );

  connection.onCodeActionResolve(
    answered(async (action) => {
      const params = action.data as RestructureParams | undefined;
      if (params === undefined) return action;
      const given = await answer(params, editSupport(can()));
      if ('cannot' in given) throw new ResponseError(LSPErrorCodes.RequestFailed, given.cannot);
      if ('overtaken' in given)
        throw new ResponseError(LSPErrorCodes.ContentModified, t('The document has been changed since.'));
      // An editor that shows no summary must not leave a reference behind in silence.
      if (given.left > 0)
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: given.summary,
        });
      return { ...action, edit: given.edit };
    }),
  );
}

/**
 * The operations for the light bulb. None for a client that has a command for each, nor for one that cannot ask for the edit of
 * the one that was chosen: to compute them all at every move of the cursor takes long.
 */
export function offeredOperations(
  { textDocument }: ClientCapabilities,
  hasCommands: boolean,
  request: ChangeRequest,
  only: readonly string[] | undefined,
): CodeAction[] {
  const canResolve = textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
  return hasCommands || !canResolve ? [] : restructureActions(request, wantedKinds(only));
}
