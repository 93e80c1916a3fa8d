/** `rapporteur check` as CI and a drafter in a terminal use it: folders, formats, fixes, stages, project files, exit status. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from 'sarif';
import { isPlainFailure, rapporteur, start, type Result } from '../support/commandLine';

const MIXED = '1. 秘书处建立了快速部署机制（部署机制)。\n';
const CLEAN = '1. 秘书处建立了快速部署机制(部署机制)。\n';

/** The user that may do nothing, where tests run as one that may do all. */
const NOBODY = 65_534;

interface Json {
  readonly files: readonly { readonly file: string; readonly findings: readonly { readonly rule: string }[] }[];
  readonly counts: Readonly<Record<string, number>>;
}

describe('rapporteur check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-check-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const check = (...args: string[]): Promise<Result> => start(['check', ...args], { cwd: folder }).done;
  /** The rules that speak, by file. */
  const rules = async (...args: string[]): Promise<Record<string, string[]>> => {
    const { files } = JSON.parse((await check('--format', 'json', ...args)).out) as Json;
    return Object.fromEntries(files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]));
  };

  it('walks this folder, without what is hidden, ignored, or the corpus', async () => {
    put('a.undoc', MIXED);
    put('sub/b.txt', CLEAN);
    put('sub/notes.md', MIXED);
    put('.hidden/c.undoc', MIXED);
    put('node_modules/d.undoc', MIXED);
    put('corpus/e.txt', MIXED);
    put('old/f.undoc', MIXED);
    put('sub/g.undoc', MIXED);
    put('.gitignore', 'old/\n');
    put('sub/.rapporteurignore', 'g.*\n');
    deepStrictEqual(await rules(), { 'a.undoc': ['bracket-width'], 'sub/b.txt': [] });
    // What is named itself is checked, wherever it lies.
    deepStrictEqual(Object.keys(await rules('old/f.undoc', 'corpus')), ['old/f.undoc', 'corpus/e.txt']);
  });

  it('exits 1 for a warning, 0 for as many as are allowed, and 0 for hints', async () => {
    put('a.undoc', MIXED);
    put('b.undoc', '1. 秘书处建立了快速部署机制（部署机制）。\n');
    strictEqual((await check('a.undoc')).status, 1);
    strictEqual((await check('a.undoc', '--max-warnings', '1')).status, 0);
    const hint = await check('b.undoc');
    strictEqual(hint.status, 0);
    match(hint.out, /^b\.undoc:1:16: hint: .* \[bracket-width\]\n$/);
  });

  it('--fix makes what leaves no choice, keeps byte-order mark and line ends, and leaves other encodings alone', async () => {
    put('a.undoc', `\ufeff${MIXED}\r\n2. 伙伴组织和和联合国。\r\n`);
    writeFileSync(
      join(folder, 'b.undoc'),
      Buffer.from('1. The r\xe9sum\xe9 and the the annex of the report were sent to the members.\n', 'latin1'),
    );
    const { status, err } = await check('--fix', 'a.undoc', 'b.undoc');
    strictEqual(readFileSync(join(folder, 'a.undoc'), 'utf8'), `\ufeff${CLEAN}\r\n2. 伙伴组织和联合国。\r\n`);
    match(err, /b\.undoc: is not text in UTF-8, and was not changed/);
    strictEqual(status, 2);
    strictEqual((await check('a.undoc')).status, 0);
  });

  it('is stricter at submission', async () => {
    put('a.undoc', '1. 会议于[待补]举行。\n');
    match((await check('a.undoc')).out, /hint: .*\[placeholder-left\]/);
    const { status, out } = await check('a.undoc', '--stage', 'submission');
    strictEqual(status, 1);
    match(out, /error: .*\[placeholder-left\]/);
  });

  it('--format github writes one command a finding, with nothing that could end it', async () => {
    put('a,b.undoc', MIXED);
    match(
      (await check('--format', 'github', 'a,b.undoc')).out,
      /^::warning file=a%2Cb\.undoc,line=1,endLine=1,col=16,endColumn=22,title=bracket-width::The brackets of .*\n$/,
    );
  });

  it('--format sarif counts columns in UTF-16 units, and names rules, places and fixes', async () => {
    put('报告.undoc', MIXED);
    const log = JSON.parse((await check('--format', 'sarif', '报告.undoc')).out) as Log;
    const [run] = log.runs;
    strictEqual(log.version, '2.1.0');
    strictEqual(run?.columnKind, 'utf16CodeUnits');
    const [result] = run.results ?? [];
    strictEqual(run.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'bracket-width');
    const place = result?.locations?.[0]?.physicalLocation;
    strictEqual(place?.artifactLocation?.uri, encodeURIComponent('报告.undoc'));
    deepStrictEqual(place.region, { startLine: 1, startColumn: 16, endLine: 1, endColumn: 22 });
    strictEqual(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, '(');
    strictEqual(run.invocations?.[0]?.executionSuccessful, true);
  });

  describe('with a project file', () => {
    it('takes levels, profiles and kinds, for all files and for some', async () => {
      put(
        'rapporteur.json',
        '{ "rules": { "bracket-width": "error" }, "files": [{ "path": "old/**", "rules": { "bracket-width": "off" } }] }',
      );
      put('a.undoc', MIXED);
      put('old/b.undoc', MIXED);
      const { out } = await check();
      match(out, /^a\.undoc:1:16: error: .*\n$/);
      put('rapporteur.json', '{ "profile": "secretariat-zh-2006" }');
      match((await check('a.undoc', '--fix')).out, /^$/);
      strictEqual(readFileSync(join(folder, 'a.undoc'), 'utf8'), '1. 秘书处建立了快速部署机制（部署机制）。\n');
    });

    it('is told where it is malformed, uses the rest, and says which rule does not exist', async () => {
      put('rapporteur.json', '{\n  "rules": { "bracket-width": "error" },\n  "stage": "late"\n  "rulez": {},\n}\n');
      put('a.undoc', MIXED);
      const { status, out } = await check('a.undoc');
      strictEqual(status, 1);
      match(out, /^a\.undoc:1:16: error/m);
      match(out, /^rapporteur\.json:3:12: warning: The stage is none of draft, submission; .* \[project-file\]$/m);
      match(out, /^rapporteur\.json:4:3: warning: This file is no JSON: comma expected\. \[project-file\]$/m);
      match(out, /^rapporteur\.json:4:3: warning: There is no "rulez" here.* \[project-file\]$/m);
      put('rapporteur.json', '{ "rules": { "no-such-rule": "off" } }');
      match(
        (await check('a.undoc')).out,
        /^rapporteur\.json:1:14: warning: There is no rule "no-such-rule"\. \[project-file\]$/m,
      );
    });

    it('excuses one finding, a text, a file, and reports what excuses nothing', async () => {
      const exceptions = (...all: readonly object[]): void => {
        put('rapporteur.json', JSON.stringify({ exceptions: all }));
      };
      put('a.undoc', `${MIXED}\n2. 另有储备（储备)。\n`);
      exceptions({ rule: 'bracket-width', file: 'a.undoc', text: '（储备)', near: '另有储备（储备)' });
      match((await check('a.undoc')).out, /^a\.undoc:1:16: [^\n]*\n$/);
      exceptions({ rule: 'bracket-width', text: '（储备)' }, { rule: 'bracket-width', text: '（部署机制)' });
      strictEqual((await check('a.undoc')).out, '');
      exceptions({ rule: 'bracket-width', file: '*.undoc' });
      strictEqual((await check('a.undoc')).out, '');
      exceptions({ rule: 'bracket-width', file: 'a.undoc' }, { rule: 'doubled-word', file: 'a.undoc', text: '和和' });
      match((await check('a.undoc')).out, /^rapporteur\.json:1:\d+: warning: .* \[exception-unused\]\n$/);
    });

    it('names the corpus', async () => {
      put('rapporteur.json', '{ "corpus": ["published"] }');
      put('published/A-93-120.txt', 'A/93/120\n\n1. 一。\n\n2. 二。\n');
      put('a.undoc', '1. 见A/93/120，第31段。\n');
      deepStrictEqual(await rules(), { 'a.undoc': ['reference-missing'] });
    });
  });

  it('excuses by comments in the draft, which are no part of it', async () => {
    put('a.undoc', `<!-- rapporteur-ignore-line bracket-width: as the treaty has it -->\n${MIXED}`);
    strictEqual((await check('a.undoc')).out, '');
    put(
      'a.undoc',
      `<!-- rapporteur-ignore-start bracket-width -->\n${MIXED}<!-- rapporteur-ignore-end bracket-width -->\n\n2. 储备（储备)。\n`,
    );
    match((await check('a.undoc')).out, /^a\.undoc:5:6: warning: [^\n]*\n$/);
    put(
      'a.undoc',
      `${CLEAN}\n<!-- rapporteur-ignore-file bracket-width -->\n\n<!-- rapporteur-ignore-line no-such-rule -->\n\n<!-- rapporteur-ignore everything -->\n`,
    );
    const { out } = await check('a.undoc');
    match(out, /^a\.undoc:3:1: warning: Nothing is found here that bracket-width would mark\. \[exception-unused\]$/m);
    match(out, /^a\.undoc:5:1: warning: There is no rule no-such-rule\. \[exception-unused\]$/m);
    match(out, /^a\.undoc:7:1: warning: This comment is no exception/m);
  });

  it('says once that a draft is in another language, and checks its numbers all the same', async () => {
    const text =
      'Der Ausschuss trat im Frühjahr zusammen und beschloss, dass der Bericht der Arbeitsgruppe den Mitgliedern des Rates zur Stellungnahme übersandt wird.';
    put('a.undoc', `1. ${text}\n\n2. ${text}\n\n4. ${text}\n`);
    deepStrictEqual(await rules('a.undoc'), { 'a.undoc': ['language-unknown', 'paragraph-sequence'] });
  });

  it('goes on where a store or a folder of the corpus is not there, and exits 2', async () => {
    put('a.undoc', MIXED);
    const { status, out, err } = await check('a.undoc', '--corpus', 'nowhere');
    strictEqual(status, 2);
    match(out, /bracket-width/);
    match(err, /nowhere: no such file or folder/);
    put('broken.db', 'this is no database');
    const store = await check('a.undoc', '--db', 'broken.db');
    strictEqual(store.status, 2);
    match(store.out, /bracket-width/);
    isPlainFailure(store, /broken\.db .*the file is no database/);
  });

  describe('against a store', () => {
    const CITING = '1. 秘书处的报告(A/94/1，第7段)建立了快速部署机制（部署机制)。\n';
    const RULES = ['reference-missing', 'bracket-width'];
    const index = async (): Promise<void> => {
      put('texts/a.txt', 'A/94/1\n\n1. First words.\n\n2. Second words.\n');
      strictEqual((await rapporteur(['corpus', 'index', 'texts', '--db', 'a.db'], { cwd: folder })).status, 0);
      put('a.undoc', CITING);
    };
    const change = (sql: string): void => {
      const store = new DatabaseSync(join(folder, 'a.db'));
      store.exec(sql);
      store.close();
    };
    const beside = (): string[] => readdirSync(folder).filter((name) => name.startsWith('a.db'));

    it('that is not there: nothing is made, it is said, and the drafts are checked', async () => {
      put('a.undoc', CITING);
      const result = await check('a.undoc', '--db', 'none/a.db');
      isPlainFailure(result, /There is no store at .*a\.db/);
      match(result.out, /bracket-width/);
      deepStrictEqual(readdirSync(folder), ['a.undoc']);
    });

    it('of an older version: it is left as it is', async () => {
      await index();
      change('PRAGMA user_version = 1');
      const before = readFileSync(join(folder, 'a.db'));
      const result = await check('a.undoc', '--db', 'a.db');
      isPlainFailure(result, /older version of Rapporteur/);
      match(result.out, /bracket-width/);
      deepStrictEqual([readFileSync(join(folder, 'a.db')), beside()], [before, ['a.db']]);
    });

    it('that turns out to be damaged: it is said once, of the store, and the drafts are checked', async () => {
      await index();
      put('b.undoc', CITING);
      change("UPDATE documents SET symbols = '['");
      const result = await check('a.undoc', 'b.undoc', '--db', 'a.db');
      isPlainFailure(result, /^rapporteur: The store .*a\.db cannot be used: the file is damaged/);
      deepStrictEqual(result.out.match(/^\w\.undoc.*bracket-width\]$/gm)?.length, 2);
      const { problems } = JSON.parse((await check('a.undoc', '--db', 'a.db', '--format', 'json')).out) as {
        problems: string[];
      };
      strictEqual(problems.length, 1);
    });

    it('that may not be written to, with and without what a writer keeps beside it', async function () {
      if (process.platform === 'win32') this.skip();
      await index();
      const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
      if ((await rapporteur(['--version'], as)).status !== 0) this.skip();
      const asked = async (): Promise<void> => {
        const { out, err } = await rapporteur(['check', 'a.undoc', '--db', 'a.db', '--format', 'json'], {
          cwd: folder,
          ...as,
        });
        strictEqual(err, '');
        const [file] = (JSON.parse(out) as Json).files;
        deepStrictEqual(
          file?.findings.map(({ rule }) => rule),
          RULES,
        );
        for (const words of [['show', 'A/94/1'], ['search', 'second'], ['status'], ['verify']]) {
          const { status, err: why } = await rapporteur(['corpus', ...words, '--db', 'a.db'], { cwd: folder, ...as });
          deepStrictEqual([status, why], [0, ''], words[0]);
        }
      };
      // The folder may be written to, and the file may not: what SQLite would leave beside it would bar its owner.
      chmodSync(join(folder, 'a.db'), 0o444);
      chmodSync(folder, 0o777);
      await asked();
      deepStrictEqual(beside(), ['a.db']);
      chmodSync(folder, 0o555);
      await asked();
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'a.db'), 0o644);
      const writing = new DatabaseSync(join(folder, 'a.db'));
      writing.exec("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
      for (const name of beside()) chmodSync(join(folder, name), 0o444);
      chmodSync(folder, 0o555);
      try {
        await asked();
      } finally {
        chmodSync(folder, 0o755);
        writing.close();
      }
    });

    it('whose last reading did not finish', async () => {
      await index();
      change("INSERT INTO meta VALUES ('begun:file:///gone/away', 1)");
      match((await check('a.undoc', '--db', 'a.db')).err, /The last reading of the folders did not finish/);
    });
  });
});
