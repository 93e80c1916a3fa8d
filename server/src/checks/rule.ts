/** The vocabulary of the checks. Knows no LSP. */
import type { Span } from '../base/span';
import type { Snapshot } from '../workspace/workspace';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A place that explains a finding: the cited document, the paragraph meant. */
export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
  readonly message: string;
}

/** A finding at an absolute span of the draft. */
export interface Finding extends Span {
  readonly message: string;
  readonly related?: readonly Related[];
}

export interface Rule {
  /** The name of its files, its page and its diagnostics. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /** What the rule looks at: one block, the draft, or the draft with the corpus. */
  readonly scope: 'passage' | 'document' | 'corpus';
  /** Its page, in Markdown. */
  readonly page: string;
  check(snapshot: Snapshot): Iterable<Finding>;
}
