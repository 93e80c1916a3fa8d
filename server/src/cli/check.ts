/** `rapporteur check`: drafts in, findings out, in the format that was asked for. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { applyEdits, sureFixes } from '../checks/fix';
import type { CheckOptions } from '../checks/options';
import { PROJECT_PROBLEM, type ProjectProblem } from '../checks/projectProblems';
import { UNUSED } from '../checks/exceptions';
import { runChecks, type CheckResult } from '../checks/run';
import { RULE_FACTS } from '../checks/rules/index';
import type { Severity } from '../config/levels';
import type { Corpus } from '../corpus/corpus';
import type { Host } from '../host/host';
import { readBytes, readSource } from '../sources/read';
import type { FormatReader } from '../sources/reader';
import { openDraft, takeSnapshot, type Snapshot } from '../workspace/workspace';
import { version } from '../../../package.json';
import type { CheckCommand } from './checkArgs';
import { openCorpus } from './checkCorpus';
import { progressBar } from './progress';
import { projectFiles, type Projects } from './projects';
import { complain, FAILED, FOUND, messageOf, OK, print } from './output';
import { nameOf, standardInput, uriOf } from './paths';
import { counts, regionOf, reported, type FileReport, type Report, type ReportedFinding } from './report';
import { walk } from './walk';
import { githubLines } from './writers/github';
import { jsonText } from './writers/json';
import { sarifText } from './writers/sarif';
import { textLines } from './writers/text';

/** A draft that is checked: its URI, and how it was named. */
interface Named {
  readonly uri: string;
  readonly name: string;
}

/** Fixes may make room for others, but not for ever. */
const ROUNDS = 10;

/** Checks everything that is named; one file that cannot be read is said, and the others go on. */
export async function check(command: CheckCommand, host: Host, reader: FormatReader): Promise<number> {
  const projects = projectFiles(host);
  const { corpus, folders, problems, end } = await openCorpus(command, host, reader, projects);
  const run: Run = { command, host, reader, corpus, projects, problems };
  try {
    for (const problem of problems) complain(problem);
    const named = await drafts(run, new Set(folders));
    const files: FileReport[] = [];
    const bar = progressBar(named.length > 1 && command.format === 'text' && !process.stdout.isTTY);
    for (const [done, draft] of named.entries()) {
      bar.show({ stage: 'reading', done, total: named.length });
      const report = await checkFile(draft, run);
      if (!report) continue;
      files.push(report);
      await printLines(report, command);
    }
    bar.end();
    for (const report of projectReports(projects)) {
      files.push(report);
      await printLines(report, command);
    }
    const report: Report = { files, problems: run.problems, rules: RULE_FACTS, version };
    if (command.format === 'json') await print(jsonText(report));
    if (command.format === 'sarif') await print(sarifText(report));
    if (run.problems.length > 0) return FAILED;
    const { error, warning } = counts(report);
    return error > 0 || warning > command.maxWarnings ? FOUND : OK;
  } finally {
    end();
  }
}

interface Run {
  readonly command: CheckCommand;
  readonly host: Host;
  readonly reader: FormatReader;
  readonly corpus: Corpus;
  readonly projects: Projects;
  /** What has gone wrong so far. */
  readonly problems: string[];
}

function fail(run: Run, problem: string): void {
  run.problems.push(problem);
  complain(problem);
}

/** The files that are named, and the drafts in the folders that are named, each once. */
async function drafts(run: Run, corpus: ReadonlySet<string>): Promise<readonly Named[]> {
  const found = new Map<string, Named>();
  for (const path of run.command.paths) {
    if (path === '-') {
      found.set('-', { uri: uriOf('-'), name: '-' });
      continue;
    }
    const uri = uriOf(path);
    const info = await run.host.stat(uri).catch(messageOf);
    if (typeof info === 'string') fail(run, `${path}: ${info}`);
    else if (info.kind !== 'folder') found.set(uri, { uri, name: path });
    else {
      const { files, problems } = await walk(run.host, uri, corpus);
      for (const file of files) if (!found.has(file)) found.set(file, { uri: file, name: nameOf(file) });
      for (const { uri: at, why } of problems) fail(run, `${nameOf(at)}: ${why}`);
    }
  }
  return [...found.values()];
}

