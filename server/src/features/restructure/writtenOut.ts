/** Notes that say `Ibid.` and would mean another source when a note comes, goes or moves before them: they are written out. */
import { citationsIn } from '../../analysis/analysis';
import { blockIbids, opensWithIbid } from '../../analysis/blockIbids';
import type { FixEdit } from '../../checks/rule';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import type { Placed } from '../../draft/tree';
import { inHouseBrackets } from '../houseBrackets';
import { allIbids } from '../refactor/ibid';

export type WrittenOut = { readonly edits: readonly FixEdit[] } | { readonly stuck: Placed };

/**
 * What puts the source in place of the *ibid.* with which these notes lean on the note before them; nothing for a note that
 * has none. `stuck` is the first one whose source is not certain.
 */
export function writtenOut(draft: Draft, notes: readonly Placed[]): WrittenOut {
  const edits: FixEdit[] = [];
  for (const note of notes) {
    const first = leaning(draft, note);
    if (first === undefined || edits.some(({ from }) => from === first)) continue;
    const edit = allIbids(draft).find(({ from }) => from === first);
    if (!edit) return { stuck: note };
    edits.push({ ...edit, text: inHouseBrackets(edit.text, languageAt(draft, note.at), draft, undefined) });
  }
  return { edits };
}

/** Where the *ibid.* stands whose source is in another note; -1 for one that is not understood. */
function leaning(draft: Draft, note: Placed): number | undefined {
  const { block, at } = note;
  const [first] = blockIbids(block, languageAt(draft, at));
  if (!first) return opensWithIbid(block) ? -1 : undefined;
  const from = at + first.span.from;
  const sources = citationsIn(draft, note).filter(({ citation }) => citation.kind !== 'internal');
  return sources.some(({ span }) => span.from < from) ? undefined : from;
}
