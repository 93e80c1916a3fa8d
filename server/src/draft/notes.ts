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
 * run through the whole document, but where a part has a note of its own with the number of an earlier part; letters and
 * asterisks have their own meaning in each part.
 */
export const notes: (draft: Draft) => readonly NoteNode[] = fact((draft) => [...noteTable(draft).values()]);

/** The note that a mark or the label of a note at this offset belongs to. */
export function noteAt(draft: Draft, mark: string, offset: number): NoteNode | undefined {
  return noteTable(draft).get(noteKey(draft, mark, partAt(draft, offset)));
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
    for (const placed of blocksIn(holder)) {
      for (const { mark, from, to } of placed.block.marks) {
        entry(mark, noteKey(draft, mark, holder)).reference ??= { from: placed.at + from, to: placed.at + to };
      }
      const mark = labelOf(placed);
      if (mark !== undefined) labels.push({ mark, key: noteKey(draft, mark, holder), placed });
    }
  }
  for (const { mark, key, placed } of labels) entry(mark, key).note ??= placed;
  return found;
});

/** The blocks of a part, notes inside others behind the block that holds them. */
function blocksIn({ blocks }: PartNode): Placed[] {
  return blocks.flatMap(({ block, at }) => [
    { block, at },
    ...block.children.map((child) => ({ block: child.block, at: at + child.at })),
  ]);
}

function labelOf({ block }: Placed): string | undefined {
  return block.kind === 'note' ? block.label?.printed : undefined;
}

/** The numbers of each part that an earlier part has notes of, too: the part counts anew. */
const countedAnew: (draft: Draft) => ReadonlyMap<PartNode, ReadonlySet<string>> = fact((draft) => {
  const before = new Set<string>();
  const found = new Map<PartNode, ReadonlySet<string>>();
  for (const part of parts(draft)) {
    const own = new Set(blocksIn(part).flatMap((placed) => labelOf(placed) ?? []));
    found.set(part, new Set([...own].filter((mark) => before.has(mark))));
    for (const mark of own) before.add(mark);
  }
  return found;
});

/** Every mark that names the note, in the order of the text; absolute. */
export function marksOf(draft: Draft, { mark, note, reference }: NoteNode): readonly Span[] {
  const key = noteKey(draft, mark, partAt(draft, reference?.from ?? note?.at ?? 0));
  return everyBlock(draft).flatMap(({ block, at }) =>
    block.marks.flatMap(({ mark: other, from, to }) =>
      other === mark && noteKey(draft, other, partAt(draft, at)) === key ? [{ from: at + from, to: at + to }] : [],
    ),
  );
}

function noteKey(draft: Draft, mark: string, part: PartNode): string {
  const through = /^\d+$/.test(mark) && countedAnew(draft).get(part)?.has(mark) !== true;
  return through ? mark : `${mark} ${String(part.at)}`;
}
