/** What leans on what stands before it: *ibid.* and “that resolution”. Where a change puts something else there, it is written out. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { furtherIbids } from '../../analysis/ibids';
import { fact } from '../../base/lazy';
import { formatPlace } from '../../base/place';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { meantPlace } from '../../workspace/resolve';
import { inHouseBrackets } from '../houseBrackets';
import { allIbids, backReference } from '../refactor/ibid';
import type { Copy } from './copy';

export interface Leaning {
  /** What puts the source in place of the words that lean on it, in the draft before. */
  readonly edits: readonly FixEdit[];
  /** Those whose source cannot be put in words. */
  readonly stuck: readonly PlacedCitation[];
}

/** Those that are still there and would mean something else in the copy. */
export function writtenOutFor(copy: Copy): Leaning {
  const all = leaning(copy.of);
  if (all.length === 0) return { edits: [], stuck: [] };
  const now = new Map(leaning(copy.draft).map((placed) => [placed.span.from, meaningOf(placed)]));
  const moved = all.filter((placed) => {
    const [at, more] = copy.offsets.kept(placed.span);
    // Where only the number in it has come to be another, it is in pieces.
    return at !== undefined && more === undefined && now.get(at.from) !== meaningOf(placed);
  });
  const edits: FixEdit[] = [];
  const stuck: PlacedCitation[] = [];
  for (const placed of moved) {
    const edit =
      allIbids(copy.of).find(({ from }) => from === placed.span.from) ??
      (placed.citation.form === 'back-reference' ? backReference(copy.of, placed) : undefined);
    if (edit)
      edits.push({ ...edit, text: inHouseBrackets(edit.text, languageAt(copy.of, edit.from), copy.of, undefined) });
    else stuck.push(placed);
  }
  return { edits, stuck };
}

/** What needs something before it to be understood. */
const leaning: (draft: Draft) => readonly PlacedCitation[] = fact((draft) => [
  ...citations(draft).filter(({ citation }) => citation.antecedent !== undefined && citation.antecedent !== 'organ'),
  ...furtherIbids(draft),
]);

function meaningOf({ citation }: PlacedCitation): string {
  return `${citation.targets.join()} ${formatPlace(meantPlace(citation))}`;
}
