/** The vocabulary of the checks. Knows no LSP. */
import type { BlockCitation } from '../analysis/blockCitations';
import type { Passage } from '../base/passage';
import type { Span } from '../base/span';
import type { DocumentKind, Level, Severity, Stage } from '../config/levels';
import type { Term } from '../config/projectFile';
import type { Block } from '../draft/nodes';
import type { Lexicon } from '../languages/lexicon';
import type { Snapshot } from '../workspace/workspace';
import type { Profile } from './profiles';
import type { Zone } from './zones';

/** A place that explains a finding: the cited document, the paragraph meant. */
export interface Related {
  readonly uri: string;
  readonly span: Span;
  /** The text that the span is of; left out where it is the draft's own. */
  readonly text?: string;
  readonly message: string;
}

/** The span is replaced by the text. */
export interface FixEdit extends Span {
  readonly text: string;
}

/** A change that mends a finding. */
export interface Fix {
  /** What it does, as a menu says it. */
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Whether there is no other way to mend it, so that it may be made together with all others. */
  readonly sure: boolean;
}

/**
 * A finding at a span: of the draft, or, of a passage rule, of the text of the passage or, `onBlock`, of the block, where
 * its label is. So are the spans of its fixes.
 */
export interface Finding extends Span {
  readonly onBlock?: true;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** How loudly this finding speaks where nobody has set a level for its rule; the rule's own level by default. */
  readonly severity?: Severity;
}

/** What document rules and corpus rules are given. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  readonly kind: DocumentKind;
  readonly stage: Stage;
  readonly terms: readonly Term[];
  /** The term list's words that some rule never speaks of: exceptions for a text, in every file. */
  readonly spared: (rule: string, text: string) => boolean;
}

/** What a passage rule is given: one block, alone. What it finds is kept as long as the block. */
export interface Reading {
  readonly block: Block;
  /** The text of the passage, on which spans are. */
  readonly text: string;
  readonly passage: Passage;
  /** Stretches of the text inside quotation marks and of titles, in order; a rule need not look at them itself. */
  readonly zones: readonly (Span & { readonly zone: Zone })[];
  /** In the order of the text; their `citation` spans are of the text. */
  readonly citations: readonly BlockCitation[];
  /** Of the language of the part. */
  readonly lexicon: Lexicon;
  readonly profile: Profile;
}

/** What is to be known of a rule that has spoken. */
export interface RuleFacts {
  /** The name of its files, its page and its diagnostics. */
  readonly id: string;
  readonly level: Level;
  /** In one sentence; marked, and said by `t` where it is shown. */
  readonly summary: string;
  /** Its page, in Markdown. */
  readonly page: string;
}

interface AnyRule extends RuleFacts {
  /** Its level when a document is handed in, where that is another. */
  readonly atSubmission?: Level;
  /** Kinds of documents to which it does not apply. */
  readonly notFor?: readonly DocumentKind[];
  /** Where it speaks besides the draft's own text; its page says so. */
  readonly speaksIn?: readonly Zone[];
}

/** Looks at one block at a time. */
export interface PassageRule extends AnyRule {
  readonly scope: 'passage';
  check(reading: Reading): Iterable<Finding>;
}

/** Looks at the draft, or at the draft with the documents that it cites. */
export interface DocumentRule extends AnyRule {
  readonly scope: 'document' | 'corpus';
  check(context: Context): Iterable<Finding>;
}

export type Rule = PassageRule | DocumentRule;
