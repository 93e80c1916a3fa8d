/** Every rule, in the order of `rapporteur explain`. */
import { UNUSED_RULE } from '../exceptions';
import type { Rule, RuleFacts } from '../rule';
import { rule as bracketWidth } from './bracket-width';
import { rule as citationWording } from './citation-wording';
import { rule as decisionSymbol } from './decision-symbol';
import { rule as organMismatch } from './organ-mismatch';
import { rule as referenceDirection } from './reference-direction';
import { rule as referenceMissing } from './reference-missing';
import { rule as referenceRange } from './reference-range';
import { rule as resolutionYear } from './resolution-year';
import { rule as symbolInconsistent } from './symbol-inconsistent';
import { rule as symbolJoint } from './symbol-joint';
import { rule as symbolMalformed } from './symbol-malformed';
import { rule as symbolUnknown } from './symbol-unknown';

export const RULES: readonly Rule[] = [
  referenceMissing,
  referenceDirection,
  referenceRange,
  symbolMalformed,
  symbolJoint,
  symbolInconsistent,
  symbolUnknown,
  decisionSymbol,
  resolutionYear,
  organMismatch,
  citationWording,
  bracketWidth,
];

/** With the one that the engine itself speaks for. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_RULE];

export const RULE_IDS: ReadonlySet<string> = new Set(RULE_FACTS.map(({ id }) => id));
