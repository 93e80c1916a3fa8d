/** Code lenses: over each paragraph, section and annex that is cited, how often. */
import type { CodeLens } from 'vscode-languageserver-types';
import { askedKeys, isAsked } from '../corpus/asked';
import type { PlaceKey } from '../corpus/citing';
import { blockAt } from '../draft/tree';
import { draftUnits } from '../workspace/draftUnits';
import { usesOfBlock } from '../workspace/usages';
import type { Snapshot } from '../workspace/workspace';

/** What cites the document from elsewhere: one list of places for each citation. */
export type CitedElsewhere = readonly (readonly PlaceKey[])[];

/** `showReferences`: the client's command that shows the references of a place; undefined where it has none. */
export function codeLenses(
  snapshot: Snapshot,
  elsewhere: CitedElsewhere,
  showReferences: string | undefined,
): CodeLens[] {
  const { draft, lines, uri } = snapshot;
  return draftUnits(draft).units.flatMap(({ place, range: { start } }): CodeLens[] => {
    const at = blockAt(draft, lines.offset(start))?.at ?? 0;
    const here = usesOfBlock(snapshot, at).length;
    const asked = elsewhere.length > 0 && place.length > 0 ? askedKeys(place) : [];
    const others = elsewhere.filter((keys) => keys.some((key) => asked.some((wanted) => isAsked(key, wanted)))).length;
    if (here + others === 0) return [];
    return [
      {
        range: { start, end: start },
        command: { title: titleOf(here, others), command: showReferences ?? '', arguments: [uri, start] },
      },
    ];
  });
}

/** `cited 3 times`, `cited once, in another document`, `cited 5 times, 2 of them in other documents`. */
function titleOf(here: number, others: number): string {
  const all = here + others;
  const times = all === 1 ? 'cited once' : `cited ${all} times`;
  if (others === 0) return times;
  if (here === 0) return `${times}, in ${others === 1 ? 'another document' : 'other documents'}`;
  return `${times}, ${others} of them in ${others === 1 ? 'another document' : 'other documents'}`;
}
