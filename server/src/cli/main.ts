/** The command line's entry point: argv and standard input in, standard output and exit status out. */
import { PROJECT_FACTS } from '../checks/projectProblems';
import { RULE_FACTS } from '../checks/rules/index';
import { parse } from '../draft/parse';
import { nodeHost } from '../host/nodeHost';
import { readerTime } from '../host/nodeLimits';
import { decodeText, readBytes, readSource } from '../sources/read';
import { formatReader } from '../sources/reader';
import { isSourceError } from '../sources/source';
import { HELP, readCommand, type Command } from './args';
import { check } from './check';
import { citationTable } from './citationTable';
import { runCorpus } from './corpus';
import { inspect, treeText } from './inspect';
import { UsageError } from './options';
import { complain, FAILED, messageOf, OK, print, watchPipes } from './output';
import { standardInput, uriOf } from './paths';
import { why } from './why';
import { version } from '../../../package.json';

/** Reads PDF, Word and XML for every command; started when the first such file comes. */
const reader = formatReader(nodeHost, readerTime());

async function run(argv: readonly string[]): Promise<number> {
  const command = readCommand(argv);
  switch (command.name) {
    case 'help':
      await print(HELP);
      return OK;
    case 'version':
      await print(version);
      return OK;
    case 'explain':
      return explain(command.rule);
    case 'inspect':
      return eachFile(command.files, (file, text) => inspectFile(file, text, command));
    case 'check':
      return check(command, nodeHost, reader);
    case 'corpus':
      return runCorpus(command.command);
  }
}

async function explain(id: string | undefined): Promise<number> {
  if (id === undefined) {
    for (const rule of RULE_FACTS) await print(`${rule.id}  ${rule.summary}`);
    return OK;
  }
  const rule = [...RULE_FACTS, PROJECT_FACTS].find((known) => known.id === id);
  if (!rule) throw new UsageError(`there is no rule ${JSON.stringify(id)}; rapporteur explain lists them`);
  await print(rule.page.trimEnd());
  return OK;
}

async function inspectFile(
  file: string,
  text: string,
  command: Extract<Command, { name: 'inspect' }>,
): Promise<number> {
  const { tree } = parse(text);
  if (command.why !== undefined) {
    const reason = why(text, tree, command.why);
    if (reason === undefined) throw new Error(`has no line ${command.why}`);
    await print(reason);
  } else if (command.table) await print(citationTable(text, tree));
  else if (command.tree) await print(treeText(text, tree));
  else await print(JSON.stringify(inspect(file, text, tree), null, command.pretty ? 2 : 0));
  return OK;
}

/** Does the same with every file; one that cannot be read is said in one line, and the others go on. */
async function eachFile(
  files: readonly string[],
  act: (file: string, text: string) => Promise<number>,
): Promise<number> {
  let status = OK;
  for (const file of files) {
    try {
      const { text } =
        file === '-'
          ? decodeText(await standardInput())
          : await readSource(await readBytes(nodeHost, uriOf(file)), reader);
      status = Math.max(status, await act(file, text));
    } catch (error) {
      complain(`${file === '-' ? 'standard input' : file}: ${messageOf(error)}`);
      status = FAILED;
    }
  }
  return status;
}

watchPipes();

run(process.argv.slice(2))
  .then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      complain(error instanceof UsageError || isPlain(error) ? error.message : String((error as Error).stack ?? error));
      process.exitCode = FAILED;
    },
  )
  .finally(() => {
    reader.end();
  });

/** Errors that are made for people to read; any other is a fault of ours, and its trace is wanted. */
function isPlain(error: unknown): error is Error {
  return isSourceError(error) || (error instanceof Error && ['StoreError', 'EndedError'].includes(error.name));
}
