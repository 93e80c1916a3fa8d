/** The project files (`rapporteur.json`) of the drafts of one run, each read once, and what is wrong with them. */
import { lineIndex, type LineIndex } from '../base/lineIndex';
import { parentUri } from '../base/uri';
import { optionsFor, type CheckOptions } from '../checks/options';
import { projectProblems, unusedProblem, type ProjectProblem } from '../checks/projectProblems';
import { couldFind, type CheckResult } from '../checks/run';
import { foldersAbove, pathFrom, projectUri } from '../config/findProject';
import { readProject, type Exception, type Project } from '../config/projectFile';
import { DEFAULT_CHECKS } from '../config/settings';
import type { Stage } from '../config/levels';
import type { Host } from '../host/host';
import type { Snapshot } from '../workspace/workspace';

export interface ProjectFile {
  readonly uri: string;
  readonly text: string;
  readonly project: Project;
  readonly lines: LineIndex;
}

/** What is wrong in a project file, and which of its exceptions excuse nothing. */
export interface ProjectReport {
  readonly file: ProjectFile;
  readonly problems: readonly ProjectProblem[];
  readonly unused: readonly ProjectProblem[];
}

export interface Projects {
  /** The nearest one, upwards from the file. */
  of(uri: string): Promise<ProjectFile | undefined>;
  optionsOf(uri: string, stage: Stage | undefined): Promise<CheckOptions>;
  /** To be told of each draft that was checked. */
  checked(snapshot: Snapshot, options: CheckOptions, result: CheckResult): void;
  /** Of all project files that were asked for. */
  reports(): readonly ProjectReport[];
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
    const file = { uri, text, project: readProject(text), lines: lineIndex(text) };
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
    checked(snapshot, options, result) {
      for (const exception of options.exceptions) {
        // An exception for a text may be meant for any other file.
        if (exception.file !== undefined && couldFind(exception.rule, snapshot, options)) tried.add(exception);
        if (result.used.has(exception)) used.add(exception);
      }
    },
    reports: () =>
      files.map((file) => ({
        file,
        problems: projectProblems(file.text, file.project),
        unused: file.project.exceptions
          .filter((exception) => tried.has(exception) && !used.has(exception))
          .map(unusedProblem),
      })),
  };
}
