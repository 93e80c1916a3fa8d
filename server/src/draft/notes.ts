/** Footnote marks and the notes that they name, joined. */
import { fact } from '../base/lazy';
import type { Span } from '../base/span';
import type { Draft } from './nodes';
import { everyBlock, partAt, parts, type PartNode, type Placed } from './tree';

export interface NoteNode {
  readonly mark: string;
  /** The note's text, where the draft has it. */
  readonly note: Placed | undefined;
  /** The first mark in the text, absolute. */
  readonly reference: Span | undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Marks and notes, one entry a mark: in the order of the marks in the text, then the notes that no mark names. Numbers
 * run through the whole document; letters and asterisks have their own meaning in each part.
 */
export const notes: (draft: Draft) => readonly NoteNode[] = fact((draft) => [...noteTable(draft).values()]);

/** The note that a mark or the label of a note at this offset belongs to. */
export function noteAt(draft: Draft, mark: string, offset: number): NoteNode | undefined {
  return noteTable(draft).get(noteKey(mark, partAt(draft, offset)));
}

const noteTable: (draft: Draft) => ReadonlyMap<string, NoteNode> = fact((draft) => {
  const found = new Map<string, Writable<NoteNode>>();
  const labels: { mark: string; key: string; placed: Placed }[] = [];
  const entry = (mark: string, key: string): Writable<NoteNode> => {
    const known = found.get(key) ?? { mark, note: undefined, reference: undefined };
    found.set(key, known);
    return known;
  };
  for (const holder of parts(draft)) {
    for (const { block, at } of holder.blocks) {
      for (const placed of [
        { block, at },
        ...block.children.map((child) => ({ block: child.block, at: at + child.at })),
      ]) {
        for (const { mark, from, to } of placed.block.marks) {
          entry(mark, noteKey(mark, holder)).reference ??= { from: placed.at + from, to: placed.at + to };
        }
        const mark = placed.block.kind === 'note' ? placed.block.label?.printed : undefined;
        if (mark !== undefined) labels.push({ mark, key: noteKey(mark, holder), placed });
      }
    }
  }
  for (const { mark, key, placed } of labels) entry(mark, key).note ??= placed;
  return found;
});

/** Every mark that names the note, in the order of the text; absolute. */
export function marksOf(draft: Draft, { mark, note, reference }: NoteNode): readonly Span[] {
  const key = noteKey(mark, partAt(draft, reference?.from ?? note?.at ?? 0));
  return everyBlock(draft).flatMap(({ block, at }) =>
    block.marks.flatMap(({ mark: other, from, to }) =>
      other === mark && noteKey(other, partAt(draft, at)) === key ? [{ from: at + from, to: at + to }] : [],
    ),
  );
}

function noteKey(mark: string, { at }: PartNode): string {
  return /^\d+$/.test(mark) ? mark : `${mark} ${String(at)}`;
}
