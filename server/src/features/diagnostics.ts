/** Findings of the checks as diagnostics. The code is the rule's id; nothing is ever recognised by its message. */
import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { lineIndex } from '../base/lineIndex';
import type { CheckOptions } from '../checks/options';
import { runChecks } from '../checks/run';
import type { Severity } from '../config/levels';
import type { Snapshot } from '../workspace/workspace';
import { toRange } from './convert';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** `failed` is told, in one line, of a rule that threw. */
export function diagnostics(
  snapshot: Snapshot,
  options: CheckOptions,
  failed: (message: string) => void,
): Diagnostic[] {
  const { findings } = runChecks(snapshot, options, (rule, error) => {
    failed(`The rule ${rule.id} failed on ${snapshot.uri}: ${String(error)}`);
  });
  return findings.map(({ rule, severity, message, related, ...span }) => ({
    range: toRange(snapshot.lines, span),
    severity: SEVERITIES[severity],
    code: rule.id,
    source: 'rapporteur',
    message,
    ...(related && {
      relatedInformation: related.map((place) => ({
        location: {
          uri: place.uri,
          range: toRange(place.text === undefined ? snapshot.lines : lineIndex(place.text), place.span),
        },
        message: place.message,
      })),
    }),
  }));
}
