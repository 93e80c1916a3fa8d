/** What the recogniser finds: a reference to a document, to an instrument, or to a place of the same draft. */
import type { Place } from '../base/place';
import type { Span } from '../base/span';
import type { FaultKind } from '../docsymbol/check';
import type { OrganName } from '../languages/citationWords';

export type CitationKind =
  /** A document by its symbol: `A/47/277-S/24111，第64段`. */
  | 'symbol'
  /** A resolution or decision by its number: `安全理事会第1631（2005）号决议`. */
  | 'resolution'
  /** A place of the same draft: `上文第20至26段`. */
  | 'internal'
  /** A chapter or article of the Charter of the United Nations. */
  | 'charter'
  /** An article or rule of another treaty or statute. */
  | 'instrument';

/** How a citation was recognised: the names of the forms, as `inspect --why` says them. */
export const FORM_NAMES = [
  'document symbol',
  'addendum of the symbol before',
  'resolution',
  'decision',
  'further number of a list',
  'Charter',
  'chapter where the Charter is named',
  'instrument',
  'further article',
  'ibid.',
  'back-reference',
  'above or below',
  'the present document',
  'annex after see',
  'numbered place',
] as const;

export type FormName = (typeof FORM_NAMES)[number];

/** What has to be known of the text before to say what is cited; `analysis/antecedents.ts` finds it. */
export type Antecedent =
  /** The source of the note before: `Ibid.`. */
  | 'source'
  /** The only resolution of the section: `决议第1段`. */
  | 'resolution'
  /** The one that was named last: `that resolution`. */
  | 'last resolution'
  /** Whose resolution it is; until that is known, the General Assembly's if it can be. */
  | 'organ';

/** The organ that is named beside a number which it cannot have, and where its name stands. */
export interface Misnamed extends Span {
  readonly organ: OrganName;
  /** From the word that links it to the number before it on: `du Conseil de sécurité`; the name alone elsewhere. */
  readonly linked: Span;
}

/** A citation at its span in the text of the passage that it was found in. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  readonly form: FormName;
  /** As it stands in the passage. */
  readonly text: string;
  /**
   * Canonical symbols as written: both halves of a joint one, each letter of a composite resolution; the name of an
   * instrument; empty for an internal reference and while an antecedent is not found.
   */
  readonly targets: readonly string[];
  readonly place: Place;
  /** Where the words of the place stand in the passage; undefined where there are none. */
  readonly pinpoint?: Span;
  readonly antecedent?: Antecedent;
  /** The place of the antecedent: a place without a part may be in its part. */
  readonly within?: Place;
  /** Inside quotation marks or a quotation: the reference is the quoted text's, not the draft's. */
  readonly quoted?: true;
  /** A symbol or number that is still to be given: `S/2026/XXX`. */
  readonly state?: 'to come';
  /** What is wrong with the symbol as it is written, in a clause of the interface. */
  readonly fault?: string;
  /** What kind of fault that is; with a fault. */
  readonly faultKind?: FaultKind;
  /** The symbols that were probably meant. */
  readonly suggest?: readonly string[];
  /** What is cited is that of another organ than the one named beside its number. */
  readonly misnamed?: Misnamed;
}
