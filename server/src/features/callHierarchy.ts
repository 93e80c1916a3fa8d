/**
 * The citation graph, as editors show calls: a paragraph, section or document is what is "called", whatever cites it is its
 * caller, and what it cites it "calls".
 */
import type { CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver-types';
import type { Position } from '../base/lineIndex';
import { t } from '../base/l10n';
import type { Span } from '../base/span';
import { citations, type PlacedCitation } from '../analysis/analysis';
import { placeWords } from '../citations/placeWords';
import { placeAt } from '../analysis/placeAt';
import type { CorpusRecord } from '../corpus/record';
import { meantPlace } from '../workspace/resolve';
import { resolutionOf, type Snapshot } from '../workspace/workspace';
import { askedOf, askedWhole, holderAt, type Asked } from './asked';
import { draftItem, documentItem, whatOf } from './callItems';
import { bearerOf } from './bearer';
import { documentName, withPlace } from './citedNames';
import { recordLines, toRange } from './convert';
import { KINDS } from './symbolKinds';
import { targetAt } from './target';

/** A range names each of its paragraphs; of a long one this many are shown. */
const MOST = 20;

/**
 * What stands at a position: what a citation there cites, one item for each of several paragraphs, else the paragraph,
 * section or part that holds it (of a note what bears its mark), else the document.
 */
export function prepareCalls(snapshot: Snapshot, position: Position, own: readonly string[]): CallHierarchyItem[] {
  const target = targetAt(snapshot, position);
  if (target?.kind === 'citation') return citedItems(snapshot, target.citation, own);
  return [draftItem(snapshot, bearerOf(snapshot.draft, snapshot.lines.offset(position)), own)];
}

/** What is asked about an item of this document. */
export function askedByItem(snapshot: Snapshot, item: CallHierarchyItem, own: readonly string[]): Asked {
  const { start } = item.selectionRange;
  const offset = snapshot.lines.offset(start);
  switch (whatOf(item)) {
    case 'document':
      return askedWhole(own);
    case 'named': {
      const target = targetAt(snapshot, start);
      if (target) return askedOf(snapshot, target, undefined, own);
      break;
    }
    case 'holder':
  }
  const target = holderAt(snapshot, bearerOf(snapshot.draft, offset));
  return target ? askedOf(snapshot, target, target.span.from, own) : askedWhole(own);
}

/** What an item of this document cites, itself or in its notes: one call for each thing, in the order of the text. */
export function outgoingCalls(
  snapshot: Snapshot,
  item: CallHierarchyItem,
  own: readonly string[],
): CallHierarchyOutgoingCall[] {
  const { draft, lines } = snapshot;
  const inside = spanOf(snapshot, item);
  const found = new Map<string, CallHierarchyOutgoingCall>();
  for (const placed of citations(draft)) {
    const bearer = bearerOf(draft, placed.span.from);
    if (bearer < inside.from || bearer >= inside.to) continue;
    for (const to of citedItems(snapshot, placed, own)) {
      const { line, character } = to.range.start;
      const key = `${to.name} ${to.uri} ${line}:${character}`;
      const range = toRange(lines, placed.span);
      const known = found.get(key);
      if (known) known.fromRanges.push(range);
      else found.set(key, { to, fromRanges: [range] });
    }
  }
  return [...found.values()];
}

function spanOf(snapshot: Snapshot, item: CallHierarchyItem): Span {
  const { draft, lines } = snapshot;
  const { start } = item.selectionRange;
  const what = whatOf(item);
  if (what === 'document') return { from: 0, to: draft.segments.length };
  const target = what === 'named' ? targetAt(snapshot, start) : undefined;
  // What is not held has nothing that we know of.
  if (target?.kind === 'citation') return { from: 0, to: 0 };
  if (target?.kind === 'unit') return target.unit;
  const holder = holderAt(snapshot, bearerOf(draft, lines.offset(start)));
  return holder ? holder.unit : { from: 0, to: draft.segments.length };
}

/** What a citation cites, each paragraph by itself; where that cannot be opened, the citation itself, which says why. */
function citedItems(snapshot: Snapshot, placed: PlacedCitation, own: readonly string[]): CallHierarchyItem[] {
  const resolution = resolutionOf(snapshot, placed);
  if (resolution.state === 'found' || resolution.state === 'ambiguous') {
    const { record, spots } = resolution;
    const shown = spots.slice(0, MOST);
    return record
      ? shown.map((spot) => recordItem(record, spot, meantPlace(placed.citation).length === 0))
      : shown.map(({ from }) => draftItem(snapshot, from, own));
  }
  const { citation, span } = placed;
  const why =
    resolution.state === 'missing'
      ? t('there is no {0}', resolution.missing)
      : resolution.record
        ? t('not checked')
        : citation.targets.length > 0
          ? t('not held')
          : t('not known');
  const range = toRange(snapshot.lines, span);
  const name = withPlace(documentName(citation.targets), placeWords(meantPlace(citation)));
  return [
    {
      name: name || citation.text,
      detail: why,
      kind: KINDS.subparagraph,
      uri: snapshot.uri,
      range,
      selectionRange: range,
      data: { what: 'named' },
    },
  ];
}

function recordItem(record: CorpusRecord, spot: Span, whole: boolean): CallHierarchyItem {
  const lines = recordLines(record);
  const symbols = documentName(record.symbols);
  if (whole) return documentItem(record.uri, record.symbols, record.title);
  const place = placeWords(placeAt(record.draft, spot.from));
  return {
    name: withPlace(symbols || record.title, place),
    detail: symbols === '' ? '' : record.title,
    kind: KINDS.paragraph,
    uri: record.uri,
    range: toRange(lines, spot),
    selectionRange: toRange(lines, { from: spot.from, to: spot.from }),
    data: { what: 'named' },
  };
}
