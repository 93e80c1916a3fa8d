/** What is said of the exceptions of a project file, when drafts are checked, come and go. */
import { deepStrictEqual } from 'node:assert';
import type { Connection } from 'vscode-languageserver/node';
import { normalUri } from '../../../server/src/base/uri';
import { optionsFor } from '../../../server/src/checks/options';
import { runChecks } from '../../../server/src/checks/run';
import type { Level } from '../../../server/src/config/levels';
import { readProject } from '../../../server/src/config/projectFile';
import { DEFAULT_CHECKS } from '../../../server/src/config/settings';
import type { ProjectFile } from '../../../server/src/lsp/projects';
import { projectReports } from '../../../server/src/lsp/projectReports';
import { snapshotOf } from '../../support/check';
import { manualClock } from '../../support/manualClock';
import { memoryHost } from '../../support/memoryHost';

const PROJECT = 'file:///w/rapporteur.json';

interface World {
  readonly file: ProjectFile;
  /** Checks a draft of the folder with this text. */
  readonly check: (name: string, text: string) => Promise<void>;
  /** The drafts are these from now on. */
  readonly are: (...names: readonly string[]) => Promise<void>;
  readonly levels: { now: Level };
  readonly forget: () => Promise<void>;
  /** What was published last: each code with its severity. */
  readonly said: () => Promise<readonly string[]>;
}

function world(project: unknown, files: readonly string[], root = true): World {
  const text = JSON.stringify(project, null, 2);
  const clock = manualClock();
  const held = new Set(files);
  let drafts = files.filter((name) => name.endsWith('.undoc'));
  const levels: { now: Level } = { now: 'warning' };
  let last: readonly string[] = [];
  const connection = {
    console: { error: (message: string) => (last = [message]) },
    sendDiagnostics: ({ diagnostics }: { diagnostics: { code: string; severity: number; message: string }[] }) => {
      last = diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${/ in (\S+) /.exec(message)?.[1]}`);
      return Promise.resolve();
    },
  } as unknown as Connection;
  const reports = projectReports({
    connection,
    host: {
      ...memoryHost({}),
      stat: (uri) => memoryHost(Object.fromEntries([...held].map((name) => [`file:///w/${name}`, '']))).stat(uri),
    },
    clock,
    drafts: () => Promise.resolve(drafts.map((name) => `file:///w/${name}`)),
    isListed: () => true,
    isRoot: () => root,
    level: () => Promise.resolve(levels.now),
  });
  const file: ProjectFile = { uri: PROJECT, text, version: null, project: readProject(text) };
  reports.tell(PROJECT, file);
  const keep = (): void => {
    reports.keep(
      (uri) => drafts.some((name) => normalUri(`file:///w/${name}`) === uri),
      () => true,
    );
  };
  return {
    file,
    levels,
    async check(name, draft) {
      const uri = `file:///w/${name}`;
      const snapshot = { ...(await snapshotOf(draft)), uri };
      const options = optionsFor(DEFAULT_CHECKS, file.project, name);
      const result = runChecks(snapshot, options, () => undefined);
      reports.checked(snapshot, { ...result, options, file });
    },
    async are(...names) {
      for (const name of drafts.filter((one) => !names.includes(one))) held.delete(name);
      drafts = [...names];
      for (const name of names) held.add(name);
      keep();
      await clock.pass(1000);
    },
    async forget() {
      reports.keep(
        () => true,
        () => false,
      );
      await clock.pass(1000);
    },
    async said() {
      await clock.pass(1000);
      return last;
    },
  };
}

const GOOD = '1. 大家同意。\n';
const BAD = '1. 大家(都）同意。\n';
const ALL = { exceptions: [{ rule: 'bracket-width', file: '*.undoc' }] };

describe('an exception for several drafts', () => {
  it('is of use as long as one of them has what it excuses, and not when that one has gone', async () => {
    const { check, are, said } = world(ALL, ['a.undoc', 'b.undoc']);
    await check('a.undoc', GOOD);
    deepStrictEqual(await said(), []);
    await check('b.undoc', BAD);
    deepStrictEqual(await said(), []);
    await are('a.undoc');
    deepStrictEqual(await said(), ['2 exception-unused *.undoc']);
    await are('a.undoc', 'new.undoc');
    deepStrictEqual(await said(), [], 'one of them was not checked');
  });

  it('is spoken of at the level of the project, whatever that of a draft is', async () => {
    const off = { files: [{ path: 'b.undoc', rules: { 'exception-unused': 'off' } }], ...ALL };
    const { check, said, levels, are } = world(off, ['a.undoc', 'b.undoc']);
    await check('a.undoc', GOOD);
    await check('b.undoc', GOOD);
    deepStrictEqual(await said(), ['2 exception-unused *.undoc']);
    levels.now = 'hint';
    await are('a.undoc', 'b.undoc');
    deepStrictEqual(await said(), ['4 exception-unused *.undoc']);
    levels.now = 'off';
    await are('a.undoc', 'b.undoc');
    deepStrictEqual(await said(), []);
  });
});

describe('an exception for a file', () => {
  const of = (file: string): unknown => ({ exceptions: [{ rule: 'bracket-width', file }] });

  it('that is not there excuses nothing', async () => {
    for (const [file, isSaid] of [
      ['gone.undoc', true],
      ['/gone.undoc', true],
      ['deep/gone.undoc', true],
      ['deep/gone.txt', true],
      ['odd \\[x\\].undoc', true],
      ['here.txt', false],
      ['/here.txt', false],
      ['deep/here.txt', false],
      ['here.undoc', false],
      // These may be anywhere, or are no one file.
      ['gone.txt', false],
      ['gone/*.undoc', false],
      ['gone/', false],
    ] as const) {
      const { said } = world(of(file), ['here.txt', 'deep/here.txt', 'here.undoc']);
      deepStrictEqual(await said(), isSaid ? [`2 exception-unused ${/^\S+/.exec(file)?.[0]}`] : [], file);
    }
  });

  it('is said no more when the file comes, and never of a project file that is of nothing here', async () => {
    const { said, are, forget } = world(of('new.undoc'), []);
    deepStrictEqual(await said(), ['2 exception-unused new.undoc']);
    await are('new.undoc');
    deepStrictEqual(await said(), []);
    await are();
    deepStrictEqual(await said(), ['2 exception-unused new.undoc']);
    await forget();
    deepStrictEqual(await said(), []);
  });
});

describe('folders of the corpus', () => {
  it('are said to be of no use in a project file that is not that of a workspace folder', async () => {
    deepStrictEqual(await world({ corpus: ['a'] }, [], true).said(), []);
    deepStrictEqual(await world({ corpus: ['a'] }, [], false).said(), ['3 project-file the']);
    deepStrictEqual(await world({ stage: 'draft' }, [], false).said(), []);
  });
});
