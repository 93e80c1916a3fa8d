/** Where the texts of pasted notes go in a draft. */
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { blockAt, partAt } from '../../draft/tree';
import { printed } from '../ignoreComments';
import { insertNote } from '../refactor/noteLines';
import type { NoteNumbers } from '../refactor/noteNumbers';
import type { Numbering } from './numbering';

/** The text of a note that comes, with its mark, and its number. */
export interface NewNote {
  readonly number: number;
  readonly lines: string;
}

export interface Definitions {
  readonly edits: readonly FixEdit[];
  /** What follows the pasted text itself, where the house puts notes directly behind it. */
  readonly behind: string;
}

/** Stands for the text of notes until it is known what is to stand between them. */
const TEXT = '\u0000';

/** The notes in order, those with numbers next to each other together, where `insertNote` puts one of them. */
export function definitions(
  draft: Draft,
  range: Span,
  numbering: Numbering,
  notes: readonly NewNote[],
  eol: string,
  gone: ReadonlySet<number>,
  inline: boolean,
): Definitions {
  const edits: FixEdit[] = [];
  let behind = '';
  const mark = blockAt(draft, range.from);
  for (const group of groups(notes)) {
    const lines = group.map((note) => note.lines);
    if (!mark) {
      behind += eol + eol + lines.join(eol + eol);
      continue;
    }
    const [{ number }] = group as [NewNote];
    if (standNear(draft, range, numbering, number, gone)) {
      const to = inline ? printed(mark).to : range.to;
      const text = eol + eol + lines.join(eol + eol);
      if (to <= range.to) behind += text;
      else edits.push({ from: to, to, text });
      continue;
    }
    const edit = insertNote(draft, neighbours(numbering, number, gone), number, TEXT, mark);
    const separator = edit.text.replace(TEXT, '');
    const text = edit.text.replace(TEXT, () => lines.join(separator));
    const isWithin = range.from <= edit.from && edit.from <= range.to;
    // At the end of a part, behind what is pasted there.
    const isBefore = edit.from <= range.from && edit.text.endsWith(TEXT) && isBlank(draft, edit.from, range.from);
    if (isWithin || isBefore) behind += eol + eol + lines.join(eol + eol);
    else edits.push({ ...edit, text });
  }
  return { edits, behind };
}

/** Whether the note before stands before the place too, in the same part: each note of the draft follows its paragraph. */
function standNear(
  draft: Draft,
  range: Span,
  numbering: Numbering,
  number: number,
  gone: ReadonlySet<number>,
): boolean {
  const lower = neighbours(numbering, number, gone).notes.find((note) => note.number < number);
  if (!lower || lower.placed.at >= range.from) return false;
  return partAt(draft, lower.placed.at) === partAt(draft, range.from);
}

function groups(notes: readonly NewNote[]): NewNote[][] {
  const found: NewNote[][] = [];
  for (const note of [...notes].sort((a, b) => a.number - b.number)) {
    const last = found.at(-1);
    if (last?.at(-1)?.number === note.number - 1) last.push(note);
    else found.push([note]);
  }
  return found;
}

/** The notes between which one with this number comes, called as if nothing had a number between them. */
function neighbours({ run, renumber }: Numbering, number: number, gone: ReadonlySet<number>): NoteNumbers {
  const there = run.notes
    .filter((note) => !gone.has(note.number))
    .map((note) => ({ ...note, number: renumber(note.number) }))
    .sort((a, b) => a.number - b.number);
  const lower = there.findLast((note) => note.number < number);
  const higher = there.find((note) => note.number > number);
  return {
    marks: [],
    notes: [...(lower ? [{ ...lower, number: number - 1 }] : []), ...(higher ? [{ ...higher, number }] : [])],
  };
}

function isBlank({ segments }: Draft, from: number, to: number): boolean {
  let index = segments.find(from);
  let at = segments.offset(index);
  for (let segment = segments.at(index); segment && at < to; segment = segments.at(++index)) {
    if (segment.raw.slice(Math.max(0, from - at), to - at).trim() !== '') return false;
    at += segment.length;
  }
  return true;
}
