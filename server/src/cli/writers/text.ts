/** Findings for a person: `file:line:column: severity: message [rule]`, as compilers print them. */
import type { FileReport } from '../report';

/** One line a finding. */
export function textLines({ file, findings }: FileReport): string[] {
  return findings.map(
    ({ line, column, severity, message, rule }) => `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`,
  );
}
