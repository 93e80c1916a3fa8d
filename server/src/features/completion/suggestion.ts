/** One thing that may be written at the cursor, before it is put into the form of the protocol. */
import type { Place } from '../../base/place';
import type { Span } from '../../base/span';

export interface Suggestion {
  readonly kind: 'document' | 'place' | 'note' | 'shortForm' | 'phrase';
  readonly label: string;
  /** What it is: a title, the first words of a paragraph. */
  readonly detail: string;
  readonly insert: string;
  /** How many UTF-16 units before the cursor are what was typed of it. */
  readonly typed: number;
  /** How many behind the cursor are the rest of the same symbol or number. */
  readonly rest: number;
  /** What the editor compares with what is typed on, where that is not what is inserted. */
  readonly filter?: string;
  /** What more can be said of it when it is asked for. */
  readonly about?: About;
}

/** A document, a place in it, or a stretch of the draft. */
export type About =
  | { readonly kind: 'document'; readonly symbols: readonly string[]; readonly place: Place }
  | { readonly kind: 'draft'; readonly span: Span };

export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** Whether there are more than are listed. */
  readonly more: boolean;
}

/** So many are listed at most. */
export const MOST = 50;

export const NOTHING: Suggestions = { items: [], more: false };

/** The first `MOST` of them; looks at no more than it has to. */
export function listed(all: Iterable<Suggestion>): Suggestions {
  const items: Suggestion[] = [];
  for (const item of all) {
    if (items.length === MOST) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}

/** One list behind the other. */
export function joined(...lists: readonly Suggestions[]): Suggestions {
  const items = lists.flatMap((list) => list.items);
  return { items: items.slice(0, MOST), more: items.length > MOST || lists.some(({ more }) => more) };
}
