/** Findings as commands of a GitHub Action's log, which shows them beside the lines of a pull request. */
import type { Severity } from '../../config/levels';
import type { FileReport } from '../report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One line a finding. */
export function githubLines({ file, findings }: FileReport): string[] {
  return findings.map(({ line, column, endLine, endColumn, severity, message, rule }) => {
    const properties = { file, line, endLine, col: column, endColumn, title: rule };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${COMMANDS[severity]} ${written.join(',')}::${data(message)}`;
  });
}

/** Line ends and per cent signs would end or change the command. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
