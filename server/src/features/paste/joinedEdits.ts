/** Edits made at the same time → edits in the order of the text, none meeting another. */
import type { FixEdit } from '../../checks/rule';

export interface JoinedEdits {
  readonly edits: readonly FixEdit[];
  /** Where the text of the main edit begins, in the text behind all edits. */
  readonly start: number;
}

/**
 * The main edit with all others that it leaves standing: what lies inside its range, or inside another that takes lines
 * out, is gone. What touches at an end becomes one, the main edit only where it must.
 */
export function joinedEdits(main: FixEdit, others: readonly FixEdit[]): JoinedEdits {
  const cuts = others.filter(({ from, to, text }) => to > from && text === '');
  const isIn = (edit: FixEdit, cut: FixEdit): boolean => edit !== cut && edit.from >= cut.from && edit.to <= cut.to;
  const standing = others.filter((edit) => {
    if (edit.from >= main.from && edit.to <= main.to && edit.to > edit.from) return false;
    return edit.from === edit.to || !cuts.some((cut) => isIn(edit, cut));
  });
  const order = [main, ...standing].sort(
    (a, b) => a.from - b.from || a.to - b.to || (a === main ? 1 : b === main ? -1 : 0),
  );
  const found: FixEdit[] = [];
  let by = 0;
  let start = main.from;
  for (const edit of order) {
    if (edit === main) start = main.from + by;
    by += edit.text.length - (edit.to - edit.from);
    const last = found.at(-1);
    const meets = last !== undefined && (edit.from < last.to || (edit.from === last.to && !isApart(last, edit, main)));
    if (last && meets)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, edit.to), text: last.text + edit.text };
    else found.push(edit);
  }
  return { edits: found, start };
}

/** Two that touch, one of them the main edit, may stay two as long as they are not at one and the same place. */
function isApart(last: FixEdit, edit: FixEdit, main: FixEdit): boolean {
  if (last !== main && edit !== main) return false;
  return last.from < last.to && edit.from < edit.to;
}
