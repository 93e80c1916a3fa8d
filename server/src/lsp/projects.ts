/** The project files (`rapporteur.json`) of a window: read from disk, or from the editor where one is open there, and kept. */
import type { Clock } from '../base/clock';
import { lineIndex } from '../base/lineIndex';
import { fileName, normalUri, parentUri, schemeOf } from '../base/uri';
import { foldersAbove, pathFrom, projectUri } from '../config/findProject';
import { PROJECT_FILE, readProject, type Project } from '../config/projectFile';
import type { Host } from '../host/host';
import type { Change } from '../workspace/workspace';
import { innermost } from './folders';

export interface ProjectFile {
  readonly uri: string;
  readonly text: string;
  /** Of the editor that has it open; null where none has. */
  readonly version: number | null;
  /** The same object as long as the text is the same. */
  readonly project: Project;
}

export interface ProjectPlace {
  readonly uri: string;
  /** The path of the draft from its folder; empty where it is not in it. */
  readonly path: string;
  readonly file: ProjectFile | undefined;
}

export interface Projects {
  /** The nearest project file of a draft; one that is in no folder has that of the first workspace folder. */
  of(uri: string): Promise<ProjectFile | undefined>;
  /** That of a folder itself. */
  in(folder: string): Promise<ProjectFile | undefined>;
  /**
   * Where an entry for a draft belongs: its project file, or the one that would be made; undefined where it is nowhere. It is
   * read anew, as an edit of what it was before would spoil it.
   */
  place(uri: string): Promise<ProjectPlace | undefined>;
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly Change[]): void;
  close(uri: string): void;
  /** Whether an editor has it open. */
  isOpen(uri: string): boolean;
  /** Something has happened to a file on disk. */
  touched(uri: string): void;
}

/** What was read is looked at again after so many milliseconds: not every editor tells of files that change. */
const STALE = 3000;

export function isProjectFile(uri: string): boolean {
  return fileName(uri) === PROJECT_FILE;
}

/** `changed` is told of a project file that is not as it was, or that has come or gone. */
export function projectFiles(
  host: Host,
  clock: Clock,
  folders: () => Iterable<string>,
  changed: (uri: string, file: ProjectFile | undefined, before: ProjectFile | undefined) => void,
): Projects {
  const buffers = new Map<string, { readonly version: number; readonly text: string }>();
  /** By the URI of the file; undefined where there is none. */
  const known = new Map<string, { file: Promise<ProjectFile | undefined>; at: number }>();

  const load = async (uri: string, before: ProjectFile | undefined): Promise<ProjectFile | undefined> => {
    const buffer = buffers.get(uri);
    const text =
      buffer?.text ??
      (await host.read(uri).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      ));
    if (text === undefined) return undefined;
    const version = buffer?.version ?? null;
    if (before?.text === text) return before.version === version ? before : { ...before, version };
    return { uri, text, version, project: readProject(text) };
  };

  const look = (uri: string): Promise<ProjectFile | undefined> => {
    const entry = known.get(uri);
    if (entry && clock.now() - entry.at > STALE) void reload(uri);
    if (entry) return entry.file;
    const file = load(uri, undefined);
    known.set(uri, { file, at: clock.now() });
    return file;
  };

  const reload = async (uri: string): Promise<void> => {
    const entry = known.get(uri);
    const before = await entry?.file;
    const file = load(uri, before);
    known.set(uri, { file, at: clock.now() });
    const now = await file;
    // One that was begun later has seen more.
    if (known.get(uri)?.file !== file) return;
    if (now?.project !== before?.project) changed(uri, now, before);
  };

  const base = (uri: string): string | undefined =>
    schemeOf(uri) === 'file' ? parentUri(normalUri(uri)) : [...folders()].map(normalUri)[0];

  const nearest = async (
    uri: string,
    see: (file: string) => Promise<ProjectFile | undefined>,
  ): Promise<ProjectFile | undefined> => {
    const start = base(uri);
    if (start === undefined) return undefined;
    for (const folder of foldersAbove(projectUri(start))) {
      const found = await see(projectUri(folder));
      if (found) return found;
    }
    return undefined;
  };

  const projects: Projects = {
    of: (uri) => nearest(uri, look),
    in: (folder) => look(projectUri(normalUri(folder))),
    async place(uri) {
      const own = normalUri(uri);
      const file = await nearest(uri, async (one) => {
        if (known.has(one)) await reload(one);
        return look(one);
      });
      const holder = innermost(folders(), own);
      const folder = file ? parentUri(file.uri) : holder !== undefined ? normalUri(holder) : base(uri);
      if (folder === undefined) return undefined;
      return { uri: file?.uri ?? projectUri(folder), path: pathFrom(folder, own), file };
    },
    open(uri, version, text) {
      buffers.set(normalUri(uri), { version, text });
      projects.touched(uri);
    },
    change(uri, version, changes) {
      const key = normalUri(uri);
      const text = changes.reduce(applied, buffers.get(key)?.text ?? '');
      buffers.set(key, { version, text });
      projects.touched(uri);
    },
    close(uri) {
      buffers.delete(normalUri(uri));
      projects.touched(uri);
    },
    isOpen: (uri) => buffers.has(normalUri(uri)),
    touched: (uri) => void reload(normalUri(uri)),
  };
  return projects;
}

function applied(before: string, { range, text }: Change): string {
  if (!range) return text;
  const lines = lineIndex(before);
  const from = lines.offset(range.start);
  return before.slice(0, from) + text + before.slice(Math.max(from, lines.offset(range.end)));
}
