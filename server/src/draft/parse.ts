/** Text → the tree of a UN document. Never fails: any text gives a tree, and a list of what is wrong with it. */
import { Sequence } from '../base/sequence';
import type { Span } from '../base/span';
import { readBlock, type Source } from './classify';
import { facts, sameFacts, totals, type Facts } from './layout';
import { AHEAD, BEHIND } from './line';
import type { Block, Draft } from './nodes';
import { countRepeated, recount, type Repeated } from './repeated';
import { detach, segment, type Segment } from './segment';
import { keep, keepSegments } from './keep';
import { sameState, START, type State } from './state';

/** `text` replaced the characters `from` to `to` of the text as it was before this edit. */
export interface Edit extends Span {
  readonly text: string;
}

/** The tree of an earlier text, and the edits, one after the other, that made it the new one. */
export interface Before {
  readonly tree: Draft;
  readonly edits: readonly Edit[];
}

/** Something wrong with the file as a text, at an absolute span. */
export interface Problem extends Span {
  readonly message: string;
}

const NO_MEASURE = { none: null, of: () => null, join: () => null };

/**
 * Parses a text. With `before`, costs what the edits touch, and gives exactly the tree that it gives without.
 * Blocks that the edits do not reach are the same objects as before.
 */
export function parse(text: string, before?: Before): { tree: Draft; readonly problems: Problem[] } {
  const tree = before ? edited(before.tree, before.edits) : full(text);
  return {
    tree,
    get problems() {
      return problems(tree);
    },
  };
}

function full(text: string): Draft {
  const all = segment(text);
  const segments = Sequence.of(all, totals);
  const known = facts(segments.sum, () => countRepeated(all));
  const { blocks } = fold({ count: all.length, facts: known, get: (index) => all[index] }, 0, START, () => false);
  return draft(known, segments, Sequence.of(blocks, NO_MEASURE));
}

function draft(known: Facts, segments: Draft['segments'], blocks: Draft['blocks']): Draft {
  return { language: known.lexicon.language, layout: known.layout, facts: known, segments, blocks };
}

interface Folded {
  readonly blocks: Block[];
  readonly next: number;
}

/** Reads blocks from segment `index` on, up to the end or until `stop` says that the rest is known. */
function fold(source: Source, index: number, entry: State, stop: (index: number, state: State) => boolean): Folded {
  const blocks: Block[] = [];
  let at = index;
  let state = entry;
  while (at < source.count && !stop(at, state)) {
    const read = readBlock(source, at, state);
    blocks.push(read.block);
    at = read.next;
    state = read.state;
  }
  return { blocks, next: at };
}

/**
 * The tree of the text that these edits, one after the other, make of a tree's. Needs no copy of the whole text, which
 * would cost its length at every key. A span outside the text is moved to its end.
 */
export function edited(tree: Draft, edits: readonly Edit[]): Draft {
  const changed = hull(edits);
  if (!changed) return tree;
  if (tree.segments.count === 0 || tree.segments.length + changed.by === 0)
    return full(apply(rawText(tree.segments, 0, tree.segments.count - 1), 0, edits));

  // Pass one: the lines of the touched segments and one on either side, because blank lines belong to the line before them.
  const before = lineStart(tree.segments, tree.segments.find(changed.from)) - 1;
  const behind = lineEnd(tree.segments, tree.segments.find(changed.to)) + 1;
  const firstTouched = lineStart(tree.segments, Math.max(0, before));
  const lastTouched = lineEnd(tree.segments, Math.min(tree.segments.count - 1, behind));
  const start = tree.segments.offset(firstTouched);
  const old = rawText(tree.segments, firstTouched, lastTouched);
  const touched = range(tree.segments, firstTouched, lastTouched + 1);
  const fresh = keepSegments(segment(detach(apply(old, start, edits))), touched);
  const segments = tree.segments.replace(firstTouched, lastTouched + 1, fresh);
  const known = facts(segments.sum, () => repeatedAfter(tree, firstTouched, lastTouched, fresh, segments));
  const source = window(segments, known);
  if (!sameFacts(known, tree.facts)) {
    const { blocks } = fold(source, 0, START, () => false);
    return draft(known, segments, Sequence.of(blocks, NO_MEASURE));
  }

  // Pass two: from the first block that could see the change, until a block starts as it did before.
  const firstBlock = Math.max(0, tree.blocks.find(tree.segments.offset(Math.max(0, firstTouched - AHEAD))));
  const entry = tree.blocks.at(firstBlock)?.entry ?? START;
  const from = segments.find(tree.blocks.offset(firstBlock));
  const settled = firstTouched + fresh.length + BEHIND;
  const moved = segments.count - tree.segments.count;
  let resume = tree.blocks.count;
  const { blocks } = fold(source, from, entry, (index, state) => {
    if (index < settled) return false;
    const offset = tree.segments.offset(index - moved);
    const old = tree.blocks.find(offset);
    const block = tree.blocks.at(old);
    if (!block || tree.blocks.offset(old) !== offset || !sameState(block.entry, state)) return false;
    resume = old;
    return true;
  });
  return draft(
    known,
    segments,
    tree.blocks.replace(firstBlock, resume, keep(blocks, range(tree.blocks, firstBlock, resume))),
  );
}

