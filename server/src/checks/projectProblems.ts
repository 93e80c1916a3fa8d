/** What is wrong in `rapporteur.json`: what each reader of it cannot use, rules that do not exist, exceptions that excuse nothing. */
import { later, t } from '../base/l10n';
import { readJson } from '../config/json';
import { ofFile, readProject, type Exception, type Project, type ProjectProblem } from '../config/projectFile';
import { readDeclared } from '../corpus/projectFile';
import page from './project-file.md';
import type { RuleFacts } from './rule';
import { RULE_IDS } from './rules/index';

/** The code under which problems of a project file are reported. */
export const PROJECT_PROBLEM = 'project-file';

/** What is said of it where rules are explained. It is no rule, and has no level that could be set. */
export const PROJECT_FACTS: RuleFacts = {
  id: PROJECT_PROBLEM,
  level: 'warning',
  summary: later('All of rapporteur.json can be used.'),
  page,
};

/** Everything in a project file that cannot be used, in the order of the text. */
export function projectProblems(text: string, project: Project = readProject(text)): readonly ProjectProblem[] {
  const unknown = project.named
    .filter(({ rule }) => !RULE_IDS.has(rule))
    .map(({ rule, from, to }) => ({ from, to, message: t('There is no rule {0}.', JSON.stringify(rule)) }));
  const declared = readDeclared(readJson(text).root).problems.map(({ from, to, why }) => ({
    from,
    to,
    message: ofFile(why),
  }));
  return [...project.problems, ...unknown, ...declared].sort((a, b) => a.from - b.from);
}

/** What is said of an exception of a project that excuses nothing. */
export function unusedProblem({ file, rule, from, to }: Exception): ProjectProblem {
  const message =
    file === undefined
      ? t('Nothing is found in any file that {0} would mark here.', rule)
      : t('Nothing is found in {0} that {1} would mark here.', file, rule);
  return { from, to, message };
}
