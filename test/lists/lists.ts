/** What the manifest and the schema of `rapporteur.json` say of the rules and their options, made of the code that reads them. */
import { RULE_FACTS } from '../../server/src/checks/rules/index';
import { DOCUMENT_KINDS, LEVELS, PROFILE_IDS, STAGES } from '../../server/src/config/levels';
import { DEFAULT_CHECKS, DEFAULT_SHOW } from '../../server/src/config/settings';
import { LEXICONS } from '../../server/src/languages/index';

type Schema = Readonly<Record<string, unknown>>;

const PROFILE =
  'The house style that drafts are held to. `auto` is the one of the Secretariat for the language and the date of the draft.';
const KIND =
  'What kind of document the drafts are; some rules do not apply to some kinds. `auto` finds it out from each draft.';
const STAGE = 'A draft that is being written, or one that is handed in: then more has to be right.';
const LEVEL = 'How loudly the rule speaks. A rule that is not named keeps its own level.';

/** The levels of all rules by name, in the order of the alphabet. */
function levels(): Schema {
  return Object.fromEntries(
    [...RULE_FACTS]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, summary, level }) => [
        id,
        { type: 'string', enum: LEVELS, description: `${summary} Its own level is ${level}.` },
      ]),
  );
}

/** The settings of the checks in `contributes.configuration`. */
export function checkSettings(): Readonly<Record<string, Schema>> {
  const scope = 'resource';
  return {
    'rapporteur.rules': {
      type: 'object',
      scope,
      default: DEFAULT_CHECKS.rules,
      additionalProperties: false,
      properties: levels(),
      markdownDescription: `${LEVEL} A \`rapporteur.json\` above a draft goes before this setting.`,
    },
    'rapporteur.profile': {
      type: 'string',
      scope,
      enum: ['auto', ...PROFILE_IDS],
      default: DEFAULT_CHECKS.profile ?? 'auto',
      markdownDescription: PROFILE,
    },
    'rapporteur.kind': {
      type: 'string',
      scope,
      enum: ['auto', ...DOCUMENT_KINDS],
      default: DEFAULT_CHECKS.kind ?? 'auto',
      markdownDescription: KIND,
    },
    'rapporteur.stage': {
      type: 'string',
      scope,
      enum: STAGES,
      default: DEFAULT_CHECKS.stage,
      markdownDescription: STAGE,
    },
  };
}

/** The settings of what is shown beside the text, in `contributes.configuration`. */
export function showSettings(): Readonly<Record<string, Schema>> {
  const one = (value: boolean, markdownDescription: string): Schema => {
    return { type: 'boolean', scope: 'resource', default: value, markdownDescription };
  };
  return {
    'rapporteur.inlayHints.titles': one(
      DEFAULT_SHOW.titles,
      'Shows the title of a cited document behind its symbol or number, where the text does not say it.',
    ),
    'rapporteur.inlayHints.firstWords': one(
      DEFAULT_SHOW.firstWords,
      'Shows the first words of a paragraph or heading of the draft behind a reference to it.',
    ),
    'rapporteur.codeLens.citations': one(
      DEFAULT_SHOW.citations,
      'Shows above each numbered paragraph how often it is cited.',
    ),
  };
}

/** The schema of `rapporteur.json`. */
export function projectSchema(): Schema {
  const text = (description: string, rest: Schema = {}): Schema => ({ type: 'string', description, ...rest });
  const object = (description: string, properties: Schema, required?: readonly string[]): Schema => ({
    type: 'object',
    description,
    properties,
    additionalProperties: false,
    ...(required && { required }),
  });
  const languages = Object.keys(LEXICONS);
  const byLanguage = (description: string, value: Schema): Schema =>
    object(description, Object.fromEntries(languages.map((language) => [language, value])));
  const options: Schema = {
    rules: object(LEVEL, levels()),
    profile: text(PROFILE, { enum: ['auto', ...PROFILE_IDS] }),
    kind: text(KIND, { enum: ['auto', ...DOCUMENT_KINDS] }),
    stage: text(STAGE, { enum: STAGES }),
  };
  const terms = { type: 'array', items: { type: 'string' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Rapporteur',
    // VS Code's own words: it reads the file as JSON without them.
    allowComments: true,
    allowTrailingCommas: true,
    ...object('What a workspace says of its drafts. The nearest file above a draft counts; comments are allowed.', {
      $schema: text('Where this schema is.'),
      corpus: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Folders of the published documents that the drafts cite, from the folder of this file, besides those of the settings. An editor reads those inside the workspace.',
      },
      ...options,
      files: {
        type: 'array',
        description: 'Options for some of the files; the last one that fits counts.',
        items: object(
          'Options for the files of a path.',
          {
            path: text('A path or pattern from the folder of this file, as ignore files have them: `letters/**`.'),
            ...options,
          },
          ['path'],
        ),
      },
      terms: {
        type: 'array',
        description: 'How things are to be called in the drafts, and how not.',
        items: object('One thing.', {
          preferred: byLanguage('What it is to be called, by language.', { type: 'string' }),
          forbidden: byLanguage('What it is not to be called, by language.', { anyOf: [{ type: 'string' }, terms] }),
        }),
      },
      exceptions: {
        type: 'array',
        description: 'Findings that are right as they are. The light bulb on a finding writes them.',
        items: {
          ...object(
            'All findings of a rule in a file, or those of a text, or the one that stands near some words.',
            {
              rule: text('The rule.', { enum: [...RULE_FACTS].map(({ id }) => id).sort() }),
              file: text('A path or pattern from the folder of this file; every file where it is left out.'),
              text: text('The words that are marked; all findings of the rule where it is left out.'),
              near: text('Words round the text, that tell it from other places with the same text.'),
              why: text('Why it is right as it is, for people to read.'),
            },
            ['rule'],
          ),
          anyOf: [{ required: ['file'] }, { required: ['text'] }],
        },
      },
      documents: {
        type: 'object',
        description:
          'Of documents of the corpus that do not say it themselves, by their path from the folder of this file.',
        additionalProperties: object('What is known of the document.', {
          symbol: text('Its symbol, or its symbols: `S/2009/398`.'),
          language: text('Its language.', { enum: languages }),
          date: text('Its date: `2009-07-31`.', { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }),
          title: text('Its title.'),
        }),
      },
    }),
  };
}
