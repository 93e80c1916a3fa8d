/** Moves a paragraph, an item or a section past its neighbour. */
import { later, t } from '../../base/l10n';
import type { Span } from '../../base/span';
import { textOf } from '../../draft/textOf';
import type { Draft } from '../../draft/nodes';
import type { Snapshot } from '../../workspace/workspace';
import type { ChangeRequest, Outcome } from './change';
import { deletedWord, textOfUnit } from './deleteUnit';
import { itemsOf, type Item, type List } from './items';
import { formOf, labelPieces } from './newLabels';
import type { Arrangement } from './numbering';
import { rearranged } from './rearranged';
import { separatorNear, unitAt, unitOf, type Unit } from './units';
import { frozenBefore, labelWords, nothingHere, sayOf, type UnitMessages } from './unitWords';
import { frozenAt, isGivenOut, givenOut } from './versions';

export type Direction = 'up' | 'down';

/** A paragraph at the end of its section goes into the next one; an item stays in its list, a section in its chapter. */
export function moveUnit({ snapshot, span }: ChangeRequest, direction: Direction): Outcome {
  const { draft } = snapshot;
  const unit = unitAt(draft, span.from);
  if (!unit) return nothingHere();
  const past = direction === 'down' ? below(draft, unit) : above(draft, unit);
  if (!past) return { cannot: sayOf(AT_END[direction], unit) };
  const { list } = past;
  const frozen = frozenAt(draft) !== undefined;
  if (frozen && unit.item.kind === 'heading')
    return { cannot: t('While the numbers are frozen no section can be moved.') };
  if (frozen && unit.item.kind === 'paragraph') return movedFrozen(snapshot, unit, past, direction, span.from);
  return rearranged(snapshot, {
    arrangement: direction === 'down' ? swapped(draft, unit, past) : swapped(draft, past, unit),
    ...(list && list !== unit.item.label?.list && { joins: new Map([[unit.item, list]]) }),
    caret: { old: span.from },
    done: () => sayOf(MOVED[direction], unit),
  });
}

/** The text goes past its neighbour under a new number, and its own number stays behind. */
export function movedFrozen(snapshot: Snapshot, unit: Unit, past: Past, direction: Direction, cursor: number): Outcome {
  const { draft } = snapshot;
  const form = formOf(draft, unit.item);
  const text = textOfUnit(unit);
  if (!form || !isGivenOut(draft, unit.item)) {
    return rearranged(snapshot, {
      arrangement: direction === 'down' ? swapped(draft, unit, past) : swapped(draft, past, unit),
      frozen: givenOut(draft),
      caret: { old: cursor },
      done: () => sayOf(MOVED[direction], unit),
    });
  }
  if (direction === 'up' && !unitBefore(draft, past.item, past.list)) return frozenBefore();
  const { label, pieces } = labelPieces('paragraph', 0, form, past.list);
  const separator = { text: separatorNear(draft, unit.item) };
  const stays: Arrangement = [{ from: unit.from, to: text.from }, { text: deletedWord(draft, unit.from) }];
  const moved: Arrangement = [...pieces, text];
  const { length } = draft.segments;
  const arrangement: Arrangement =
    direction === 'down'
      ? [
          { from: 0, to: unit.from },
          ...stays,
          { from: unit.end, to: past.end },
          separator,
          ...moved,
          { from: past.end, to: length },
        ]
      : [
          { from: 0, to: past.from },
          ...moved,
          separator,
          { from: past.from, to: unit.from },
          ...stays,
          { from: unit.end, to: length },
        ];
  return rearranged(snapshot, {
    arrangement: arrangement.filter((piece) => 'text' in piece || piece.to > piece.from),
    frozen: givenOut(draft),
    caret: { label, behind: form.behind.length },
    done: (given) =>
      direction === 'down'
        ? t('Moved paragraph {0} down; it is {1} now', labelWords(unit), given)
        : t('Moved paragraph {0} up; it is {1} now', labelWords(unit), given),
  });
}

function unitBefore(draft: Draft, { placed }: Item, list: List | undefined): boolean {
  return itemsOf(draft).some(({ label, placed: other }) => label?.list === list && other.at < placed.at);
}

const MOVED: Readonly<Record<Direction, UnitMessages>> = {
  up: {
    paragraph: later('Moved paragraph {0} up'),
    subparagraph: later('Moved item {0} up'),
    heading: later('Moved heading {0} up'),
    unlabelled: later('Moved heading up'),
  },
  down: {
    paragraph: later('Moved paragraph {0} down'),
    subparagraph: later('Moved item {0} down'),
    heading: later('Moved heading {0} down'),
    unlabelled: later('Moved heading down'),
  },
};

