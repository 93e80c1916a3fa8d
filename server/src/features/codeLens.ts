/** Code lenses: over each paragraph, section and annex that is cited, how often. */
import type { CodeLens } from 'vscode-languageserver-types';
import { plural } from '../base/l10n';
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
  if (others === 0)
    return more
      ? plural(all, 'cited at least once', 'cited at least {0} times')
      : plural(all, 'cited once', 'cited {0} times');
  if (here === 0)
    return more
      ? plural(all, 'cited at least once, in other documents', 'cited at least {0} times, in other documents')
      : plural(all, 'cited once, in another document', 'cited {0} times, in other documents');
  if (more)
    return plural(
      all,
      'cited at least once, at least {1} of them in other documents',
      'cited at least {0} times, at least {1} of them in other documents',
      others,
    );
  return others === 1
    ? plural(
        all,
        'cited once, {1} of them in another document',
        'cited {0} times, {1} of them in another document',
        others,
      )
    : plural(
        all,
        'cited once, {1} of them in other documents',
        'cited {0} times, {1} of them in other documents',
        others,
      );
}
