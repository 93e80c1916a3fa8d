/** What is wrong with the project files of a window, as diagnostics on them, whether an editor has them open or not. */
import type { Connection } from 'vscode-languageserver/node';
import type { Clock } from '../base/clock';
import { normalUri, parentUri, resolvePath, schemeOf } from '../base/uri';
import { couldFind } from '../checks/run';
import { isDraftFile } from '../config/draftFiles';
import { pathFrom } from '../config/findProject';
import type { Level } from '../config/levels';
import { matchesPath } from '../config/paths';
import type { Exception, Project } from '../config/projectFile';
import { literalPath } from '../features/projectEdits';
import { projectDiagnostics } from '../features/projectFile';
import type { Host } from '../host/host';
import type { Snapshot } from '../workspace/workspace';
import type { Checked } from './checker';
import type { ProjectFile } from './projects';

export interface ProjectReports {
  /** Says what there is to be said of a project file; undefined of one that has gone. */
  tell(uri: string, file: ProjectFile | undefined): void;
  /** A draft was checked, under the project file of the result. */
  checked(snapshot: Snapshot, result: Checked): void;
  /** What is known of any other draft or project file is let go, and what is left is looked at again. */
  keep(isAlive: (draft: string) => boolean, isOurs: (file: string) => boolean): void;
}

export interface ReportParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly clock: Clock;
  /** The drafts of the workspace: an exception for several of them is judged when all were checked. */
  readonly drafts: () => Promise<readonly string[]>;
  /** Whether the drafts of a folder and of those below it are among them. */
  readonly isListed: (folder: string) => boolean;
  /** Whether the project file of a folder names folders of the corpus. */
  readonly isRoot: (folder: string) => boolean;
  /** How loudly exceptions are spoken of that excuse nothing. */
  readonly level: (file: ProjectFile) => Promise<Level>;
}

/** What came out where a draft was checked. */
interface Outcome {
  readonly used: ReadonlySet<Exception>;
  /** The exceptions for it about which the check can say something. */
  readonly judged: ReadonlySet<Exception>;
}

interface Known {
  file: ProjectFile;
  /** By the URI of the draft. */
  readonly outcomes: Map<string, Outcome>;
}

/** A file is spoken of again only so often, in milliseconds. */
const PAUSE = 200;

export function projectReports(parts: ReportParts): ProjectReports {
  const { connection, host, clock, drafts, isListed, isRoot, level: levelOf } = parts;
  const known = new Map<string, Known>();
  const published = new Map<string, string>();
  const coming = new Set<string>();

  const publish = async (uri: string): Promise<void> => {
    const entry = known.get(uri);
    const found = entry ? await diagnosticsOf(entry) : [];
    const state = JSON.stringify(found);
    const before = published.get(uri) ?? '[]';
    if (entry) published.set(uri, state);
    else published.delete(uri);
    if (state === before) return;
    const version = entry?.file.version ?? undefined;
    await connection.sendDiagnostics({ uri, diagnostics: found, ...(version !== undefined && { version }) });
  };

  const diagnosticsOf = async ({ file, outcomes }: Known): Promise<ReturnType<typeof projectDiagnostics>> => {
    const folder = parentUri(file.uri);
    const level = await levelOf(file);
    const unused = level === 'off' ? [] : await unusedIn(file.project, folder, outcomes);
    return projectDiagnostics(file.text, file.project, unused, level === 'off' ? 'hint' : level, isRoot(folder));
  };

  /** Exceptions for files that excuse nothing in any of them; none where one of the files has not been checked. */
  const unusedIn = async (
    project: Project,
    folder: string,
    outcomes: ReadonlyMap<string, Outcome>,
  ): Promise<Exception[]> => {
    const forFiles = project.exceptions.flatMap((exception) =>
      exception.file === undefined ? [] : [{ exception, file: exception.file }],
    );
    if (forFiles.length === 0) return [];
    const all = [...new Set([...(await drafts()), ...outcomes.keys()])];
    const unused = await Promise.all(
      forFiles.map(async ({ exception, file }) => {
        const meant = all.filter((uri) => matchesPath(file, pathFrom(folder, uri)));
        if (meant.length === 0) return (await isMissing(folder, file)) ? exception : undefined;
        const isIdle = meant.every((uri) => {
          const outcome = outcomes.get(uri);
          return outcome?.judged.has(exception) === true && !outcome.used.has(exception);
        });
        return isIdle ? exception : undefined;
      }),
    );
    return unused.filter((exception) => exception !== undefined);
  };

  /** Whether a pattern that names none of the drafts names one file, which is not there. */
  const isMissing = async (folder: string, pattern: string): Promise<boolean> => {
    const path = literalPath(pattern);
    if (path === undefined || schemeOf(folder) !== 'file') return false;
    // Without a slash it names the files of this name in all folders, of which drafts are all that is listed.
    if (!pattern.includes('/') && !(isDraftFile(path) && isListed(folder))) return false;
    return host.stat(resolvePath(folder, `./${path}`)).then(
      () => false,
      () => true,
    );
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
      else known.set(uri, { file, outcomes: new Map() });
      if (file || before) later(uri);
    },
    checked(snapshot, { file, options, used }) {
      if (!file) return;
      let entry = known.get(file.uri);
      const isNew = entry?.file.project !== file.project;
      if (!entry || isNew) {
        entry = { file, outcomes: new Map() };
        known.set(file.uri, entry);
      }
      const judged = new Set(options.exceptions.filter(({ rule }) => couldFind(rule, snapshot, options)));
      const draft = normalUri(snapshot.uri);
      const before = entry.outcomes.get(draft);
      entry.outcomes.set(draft, { used, judged });
      if (isNew || !before || !same(before.used, used) || !same(before.judged, judged)) later(file.uri);
    },
    keep(isAlive, isOurs) {
      for (const [uri, { outcomes }] of known) {
        for (const draft of outcomes.keys()) if (!isAlive(draft)) outcomes.delete(draft);
        if (!isOurs(uri)) known.delete(uri);
        later(uri);
      }
    },
  };
}

function same<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}
