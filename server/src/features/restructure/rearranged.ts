/**
 * A change of the structure, made on a copy: the pieces of the draft in their new order, labels that count on, references that
 * name what they named. What is offered has been read again; what would be read otherwise than it is meant is refused.
 */
import { t } from '../../base/l10n';
import { lengthOf, offsetsOf, type Offsets, type Replacement } from '../../base/pieces';
import type { Span } from '../../base/span';
import { citations } from '../../analysis/analysis';
import { wrongDirection } from '../../checks/citing/direction';
import type { Draft } from '../../draft/nodes';
import type { Snapshot } from '../../workspace/workspace';
import type { Outcome } from './change';
import { copyOf, edited, editsFor, inCopy, type Copy } from './copy';
import { ownText, paragraphsNow, textsOf } from './fates';
import { startOf, itemsOf, type Item } from './items';
import {
  counted,
  isNewItem,
  PLACEHOLDER,
  type Arrangement,
  type Closes,
  type Counted,
  type Counting,
  type NewLabel,
} from './numbering';
import { followReferences, misled, type Followed, type References } from './references';
import { withContents, withNotes } from './afterwards';
import { writtenOutFor } from './leaning';
import { firstMisread } from './misread';
import { summaryOf } from './summary';
import {
  carried as carriedVersion,
  numbered as numberedParagraphs,
  versionEdits,
  versions,
  type Version,
} from './versions';

export interface Rearrangement extends Partial<Counting> {
  readonly arrangement: Arrangement;
  /**
   * Where the cursor goes: behind so many characters of the words that follow a new label, to where an old offset is now, or to
   * an offset of the text as it is arranged.
   */
  readonly caret?:
    { readonly label: NewLabel; readonly behind: number } | { readonly old: number } | { readonly arranged: number };
  /** The versions whose numbers are carried along: those of the draft, unless others are given. */
  readonly tables?: (draft: Draft) => readonly Version[];
  /** Whether the footnotes have their numbers already. */
  readonly notesStay?: boolean;
  /** What was done, for the summary, when the first new label has its number; empty where there is none. */
  readonly done: (label: string) => string;
}

/** The change, or why it cannot be made. A draft that comes out as it was has no edits. */
export function rearranged(snapshot: Snapshot, request: Rearrangement): Outcome {
  const { draft, lines } = snapshot;
  const { arrangement, closes = never, joins, drops, frozen, tables = versions } = request;
  const arranged = offsetsOf(arrangement);
  const all = counted(draft, arrangement, arranged, { closes, joins, drops, frozen });
  const lineOf = (offset: number): number => lines.position(offset).line;
  const double = frozen && numberedTwice(all);
  if (double !== undefined)
    return { cannot: t('Two paragraphs would be {0}: one of them was given out under that number.', double) };
  const labels = labelsOf(all, arranged, closes);
  if ('item' in labels)
    return {
      cannot: t('The label in line {0} cannot be given another number.', lineOf(startOf(labels.item)) + 1),
    };
  const numbered = copyOf(draft, arrangement, labels);
  const misread = firstMisread(all, numbered);
  if (misread !== undefined) return { cannot: misread };
  const fresh = freshIn(all, numbered);
  const references = followReferences({ before: draft, now: numbered.draft, offsets: numbered.offsets, fresh });
  const leaning = writtenOutFor(numbered);
  const inPlace = askedInPlace(references, editsFor(numbered));
  const carried = withReferences(numbered, inPlace, leaning.edits);
  const { followed, wrong } = carried;
  const turned = edited(carried.copy, turnedWords(carried));
  const sorted = request.notesStay === true ? { copy: turned, said: [] } : withNotes(snapshot, turned);
  const listed = withContents(snapshot, sorted.copy);
  const told = edited(listed.copy, tableEdits(draft, tables(draft), numbered, listed.copy));
  const edits = editsFor(told);
  const stuck = [...references.stuck, ...wrong.map(({ placed }) => placed), ...leaning.stuck];
  return {
    edits,
    summary: summaryOf({
      done: edits.length === 0 ? () => t('Every number is in order, and nothing was changed') : request.done,
      all,
      followed: followed.filter((one) => one.edits.length > 0).length,
      asked: followed.filter((one) => one.asks.length > 0).map(({ placed }) => lineOf(placed.span.from)),
      shrunk: followed.filter((one) => one.shrunk).map(({ placed }) => lineOf(placed.span.from)),
      written: followed.filter((one) => one.written).map(({ placed }) => lineOf(placed.span.from)),
      stuck: stuck.map(({ span }) => lineOf(span.from)),
      unjudged: references.unjudged.map(({ span }) => lineOf(span.from)),
      writtenOut: leaning.edits.length,
      further: [...sorted.said, ...listed.said],
    }),
    ...caretOf(request, arranged, told),
    asks: followed.flatMap((one) => one.asks),
  };
}

function never(): boolean {
  return false;
}

/** A number that two paragraphs would have, because one of them keeps it: `2 bis`. */
function numberedTwice(all: readonly Counted[]): string | undefined {
  let words = new Set<string>();
  for (const { item, value, inserted } of all) {
    if (item.kind !== 'paragraph') continue;
    if (inserted === undefined) words = new Set();
    else if (words.has(inserted)) return `${value} ${inserted}`;
    else words.add(inserted);
  }
  return undefined;
}

