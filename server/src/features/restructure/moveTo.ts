/** Takes a paragraph, an item or a section to where another one is: what is dragged onto another takes its place. */
import { t } from '../../base/l10n';
import type { Draft } from '../../draft/nodes';
import { textOf } from '../../draft/textOf';
import type { ChangeRequest, Outcome } from './change';
import { itemsOf, type Item } from './items';
import { endsList, isSibling, movedFrozen, swapped, type Direction, type Past } from './moveUnit';
import { rearranged } from './rearranged';
import { unitAt, type Unit } from './units';
import { frozenAt } from './versions';

/** `argument`: where the other one begins, `12:0`. Dragged down it comes behind it, up before it; onto a heading, behind its line. */
export function moveTo({ snapshot, span }: ChangeRequest, argument = ''): Outcome {
  const { draft, lines } = snapshot;
  const [line = NaN, character = NaN] = argument.split(':').map(Number);
  const unit = unitAt(draft, span.from);
  const goal = Number.isInteger(line + character) ? unitAt(draft, lines.offset({ line, character })) : undefined;
  if (!unit || !goal) return { cannot: t('Only numbered paragraphs, items and sections can be moved.') };
  if (goal.item === unit.item || isInside(goal, unit)) return { cannot: t('It stands there already.') };
  const why = unfit(draft, unit.item, goal.item);
  if (why !== undefined) return { cannot: why };
  const past = pastTo(draft, unit, goal);
  if (!past) return { cannot: t('It stands there already.') };
  const direction: Direction = past.from >= unit.to ? 'down' : 'up';
  const { list } = past;
  if (frozenAt(draft) !== undefined) {
    if (unit.item.kind === 'heading') return { cannot: t('While the numbers are frozen no section can be moved.') };
    if (unit.item.kind === 'paragraph') return movedFrozen(snapshot, unit, past, direction, span.from);
  }
  return rearranged(snapshot, {
    arrangement: direction === 'down' ? swapped(draft, unit, past) : swapped(draft, past, unit),
    ...(list && list !== unit.item.label?.list && { joins: new Map([[unit.item, list]]) }),
    caret: { old: span.from },
    done: () => t('Moved'),
  });
}

function isInside(inner: Unit, outer: Unit): boolean {
  return inner.from >= outer.from && inner.end <= outer.end;
}

/** Why the one cannot take the place of the other; undefined where it can. */
function unfit(draft: Draft, item: Item, goal: Item): string | undefined {
  if (item.kind === 'paragraph') {
    if (goal.kind === 'subparagraph') return t('A paragraph cannot be put among the items of a list.');
    return goal.part === item.part ? undefined : t('A paragraph stays in its part: in the report, or in its annex.');
  }
  const items = itemsOf(draft);
  const [from, to] = [items.indexOf(item), items.indexOf(goal)].sort((a, b) => a - b) as [number, number];
  const isOneList =
    isSibling(goal, item) && !items.slice(from + 1, to).some((one) => !isSibling(one, item) && endsList(one, item));
  if (isOneList) return undefined;
  return item.kind === 'heading'
    ? t('A section can only take the place of another section of the same chapter.')
    : t('An item stays in its list.');
}

/** What it goes past; undefined where there is nothing between it and its place. */
function pastTo(draft: Draft, unit: Unit, goal: Unit): Past | undefined {
  const { item } = goal;
  const isUnderHeading = unit.item.kind === 'paragraph' && item.kind === 'heading';
  const list =
    unit.item.kind !== 'paragraph' ? undefined : isUnderHeading ? listUnder(draft, unit, item) : item.label?.list;
  const line = item.placed.at + item.placed.block.length;
  if (goal.from > unit.from) {
    const to = isUnderHeading ? line : goal.to;
    return to > unit.to ? { item, from: unit.to, to, end: textEnd(draft, unit.to, to), list } : undefined;
  }
  const from = isUnderHeading ? line : goal.from;
  return from < unit.from ? { item, from, to: unit.from, end: textEnd(draft, from, unit.from), list } : undefined;
}

/** The count of the first paragraph under a heading, else that of the paragraph itself. */
function listUnder(draft: Draft, unit: Unit, heading: Item): Past['list'] {
  const items = itemsOf(draft);
  const next = items.slice(items.indexOf(heading) + 1).find(({ kind }) => kind !== 'subparagraph');
  return (next?.kind === 'paragraph' && next.part === heading.part ? next : unit.item).label?.list;
}

function textEnd(draft: Draft, from: number, to: number): number {
  return from + textOf(draft, { from, to }).trimEnd().length;
}
