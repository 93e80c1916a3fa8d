/** The document that is cited beside a name or a quotation: in brackets behind it, or by the note whose mark stands there. */
import { citationsIn, type PlacedCitation } from '../../analysis/analysis';
import type { Draft } from '../../draft/nodes';
import { noteAt } from '../../draft/notes';
import type { Placed } from '../../draft/tree';

/** Relative to the block: where the citation begins, or the mark. */
export type Beside = { readonly citation: number } | { readonly mark: string; readonly at: number };

/** The citation; undefined where the note has none, or several. */
export function sourceBeside(beside: Beside, { block, at }: Placed, draft: Draft): PlacedCitation | undefined {
  if ('citation' in beside)
    return citationsIn(draft, { block, at }).find(({ span }) => span.from === at + beside.citation);
  const note = noteAt(draft, beside.mark, at + beside.at)?.note;
  const [only, second] = note ? citationsIn(draft, note) : [];
  return second ? undefined : only;
}
