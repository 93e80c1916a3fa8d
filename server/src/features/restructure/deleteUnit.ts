/** Takes a paragraph, an item or a heading away, with the notes that are named nowhere else. */
import type { Span } from '../../base/span';
import type { Piece } from '../../base/pieces';
import type { Draft } from '../../draft/nodes';
import { marksOf, notes } from '../../draft/notes';
import { everyBlock, topLevel, type Placed } from '../../draft/tree';
import { noteLines } from '../refactor/noteLines';
import type { ChangeRequest, Outcome } from './change';
import { itemsOf } from './items';
import { rearranged, refused } from './rearranged';
import { unitAt, unitOf, type Unit } from './units';

/** The paragraph or item at the cursor; every paragraph that a selection touches; of a heading its line alone. */
export function deleteUnit({ snapshot, span }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const units = unitsIn(draft, span);
  const [first] = units;
  if (!first) return refused('there is no numbered paragraph, item or heading here');
  const gone = units.map((unit) => goneOf(draft, unit));
  const cut = [...gone.flatMap((one) => without(one, keptNotes(draft, one))), ...notesOnlyIn(draft, gone)];
  return rearranged(snapshot, {
    arrangement: piecesWithout(draft, cut),
    caret: { old: behind(draft, gone) },
    done: `Deleted ${units.length === 1 ? nameOf(first) : `${units.length} paragraphs`}`,
  });
}

export function nameOf({ item }: Unit): string {
  const printed = item.placed.block.label?.printed.replace(/[\s.．、-]+$/, '') ?? '';
  const noun = item.kind === 'subparagraph' ? 'item' : item.kind;
  return `${noun} ${printed}`.trimEnd();
}

function unitsIn(draft: Draft, span: Span): readonly Unit[] {
  const one = unitAt(draft, span.from);
  if (span.from === span.to || (one && span.to <= one.end)) return one ? [one] : [];
  return itemsOf(draft)
    .filter(({ kind }) => kind === 'paragraph')
    .map((item) => unitOf(draft, item))
    .filter(({ from, end }) => from < span.to && span.from < end);
}

function goneOf(draft: Draft, { item, from, to, end }: Unit): Span {
  if (item.kind === 'heading') return { from, to: item.placed.at + item.placed.block.length };
  // At the end of the draft the blank lines before it go.
  if (to < draft.segments.length) return { from, to };
  const before = topLevel(draft).findLast(({ at }) => at < from);
  const start = before ? before.at + lengthOfText(before) : 0;
  return { from: Math.min(from, start), to: end };
}

function lengthOfText({ block }: Placed): number {
  let at = 0;
  let end = 0;
  for (const { start, text, length } of block.segments) {
    if (text !== '') end = at + start + text.length;
    at += length;
  }
  return end;
}

/** Notes that a page break put among these lines, and that are named elsewhere. */
function keptNotes(draft: Draft, gone: Span): readonly Span[] {
  return notes(draft).flatMap((node) => {
    const { note } = node;
    if (!note || note.at < gone.from || note.at >= gone.to) return [];
    const isOwn = node.reference && marksOf(draft, node).every(({ from }) => from >= gone.from && from < gone.to);
    return isOwn ? [] : [{ from: note.at, to: note.at + note.block.length }];
  });
}

/** Lines of notes elsewhere that have no mark but in what goes. */
function notesOnlyIn(draft: Draft, gone: readonly Span[]): readonly Span[] {
  const isGone = (at: number): boolean => gone.some(({ from, to }) => at >= from && at < to);
  const top = new Set(topLevel(draft).map(({ block }) => block));
  const first = everyBlock(draft).some(({ at }) => isGone(at));
  if (!first) return [];
  return notes(draft).flatMap((node) => {
    const { note, reference } = node;
    if (!note || !reference || isGone(note.at) || !isGone(reference.from) || !top.has(note.block)) return [];
    return marksOf(draft, node).every(({ from }) => isGone(from)) ? [noteLines(draft, note)] : [];
  });
}

function without({ from, to }: Span, kept: readonly Span[]): Span[] {
  const found: Span[] = [];
  let at = from;
  for (const one of kept) {
    if (one.from > at) found.push({ from: at, to: one.from });
    at = Math.max(at, one.to);
  }
  if (at < to) found.push({ from: at, to });
  return found;
}

/** The draft without some stretches, which may touch. */
function piecesWithout(draft: Draft, cut: readonly Span[]): Piece[] {
  return without(
    { from: 0, to: draft.segments.length },
    [...cut].sort((a, b) => a.from - b.from),
  );
}

/** Where the text goes on behind what is gone. */
function behind(draft: Draft, gone: readonly Span[]): number {
  const end = Math.max(...gone.map(({ to }) => to));
  return end < draft.segments.length ? end : Math.max(0, (gone[0]?.from ?? 0) - 1);
}
