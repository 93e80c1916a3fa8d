/** Runs the rules over a snapshot. A rule that fails is reported and stops no other. */
import type { Snapshot } from '../workspace/workspace';
import type { Finding, Rule } from './rule';
import { RULES } from './rules/index';

export interface RuleFinding extends Finding {
  readonly rule: Rule;
}

/** What all rules find, in the order of the text. `failed` is told of a rule that throws. */
export function runChecks(snapshot: Snapshot, failed: (rule: Rule, error: unknown) => void): RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const rule of RULES) {
    try {
      for (const finding of rule.check(snapshot)) found.push({ ...finding, rule });
    } catch (error) {
      failed(rule, error);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