async function checkFile({ uri, name }: Named, run: Run): Promise<FileReport | undefined> {
  try {
    const bytes = name === '-' ? await standardInput() : await readBytes(run.host, uri);
    let { text } = await readSource(bytes, run.reader);
    let checked = await checkText(uri, name, text, run);
    if (run.command.fix && name !== '-') {
      const before = text;
      for (let round = 0; round < ROUNDS; round++) {
        const edits = sureFixes(checked.result.findings).flatMap((fix) => fix.edits);
        if (edits.length === 0) break;
        text = applyEdits(text, edits);
        checked = await checkText(uri, name, text, run);
      }
      if (text !== before) await save(uri, name, before, text, bytes, run);
    }
    run.projects.checked(checked.snapshot, checked.options, checked.result);
    const { lines } = checked.snapshot;
    return {
      file: name,
      findings: checked.result.findings.map((finding) => withNames(reported(finding, lines), uri, name)),
    };
  } catch (error) {
    fail(run, `${name === '-' ? 'standard input' : name}: ${messageOf(error)}`);
    return undefined;
  }
}

async function checkText(
  uri: string,
  name: string,
  text: string,
  run: Run,
): Promise<{ readonly snapshot: Snapshot; readonly options: CheckOptions; readonly result: CheckResult }> {
  const options = await run.projects.optionsOf(uri, run.command.stage);
  const snapshot = await takeSnapshot(openDraft(uri, 0, text), run.corpus);
  const result = runChecks(snapshot, options, (rule, error) => {
    fail(run, `${name}: the rule ${rule.id} failed: ${String(error)}`);
  });
  return { snapshot, options, result };
}

/** Places in the draft itself have its name; those in other files are shown from this folder. */
function withNames(finding: ReportedFinding, uri: string, name: string): ReportedFinding {
  const own = nameOf(uri);
  return {
    ...finding,
    related: finding.related.map((place) => ({ ...place, file: place.file === own ? name : place.file })),
  };
}

/** Only a file that is text as we write it is written: nothing of any other may be lost. */
async function save(
  uri: string,
  name: string,
  before: string,
  after: string,
  bytes: Uint8Array,
  run: Run,
): Promise<void> {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  const body = before.startsWith('\ufeff') ? before : mark + before;
  if (!Buffer.from(body, 'utf8').equals(bytes)) {
    fail(run, `${name}: is not text in UTF-8, and was not changed`);
    return;
  }
  await writeFile(fileURLToPath(uri), after.startsWith('\ufeff') ? after : mark + after);
}

/** What is wrong in project files themselves, reported like findings. */
function projectReports(projects: Projects): readonly FileReport[] {
  return projects.reports().flatMap(({ file: { uri, lines, project }, problems, unused }): FileReport[] => {
    const level = project.rules[UNUSED] ?? 'warning';
    const of =
      (rule: string, severity: Severity) =>
      (problem: ProjectProblem): ReportedFinding => ({
        ...regionOf(lines, problem),
        rule,
        severity,
        message: problem.message,
        related: [],
        fixes: [],
      });
    const findings = [
      ...problems.map(of(PROJECT_PROBLEM, 'warning')),
      ...(level === 'off' ? [] : unused.map(of(UNUSED, level))),
    ];
    findings.sort((a, b) => a.line - b.line || a.column - b.column);
    return findings.length === 0 ? [] : [{ file: nameOf(uri), findings }];
  });
}

async function printLines(report: FileReport, { format }: CheckCommand): Promise<void> {
  const lines = format === 'text' ? textLines(report) : format === 'github' ? githubLines(report) : [];
  for (const line of lines) await print(line);
}
