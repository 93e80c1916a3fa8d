/** The order of footnotes: the numbers that the text gives them, and which note then stands where. */
import type { Draft } from '../../draft/nodes';
import { everyBlock, topLevel, type Placed } from '../../draft/tree';
import type { NoteNumbers, NumberedNote } from '../refactor/noteNumbers';

/** A place of a note, and the note that comes there. */
export interface Slot {
  readonly place: Placed;
  readonly holds: Placed;
}

/**
 * The number of each note of a run: 1, 2, 3 in the order in which the text names them, each from its first mark on, whether it
 * has a note or not; then those that only notes name; then the notes that nothing names.
 */
export function newNumbers({ marks, notes }: NoteNumbers): (number: number) => number {
  const inText = marks.filter(({ placed }) => placed.block.kind !== 'note');
  const inNotes = marks.filter(({ placed }) => placed.block.kind === 'note');
  const unused = [...notes].sort((a, b) => a.number - b.number);
  const order = new Set([...inText, ...inNotes, ...unused].map(({ number }) => number));
  const found = new Map([...order].map((number, at) => [number, at + 1]));
  return (number) => found.get(number) ?? number;
}

/** The places of the notes of a run: those that stand together are sorted among themselves. */
export function slotsOf(draft: Draft, { notes }: NoteNumbers, renumber: (number: number) => number): readonly Slot[] {
  const own = new Map(notes.map((note) => [note.placed.block, note]));
  const slots: Slot[] = [];
  let group: NumberedNote[] = [];
  const close = (): void => {
    const sorted = [...group].sort((a, b) => renumber(a.number) - renumber(b.number));
    group.forEach(({ placed }, at) => slots.push({ place: placed, holds: sorted[at]?.placed ?? placed }));
    group = [];
  };
  for (const { block } of topLevel(draft)) {
    const note = own.get(block);
    if (note) group.push(note);
    else if (block.kind !== 'note') close();
  }
  close();
  return slots;
}

/** The notes that stand behind another one than before, once every slot holds what it is to hold. */
export function behindAnother(draft: Draft, slots: readonly Slot[]): readonly Placed[] {
  const moved = new Map(slots.map(({ place, holds }) => [place.block, holds]));
  const was = everyBlock(draft).filter(({ block }) => block.kind === 'note');
  const is = was.map((note) => moved.get(note.block) ?? note);
  const before = new Map(was.map(({ block }, at) => [block, was[at - 1]?.block]));
  return is.filter(({ block }, at) => before.get(block) !== is[at - 1]?.block);
}
