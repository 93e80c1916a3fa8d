/** The tests' way to the commands of the structure: a marked draft in, the text behind the command out. */
import type { ChangeRequest, Outcome } from '../../server/src/features/restructure/change';
import { snapshotOf } from './check';
import { readMarks } from './marks';
import { applyEdits } from './edits';

export interface Restructured {
  /** With the cursor at `⟦|⟧` where the command moves it. */
  readonly text: string;
  readonly summary: string;
  readonly asks: readonly { readonly label: string; readonly text: string }[];
}

/** What a command makes of a draft at its cursor; the sentence with which it refuses. */
export async function restructuredAt(
  marked: string,
  run: (request: ChangeRequest) => Outcome,
): Promise<Restructured | string> {
  const { text, cursors } = readMarks(marked);
  const [from = 0, to = from] = cursors;
  const outcome = run({ snapshot: await snapshotOf(text), span: { from, to } });
  if ('cannot' in outcome) return outcome.cannot;
  const after = made(text, outcome.edits);
  const at = outcome.caret?.to;
  return {
    text: at === undefined ? after : `${after.slice(0, at)}⟦|⟧${after.slice(at)}`,
    summary: outcome.summary,
    asks: (outcome.asks ?? []).map(({ label, edits }) => ({ label, text: made(text, edits) })),
  };
}

/** The text with edits whose offsets are those of the text before. */
export function made(text: string, edits: readonly { from: number; to: number; text: string }[]): string {
  return applyEdits(text, [...edits].reverse());
}
