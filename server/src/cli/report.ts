/** What a run of `check` has to say, before it is written in one of the formats. Lines and columns count from 1, columns in UTF-16 units. */
import { lineIndex, type LineIndex } from '../base/lineIndex';
import type { Span } from '../base/span';
import type { FixEdit, RuleFacts } from '../checks/rule';
import type { RuleFinding } from '../checks/run';
import type { Severity } from '../config/levels';

export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends Region {
  /** The id; `project-file` where a project file is wrong itself. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Region & { readonly file: string; readonly message: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly sure: boolean;
    readonly edits: readonly (Region & { readonly text: string })[];
  }[];
}

export interface FileReport {
  /** As it was named, or found in a folder that was named. */
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
}

export interface Report {
  readonly files: readonly FileReport[];
  /** What could not be read, and rules that failed: one line each. */
  readonly problems: readonly string[];
  /** What could not be read and fails nothing, as a damaged document of the corpus: one line each. */
  readonly notes: readonly string[];
  readonly rules: readonly RuleFacts[];
  readonly version: string;
}

/** A finding of a draft as it is reported; `nameOf` gives the file of a URI as the reader knows it. */
export function reported(finding: RuleFinding, lines: LineIndex, nameOf: (uri: string) => string): ReportedFinding {
  const { rule, severity, message, related = [], fixes = [] } = finding;
  return {
    rule: rule.id,
    severity,
    message,
    ...regionOf(lines, finding),
    related: related.map((place) => ({
      file: nameOf(place.uri),
      message: place.message,
      ...regionOf(place.text === undefined ? lines : lineIndex(place.text), place.span),
    })),
    fixes: fixes.map(({ title, sure, edits }) => ({
      title,
      sure,
      edits: edits.map((edit: FixEdit) => ({ ...regionOf(lines, edit), text: edit.text })),
    })),
  };
}

export function regionOf(lines: LineIndex, { from, to }: Span): Region {
  const [start, end] = [lines.position(from), lines.position(to)];
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** How many findings of each severity a report has. */
export function counts({ files }: Pick<Report, 'files'>): Readonly<Record<Severity, number>> {
  const found: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) found[severity]++;
  return found;
}
