/** What is wrong in `rapporteur.json`: what each reader of it cannot use, rules that do not exist, exceptions that excuse nothing. */
import { say, told } from '../base/l10n';
import type { Span } from '../base/span';
import { readJson } from '../config/json';
import { readProject, type Exception, type Project } from '../config/projectFile';
import { readDeclared } from '../corpus/projectFile';
import page from './project-file.md';
import type { RuleFacts } from './rule';
import { RULE_IDS } from './rules/index';

export interface ProjectProblem extends Span {
  /** A sentence. */
  readonly message: string;
}

/** The code under which problems of a project file are reported. */
export const PROJECT_PROBLEM = 'project-file';

/** What is said of it where rules are explained. It is no rule, and has no level that could be set. */
export const PROJECT_FACTS: RuleFacts = {
  id: PROJECT_PROBLEM,
  level: 'warning',
  summary: 'All of rapporteur.json can be used.',
  page,
};

/** Everything in a project file that cannot be used, in the order of the text. */
export function projectProblems(text: string, project: Project = readProject(text)): readonly ProjectProblem[] {
  const unknown = project.named
    .filter(({ rule }) => !RULE_IDS.has(rule))
    .map(({ rule, from, to }) => ({ from, to, why: told('there is no rule {0}', JSON.stringify(rule)) }));
  const { problems } = readDeclared(readJson(text).root);
  return [...project.problems, ...unknown, ...problems]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, why }) => ({ from, to, message: sentence(say(why)) }));
}

/** What is said of an exception of a project that excuses nothing. */
export function unusedProblem({ file, rule, from, to }: Exception): ProjectProblem {
  return { from, to, message: `Nothing is found in ${file ?? 'any file'} that ${rule} would mark here.` };
}

/** A clause as a sentence: `is no JSON: …` is said of the file. */
function sentence(why: string): string {
  const whole = /^(?:is|has|says) /.test(why) ? `this file ${why}` : why;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}
