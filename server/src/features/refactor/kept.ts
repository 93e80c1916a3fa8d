/** Whether a change leaves everything else as it was: asked before it is offered. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { blockIbids } from '../../analysis/blockIbids';
import { furtherIbids } from '../../analysis/ibids';
import { fact } from '../../base/lazy';
import { formatPlace, type Place } from '../../base/place';
import type { FixEdit } from '../../checks/rule';
import type { Citation } from '../../citations/citation';
import type { Draft } from '../../draft/nodes';
import { edited } from '../../draft/parse';
import { languageOf } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { everyBlock, partAt, topLevel } from '../../draft/tree';
import { meantPlace } from '../../workspace/resolve';

/** The draft with these changes made, which do not meet. */
export function changed(draft: Draft, edits: readonly FixEdit[]): Draft {
  const order = edits.map((edit, at) => ({ edit, at })).sort((a, b) => b.edit.from - a.edit.from || b.at - a.at);
  return edited(
    draft,
    order.map(({ edit }) => edit),
  );
}

/** Whether every citation and every *ibid.* is found again, in order, with what it cites; there may be more. */
export function keepsCitations(before: Draft, after: Draft): boolean {
  const now = references(after).map(({ citation }) => named(citation, meantPlace(citation)));
  let at = 0;
  return references(before).every(({ citation }) => {
    at = now.indexOf(named(citation, meantPlace(citation)), at) + 1;
    return at > 0;
  });
}

/**
 * Whether the same is cited, in whatever order; notes by whatever number. An *ibid.* whose source is not known must stand
 * behind the same note.
 */
export function citesTheSame(before: Draft, after: Draft): boolean {
  const [was, is] = [before, after].map((draft) =>
    [
      ...references(draft).map(({ citation }) =>
        citation.place.some(({ unit }) => unit === 'note')
          ? citation.kind
          : `${named(citation, citation.place)} | ${formatPlace(citation.within ?? [])}`,
      ),
      ...openIbids(draft),
    ]
      .sort()
      .join('\n'),
  );
  return was === is;
}

const references: (draft: Draft) => readonly PlacedCitation[] = fact((draft) =>
  [...citations(draft), ...furtherIbids(draft)].sort((a, b) => a.span.from - b.span.from),
);

/** The notes that begin with an *ibid.* of which the source is not known, each with the note before it. */
const openIbids: (draft: Draft) => readonly string[] = fact((draft) => {
  const known = new Set(references(draft).map(({ span }) => span.from));
  const language = languageOf(draft);
  const found: string[] = [];
  let before = '';
  for (const { block, at } of everyBlock(draft)) {
    if (block.kind !== 'note') continue;
    const { text } = passage(block);
    const [first] = blockIbids(block, language(partAt(draft, at)));
    if (first && !known.has(at + first.span.from)) found.push(`${before}\n${text}`);
    before = text;
  }
  return found;
});

/** The kinds of the blocks with their labels, without notes. */
export function shapeOf(draft: Draft): string {
  return topLevel(draft)
    .filter(({ block }) => block.kind !== 'note')
    .map(({ block }) => `${block.kind} ${block.label?.printed ?? ''} ${String(block.level)}`)
    .join('\n');
}

function named({ targets }: Citation, place: Place): string {
  return `${targets.join('-')} | ${formatPlace(place)}`;
}
