/** The actions that are tied to no finding: each is a file beside this one. */
import { footnoteActions, textNoteActions } from './footnotes';
import { ibidActions } from './ibid';
import { quoteActions } from './quote';
import { EXPAND, QUOTE, REWRITE, TO_FOOTNOTE, TO_TEXT, type Refactoring, type RefactorRequest } from './request';
import { rewriteActions } from './rewrite';

const ACTIONS: readonly (readonly [kind: string, of: (request: RefactorRequest) => readonly Refactoring[]])[] = [
  [REWRITE, rewriteActions],
  [EXPAND, ibidActions],
  [TO_FOOTNOTE, footnoteActions],
  [TO_TEXT, textNoteActions],
  [QUOTE, quoteActions],
];

/** Those of the kinds that are wanted; the others are not computed. */
export function refactorings(request: RefactorRequest, wants: (kind: string) => boolean): readonly Refactoring[] {
  return ACTIONS.flatMap(([kind, actions]) => (wants(kind) ? actions(request) : []));
}
