/** What a command moves, deletes or puts beside another: a paragraph or an item with all that belongs to it, a section. */
import type { Span } from '../../base/span';
import { headingEnd } from '../../analysis/scope';
import type { Draft } from '../../draft/nodes';
import { comments, type Comment } from '../../draft/comments';
import { marksOf, noteAt } from '../../draft/notes';
import { passage } from '../../draft/passage';
import { topLevel, type Placed } from '../../draft/tree';
import { lowerBound } from '../../base/ordered';
import { fact } from '../../base/lazy';
import { textOf } from '../../draft/textOf';
import { endOfLine, printed } from '../ignoreComments';
import { itemBlocks } from './fates';
import { itemsOf, type Item } from './items';

/** Whole lines of the draft: from the first line of its first block to the blank lines behind its last one. */
export interface Unit extends Span {
  readonly item: Item;
  /** Where its text ends, before the line ends and blank lines behind it. */
  readonly end: number;
}

/** Those of the paragraph's members that are its text, and so go where it goes. */
const OWN: ReadonlySet<string> = new Set(['subparagraph', 'bullet', 'quotation', 'text', 'table', 'figure', 'box']);

/** The innermost item that an offset is in: a sub-paragraph before the paragraph; on the line of a heading its section. */
export function unitAt(draft: Draft, offset: number): Unit | undefined {
  const item = itemAt(draft, offset);
  return item && unitOf(draft, item);
}

/** The paragraph that an offset is in, whatever stands there in it. */
export function paragraphAt(draft: Draft, offset: number): Unit | undefined {
  const items = itemsOf(draft);
  const found = items[indexAt(draft, offset)];
  const paragraph = found?.kind === 'subparagraph' ? holderOf(items, found) : found;
  const unit = paragraph?.kind === 'paragraph' ? unitOf(draft, paragraph) : undefined;
  return unit && offset <= unit.to ? unit : undefined;
}

export function unitOf(draft: Draft, item: Item): Unit {
  const last = withOwnNotes(draft, blocksOf(item));
  const { to: end } = printed(last);
  const from = withLineComments(draft, item.placed.at);
  return { item, from, end, to: beforeComments(draft, { from: end, to: last.at + last.block.length }) };
}

/** With the comments directly before the line that are for this line alone. */
function withLineComments(draft: Draft, at: number): number {
  const before = commentsTo(draft, at).at(-1);
  if (!before?.text.startsWith('rapporteur-ignore-line')) return at;
  const between = textOf(draft, { from: before.to, to: at });
  if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(between)) return at;
  return withLineComments(draft, lineStart(draft, before.from));
}

/** What is said in comments behind a text is said of what follows, and stays where it is. */
function beforeComments(draft: Draft, { from, to }: Span): number {
  const [first] = comments(draft).slice(commentsTo(draft, from).length);
  return first && first.from < to ? lineStart(draft, first.from) : to;
}

function commentsTo(draft: Draft, offset: number): readonly Comment[] {
  const all = comments(draft);
  return all.slice(0, lowerBound(commentStarts(draft), offset));
}

const commentStarts: (draft: Draft) => readonly number[] = fact((draft) => comments(draft).map(({ from }) => from));

function lineStart(draft: Draft, offset: number): number {
  const before = textOf(draft, { from: Math.max(0, offset - 200), to: offset });
  return offset - (before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1);
}

/** The paragraph that an item is in; undefined for one in no paragraph. */
export function holderOf(items: readonly Item[], item: Item): Item | undefined {
  for (let at = items.indexOf(item) - 1; at >= 0; at--) {
    const before = items[at];
    if (before?.kind !== 'subparagraph') return before?.kind === 'paragraph' ? before : undefined;
  }
  return undefined;
}

function itemAt(draft: Draft, offset: number): Item | undefined {
  const found = itemsOf(draft)[indexAt(draft, offset)];
  if (!found) return undefined;
  const unit = unitOf(draft, found);
  // Behind a paragraph and before what comes next nothing is meant but a heading's own line.
  const end = found.kind === 'heading' ? found.placed.at + found.placed.block.length : unit.to;
  const isLast = offset === draft.segments.length;
  if (offset < end || (isLast && offset <= end)) return found;
  const holder = found.kind === 'subparagraph' ? holderOf(itemsOf(draft), found) : undefined;
  return holder && offset < unitOf(draft, holder).to ? holder : undefined;
}

