/** The references of a draft to itself, carried to where what they name stands behind a change. */
import { citations, type PlacedCitation } from '../../analysis/analysis';
import { resolveInternal } from '../../analysis/places';
import { firstWords } from '../../base/firstWords';
import { enumerated } from '../../base/enumeration';
import { t } from '../../base/l10n';
import { toBlock } from '../../base/passage';
import type { Replacement } from '../../base/pieces';
import { formatPlace, type Place, type PlaceNumber } from '../../base/place';
import { shift } from '../../base/span';
import type { Citation } from '../../citations/citation';
import { movedCitation, type WordEdit } from '../../citations/moved';
import { numbersIn } from '../../citations/numbersIn';
import { placeWords } from '../../citations/placeWords';
import type { Draft } from '../../draft/nodes';
import { languageAt } from '../../draft/partLanguage';
import { passage } from '../../draft/passage';
import { textOf } from '../../draft/textOf';
import { blockAt, partAt, type PartNode } from '../../draft/tree';
import { ALTERNATIVES } from '../../languages/alternatives';
import { LEXICONS } from '../../languages/index';
import { recognisedAt, registerOf } from '../refactor/citedAt';
import { quotation } from '../sentences';
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
  /** Whether a range of it has lost an end. */
  readonly shrunk?: boolean;
  /** Whether something of it is written that should have been asked about. */
  readonly written?: boolean;
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
    if (!isWhole(placed, passed)) continue;
    const from = partAt(passed.before, span.from);
    if (citation.place.some(({ unit }) => unit === 'note')) {
      const asks = goneNotes(placed, from, passed);
      if (asks.length > 0) followed.push({ placed, place: citation.place, edits: [], asks });
      continue;
    }
    if (!isCounted(citation.place)) continue;
    if (hasAlternative(placed, passed.before)) {
      stuck.push(placed);
      continue;
    }
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

/** `paragraph 3 or 4`: the second number is not read, and would be left behind. */
function hasAlternative({ citation, block }: PlacedCitation, draft: Draft): boolean {
  const behind = passage(block.block)
    .text.slice(citation.to, citation.to + 20)
    .toLowerCase();
  const words = ALTERNATIVES[languageAt(draft, block.at)];
  return words.some(
    (word) => behind.trimStart().startsWith(word) && /^[^\p{N}]{0,3}\p{N}/u.test(behind.trimStart().slice(word.length)),
  );
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

/** The numbers of notes that the change takes away; the others follow when the notes are put in order. */
function goneNotes(placed: PlacedCitation, from: PartNode, { before, offsets }: Passed): readonly Ask[] {
  const known = recognisedAt(before, placed);
  const item = placed.citation.place.find(({ unit }) => unit === 'note');
  if (!known || !item) return [];
  return item.ranges.flatMap((range, index) =>
    (['first', 'last'] as const).flatMap((end): Ask[] => {
      const number = range[end];
      if (end === 'last' && number.number === range.first.number) return [];
      const found = resolveInternal([{ unit: 'note', ranges: [{ first: number, last: number }] }], before, from);
      const [spot] = found.state === 'found' ? found.spots : [];
      if (!spot || offsets.kept(spot).length > 0) return [];
      const gone: Gone = { unit: 'note', range: index, end, number, at: spot.from, instead: undefined };
      const edits = goneEdits(before, placed, known.citation, gone);
      return edits.length === 0
        ? []
        : [{ edits, label: goneLabel(before, [gone]), description: quoted(placed.citation.text) }];
    }),
  );
}

function follow(placed: PlacedCitation, { place, gone }: Carried, { before }: Passed): Followed | undefined {
  const known = recognisedAt(before, placed);
  if (!known) return undefined;
  const { citation } = placed;
  if (gone.length === 0 && formatPlace(place) === formatPlace(citation.place))
    return { placed, place, edits: [], asks: [] };
  for (const written of [shortened(place, known.citation.place), place]) {
    const moved = rewritten(before, placed, known, written);
    if (!moved) continue;
    const { edits, loose } = moved;
    const whole = (label: string): Followed => ({
      placed,
      place,
      edits: [],
      asks: [{ edits, label, description: quoted(citation.text) }],
    });
    // A word in another case or gender: the drafter sees to it.
    if (loose) return whole(t('{0} is now {1}', placeWords(citation.place), placeWords(place)));
    // A range that has lost an end names what is left of it, which is said.
    const shrunk = gone.some(({ instead }) => instead !== undefined);
    const lost = gone.filter(({ instead }) => instead === undefined);
    const asks = lost.map((one) => ({
      edits: goneEdits(before, placed, known.citation, one),
      label: goneLabel(before, [one]),
      description: quoted(citation.text),
    }));
    // A number that is not found in the words cannot be asked about.
    if (asks.some((ask) => ask.edits.length === 0)) return undefined;
    const clash = asks.some((ask) => ask.edits.some((edit) => edits.some((other) => meets(edit, other))));
    return clash ? whole(goneLabel(before, gone)) : { placed, place, edits, asks, shrunk };
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
): { readonly edits: readonly Replacement[]; readonly loose: boolean } | undefined {
  if (formatPlace(place) === formatPlace(citation.place)) return { edits: [], loose: false };
  const text = passage(placed.block.block);
  const language = languageAt(draft, placed.block.at);
  const moved = movedCitation(text, all, citation, place, language, registerOf(placed));
  const edits = moved && inDraft(draft, placed, moved.edits);
  return edits && { edits, loose: moved.loose };
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

function quoted(text: string): string {
  return quotation(firstWords(text, FIRST_WORDS));
}

/** `para 12 is gone: “The Committee …”` */
function goneLabel(draft: Draft, gone: readonly Gone[]): string {
  const names = enumerated(
    gone.map(({ unit, number }) => placeWords([{ unit, ranges: [{ first: number, last: number }] }])),
  );
  const [first] = gone;
  const holder = first && blockAt(draft, first.at);
  return holder ? t('{0} is gone: {1}', names, quoted(passage(holder.block).text)) : t('{0} is gone:', names);
}

/** The references behind the change that do not name what they are to name. */
export function misled(all: readonly Followed[], now: Draft, at: (offset: number) => number): readonly Followed[] {
  const known = new Map(citations(now).map((placed) => [placed.span.from, placed]));
  return all.filter(({ placed, place, asks, written = false }) => {
    // What waits for an answer may name anything.
    if (asks.length > 0 || written) return false;
    const found = known.get(at(placed.span.from));
    if (found?.citation.kind !== 'internal') return true;
    const { state } = resolveInternal(found.citation.place, now, partAt(now, found.span.from));
    return state !== 'found' || formatPlace(found.citation.place) !== formatPlace(place);
  });
}
