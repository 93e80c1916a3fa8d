/** Findings as SARIF 2.1.0, which code scanning and viewers read. */
import type { Log, Region as SarifRegion, ReportingDescriptor, Result, Run } from 'sarif';
import type { RuleFacts } from '../../checks/rule';
import type { Level, Severity } from '../../config/levels';
import { CORPUS_SCHEME } from '../../protocol';
import type { Region, Report, ReportedFinding } from '../report';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Paths that are relative are those from the folder that the run began in. */
const BASE = 'SRCROOT';

export function sarifText(report: Report): string {
  const named = new Set(report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const known = new Set(report.rules.map(({ id }) => id));
  const rules = [
    ...report.rules.map(descriptor),
    ...[...named].filter((id) => !known.has(id)).map((id): ReportingDescriptor => ({ id })),
  ];
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const run: Run = {
    tool: { driver: { name: 'Rapporteur', version: report.version, semanticVersion: report.version, rules } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.problems.length === 0,
        toolExecutionNotifications: [
          ...report.problems.map((text) => ({ level: 'error' as const, message: { text } })),
          ...report.notes.map((text) => ({ level: 'warning' as const, message: { text } })),
        ],
      },
    ],
    results: report.files.flatMap(({ file, findings }) =>
      findings.map((finding) => resultOf(file, finding, indexOf.get(finding.rule) ?? -1)),
    ),
  };
  const log: Log = { version: '2.1.0', $schema: SCHEMA, runs: [run] };
  return JSON.stringify(log, null, 2);
}

function descriptor({ id, summary, page, level }: RuleFacts): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    help: { text: page, markdown: page },
    defaultConfiguration: { enabled: level !== 'off', level: levelOf(level) },
  };
}

function levelOf(level: Level): Result.level {
  return level === 'off' ? 'note' : LEVELS[level];
}

function resultOf(file: string, finding: ReportedFinding, ruleIndex: number): Result {
  const { rule, severity, message, related, fixes } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), region: regionOf(finding) } }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        physicalLocation: { artifactLocation: artifact(place.file), region: regionOf(place) },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: artifact(file),
            replacements: edits.map((edit) => ({
              deletedRegion: regionOf(edit),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

function regionOf({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a URI: relative to the base, or whole where it is absolute. A name with a colon in it is a path all the same. */
function artifact(file: string): { uri: string; uriBaseId?: string } {
  if (file.includes('://') || file.startsWith(`${CORPUS_SCHEME}:`)) return { uri: encodeURI(file) };
  const path = file.replace(/\\/g, '/');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: BASE };
}
