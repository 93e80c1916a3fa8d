/** A passage that was cut in the middle of a note and comes back to it: put in as it is, it makes the draft whole again. */
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { topLevel } from '../../draft/tree';
import { changed } from '../refactor/kept';
import { allRuns, noteNumbers, type NoteNumbers } from '../refactor/noteNumbers';
import type { PastedDraft } from './pastedDraft';

/** Whether `plain`, put in as it is, ends in the note that goes on behind the range, and every mark and note has its other. */
export function completesNote(draft: Draft, range: Span, source: PastedDraft, plain: string): boolean {
  const behind = textOf(draft, { from: range.to, to: Math.min(draft.segments.length, range.to + 1) });
  if (source.order.length === 0 || /^\s?$/.test(behind) || /[\r\n]$/.test(plain)) return false;
  if (topLevel(source.draft).at(-1)?.block.kind !== 'note') return false;
  const after = changed(draft, [{ ...range, text: plain }]);
  const numbers = noteNumbers(after);
  return numbers !== undefined && (allRuns(after, numbers)?.every(isWhole) ?? false);
}

/** Whether each note has a mark and each mark its note, in the order of the text. */
function isWhole({ marks, notes }: NoteNumbers): boolean {
  const marked = [...new Set(marks.filter(({ placed }) => placed.block.kind !== 'note').map(({ number }) => number))];
  const noted = notes.map(({ number }) => number).sort((a, b) => a - b);
  return marked.join() === noted.join();
}
