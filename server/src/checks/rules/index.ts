/** Every rule, in the order of `rapporteur explain`. */
import { UNUSED_RULE } from '../exceptions';
import type { Rule, RuleFacts } from '../rule';
import { rule as abbreviationRedefined } from './abbreviation-redefined';
import { rule as abbreviationUndefined } from './abbreviation-undefined';
import { rule as abbreviationUnused } from './abbreviation-unused';
import { rule as bracketUnpaired } from './bracket-unpaired';
import { rule as bracketWidth } from './bracket-width';
import { rule as citationWording } from './citation-wording';
import { rule as contentsStale } from './contents-stale';
import { rule as dashVariant } from './dash-variant';
import { rule as decisionSymbol } from './decision-symbol';
import { rule as documentLater } from './document-later';
import { rule as documentSuperseded } from './document-superseded';
import { rule as doubledWord } from './doubled-word';
import { rule as footnoteIbid } from './footnote-ibid';
import { rule as footnoteSequence } from './footnote-sequence';
import { rule as footnoteUndefined } from './footnote-undefined';
import { rule as footnoteUnused } from './footnote-unused';
import { rule as headingLone } from './heading-lone';
import { rule as headingSequence } from './heading-sequence';
import { rule as labelForm } from './label-form';
import { rule as languageUnknown } from './language-unknown';
import { rule as lengthLimit } from './length-limit';
import { rule as mastheadForm } from './masthead-form';
import { rule as nameVariant } from './name-variant';
import { rule as organMismatch } from './organ-mismatch';
import { rule as paragraphSequence } from './paragraph-sequence';
import { rule as placeholderLeft } from './placeholder-left';
import { rule as punctuationWidth } from './punctuation-width';
import { rule as quotationDiffers } from './quotation-differs';
import { rule as quoteUnpaired } from './quote-unpaired';
import { rule as referenceAmbiguous } from './reference-ambiguous';
import { rule as referenceDirection } from './reference-direction';
import { rule as referenceMissing } from './reference-missing';
import { rule as referenceRange } from './reference-range';
import { rule as resolutionYear } from './resolution-year';
import { rule as spacing } from './spacing';
import { rule as subparagraphSequence } from './subparagraph-sequence';
import { rule as symbolInconsistent } from './symbol-inconsistent';
import { rule as symbolJoint } from './symbol-joint';
import { rule as symbolMalformed } from './symbol-malformed';
import { rule as symbolTitle } from './symbol-title';
import { rule as symbolUnknown } from './symbol-unknown';
import { rule as termForbidden } from './term-forbidden';

export const RULES: readonly Rule[] = [
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  bracketUnpaired,
  bracketWidth,
  citationWording,
  contentsStale,
  dashVariant,
  decisionSymbol,
  documentLater,
  documentSuperseded,
  doubledWord,
  footnoteIbid,
  footnoteSequence,
  footnoteUndefined,
  footnoteUnused,
  headingLone,
  headingSequence,
  labelForm,
  languageUnknown,
  lengthLimit,
  mastheadForm,
  nameVariant,
  organMismatch,
  paragraphSequence,
  placeholderLeft,
  punctuationWidth,
  quotationDiffers,
  quoteUnpaired,
  referenceAmbiguous,
  referenceDirection,
  referenceMissing,
  referenceRange,
  resolutionYear,
  spacing,
  subparagraphSequence,
  symbolInconsistent,
  symbolJoint,
  symbolMalformed,
  symbolTitle,
  symbolUnknown,
  termForbidden,
];

/** With the one that the engine itself speaks for. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_RULE];

export const RULE_IDS: ReadonlySet<string> = new Set(RULE_FACTS.map(({ id }) => id));
