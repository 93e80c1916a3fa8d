/** Findings for programs: one JSON object. */
import { counts, type Report } from '../report';

export function jsonText(report: Report): string {
  const { files, problems, notes, version } = report;
  return JSON.stringify({ version, files, problems, notes, counts: counts(report) }, null, 2);
}
