/** Code lenses: over each paragraph, section and annex that is cited, how often. */
import type { CodeLens } from 'vscode-languageserver-types';
import { citedCounts } from '../corpus/askedIndex';
import type { PlaceKey } from '../corpus/citing';
import { blockAt } from '../draft/tree';
import { draftUnits } from '../workspace/draftUnits';
import { useCounts } from '../workspace/usages';
import type { Snapshot } from '../workspace/workspace';

/** What cites the document from elsewhere. */
export interface CitedElsewhere {
  /** The places that each citation names. */
  readonly citations: readonly (readonly PlaceKey[])[];
  /** Whether there are more, which nobody counted. */
  readonly more: boolean;
}

/** `showReferences`: the client's command that shows the references of a place; undefined where it has none. */
export function codeLenses(
  snapshot: Snapshot,
  { citations, more }: CitedElsewhere,
  showReferences: string | undefined,
): CodeLens[] {
  const { draft, lines, uri } = snapshot;
  const { units } = draftUnits(draft);
  const usesAt = useCounts(snapshot);
  const elsewhere = citedCounts(
    units.map(({ place }) => place),
    citations,
  );
  return units.flatMap(({ range: { start } }, index): CodeLens[] => {
    const here = usesAt(blockAt(draft, lines.offset(start))?.at ?? 0);
    const others = elsewhere[index] ?? 0;
    if (here + others === 0) return [];
    return [
      {
        range: { start, end: start },
        command: { title: titleOf(here, others, more), command: showReferences ?? '', arguments: [uri, start] },
      },
    ];
  });
}

/**
 * `cited 3 times`, `cited once, in another document`, `cited 5 times, 2 of them in other documents`; where not all were
 * counted, `cited at least 5 times, at least 2 of them in other documents`.
 */
function titleOf(here: number, others: number, more: boolean): string {
  const all = here + others;
  const least = more ? 'at least ' : '';
  const times = `cited ${least}${all === 1 ? 'once' : `${all} times`}`;
  if (others === 0) return times;
  const documents = others === 1 && !more ? 'another document' : 'other documents';
  return here === 0 ? `${times}, in ${documents}` : `${times}, ${least}${others} of them in ${documents}`;
}
