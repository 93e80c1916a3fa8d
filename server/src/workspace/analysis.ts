/** What is known of one version of a draft, computed when asked for and kept as long as the version: its citations. */
import { fact } from '../base/lazy';
import { toBlock } from '../base/passage';
import { shift, touches, type Span } from '../base/span';
import type { Citation } from '../citations/citation';
import { recognise } from '../citations/recognise';
import type { BlockKind } from '../draft/kinds';
import type { Block, Draft } from '../draft/nodes';
import { ownSymbols } from '../draft/masthead';
import { passage } from '../draft/passage';
import { blockAt, everyBlock, partAt, type Placed } from '../draft/tree';
import { languageOf } from '../draft/partLanguage';
import type { Language } from '../languages/lexicon';
import { withAntecedents } from './antecedents';
import { withChapter } from './sections';

/** A citation with its absolute span in the text, and the block that it stands in. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly span: Span;
  readonly block: Placed;
}

/** Where citations are looked for (draft-format.md, "Citations"); of titles only those of parts. */
const SCANNED = new Set<BlockKind>([
  'heading',
  'part',
  'title',
  'paragraph',
  'subparagraph',
  'bullet',
  'article',
  'box',
  'quotation',
  'text',
  'signature',
  'note',
]);

interface BlockCitation {
  readonly citation: Citation;
  /** Relative to the block. */
  readonly span: Span;
}

/** Citations hang on the block: an edit elsewhere leaves them known. They are read in the language of their part. */
const ofBlock: (block: Block) => (language: Language) => readonly BlockCitation[] = fact((block) => {
  const known = new Map<Language, readonly BlockCitation[]>();
  return (language) => {
    const before = known.get(language);
    if (before) return before;
    const text = passage(block);
    // The name of a part is no reference to it.
    const own = block.kind === 'part' ? 0 : -1;
    const recognised = recognise(text, language).filter(({ kind, from }) => kind !== 'internal' || from !== own);
    const found = recognised.map((citation) => ({
      citation: block.kind === 'quotation' ? { ...citation, quoted: true as const } : citation,
      span: toBlock(text, citation),
    }));
    known.set(language, found);
    return found;
  };
});

/** What was recognised in a block, before antecedents are looked for. */
function recognised(draft: Draft, { block, at }: Placed): PlacedCitation[] {
  if (!SCANNED.has(block.kind) || (block.kind === 'title' && block.entry.zone === 'front')) return [];
  return ofBlock(block)(languageOf(draft)(partAt(draft, at))).map(({ citation, span }) => ({
    citation,
    span: shift(span, at),
    block: { block, at },
  }));
}

/** Every citation of the draft whose target is certain, in the order of the text. */
export const citations: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => {
  let section = 0;
  let texts = 0;
  let notes = 0;
  const all = [...everyBlock(draft)].flatMap((placed) => {
    const { kind, level = 3 } = placed.block;
    if (kind === 'part' || (kind === 'heading' && level < 3)) section++;
    const note = kind === 'note';
    const block = note ? notes++ : texts++;
    return recognised(draft, placed).map((found) => ({ ...found, place: placed, note, block, section }));
  });
  const found = withAntecedents(all, ownSymbols(draft));
  return all
    .flatMap(({ span, place }, at) => {
      const citation = found[at];
      if (!citation) return [];
      if (citation.kind !== 'internal') return [{ citation, span, block: place }];
      const whole = withChapter(citation.place, partAt(draft, span.from), span.from);
      return [{ citation: { ...citation, place: whole }, span, block: place }];
    })
    .sort((a, b) => a.span.from - b.span.from);
});

/** The citation at an offset: the cursor is inside it or touches its end. Looks at one block only, unless it needs the text before. */
export function citationAt(draft: Draft, offset: number): PlacedCitation | undefined {
  const block = blockAt(draft, offset);
  const found = block && recognised(draft, block).find(({ span }) => touches(span, offset));
  if (!found?.citation.antecedent && found?.citation.kind !== 'internal') return found;
  return citations(draft).find(({ span }) => span.from === found.span.from);
}
