/** Every rule, in the order of `rapporteur explain`. */
import { UNUSED_RULE } from '../exceptions';
import type { Rule, RuleFacts } from '../rule';
import { rule as bracketUnpaired } from './bracket-unpaired';
import { rule as bracketWidth } from './bracket-width';
import { rule as dashVariant } from './dash-variant';
import { rule as doubledWord } from './doubled-word';
import { rule as lengthLimit } from './length-limit';
import { rule as mastheadForm } from './masthead-form';
import { rule as placeholderLeft } from './placeholder-left';
import { rule as punctuationWidth } from './punctuation-width';
import { rule as quoteUnpaired } from './quote-unpaired';
import { rule as referenceMissing } from './reference-missing';
import { rule as spacing } from './spacing';

export const RULES: readonly Rule[] = [
  referenceMissing,
  mastheadForm,
  placeholderLeft,
  doubledWord,
  bracketWidth,
  bracketUnpaired,
  quoteUnpaired,
  punctuationWidth,
  dashVariant,
  spacing,
  lengthLimit,
];

/** With the one that the engine itself speaks for. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_RULE];

export const RULE_IDS: ReadonlySet<string> = new Set(RULE_FACTS.map(({ id }) => id));
