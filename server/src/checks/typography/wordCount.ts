/** How many words a draft has: what the limits on the length of documents count. */
import { fact } from '../../base/lazy';
import type { BlockKind } from '../../draft/kinds';
import type { Block, Draft } from '../../draft/nodes';
import { passage } from '../../draft/passage';
import { stretches, type Stretch } from '../everyText';

export interface WordCount {
  readonly body: number;
  readonly notes: number;
  /** Of annexes, appendices and enclosures, their notes apart. */
  readonly annexes: number;
  readonly total: number;
}

const UNCOUNTED: ReadonlySet<BlockKind> = new Set(['masthead', 'contents', 'furniture']);

/** The words of a draft, mastheads, contents and furniture not counted. */
export const wordCount: (draft: Draft) => WordCount = fact((draft) => {
  const sums = { body: 0, notes: 0, annexes: 0 };
  for (const { blocks, part } of stretches(draft)) {
    const { texts, notes } = wordsIn(blocks);
    sums[part.kind === 'main' ? 'body' : 'annexes'] += texts;
    sums.notes += notes;
  }
  const [body, notes, annexes] = [sums.body, sums.notes, sums.annexes].map(Math.round) as [number, number, number];
  return { body, notes, annexes, total: body + notes + annexes };
});

const wordsIn = fact((blocks: Stretch['blocks']) => {
  const sums = { texts: 0, notes: 0 };
  for (const { block } of blocks) {
    if (!UNCOUNTED.has(block.kind)) sums[block.kind === 'note' ? 'notes' : 'texts'] += wordsOf(block);
  }
  return sums;
});

/** Han characters that stand for one word of another language. */
const HAN_PER_WORD = 1.6;

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;
const LETTER = /[\p{L}\d]/u;

/** Words between spaces, and Han characters by what they are worth; not yet rounded. */
const wordsOf = fact((block: Block): number => {
  const { text } = passage(block);
  const han = text.match(HAN)?.length ?? 0;
  const rest =
    han === 0 ? text : text.replace(/[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff0f\uff1a-\uff1f]/g, ' ');
  return han / HAN_PER_WORD + rest.split(/\s+/).filter((word) => LETTER.test(word)).length;
});
