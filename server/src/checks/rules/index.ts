/** Every rule, in the order of `rapporteur explain`. */
import { UNUSED_RULE } from '../exceptions';
import type { Rule, RuleFacts } from '../rule';
import { rule as abbreviationRedefined } from './abbreviation-redefined';
import { rule as abbreviationUndefined } from './abbreviation-undefined';
import { rule as abbreviationUnused } from './abbreviation-unused';
import { rule as bracketWidth } from './bracket-width';
import { rule as contentsStale } from './contents-stale';
import { rule as documentLater } from './document-later';
import { rule as documentSuperseded } from './document-superseded';
import { rule as footnoteIbid } from './footnote-ibid';
import { rule as footnoteSequence } from './footnote-sequence';
import { rule as footnoteUndefined } from './footnote-undefined';
import { rule as footnoteUnused } from './footnote-unused';
import { rule as headingLone } from './heading-lone';
import { rule as headingSequence } from './heading-sequence';
import { rule as labelForm } from './label-form';
import { rule as nameVariant } from './name-variant';
import { rule as paragraphSequence } from './paragraph-sequence';
import { rule as quotationDiffers } from './quotation-differs';
import { rule as referenceAmbiguous } from './reference-ambiguous';
import { rule as referenceMissing } from './reference-missing';
import { rule as subparagraphSequence } from './subparagraph-sequence';
import { rule as symbolTitle } from './symbol-title';
import { rule as termForbidden } from './term-forbidden';

export const RULES: readonly Rule[] = [
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  bracketWidth,
  contentsStale,
  documentLater,
  documentSuperseded,
  footnoteIbid,
  footnoteSequence,
  footnoteUndefined,
  footnoteUnused,
  headingLone,
  headingSequence,
  labelForm,
  nameVariant,
  paragraphSequence,
  quotationDiffers,
  referenceAmbiguous,
  referenceMissing,
  subparagraphSequence,
  symbolTitle,
  termForbidden,
];

/** With the one that the engine itself speaks for. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_RULE];

export const RULE_IDS: ReadonlySet<string> = new Set(RULE_FACTS.map(({ id }) => id));
