/** Findings for a person: `file:line:column: severity: message [rule]`, as compilers print them. */
import { counts, type FileReport } from '../report';

/** One line a finding. */
export function textLines({ file, findings }: FileReport): string[] {
  return findings.map(
    ({ line, column, severity, message, rule }) => `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`,
  );
}

/** How many drafts were checked, and what was found in them and in project files. */
export function summaryLine(drafts: number, files: readonly FileReport[]): string {
  const { error, warning, information, hint } = counts({ files });
  const found = [some(error, 'error'), some(warning, 'warning'), some(hint, 'hint')];
  if (information > 0) found.splice(2, 0, `${information} of information`);
  return `${some(drafts, 'file')}: ${found.join(', ')}`;
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
