/** A change of the structure as the client takes it: its edits in LSP data, the cursor in the text after, what is left. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { plural } from '../../base/l10n';
import { lineIndex } from '../../base/lineIndex';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import { textOf } from '../../draft/textOf';
import type { PlainRange } from '../../protocol';
import type { Snapshot } from '../../workspace/workspace';
import { annotatedEdit, isLeftOut, type EditGroup } from '../annotatedEdit';
import { toRange } from '../convert';
import type { EditSupport } from '../edits';
import { linesWords, sentence, withoutStop } from '../sentences';
import type { Ask, Change } from './change';

export interface Prepared {
  readonly edit: WorkspaceEdit;
  /** How many are to be confirmed. */
  readonly asks: number;
  /** That of the change, and what this client cannot be asked about. */
  readonly summary: string;
  readonly selection?: PlainRange;
  readonly back?: PlainRange;
  readonly table?: string;
  /** How many of the asks are left out, because the client cannot ask. */
  readonly left: number;
}

export function prepared(snapshot: Snapshot, change: Change, support: EditSupport): Prepared {
  const { uri, version, lines } = snapshot;
  const { edits, asks = [], summary, caret, back, table } = change;
  const asked = asks.map((ask) => ({ ask, group: groupOf(ask) }));
  const left = asked.filter(({ group }) => isLeftOut(support, group)).map(({ ask }) => ask);
  const groups: EditGroup[] = [{ edits }, ...asked.map(({ group }) => group)].filter((group) => group.edits.length > 0);
  const after = caret || back ? linesAfter(snapshot, edits) : undefined;
  return {
    edit: annotatedEdit(support, [{ uri, version, lines, groups }]),
    asks: asks.length - left.length,
    summary: left.length > 0 ? sentence([withoutStop(summary), leftOut(snapshot, left)]) : summary,
    ...(caret && after && { selection: toRange(after, caret) }),
    ...(back && after && { back: toRange(after, back) }),
    ...(table !== undefined && { table }),
    left: left.length,
  };
}

function groupOf({ edits, label, description }: Ask): EditGroup {
  return { edits, annotation: { label, description, needsConfirmation: true } };
}

function leftOut({ lines }: Snapshot, left: readonly Ask[]): string {
  const numbers = new Set(left.flatMap(({ edits }) => edits.map(({ from }) => lines.position(from).line + 1)));
  const places = [...numbers].sort((a, b) => a - b);
  return plural(
    left.length,
    'one place is left for you to mend ({1})',
    '{0} places are left for you to mend ({1})',
    linesWords(places),
  );
}

/** The line ends of the text with the edits made, which are in the order of the text. */
function linesAfter({ draft }: Snapshot, edits: readonly FixEdit[]): ReturnType<typeof lineIndex> {
  return lineIndex(editedText(textOf(draft, { from: 0, to: draft.segments.length }), edits));
}

/** The text with the edits made; of two at one place, the first stands first. */
export function editedText(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return pieces.join('') + text.slice(at);
}
