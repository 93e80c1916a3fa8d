/** Whether a change leaves everything else as it was: asked before it is offered. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { blockIbids, opensWithIbid } from '../../analysis/blockIbids';
import { furtherIbids } from '../../analysis/ibids';
import { fact } from '../../base/lazy';
import { formatPlace, type Place } from '../../base/place';
import type { Span } from '../../base/span';
import type { FixEdit } from '../../checks/rule';
import type { Citation } from '../../citations/citation';
import type { Draft } from '../../draft/nodes';
import { notes } from '../../draft/notes';
import { edited } from '../../draft/parse';
import { languageOf } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { everyBlock, partAt, topLevel, type Placed } from '../../draft/tree';
import { meantPlace } from '../../workspace/resolve';

/** So many are made one by one: what stands between two of them is not read again. */
const FEW = 8;

/** The draft with these changes made, which do not meet. */
export function changed(draft: Draft, edits: readonly FixEdit[]): Draft {
  const order = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => b.edit.from - a.edit.from || b.at - a.at)
    .map(({ edit }) => edit);
  return order.length > FEW ? edited(draft, order) : order.reduce((before, edit) => edited(before, [edit]), draft);
}

/** Whether every citation and every *ibid.* is found again, in order, with what it cites; there may be more. */
export function keepsCitations(before: Draft, after: Draft): boolean {
  const now = references(after).map(({ citation }) => meant(citation));
  let at = 0;
  return references(before).every(({ citation }) => {
    at = now.indexOf(meant(citation), at) + 1;
    return at > 0;
  });
}

/**
 * Whether the same is cited, in whatever order; notes by whatever number. A note that begins with an *ibid.*, understood or
 * not, must stand behind the same note.
 */
export function citesTheSame(before: Draft, after: Draft): boolean {
  return allCited(before) === allCited(after);
}

const allCited: (draft: Draft) => string = fact((draft) =>
  [...references(draft).map(({ citation }) => read(citation)), ...withBefore(draft)].sort().join('\n'),
);

/** What each citation and *ibid.* of a draft cites, in the order of the text, with where it stands; notes by whatever number. */
export function readings(draft: Draft): readonly (Span & { readonly cites: string })[] {
  return references(draft).map(({ citation, span }) => ({ ...span, cites: read(citation) }));
}

const references: (draft: Draft) => readonly PlacedCitation[] = fact((draft) =>
  [...citations(draft), ...furtherIbids(draft)].sort((a, b) => a.span.from - b.span.from),
);

/** The notes that begin with an *ibid.*, or have one of which the source is not known, each with the note before it. */
const withBefore: (draft: Draft) => readonly string[] = fact((draft) => {
  const known = new Set(references(draft).map(({ span }) => span.from));
  const language = languageOf(draft);
  const needing = everyBlock(draft).filter(({ block, at }) => {
    if (block.kind !== 'note') return false;
    if (opensWithIbid(block)) return true;
    const [first] = blockIbids(block, language(partAt(draft, at)));
    return first !== undefined && !known.has(at + first.span.from);
  });
  if (needing.length === 0) return NONE;
  const texts = new Map<Placed['block'], string[]>();
  for (const order of [printedOrder(draft), orderOfMarks(draft)])
    order.forEach((block, at) => {
      const before = order[at - 1];
      texts.set(block, [...(texts.get(block) ?? []), before ? passage(before).text : '']);
    });
  return needing.map(({ block }) => [...(texts.get(block) ?? []), passage(block).text].join('\n'));
});

const NONE: readonly string[] = [];

function printedOrder(draft: Draft): readonly Placed['block'][] {
  return everyBlock(draft).flatMap(({ block }) => (block.kind === 'note' ? [block] : []));
}

/** It is the order of the notes for who reads the text, wherever they are printed. */
function orderOfMarks(draft: Draft): readonly Placed['block'][] {
  return notes(draft).flatMap(({ note }) => (note ? [note.block] : []));
}

/** The kinds of the blocks with their labels, without notes. */
export function shapeOf(draft: Draft): string {
  return topLevel(draft)
    .filter(({ block }) => block.kind !== 'note')
    .map(({ block }) => `${block.kind} ${block.label?.printed ?? ''} ${String(block.level)}`)
    .join('\n');
}

/** They hang on the citation: in the blocks that a change does not reach it is the same as before. */
const meant: (citation: Citation) => string = fact((citation) => named(citation, meantPlace(citation)));

const read: (citation: Citation) => string = fact((citation) => {
  const { kind, place, within = [] } = citation;
  const namesNote = place.some(({ unit }) => unit === 'note');
  return namesNote ? kind : `${named(citation, place)} | ${formatPlace(within)}`;
});

function named({ targets }: Citation, place: Place): string {
  return `${targets.join('-')} | ${formatPlace(place)}`;
}
