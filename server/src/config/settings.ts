/** The settings, their defaults, and how they are read from what an editor sends. */
import { enumerated } from '../base/enumeration';
import { t } from '../base/l10n';
import {
  DOCUMENT_KINDS,
  LEVELS,
  PROFILE_IDS,
  STAGES,
  type DocumentKind,
  type Level,
  type ProfileId,
  type RuleLevels,
  type Stage,
} from './levels';

/** What the checks are told; undefined is found out from the draft. */
export interface CheckSettings {
  /** `rapporteur.rules`: how loudly each rule speaks. */
  readonly rules: RuleLevels;
  /** `rapporteur.profile`: the house style. */
  readonly profile: ProfileId | undefined;
  /** `rapporteur.kind`: what kind of document the drafts are. */
  readonly kind: DocumentKind | undefined;
  /** `rapporteur.stage`. */
  readonly stage: Stage;
}

/** What is shown in the text of a draft besides it; nothing of it unless somebody wants it. */
export interface ShowSettings {
  /** `rapporteur.inlayHints.titles`: the title of a cited document behind its symbol. */
  readonly titles: boolean;
  /** `rapporteur.inlayHints.firstWords`: the first words of a paragraph behind a reference to it. */
  readonly firstWords: boolean;
  /** `rapporteur.codeLens.citations`: how often a paragraph is cited, above it. */
  readonly citations: boolean;
}

export interface Settings {
  /** `rapporteur.corpus.folders`: where published documents lie; relative ones start at the workspace folder. */
  readonly corpusFolders: readonly string[];
  readonly checks: CheckSettings;
  readonly show: ShowSettings;
}

export const DEFAULT_CHECKS: CheckSettings = { rules: {}, profile: undefined, kind: undefined, stage: 'draft' };

export const DEFAULT_SHOW: ShowSettings = { titles: false, firstWords: false, citations: false };

export const DEFAULTS: Settings = { corpusFolders: ['corpus'], checks: DEFAULT_CHECKS, show: DEFAULT_SHOW };

/** Reads the section `rapporteur`. A value of the wrong type keeps its default, and a clause in `problems` says so. */
export function readSettings(section: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const values = (section ?? {}) as Record<string, unknown>;
  const folders = (values['corpus'] as { folders?: unknown } | null | undefined)?.folders;
  return {
    settings: {
      corpusFolders: readFolders(folders, problems),
      checks: readChecks(values, problems),
      show: readShow(values, problems),
    },
    problems,
  };
}

function readFolders(folders: unknown, problems: string[]): readonly string[] {
  if (folders === undefined || folders === null) return DEFAULTS.corpusFolders;
  if (!Array.isArray(folders) || !folders.every((folder) => typeof folder === 'string')) {
    problems.push(t('{0} is not a list of folder names; the default is used', 'rapporteur.corpus.folders'));
    return DEFAULTS.corpusFolders;
  }
  return folders.map((folder) => folder.trim()).filter((folder) => folder !== '');
}

function readShow(values: Record<string, unknown>, problems: string[]): ShowSettings {
  const one = (group: string, name: keyof ShowSettings): boolean => {
    const value = (values[group] as Record<string, unknown> | null | undefined)?.[name];
    if (typeof value === 'boolean') return value;
    if (value !== undefined && value !== null)
      problems.push(
        t('{0} is neither true nor false; it is {1}', `rapporteur.${group}.${name}`, String(DEFAULT_SHOW[name])),
      );
    return DEFAULT_SHOW[name];
  };
  return {
    titles: one('inlayHints', 'titles'),
    firstWords: one('inlayHints', 'firstWords'),
    citations: one('codeLens', 'citations'),
  };
}

function readChecks(values: Record<string, unknown>, problems: string[]): CheckSettings {
  /** `auto` and nothing at all leave it to the draft. */
  const one = <T extends string>(name: string, known: readonly T[], otherwise?: T): T | undefined => {
    const value = values[name];
    if (value === undefined || value === null || value === 'auto') return undefined;
    const found = known.find((each) => each === value);
    if (found === undefined) {
      const setting = `rapporteur.${name}`;
      problems.push(
        otherwise === undefined
          ? t('{0} is none of {1}; it is chosen by the draft', setting, enumerated(known))
          : t('{0} is none of {1}; it is {2}', setting, enumerated(known), otherwise),
      );
    }
    return found;
  };
  return {
    rules: readLevels(values['rules'], problems),
    profile: one('profile', PROFILE_IDS),
    kind: one('kind', DOCUMENT_KINDS),
    stage: one('stage', STAGES, DEFAULT_CHECKS.stage) ?? DEFAULT_CHECKS.stage,
  };
}

function readLevels(rules: unknown, problems: string[]): RuleLevels {
  if (rules === undefined || rules === null) return {};
  if (typeof rules !== 'object' || Array.isArray(rules)) {
    problems.push(t('{0} is no object of rules and levels; it is not used', 'rapporteur.rules'));
    return {};
  }
  const levels: Record<string, Level> = {};
  for (const [rule, level] of Object.entries(rules)) {
    const known = LEVELS.find((each) => each === level);
    if (known) levels[rule] = known;
    else
      problems.push(
        t('{0} gives {1} a level that is none of {2}; its own is used', 'rapporteur.rules', rule, enumerated(LEVELS)),
      );
  }
  return levels;
}
