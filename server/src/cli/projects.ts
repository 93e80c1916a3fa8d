/** The project files (`rapporteur.json`) of the drafts of one run, each read once, and what is wrong with them. */
import { lineIndex, type LineIndex } from '../base/lineIndex';
import { parentUri, resolvePath } from '../base/uri';
import { optionsFor, type CheckOptions } from '../checks/options';
import { projectProblems, unusedProblem } from '../checks/projectProblems';
import { couldFind, type CheckResult } from '../checks/run';
import { RULE_FACTS } from '../checks/rules/index';
import { foldersAbove, pathFrom, projectUri } from '../config/findProject';
import { NO_PROJECT, readProject, type Exception, type Project, type ProjectProblem } from '../config/projectFile';
import { DEFAULT_CHECKS } from '../config/settings';
import type { Stage } from '../config/levels';
import type { Host } from '../host/host';
import type { Snapshot } from '../workspace/workspace';
import { messageOf } from './output';
import { nameOf } from './paths';

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
  /** Of all project files that were asked for; `whole` are the folders of those all of whose drafts were checked. */
  reports(whole: ReadonlySet<string>): Promise<readonly ProjectReport[]>;
}

/** `fail` is told of a project file that is there and cannot be read: then the defaults are used. */
export function projectFiles(host: Host, fail: (problem: string) => void): Projects {
  const known = new Map<string, Promise<ProjectFile | undefined>>();
  const files: ProjectFile[] = [];
  const used = new Set<Exception>();
  /** The exceptions that were given a chance: those that hold for a file that was checked. */
  const tried = new Set<Exception>();
  const met = new Set<Exception>();

  const look = (folder: string): Promise<ProjectFile | undefined> => {
    const before = known.get(folder);
    if (before) return before;
    const found = load(folder);
    known.set(folder, found);
    return found;
  };
  const load = async (folder: string): Promise<ProjectFile | undefined> => {
    const uri = projectUri(folder);
    const bytes = await host.read(uri).catch((error: unknown) => {
      if (isAbsent(error)) return undefined;
      fail(`${nameOf(uri)}: ${messageOf(error)}; the defaults are used`);
      return 'unreadable' as const;
    });
    if (bytes === undefined) return undefined;
    if (bytes === 'unreadable') return { uri, text: '', project: NO_PROJECT, lines: lineIndex('') };
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
        met.add(exception);
        if (couldFind(exception.rule, snapshot, options)) tried.add(exception);
        if (result.used.has(exception)) used.add(exception);
      }
    },
    reports: (whole) =>
      Promise.all(
        files.map(async (file) => {
          const folder = parentUri(file.uri);
          const unused: Exception[] = [];
          for (const exception of file.project.exceptions) {
            if (used.has(exception)) continue;
            // An exception for a text may be meant for any other file.
            const vain = tried.has(exception) && (exception.file !== undefined || whole.has(folder));
            const lost = !met.has(exception) && whole.has(folder) && (await isLost(host, file, exception));
            if (vain || lost) unused.push(exception);
          }
          return { file, problems: projectProblems(file.text, file.project), unused: unused.map(unusedProblem) };
        }),
      ),
  };
}

function isAbsent(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether an exception is for a file or folder that is gone, and its rule is not off. */
async function isLost(host: Host, { uri, project }: ProjectFile, { rule, file }: Exception): Promise<boolean> {
  const level =
    optionsFor(DEFAULT_CHECKS, project, file).rules[rule] ?? RULE_FACTS.find(({ id }) => id === rule)?.level;
  if (file === undefined || level === undefined || level === 'off') return false;
  const names = file.replace(/^\.?\//, '').split('/');
  const pattern = names.findIndex((name) => /[*?[\]!\\]/.test(name));
  const path = names.slice(0, pattern < 0 ? undefined : pattern).join('/');
  if (path === '') return false;
  return host.stat(resolvePath(parentUri(uri), path)).then(() => false, isAbsent);
}
