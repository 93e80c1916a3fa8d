/** `rapporteur.json` as a project and its problems: what each reader of it cannot use, and rules that do not exist. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { lineIndex } from '../base/lineIndex';
import { UNUSED } from '../checks/exceptions';
import { RULE_IDS } from '../checks/rules/index';
import { readJson, type JsonProblem } from '../config/json';
import type { Severity } from '../config/levels';
import { readProject, type Exception, type Project } from '../config/projectFile';
import { readDeclared } from '../corpus/projectFile';
import { toRange } from './convert';
import { SEVERITIES, UNNECESSARY } from './diagnostics';

/** The code of a diagnostic on a project file. */
const PROJECT_PROBLEM = 'project-file';

/** Everything in a project file that cannot be used, in the order of the text. */
export function projectProblems(text: string, project: Project = readProject(text)): readonly JsonProblem[] {
  const unknown = project.named
    .filter(({ rule }) => !RULE_IDS.has(rule))
    .map(({ rule, from, to }) => ({ from, to, why: `there is no rule ${JSON.stringify(rule)}` }));
  const { problems } = readDeclared(readJson(text).root);
  return [...project.problems, ...unknown, ...problems].sort((a, b) => a.from - b.from);
}

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
      message: sentence(problem.why),
    })),
    ...folders.map((property) => ({
      range: toRange(lines, property),
      severity: SEVERITIES.information,
      code: PROJECT_PROBLEM,
      source: 'rapporteur',
      message: 'Folders of the corpus count in the rapporteur.json of a workspace folder; here they are not used.',
    })),
    ...unused.map((exception) => ({
      range: toRange(lines, exception),
      severity: SEVERITIES[level],
      code: UNUSED,
      source: 'rapporteur',
      message: `Nothing is found in ${exception.file ?? 'any file'} that ${exception.rule} would mark here.`,
      tags: [UNNECESSARY],
    })),
  ];
}

/** A clause as a sentence: `is no JSON: …` is said of the file. */
function sentence(why: string): string {
  const whole = /^(?:is|has|says) /.test(why) ? `this file ${why}` : why;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}
