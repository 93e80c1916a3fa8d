/** What is asked of the actions that are tied to no finding, and what they give. */
import type { Span } from '../../base/span';
import type { ProfileId } from '../../config/levels';
import type { FixEdit } from '../../checks/rule';
import type { Snapshot } from '../../workspace/workspace';
import { quotation } from '../sentences';

export interface RefactorRequest {
  readonly snapshot: Snapshot;
  /** What is selected. */
  readonly span: Span;
  /** The house style of the settings; undefined where the date of the draft decides. */
  readonly profile?: ProfileId | undefined;
}

/** A change of the draft that leaves open whether it is wanted. */
export interface Refactoring {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly FixEdit[];
}

export const REWRITE = 'refactor.rewrite.citation';
export const EXPAND = 'refactor.inline.ibid';
export const TO_FOOTNOTE = 'refactor.extract.footnote';
export const TO_TEXT = 'refactor.inline.footnote';
export const QUOTE = 'refactor.inline.quotation';

export const REFACTOR_KINDS: readonly string[] = [REWRITE, EXPAND, TO_FOOTNOTE, TO_TEXT, QUOTE];

/** Words for a title, on one line and not too long for a menu. */
export function shown(words: string): string {
  const line = Array.from(words.replace(/\s+/g, ' ').trim());
  return quotation(line.length <= 60 ? line.join('') : `${line.slice(0, 59).join('')}…`);
}
