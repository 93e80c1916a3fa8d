/** Document highlight: the other places of the draft that name what is under the cursor. */
import type { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Position } from '../base/lineIndex';
import type { Snapshot } from '../workspace/workspace';
import { toRange } from './convert';
import { occurrences } from './occurrences';
import { targetAt } from './target';

const READ: DocumentHighlightKind = 2;
/** Editors mark what declares a thing in another colour. */
const WRITE: DocumentHighlightKind = 3;

export function highlights(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const target = targetAt(snapshot, position);
  if (!target) return [];
  return occurrences(snapshot, target, snapshot.lines.offset(position)).map(({ declares, ...span }) => ({
    range: toRange(snapshot.lines, span),
    kind: declares ? WRITE : READ,
  }));
}
