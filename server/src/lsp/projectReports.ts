/** What is wrong with the project files of a window, as diagnostics on them, whether an editor has them open or not. */
import type { Connection } from 'vscode-languageserver/node';
import type { Clock } from '../base/clock';
import { normalUri, parentUri } from '../base/uri';
import { UNUSED } from '../checks/exceptions';
import { couldFind } from '../checks/run';
import { pathFrom } from '../config/findProject';
import type { Level } from '../config/levels';
import { matchesPath } from '../config/paths';
import type { Exception, Project } from '../config/projectFile';
import { projectDiagnostics } from '../features/projectFile';
import type { Snapshot } from '../workspace/workspace';
import type { Checked } from './checker';
import type { ProjectFile } from './projects';

export interface ProjectReports {
  /** Says what there is to be said of a project file; undefined of one that has gone. */
  tell(uri: string, file: ProjectFile | undefined): void;
  /** A draft was checked, under the project file of the result. */
  checked(snapshot: Snapshot, result: Checked): void;
}

/** What came out where a draft was checked. */
interface Outcome {
  readonly used: ReadonlySet<Exception>;
  /** The exceptions for it about which the check can say something. */
  readonly judged: ReadonlySet<Exception>;
}

interface Known {
  file: ProjectFile;
  level: Level;
  /** By the URI of the draft. */
  readonly outcomes: Map<string, Outcome>;
}

/** A file is spoken of again only so often, in milliseconds. */
const PAUSE = 200;

/** `drafts` are those of the workspace: an exception for several of them is judged when all were checked. */
export function projectReports(
  connection: Connection,
  clock: Clock,
  drafts: () => Promise<readonly string[]>,
): ProjectReports {
  const known = new Map<string, Known>();
  const published = new Map<string, string>();
  const coming = new Set<string>();

  const publish = async (uri: string): Promise<void> => {
    const entry = known.get(uri);
    const found = entry ? await diagnosticsOf(entry) : [];
    const state = JSON.stringify(found);
    if (state === (published.get(uri) ?? '[]')) return;
    published.set(uri, state);
    const version = entry?.file.version ?? undefined;
    await connection.sendDiagnostics({ uri, diagnostics: found, ...(version !== undefined && { version }) });
  };

  const diagnosticsOf = async ({ file, level, outcomes }: Known): Promise<ReturnType<typeof projectDiagnostics>> => {
    const unused = level === 'off' ? [] : await unusedIn(file.project, parentUri(file.uri), outcomes);
    return projectDiagnostics(file.text, file.project, unused, level === 'off' ? 'hint' : level);
  };

  /** Exceptions for files that excuse nothing in any of them; none where one of the files has not been checked. */
  const unusedIn = async (
    project: Project,
    folder: string,
    outcomes: ReadonlyMap<string, Outcome>,
  ): Promise<Exception[]> => {
    const all = project.exceptions.some(({ file }) => file !== undefined)
      ? new Set([...(await drafts()), ...outcomes.keys()])
      : new Set<string>();
    return project.exceptions.filter((exception) => {
      const { file } = exception;
      if (file === undefined) return false;
      const meant = [...all].filter((uri) => matchesPath(file, pathFrom(folder, uri)));
      return (
        meant.length > 0 &&
        meant.every((uri) => {
          const outcome = outcomes.get(uri);
          return outcome?.judged.has(exception) === true && !outcome.used.has(exception);
        })
      );
    });
  };

  const later = (uri: string): void => {
    if (coming.has(uri)) return;
    coming.add(uri);
    clock.after(PAUSE, () => {
      coming.delete(uri);
      publish(uri).catch((error: unknown) => {
        connection.console.error(`The problems of ${uri} could not be told: ${String(error)}`);
      });
    });
  };

  return {
    tell(uri, file) {
      const before = known.get(uri);
      if (!file) known.delete(uri);
      else if (before?.file.project === file.project) before.file = file;
      else known.set(uri, { file, level: before?.level ?? 'warning', outcomes: new Map() });
      if (file || before) later(uri);
    },
    checked(snapshot, { file, options, used }) {
      if (!file) return;
      let entry = known.get(file.uri);
      const isNew = entry?.file.project !== file.project;
      if (!entry || isNew) {
        entry = { file, level: 'warning', outcomes: new Map() };
        known.set(file.uri, entry);
      }
      const level = options.rules[UNUSED] ?? 'warning';
      const isLouder = level !== entry.level;
      entry.level = level;
      const judged = new Set(options.exceptions.filter(({ rule }) => couldFind(rule, snapshot, options)));
      const draft = normalUri(snapshot.uri);
      const before = entry.outcomes.get(draft);
      entry.outcomes.set(draft, { used, judged });
      if (isNew || isLouder || !before || !same(before.used, used) || !same(before.judged, judged)) later(file.uri);
    },
  };
}

function same<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}
