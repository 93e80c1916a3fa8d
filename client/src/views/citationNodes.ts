/** The citations of a draft as the nodes of a tree: in the order of the text or by document, all or those in some states. Knows nothing of VS Code. */
import {
  CITATION_STATES,
  type CitationList,
  type CitationState,
  type CitedDocument,
  type ListedCitation,
} from '../../../server/src/protocolViews';

export type CitationsNode = CitationNode | DocumentNode | AbsentNode | AbsentDocumentNode;

interface InTree {
  readonly id: string;
  readonly parent: CitationsNode | undefined;
  readonly children: readonly CitationsNode[];
}

export interface CitationNode extends InTree {
  readonly kind: 'citation';
  readonly citation: ListedCitation;
  /** The one that is cited; undefined for a place of the draft. */
  readonly document: CitedDocument | undefined;
}

/** A document with what cites it; `document` is undefined for the draft itself. */
export interface DocumentNode extends InTree {
  readonly kind: 'document';
  readonly document: CitedDocument | undefined;
  readonly counts: Readonly<Record<CitationState, number>>;
}

/** The documents that the corpus does not hold. */
export interface AbsentNode extends InTree {
  readonly kind: 'absent';
}

export interface AbsentDocumentNode extends InTree {
  readonly kind: 'absent document';
  readonly document: CitedDocument;
  /** How often it is cited. */
  readonly cited: number;
}

export interface CitationsShown {
  readonly byDocument: boolean;
  /** Only those in these states. */
  readonly states: ReadonlySet<CitationState>;
}

/** `reading`: what is not held may still be read. */
export function citationNodes(
  list: CitationList,
  reading: boolean,
  { byDocument, states }: CitationsShown,
): readonly CitationsNode[] {
  const shown = list.citations
    .map((citation, at) => ({ citation, at }))
    .filter(({ citation }) => states.has(citation.state));
  const absent = reading ? undefined : absentNode(list, shown);
  const first = absent ? [absent] : [];
  return [
    ...first,
    ...(byDocument ? documentNodes(list, shown) : shown.map((one) => citationNode(list, one, undefined))),
  ];
}

interface Numbered {
  readonly citation: ListedCitation;
  readonly at: number;
}

function citationNode(list: CitationList, { citation, at }: Numbered, parent: DocumentNode | undefined): CitationNode {
  return {
    kind: 'citation',
    id: `citation ${at}`,
    citation,
    document: citation.document === undefined ? undefined : list.documents[citation.document],
    parent,
    children: [],
  };
}

/** In the order in which they are cited first, the draft itself last. */
function documentNodes(list: CitationList, shown: readonly Numbered[]): DocumentNode[] {
  const groups = new Map<number, Numbered[]>();
  for (const one of shown) {
    const number = one.citation.document ?? OWN;
    const group = groups.get(number);
    if (group) group.push(one);
    else groups.set(number, [one]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([number, members]) => {
      const counts = Object.fromEntries(CITATION_STATES.map((state) => [state, 0])) as Record<CitationState, number>;
      for (const { citation } of members) counts[citation.state]++;
      const node: DocumentNode & { children: readonly CitationsNode[] } = {
        kind: 'document',
        id: idOf(list, number),
        document: list.documents[number],
        counts,
        parent: undefined,
        children: [],
      };
      node.children = members.map((one) => citationNode(list, one, node));
      return node;
    });
}

const OWN = Number.MAX_SAFE_INTEGER;

/** The same when other documents are cited before it; two may have one title. */
function idOf({ documents }: CitationList, number: number): string {
  const name = documents[number]?.name ?? '';
  const first = documents.findIndex((document) => document.name === name);
  return first < 0 || first === number ? `document ${name}` : `document ${name} ${number}`;
}

/** What has no symbol, a treaty, is not asked for in a corpus; nor is what has no number yet. */
function absentNode({ documents, citations }: CitationList, shown: readonly Numbered[]): AbsentNode | undefined {
  const wanted = new Map<number, number>();
  for (const { citation } of shown)
    if (citation.document !== undefined && citation.state !== 'to come')
      wanted.set(citation.document, (wanted.get(citation.document) ?? 0) + 1);
  const missing = documents.flatMap((document, number) => {
    const cited = wanted.get(number);
    return document.held === 'not held' && document.address !== undefined && cited !== undefined
      ? [{ document, number, cited }]
      : [];
  });
  if (missing.length === 0 || citations.length === 0) return undefined;
  const node: AbsentNode & { children: readonly CitationsNode[] } = {
    kind: 'absent',
    id: 'absent',
    parent: undefined,
    children: [],
  };
  node.children = missing.map(({ document, cited }): AbsentDocumentNode => ({
    kind: 'absent document',
    id: `absent ${document.name}`,
    document,
    cited,
    parent: node,
    children: [],
  }));
  return node;
}

/** The citation that a place is in, among these nodes and those in them; of two the one that begins last. */
export function citationAt(
  nodes: readonly CitationsNode[],
  place: { readonly line: number; readonly character: number },
): CitationNode | undefined {
  let found: CitationNode | undefined;
  for (const node of nodes) {
    const inside =
      node.kind === 'citation' ? (holds(node.citation, place) ? node : undefined) : citationAt(node.children, place);
    if (inside && (!found || isBefore(found.citation.range.start, inside.citation.range.start))) found = inside;
  }
  return found;
}

type Place = ListedCitation['range']['start'];

function holds({ range: { start, end } }: ListedCitation, place: Place): boolean {
  return !isBefore(place, start) && !isBefore(end, place);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
