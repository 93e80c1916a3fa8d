/** The project files (`rapporteur.json`) of the drafts of one run, each read once, and what is wrong with them. */
import { lineIndex, type LineIndex } from '../base/lineIndex';
import type { Span } from '../base/span';
import { parentUri } from '../base/uri';
import { optionsFor, type CheckOptions } from '../checks/options';
import { RULE_IDS } from '../checks/rules/index';
import type { CheckResult } from '../checks/run';
import { foldersAbove, pathFrom, projectUri } from '../config/findProject';
import { readProject, type Exception, type Project } from '../config/projectFile';
import { DEFAULT_CHECKS } from '../config/settings';
import type { Stage } from '../config/levels';
import type { Host } from '../host/host';

export interface ProjectFile {
  readonly uri: string;
  readonly project: Project;
  readonly lines: LineIndex;
}

/** Something that is wrong in a project file. */
export interface ProjectProblem extends Span {
  readonly file: ProjectFile;
  readonly message: string;
  /** Whether it is an exception that excuses nothing, and not a fault of the file. */
  readonly unused: boolean;
}

export interface Projects {
  /** The nearest one, upwards from the file. */
  of(uri: string): Promise<ProjectFile | undefined>;
  optionsOf(uri: string, stage: Stage | undefined): Promise<CheckOptions>;
  /** To be told of each draft that was checked. */
  checked(uri: string, result: CheckResult): Promise<void>;
  /** Of all project files that were asked for. */
  problems(): readonly ProjectProblem[];
}

export function projectFiles(host: Host): Projects {
  const known = new Map<string, Promise<ProjectFile | undefined>>();
  const files: ProjectFile[] = [];
  const used = new Set<Exception>();
  /** The exceptions that were given a chance: those for a file that was checked. */
  const tried = new Set<Exception>();

  const look = (folder: string): Promise<ProjectFile | undefined> => {
    const before = known.get(folder);
    if (before) return before;
    const found = load(folder);
    known.set(folder, found);
    return found;
  };
  const load = async (folder: string): Promise<ProjectFile | undefined> => {
    const uri = projectUri(folder);
    const bytes = await host.read(uri).catch(() => undefined);
    if (!bytes) return undefined;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const file = { uri, project: readProject(text), lines: lineIndex(text) };
    files.push(file);
    return file;
  };
  const of = async (uri: string): Promise<ProjectFile | undefined> => {
    for (const folder of foldersAbove(uri)) {
      const found = await look(folder);
      if (found) return found;
    }
    return undefined;
  };
  const ownOptions = async (uri: string): Promise<CheckOptions> => {
    const file = await of(uri);
    return optionsFor(DEFAULT_CHECKS, file?.project, file && pathFrom(parentUri(file.uri), uri));
  };

  return {
    of,
    async optionsOf(uri, stage) {
      const options = await ownOptions(uri);
      return stage === undefined ? options : { ...options, stage };
    },
    async checked(uri, result) {
      const { exceptions, rules } = await ownOptions(uri);
      for (const exception of exceptions) {
        // A rule that is off finds nothing; an exception for a text may be meant for any other file.
        if (exception.file !== undefined && rules[exception.rule] !== 'off') tried.add(exception);
        if (result.used.has(exception)) used.add(exception);
      }
    },
    problems: () =>
      files.flatMap((file) => [
        ...file.project.problems.map(({ from, to, why }) => ({ file, from, to, message: why, unused: false })),
        ...file.project.named
          .filter(({ rule }) => !RULE_IDS.has(rule))
          .map(({ rule, from, to }) => ({ file, from, to, message: `there is no rule ${rule}`, unused: false })),
        ...file.project.exceptions
          .filter((exception) => tried.has(exception) && !used.has(exception) && RULE_IDS.has(exception.rule))
          .map(({ rule, from, to }) => ({
            file,
            from,
            to,
            message: `Nothing is found that this exception from ${rule} excuses.`,
            unused: true,
          })),
      ]),
  };
}
