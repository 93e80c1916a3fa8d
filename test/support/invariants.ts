/** What must hold of every tree, whatever the text. */
import { deepStrictEqual, strictEqual, ok } from 'node:assert';
import { toBlock } from '../../server/src/base/passage';
import type { Block, Draft } from '../../server/src/draft/nodes';
import { lineIndex } from '../../server/src/base/lineIndex';
import { linesOf } from '../../server/src/draft/lines';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { noteAt, notes } from '../../server/src/draft/notes';
import { blockAt, everyBlock, partAt, parts, topLevel, type Placed } from '../../server/src/draft/tree';
import { citations } from '../../server/src/analysis/analysis';

/** So many blocks of a draft are looked up one by one. */
const LOOKED_UP = 400;

/**
 * Parses a text and throws if anything that must hold does not: lossless, every span inside, parts that hold all blocks,
 * notes that are found by their marks, every fact computable.
 */
export function checkInvariants(text: string): Draft {
  const { tree, problems } = parse(text);
  const covered = [...tree.blocks].map((block) => block.segments.map(({ raw }) => raw).join('')).join('');
  ok(covered === text, 'the blocks do not cover the text');
  ok([...tree.segments].map(({ raw }) => raw).join('') === text, 'the segments do not cover the text');
  strictEqual(tree.blocks.length, text.length);
  for (const placed of everyBlock(tree)) checkBlock(placed, text);
  checkParts(tree, text);
  checkLookUp(tree);
  checkNotes(tree);
  checkLines(tree, text);
  let last = 0;
  for (const { span, citation } of citations(tree)) {
    ok(
      span.from >= last && span.to > span.from && span.to <= text.length,
      `the citation ${citation.text} overlaps or is outside`,
    );
    last = span.to;
  }
  for (const { from, to } of problems)
    ok(from >= 0 && to <= text.length && from <= to, 'a problem is outside the text');
  return tree;
}

function checkBlock({ block, at }: Placed, text: string): void {
  ok(block.length > 0, `a ${block.kind} is empty`);
  strictEqual(block.length, sumOf(block.segments));
  if (block.label) inside(block.label, block);
  let marked = 0;
  for (const mark of block.marks) {
    inside(mark, block);
    ok(mark.from >= marked, `the marks of a ${block.kind} overlap or are out of order`);
    marked = mark.to;
  }
  let segments = 0;
  let offset = 0;
  for (const child of block.children) {
    ok(child.first >= segments, `the children of a ${block.kind} overlap`);
    offset += sumOf(block.segments.slice(segments, child.first));
    strictEqual(child.at, offset, `a child of a ${block.kind} is not where its first segment is`);
    segments = child.first + child.block.segments.length;
    offset += child.block.length;
    for (const [k, segment] of child.block.segments.entries())
      ok(segment === block.segments[child.first + k], `a child of a ${block.kind} has segments of its own`);
    strictEqual(child.block.children.length, 0, 'a child has children');
  }
  ok(offset <= block.length && segments <= block.segments.length, `the children of a ${block.kind} reach out of it`);
  const { text: words } = passage(block);
  for (let i = 0; i < words.length; i += Math.max(1, Math.floor(words.length / 50))) {
    const { from } = toBlock(passage(block), { from: i, to: i + 1 });
    ok(words[i] === text[at + from] || words[i] === ' ', `the passage of a ${block.kind} is not its text`);
  }
}

/** The parts follow one another from the first character to the last, and hold every block once and in order. */
function checkParts(tree: Draft, text: string): void {
  const all = parts(tree);
  const blocks = topLevel(tree).values();
  let end = 0;
  for (const part of all) {
    strictEqual(part.at, end, `the ${part.name} does not begin where the part before it ends`);
    end = part.end;
    const own = new Set<Block>();
    for (const { block, at } of part.blocks) {
      const next = blocks.next().value;
      ok(next?.block === block && next.at === at, `the blocks of the ${part.name} are not those of the draft`);
      own.add(block);
    }
    for (const { block, number } of part.paragraphs)
      ok(own.has(block) && block.number === number, `a paragraph of the ${part.name} is none of its blocks`);
    for (const { members, subparagraphs } of part.paragraphs) {
      ok(
        members.every(({ block }) => own.has(block)),
        'a member of a paragraph is in another part',
      );
      ok(
        subparagraphs.every(({ block, path }) => own.has(block) && path.length > 0),
        'a sub-paragraph has no path',
      );
    }
    for (const { block } of part.headings) ok(own.has(block), 'a heading is in another part');
    for (const article of part.articles)
      ok(
        article.end >= article.at + article.block.length && article.end <= part.end,
        'an article ends outside its part',
      );
    for (const { block } of part.groups.flatMap((group) => group.blocks))
      ok(own.has(block), 'a group is in another part');
  }
  ok(blocks.next().done, 'the parts do not hold all blocks');
  strictEqual(end, text.length, 'the last part does not end with the text');
}

/** What is found at an offset is what stands there in the order of the blocks. */
function checkLookUp(tree: Draft): void {
  const all = everyBlock(tree);
  const step = Math.max(1, Math.floor(all.length / LOOKED_UP));
  for (let i = 0; i < all.length; i += step) {
    const { block, at } = all[i] as Placed;
    const inner = block.children.map((child) => ({ from: at + child.at, to: at + child.at + child.block.length }));
    for (const offset of [at, at + block.length - 1]) {
      if (inner.some(({ from, to }) => offset >= from && offset < to)) continue;
      const found = blockAt(tree, offset);
      ok(found?.block === block && found.at === at, `another block than the ${block.kind} is found at ${offset}`);
      const part = partAt(tree, offset);
      ok(part.at <= offset && offset < part.end, `the part found at ${offset} is not there`);
    }
  }
}

/** The lines that the tree counts are those of the text. */
function checkLines(tree: Draft, text: string): void {
  const [found, wanted] = [linesOf(tree), lineIndex(text)];
  const step = Math.max(1, Math.floor(text.length / LOOKED_UP));
  for (let offset = 0; offset <= text.length; offset += step) {
    const position = wanted.position(offset);
    deepStrictEqual(found.position(offset), position, `the position of ${offset}`);
    strictEqual(
      found.offset(position),
      wanted.offset(position),
      `the offset of ${position.line}:${position.character}`,
    );
  }
}

/** Every mark and every note has its entry, and no two entries share one. */
function checkNotes(tree: Draft): void {
  const entries = new Set(notes(tree));
  const held = [...entries].flatMap(({ note }) => (note ? [note.block] : []));
  ok(new Set(held).size === held.length, 'a note has two entries');
  for (const { note, reference } of entries)
    ok(note !== undefined || reference !== undefined, 'an entry is of nothing');
  for (const { block, at } of everyBlock(tree)) {
    for (const { mark, from } of block.marks) {
      const entry = noteAt(tree, mark, at + from);
      ok(entry && entries.has(entry) && entry.mark === mark, `the mark ${mark} has no entry`);
      ok(entry.reference && entry.reference.from <= at + from, `the mark ${mark} is not the first of its entry`);
    }
    const label = block.kind === 'note' ? block.label?.printed : undefined;
    if (label === undefined) continue;
    const entry = noteAt(tree, label, at);
    ok(entry?.note && entries.has(entry) && entry.note.at <= at, `the note ${label} has no entry`);
  }
}

function sumOf(segments: readonly { readonly length: number }[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}

function inside({ from, to }: { from: number; to: number }, block: Block): void {
  ok(from >= 0 && from <= to && to <= block.length, `a span is outside its ${block.kind}`);
}
