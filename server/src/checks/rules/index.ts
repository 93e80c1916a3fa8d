/** Every rule, in the order of `rapporteur explain`. */
import { UNUSED_RULE } from '../exceptions';
import type { Rule, RuleFacts } from '../rule';
import { rule as bracketWidth } from './bracket-width';
import { rule as paragraphSequence } from './paragraph-sequence';
import { rule as referenceMissing } from './reference-missing';

export const RULES: readonly Rule[] = [paragraphSequence, referenceMissing, bracketWidth];

/** With the one that the engine itself speaks for. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_RULE];

export const RULE_IDS: ReadonlySet<string> = new Set(RULE_FACTS.map(({ id }) => id));
