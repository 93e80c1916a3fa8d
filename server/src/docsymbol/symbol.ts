/** The shape of a document symbol that was taken apart. */
import type { SuffixKind } from './bodies';

export interface Suffix {
  readonly kind: SuffixKind;
  /** `1`, or a range as in `Add.1-3`; undefined where there is none. */
  readonly number?: string;
  /** As printed, with the brackets behind it: `Add.1 (Part II)`. */
  readonly text: string;
}

/** One document's symbol; of a joint one, a half. */
export interface DocumentSymbol {
  /** `A/95/20 (Part I)/Add.1`, as `formatSymbol` writes it. */
  readonly canonical: string;
  /** The first component: `A`. */
  readonly root: string;
  /** What the root stands for. */
  readonly organ?: string;
  /** Bodies and series between the root and the number: `['C.6']`, `['CN.4', 'Sub.2']`. */
  readonly body: readonly string[];
  /** `RES`, `PV`, `L`: what kind of document it is; its name is in NATURES. */
  readonly nature?: string;
  /** `60`, `S-10`, `ES-10`, `XXV`, `S-VI`. */
  readonly session?: string;
  readonly year?: number;
  /** The last number, without its letters: `341`, `11-13`. */
  readonly number?: string;
  /** `['A', 'B']` of `84 A-B`. */
  readonly letters: readonly string[];
  /** What stands in brackets and is neither year nor session: `['Part I']`. */
  readonly qualifiers: readonly string[];
  readonly suffixes: readonly Suffix[];
  /** The canonical symbol without its suffixes. */
  readonly base: string;
}
