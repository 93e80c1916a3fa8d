/** `rapporteur check …` as typed → what to do. */
import { STAGES, type Stage } from '../config/levels';
import { readOptions, UsageError } from './options';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckCommand {
  readonly name: 'check';
  /** Files and folders; `-` is standard input; none means this folder. */
  readonly paths: readonly string[];
  readonly corpus: readonly string[];
  readonly db: string | undefined;
  /** Undefined leaves it to rapporteur.json. */
  readonly stage: Stage | undefined;
  readonly format: Format;
  readonly fix: boolean;
  /** So many warnings are no reason to fail; an error always is. */
  readonly maxWarnings: number;
}

export const CHECK_HELP = `  rapporteur check [PATH…]                 check drafts: files, and folders with all drafts in them; without PATH, this folder
      --corpus DIR                         … against the documents in DIR, given as often as there are such folders
      --db FILE                            … or against those of a store
      --stage draft|submission             … strictly, as for a document that is handed in
      --format text|json|sarif|github      … printed for a person, for programs, for code scanning, for a GitHub Action
      --fix                                … and make the changes that leave no choice
      --max-warnings N                     … and exit with 0 where there are no more than N warnings and no error`;

/** Throws `UsageError`. */
export function readCheck(args: readonly string[]): CheckCommand {
  const { values, positionals } = readOptions(args, {
    corpus: { type: 'string', multiple: true },
    db: { type: 'string' },
    stage: { type: 'string' },
    format: { type: 'string' },
    fix: { type: 'boolean' },
    'max-warnings': { type: 'string' },
  });
  const corpus = (values['corpus'] as string[] | undefined) ?? [];
  const db = values['db'] as string | undefined;
  if (db !== undefined && corpus.length > 0)
    throw new UsageError('--db and --corpus name two corpora; give one of them');
  // A variable that is not set in the script of a build: this folder was not meant.
  if (db === '') throw new UsageError('--db names no file: it is empty');
  if (corpus.includes('')) throw new UsageError('--corpus names no folder: it is empty');
  if (positionals.includes('')) throw new UsageError('a PATH is empty');
  const fix = values['fix'] === true;
  if (fix && positionals.includes('-')) throw new UsageError('--fix changes files; standard input is none');
  return {
    name: 'check',
    paths: positionals,
    corpus,
    db,
    stage: oneOf('--stage', values['stage'], STAGES),
    format: oneOf('--format', values['format'], FORMATS) ?? 'text',
    fix,
    maxWarnings: count('--max-warnings', values['max-warnings']),
  };
}

function oneOf<T extends string>(option: string, value: unknown, known: readonly T[]): T | undefined {
  const found = known.find((each) => each === value);
  if (value !== undefined && found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}`);
  return found;
}

function count(option: string, value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw new UsageError(`${option} takes a number from 0 up`);
  return Number(value);
}
