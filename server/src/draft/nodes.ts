/** What a draft is made of. Every value here is immutable, and every position is relative to its block. */
import type { PartName } from '../base/place';
import type { Sequence } from '../base/sequence';
import type { Span } from '../base/span';
import type { Language } from '../languages/lexicon';
import type { Segment } from './segment';
import type { BlockKind } from './kinds';
import type { Facts, Layout, Totals } from './layout';
import type { State } from './state';

export interface Label extends Span {
  /** As printed, brackets in half width: `12.`, `(a)`, `一.`; of a note its mark: `7`, `**`. */
  readonly printed: string;
}

/** A footnote mark in a text. Its span covers all of `[^7]`. */
export interface Mark extends Span {
  readonly mark: string;
}

/** A note or a piece of furniture that a page break put inside a block, or behind its end. */
export interface Child {
  /** Where it starts in the block that it stands in. */
  readonly at: number;
  /** The index of its first segment in that block. */
  readonly first: number;
  readonly block: Block;
}

export interface Block {
  readonly kind: BlockKind;
  /** In UTF-16 units, line ends and the blank lines behind it included. */
  readonly length: number;
  /** All lines of the block, those of its children included. */
  readonly segments: readonly Segment[];
  readonly children: readonly Child[];
  readonly marks: readonly Mark[];
  readonly label?: Label;
  /** The number of a numbered paragraph (of `13.4` the 4), an article, or a heading of level 1 or 2: `四.` and `D.` have 4. */
  readonly number?: number;
  /** The level of a heading; the depth of a sub-paragraph. */
  readonly level?: number;
  /** The name that a part line gives. */
  readonly part?: PartName;
  /** Whether it is the caption of a table, figure or box, or the title of a contents page. */
  readonly caption?: true;
  /** Canonical document symbols that a masthead or a running head prints as the document's own. */
  readonly symbols?: readonly string[];
  /** Why the block was read as it was, for `rapporteur inspect --why`. */
  readonly reason: string;
  /** What was known before the block, so that reading can resume here after an edit. */
  readonly entry: State;
}

export interface Draft {
  readonly language: Language;
  readonly layout: Layout;
  /** What the second pass knew of the whole. */
  readonly facts: Facts;
  readonly segments: Sequence<Segment, Totals>;
  /** Covers every character of the text, in order. */
  readonly blocks: Sequence<Block, null>;
}
