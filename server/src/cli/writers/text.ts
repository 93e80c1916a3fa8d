/** Findings for a person: `file:line:column: severity: message [rule]`, as compilers print them. */
import type { LineIndex } from '../../base/lineIndex';
import type { RuleFinding } from '../../checks/run';

/** One line a finding; lines and columns count from 1. */
export function findingLine(file: string, lines: LineIndex, finding: RuleFinding): string {
  const { line, character } = lines.position(finding.from);
  return `${file}:${line + 1}:${character + 1}: ${finding.severity}: ${finding.message} [${finding.rule.id}]`;
}
