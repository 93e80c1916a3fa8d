/** Every citation of a draft as a list: its words, the sentence round it, what is known of it and why. */
import { wordsAround } from '../../base/firstWords';
import { fact } from '../../base/lazy';
import type { Span } from '../../base/span';
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { placeAt } from '../../analysis/placeAt';
import { placeWords } from '../../citations/placeWords';
import { passage } from '../../draft/passage';
import { languageAt } from '../../draft/partLanguage';
import { parts } from '../../draft/tree';
import { CITATION_STATES, type CitationList, type CitationState, type ListedCitation } from '../../protocolViews';
import { stateOf } from '../../workspace/citationState';
import { meantPlace } from '../../workspace/resolve';
import type { Snapshot } from '../../workspace/workspace';
import { bearerOf } from '../bearer';
import { toRange } from '../convert';
import { sentenceAt } from '../hover/sentence';
import { reasonOf } from '../hover/verdict';
import { citedDocuments } from './citedDocuments';

export type CitationCounts = Readonly<Record<CitationState, number>>;

/** How many citations are in each state, in steps between which somebody else may have the time. Computed once. */
export function* citationCounts(snapshot: Snapshot): Generator<void, CitationCounts> {
  const before = counted(snapshot).counts;
  if (before) return before;
  const counts = Object.fromEntries(CITATION_STATES.map((state) => [state, 0])) as Record<CitationState, number>;
  for (const placed of citations(snapshot.draft)) {
    counts[stateOf(snapshot, placed)]++;
    yield;
  }
  counted(snapshot).counts = counts;
  return counts;
}

/** The citations themselves, with the documents that they cite; in steps, and once. */
export function* citationList(snapshot: Snapshot): Generator<void, CitationList> {
  const before = counted(snapshot).list;
  if (before) return before;
  const documents = citedDocuments(snapshot);
  const listed: ListedCitation[] = [];
  for (const placed of citations(snapshot.draft)) {
    listed.push(rowOf(snapshot, placed, documents.of(placed)));
    yield;
  }
  const list = { documents: documents.all, citations: listed };
  counted(snapshot).list = list;
  return list;
}

const counted = fact<Snapshot, { counts?: CitationCounts; list?: CitationList }>(() => ({}));

/** The numbered paragraphs of all parts. */
export function paragraphCount({ draft }: Snapshot): number {
  return parts(draft).reduce((sum, part) => sum + part.paragraphs.length, 0);
}

function rowOf(snapshot: Snapshot, placed: PlacedCitation, document: number | undefined): ListedCitation {
  const { draft, lines } = snapshot;
  const { citation, span } = placed;
  return {
    range: toRange(lines, span),
    words: citation.text.replace(/\s+/g, ' '),
    sentence: sentenceRound(placed, languageAt(draft, span.from)),
    where: placeWords(placeAt(draft, bearerOf(draft, span.from))),
    state: stateOf(snapshot, placed),
    reason: reasonOf(snapshot, placed),
    ...(document !== undefined && { document }),
    place: placeWords(meantPlace(citation)),
  };
}

/** So much of a text is looked at for the ends of a sentence, and so much is shown, on either side. */
const LOOKED = 600;
const SHOWN = 120;

function sentenceRound({ citation, block }: PlacedCitation, language: ReturnType<typeof languageAt>): string {
  const { text } = passage(block.block);
  const start = Math.max(0, citation.from - LOOKED);
  const near = text.slice(start, citation.to + LOOKED);
  const cited: Span = { from: citation.from - start, to: citation.to - start };
  const { from, to } = sentenceAt(near, cited.from, language);
  const sentence = near.slice(from, Math.max(to, cited.to));
  return wordsAround(sentence, { from: cited.from - from, to: cited.to - from }, SHOWN);
}
