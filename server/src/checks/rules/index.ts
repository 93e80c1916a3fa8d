/** Every rule, in the order of `rapporteur explain`. */
import type { Rule } from '../rule';
import { rule as referenceMissing } from './reference-missing';

export const RULES: readonly Rule[] = [referenceMissing];
