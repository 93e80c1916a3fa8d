/** Documents, and paragraphs of them, as the items of a call hierarchy; and those who cite as its callers. */
import type { CallHierarchyIncomingCall, CallHierarchyItem, Range } from 'vscode-languageserver-types';
import { fileName } from '../base/uri';
import type { CitingPlace } from '../corpus/corpus';
import { draftTitle, type CitingRow, type DraftFacts } from '../workspace/draftFacts';
import { draftUnits, type DraftUnit } from '../workspace/draftUnits';
import type { Snapshot } from '../workspace/workspace';
import type { Asked } from './asked';
import { bearerOf } from './bearer';
import { documentName, withPlace } from './citedNames';
import { toRange } from './convert';
import { placeOf } from './corpusSearch';
import { KINDS } from './symbolKinds';

/**
 * What an item stands for: the whole document, what is named at its place, or what holds its place. It travels to the
 * client and back.
 */
type What = 'document' | 'named' | 'holder';

export function whatOf({ data }: CallHierarchyItem): What {
  const { what } = (data ?? {}) as { what?: unknown };
  return what === 'document' || what === 'named' ? what : 'holder';
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function documentItem(uri: string, symbols: readonly string[], title: string): CallHierarchyItem {
  const name = documentName(symbols);
  return {
    name: name || title || fileName(uri),
    detail: name === '' ? '' : title,
    kind: KINDS.document,
    uri,
    range: START,
    selectionRange: START,
    data: { what: 'document' satisfies What },
  };
}

/** The innermost unit that holds an offset; the document where none does. */
export function draftItem(snapshot: Snapshot, offset: number, own: readonly string[]): CallHierarchyItem {
  const { units, unitAt } = draftUnits(snapshot.draft);
  return unitItem({ uri: snapshot.uri, symbols: own, title: draftTitle(snapshot.draft) }, units[unitAt(offset)]);
}

function unitItem(
  facts: Pick<DraftFacts, 'uri' | 'symbols' | 'title'>,
  unit: DraftUnit | undefined,
): CallHierarchyItem {
  const { uri, symbols, title } = facts;
  if (!unit) return documentItem(uri, symbols, title);
  const { kind, label, words, container, range } = unit;
  return {
    name: [label, words].filter((word) => word !== '').join(' ') || '…',
    detail: [documentName(symbols) || title || fileName(uri), container].filter((word) => word !== '').join(' › '),
    kind: KINDS[kind],
    uri,
    range,
    selectionRange: { start: range.start, end: range.start },
    data: { what: 'holder' satisfies What },
  };
}

/** Those in the document itself, by the paragraph that they stand in. */
export function callersHere(snapshot: Snapshot, { here }: Asked, own: readonly string[]): CallHierarchyIncomingCall[] {
  const named = here.filter(({ declares }) => !declares);
  return grouped(
    named.map((span) => ({
      from: draftItem(snapshot, bearerOf(snapshot.draft, span.from), own),
      range: toRange(snapshot.lines, span),
    })),
  );
}

/** Those in another draft. */
export function callersInDraft(facts: DraftFacts, rows: readonly CitingRow[]): CallHierarchyIncomingCall[] {
  return grouped(rows.map(({ at, range }) => ({ from: unitItem(facts, facts.units[at]), range })));
}

/** Those in the corpus. The item stands at the first of them, and for what holds it. */
export function callersInCorpus(places: readonly CitingPlace[]): CallHierarchyIncomingCall[] {
  return grouped(
    places.map((place) => {
      const { document, range } = place;
      const name = documentName(document.symbols);
      return {
        from: {
          name: withPlace(name || document.title, placeOf(place)),
          detail: name === '' ? '' : document.title,
          kind: KINDS.paragraph,
          uri: document.uri,
          range,
          selectionRange: range,
          data: { what: 'holder' satisfies What },
        },
        range,
      };
    }),
    true,
  );
}

/** One call for each item, with all ranges that are the same item's. One of the corpus has its first range for its place. */
function grouped(
  calls: readonly { readonly from: CallHierarchyItem; readonly range: Range }[],
  inCorpus = false,
): CallHierarchyIncomingCall[] {
  const found = new Map<string, CallHierarchyIncomingCall>();
  for (const { from, range } of calls) {
    const { line, character } = from.range.start;
    const key = `${from.uri} ${from.name} ${from.detail ?? ''} ${inCorpus ? '' : `${line}:${character}`}`;
    const known = found.get(key);
    if (known) known.fromRanges.push(range);
    else found.set(key, { from, fromRanges: [range] });
  }
  return [...found.values()];
}
