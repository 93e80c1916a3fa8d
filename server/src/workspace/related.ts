/** Which blocks of a draft are asked for together: a paragraph with its sub-paragraphs (as `corpus/asked.ts` has it for documents). */
import { fact } from '../base/lazy';
import type { Draft } from '../draft/nodes';
import { parts } from '../draft/tree';

/**
 * Where the blocks start whose citations are those of the block that starts at an offset, itself among them: of a paragraph
 * all its sub-paragraphs; of a sub-paragraph what it is in, and what is in it.
 */
export function relatedBlocks(draft: Draft, at: number): readonly number[] {
  return related(draft).get(at) ?? [at];
}

const related: (draft: Draft) => ReadonlyMap<number, readonly number[]> = fact((draft) => {
  const found = new Map<number, readonly number[]>();
  for (const { paragraphs } of parts(draft)) {
    for (const { at, subparagraphs } of paragraphs) {
      if (subparagraphs.length === 0) continue;
      found.set(at, [at, ...subparagraphs.map((item) => item.at)]);
      for (const item of subparagraphs) {
        const meets = subparagraphs.filter(({ path }) =>
          path.every((label, level) => (item.path[level] ?? label) === label),
        );
        found.set(item.at, [at, ...meets.map((other) => other.at)]);
      }
    }
  }
  return found;
});
