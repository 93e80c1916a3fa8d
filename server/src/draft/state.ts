/** What the second pass carries from block to block: small, flat and comparable, so that it can tell when an edit has no further effect. */
import type { BlockKind } from './kinds';

export interface State {
  /** Before the first paragraph of the document; before that of a part; anywhere else. */
  readonly zone: 'front' | 'titles' | 'body';
  /** The scope as `inspect` names it: `main`, `annex I`. */
  readonly part: string;
  /** The paragraph number that the scope expects. */
  readonly next: number;
  /** The last heading of level 1, and below it of level 2, as numbers; 0 before the first. */
  readonly chapter: number;
  readonly section: number;
  /** The level of the sections of the part that are called so: below chapters 2; 0 before the first. */
  readonly sections: 0 | 1 | 2;
  /** The last article of an instrument; 0 outside one. */
  readonly article: number;
  /** The last compound label, as `145.23`; empty before the first. */
  readonly compound: string;
  /** What the last lines belong to, when lines of any shape may do so. */
  readonly inside: Inside;
  /** The number of the last note in such a list of notes. */
  readonly listed: number;
  /** The open sub-paragraph labels, as `labels.ts` writes them. */
  readonly items: string;
  /** The label of the last heading of level 3, in the same way; empty where it has none. */
  readonly lettered: string;
  /** The last numbered footnote mark of the text. */
  readonly note: number;
  /** The kinds of asterisk marks that mastheads and titles have had, each followed by a space. */
  readonly stars: string;
  /** Keys of the document's own symbols, each followed by a space. */
  readonly symbols: string;
  /** The block before. */
  readonly kind: BlockKind | 'start';
  /** Whether its text ended with a stop. */
  readonly complete: boolean;
  /** Whether it ended with a comma, as the clauses of a preamble do. */
  readonly paused: boolean;
  /** Whether its last line filled the page. */
  readonly full: boolean;
  /** Whether it has shown nothing but a label so far. */
  readonly bare: boolean;
  /** The marks of a quotation that is still open behind it: `“”`; empty where none is. */
  readonly quoted: string;
  /** Whether it ended in notes or furniture, so that blank lines before the next line mean nothing. */
  readonly interrupted: boolean;
}

/** A contents page, a table, figure or box, or a list of notes: behind a rule, or under the heading “Notes”. */
export type Inside = '' | 'contents' | 'table' | 'figure' | 'box' | 'rule' | 'endnotes';

/** What each block begins with. */
export const FRESH = {
  complete: true,
  paused: false,
  full: false,
  bare: false,
  quoted: '',
  interrupted: false,
} as const;

/** What each part begins with: its numbers are its own. */
export const UNNUMBERED = {
  next: 1,
  chapter: 0,
  section: 0,
  sections: 0,
  article: 0,
  compound: '',
  items: '',
  lettered: '',
} as const;

export const START: State = {
  ...FRESH,
  ...UNNUMBERED,
  zone: 'front',
  part: 'main',
  inside: '',
  listed: 0,
  note: 0,
  stars: '',
  symbols: '',
  kind: 'start',
};

const KEYS = Object.keys(START) as (keyof State)[];

export function sameState(a: State, b: State): boolean {
  return a === b || KEYS.every((key) => a[key] === b[key]);
}
