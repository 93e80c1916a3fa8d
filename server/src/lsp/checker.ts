/** The checks with what holds for each draft: the settings of the editor, and over them the nearest `rapporteur.json`. */
import { normalUri, parentUri } from '../base/uri';
import { optionsFor, type CheckOptions } from '../checks/options';
import { checkInSteps, type CheckResult } from '../checks/run';
import { pathFrom } from '../config/findProject';
import type { Project } from '../config/projectFile';
import type { Settings } from '../config/settings';
import { readCited, type Snapshot } from '../workspace/workspace';
import type { ProjectFile, Projects } from './projects';
import type { SettingsSource } from './settings';
import { inSlices, pause } from './slices';

export interface Checked extends CheckResult {
  readonly options: CheckOptions;
  readonly file: ProjectFile | undefined;
}

export interface Checker {
  /** The same object as long as nothing that it is made of has changed. */
  options(uri: string): Promise<CheckOptions>;
  /** Computed once for a snapshot and the same options; the documents that it cites are read before, with pauses. */
  check(snapshot: Snapshot): Promise<Checked>;
  /** What is kept of any other draft is let go. */
  keep(isAlive: (uri: string) => boolean): void;
}

/** `failed` is told, in one line, of a rule that threw; `checked` of every check. */
export function checker(
  settings: SettingsSource,
  projects: Projects,
  failed: (message: string) => void,
  checked: (snapshot: Snapshot, result: Checked) => void,
): Checker {
  const known = new Map<string, { settings: Settings; project: Project | undefined; options: CheckOptions }>();
  /** Those that are still under way as well, so that nobody who asks meanwhile begins a second one. */
  const results = new WeakMap<Snapshot, { readonly options: CheckOptions; readonly made: Promise<Checked> }>();

  const optionsOf = async (uri: string): Promise<Pick<Checked, 'options' | 'file'>> => {
    const [own, file] = await Promise.all([settings.of(uri), projects.of(uri)]);
    const key = normalUri(uri);
    const before = known.get(key);
    if (before && before.settings === own && before.project === file?.project) return { options: before.options, file };
    const path = file ? pathFrom(parentUri(file.uri), key) : '';
    const options = optionsFor(own.checks, file?.project, path);
    known.set(key, { settings: own, project: file?.project, options });
    return { options, file };
  };

  const checkOf = (snapshot: Snapshot, options: CheckOptions): Promise<CheckResult> =>
    inSlices(
      checkInSteps(snapshot, options, (rule, error) => {
        failed(`The rule ${rule.id} failed on ${snapshot.uri}: ${String(error)}`);
      }),
    );

  return {
    options: async (uri) => (await optionsOf(uri)).options,
    async check(snapshot) {
      if (!results.has(snapshot)) await readCited(snapshot, pause);
      const { options, file } = await optionsOf(snapshot.uri);
      const before = results.get(snapshot);
      if (before?.options === options) return before.made;
      const made = checkOf(snapshot, options).then((result) => {
        const whole = { ...result, options, file };
        checked(snapshot, whole);
        return whole;
      });
      results.set(snapshot, { options, made });
      return made;
    },
    keep(isAlive) {
      for (const uri of known.keys()) if (!isAlive(uri)) known.delete(uri);
    },
  };
}
