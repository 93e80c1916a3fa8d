/** What follows a change of the text by itself: the footnotes in their order, and the contents page. */
import { later, t } from '../../base/l10n';
import { linesOf } from '../../draft/lines';
import type { Draft } from '../../draft/nodes';
import type { Snapshot } from '../../workspace/workspace';
import { asClause, withoutStop } from '../sentences';
import { allRuns, noteNumbers } from '../refactor/noteNumbers';
import { isRefusal, type ChangeRequest, type Outcome } from './change';
import { edited, type Copy } from './copy';
import { newNumbers } from './noteOrder';
import { sortNotes } from './sortNotes';
import { updateContents } from './updateContents';

export interface Followed {
  readonly copy: Copy;
  /** What was done, or could not be, as clauses. */
  readonly said: readonly string[];
}

/** Footnotes that were in order before are put in order again. */
export function withNotes(snapshot: Snapshot, copy: Copy): Followed {
  if (!inOrder(copy.of) || inOrder(copy.draft)) return { copy, said: [] };
  return done(snapshot, copy, sortNotes, later('the footnotes are not in order: {0}'));
}

/** A contents page that said what the headings said says it again. */
export function withContents(snapshot: Snapshot, copy: Copy): Followed {
  const before = updateContents(requestOf(snapshot, copy.of));
  if (isRefusal(before) || before.edits.length > 0) return { copy, said: [] };
  return done(snapshot, copy, updateContents, later('the contents page is not up to date: {0}'));
}

function done(snapshot: Snapshot, copy: Copy, run: (request: ChangeRequest) => Outcome, failure: string): Followed {
  const outcome = run(requestOf(snapshot, copy.draft));
  if (isRefusal(outcome)) return { copy, said: [t(failure, withoutStop(outcome.cannot))] };
  return outcome.edits.length === 0
    ? { copy, said: [] }
    : { copy: edited(copy, outcome.edits), said: [asClause(outcome.summary)] };
}

function requestOf(snapshot: Snapshot, draft: Draft): ChangeRequest {
  return { snapshot: { ...snapshot, draft, lines: linesOf(draft) }, span: { from: 0, to: 0 } };
}

/** Whether every footnote has the number that its place in the text gives it; where that is not known, nothing is to be done. */
function inOrder(draft: Draft): boolean {
  const all = noteNumbers(draft);
  const runs = all && allRuns(draft, all);
  return (runs ?? []).every((run) => {
    const renumber = newNumbers(run);
    return [...run.marks, ...run.notes].every(({ number }) => renumber(number) === number);
  });
}
