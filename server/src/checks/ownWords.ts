/** What the blocks of a draft say in its own words, for document rules that fold over them. */
import { blockCitations } from '../analysis/blockCitations';
import { factOfPair } from '../base/lazy';
import { toBlock, type Passage } from '../base/passage';
import { shift, type Span } from '../base/span';
import type { Block, Draft } from '../draft/nodes';
import { passage } from '../draft/passage';
import type { PartNode } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { inEveryText, type Found } from './everyText';
import { zoneOf, zonesIn } from './zones';

/** Stands where words are left out: no letter, no space, no punctuation. */
const HOLE = '\uFFFC';

/** A block and the language of its part. */
export interface InLanguage {
  readonly block: Block;
  readonly language: Language;
}

/** A block with its absolute offset and its part. */
export interface SpokenBlock extends InLanguage {
  readonly at: number;
  readonly part: PartNode;
}

/** As `inEveryText`, of the blocks in which the draft itself speaks: no quotations, tables, contents, furniture, masthead. */
export function inOwnText<V>(find: (spoken: InLanguage) => readonly V[]): (draft: Draft) => readonly Found<V>[] {
  return inEveryText((block, { language }) => (zoneOf(block.kind) ? [] : find({ block, language })));
}

/** A function of a block in a language, computed once and kept as long as the block. */
export function blockFact<V>(compute: (block: Block, language: Language) => V): (spoken: InLanguage) => V {
  const known = factOfPair(compute);
  return ({ block, language }) => known(block, language);
}

/** The passage's text with a hole for every character that is quoted, of a title 《…》, or of a citation. */
export const ownWords: (spoken: InLanguage) => string = blockFact((block, language) => {
  const text = passage(block);
  const cited = blockCitations(block, language).map(({ citation }) => citation);
  return withHoles(text.text, [...zonesIn(text, LEXICONS[language]), ...cited]);
});

function withHoles(text: string, holes: readonly Span[]): string {
  const kept: string[] = [];
  let end = 0;
  for (const { from, to } of [...holes].sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    kept.push(text.slice(end, from), HOLE.repeat(to - Math.max(end, from)));
    end = to;
  }
  return kept.join('') + text.slice(end);
}

/** The absolute place of a span of a block's passage. */
export function inDraft({ block, at }: SpokenBlock, span: Span): Span {
  return shift(toBlock(passage(block), span), at);
}

/** Whether a span of a passage stands in its block as one stretch, so that it can be written over. */
export function isWhole(text: Passage, span: Span): boolean {
  const { from, to } = toBlock(text, span);
  return to - from === span.to - span.from;
}
