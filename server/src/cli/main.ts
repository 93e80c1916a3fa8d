/** The command line's entry point: argv and standard input in, standard output and exit status out. */
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { displayPath, resolvePath } from '../base/uri';
import { runChecks } from '../checks/run';
import { RULES } from '../checks/rules/index';
import { ingest } from '../corpus/ingest';
import { memoryCorpus, type MemoryCorpus } from '../corpus/memory';
import { parse } from '../draft/parse';
import { nodeHost } from '../host/nodeHost';
import { decodeText, readText } from '../sources/read';
import { openDraft, takeSnapshot } from '../workspace/workspace';
import { HELP, readCommand, UsageError, type Command } from './args';
import { citationTable } from './citationTable';
import { inspect, treeText } from './inspect';
import { why } from './why';
import { findingLine } from './writers/text';
import { version } from '../../../package.json';

const OK = 0;
const FOUND = 1;
const FAILED = 2;

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
      return check(command.files, command.corpus);
  }
}

async function explain(id: string | undefined): Promise<number> {
  if (id === undefined) {
    for (const rule of RULES) await print(`${rule.id}  ${rule.summary}`);
    return OK;
  }
  const rule = RULES.find((known) => known.id === id);
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

async function check(files: readonly string[], folders: readonly string[]): Promise<number> {
  const { corpus, status } = await readCorpus(files, folders);
  const result = await eachFile(files, async (file, text) => {
    const snapshot = await takeSnapshot(openDraft(uriOf(file), 0, text), corpus);
    let failures = 0;
    const findings = runChecks(snapshot, (rule, error) => {
      failures++;
      complain(`${file}: the rule ${rule.id} failed: ${String(error)}`);
    });
    for (const finding of findings) await print(findingLine(file, snapshot.lines, finding));
    if (failures > 0) return FAILED;
    return findings.length > 0 ? FOUND : OK;
  });
  return Math.max(result, status);
}

async function readCorpus(
  files: readonly string[],
  folders: readonly string[],
): Promise<{ corpus: MemoryCorpus; status: number }> {
  let status = OK;
  for (const folder of folders) {
    const info = await nodeHost.stat(uriOf(folder)).catch((error: unknown) => (error as Error).message);
    if (typeof info === 'string' || info.kind !== 'folder') {
      complain(`${folder}: ${typeof info === 'string' ? info : 'is not a folder'}`);
      status = FAILED;
    }
  }
  const uris = folders.length > 0 ? folders.map(uriOf) : await besideFirst(files);
  const corpus = memoryCorpus();
  const { records, skipped } = await ingest(nodeHost, uris);
  corpus.replace(records);
  for (const { uri, why: reason } of skipped) {
    if (!uris.includes(uri)) complain(`${displayPath(uri)}: left out of the corpus: ${reason}`);
  }
  return { corpus, status };
}

async function besideFirst(files: readonly string[]): Promise<string[]> {
  const [first] = files;
  const folder = resolvePath(uriOf(first === undefined || first === '-' ? 'x' : first), '../corpus');
  const info = await nodeHost.stat(folder).catch(() => undefined);
  return info?.kind === 'folder' ? [folder] : [];
}

/** Does the same with every file; one that cannot be read is said in one line, and the others go on. */
async function eachFile(
  files: readonly string[],
  act: (file: string, text: string) => Promise<number>,
): Promise<number> {
  let status = OK;
  for (const file of files) {
    try {
      const { text } = file === '-' ? decodeText(await standardInput()) : await readText(nodeHost, uriOf(file));
      status = Math.max(status, await act(file, text));
    } catch (error) {
      complain(`${file === '-' ? 'standard input' : file}: ${error instanceof Error ? error.message : String(error)}`);
      status = FAILED;
    }
  }
  return status;
}

function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Waits until the line is written: a pipe may be slow, and nothing may be lost at exit. */
function print(line: string): Promise<void> {
  return new Promise((done) =>
    process.stdout.write(`${line}\n`, () => {
      done();
    }),
  );
}

function complain(line: string): void {
  process.stderr.write(`rapporteur: ${line}\n`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? OK : FAILED);
});

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    complain(error instanceof UsageError ? error.message : String((error as Error).stack ?? error));
    process.exitCode = FAILED;
  },
);
