/** What a form gives: what is cited, from which token to which; the place is read by one grammar for all of them. */
import type { PlaceUnit } from '../base/place';
import type { OrganName } from '../languages/citationWords';
import type { FaultKind } from '../docsymbol/check';
import type { Antecedent, CitationKind, FormName, Misnamed } from './citation';
import type { Lead } from './grammar/lead';
import type { NumberedPart } from './grammar/resolutionNumber';
import type { Reader } from './reader';

/** A document, instrument or part of the draft, without its place. */
export interface Work {
  /** The first token, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly kind: CitationKind;
  readonly form: FormName;
  readonly targets: readonly string[];
  readonly antecedent?: Antecedent;
  readonly state?: 'to come';
  readonly fault?: string;
  readonly faultKind?: FaultKind;
  readonly suggest?: readonly string[];
  readonly misnamed?: Misnamed;
  /** Only a citation with a place in one of these units; any place, or none, where it is left out. */
  readonly needs?: readonly PlaceUnit[] | 'place';
  /** Its chapters are those of a treaty. */
  readonly treaty?: true;
  /** The part of a resolution that has no symbol of its own: the place begins with it. */
  readonly part?: NumberedPart;
  /** The list of resolutions that may go on behind it. */
  readonly list?: OpenList;
}

/** What the last resolution of a sentence leaves open for the numbers behind it. */
export interface OpenList {
  readonly organ: OrganName;
  /** Whether the organ was named, or only assumed. */
  readonly named: boolean;
  readonly noun: 'resolution' | 'decision';
  readonly sentence: number;
  /** The token behind its last member, its place included. */
  readonly end: number;
}

/** The citation before, or a place that is nobody's: what it cites, and the token behind it. */
export interface Last {
  readonly work: Work | undefined;
  readonly end: number;
}

/**
 * Reads what is cited at token `at`, or nothing. `lead` is the place that stands before it (`paragraph 7 of its …`), `list`
 * the list of resolutions that is open, `last` the citation before.
 */
export type Form = (
  reader: Reader,
  at: number,
  lead: Lead | undefined,
  list: OpenList | undefined,
  last: Last | undefined,
) => Work | undefined;
