/** Findings for programs: one JSON object. */
import { counts, type Report } from '../report';

export function jsonText(report: Report): string {
  const { files, problems, version } = report;
  return JSON.stringify({ version, files, problems, counts: counts(report) }, null, 2);
}
