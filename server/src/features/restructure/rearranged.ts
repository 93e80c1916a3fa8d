/**
 * A change of the structure, made on a copy: the pieces of the draft in their new order, labels that count on, references that
 * name what they named. What is offered has been read again; what would be read otherwise than it is meant is refused.
 */
import { editsOf, isNew, offsetsOf, replaced, type Offsets, type Piece, type Replacement } from '../../base/pieces';
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import type { Snapshot } from '../../workspace/workspace';
import { changed } from '../refactor/kept';
import type { Outcome, Refusal } from './change';
import { textsOf, ownText } from './fates';
import { itemsOf, type Item } from './items';
import {
  counted,
  isNewItem,
  PLACEHOLDER,
  startOf,
  type Arrangement,
  type Counted,
  type Counting,
  type Gaps,
  type NewLabel,
} from './numbering';
import { followReferences, misled, type Followed } from './references';
import { summaryOf } from './summary';

export interface Rearrangement extends Partial<Counting> {
  readonly arrangement: Arrangement;
  /** Where the cursor goes: behind so many characters of the words that follow a new label, or to where an old offset is now. */
  readonly caret?: { readonly label: NewLabel; readonly behind: number } | { readonly old: number };
  /** What was done, for the summary; `#` is the first new label. */
  readonly done: string;
}

/** The change, or why it cannot be made. A draft that comes out as it was has no edits. */
export function rearranged({ draft, lines }: Snapshot, request: Rearrangement): Outcome {
  const { arrangement, gaps = 'kept', joins, drops } = request;
  const arranged = offsetsOf(arrangement);
  const all = counted(draft, arrangement, arranged, { gaps, joins, drops });
  const labels = labelsOf(all, arranged, gaps);
  if ('item' in labels)
    return refused(`the label in line ${lineOf(lines, labels.item)} cannot be given another number`);
  const pieces = replaced(arrangement, labels);
  const copy = changed(draft, editsIn(draft, pieces));
  const behindLabels = (at: number): number => shifted(at, labels);
  const misread = firstMisread(all, copy, behindLabels);
  if (misread) return refused(`${misread}; nothing was changed`);

  const offsets = offsetsOf(pieces);
  const fresh = freshIn(all, copy, behindLabels, offsets);
  const references = followReferences({ before: draft, now: copy, offsets, fresh });
  const now = (edits: readonly Replacement[]): Replacement[] =>
    edits.map((edit) => {
      const from = offsets.now(edit.from) ?? 0;
      return { from, to: from + edit.to - edit.from, text: edit.text };
    });
  let { followed } = references;
  let edits = now(followed.flatMap((one) => one.edits)).sort((a, b) => a.from - b.from);
  const wrong = new Set<Followed>();
  for (let left = 2; left > 0; left--) {
    const made = edits;
    const read = misled(followed, changed(copy, made), (at) => shifted(offsets.now(at) ?? 0, made));
    if (read.length === 0) break;
    for (const one of read) wrong.add(one);
    followed = followed.filter((one) => !wrong.has(one));
    edits = now(followed.flatMap((one) => one.edits)).sort((a, b) => a.from - b.from);
  }
  const final = replaced(pieces, edits);
  const stuck = [...references.stuck, ...[...wrong].map(({ placed }) => placed)];
  const place = (at: number): number => shifted(behindLabels(at), edits);
  return {
    edits: editsIn(draft, final),
    summary: summaryOf({
      done: request.done,
      all,
      followed: followed.filter((one) => one.edits.length > 0).length,
      asked: followed.filter((one) => one.asks.length > 0).map(({ placed }) => lines.position(placed.span.from).line),
      stuck: stuck.map(({ span }) => lines.position(span.from).line),
      unjudged: references.unjudged.map(({ span }) => lines.position(span.from).line),
    }),
    ...caretOf(request, arranged, place),
    asks: followed.flatMap((one) => one.asks),
  };
}

export function refused(why: string): Refusal {
  return { cannot: `${why.charAt(0).toUpperCase()}${why.slice(1)}.` };
}

function lineOf(lines: Snapshot['lines'], item: Item): number {
  return lines.position(startOf(item)).line + 1;
}

