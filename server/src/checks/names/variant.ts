/** One name written two ways: what every search for variants gives. */
import type { Span } from '../../base/span';
import type { Found } from '../everyText';
import type { SpokenBlock } from '../ownWords';

/** A stretch of a block's passage that may be a name. */
export interface Candidate extends Span {
  readonly text: string;
  /** What all ways to write the name have in common, so that only names with the same key are compared. */
  readonly key: string;
}

/** A name as it is written, with every place where it is. */
export interface Name {
  readonly text: string;
  readonly key: string;
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
export function gather(blocks: readonly Found<Candidate>[]): Map<string, Name & { places: Place[] }> {
  const found = new Map<string, Name & { places: Place[] }>();
  for (const spoken of blocks) {
    for (const candidate of spoken.found) {
      const { text, key } = candidate;
      const name = found.get(text);
      const place = { spoken, span: candidate };
      if (name) name.places.push(place);
      else found.set(text, { text, key, places: [place] });
    }
  }
  return found;
}

/** The places of a rare name, as variants of another. */
export function variants(rare: Name, other: Name): Variant[] {
  return rare.places.map((place) => ({ ...place, text: rare.text, other: other.text }));
}

/** The names that share their key with another one. */
export function alike(names: Iterable<Name>, key: (name: Name) => string = (name) => name.key): Name[][] {
  const found = new Map<string, Name[]>();
  for (const name of names) {
    const as = key(name);
    const group = found.get(as);
    if (group) group.push(name);
    else found.set(as, [name]);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

/** Those that are not the most frequent of their group, each with the most frequent one. */
export function againstUsual(group: readonly Name[]): { readonly rare: Name; readonly usual: Name }[] {
  const [usual, ...others] = [...group].sort((a, b) => b.places.length - a.places.length);
  return usual ? others.map((rare) => ({ rare, usual })) : [];
}
