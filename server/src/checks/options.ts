/** What the checks of one draft are told: the settings of the editor or the command line, and over them those of `rapporteur.json`. */
import { DEFAULT_CHECKS, type CheckSettings } from '../config/settings';
import { NO_PROJECT, type Exception, type Project, type Term } from '../config/projectFile';
import { matchesPath } from '../config/paths';

export interface CheckOptions extends CheckSettings {
  readonly terms: readonly Term[];
  /** Those that may excuse something in this file. */
  readonly exceptions: readonly Exception[];
}

export const NO_OPTIONS: CheckOptions = { ...DEFAULT_CHECKS, terms: [], exceptions: [] };

/** The options of a file; `path` is its path from the folder of the project file, with slashes. */
export function optionsFor(settings: CheckSettings, project: Project = NO_PROJECT, path = ''): CheckOptions {
  const files = project.files.filter((options) => matchesPath(options.path, path));
  const all = [project, ...files];
  return {
    rules: Object.assign({}, settings.rules, ...all.map(({ rules }) => rules)) as CheckOptions['rules'],
    profile: set(all.findLast(({ profile }) => profile)?.profile, settings.profile),
    kind: set(all.findLast(({ kind }) => kind)?.kind, settings.kind),
    stage: all.findLast(({ stage }) => stage)?.stage ?? settings.stage,
    terms: project.terms,
    exceptions: project.exceptions.filter(({ file }) => file === undefined || matchesPath(file, path)),
  };
}

/** What a project file says, where it says something. */
function set<T extends string>(said: T | 'auto' | undefined, otherwise: T | undefined): T | undefined {
  return said === 'auto' ? undefined : (said ?? otherwise);
}
