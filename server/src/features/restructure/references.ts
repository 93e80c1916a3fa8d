/** The references of a draft to itself, carried to where what they name stands behind a change. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { resolveInternal } from '../../analysis/places';
import { firstWords } from '../../base/firstWords';
import { toBlock } from '../../base/passage';
import type { Replacement } from '../../base/pieces';
import { formatPlace, type Place, type PlaceNumber } from '../../base/place';
import { shift } from '../../base/span';
import type { Citation } from '../../citations/citation';
import { movedCitation, type WordEdit } from '../../citations/moved';
import { numbersIn } from '../../citations/numbersIn';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { blockAt, partAt } from '../../draft/tree';
import { LEXICONS } from '../../languages/index';
import { recognisedAt, registerOf } from '../refactor/citedAt';
import { carriedPlace, type Carried, type Gone, type Passed } from './carriedPlace';
import type { Ask } from './change';

/** What stands for a number of which nobody knows yet what it is to be; the check of placeholders finds it. */
const UNKNOWN_NUMBER = '[?]';

/** A reference whose text is still there, and what became of it. */
export interface Followed {
  readonly placed: PlacedCitation;
  /** The place that it names now. */
  readonly place: Place;
  /** Absolute in the old draft; empty where its words stay right. */
  readonly edits: readonly Replacement[];
  readonly asks: readonly Ask[];
}

export interface References {
  readonly followed: readonly Followed[];
  /** Those whose words could not be made to name what they named. */
  readonly stuck: readonly PlacedCitation[];
  /** Those that named more than one thing, or nothing, before: nobody knows what they are to name now. */
  readonly unjudged: readonly PlacedCitation[];
}

/** All that the change leaves, those in quotations aside. */
export function followReferences(passed: Passed): References {
  const followed: Followed[] = [];
  const stuck: PlacedCitation[] = [];
  const unjudged: PlacedCitation[] = [];
  for (const placed of citations(passed.before)) {
    const { citation, span, block } = placed;
    if (citation.kind !== 'internal' || citation.quoted || block.block.kind === 'quotation') continue;
    if (!isCounted(citation.place) || !isWhole(placed, passed)) continue;
    const from = partAt(passed.before, span.from);
    const { state } = resolveInternal(citation.place, passed.before, from);
    if (state !== 'found') {
      if (state !== 'unknown') unjudged.push(placed);
      continue;
    }
    const carried = carriedPlace(citation.place, from, passed);
    if (carried === 'unclear') {
      stuck.push(placed);
      continue;
    }
    const one = follow(placed, carried, passed);
    if (one) followed.push(one);
    else stuck.push(placed);
  }
  return { followed, stuck, unjudged };
}

/** Whether the place has a number that a change of the structure may touch. */
function isCounted(place: Place): boolean {
  return place.some(({ unit, ranges }) => COUNTED.has(unit) && ranges.length > 0);
}

const COUNTED: ReadonlySet<string> = new Set(['paragraph', 'section', 'chap', 'chapter']);

function isWhole({ span }: PlacedCitation, { offsets }: Passed): boolean {
  const [first, ...rest] = offsets.kept(span);
  return first !== undefined && rest.length === 0 && first.to - first.from === span.to - span.from;
}

function follow(placed: PlacedCitation, { place, gone }: Carried, { before }: Passed): Followed | undefined {
  const known = recognisedAt(before, placed);
  if (!known) return undefined;
  if (gone.length === 0 && formatPlace(place) === formatPlace(placed.citation.place))
    return { placed, place, edits: [], asks: [] };
  for (const written of [shortened(place, known.citation.place), place]) {
    const edits = rewritten(before, placed, known, written);
    if (!edits) continue;
    if (gone.length === 0) return { placed, place, edits, asks: [] };
    // Of a range that has lost an end something is left; whether that is still meant the drafter says.
    if (gone.some(({ instead }) => instead !== undefined))
      return { placed, place, edits: [], asks: [asked(before, placed, gone, edits)] };
    const asks = gone.map((one) => asked(before, placed, [one], goneEdits(before, placed, known.citation, one)));
    const clash = asks.some((ask) => ask.edits.some((edit) => edits.some((other) => meets(edit, other))));
    return clash
      ? { placed, place, edits: [], asks: [asked(before, placed, gone, edits)] }
      : { placed, place, edits, asks };
  }
  return undefined;
}

