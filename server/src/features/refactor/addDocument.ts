/** Asks the client to add a cited document to the corpus, where the corpus does not hold it. */
import type { CodeAction } from 'vscode-languageserver-types';
import { t } from '../../base/l10n';
import { addable } from '../addable';
import { citedAt } from './citedAt';
import type { RefactorRequest } from './request';

/** `command` is the client's; it gets the symbol and the address of the document. */
export function addDocumentActions({ snapshot, span }: RefactorRequest, command: string): CodeAction[] {
  const cited = citedAt(snapshot.draft, span);
  const document = cited && addable(snapshot, cited);
  if (!document) return [];
  const title = t('Add {0} to the corpus…', document.name);
  return [{ title, command: { title, command, arguments: [document.name, document.address] } }];
}
