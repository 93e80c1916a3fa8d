/** What the recogniser finds: a reference to a document, or to a place of the same draft. */
import type { Place } from '../base/place';
import type { Span } from '../base/span';

export type CitationKind =
  /** A document by its symbol: `A/47/277-S/24111，第64段`. */
  | 'symbol'
  /** A place of the same draft: `上文第20至26段`. */
  | 'internal';

/** A citation at its span in the text of the passage that it was found in. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  /** As it stands in the passage. */
  readonly text: string;
  /** Canonical symbols, both halves of a joint one; empty for an internal reference. */
  readonly targets: readonly string[];
  readonly place: Place;
  /** Inside quotation marks: an internal reference is then one of the quoted text, not of the draft. */
  readonly quoted?: true;
}
