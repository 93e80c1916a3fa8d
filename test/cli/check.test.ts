/** `rapporteur check` as CI and a drafter in a terminal use it: folders, formats, fixes, stages, project files, exit status. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { once } from 'node:events';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { checkFolder, CLEAN, MIXED, WINDOWS, type CheckJson } from '../support/checkFolder';
import { nobody } from '../support/commandLine';

describe('rapporteur check', () => {
  const { folder, put, check, checkAsNobody, rules } = checkFolder();

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
      join(folder(), 'b.undoc'),
      Buffer.from('1. The r\xe9sum\xe9 and the the annex of the report were sent to the members.\n', 'latin1'),
    );
    const { status, err } = await check('--fix', 'a.undoc', 'b.undoc');
    strictEqual(readFileSync(join(folder(), 'a.undoc'), 'utf8'), `\ufeff${CLEAN}\r\n2. 伙伴组织和联合国。\r\n`);
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
    match(store.err, /broken\.db .*the file is no database/);
  });

  describe('--fix', () => {
    it('reports what it could not mend', async function () {
      if (!nobody()) this.skip();
      put('a.undoc', MIXED);
      chmodSync(join(folder(), 'a.undoc'), 0o444);
      const { status, out, err } = await checkAsNobody('--fix', 'a.undoc');
      strictEqual(status, 2);
      match(out, /^a\.undoc:1:16: warning/);
      match(err, /a\.undoc: permission denied, and was not changed/);
      writeFileSync(
        join(folder(), 'b.undoc'),
        Buffer.from('1. The r\xe9sum\xe9 and the the annex of the report were sent to the members.\n', 'latin1'),
      );
      match((await check('--fix', 'b.undoc')).out, /^b\.undoc:1:\d+: .* \[doubled-word\]$/m);
    });

    it('says what it has done, and leaves mode and links as they are, and nothing beside', async () => {
      put('real/a.undoc', MIXED);
      chmodSync(join(folder(), 'real/a.undoc'), 0o640);
      if (!WINDOWS) symlinkSync('real/a.undoc', join(folder(), 'link.undoc'));
      const name = WINDOWS ? 'real/a.undoc' : 'link.undoc';
      const { status, err } = await check('--fix', name);
      strictEqual(status, 0);
      strictEqual(err, `1 fixed in ${name}\n1 file: 0 errors, 0 warnings, 0 hints\n`);
      strictEqual(readFileSync(join(folder(), 'real/a.undoc'), 'utf8'), CLEAN);
      if (!WINDOWS) strictEqual(statSync(join(folder(), 'real/a.undoc')).mode & 0o777, 0o640);
      deepStrictEqual(readdirSync(join(folder(), 'real')), ['a.undoc']);
      ok(WINDOWS || readdirSync(folder()).includes('link.undoc'));
    });

    it('goes on to the end when nobody reads what it prints', async function () {
      if (WINDOWS) this.skip();
      const names = Array.from({ length: 8 }, (_, at) => `${at}.undoc`);
      // Each keeps a warning that cannot be fixed, so that something is printed of it.
      for (const name of names) put(name, `${MIXED}\n3. 又一段。\n`);
      const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', '--fix', ...names], {
        cwd: folder(),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child.stdout.destroy();
      const [status] = (await once(child, 'exit')) as [number];
      strictEqual(status, 1);
      for (const name of names) ok(readFileSync(join(folder(), name), 'utf8').startsWith(CLEAN), name);
    });
  });

  it('says that nothing was checked, and fails where that was named', async () => {
    put('notes.md', MIXED);
    const here = await check();
    deepStrictEqual([here.status, here.err], [0, 'rapporteur: no drafts found in this folder\n']);
    put('old/a.undoc', MIXED);
    put('old/.rapporteurignore', '*.undoc\n');
    const named = await check('old', '--format', 'json');
    strictEqual(named.status, 2);
    deepStrictEqual((JSON.parse(named.out) as CheckJson).problems, ['no drafts found in old']);
  });

  it('sums up in text, and only there', async () => {
    put('a.undoc', MIXED);
    put('b.undoc', '1. 秘书处建立了快速部署机制（部署机制）。\n');
    strictEqual((await check()).err, '2 files: 0 errors, 1 warning, 1 hint\n');
    strictEqual((await check('--format', 'json')).err, '');
    strictEqual((await check('--format', 'github')).err, '');
  });

  it('names related places like the file itself, and a path with a colon as a path', async () => {
    put('a.undoc', '1. 一。\n\n2. 二。\n\n2. 三。\n');
    const related = (text: string): string[] =>
      (JSON.parse(text) as CheckJson).files.flatMap(({ findings }) =>
        findings.flatMap((finding) => finding.related.map(({ file }) => file)),
      );
    deepStrictEqual([...new Set(related((await check('--format', 'json', './a.undoc')).out))], ['./a.undoc']);
    const piped = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', '--format', 'json', '-'], {
      cwd: folder(),
      input: '1. 一。\n\n2. 二。\n\n2. 三。\n',
      encoding: 'utf8',
    });
    deepStrictEqual([...new Set(related(piped.stdout))], ['-']);
    if (WINDOWS) return;
    put('report:v2.undoc', MIXED);
    const log = JSON.parse((await check('--format', 'sarif', 'report:v2.undoc')).out) as Log;
    deepStrictEqual(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation, {
      uri: 'report%3Av2.undoc',
      uriBaseId: 'SRCROOT',
    });
  });

  it('shows how far it is on a terminal, and leaves the cursor alone', function () {
    if (spawnSync('script', ['--version']).status !== 0) this.skip();
    for (const name of ['a', 'b', 'c']) put(`${name}.undoc`, MIXED);
    put('corpus/A-93-120.txt', 'A/93/120\n\n1. 一。\n');
    put('corpus/A-93-121.txt', 'A/93/121\n\n1. 一。\n');
    const command = [process.execPath, resolve('dist/cli.js'), 'check'].map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder(), encoding: 'utf8' });
    match(stdout, /0 of 2 files/);
    match(stdout, /0 of 3 files/);
    // The bar is gone from the line before a finding is printed there.
    for (const name of ['a', 'b', 'c']) ok(stdout.includes(`\u001b[K${name}.undoc:1:16: warning`), stdout);
    ok(!stdout.includes('\u001b[?25l') && !stdout.includes('\u001b[?7l'), 'the terminal is changed');
  });
});
