/** What is kept of a draft of the workspace when its tree is let go: its units, and what it cites where. Plain data. */
import { firstWords, wordsAround } from '../base/firstWords';
import { fact } from '../base/lazy';
import { fromBlock } from '../base/passage';
import type { Place } from '../base/place';
import type { Span } from '../base/span';
import { citations, type PlacedCitation } from '../analysis/analysis';
import { placeAt } from '../analysis/placeAt';
import { whereIs } from '../analysis/whereIs';
import { placeWords } from '../citations/placeWords';
import { citationRows, type CitationRow } from '../corpus/citing';
import { resolutionTitle } from '../corpus/resolutionTitle';
import { readTitle } from '../corpus/title';
import { linesOf } from '../draft/lines';
import { ownSymbols } from '../draft/masthead';
import type { Draft } from '../draft/nodes';
import { noteAt } from '../draft/notes';
import { passage } from '../draft/passage';
import type { Placed } from '../draft/tree';
import type { Language } from '../languages/lexicon';
import { draftUnits, type DraftUnit } from './draftUnits';
import type { OpenDraft } from './workspace';

/** One place of one citation, as `citationRows` makes them: those of one citation have the same `from` and share what is said of it. */
export interface CitingRow extends CitationRow {
  /** The place that it stands in; empty where that has no number. `at` is the unit of it, or of the mark of its note; -1 for none. */
  readonly place: Place;
  /** The same in words of the interface, `paragraph 12 of annex I`; of a text without number the short form of the place, or nothing. */
  readonly where: string;
  /** The citation with some words round it, on one line. */
  readonly words: string;
}

export interface DraftFacts {
  readonly uri: string;
  readonly language: Language;
  /** Its own, canonical; empty for a draft that says none. */
  readonly symbols: readonly string[];
  /** Empty where it has none. */
  readonly title: string;
  /** In the order of the text. Internal references are not here: they are about the draft itself. */
  readonly citations: readonly CitingRow[];
  /** In the order of the text. */
  readonly units: readonly DraftUnit[];
}

/** So much of the text is kept before a citation and behind it, in UTF-16 units. */
const AROUND = 40;
const LONGEST_TITLE = 200;

/** Computed once for a version of a draft; refers to nothing of its tree. */
export const draftFacts: (draft: OpenDraft) => DraftFacts = fact(({ uri, draft }) => {
  const symbols = ownSymbols(draft);
  const { units, unitAt } = draftUnits(draft);
  const all = citations(draft);
  const said = new Map<number, Said>();
  for (const placed of all) said.set(placed.span.from, sayOf(placed, draft));
  const rows = citationRows(all, withNotes(all, draft, unitAt), linesOf(draft));
  return {
    uri,
    language: draft.language,
    symbols,
    title: draftTitle(draft),
    citations: rows.flatMap((row) => {
      const saying = said.get(row.from);
      return saying ? [{ ...row, ...saying }] : [];
    }),
    units,
  };
});

/** Empty where it has none; cut where it is long. */
export const draftTitle: (draft: Draft) => string = fact((draft) =>
  firstWords(readTitle(draft, ownSymbols(draft), undefined, resolutionTitle(draft, draft.language)), LONGEST_TITLE),
);

type Said = Pick<CitingRow, 'place' | 'where' | 'words'>;

function sayOf({ citation, span, block }: PlacedCitation, draft: Draft): Said {
  const place = placeAt(draft, span.from);
  return {
    place,
    where: whereIs(draft, span.from) || placeWords(place),
    words: wordsOf(block, span, citation.text),
  };
}

function wordsOf({ block, at }: Placed, span: Span, text: string): string {
  const around = passage(block);
  const from = fromBlock(around, span.from - at);
  return from === undefined ? text : wordsAround(around.text, { from, to: from + text.length }, AROUND);
}

/** What stands in a note is of the unit that has its mark. */
function withNotes(
  all: readonly PlacedCitation[],
  draft: Draft,
  unitAt: (offset: number) => number,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { block: placed } of all) {
    const { block, at } = placed;
    if (found.has(at)) continue;
    const mark = block.kind === 'note' ? block.label?.printed : undefined;
    const reference = mark === undefined ? undefined : noteAt(draft, mark, at)?.reference;
    found.set(at, unitAt(reference?.from ?? at));
  }
  return found;
}
