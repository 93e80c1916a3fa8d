/** What must hold of every tree, whatever the text. */
import { strictEqual, ok } from 'node:assert';
import { toBlock } from '../../server/src/base/passage';
import type { Block, Draft } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { passage } from '../../server/src/draft/passage';
import { everyBlock, parts } from '../../server/src/draft/tree';
import { notes } from '../../server/src/draft/notes';
import { citations } from '../../server/src/workspace/analysis';

/** Parses a text and throws if anything that must hold does not: lossless, every span inside, every fact computable. */
export function checkInvariants(text: string): Draft {
  const { tree, problems } = parse(text);
  const covered = [...tree.blocks].map((block) => block.segments.map(({ raw }) => raw).join('')).join('');
  ok(covered === text, 'the blocks do not cover the text');
  ok([...tree.segments].map(({ raw }) => raw).join('') === text, 'the segments do not cover the text');
  strictEqual(tree.blocks.length, text.length);
  for (const { block, at } of everyBlock(tree)) {
    strictEqual(
      block.length,
      block.segments.reduce((sum, { length }) => sum + length, 0),
    );
    if (block.label) inside(block.label, block);
    for (const mark of block.marks) inside(mark, block);
    const { text: words } = passage(block);
    for (let i = 0; i < words.length; i += Math.max(1, Math.floor(words.length / 50))) {
      const { from } = toBlock(passage(block), { from: i, to: i + 1 });
      ok(words[i] === text[at + from] || words[i] === ' ', `the passage of a ${block.kind} is not its text`);
    }
  }
  let last = 0;
  for (const { span, citation } of citations(tree)) {
    ok(
      span.from >= last && span.to > span.from && span.to <= text.length,
      `the citation ${citation.text} overlaps or is outside`,
    );
    last = span.to;
  }
  parts(tree);
  notes(tree);
  for (const { from, to } of problems)
    ok(from >= 0 && to <= text.length && from <= to, 'a problem is outside the text');
  return tree;
}

function inside({ from, to }: { from: number; to: number }, block: Block): void {
  ok(from >= 0 && from <= to && to <= block.length, `a span is outside its ${block.kind}`);
}

/** Two trees as one comparable text. */
export function fingerprint(tree: Draft): string {
  return JSON.stringify([tree.language, tree.layout, [...tree.blocks]]);
}