function editsIn(draft: Draft, pieces: readonly Piece[]): Replacement[] {
  return editsOf(pieces, draft.segments.length, (span) => textOf(draft, span));
}

/** The numerals that change, in the text as it is arranged; the item whose numeral cannot. */
function labelsOf(all: readonly Counted[], arranged: Offsets, gaps: Gaps): Replacement[] | { readonly item: Item } {
  const found: Replacement[] = [];
  for (const { at, item, value } of all) {
    if (value === undefined) continue;
    if (isNewItem(item)) {
      found.push({ from: at, to: at + PLACEHOLDER.length, text: item.write?.(value) ?? String(value) });
      continue;
    }
    const { label } = item;
    if (!label) continue;
    const isPlain = gaps === 'closed' && label.inserted.to > label.inserted.from;
    if (label.value === value && !isPlain) continue;
    const text = label.numeral?.write(value);
    const from = label.numeral && arranged.now(label.numeral.from);
    if (!label.numeral || text === undefined || from === undefined) return { item };
    const end = isPlain ? label.inserted.to : label.numeral.to;
    found.push({ from, to: from + end - label.numeral.from, text });
  }
  return found;
}

/** Where an offset of a text is behind replacements in it; inside one, its beginning. */
function shifted(at: number, replacements: readonly Replacement[]): number {
  let by = 0;
  for (const { from, to, text } of replacements) {
    if (to > at) return from < at && from < to ? from + by : at + by;
    by += text.length - (to - from);
  }
  return at + by;
}

/** What is read otherwise in the copy than it is meant, in words; undefined where nothing is. */
function firstMisread(all: readonly Counted[], copy: Draft, now: (at: number) => number): string | undefined {
  const items = itemsOf(copy);
  for (const [index, { item, value, at }] of all.entries()) {
    const read = items[index];
    const what = isNewItem(item) ? `the new ${item.kind}` : `the ${item.kind} ${printedLabel(item)}`.trimEnd();
    if (!read) return `${what} would no longer be read as one`;
    const start = read.placed.at;
    const place = now(at);
    const isThere = start <= place && place < start + read.placed.block.length;
    if (!isThere || read.kind !== item.kind) {
      const isOther = start < place;
      return isOther
        ? `“${printedLabel(read)}” would be read as a ${read.kind} before ${what}`
        : `${what} would no longer be read as one`;
    }
    if (value !== undefined && read.label?.value !== value) return `${what} would be read with another number`;
  }
  const [more] = items.slice(all.length);
  return more ? `“${printedLabel(more)}” would be read as a ${more.kind}` : undefined;
}

function printedLabel({ placed }: Item): string {
  return placed.block.label?.printed ?? '';
}

/** Where what the change brings begins, if nothing of the old text stands in it. */
function freshIn(
  all: readonly Counted[],
  copy: Draft,
  now: (at: number) => number,
  offsets: Offsets,
): ReadonlySet<number> {
  const news = new Set(all.filter(({ item }) => isNewItem(item)).map(({ at }) => now(at)));
  const found = itemsOf(copy).filter((item) => {
    const { placed, paragraph, part } = item;
    const end = placed.at + placed.block.length;
    if (![...news].some((at) => placed.at <= at && at < end)) return false;
    const texts = paragraph ? textsOf({ part, paragraph }) : ownText(placed);
    return !texts.some((span) => offsets.before(span.from) !== undefined);
  });
  return new Set(found.map(({ placed }) => placed.at));
}

function caretOf(
  { arrangement, caret }: Rearrangement,
  arranged: Offsets,
  place: (at: number) => number,
): { readonly caret?: Span } {
  if (!caret) return {};
  if ('old' in caret) {
    const at = arranged.now(caret.old);
    return at === undefined ? {} : { caret: { from: place(at), to: place(at) } };
  }
  let at = 0;
  for (const piece of arrangement) {
    const length = isNew(piece) ? piece.text.length : piece.to - piece.from;
    if (piece === caret.label) {
      const to = place(at + length + caret.behind);
      return { caret: { from: to, to } };
    }
    at += length;
  }
  return {};
}
