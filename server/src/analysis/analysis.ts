/** What is known of one version of a draft, computed when asked for and kept as long as the version: its citations. */
import { fact } from '../base/lazy';
import { shift, touches, type Span } from '../base/span';
import type { Citation } from '../citations/citation';
import { ownSymbols } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { languageAt, languageOf } from '../draft/partLanguage';
import { blockAt, everyBlock, partAt, type PartNode, type Placed } from '../draft/tree';
import { withAntecedents } from './antecedents';
import { blockCitations, type BlockCitation } from './blockCitations';
import { resolveInternal } from './places';
import { withChapter } from './sections';

/** A citation with its absolute span in the text, and the block that it stands in. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly span: Span;
  readonly block: Placed;
  /** Of `Ibid.` and `that resolution` the span of the citation that says which document is meant. */
  readonly antecedent?: Span;
}

function recognised(draft: Draft, { block, at }: Placed): readonly BlockCitation[] {
  return blockCitations(block, languageAt(draft, at));
}

/** Every citation of the draft whose target is certain, in the order of the text. */
export const citations: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => {
  const spoken = languageOf(draft);
  let section = 0;
  let texts = 0;
  let notes = 0;
  const all = everyBlock(draft).flatMap((placed) => {
    const { kind, level = 3 } = placed.block;
    if (kind === 'part' || (kind === 'heading' && level < 3)) section++;
    const note = kind === 'note';
    const block = note ? notes++ : texts++;
    const language = spoken(partAt(draft, placed.at));
    return blockCitations(placed.block, language).map(({ citation, span }) => ({
      citation,
      span: shift(span, placed.at),
      place: placed,
      holder: placed.block,
      language,
      note,
      block,
      section,
    }));
  });
  const found = withAntecedents(all, ownSymbols(draft));
  return all
    .flatMap(({ span, place }, at) => {
      const understood = found[at];
      if (!understood) return [];
      const { citation } = understood;
      const antecedent = all[understood.antecedent ?? -1]?.span;
      if (citation.kind !== 'internal') return [{ citation, span, block: place, ...(antecedent && { antecedent }) }];
      const part = partAt(draft, span.from);
      const whole = { ...citation, place: withChapter(citation.place, part, span.from) };
      return whole.form === 'numbered place' && !isInDraft(whole, draft, part)
        ? []
        : [{ citation: whole, span, block: place }];
    })
    .sort((a, b) => a.span.from - b.span.from);
});

/**
 * A place without a word that says where it is, `第11段`, is one of the draft only where the draft has it: it may as well
 * be in what the sentence before was about.
 */
function isInDraft({ place, quoted }: Citation, draft: Draft, part: PartNode): boolean {
  return !quoted && ['found', 'ambiguous'].includes(resolveInternal(place, draft, part).state);
}

/** Those of one block; the text before is only looked at where one of them needs it. */
export function citationsIn(draft: Draft, placed: Placed): readonly (PlacedCitation & Pick<BlockCitation, 'pieces'>)[] {
  const { block, at } = placed;
  return recognised(draft, placed).flatMap(({ citation, span, pieces }) => {
    const here = shift(span, at);
    if (isWhole(citation)) return [{ citation, span: here, block: { block, at }, pieces }];
    const whole = byStart(draft).get(here.from);
    return whole ? [{ ...whole, pieces }] : [];
  });
}

/** Whether the passage alone says what is cited. */
function isWhole({ kind, form, place, antecedent, fault, suggest }: Citation): boolean {
  const needsDraft = kind === 'internal' && (form === 'numbered place' || place[0]?.unit === 'section');
  return !needsDraft && antecedent === undefined && (fault === undefined || suggest !== undefined);
}

const byStart = fact((draft: Draft) => new Map(citations(draft).map((placed) => [placed.span.from, placed])));

/** The citation at an offset: the cursor is inside it or touches its end. */
export function citationAt(draft: Draft, offset: number): PlacedCitation | undefined {
  const block = blockAt(draft, offset);
  return block && citationsIn(draft, block).find(({ span }) => touches(span, offset));
}
