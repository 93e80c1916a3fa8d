/** What a place of a note belongs to: the text that bears its mark. */
import type { Draft } from '../draft/nodes';
import { noteAt } from '../draft/notes';
import { blockAt } from '../draft/tree';

/** The offset of the mark of the note that an offset is in; any other offset as it is, and that of a note without a mark. */
export function bearerOf(draft: Draft, offset: number): number {
  const { block, at = 0 } = blockAt(draft, offset) ?? {};
  const mark = block?.kind === 'note' ? block.label?.printed : undefined;
  return (mark === undefined ? undefined : noteAt(draft, mark, at)?.reference?.from) ?? offset;
}
