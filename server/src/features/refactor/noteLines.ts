/** Where the text of a note goes in a draft, and how its lines are taken out again. */
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { partAt, topLevel, type Placed } from '../../draft/tree';
import { endOfLine, printed } from '../ignoreComments';
import type { NoteNumbers } from './noteNumbers';

/**
 * A note with a number that is to be given, as lines of their own: behind the note before it in number order, else before
 * the one behind it, else at the end of the part in which its mark stands; all of them behind the paragraph of the mark.
 */
export function insertNote(draft: Draft, numbers: NoteNumbers, number: number, text: string, mark: Placed): FixEdit {
  const eol = endOfLine(draft);
  const own = numbers.notes.filter(({ placed }) => placed.at > mark.at && isTop(draft, placed));
  const before = own.filter((note) => note.number === number - 1).at(-1);
  const behind = own.find((note) => note.number === number);
  if (before) {
    const at = printed(before.placed).to;
    return { from: at, to: at, text: separator(draft, before.placed, eol) + text };
  }
  if (behind) {
    const at = printed(behind.placed).from;
    return { from: at, to: at, text: text + separator(draft, behind.placed, eol) };
  }
  const { blocks } = partAt(draft, mark.at);
  const last = blocks.findLast(({ block }) => block.segments.some((segment) => segment.text !== '')) ?? mark;
  const at = printed(last).to;
  return { from: at, to: at, text: eol + eol + text };
}

function isTop(draft: Draft, { block }: Placed): boolean {
  return topLevel(draft).some((placed) => placed.block === block);
}

/** Notes stand line by line where the two next to each other do. */
function separator(draft: Draft, placed: Placed, eol: string): string {
  const all = topLevel(draft);
  const at = all.findIndex(({ block }) => block === placed.block);
  const [before, behind] = [all[at - 1], all[at + 1]].map((one) => (one?.block.kind === 'note' ? one : undefined));
  const close = (one: Placed | undefined, other: Placed | undefined): boolean =>
    one !== undefined && other !== undefined && breaks(draft, between(one, other)) === 1;
  return close(placed, behind) || close(before, placed) ? eol : eol + eol;
}

/** The lines of a note, with the blank lines on that side that has fewer. */
export function noteLines(draft: Draft, note: Placed): Span {
  const all = topLevel(draft);
  const at = all.findIndex(({ block }) => block === note.block);
  const own = printed(note);
  const before = all.slice(0, at).findLast(({ block }) => block.segments.some(({ text }) => text !== ''));
  const behind = all.slice(at + 1).find(({ block }) => block.segments.some(({ text }) => text !== ''));
  const above = { from: before ? printed(before).to : 0, to: own.from };
  const below = { from: own.to, to: behind ? printed(behind).from : draft.segments.length };
  const blank = (span: Span): boolean => textOf(draft, span).trim() === '';
  const isAbove = !behind || !blank(below) || breaks(draft, above) <= breaks(draft, below);
  if (isAbove && blank(above) && before) return { from: above.from, to: own.to };
  return blank(below) ? { from: own.from, to: below.to } : own;
}

function between(one: Placed, other: Placed): Span {
  return { from: printed(one).to, to: printed(other).from };
}

function breaks(draft: Draft, span: Span): number {
  return textOf(draft, span).match(/\r\n|\n|\r/g)?.length ?? 0;
}
