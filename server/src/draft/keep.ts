/** Lines and blocks that were read again after an edit and came out as they were: the old ones are kept, with all that is known of them. */
import type { Label, Mark, Block, Child } from './nodes';
import type { Segment } from './segment';
import { sameState } from './state';

/** `fresh` with every block that is equal to one of `old` replaced by that one. Costs the number of both. */
export function keep(fresh: readonly Block[], old: readonly Block[]): Block[] {
  const byStart = new Map(old.flatMap(family).map((block) => [block.segments[0], block]));
  return fresh.map((block) => kept(block, byStart));
}

type Old = ReadonlyMap<Block['segments'][number] | undefined, Block>;

/** The notes and furniture inside a block may be kept where the block itself has changed. */
function kept(block: Block, old: Old): Block {
  const same = old.get(block.segments[0]);
  if (same && isSame(same, block)) return same;
  if (block.children.length === 0) return block;
  return { ...block, children: block.children.map((child) => ({ ...child, block: kept(child.block, old) })) };
}

function family(block: Block): Block[] {
  // A child that opens its block comes first, so that the block itself is found by that line.
  return [...block.children.map((child) => child.block), block];
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.length === b.length &&
    a.number === b.number &&
    a.level === b.level &&
    a.caption === b.caption &&
    a.reason === b.reason &&
    a.part?.kind === b.part?.kind &&
    a.part?.number === b.part?.number &&
    a.symbols?.join() === b.symbols?.join() &&
    isSameLabel(a.label, b.label) &&
    all(a.segments, b.segments, (one, other) => one === other) &&
    all(a.marks, b.marks, isSameMark) &&
    all(a.children, b.children, isSameChild) &&
    sameState(a.entry, b.entry)
  );
}

function isSameLabel(a: Label | undefined, b: Label | undefined): boolean {
  return a?.printed === b?.printed && a?.from === b?.from && a?.to === b?.to;
}

function isSameMark(a: Mark, b: Mark): boolean {
  return a.mark === b.mark && a.from === b.from && a.to === b.to;
}

function isSameChild(a: Child, b: Child): boolean {
  return a.at === b.at && a.first === b.first && isSame(a.block, b.block);
}

function all<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => same(one, b[at] as T));
}

/** `fresh` with the segments before and behind what was changed as the old ones, where they came out as they were. */
export function keepSegments(fresh: readonly Segment[], old: readonly Segment[]): Segment[] {
  const found = [...fresh];
  const most = Math.min(fresh.length, old.length);
  let first = 0;
  while (first < most && isSameSegment(old[first], found[first])) found[first] = old[first++] as Segment;
  for (let last = 1; last <= most - first; last++) {
    const same = old[old.length - last];
    if (!same || !isSameSegment(same, found[found.length - last])) break;
    found[found.length - last] = same;
  }
  return found;
}

function isSameSegment(a: Segment | undefined, b: Segment | undefined): boolean {
  if (!a || !b) return false;
  return (Object.keys(a) as (keyof Segment)[]).every((key) => a[key] === b[key]);
}
