/**
 * How often each short line occurs, digits masked: what comes back page after page is a running head. A value; an edit
 * makes a new one at the cost of the lines that it touches.
 */
import type { Segment } from './segment';

export interface Repeated {
  /** Never changed once made. */
  readonly base: ReadonlyMap<string, number>;
  /** What edits since have added and taken away. */
  readonly changes: ReadonlyMap<string, number>;
  /** The masked lines that occur often enough for a running head. */
  readonly often: ReadonlySet<string>;
}

/** So many pages must have it. */
const OFTEN = 3;
/** Wider lines are no running heads. */
const WIDEST_HEAD = 90;
/** So many changes are kept before they are worked into the base. */
const MANY = 256;

/** A line as it is counted; undefined for one that no running head is like. */
export function maskOf({ text, width, runIn }: Segment): string | undefined {
  if (text === '' || width > WIDEST_HEAD || runIn || text.length > 200) return undefined;
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** Whether the line is one of those that come back. */
export function isRepeated(segment: Segment, { often }: Repeated): boolean {
  const mask = maskOf(segment);
  return mask !== undefined && often.has(mask);
}

export function countRepeated(segments: Iterable<Segment>): Repeated {
  const base = new Map<string, number>();
  for (const segment of segments) {
    const mask = maskOf(segment);
    if (mask !== undefined) base.set(mask, (base.get(mask) ?? 0) + 1);
  }
  const often = new Set([...base].filter(([, count]) => count >= OFTEN).map(([mask]) => mask));
  return { base, changes: new Map(), often };
}

/** The counts with these segments gone and those come. `often` stays the same object unless its members change. */
export function recount(before: Repeated, gone: Iterable<Segment>, come: Iterable<Segment>): Repeated {
  const steps = new Map<string, number>();
  const add = (segments: Iterable<Segment>, by: number): void => {
    for (const segment of segments) {
      const mask = maskOf(segment);
      if (mask !== undefined) steps.set(mask, (steps.get(mask) ?? 0) + by);
    }
  };
  add(gone, -1);
  add(come, 1);
  const changes = new Map(before.changes);
  let { often } = before;
  for (const [mask, by] of steps) {
    if (by === 0) continue;
    const was = (before.base.get(mask) ?? 0) + (changes.get(mask) ?? 0);
    changes.set(mask, (changes.get(mask) ?? 0) + by);
    if (was >= OFTEN === was + by >= OFTEN) continue;
    const next = new Set(often);
    if (was + by >= OFTEN) next.add(mask);
    else next.delete(mask);
    often = next;
  }
  if (changes.size < MANY) return { base: before.base, changes, often };
  const base = new Map(before.base);
  for (const [mask, by] of changes) {
    const count = (base.get(mask) ?? 0) + by;
    if (count > 0) base.set(mask, count);
    else base.delete(mask);
  }
  return { base, changes: new Map(), often };
}
