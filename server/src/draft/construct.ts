/** What a construct is: it says what block a line opens, that it goes on with the block before, or nothing. */
import type { PartName } from '../base/place';
import type { Sight } from './line';
import type { BlockKind } from './kinds';
import type { Inside, State } from './state';

export interface Start {
  readonly kind: BlockKind;
  /** The label as printed, and where it ends in the line. */
  readonly label?: { readonly printed: string; readonly length: number };
  readonly number?: number;
  readonly level?: number;
  readonly part?: PartName;
  readonly symbols?: readonly string[];
  /** Whether it opens a table, figure, box or contents page. */
  readonly caption?: true;
  /** What the lines behind may belong to. */
  readonly inside?: Inside;
  /** Of a note in a list of notes, its number; of an article, its number; of a paragraph, its compound label. */
  readonly listed?: number;
  readonly article?: number;
  readonly compound?: string;
  /** Of a section called so, its level. */
  readonly sections?: 1 | 2;
  /** The open sub-paragraph labels, this one included. */
  readonly items?: string;
  /** A full English clause for `inspect --why`. */
  readonly reason: string;
}

export type Construct = (sight: Sight, state: State) => Start | 'continue' | undefined;

const RUNNING = new Set<State['kind']>([
  'paragraph',
  'subparagraph',
  'bullet',
  'text',
  'quotation',
  'note',
  'article',
  'box',
]);

/** Whether the block before is running text, which a wrapped line may go on with. */
export function isRunning(state: State): boolean {
  return RUNNING.has(state.kind);
}

/**
 * Whether a line can open a block at all. Flowing: behind a blank line, or behind a heading, title and the like; where
 * each line is a paragraph, behind any stop.
 * Extracted, where blank lines are everywhere: indented, set off, or behind something that has come to its end.
 */
export function isFresh(sight: Sight, state: State): boolean {
  if (!isRunning(state) || state.bare) return true;
  if (sight.facts.layout === 'flowing') return sight.blanksBefore >= 1 || (sight.facts.unwrapped && state.complete);
  if (sight.indent >= 1 || state.complete || !state.full) return true;
  return sight.blanksBefore >= 2 && !state.interrupted;
}
