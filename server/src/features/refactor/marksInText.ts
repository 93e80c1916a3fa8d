/** How footnote marks stand in the text of a draft: their form, the signs that they stand behind or before. */
import type { BlockKind } from '../../draft/kinds';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { noteNumbers, type NoteNumbers } from './noteNumbers';

/** Where a sentence may have a footnote, or a citation in brackets. */
export const RUNNING: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'subparagraph', 'bullet', 'text']);

/** Signs that a footnote mark stands behind, or before. */
export const STOPS = /^[.,;:!?。，；：！？、،؛؟]+/u;
export const STOPS_BEFORE = /[.,;:!?。，；：！？、،؛؟]+$/u;

/** The form of the marks in the running text: that of the last one before an offset, else of the first. */
export function markForm(draft: Draft, offset: number): string | undefined {
  const all = noteNumbers(draft)?.marks.filter(({ placed }) => RUNNING.has(placed.block.kind)) ?? [];
  const written = all.filter(({ mark }) => /[\^＾]/.test(textOf(draft, mark)));
  const mark = written.findLast(({ from }) => from < offset) ?? written[0];
  return mark && textOf(draft, mark.mark).replace(/\d+/, '#');
}

/**
 * A number that no note has. With it the others keep theirs: what a change does to citations is the same whatever the
 * numbers are, and to read hundreds of renumbered paragraphs again takes long at every move of the cursor.
 */
export function freeNumber({ marks, notes }: NoteNumbers): number {
  return [...marks, ...notes].reduce((most, { number }) => Math.max(most, number), 0) + 1;
}