function meets(one: Replacement, other: Replacement): boolean {
  return one.from < other.to && other.from < one.to;
}

/** A section that is named by its letter alone stays so. */
function shortened(place: Place, written: Place): Place {
  return place.map((item, at) => {
    const old = written[at];
    if (item.unit !== 'section' || !old || old.ranges.some(({ first }) => !/^[A-Z]$/.test(first.number))) return item;
    const short = (number: PlaceNumber): PlaceNumber => ({ ...number, number: number.number.split('.').at(-1) ?? '' });
    return { ...item, ranges: item.ranges.map(({ first, last }) => ({ first: short(first), last: short(last) })) };
  });
}

interface Known {
  readonly citation: Citation;
  readonly all: readonly Citation[];
}

function rewritten(
  draft: Draft,
  placed: PlacedCitation,
  { citation, all }: Known,
  place: Place,
): readonly Replacement[] | undefined {
  if (formatPlace(place) === formatPlace(citation.place)) return [];
  const text = passage(placed.block.block);
  const language = languageAt(draft, placed.block.at);
  const edits = movedCitation(text, all, citation, place, language, registerOf(placed));
  return edits && inDraft(draft, placed, edits);
}

/** Undefined where something else stands between the words, as a mark or what a page break put there. */
function inDraft(
  draft: Draft,
  { block: { block, at } }: PlacedCitation,
  edits: readonly WordEdit[],
): readonly Replacement[] | undefined {
  const text = passage(block);
  const found = edits.map((edit) => ({ ...shift(toBlock(text, edit), at), text: edit.text }));
  const plain = (words: string): string => words.replace(/\s/g, '');
  const isPlain = found.every(
    (edit, index) => plain(textOf(draft, edit)) === plain(text.text.slice(edits[index]?.from, edits[index]?.to)),
  );
  return isPlain ? found : undefined;
}

function goneEdits(draft: Draft, placed: PlacedCitation, citation: Citation, gone: Gone): readonly Replacement[] {
  const pinpoint = citation.pinpoint ?? citation;
  const text = passage(placed.block.block).text.slice(pinpoint.from, pinpoint.to);
  const lexicon = LEXICONS[languageAt(draft, placed.block.at)];
  for (const written of numbersIn(text, citation.place, lexicon)) {
    const one = written.find(({ unit, range, end }) => unit === gone.unit && range === gone.range && end === gone.end);
    if (!one) continue;
    const span = { from: pinpoint.from + one.span.from, to: pinpoint.from + one.span.to, text: UNKNOWN_NUMBER };
    return inDraft(draft, placed, [span]) ?? [];
  }
  return [];
}

const FIRST_WORDS = 60;

function asked(draft: Draft, { citation }: PlacedCitation, gone: readonly Gone[], edits: readonly Replacement[]): Ask {
  const names = gone.map(({ unit, number }) => formatPlace([{ unit, ranges: [{ first: number, last: number }] }]));
  const [first] = gone;
  const holder = first && blockAt(draft, first.at);
  const words = holder ? firstWords(passage(holder.block).text, FIRST_WORDS) : '';
  return {
    edits,
    label: `${names.join(', ')} is gone: “${words}”`,
    description: `“${firstWords(citation.text, FIRST_WORDS)}”`,
  };
}

/** The references behind the change that do not name what they are to name. */
export function misled(all: readonly Followed[], now: Draft, at: (offset: number) => number): readonly Followed[] {
  const known = new Map(citations(now).map((placed) => [placed.span.from, placed]));
  return all.filter(({ placed, place, asks }) => {
    const found = known.get(at(placed.span.from));
    if (found?.citation.kind !== 'internal') return true;
    const part = partAt(now, found.span.from);
    const state = resolveInternal(found.citation.place, now, part).state;
    // What waits for an answer names what it named before, which may be anything now.
    if (asks.length > 0) return false;
    return state !== 'found' || formatPlace(found.citation.place) !== formatPlace(place);
  });
}
