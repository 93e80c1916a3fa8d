/** The problems of `rapporteur.json` as diagnostics. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { t } from '../base/l10n';
import { lineIndex } from '../base/lineIndex';
import { UNUSED } from '../checks/exceptions';
import { PROJECT_PROBLEM, projectProblems, unusedProblem } from '../checks/projectProblems';
import { readJson } from '../config/json';
import type { Severity } from '../config/levels';
import type { Exception, Project } from '../config/projectFile';
import { toRange } from './convert';
import { SEVERITIES, UNNECESSARY } from './diagnostics';

/**
 * The diagnostics of a project file; `unused` are its exceptions that excuse nothing, said as loudly as `level`. The corpus is
 * that of a window: the folders of it count where the file `isRoot`, that of a workspace folder.
 */
export function projectDiagnostics(
  text: string,
  project: Project,
  unused: readonly Exception[],
  level: Severity,
  isRoot: boolean,
): Diagnostic[] {
  const lines = lineIndex(text);
  const folders = isRoot ? [] : (readJson(text).root?.properties.filter(({ name }) => name === 'corpus') ?? []);
  return [
    ...projectProblems(text, project).map((problem) => ({
      range: toRange(lines, problem),
      severity: SEVERITIES.warning,
      code: PROJECT_PROBLEM,
      source: 'rapporteur',
      message: problem.message,
    })),
    ...folders.map((property) => ({
      range: toRange(lines, property),
      severity: SEVERITIES.information,
      code: PROJECT_PROBLEM,
      source: 'rapporteur',
      message: t('Folders of the corpus count in the rapporteur.json of a workspace folder; here they are not used.'),
    })),
    ...unused.map((exception) => ({
      range: toRange(lines, exception),
      severity: SEVERITIES[level],
      code: UNUSED,
      source: 'rapporteur',
      message: unusedProblem(exception).message,
      tags: [UNNECESSARY],
    })),
  ];
}
