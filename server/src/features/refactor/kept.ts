/** Whether a change leaves everything else as it was: asked before it is offered. */
import { citations } from '../../analysis/analysis';
import { formatPlace } from '../../base/place';
import type { FixEdit } from '../../checks/rule';
import type { Citation } from '../../citations/citation';
import type { Draft } from '../../draft/nodes';
import { edited } from '../../draft/parse';
import { topLevel } from '../../draft/tree';

/** The draft with these changes made, which do not meet. */
export function changed(draft: Draft, edits: readonly FixEdit[]): Draft {
  const order = edits.map((edit, at) => ({ edit, at })).sort((a, b) => b.edit.from - a.edit.from || b.at - a.at);
  return edited(
    draft,
    order.map(({ edit }) => edit),
  );
}

/** Whether every citation is found again, in order, with what it cites; there may be more. */
export function keepsCitations(before: Draft, after: Draft): boolean {
  const now = citations(after).map(({ citation }) => named(citation));
  let at = 0;
  return citations(before).every(({ citation }) => {
    at = now.indexOf(named(citation), at) + 1;
    return at > 0;
  });
}

/** Whether the same is cited, in whatever order; notes by whatever number. */
export function citesTheSame(before: Draft, after: Draft): boolean {
  const [was, is] = [before, after].map((draft) =>
    citations(draft)
      .map(({ citation }) => (citation.place.some(({ unit }) => unit === 'note') ? citation.kind : named(citation)))
      .sort()
      .join('\n'),
  );
  return was === is;
}

/** The kinds of the blocks with their labels, without notes. */
export function shapeOf(draft: Draft): string {
  return topLevel(draft)
    .filter(({ block }) => block.kind !== 'note')
    .map(({ block }) => `${block.kind} ${block.label?.printed ?? ''} ${String(block.level)}`)
    .join('\n');
}

function named({ targets, place }: Citation): string {
  return `${targets.join('-')} | ${formatPlace(place)}`;
}
