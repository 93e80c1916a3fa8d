/** Where the text of a note goes in a draft, and how its lines are taken out again. */
import { fact } from '../../base/lazy';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { BlockKind } from '../../draft/kinds';
import type { Block, Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import { partAt, topLevel, type Placed } from '../../draft/tree';
import { endOfLine, printed } from '../ignoreComments';
import type { NoteNumbers } from './noteNumbers';

/**
 * A note with a number that is to be given, as lines of their own: behind the paragraph of its mark where notes stand behind
 * theirs; else behind the note before it in number order, else before the one behind it, else at the end of the part in which
 * its mark stands; all of them behind the paragraph of the mark.
 */
export function insertNote(draft: Draft, numbers: NoteNumbers, number: number, text: string, mark: Placed): FixEdit {
  const eol = endOfLine(draft);
  // On printed pages the notes of others stand at the foot, where the next page breaks them off.
  if (draft.layout === 'extracted') {
    const at = printed(mark).to;
    return { from: at, to: at, text: eol + eol + text };
  }
  const beside = standsBehindParagraphs(draft, numbers, mark) ? behindParagraph(draft, mark) : undefined;
  if (beside?.group.length === 0) {
    const at = noteSpan(draft, beside.last).to;
    return { from: at, to: at, text: eol + eol + text };
  }
  const own = beside
    ? numbers.notes.filter(({ placed }) => beside.group.includes(placed.block))
    : behindMark(draft, numbers, mark);
  const before = beside
    ? own.findLast((note) => note.number < number)
    : own.filter((note) => note.number === number - 1).at(-1);
  const behind = beside ? own[0] : own.find((note) => note.number === number);
  if (before) {
    const at = noteSpan(draft, before.placed).to;
    return { from: at, to: at, text: separator(draft, before.placed, eol) + text };
  }
  if (behind) {
    const at = noteSpan(draft, behind.placed).from;
    return { from: at, to: at, text: text + separator(draft, behind.placed, eol) };
  }
  const { blocks } = partAt(draft, mark.at);
  const last = blocks.findLast(({ block }) => block.segments.some((segment) => segment.text !== '')) ?? mark;
  const at = noteSpan(draft, last).to;
  return { from: at, to: at, text: eol + eol + text };
}

/** Where every part has its own notes, those of the part of the mark alone. */
function behindMark(draft: Draft, numbers: NoteNumbers, mark: Placed): NoteNumbers['notes'] {
  const holding = new Set(numbers.notes.map(({ placed }) => partAt(draft, placed.at)));
  const part = partAt(draft, mark.at);
  return numbers.notes.filter(
    ({ placed }) =>
      placed.at > mark.at && isTop(draft, placed) && (holding.size < 2 || partAt(draft, placed.at) === part),
  );
}

/** Whether the note before a mark in its part, else the one behind it, stands among the paragraphs. */
function standsBehindParagraphs(draft: Draft, { notes }: NoteNumbers, mark: Placed): boolean {
  const { at, end } = partAt(draft, mark.at);
  const own = notes.filter(({ placed }) => at <= placed.at && placed.at < end && isTop(draft, placed));
  if (own.some(({ placed }) => placed.at < mark.at)) return true;
  const [next] = own;
  return (
    next !== undefined &&
    topLevel(draft).some((one) => one.at > next.placed.at && one.at < end && PLACED.has(one.block.kind))
  );
}

const PLACED: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'heading', 'article']);
const MEMBERS: ReadonlySet<BlockKind> = new Set<BlockKind>(['subparagraph', 'bullet']);

/** The last block that belongs to the paragraph of a mark before a note comes, and the notes directly behind that. */
function behindParagraph(
  draft: Draft,
  mark: Placed,
): { readonly last: Placed; readonly group: readonly Placed['block'][] } {
  const all = topLevel(draft);
  let at = all.findIndex(({ block }) => block === mark.block);
  // A block inside another goes with that.
  if (at < 0) at = all.findLastIndex((one) => one.at <= mark.at);
  while (MEMBERS.has(all[at + 1]?.block.kind ?? 'note')) at++;
  const rest = all.slice(at + 1);
  const end = rest.findIndex(({ block }) => block.kind !== 'note');
  return { last: all[at] ?? mark, group: rest.slice(0, end < 0 ? rest.length : end).map(({ block }) => block) };
}

function isTop(draft: Draft, { block }: Placed): boolean {
  return topBlocks(draft).has(block);
}

const topBlocks = fact((draft: Draft): ReadonlySet<Block> => new Set(topLevel(draft).map(({ block }) => block)));

/** Notes stand line by line where the two next to each other do. */
function separator(draft: Draft, placed: Placed, eol: string): string {
  const all = topLevel(draft);
  const at = all.findIndex(({ block }) => block === placed.block);
  const [before, behind] = [all[at - 1], all[at + 1]].map((one) => (one?.block.kind === 'note' ? one : undefined));
  const close = (one: Placed | undefined, other: Placed | undefined): boolean =>
    one !== undefined && other !== undefined && breaks(draft, between(draft, one, other)) === 1;
  return close(placed, behind) || close(before, placed) ? eol : eol + eol;
}

/** The lines of a note, with the blank lines on that side that has fewer. */
export function noteLines(draft: Draft, note: Placed): Span {
  const all = topLevel(draft);
  const at = all.findIndex(({ block }) => block === note.block);
  const own = noteSpan(draft, note);
  const before = all.slice(0, at).findLast(({ block }) => block.segments.some(({ text }) => text !== ''));
  const behind = all.slice(at + 1).find(({ block }) => block.segments.some(({ text }) => text !== ''));
  const above = { from: before ? noteSpan(draft, before).to : 0, to: own.from };
  const below = { from: own.to, to: behind ? noteSpan(draft, behind).from : draft.segments.length };
  const blank = (span: Span): boolean => textOf(draft, span).trim() === '';
  const isAbove = !behind || !blank(below) || breaks(draft, above) <= breaks(draft, below);
  if (isAbove && blank(above) && before) return { from: above.from, to: own.to };
  return blank(below) ? { from: own.from, to: below.to } : own;
}

function between(draft: Draft, one: Placed, other: Placed): Span {
  return { from: noteSpan(draft, one).to, to: noteSpan(draft, other).from };
}

function breaks(draft: Draft, span: Span): number {
  return textOf(draft, span).match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** From the first sign of a note to the end of its last line: an empty one has a space behind its label. */
export function noteSpan(draft: Draft, note: Placed): Span {
  const { from, to } = printed(note);
  return { from, to: to + (/^[^\S\r\n]+/.exec(textOf(draft, { from: to, to: to + 100 }))?.[0].length ?? 0) };
}
