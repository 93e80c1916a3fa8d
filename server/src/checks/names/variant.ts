/** One name written two ways: what every search for variants gives. */
import type { Span } from '../../base/span';
import type { SpokenBlock } from '../ownWords';

/** A stretch of a block's passage that may be a name. */
export interface Candidate extends Span {
  readonly text: string;
}

/** A name as it is written, with every place where it is. */
export interface Name {
  readonly text: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly spoken: SpokenBlock;
  readonly span: Span;
}

export interface Variant extends Place {
  readonly text: string;
  /** What it is written as elsewhere. */
  readonly other: string;
}

/** The names of all blocks by their text, each with its places in the order of the draft. */
export function gather(
  blocks: readonly SpokenBlock[],
  candidatesIn: (spoken: SpokenBlock) => readonly Candidate[],
): Map<string, { text: string; places: Place[] }> {
  const found = new Map<string, { text: string; places: Place[] }>();
  for (const spoken of blocks) {
    for (const candidate of candidatesIn(spoken)) {
      const { text } = candidate;
      const name = found.get(text);
      const place = { spoken, span: candidate };
      if (name) name.places.push(place);
      else found.set(text, { text, places: [place] });
    }
  }
  return found;
}

/** The places of a rare name, as variants of another. */
export function variants(rare: Name, other: Name): Variant[] {
  return rare.places.map((place) => ({ ...place, text: rare.text, other: other.text }));
}

/** Lists of names under a key. */
export function grouped<T>(all: Iterable<T>, key: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}
