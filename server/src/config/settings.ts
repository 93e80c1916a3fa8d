/** The settings, their defaults, and how they are read from what an editor sends. */

export interface Settings {
  /** `rapporteur.corpus.folders`: where published documents lie; relative ones start at the workspace folder. */
  readonly corpusFolders: readonly string[];
}

export const DEFAULTS: Settings = { corpusFolders: ['corpus'] };

/** Reads the section `rapporteur`. A value of the wrong type keeps its default, and a clause in `problems` says so. */
export function readSettings(section: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const folders = (section as { corpus?: { folders?: unknown } } | null | undefined)?.corpus?.folders;
  if (folders === undefined || folders === null) return { settings: DEFAULTS, problems: [] };
  if (!Array.isArray(folders) || !folders.every((folder) => typeof folder === 'string')) {
    return {
      settings: DEFAULTS,
      problems: ['rapporteur.corpus.folders is not a list of folder names; the default is used'],
    };
  }
  return {
    settings: { corpusFolders: folders.map((folder) => folder.trim()).filter((folder) => folder !== '') },
    problems: [],
  };
}