/** The index of the last item that begins at or before an offset. */
function indexAt(draft: Draft, offset: number): number {
  return lowerBound(starts(draft), offset + 0.5) - 1;
}

const starts: (draft: Draft) => readonly number[] = fact((draft) => itemsOf(draft).map(({ placed }) => placed.at));

/** At least one. */
function blocksOf({ kind, placed, paragraph, heading, part }: Item): readonly Placed[] {
  if (heading) {
    const end = headingEnd(heading, part);
    const all = part.blocks.filter(({ at }) => at >= heading.at && at < end);
    // Notes at the end of a part are those of all of it.
    const last = all.findLastIndex(({ block }) => block.kind !== 'note' && block.kind !== 'furniture');
    return all.slice(0, last + 1);
  }
  if (paragraph) {
    // Behind the last one of its count a text closes the document or the part, “68th plenary meeting”, unless it is announced.
    const next = part.paragraphs[part.paragraphs.indexOf(paragraph) + 1];
    const closes = next?.scope !== paragraph.scope && !/[:：]$/u.test(passage(paragraph.block).text.trimEnd());
    const last = paragraph.members.findLastIndex(
      ({ block }) => OWN.has(block.kind) && !(closes && block.kind === 'text'),
    );
    return [paragraph, ...paragraph.members.slice(0, last + 1)];
  }
  const holder = kind === 'subparagraph' ? part.paragraphs.findLast(({ at }) => at < placed.at) : undefined;
  const found = holder?.subparagraphs.find(({ at }) => at === placed.at);
  return holder && found ? itemBlocks(holder, found).filter(({ block }) => OWN.has(block.kind)) : [placed];
}

/** The last block, or the last of the notes directly behind it, where none of them has a mark but in these blocks. */
function withOwnNotes(draft: Draft, blocks: readonly Placed[]): Placed {
  const [first, last] = [blocks[0], blocks.at(-1)] as [Placed, Placed];
  const all = topLevel(draft);
  const inside = { from: first.at, to: last.at + last.block.length };
  const group: Placed[] = [];
  for (let at = lowerBound(offsets(draft), last.at) + 1; all[at]?.block.kind === 'note'; at++)
    group.push(all[at] as Placed);
  // Notes that stand together with those of others are at the end of the part.
  return group.every((note) => isMarkedIn(draft, note, inside)) ? (group.at(-1) ?? last) : last;
}

const offsets: (draft: Draft) => readonly number[] = fact((draft) => topLevel(draft).map(({ at }) => at));

function isMarkedIn(draft: Draft, note: Placed, span: Span): boolean {
  const mark = note.block.label?.printed;
  const node = mark === undefined ? undefined : noteAt(draft, mark, note.at);
  const marks = node?.reference ? marksOf(draft, node) : [];
  return marks.length > 0 && marks.every(({ from }) => from >= span.from && from < span.to);
}

/**
 * What stands between two paragraphs, or two items of a list, near this one: line ends and blank lines. `typed` is where a line
 * end has just been typed, which is none of them.
 */
export function separatorNear(draft: Draft, item: Item, typed?: number): string {
  const like = itemsOf(draft).filter(({ kind, depth }) => kind === item.kind && depth === item.depth);
  const at = like.indexOf(item);
  for (const [one, other] of [
    [like[at], like[at + 1]],
    [like[at - 1], like[at]],
    [like[0], like[1]],
  ]) {
    if (!one || !other) continue;
    const { end } = unitOf(draft, one);
    const between = textOf(draft, { from: end, to: other.placed.at });
    const lines = end === typed ? between.replace(/^\s*?(?:\r\n|\r|\n)/, '') : between;
    if (/^\s*[\r\n]\s*$/.test(lines)) return lines.replace(/^[^\S\r\n]+/, '');
  }
  const eol = endOfLine(draft);
  return eol + eol;
}

/** Where the text of an item ends, with what is under it and without its notes. */
export function textEnd({ placed, paragraph }: Item): number {
  const last = paragraph?.members.findLast(({ block }) => block.kind !== 'note' && block.kind !== 'furniture');
  return printed(last ?? placed).to;
}