/** Why it cannot be moved farther. */
const AT_END: Readonly<Record<Direction, UnitMessages>> = {
  up: {
    paragraph: later('Paragraph {0} is the first of its part.'),
    subparagraph: later('Item {0} is the first of its list.'),
    heading: later('Heading {0} is the first of its chapter or part.'),
    unlabelled: later('Heading is the first of its chapter or part.'),
  },
  down: {
    paragraph: later('Paragraph {0} is the last of its part.'),
    subparagraph: later('Item {0} is the last of its list.'),
    heading: later('Heading {0} is the last of its chapter or part.'),
    unlabelled: later('Heading is the last of its chapter or part.'),
  },
};

/** What the unit goes past: from its beginning to where its text ends, and to the next line behind it. */
export interface Past extends Span {
  readonly item: Item;
  readonly end: number;
  /** The list in which the unit counts on the other side. */
  readonly list: List | undefined;
}

function below(draft: Draft, { item }: Unit): Past | undefined {
  const items = itemsOf(draft);
  const at = items.indexOf(item);
  const next = items.slice(at + 1).find((one) => one.kind !== 'subparagraph' || item.kind === 'subparagraph');
  if (item.kind === 'paragraph') {
    if (!next || next.part !== item.part) return undefined;
    if (next.kind === 'paragraph') return { ...unitOf(draft, next), list: next.label?.list };
    // Past all headings that follow one another.
    let last = next;
    for (const one of items.slice(items.indexOf(next) + 1)) {
      if (one.kind !== 'heading' || one.part !== item.part) break;
      last = one;
    }
    const inside = items.slice(items.indexOf(last) + 1).find(({ kind }) => kind !== 'subparagraph');
    const list = inside?.kind === 'paragraph' && inside.part === item.part ? inside.label?.list : item.label?.list;
    return { ...lineOf(draft, next, last), list };
  }
  const sibling = items.slice(at + 1).find((one) => isSibling(one, item) || endsList(one, item));
  return sibling && isSibling(sibling, item) ? { ...unitOf(draft, sibling), list: undefined } : undefined;
}

function above(draft: Draft, { item }: Unit): Past | undefined {
  const items = itemsOf(draft);
  const before = items.slice(0, items.indexOf(item));
  if (item.kind !== 'paragraph') {
    const sibling = before.findLast((one) => isSibling(one, item) || endsList(one, item));
    return sibling && isSibling(sibling, item) ? { ...unitOf(draft, sibling), list: undefined } : undefined;
  }
  const last = before.findLast(({ kind }) => kind !== 'subparagraph');
  if (!last || last.part !== item.part) return undefined;
  if (last.kind === 'paragraph') return { ...unitOf(draft, last), list: last.label?.list };
  let first = last;
  for (const one of before.slice(0, before.indexOf(last)).reverse()) {
    if (one.kind !== 'heading' || one.part !== item.part) break;
    first = one;
  }
  const outside = before.slice(0, before.indexOf(first)).findLast(({ kind }) => kind !== 'subparagraph');
  // Before the first heading of a part there is no section that it could go to.
  if (outside?.kind !== 'paragraph' || outside.part !== item.part) return undefined;
  return { ...lineOf(draft, first, last), list: outside.label?.list };
}

/** From the line of one heading to that of another. */
function lineOf(draft: Draft, first: Item, last: Item): Unit {
  const { block, at } = last.placed;
  const to = at + block.length;
  const end = at + textOf(draft, { from: at, to }).trimEnd().length;
  return { item: first, from: first.placed.at, end, to };
}

export function isSibling(one: Item, item: Item): boolean {
  return one.kind === item.kind && one.depth === item.depth && one.label?.list === item.label?.list;
}

/** Where the list of an item, or the chapter of a section, has ended. */
export function endsList(one: Item, item: Item): boolean {
  if (item.kind === 'heading') return one.part !== item.part || (one.kind === 'heading' && one.depth <= item.depth);
  return one.kind !== 'subparagraph' || one.depth < item.depth;
}

interface Stretch extends Span {
  readonly item: Item;
  readonly end: number;
}

/** Two stretches, one behind the other, in the other order; what stands between them stays between them. */
export function swapped(draft: Draft, first: Stretch, second: Stretch): Arrangement {
  const { length } = draft.segments;
  const rest = [{ from: second.to, to: length }].filter(({ from, to }) => to > from);
  const between = [{ from: first.to, to: second.from }].filter(({ from, to }) => to > from);
  const start = [{ from: 0, to: first.from }].filter(({ from, to }) => to > from);
  if (second.to < length)
    return [...start, { from: second.from, to: second.to }, ...between, { from: first.from, to: first.to }, ...rest];
  // At the end of the draft the line ends stay where they are.
  const tail = { from: second.end, to: second.to };
  return [
    ...start,
    { from: second.from, to: second.end },
    { text: separatorNear(draft, first.item) },
    ...between,
    { from: first.from, to: first.end },
    ...(tail.to > tail.from ? [tail] : []),
  ];
}
