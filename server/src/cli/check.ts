/** `rapporteur check`: drafts in, findings out, in the format that was asked for. */
import { applyEdits, sureFixes } from '../checks/fix';
import type { CheckOptions } from '../checks/options';
import { PROJECT_FACTS, PROJECT_PROBLEM } from '../checks/projectProblems';
import { UNUSED } from '../checks/exceptions';
import { runChecks, type CheckResult } from '../checks/run';
import { RULE_FACTS } from '../checks/rules/index';
import type { ProjectProblem } from '../config/projectFile';
import type { Severity } from '../config/levels';
import type { Corpus } from '../corpus/corpus';
import type { Host } from '../host/host';
import { readBytes, readSource } from '../sources/read';
import type { FormatReader } from '../sources/reader';
import { openDraft, takeSnapshot, type Snapshot } from '../workspace/workspace';
import { version } from '../../../package.json';
import type { CheckCommand } from './checkArgs';
import { openCorpus } from './checkCorpus';
import { corpusFolders } from './corpusFolders';
import { findDrafts, type Named } from './drafts';
import { progressBar } from './progress';
import { projectFiles, type Projects } from './projects';
import { FAILED, FOUND, messageOf, OK, print, say } from './output';
import { nameOf, standardInput, uriOf } from './paths';
import { counts, regionOf, reported, type FileReport, type Report, type ReportedFinding } from './report';
import { isWritten, save } from './save';
import { troubles, type Troubles } from './troubles';
import { githubLines } from './writers/github';
import { jsonText } from './writers/json';
import { sarifText } from './writers/sarif';
import { summaryLine, textLines } from './writers/text';

/** Fixes may make room for others, but not for ever. */
const ROUNDS = 10;

interface Run extends Troubles {
  readonly command: CheckCommand;
  readonly host: Host;
  readonly reader: FormatReader;
  readonly corpus: Corpus;
  readonly projects: Projects;
  /** What `--fix` has changed, a line for each file. */
  readonly fixed: string[];
}

/** Checks everything that is named; one file that cannot be read is said, and the others go on. */
export async function check(command: CheckCommand, host: Host, reader: FormatReader): Promise<number> {
  const trouble = troubles();
  const projects = projectFiles(host, trouble.fail);
  const folders = corpusFolders(host, projects);
  for (const folder of command.corpus) await folders.add(uriOf(folder));
  const { drafts, whole } = await findDrafts(command.paths, host, folders, trouble);
  const bar = progressBar(true);
  const reading = (done: number, total: number): void => {
    if (total > 1) bar.show({ stage: 'reading', done, total });
  };
  const { corpus, end } = await openCorpus(command, host, reader, folders, reading, trouble).finally(bar.end);
  const run: Run = { ...trouble, command, host, reader, corpus, projects, fixed: [] };
  try {
    const files: FileReport[] = [];
    for (const [done, draft] of drafts.entries()) {
      if (drafts.length > 1) bar.show({ stage: 'reading', done, total: drafts.length });
      const report = await checkFile(draft, run);
      if (!report) continue;
      files.push(report);
      await printLines(report, command);
    }
    bar.end();
    const checked = files.length;
    for (const report of await projectReports(projects, run.problems.length === 0 ? whole : new Set())) {
      files.push(report);
      await printLines(report, command);
    }
    const report: Report = { ...trouble, files, rules: [...RULE_FACTS, PROJECT_FACTS], version };
    if (command.format === 'json') await print(jsonText(report));
    if (command.format === 'sarif') await print(sarifText(report));
    if (command.format === 'text') for (const line of run.fixed) say(line);
    if (command.format === 'text' && checked > 0) say(summaryLine(checked, files));
    if (run.problems.length > 0) return FAILED;
    const { error, warning } = counts(report);
    return error > 0 || warning > command.maxWarnings ? FOUND : OK;
  } finally {
    bar.end();
    end();
  }
}

interface Checked {
  readonly snapshot: Snapshot;
  readonly options: CheckOptions;
  readonly result: CheckResult;
}

async function checkFile({ uri, name }: Named, run: Run): Promise<FileReport | undefined> {
  try {
    const bytes = name === '-' ? await standardInput() : await readBytes(run.host, uri);
    const { text } = await readSource(bytes, run.reader);
    const first = await checkText(uri, name, text, run);
    const checked = (run.command.fix && name !== '-' && (await fix(uri, name, text, bytes, first, run))) || first;
    run.projects.checked(checked.snapshot, checked.options, checked.result);
    const { lines } = checked.snapshot;
    const named = (other: string): string => (other === uri ? name : nameOf(other));
    return { file: name, findings: checked.result.findings.map((finding) => reported(finding, lines, named)) };
  } catch (error) {
    run.fail(`${name === '-' ? 'standard input' : name}: ${messageOf(error)}`);
    return undefined;
  }
}

/** Makes what leaves no choice; gives what is found then, or undefined where the file is as it was. */
async function fix(
  uri: string,
  name: string,
  before: string,
  bytes: Uint8Array,
  first: Checked,
  run: Run,
): Promise<Checked | undefined> {
  let [text, checked, made] = [before, first, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = sureFixes(checked.result.findings);
    if (fixes.length === 0) break;
    text = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    made += fixes.length;
    checked = await checkText(uri, name, text, run);
  }
  if (text === before) return undefined;
  try {
    // Only a file that is text as we write it is written: nothing of any other may be lost.
    if (!isWritten(before, bytes)) throw new Error('is not text in UTF-8');
    await save(uri, text, bytes);
  } catch (error) {
    run.fail(`${name}: ${messageOf(error)}, and was not changed`);
    return undefined;
  }
  run.fixed.push(`${made} fixed in ${name}`);
  return checked;
}

async function checkText(uri: string, name: string, text: string, run: Run): Promise<Checked> {
  const options = await run.projects.optionsOf(uri, run.command.stage);
  const snapshot = await takeSnapshot(openDraft(uri, 0, text), run.corpus);
  const result = runChecks(snapshot, options, (rule, error) => {
    run.fail(`${name}: the rule ${rule.id} failed: ${String(error)}`);
  });
  return { snapshot, options, result };
}

/** What is wrong in project files themselves, reported like findings. */
async function projectReports(projects: Projects, whole: ReadonlySet<string>): Promise<readonly FileReport[]> {
  return (await projects.reports(whole)).flatMap(
    ({ file: { uri, lines, project }, problems, unused }): FileReport[] => {
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
    },
  );
}

async function printLines(report: FileReport, { format }: CheckCommand): Promise<void> {
  const lines = format === 'text' ? textLines(report) : format === 'github' ? githubLines(report) : [];
  for (const line of lines) await print(line);
}
