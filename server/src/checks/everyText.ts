/** The blocks of a draft with the word table of their part: what document rules fold over. */
import { fact } from '../base/lazy';
import { toBlock, type Passage } from '../base/passage';
import { shift, type Span } from '../base/span';
import type { Draft } from '../draft/nodes';
import { languageOf } from '../draft/partLanguage';
import { passage } from '../draft/passage';
import { everyBlock, partAt, type PartNode, type Placed } from '../draft/tree';
import { LEXICONS } from '../languages/index';
import type { Lexicon } from '../languages/lexicon';

/** A block where it stands. */
export interface PlacedText extends Placed {
  readonly text: Passage;
  readonly part: PartNode;
  readonly lexicon: Lexicon;
}

/** Every block in order, notes and furniture behind the block that holds them. Kept as long as the draft. */
export const everyText: (draft: Draft) => readonly PlacedText[] = fact((draft) => {
  const language = languageOf(draft);
  return Array.from(everyBlock(draft), (placed) => {
    const part = partAt(draft, placed.at);
    return { ...placed, text: passage(placed.block), part, lexicon: LEXICONS[language(part)] };
  });
});

/** The absolute place of a span of the text of a block. */
export function placeOf({ text, at }: PlacedText, span: Span): Span {
  return shift(toBlock(text, span), at);
}
