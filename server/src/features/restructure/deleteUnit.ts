/** Takes a paragraph, an item or a heading away, with the notes that are named nowhere else. */
import { later, plural } from '../../base/l10n';
import { piecesAfter } from '../../base/pieces';
import type { Span } from '../../base/span';
import type { Draft } from '../../draft/nodes';
import { marksOf, notes } from '../../draft/notes';
import { languageAt } from '../../draft/partLanguage';
import { HOUSE_STYLES } from '../../languages/house/index';
import { topLevel, type Placed } from '../../draft/tree';
import { noteLines } from '../refactor/noteLines';
import type { ChangeRequest, Outcome } from './change';
import { ownText } from './fates';
import { itemsOf, type Item } from './items';
import { without } from './pieces';
import { rearranged } from './rearranged';
import { unitAt, unitOf, type Unit } from './units';
import { nothingHere, sayOf, type UnitMessages } from './unitWords';
import { frozenAt, isGivenOut, givenOut } from './versions';

/** The paragraph or item at the cursor; every paragraph that a selection touches; of a heading its line alone. */
export function deleteUnit({ snapshot, span }: ChangeRequest): Outcome {
  const { draft } = snapshot;
  const units = unitsIn(draft, span);
  const [first] = units;
  if (!first) return nothingHere();
  const frozen = frozenAt(draft) !== undefined;
  const gone = units.map((unit) => (frozen && isGivenOut(draft, unit.item) ? textOfUnit(unit) : goneOf(draft, unit)));
  const words = gone.flatMap((one, at) => {
    const [own, ...rest] = without(one, keptNotes(draft, one));
    const unit = units[at];
    const text = frozen && unit && isGivenOut(draft, unit.item) ? deletedWord(draft, unit.from) : '';
    return own ? [{ ...own, text }, ...rest.map((further) => ({ ...further, text: '' }))] : [];
  });
  const noteCuts = notesOnlyIn(draft, gone).map((one) => ({ ...one, text: '' }));
  return rearranged(snapshot, {
    arrangement: piecesAfter(draft.segments.length, [...words, ...noteCuts]),
    caret: { old: behind(draft, gone) },
    frozen: givenOut(draft),
    done: () => deleted(first, units),
  });
}

const DELETED: UnitMessages = {
  paragraph: later('Deleted paragraph {0}'),
  subparagraph: later('Deleted item {0}'),
  heading: later('Deleted heading {0}'),
  unlabelled: later('Deleted heading'),
};

function deleted(first: Unit, units: readonly Unit[]): string {
  if (units.length === 1) return sayOf(DELETED, first);
  return units.every(({ item }) => item.kind === 'subparagraph')
    ? plural(units.length, 'Deleted {0} item', 'Deleted {0} items')
    : plural(units.length, 'Deleted {0} paragraph', 'Deleted {0} paragraphs');
}

/** From the first sign behind the label to the last. */
export function textOfUnit({ item, from, end }: Unit): Span {
  const [first] = ownText(item.placed);
  const label = item.placed.at + (item.placed.block.label?.to ?? 0);
  const start = Math.max(from, first?.from ?? label);
  return { from: start, to: Math.max(start, end) };
}

/** Whether a text is nothing but that word, in any language. */
export function isDeletedWord(text: string): boolean {
  return DELETED_WORDS.has(text.trim());
}

const DELETED_WORDS: ReadonlySet<string> = new Set(Object.values(HOUSE_STYLES).map(({ deleted }) => deleted));

/** What stands in the place of a paragraph that keeps its number. */
export function deletedWord(draft: Draft, offset: number): string {
  return HOUSE_STYLES[languageAt(draft, offset)].deleted;
}

/** Of a paragraph in whose list the selection begins only the items from there on. */
function unitsIn(draft: Draft, span: Span): readonly Unit[] {
  const one = unitAt(draft, span.from);
  if (span.from === span.to || (one && span.to <= one.end)) return one ? [one] : [];
  const touched = (kind: Item['kind']): readonly Unit[] =>
    itemsOf(draft)
      .filter((item) => item.kind === kind)
      .map((item) => unitOf(draft, item))
      .filter(({ from, end }) => from < span.to && span.from < end);
  const paragraphs = touched('paragraph');
  if (one?.item.kind !== 'subparagraph') return paragraphs;
  const [first, ...rest] = paragraphs;
  const items = touched('subparagraph').filter(({ from, to }) => !first || (from >= first.from && to <= first.to));
  const outermost = items.filter(({ from, to }) => !items.some((outer) => outer.from < from && to <= outer.to));
  return [...outermost, ...rest];
}

function goneOf(draft: Draft, { item, from, to, end }: Unit): Span {
  if (item.kind === 'heading') return { from, to: item.placed.at + item.placed.block.length };
  // At the end of the draft the blank lines before it go.
  if (to < draft.segments.length) return { from, to };
  const before = topLevel(draft).findLast(({ at }) => at < from);
  const start = before ? before.at + lengthOfText(before) : 0;
  return { from: Math.min(from, start), to: end };
}

function lengthOfText({ block }: Placed): number {
  let at = 0;
  let end = 0;
  for (const { start, text, length } of block.segments) {
    if (text !== '') end = at + start + text.length;
    at += length;
  }
  return end;
}

/** Notes that a page break put among these lines, and that are named elsewhere. */
function keptNotes(draft: Draft, gone: Span): readonly Span[] {
  return notes(draft)
    .flatMap((node) => {
      const { note } = node;
      if (!note || note.at < gone.from || note.at >= gone.to) return [];
      const isOwn = node.reference && marksOf(draft, node).every(({ from }) => from >= gone.from && from < gone.to);
      return isOwn ? [] : [{ from: note.at, to: note.at + note.block.length }];
    })
    .sort((a, b) => a.from - b.from);
}

/** Lines of notes elsewhere that have no mark but in what goes. */
function notesOnlyIn(draft: Draft, gone: readonly Span[]): readonly Span[] {
  const isGone = (at: number): boolean => gone.some(({ from, to }) => at >= from && at < to);
  const top = new Set(topLevel(draft).map(({ block }) => block));
  return notes(draft).flatMap((node) => {
    const { note, reference } = node;
    if (!note || !reference || isGone(note.at) || !isGone(reference.from) || !top.has(note.block)) return [];
    return marksOf(draft, node).every(({ from }) => isGone(from)) ? [noteLines(draft, note)] : [];
  });
}

/** Where the text goes on behind what is gone. */
function behind(draft: Draft, gone: readonly Span[]): number {
  const end = Math.max(...gone.map(({ to }) => to));
  return end < draft.segments.length ? end : Math.max(0, (gone[0]?.from ?? 0) - 1);
}
