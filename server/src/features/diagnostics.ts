/** Findings of the checks as diagnostics. The code is the rule's id; nothing is ever recognised by its message. */
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { lineIndex } from '../base/lineIndex';
import { UNUSED } from '../checks/exceptions';
import type { RuleFinding } from '../checks/run';
import type { Severity } from '../config/levels';
import type { Snapshot } from '../workspace/workspace';
import { toRange } from './convert';

export const SEVERITIES = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Readonly<
  Record<Severity, DiagnosticSeverity>
>;

/** Editors show what has it faded. */
export const UNNECESSARY: DiagnosticTag = 1;

/** Rules that mark what nobody needs. */
const UNNEEDED = new Set(['footnote-unused', 'abbreviation-unused', UNUSED]);

export function diagnostic({ lines }: Snapshot, finding: RuleFinding): Diagnostic {
  const { rule, severity, message, related } = finding;
  return {
    range: toRange(lines, finding),
    severity: SEVERITIES[severity],
    code: rule.id,
    source: 'rapporteur',
    message,
    ...(UNNEEDED.has(rule.id) && { tags: [UNNECESSARY] }),
    ...(related && {
      relatedInformation: related.map((place) => ({
        location: {
          uri: place.uri,
          range: toRange(place.text === undefined ? lines : lineIndex(place.text), place.span),
        },
        message: place.message,
      })),
    }),
  };
}
