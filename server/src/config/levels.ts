/** How loudly a rule speaks. */

export const SEVERITIES = ['hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Level = 'off' | Severity;
export const LEVELS: readonly Level[] = ['off', ...SEVERITIES];

/** The levels of rules by their id; a rule that is not named keeps its own. */
export type RuleLevels = Readonly<Record<string, Level>>;

/** A draft that is being written, or one that is handed in: then more has to be right. */
export const STAGES = ['draft', 'submission'] as const;
export type Stage = (typeof STAGES)[number];

/** What kind of document a draft is; some rules do not apply to some kinds. */
export const DOCUMENT_KINDS = ['report', 'letter', 'resolution', 'upr', 'record', 'instrument'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The house styles, each of one language and time. */
export const PROFILE_IDS = [
  'secretariat-zh',
  'secretariat-zh-2006',
  'secretariat-ar',
  'secretariat-en',
  'secretariat-es',
  'secretariat-fr',
  'secretariat-ru',
] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];