/** The numerals that change, in the text as it is arranged; the item whose numeral cannot. */
function labelsOf(all: readonly Counted[], arranged: Offsets, closes: Closes): Replacement[] | { readonly item: Item } {
  const found: Replacement[] = [];
  for (const { at, item, value, inserted } of all) {
    if (value === undefined) continue;
    const suffix = inserted === undefined ? '' : ` ${inserted}`;
    if (isNewItem(item)) {
      found.push({ from: at, to: at + PLACEHOLDER.length, text: (item.write?.(value) ?? String(value)) + suffix });
      continue;
    }
    const { label } = item;
    if (!label) continue;
    const { word } = label.inserted;
    const isOther = word !== '' && (inserted === undefined ? closes(item) : inserted !== word);
    if (label.value === value && !isOther) continue;
    const text = label.numeral?.write(value);
    const from = label.numeral && arranged.now(label.numeral.from);
    if (!label.numeral || text === undefined || from === undefined) return { item };
    const end = isOther ? label.inserted.to : label.numeral.to;
    found.push({ from, to: from + end - label.numeral.from, text: text + suffix });
  }
  return found;
}

/** Where what the change brings begins, if nothing of the old text stands in it. */
function freshIn(all: readonly Counted[], { draft, offsets, now }: Copy): ReadonlySet<number> {
  const news = all.filter(({ item }) => isNewItem(item)).map(({ at }) => now(at));
  if (news.length === 0) return new Set();
  const found = itemsOf(draft).filter(({ placed, paragraph, part }) => {
    const end = placed.at + placed.block.length;
    if (!news.some((at) => placed.at <= at && at < end)) return false;
    const texts = paragraph ? textsOf({ part, paragraph }) : ownText(placed);
    return !texts.some((span) => offsets.before(span.from) !== undefined);
  });
  return new Set(found.map(({ placed }) => placed.at));
}

interface Carried {
  readonly copy: Copy;
  readonly followed: readonly Followed[];
  /** Those that would name something else all the same: their words stay. */
  readonly wrong: readonly Followed[];
  /** Where a reference of the draft begins in the copy. */
  readonly start: (offset: number) => number;
}

/** So often references are taken out that, read again, name something else. */
const TRIES = 2;

/** `others` are made with them, in the draft before. */
function withReferences(copy: Copy, references: References, others: readonly Replacement[]): Carried {
  let { followed } = references;
  const wrong: Followed[] = [];
  for (let left = TRIES; ; left--) {
    const made = edited(copy, inCopy(copy, [...followed.flatMap((one) => one.edits), ...others]));
    const start = (offset: number): number => made.step(copy.offsets.now(offset) ?? 0);
    const read = left > 0 ? new Set(misled(followed, made.draft, start)) : new Set<Followed>();
    if (read.size === 0) return { copy: made, followed, wrong, start };
    wrong.push(...read);
    followed = followed.filter((one) => !read.has(one));
  }
}

/** `above` where what was below has come before, and the other way round, where it was right. */
function turnedWords({ copy, followed, start }: Carried): readonly Replacement[] {
  const spoken = followed.filter(({ placed }) => placed.citation.form === 'above or below');
  if (spoken.length === 0) return [];
  const known = new Map(citations(copy.draft).map((placed) => [placed.span.from, placed]));
  return spoken.flatMap(({ placed }) => {
    const now = known.get(start(placed.span.from));
    const said = now && wrongDirection(now, copy.draft);
    return !said?.at || wrongDirection(placed, copy.of) ? [] : [{ ...said.at, text: said.counterpart }];
  });
}

/** Each version with the numbers that its paragraphs have in the copy, as edits of the copy. */
function tableEdits(
  draft: Draft,
  tables: readonly Version[],
  { offsets, draft: copy }: Copy,
  last: Copy,
): readonly Replacement[] {
  if (tables.length === 0) return [];
  const known = new Map(numberedParagraphs(draft).map((one) => [`${one.scope} ${one.number}`, one]));
  const next = (scope: string, number: string): string | null | undefined => {
    const told = known.get(`${scope} ${number}`);
    return told && (paragraphsNow(told, offsets, copy)[0]?.number.number ?? null);
  };
  const count = { before: numberedParagraphs(draft).length, now: numberedParagraphs(copy).length };
  return versionEdits(
    last.draft,
    tables.map((version) => carriedVersion(version, next, count)),
  );
}

/** What cannot be asked about, because its words move, is written at once: nobody could confirm an edit of what is taken out. */
function askedInPlace(references: References, moves: readonly Replacement[]): References {
  const isMoved = ({ from, to }: Span): boolean => moves.some((edit) => edit.from < to && from < edit.to);
  const followed = references.followed.map((one): Followed => {
    const moved = one.asks.filter(({ edits }) => edits.some(isMoved));
    if (moved.length === 0) return one;
    return {
      ...one,
      edits: [...one.edits, ...moved.flatMap(({ edits }) => edits)],
      asks: one.asks.filter((ask) => !moved.includes(ask)),
      written: true,
    };
  });
  return { ...references, followed };
}

function caretOf({ arrangement, caret }: Rearrangement, arranged: Offsets, { now }: Copy): { readonly caret?: Span } {
  if (!caret) return {};
  if ('arranged' in caret) return { caret: { from: now(caret.arranged), to: now(caret.arranged) } };
  if ('old' in caret) {
    const at = arranged.now(caret.old) ?? (caret.old === 0 ? 0 : undefined);
    return at === undefined ? {} : { caret: { from: now(at), to: now(at) } };
  }
  let at = 0;
  for (const piece of arrangement) {
    at += lengthOf(piece);
    if (piece !== caret.label) continue;
    const to = now(at) + caret.behind;
    return { caret: { from: to, to } };
  }
  return {};
}
