/** Which citations lead to which block of their own draft: those of ranges, too, as if each paragraph of them were named. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { citations, type PlacedCitation } from '../../../server/src/analysis/analysis';
import { blockAt, everyBlock } from '../../../server/src/draft/tree';
import { relatedBlocks } from '../../../server/src/workspace/related';
import { useCounts, usesOfBlocks } from '../../../server/src/workspace/usages';
import { resolutionOf, type Snapshot } from '../../../server/src/workspace/workspace';
import { snapshotOf } from '../../support/check';
import { random } from '../../support/random';

/** One block after the other, from where each citation leads. */
function named(snapshot: Snapshot, at: number): PlacedCitation[] {
  return citations(snapshot.draft).filter((placed) => {
    const resolution = placed.citation.kind === 'internal' ? resolutionOf(snapshot, placed) : undefined;
    return (
      resolution?.state === 'found' && resolution.spots.some(({ from }) => blockAt(snapshot.draft, from)?.at === at)
    );
  });
}

function checkAll(snapshot: Snapshot, text: string): number {
  const cut = (placed: PlacedCitation): string => `${placed.span.from} ${text.slice(placed.span.from, placed.span.to)}`;
  const count = useCounts(snapshot);
  let sum = 0;
  for (const { at } of everyBlock(snapshot.draft)) {
    const expected = named(snapshot, at);
    deepStrictEqual(usesOfBlocks(snapshot, [at]).map(cut), expected.map(cut), text.slice(at, at + 20));
    const asked = usesOfBlocks(snapshot, relatedBlocks(snapshot.draft, at));
    if (everyBlock(snapshot.draft).find((placed) => placed.at === at)?.block.kind === 'paragraph')
      strictEqual(count(at), asked.length, text.slice(at, at + 20));
    sum += expected.length;
  }
  return sum;
}

describe('what cites a block of the draft', () => {
  it('is each range that it lies in, in a list, in a section, in an annex, across a heading', async () => {
    const text =
      '一. 导言\n\n1. 见下文第2至5段，以及下文第2、3和5段。\n\n2. 甲：\n\n(a) 子；\n\n(b) 丑。\n\n二. 结论\n\n3. 见上文第2(a)至(b)段和下文第4至5段和第4段。\n\n3 bis. 𠀀。\n\n4. 见上文第一节和附件一第1至2段。\n\n5. 见上文第1至3、2至4和3之二段。\n\n附件一\n\n规则\n\n1. 卯，见下文第2段。\n\n2. 辰，见上文第1至2段。\n';
    ok(checkAll(await snapshotOf(text), text) >= 15);
  });

  it('is the same in drafts of any numbers', async () => {
    const r = random(11);
    let sum = 0;
    for (let round = 0; round < 12; round++) {
      const number = (): number => 1 + r.integer(12);
      const cites = (): string => {
        const [first, second] = [number(), number()].sort((a, b) => a - b);
        return r.pick([
          `see paragraphs ${first ?? 1} to ${second ?? 1} above`,
          `see paragraphs ${first ?? 1} to ${second ?? 1} and ${number()} below`,
          `see paragraph ${number()} above`,
          `see paragraphs ${number()} and ${number()} of annex I`,
        ]);
      };
      const paragraphs = (count: number): string =>
        Array.from({ length: count }, (_, at) => `${at + 1}. The river rose; ${cites()}.\n\n`).join('');
      const text = `I. Introduction\n\n${paragraphs(10)}Annex I\n\nRules\n\n${paragraphs(6)}`;
      sum += checkAll(await snapshotOf(text), text);
    }
    ok(sum > 200);
  });

  it('is each once of several blocks that are asked for together', async () => {
    const text = '1. 甲。\n\n2. 乙。\n\n3. 见上文第1至2段。\n\n4. 见上文第2段。\n';
    const snapshot = await snapshotOf(text);
    const starts = everyBlock(snapshot.draft).map(({ at }) => at);
    deepStrictEqual(
      usesOfBlocks(snapshot, starts).map(({ span }) => text.slice(span.from, span.to)),
      ['上文第1至2段', '上文第2段'],
    );
  });
});
