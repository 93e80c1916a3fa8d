/** The command line as typed → what to do, or one line that says what is wrong with it. */
import { CHECK_HELP, readCheck, type CheckCommand } from './checkArgs';
import { CORPUS_HELP, readCorpusCommand, type CorpusCommand } from './corpusArgs';
import { readOptions, UsageError } from './options';

export type Command =
  | CheckCommand
  | { readonly name: 'corpus'; readonly command: CorpusCommand }
  | {
      readonly name: 'inspect';
      readonly files: readonly string[];
      readonly pretty: boolean;
      readonly tree: boolean;
      readonly table: boolean;
      readonly why: number | undefined;
    }
  | { readonly name: 'explain'; readonly rule: string | undefined }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export const HELP = `rapporteur: checks United Nations reports written as plain text

${CHECK_HELP}
  rapporteur inspect FILE…                 print what was read: one JSON object a file
      --pretty                             … over several lines
      --tree                               … as an outline of blocks
      --format table                       … or its citations, for a person to read
      --why LINE                           … or why this line was read as it was, and what it cites
  rapporteur explain [RULE]                print the page of a rule, or list the rules
${CORPUS_HELP}
  rapporteur --help | --version

FILE and PATH may be - for standard input. rapporteur.json, found upwards from each draft, sets rules, kinds, terms and exceptions.
Without --corpus, the folders that each rapporteur.json names are used, or the folder corpus/ beside it; where there is none, corpus/
beside a draft or in a PATH. What is in these folders is checked only where it is named.
Exit status: 0 when nothing was found (of check: no error and no warning; hints and information never count), 1 when something was
(for corpus show, search and citing: when nothing is there), 2 when a file, a folder, the store or the
command line could not be read, or a PATH has no drafts.`;

/** Throws `UsageError`. */
export function readCommand(argv: readonly string[]): Command {
  const [name = '', ...rest] = argv;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (rest.includes('--help') || rest.includes('-h')) return { name: 'help' };
  switch (name) {
    case 'check':
      return readCheck(rest);
    case 'inspect': {
      const { values, positionals } = readOptions(rest, {
        pretty: { type: 'boolean' },
        tree: { type: 'boolean' },
        why: { type: 'string' },
        format: { type: 'string' },
      });
      const why = values.why === undefined ? undefined : Number(values.why);
      if (why !== undefined && !(Number.isInteger(why) && why >= 1))
        throw new UsageError('--why takes a line number, counted from 1');
      const { format = 'json', pretty = false, tree = false } = values;
      if (format !== 'json' && format !== 'table') throw new UsageError('--format takes json or table');
      return {
        name,
        files: some(positionals),
        pretty: pretty === true,
        tree: tree === true,
        table: format === 'table',
        why,
      };
    }
    case 'corpus':
      return { name, command: readCorpusCommand(rest) };
    case 'explain': {
      const { positionals } = readOptions(rest, {});
      if (positionals.length > 1) throw new UsageError('explain takes one rule');
      return { name, rule: positionals[0] };
    }
    default:
      throw new UsageError(`there is no command ${JSON.stringify(name)}; see rapporteur --help`);
  }
}

function some(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('no file was named; see rapporteur --help');
  return files;
}
