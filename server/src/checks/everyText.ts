/** The text of a draft as rules that fold over all of it see it: after an edit, only what stands near it is read again. */
import { fact, factOfPair } from '../base/lazy';
import { toBlock, type Passage } from '../base/passage';
import { shift, type Span } from '../base/span';
import type { Block, Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { passage } from '../draft/passage';
import { partAt, type PartNode, type Placed } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import type { Language, Lexicon } from '../languages/lexicon';

/** Neighbouring blocks of one part, notes and furniture behind the block that holds them. */
export interface Stretch {
  /** Placed from the start of the stretch. The same array as before an edit that touched none of them. */
  readonly blocks: readonly Placed[];
  readonly at: number;
  readonly part: PartNode;
  readonly lexicon: Lexicon;
}

/** All stretches of a draft, in order. */
export const stretches: (draft: Draft) => readonly Stretch[] = fact((draft) => {
  const language = languageOf(draft);
  const found: Stretch[] = [];
  let at = 0;
  for (const { items, length } of draft.blocks.runs()) {
    const first = partAt(draft, at);
    if (at + length <= first.end)
      found.push({ blocks: withChildren(items), at, part: first, lexicon: LEXICONS[language(first)] });
    else
      for (const { block, at: start } of placed(items)) {
        const part = partAt(draft, at + start);
        found.push({ blocks: alone(block), at: at + start, part, lexicon: LEXICONS[language(part)] });
      }
    at += length;
  }
  return found;
});

const withChildren = fact((run: readonly Block[]): readonly Placed[] =>
  placed(run).flatMap(({ block, at }) => [
    { block, at },
    ...block.children.map((child) => ({ block: child.block, at: at + child.at })),
  ]),
);

const alone = fact((block: Block): readonly Placed[] => withChildren([block]));

function placed(run: readonly Block[]): readonly Placed[] {
  let end = 0;
  return run.map((block) => ({ block, at: (end += block.length) - block.length }));
}

/** A block where it stands. */
export interface PlacedText extends Placed {
  readonly text: Passage;
  readonly part: PartNode;
  readonly lexicon: Lexicon;
  readonly language: Language;
}

/** A block with what was found in it, relative to it. */
export interface Found<V> extends PlacedText {
  readonly found: readonly V[];
}

/**
 * Gives a function that gives what is found in the blocks of a draft, block by block in order, without those in which
 * nothing is. To be called where modules are made; `find` is asked once a block.
 */
export function inEveryText<V>(
  find: (block: Block, lexicon: Lexicon) => readonly V[],
): (draft: Draft) => readonly Found<V>[] {
  const inStretch = factOfPair((blocks: Stretch['blocks'], lexicon: Lexicon) =>
    blocks.flatMap(({ block, at }) => {
      const found = find(block, lexicon);
      return found.length === 0 ? [] : [{ block, at, found, text: passage(block) }];
    }),
  );
  return fact((draft) =>
    stretches(draft).flatMap(({ blocks, at: start, part, lexicon }) =>
      inStretch(blocks, lexicon).map(({ block, at, found, text }): Found<V> => ({
        block,
        at: start + at,
        text,
        part,
        lexicon,
        language: lexicon.language,
        found,
      })),
    ),
  );
}

/** How many blocks one place of the draft lies behind another, notes and furniture inside others not counted. */
export function blocksBetween({ blocks }: Draft, from: number, to: number): number {
  return blocks.find(to) - blocks.find(from);
}

/** The absolute place of a span of the text of a block. */
export function placeOf({ text, at }: Pick<PlacedText, 'text' | 'at'>, span: Span): Span {
  return shift(toBlock(text, span), at);
}
