/** The numbers that labels have in a new order of a draft: each list counts on, and what was not touched keeps its number. */
import { lengthOf, type NewWords, type Offsets, type Piece } from '../../base/pieces';
import type { Draft } from '../../draft/nodes';
import { parts, type Placed } from '../../draft/tree';
import { INSERTIONS } from '../../languages/numerals';
import { itemsOf, startOf, type Item, type ItemKind, type List } from './items';

/** The numeral of a label that is new; its text stands for it until its number is known. */
export interface NewLabel extends NewWords {
  readonly item: NewItem;
}

/** The text of a new label until its number is known. */
export const PLACEHOLDER = '#';

export interface NewItem {
  readonly kind: ItemKind;
  readonly depth: number;
  /** The list that it joins; undefined for that of the item before it, or a new one. */
  readonly list?: List | undefined;
  /** Undefined for a heading that gets no number; its label has no text. */
  readonly write?: (value: number) => string | undefined;
}

/** A text put together anew, with the labels that are new in it. */
export type Arrangement = readonly (Piece | NewLabel)[];

/**
 * Whether an item becomes one more than the one before it in its list, whatever it is now; else a gap, or a number that comes
 * twice, stays.
 */
export type Closes = (item: Item) => boolean;

/** An item at its place in the new text, with its number there. */
export interface Counted {
  readonly at: number;
  readonly item: Item | NewItem;
  /** Undefined for what has no number. */
  readonly value: number | undefined;
  /** The word behind the number of a paragraph that was put between two others: `bis`. */
  readonly inserted?: string | undefined;
  /** The last item of its list, itself included, that was there before. */
  readonly old?: Item | undefined;
}

export function isNewItem(item: Item | NewItem): item is NewItem {
  return !('placed' in item);
}

export interface Counting {
  readonly closes: Closes;
  /** Items that count in another list than before. */
  readonly joins?: ReadonlyMap<Item, List> | undefined;
  /** Items that lose their label, though their text may stay. */
  readonly drops?: ReadonlySet<Item> | undefined;
  /** New paragraphs are `12 bis`, and these keep their numbers; undefined where all count on. */
  readonly frozen?: ((item: Item) => boolean) | undefined;
}

type Event = { readonly at: number } & ({ readonly item: Item | NewItem } | { readonly ends: 'part' | 'article' });

/** Every item that the arrangement keeps or brings, in its order, with its number. */
export function counted(
  draft: Draft,
  arrangement: Arrangement,
  offsets: Offsets,
  { closes, joins = new Map(), drops = new Set(), frozen }: Counting,
): readonly Counted[] {
  const listOf = (item: Item): List | undefined => joins.get(item) ?? item.label?.list;
  const before = itemsBefore(draft);
  const events = eventsOf(draft, arrangement, offsets, drops);
  const scopes = new Map<List, Counted>();
  const open = new Map<ItemKind, Counted[]>();
  let scope: List | undefined;
  const found: Counted[] = [];

  const outside = (kind: ItemKind, depth: number): Counted[] =>
    (open.get(kind) ?? []).filter(({ item }) => item.depth < depth);

  const next = (item: Item | NewItem, list: List | undefined, last: Counted | undefined): number => {
    const first = list?.first ?? 1;
    if (last?.value === undefined) return first;
    if (isNewItem(item)) return last.value + 1;
    const lastList = isNewItem(last.item) ? last.item.list : listOf(last.item);
    if (list?.after !== undefined && lastList !== list && isFirst(item)) return first;
    // `12 bis` has the number of what stands before it.
    if (item.label?.inserted.word && !closes(item)) return last.value;
    // What is put in before it moves it on; the gap before it stays.
    const follows = last.old !== undefined && before.get(item) === last.old && !joins.has(item) && !closes(item);
    const gap = (item.label?.value ?? 0) - (last.old?.label?.value ?? 0);
    return (
      last.value + (follows ? Math.max(gap, isNewItem(last.item) && item.label?.inserted.word === '' ? 1 : gap) : 1)
    );
  };

  events.forEach((event, index) => {
    if ('ends' in event) {
      open.delete('subparagraph');
      if (event.ends === 'part') {
        open.delete('heading');
        scope = undefined;
      }
      return;
    }
    const { item, at } = event;
    const { kind, depth } = item;
    if (kind !== 'subparagraph') open.delete('subparagraph');
    if (kind === 'paragraph') {
      const list = isNewItem(item) ? (item.list ?? scope ?? scopeBehind(events, index) ?? { first: 1 }) : listOf(item);
      const last = list && scopes.get(list);
      const numbered = frozen ? keptNumber(item, at, last, frozen) : { at, item, value: next(item, list, last) };
      const entry: Counted = { ...numbered, old: isNewItem(item) ? last?.old : item };
      scope = list;
      if (list) scopes.set(list, entry);
      found.push(entry);
      return;
    }
    const isCounted = isNewItem(item) ? item.write !== undefined : item.label !== undefined;
    const last = open.get(kind)?.find((one) => one.item.depth === depth && one.value !== undefined);
    const value = isCounted ? next(item, isNewItem(item) ? item.list : listOf(item), last) : undefined;
    const entry = { at, item, value, old: isNewItem(item) ? last?.old : item };
    // A heading without a number stands beside the others and does not end their count.
    const beside = value === undefined && last ? [last] : [entry];
    open.set(kind, [...outside(kind, depth), ...beside]);
    found.push(entry);
  });
  return found;
}

