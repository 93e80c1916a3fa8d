/** Whether a note that comes or goes leaves every other note with its marks: asked before it is offered. */
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { noteAt } from '../../draft/notes';
import { passage } from '../../draft/passage';
import { everyBlock } from '../../draft/tree';
import { changed, citesTheSame, shapeOf } from './kept';
import { noteNumbers, type NoteNumbers } from './noteNumbers';

/** Whether the tree is as before but for the note, every other mark names the same note, and the same is cited. */
export function isKept(draft: Draft, edits: readonly FixEdit[], more: number): boolean {
  return keepsNotes(draft, changed(draft, edits), more);
}

/** The same of two drafts, of which the second has so many notes more. */
export function keepsNotes(draft: Draft, after: Draft, more: number): boolean {
  const [was, is] = [draft, after].map(textsOfMarks);
  if (!was || !is || is.length !== was.length + more || shapeOf(draft) !== shapeOf(after)) return false;
  const [longer, shorter] = more > 0 ? [is, was] : [was, is];
  const odd = longer.findIndex((text, at) => text !== shorter[at]);
  const rest = odd < 0 ? [] : [...longer.slice(0, odd), ...longer.slice(odd + 1)];
  return (
    rest.join('\n') === shorter.join('\n') && citesTheSame(draft, after) && noteCount(after) === noteCount(draft) + more
  );
}

/** Whether an annex, or what stands before it, counts its notes for itself. */
export function isSeveral(all: NoteNumbers, run: NoteNumbers): boolean {
  return run.notes.length < all.notes.length;
}

/** Whether every other mark names the same note as before, with the numbers that they are given. */
export function namesSame(draft: Draft, edits: readonly FixEdit[], more: 1 | -1): boolean {
  const [was, is] = [draft, changed(draft, edits)].map(orderOfNotes);
  if (!was || !is || is.length !== was.length + more) return false;
  const [longer, shorter] = more > 0 ? [is, was] : [was, is];
  return longer.some((own, at) => {
    const rest = [...longer.slice(0, at), ...longer.slice(at + 1)];
    const others = rest.map((other) => (other > own ? other - 1 : other));
    return own >= 0 && !rest.includes(own) && others.join() === shorter.join();
  });
}

/** For each mark the how manieth note it names; -1 for none. */
function orderOfNotes(draft: Draft): readonly number[] {
  const all = everyBlock(draft).filter(({ block }) => block.kind === 'note');
  const order = new Map(all.map(({ block }, at) => [block, at]));
  return (noteNumbers(draft)?.marks ?? []).map(({ number, from }) => {
    const note = noteAt(draft, String(number), from)?.note;
    return (note && order.get(note.block)) ?? -1;
  });
}

function noteCount(draft: Draft): number {
  return everyBlock(draft).filter(({ block }) => block.kind === 'note').length;
}

/** For each mark the text of its note. */
function textsOfMarks(draft: Draft): readonly string[] | undefined {
  return noteNumbers(draft)?.marks.map(({ number, from }) => {
    const note = noteAt(draft, String(number), from)?.note;
    return note ? passage(note.block).text : '';
  });
}
