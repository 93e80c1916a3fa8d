/** Whether marks still name the notes that they named, once a change is made. */
import { shift } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { noteAt } from '../../draft/notes';
import { everyBlock } from '../../draft/tree';
import { printed } from '../ignoreComments';
import { carried, holding } from './editsTogether';

/**
 * Of every mark that no edit takes away: whether it is a mark in `after`, which these edits make of `draft`, and names the note
 * that it named, or none. The edits are in order, and none moves a note.
 */
export function namesStay(draft: Draft, after: Draft, edits: readonly FixEdit[]): boolean {
  const place = carried(edits);
  const isGone = holding(edits);
  const now = new Map(marksOf(after).map((mark) => [mark.from, mark.mark]));
  return marksOf(draft).every(({ mark, ...span }) => {
    if (isGone(span)) return true;
    const from = place(span.from);
    const name = now.get(from);
    if (name === undefined) return false;
    const [was, is] = [noteAt(draft, mark, span.from)?.note, noteAt(after, name, from)?.note];
    return (was && place(printed(was).from)) === (is && printed(is).from);
  });
}

function marksOf(draft: Draft): readonly { readonly from: number; readonly to: number; readonly mark: string }[] {
  return everyBlock(draft).flatMap(({ block, at }) =>
    block.marks.map((mark) => ({ ...shift(mark, at), mark: mark.mark })),
  );
}
