/** The operations as code actions, for clients that have no commands of ours: named here, computed when one is chosen. */
import type { CodeAction } from 'vscode-languageserver-types';
import { t } from '../../base/l10n';
import { OPERATION_NAMES, type RestructureParams } from '../../protocol';
import { toRange } from '../convert';
import type { ChangeRequest } from './change';
import { OPERATIONS } from './operations';

/** All of them; one is `refactor.restructure.insertFootnote`. */
export const RESTRUCTURE_KIND = 'refactor.restructure';

/** Those that make sense at a place and are of the kinds that are wanted, each with what `RESTRUCTURE` is to be asked. */
export function restructureActions(request: ChangeRequest, wants: (kind: string) => boolean): CodeAction[] {
  const { uri, version, lines } = request.snapshot;
  const range = toRange(lines, request.span);
  return OPERATION_NAMES.flatMap((operation) => {
    const kind = `${RESTRUCTURE_KIND}.${operation}`;
    const { title, suits } = OPERATIONS[operation];
    if (!wants(kind) || suits?.(request) === false) return [];
    return [{ title: t(title), kind, data: { uri, version, range, operation } satisfies RestructureParams }];
  });
}