/** Where numbers are kept: its own; of what was put in behind a paragraph the number of that with the next word. */
function keptNumber(
  item: Item | NewItem,
  at: number,
  last: Counted | undefined,
  keeps: (item: Item) => boolean,
): Counted {
  const own = isNewItem(item) || !keeps(item) ? undefined : item.label;
  if (own) return { at, item, value: own.value, inserted: own.inserted.word === '' ? undefined : own.inserted.word };
  const before = last?.inserted === undefined ? -1 : INSERTED.indexOf(last.inserted);
  return { at, item, value: last?.value ?? 0, inserted: INSERTED[before + 1] };
}

/** In Latin letters. */
const INSERTED: readonly string[] = INSERTIONS.filter((word) => /^[a-z]+$/.test(word));

function isFirst({ label }: Item): boolean {
  return label !== undefined && label.value === label.list.first;
}

/** The item before each in its list. */
function itemsBefore(draft: Draft): ReadonlyMap<Item, Item> {
  const last = new Map<List, Item>();
  const found = new Map<Item, Item>();
  for (const item of itemsOf(draft)) {
    if (!item.label) continue;
    const before = last.get(item.label.list);
    if (before) found.set(item, before);
    last.set(item.label.list, item);
  }
  return found;
}

/** The scope of the next paragraph of the part. */
function scopeBehind(events: readonly Event[], index: number): List | undefined {
  for (let at = index + 1; at < events.length; at++) {
    const event = events[at];
    if (!event || ('ends' in event && event.ends === 'part')) return undefined;
    if ('item' in event && event.item.kind === 'paragraph')
      return isNewItem(event.item) ? event.item.list : event.item.label?.list;
  }
  return undefined;
}

function eventsOf(
  draft: Draft,
  arrangement: Arrangement,
  offsets: Offsets,
  drops: ReadonlySet<Item>,
): readonly Event[] {
  const events: Event[] = [];
  const ends = (kind: 'part' | 'article', { block, at }: Placed): void => {
    const now = offsets.now(at + (block.segments[0]?.start ?? 0));
    if (now !== undefined) events.push({ at: now, ends: kind });
  };
  for (const { block, at, articles } of parts(draft)) {
    if (block) ends('part', { block, at });
    for (const article of articles) ends('article', article);
  }
  for (const item of itemsOf(draft)) {
    const at = drops.has(item) ? undefined : offsets.now(startOf(item));
    if (at !== undefined) events.push({ at, item });
  }
  let at = 0;
  for (const piece of arrangement) {
    if ('item' in piece) events.push({ at, item: piece.item });
    at += lengthOf(piece);
  }
  return events.sort((a, b) => a.at - b.at);
}