/** The text that the edits make of `old`, which stands at `start` in the text before them. */
function apply(old: string, start: number, edits: readonly Edit[]): string {
  if (edits.every(({ to }, at) => at === 0 || to <= (edits[at - 1]?.from ?? 0))) {
    // Each before the one it follows, as in a replacement of all: put together once.
    const pieces: string[] = [];
    let end = old.length;
    for (const { from, to, text: inserted } of edits) {
      pieces.push(old.slice(Math.max(0, to - start), end), inserted);
      end = Math.max(0, from - start);
    }
    return [...pieces, old.slice(0, end)].reverse().join('');
  }
  let text = old;
  for (const { from, to, text: inserted } of edits) {
    text = text.slice(0, Math.max(0, from - start)) + inserted + text.slice(Math.max(0, to - start));
  }
  return text;
}

/** The members from index `first` to before index `end`. */
function range<T extends { readonly length: number }, M>(all: Sequence<T, M>, first: number, end: number): T[] {
  return Array.from({ length: Math.max(0, Math.min(end, all.count) - first) }, (_, at) => all.at(first + at) as T);
}

function rawText(segments: Draft['segments'], first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) text += segments.at(at)?.raw ?? '';
  return text;
}

/** The first segment of the line that holds segment `index`. */
function lineStart(segments: Draft['segments'], index: number): number {
  let at = index;
  while (at > 0 && segments.at(at)?.runIn) at--;
  return at;
}

/** The last segment of the line that holds segment `index`. */
function lineEnd(segments: Draft['segments'], index: number): number {
  let at = index;
  while (segments.at(at + 1)?.runIn) at++;
  return at;
}

function repeatedAfter(
  tree: Draft,
  first: number,
  last: number,
  fresh: readonly Segment[],
  segments: Draft['segments'],
): Repeated {
  const { repeated } = tree.facts;
  if (!repeated) return countRepeated(segments);
  const gone = range(tree.segments, first, last + 1);
  return recount(repeated, gone, fresh);
}

/** The one stretch of the old text that holds all edits, and by how much it grew. */
function hull(edits: readonly Edit[]): { from: number; to: number; by: number } | undefined {
  let all: { from: number; to: number; by: number } | undefined;
  for (const { from, to, text } of edits) {
    const by = text.length - (to - from);
    if (!all) {
      all = { from, to, by };
      continue;
    }
    const grown: number = all.by;
    all = {
      from: Math.min(all.from, from),
      to: Math.max(all.to, to - grown),
      by: grown + by,
    };
  }
  return all;
}

/** Random access costs a logarithm; the fold reads forwards, so that a window of recent segments answers nearly always. */
function window(segments: Draft['segments'], known: Facts): Source {
  const recent = new Map<number, Segment | undefined>();
  return {
    count: segments.count,
    facts: known,
    get(index) {
      if (!recent.has(index)) {
        if (recent.size > 256) recent.clear();
        recent.set(index, segments.at(index));
      }
      return recent.get(index);
    },
  };
}

/** Notes behind a rule whose mark the file has lost. */
function problems(tree: Draft): Problem[] {
  const found: Problem[] = [];
  let at = 0;
  for (const block of tree.blocks) {
    for (const child of block.children) {
      if (child.block.kind !== 'note' || child.block.label) continue;
      const from = at + child.at;
      found.push({ from, to: from + child.block.length, message: 'The mark of this note is lost.' });
    }
    at += block.length;
  }
  return found;
}
